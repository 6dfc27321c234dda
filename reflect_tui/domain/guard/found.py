"""What the guard finds in a text: places of it, and of what kind; never the words themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Family(StrEnum):
    """Nudges that can be turned off together. A telling of harm is of none."""

    NAMES = "names"
    NUMBERS = "numbers"
    BLAME = "blame"
    SELF = "self"


class Kind(StrEnum):
    """What sort of words were found."""

    NAME = "name"
    INITIALS = "initials"
    ROOM = "room"
    NHS = "nhs"
    BORN = "born"
    PHONE = "phone"
    EMAIL = "email"
    POSTCODE = "postcode"
    STAFF_NO = "staff_no"
    """Any other number of one person: staff, case, hospital."""
    BLAME = "blame"
    SELF = "self"
    HARM = "harm"


PEOPLE = frozenset({Kind.NAME, Kind.INITIALS})
EVERY_FAMILY = frozenset(Family)
ONE_TO_ONE = EVERY_FAMILY - {Family.SELF}
"""In a one-to-one the other person knows who it is (§6.3)."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """Part of a text, from ``start`` up to ``end``, counted in characters."""

    start: int
    end: int
    kind: Kind
    rule: str = ""
    """Which pattern of blame it is, such as ``B2``; ``group`` where it is about a group."""

    def of(self, text: str) -> str:
        """The words, out of the text in which they were found."""
        return text[self.start : self.end]

    def meets(self, start: int, end: int) -> bool:
        """Whether it has a character in common with that part of the text."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that was found in one text, in its order."""

    found: tuple[Found, ...] = ()
    harm: bool = False
    """It may tell of harm: how to get help is shown, and nothing is said about blame (§6.1)."""

    def of(self, *kinds: Kind) -> tuple[Found, ...]:
        """Those of these kinds."""
        return tuple(each for each in self.found if each.kind in kinds)

    @property
    def nudge(self) -> Found | None:
        """The one to speak of: what could tell who it is comes before how it is said."""
        return min(self.found, key=lambda each: (_ORDER[each.kind], each.start), default=None)


_ORDER = {kind: place for place, kind in enumerate(Kind)} | {Kind.SELF: 9, Kind.BLAME: 10}
