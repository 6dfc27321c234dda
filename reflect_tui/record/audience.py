"""Who a record is for, and what they may see of it: a list of named fields (§1.7, S51)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reflect_tui.domain.days import Precision
from reflect_tui.domain.kind import Choice
from reflect_tui.domain.opportunity import Harm


class Part(StrEnum):
    """A part of a record, in the order of the line (§3.4); an audience picks from them."""

    ABOUT = "about"
    """What it is about, in a sentence that fits many events."""
    EVENT = "event"
    SAFE = "safe"
    REPORTED = "reported"
    OUTSIDE = "outside"
    STEPS = "steps"
    """The steps of the Duty of Candour so far."""
    TALKED = "talked"
    LEARNED = "learned"
    COUNTED = "counted"
    """How many changes there are, and how far they are."""
    MADE = "made"
    """The changes that were made."""
    TO_COME = "to_come"
    DROPPED = "dropped"
    TOLD = "told"
    LASTED = "lasted"
    EXCEPTIONS = "exceptions"


class Layout(StrEnum):
    """How the parts stand."""

    PAGE = "page"
    """A line each and the changes in a table, so that it fits one page."""
    SECTIONS = "sections"
    """Each under a heading of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part as one audience reads it."""

    part: Part
    heading: str
    none: str = ""
    """What stands there when there is nothing; without it the part is then left out."""


class SizeKey(StrEnum):
    """How much stands in a record (S49)."""

    BRIEF = "brief"
    STANDARD = "standard"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much stands in a record: suggested from the harm, decided by the manager (S49)."""

    key: SizeKey
    label: str
    harm: tuple[Harm, ...]
    """For which harm it is suggested."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who it is for. A field that is not listed cannot leave, whatever the parts ask for."""

    key: str
    label: str
    """As it stands in a sentence: "families"."""
    title: str
    layout: Layout = Layout.SECTIONS
    days: Precision = Precision.MONTH
    """How exactly they learn of days. Who sees only months never sees a role (§1.7)."""
    only_care: bool = False
    """Whether they hear only of changes that touch anybody's care or support (S44)."""
    something: bool = True
    """Whether there must be something learned or changed before there is anything to show."""
    sized: bool = False
    """Whether there is a brief, a standard and a full record for them."""
    named_parts: bool = False
    """Whether they get only what they asked for, so that the parts must be named each time."""
    when: tuple[str, ...] = ()
    """The conditions under which there is such a record; none for always."""
    not_for: str = ""
    """What is said where there is none."""
    before: tuple[str, ...] = ()
    """Sentences at the beginning."""
    sections: tuple[Section, ...]
    after: tuple[str, ...] = ()
    """Sentences at the end."""
    held_back: tuple[str, ...]
    """What it does not say, a sentence each."""
    fields: tuple[str, ...]
    """What may leave: ``AgreedAction.what``; of answers ``Opportunity.details.outside``."""

    @property
    def own_words(self) -> frozenset[str]:
        """The sentences that stand here: nobody typed them about anybody."""
        nothing = (section.none for section in self.sections)
        return frozenset((*self.before, *self.after, *self.held_back, *nothing))


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidential:
    """What leaves for nobody when somebody spoke up: it could show who it was (S16)."""

    kinds: tuple[str, ...]
    fields: tuple[str, ...]
    held_back: str


@dataclass(frozen=True)
class AudiencesFile:
    """``audiences.toml``. The names of the fields are the names of the tables in the file."""

    audience: tuple[Audience, ...]
    sort: tuple[Choice, ...]
    """What an event is about, for those who do not hear what happened."""
    confidential: Confidential
    size: tuple[Size, ...]
