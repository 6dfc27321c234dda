"""A text as words: how each is written, and whether it begins a sentence."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|['’\-](?=[^\W\d_]))*")
"""A word with the marks and hyphens inside it."""
ENDS = re.compile(r"[.!?:;\n\r•…“\"(]|^\s*[-*]\s")
OWNED = re.compile(r"['’][sS]?$")
MOSTLY = 0.7
"""How much of a sentence is in capitals where capitals say nothing."""
_OTHER_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "’": "'"}
)


def folded(text: str) -> str:
    """The text in small letters without accents, to compare it with another."""
    if text.isascii():
        return text.lower()
    small = text.casefold().translate(_OTHER_LETTERS)
    if small.isascii():
        return small
    parts = unicodedata.normalize("NFKD", small)
    return "".join(char for char in parts if not unicodedata.combining(char))


class Token(NamedTuple):
    """One word of a text."""

    key: str
    """Folded, and without the 's of an owner."""
    start: int
    end: int
    """Where the word has ended, without the 's of an owner."""
    capital: bool
    """It begins with a capital that says something: not in a sentence all in capitals."""
    large: bool
    """It is all in capitals."""
    first: bool
    """It begins a sentence."""
    owner: bool
    """It ends in 's."""
    loud: bool
    """It stands in a sentence that is all in capitals, or has nearly every word with one."""
    gap: str
    """What stands between the word before and this one."""


def tokens(text: str) -> list[Token]:
    """The words of a text, in their order."""
    found: list[Token] = []
    sentence: list[tuple[str, int, str]] = []
    last = 0
    for match in WORD.finditer(text):
        gap = text[last : match.start()]
        if sentence and ENDS.search(gap) and not _abbreviated(sentence[-1][0], gap):
            found += _sentence(sentence)
            sentence = []
        sentence.append((match[0], match.start(), gap))
        last = match.end()
    return found + _sentence(sentence)


def _abbreviated(word: str, gap: str) -> bool:
    """Whether a full stop only shortens the word before it: Mrs., J."""
    return gap in (". ", ".") and (len(word) == 1 or word.lower() in ("mr", "mrs", "ms", "dr"))


def _sentence(words: list[tuple[str, int, str]]) -> list[Token]:
    large = sum(len(word) for word, _, _ in words if word.isupper())
    shouted = large > MOSTLY * sum(len(word) for word, _, _ in words) and len(words) > 2
    capitals = sum(word[0].isupper() for word, _, _ in words)
    headline = len(words) > 2 and capitals > MOSTLY * len(words)
    return [
        _token(word, start, gap, place == 0, shouted or headline)
        for place, (word, start, gap) in enumerate(words)
    ]


def _token(word: str, start: int, gap: str, first: bool, loud: bool) -> Token:
    owned = OWNED.search(word) if word[-1] in "sS'’" else None
    bare = word[: owned.start()] if owned and len(word) > 2 else word
    return Token(
        key=folded(bare),
        start=start,
        end=start + len(bare),
        capital=word[0].isupper(),
        large=len(shortened := bare.rstrip("s")) > 1 and shortened.isupper(),
        first=first,
        owner=bare is not word,
        loud=loud,
        gap=gap,
    )
