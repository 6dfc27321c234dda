"""Somebody who must be told (S43–S48, §2.2), and how far that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import Protocol

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.conditions import Answers
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling

GROUPS_LEFT = "groups_left"
"""The answer that names the groups that are still to be told; none of them once all were."""
LEARNING, CHANGES = "learning", "changes"
CALLED_OFF = "called_off"
"""What is still to be told where a change does not come; and the answer that marks what was done
about that: of an event's duty it has the ids of those changes."""
TO_COME = "to_come"
"""The answer that has the ids of the changes of which they heard that they will come."""
OVER = ("over",)
"""That answer when the change came back: a reason not to tell of its end counts no more."""

Days = Mapping[str, date]
"""The days of meetings or changes by their ids."""
NOTHING: Days = MappingProxyType({})


class State(IntEnum):
    """How far a duty is, the most pressing first. It is worked out, never stored."""

    TO_TELL = 1
    TO_DECIDE = 2
    """It depends on an answer that nobody has given yet."""
    LATER = 3
    """There is nothing to tell yet."""
    TOLD = 4
    NOT_NEEDED = 5
    NOT_POSSIBLE = 6

    @property
    def waits(self) -> bool:
        """Whether somebody has to do something."""
        return self in (State.TO_TELL, State.TO_DECIDE)


class Change(Protocol):
    """What a duty needs to know of an agreed action."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def what(self) -> str:
        """What is changed."""

    @property
    def agreed_on(self) -> date:
        """The day it was agreed."""

    @property
    def affects_care(self) -> AffectsCare:
        """Whether it affects anyone's care in any way."""

    @property
    def progress(self) -> Progress:
        """What has become of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Somebody who must be told, in one event or of one change."""

    rule: DutyRule
    state: State
    since: date | None = None
    """Since when they must be told, or it must be decided."""
    due_on: date | None = None
    """The day that somebody outside gave; the app never makes one up."""
    change: Change | None = None
    tellings: tuple[Telling, ...] = ()
    """What was done about it, oldest first."""
    met: Days = field(default_factory=dict)
    """The meetings that have ended so far, for a duty of the event."""
    made: Days = field(default_factory=dict)
    """The changes that were made so far, for a duty of the event."""
    to_come: Days = field(default_factory=dict)
    """The changes that are agreed and not made, with the days they were agreed on."""
    gone: tuple[Change, ...] = ()
    """The changes that they were told of and that do not come, for a duty of the event."""
    called_off: bool = False
    """Whether they must be told that a change, of which they were told, does not come, and
    nothing else."""
    lacks: tuple[str, ...] = ()
    """What is still to be told or done: "learning", "changes", "called_off", keys of groups or of
    questions. What can be told only later stands there when nothing can be told now."""

    @property
    def of(self) -> str:
        """Of what they must be told, as the end of a sentence."""
        return self.rule.called_off if self.called_off else self.rule.of

    @property
    def short(self) -> str:
        """Who, in a few words for a list."""
        more = f" ({self.rule.called_off_short})" if self.called_off else ""
        return f"{self.rule.short}{more}"

    @property
    def what(self) -> str:
        """The change it is about, or those that do not come; empty for all of an event."""
        about = (self.change,) if self.change is not None else self.gone if self.called_off else ()
        return ", ".join(each.what for each in about)

    @property
    def told(self) -> bool:
        """Whether they were told something, whatever has come since."""
        return any(each.outcome is Outcome.TOLD for each in self.tellings)

    @property
    def last(self) -> Telling | None:
        """What was done last about what it asks now; that somebody tried only if nothing else."""
        whole = self.change is None and not self.called_off
        about = [
            each
            for each in self.tellings
            if whole or (CALLED_OFF in each.details) is self.called_off
        ]
        if self.state is State.TOLD:
            told = [each for each in about if each.outcome is Outcome.TOLD]
            return max(told, key=lambda each: each.on, default=None)
        return last_word(about) or (about[-1] if about else None)

    @property
    def said(self) -> Answers:
        """The latest answers to what the rule asks."""
        return answered(self.tellings)

    @property
    def because(self) -> str:
        """Why they are not told, as it was said last; empty when nobody said so."""
        return next((each.because for each in reversed(self.tellings) if each.because), "")

    def overdue(self, today: date) -> bool:
        """Whether the day that somebody gave has gone by, also while nothing is there to tell:
        then they are told what there is so far, and it waits for the rest."""
        silent = self.state is State.LATER and not self.told
        waits = self.state.waits or silent
        return waits and self.due_on is not None and self.due_on < today

    def presses(self, today: date) -> bool:
        """Whether somebody has to do something now."""
        return self.state.waits or self.overdue(today)

    @property
    def blocks(self) -> bool:
        """Whether the event cannot be closed while it is like this (§1.4)."""
        undecided = self.state is State.TO_DECIDE and self.rule.blocks_undecided
        return self.state in (State.TO_TELL, State.LATER) or undecided


def last_word(tellings: Sequence[Telling]) -> Telling | None:
    """The last time that somebody did not only try."""
    return next((t for t in reversed(tellings) if t.outcome is not Outcome.TRIED), None)


def answered(tellings: Iterable[Telling]) -> Answers:
    """The latest answer to each question that was asked with these."""
    return {key: said for telling in tellings for key, said in telling.details.items()}
