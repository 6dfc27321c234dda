"""Who must be told of an event (S45–S48): of what was learned, changed, or does not come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.duty import (
    CALLED_OFF,
    CHANGES,
    LEARNING,
    OVER,
    Change,
    Days,
    Duty,
    State,
    answered,
    last_word,
)
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.telling import Outcome, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class SoFar:
    """What has become of an event so far."""

    noted_on: date
    met_on: date | None
    """The day of the first meeting that has ended."""
    learned: Days
    """The day of each meeting that learned something."""
    made: Days
    """The day of each change that was made."""
    dropped: tuple[Change, ...]
    """The changes that do not come."""
    to_come: bool
    """Whether something is still to be done."""

    @property
    def changed_on(self) -> date | None:
        """Since when it can be told what was changed, or that nothing was."""
        return min(self.made.values(), default=None if self.to_come else self.met_on)


def of_event(
    rule: DutyRule, tellings: Sequence[Telling], so_far: SoFar, due_on: date | None
) -> Duty:
    """How far one duty of an event is. What comes after they were told has to be told too."""
    last = last_word(counting(tellings))
    parts = {} if not_possible(last) else missing(rule, tellings, so_far)
    since = earliest(parts.values())
    if not_possible(last):
        state = State.NOT_POSSIBLE
    elif parts:
        state = State.LATER if since is None else State.TO_TELL
    else:
        settled = last is not None and last.outcome is Outcome.NOT_NEEDED
        state = State.NOT_NEEDED if settled else State.TOLD
    served = any(each.outcome is Outcome.TOLD for each in tellings)
    if served and since is not None and due_on is not None and since > due_on:
        due_on = None  # it was for what there was by then, and the app makes up no other day
    return Duty(
        rule=rule,
        state=state,
        since=since,
        due_on=due_on,
        tellings=tuple(tellings),
        learned=so_far.learned if rule.learning else {},
        made=so_far.made,
        gone=not_coming(tellings, so_far.dropped) if CALLED_OFF in parts else (),
        called_off=tuple(parts) == (CALLED_OFF,),
        lacks=tuple(parts),
    )


def not_possible(last: Telling | None) -> bool:
    """Whether it was said last that they cannot be told: that settles all that is to come."""
    return last is not None and last.outcome is Outcome.NOT_POSSIBLE


def missing(rule: DutyRule, tellings: Sequence[Telling], so_far: SoFar) -> dict[str, date | None]:
    """What is still to be told or done, each with the day since when; no day: it is to come."""
    counted = counting(tellings)
    waived = not_needed(counted)
    told = [each for each in counted if each.outcome is Outcome.TOLD]
    begun = so_far.noted_on if rule.from_start else None
    start = begun if not told and not waived else None
    parts: dict[str, date | None] = {}
    new = unlearned(tellings, so_far.learned)
    known = bool(waived) or any(each.learning for each in told)
    if rule.learning and (new or not known):
        first = None if known else so_far.met_on
        parts[LEARNING] = earliest((start, first, *new.values()))
    new = untold(tellings, so_far.made)
    known = bool(waived) or any(each.changes for each in told)
    if new or not known:
        first = None if known else so_far.changed_on
        parts[CHANGES] = earliest((start, first, *new.values()))
    gone = not_coming(tellings, so_far.dropped)
    if gone:
        parts[CALLED_OFF] = earliest(each.progress.dropped_on for each in gone)
    steps = () if waived else rule.to_do(answered(tellings))
    first = begun or earliest((so_far.met_on, *so_far.made.values()))
    return {**parts, **dict.fromkeys(steps, first)}


def counting(tellings: Iterable[Telling]) -> list[Telling]:
    """What still counts: not a reason about the end of a change that has come back since."""
    return [each for each in tellings if each.details.get(CALLED_OFF) != OVER]


def not_needed(tellings: Iterable[Telling]) -> list[Telling]:
    """The reasons not to tell them that stand: until somebody tells them after all, although
    nothing has come since that the reason does not cover."""
    found: list[Telling] = []
    said: set[tuple[str, str]] = set()
    last: Telling | None = None
    for each in tellings:
        if each.outcome is Outcome.TRIED:
            continue
        now = {*(("", id_) for id_ in each.covers), *((CALLED_OFF, id_) for id_ in ended(each))}
        if each.outcome is Outcome.NOT_NEEDED:
            found.append(each)
        elif found and last is found[-1] and now <= said:
            found.clear()
        said |= now
        last = each
    return found


def ended(telling: Telling) -> tuple[str, ...]:
    """The ids of the changes of which it told that they do not come."""
    return telling.details.get(CALLED_OFF, ())


def covering(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings that cover something: they were told, or need not be."""
    counted = counting(tellings)
    waived = not_needed(counted)
    return [each for each in counted if each.outcome is Outcome.TOLD or each in waived]


def unlearned(tellings: Sequence[Telling], learned: Days) -> Days:
    """The meetings of whose learning they do not know. Who was told on a day after a meeting
    knows of it."""
    covered = covering(tellings)
    return {
        id_: day
        for id_, day in learned.items()
        if not any(covers(t, id_, day) or (t.learning and day < t.on) for t in covered)
    }


def untold(tellings: Sequence[Telling], made: Days) -> Days:
    """The changes that were made and that they do not know of."""
    covered = covering(tellings)
    return {
        id_: day
        for id_, day in made.items()
        if not any(covers(t, id_, day) for t in covered[until_ended(covered, id_) :])
    }


def covers(telling: Telling, id_: str, day: date) -> bool:
    """Whether it covers what was there on a day: nothing that came later."""
    return id_ in telling.covers and day <= telling.on


def not_coming(tellings: Sequence[Telling], dropped: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that they were told of, and not yet that they do not come."""
    covered = covering(tellings)
    return tuple(
        each
        for each in dropped
        if any(t.changes and each.id in t.covers for t in covered[until_ended(covered, each.id) :])
    )


def until_ended(tellings: Sequence[Telling], id_: str) -> int:
    """How many tellings there are up to the last by which a change did not come."""
    return max((number for number, t in enumerate(tellings, 1) if id_ in ended(t)), default=0)


def earliest(days: Iterable[date | None]) -> date | None:
    """The first of some days; ``None`` for none."""
    return min((day for day in days if day is not None), default=None)
