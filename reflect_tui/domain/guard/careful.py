"""Second signs for words that are names too: what no hope, rose or grace does, and a Hope does."""

from __future__ import annotations

from collections.abc import Callable

from reflect_tui.domain.guard.small_words import words_of

Behind = Callable[[int], str]
"""Gives a word of the same sentence, counted from the first behind the name; or nothing."""

CANNOT = words_of(
    "wont won't cant can't cannot didn't didnt doesn't doesnt wouldn't wouldnt couldn't "
    "couldnt don't"
)
COULD = words_of("can will would could should must might")
BASE = words_of(
    "stand walk eat drink sleep stay tell ask show cover ring see hear speak talk sit lie swallow "
    "bring join wait sign get go come have take know want like do be eat use settle sing wash dress"
)
"""What somebody can do, or not."""
COULD_DO = words_of(
    "stand walk eat drink sleep stay tell ask show ring see hear speak talk sit lie swallow join "
    "wait sign get"
)
BACK = words_of("back here in off late early there asked told moved home")
ROOMS = words_of(
    "sluice lounge office kitchen bathroom toilet shower bath bed laundry dining corridor lift "
    "hospital chair middle staffroom van car end"
)
IN = words_of("pain tears charge bed hospital agony")
OWN = words_of("her his the")
FIRST = words_of("last first only one")
HAVING = words_of(
    "sore cough cold bad rash temperature chest son daughter dog wound catheter cut infection"
)
WORK = words_of("agency office bank kitchen laundry unit day other top night nights days")
ON = words_of(
    "late early lates earlies nights days shift duty phone floor own break holiday leave maternity "
    "probation induction call"
)
TO_DO = words_of("do go come cover leave stay wait run ring help lift choose work sleep stand sit")
BESIDE = words_of("the a my our her his one another two that")
BE = words_of("was is wasn't wasnt isn't isnt")


def does(behind: Behind) -> bool:
    """Whether the words behind tell of somebody, and of no thing and no feeling."""
    first, second, third = behind(0), behind(1), behind(2)
    if first in CANNOT:
        return second in BASE
    if first in COULD:
        return second in COULD_DO or (second == "be" and third in BACK)
    if first in ("had", "has") and second == "to":
        return third in TO_DO
    if first == "from" and second in ("the", "our"):
        return third in WORK
    return first in BE and _is(second, third, behind(3))


def _is(second: str, third: str, fourth: str) -> bool:
    """Whether it is said of somebody where they are, or what they were first to do."""
    if second == "in":
        return third in IN or (third in OWN and fourth in ROOMS)
    if second == "on":
        return third in ON or (third in OWN and fourth in ON)
    if second == "the":
        return third in FIRST and fourth in ("to", "one", "who", "on", "in", "there")
    return second == "with" and third in ("him", "her", "them", "me", "us")


def has(behind: Behind) -> bool:
    """Whether somebody has an ache or a daughter, or is one of us: true of months' names too."""
    first, second, third = behind(0), behind(1), behind(2)
    if first in ("has", "had") and second in ("a", "an"):
        return third in HAVING
    return first in ("is", "was") and second == "our"


def asked_for(before: str, behind: Behind) -> bool:
    """Whether something is asked for somebody, or somebody came or went, in small letters."""
    if before in ("can", "could", "should"):
        return behind(0) in ("have", "get", "come", "go", "do", "stay") and behind(1) != "from"
    moved = behind(0) in ("came", "went", "got") and behind(1) in ("back", "in", "home", "off")
    return before in ("when", "after", "before", "until", "because", "that") and moved
