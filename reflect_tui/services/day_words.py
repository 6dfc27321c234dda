"""Which words are a day at all, before anybody works out which day they mean.

A date parser makes a day of nearly everything: of a lone "a", of "16/11t", of "at 4". What is
read here are the shapes in which people in Britain write a day, and nothing else.
"""

from __future__ import annotations

import re
from datetime import date

DAY_NAME = (
    "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    "|sat(?:urday)?|sun(?:day)?)"
)
"""The name of a weekday, whole or cut short; it is a group of its own."""
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:\d{4}|'?\d{2})"
_GAP = r" ?[ /.,-] ?"
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of)"
)
_UNIT = r"(?:days?|weeks?|fortnights?|months?|years?)"
_PART = r"(?: (?:morning|afternoon|evening|night))?"
_SHAPES = (
    rf"(?:{DAY_NAME},? )?(?:the )?{_NUMBER}(?: of |{_GAP})?{_MONTH}(?:{_GAP}{_YEAR})?",
    rf"(?:{DAY_NAME},? )?{_MONTH} ?{_NUMBER}(?:{_GAP}{_YEAR})?",
    rf"(?:{DAY_NAME},? )?\d{{1,2}} ?[ /-] ?\d{{1,2}}",  # "12.30" would be a time of day
    rf"(?:{DAY_NAME},? )?\d{{1,2}} ?[ /.-] ?\d{{1,2}} ?[ /.-] ?{_YEAR}",
    rf"(?:{DAY_NAME},? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)",
    r"\d{4}-\d{1,2}-\d{1,2}",
    rf"(?:today|yesterday|tomorrow){_PART}|now|tonight|last night",
    "this (?:morning|afternoon|evening)",
    r"(?:the )?day (?:before yesterday|after tomorrow)",
    rf"(?:in )?{_COUNT} {_UNIT}|{_COUNT} {_UNIT} (?:ago|from (?:now|today))",
    rf"(?:last|next|this) (?:week|month|year|{DAY_NAME})",
    DAY_NAME,
)
_A_DAY = re.compile("(?:(?:by|on) )?(?:" + "|".join(_SHAPES) + ")", re.ASCII)


def is_a_day(said: str) -> bool:
    """Whether words, in lower case and with single blanks, have the shape of a day.

    Which day it is, and whether there is such a day, is another matter.
    """
    return _A_DAY.fullmatch(said) is not None


def month_number(name: str) -> int:
    """1 for ``jan`` or ``january``; 0 for what is no month."""
    full = [date(2000, i, 1).strftime("%B").lower() for i in range(1, 13)]
    if name in full:
        return full.index(name) + 1
    return _MONTHS.index(name[:3]) + 1 if name in (*_MONTHS, "sept") else 0
