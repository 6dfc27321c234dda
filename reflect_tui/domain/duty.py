"""Who must be told (S43–S48, §2.2): worked out from the facts by rules that are data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import Protocol

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.conditions import Answers, answers, holds
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.opportunity import Noted
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling

GROUPS_LEFT = "groups_left"
"""The answer that names the groups that are still to be told; none of them once all were."""
CALLED_OFF = "called_off"
"""The answer that marks what was done because a change does not come."""


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
    learned: tuple[str, ...] = ()
    """The ids of the meetings that have learned something so far, for a duty of the event."""
    made: tuple[str, ...] = ()
    """The ids of the changes that were made so far, for a duty of the event."""
    called_off: bool = False
    """Whether they must be told that the change, of which they were told, does not come."""
    lacks: tuple[str, ...] = ()
    """What is still to be told or done: "learning", "changes", keys of groups or of questions."""

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
    def said(self) -> Answers:
        """The latest answers to what the rule asks."""
        return answered(self.tellings)

    @property
    def because(self) -> str:
        """Why they are not told, as it was said last; empty when nobody said so."""
        return next((each.because for each in reversed(self.tellings) if each.because), "")

    def overdue(self, today: date) -> bool:
        """Whether the day that somebody gave has gone by."""
        return self.state.waits and self.due_on is not None and self.due_on < today

    @property
    def blocks(self) -> bool:
        """Whether the event cannot be closed while it is like this (§1.4)."""
        undecided = self.state is State.TO_DECIDE and self.rule.blocks_undecided
        return self.state in (State.TO_TELL, State.LATER) or undecided


LEARNING, CHANGES = "learning", "changes"

Days = Mapping[str, date]
"""The days of meetings or changes by their ids."""
NOTHING: Days = MappingProxyType({})


def duties(
    rules: Iterable[DutyRule],
    noted: Noted,
    noted_on: date,
    met_on: date | None,
    actions: Sequence[Change],
    tellings: Sequence[Telling],
    learned: Days = NOTHING,
) -> tuple[Duty, ...]:
    """Everybody who must be told about one event, in the order of the rules.

    ``met_on`` is the day of the first meeting that has ended, ``learned`` has that of each one
    that wrote down what it learned.
    """
    known = answers(noted)
    done = {each.id: day for each in actions if (day := made_on(each)) is not None}
    made = list(done.values())
    started = min((day for day in (met_on, *made) if day is not None), default=None)
    to_come = any(each.progress.open for each in actions)
    first = min(made, default=None if to_come else met_on)
    found: list[Duty] = []
    for rule in rules:
        told = [each for each in tellings if each.duty == rule.key]
        if rule.each_change:
            found += filter(None, (of_change(rule, each, told) for each in actions))
        elif holds(rule.when, known):
            due_on = day_of(noted, rule.due)
            begun = started if rule.learning else first
            begun = noted_on if rule.from_start else begun
            found.append(of_event(rule, told, begun, learned, done, due_on))
        elif holds(rule.undecided, known):
            found.append(Duty(rule=rule, state=State.TO_DECIDE, since=noted_on))
    return tuple(found)


def made_on(change: Change) -> date | None:
    """The day a change was made; nothing for one that is not made, or was dropped."""
    return change.progress.done_on if change.progress.implemented else None


def of_change(rule: DutyRule, change: Change, tellings: Sequence[Telling]) -> Duty | None:
    """Who must be told of one change (S43, S44); ``None`` when nobody must."""
    if not holds(rule.when, {"affects_care": (change.affects_care.value,)}):
        return None
    since, about = made_on(change), tuple(t for t in tellings if t.action_id == change.id)
    if change.progress.dropped_on is not None:
        return of_dropped(rule, change, about)
    if since is None and not rule.before:
        return None
    after = last_told(about, called_off=True)
    counted = [t for t in about[after:] if rule.before or since is None or t.on >= since]
    last = last_word(counted)
    left: tuple[str, ...] = ()
    if last is None:
        state = State.LATER if since is None else State.TO_TELL
    elif last.outcome.settles:
        state = settled(last)
    else:
        left = last.details.get(GROUPS_LEFT, ())
        state = State.TO_TELL if left else State.TOLD
    return Duty(rule=rule, state=state, since=since, change=change, tellings=about, lacks=left)


def of_dropped(rule: DutyRule, change: Change, tellings: tuple[Telling, ...]) -> Duty | None:
    """Who was told of a change that does not come; ``None`` when nobody was."""
    known = last_told(tellings, called_off=False) if rule.before else 0
    if not known:
        return None
    last = last_word([t for t in tellings[known:] if CALLED_OFF in t.details])
    state = State.TO_TELL if last is None else State.TOLD
    return Duty(
        rule=rule,
        state=settled(last) if last is not None and last.outcome.settles else state,
        since=change.progress.dropped_on,
        change=change,
        tellings=tellings,
        called_off=True,
    )


def last_told(tellings: Sequence[Telling], *, called_off: bool) -> int:
    """How many tellings there are up to the last that told of a change, or that it is off."""
    found = (
        number
        for number, t in enumerate(tellings, 1)
        if t.outcome is Outcome.TOLD and (CALLED_OFF in t.details) is called_off
    )
    return max(found, default=0)


def last_word(tellings: Sequence[Telling]) -> Telling | None:
    """The last time that somebody did not only try."""
    return next((t for t in reversed(tellings) if t.outcome is not Outcome.TRIED), None)


def of_event(
    rule: DutyRule,
    tellings: Sequence[Telling],
    begun: date | None,
    learned: Days,
    done: Days,
    due_on: date | None,
) -> Duty:
    """Who must be told of what was learned and changed (S45–S48).

    ``learned`` has the day of each meeting that learned something, ``done`` of each change that
    was made. What comes after they were told has to be told too.
    """
    of_learning = [t for t in tellings if t.learning]
    of_changes = [t for t in tellings if t.changes]
    not_learned = untold(learned, of_learning, earlier=True) if rule.learning else {}
    not_changed = untold(done, of_changes)
    to_do = rule.to_do(answered(tellings))
    learning = (LEARNING,) if rule.learning and (not of_learning or not_learned) else ()
    changes = (CHANGES,) if not of_changes or not_changed else ()
    lacks: tuple[str, ...] = (*learning, *changes, *to_do)
    last, since = last_word(tellings), begun
    if last is not None and last.outcome.settles:
        state, lacks = settled(last), ()
    elif not lacks:
        state = State.TOLD
    else:
        state = State.LATER if begun is None else State.TO_TELL
        if of_changes and (of_learning or not rule.learning) and not to_do:
            since = min((*not_learned.values(), *not_changed.values()), default=begun)
    return Duty(
        rule=rule,
        state=state,
        since=since,
        due_on=due_on,
        tellings=tuple(tellings),
        learned=tuple(learned) if rule.learning else (),
        made=tuple(done),
        lacks=lacks,
    )


def untold(what: Days, tellings: Sequence[Telling], *, earlier: bool = False) -> Days:
    """What came after they were told; with ``earlier``, a day before they were told is enough."""
    return {
        id_: day
        for id_, day in what.items()
        if not any(id_ in t.covers or (earlier and day < t.on) for t in tellings)
    }


def answered(tellings: Iterable[Telling]) -> Answers:
    """The latest answer to each question that was asked with these."""
    return {key: said for telling in tellings for key, said in telling.details.items()}


def settled(telling: Telling) -> State:
    """The state that a reason for not telling leads to."""
    return State.NOT_NEEDED if telling.outcome is Outcome.NOT_NEEDED else State.NOT_POSSIBLE


def day_of(noted: Noted, key: str) -> date | None:
    """The day in one answer about an event."""
    said = noted.detail(key) if key else ""
    return date.fromisoformat(said) if said else None
