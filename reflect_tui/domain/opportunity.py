"""A learning opportunity: any event that we can learn from, good or bad (S09)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import partial

from reflect_tui.domain import words
from reflect_tui.domain.days import Precision, long_day
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.refusals import Refusals


class Harm(StrEnum):
    """The worst harm that came to anyone (§2.1b)."""

    NONE = "none"
    MINOR = "minor"
    SERIOUS = "serious"
    DEATH = "death"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What somebody notes about an event. ``title`` is one line without names."""

    kinds: tuple[str, ...]
    details: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Answers to the questions of the kinds: field key → choice keys, or one short text."""
    title: str
    happened_on: date
    precision: Precision = Precision.DAY
    harm: Harm = Harm.NOT_KNOWN
    happened_before: bool | None = None
    """Whether this is an ongoing problem (S25); nothing while nobody has said."""

    def detail(self, key: str) -> str:
        """The (first) answer to one question of a kind; empty if there is none."""
        return next(iter(self.details.get(key, ())), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifted:
    """That the team may talk although somebody else is still looking into it (§1.3)."""

    by: str
    """The organisation or role that agreed."""
    on: date
    limits: str
    """What may be talked about; empty for no limits."""
    for_whom: tuple[str, ...]
    """Who was looking into it then; somebody new holds it up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """That nothing is left to do about it, or why it was closed all the same (§1.4)."""

    on: date
    by: str
    """The role of the registered person."""
    because: str = ""
    """Why it was closed with something open; stays visible."""
    open_points: tuple[str, ...] = ()
    """What was open then, each as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity(Noted):
    """An event in the log. ``number`` is its year and place in it: ``2026-014``."""

    id: str
    number: str
    noted_on: date
    lifted: Lifted | None = None
    closed: Closed | None = None
    closed_before: tuple[Closed, ...] = ()
    """Exceptions with which it was closed and then opened again; they stay to be seen."""

    @property
    def reopened(self) -> Opportunity:
        """The same one, open again; why it was closed with something open stays."""
        before = (self.closed,) if self.closed is not None and self.closed.because else ()
        return replace(self, closed=None, closed_before=(*self.closed_before, *before))

    def renoted(self, noted: Noted) -> Opportunity:
        """The same opportunity with what is now known about it."""
        return replace(
            self,
            kinds=noted.kinds,
            details=noted.details,
            title=noted.title,
            happened_on=noted.happened_on,
            precision=noted.precision,
            harm=noted.harm,
            happened_before=noted.happened_before,
        )


def checked(noted: Noted, kinds: Iterable[Kind], today: date) -> Noted:
    """What can be kept of it: blanks trimmed, answers of other kinds dropped.

    Raises ``WordsRefused`` that names the field: no title, a day that has not come, no kind.
    """
    refused = Refusals()
    ask = "Write in one line what happened."
    title = refused.of(
        lambda: words.needed(noted.title, ask, limit=words.TITLE_LIMIT, field="title"), ""
    )
    if noted.happened_on > today:
        refused.add(
            f"{long_day(noted.happened_on)} has not come yet. Write when it happened.", "when"
        )
    picked = [kind for kind in kinds if kind.key in noted.kinds]
    if not picked:
        refused.add("Pick at least one kind of event.", "kinds")
    asked = {field.key for kind in picked for field in kind.fields}
    details = {
        key: refused.of(partial(answered, key, answers), answers)
        for key, answers in noted.details.items()
        if key in asked and any(answer.strip() for answer in answers)
    }
    refused.raise_any()
    return replace(noted, kinds=tuple(kind.key for kind in picked), title=title, details=details)


def answered(key: str, answers: tuple[str, ...]) -> tuple[str, ...]:
    """The answers to one question of a kind, trimmed. Raises ``WordsRefused`` naming the key."""
    return tuple(words.optional(answer, limit=words.ROLE_LIMIT, field=key) for answer in answers)


def went_well(noted: Noted, kinds: Iterable[Kind]) -> bool:
    """Whether every kind is something good, so that the positive questions fit (S20)."""
    positive = {kind.key for kind in kinds if kind.positive}
    return all(key in positive for key in noted.kinds)
