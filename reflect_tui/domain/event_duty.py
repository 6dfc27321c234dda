"""Who must be told of an event (S45–S48): of what was learned, changed, or does not come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.change_duty import settled
from reflect_tui.domain.duty import (
    CALLED_OFF,
    CHANGES,
    LEARNING,
    OVER,
    TO_COME,
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
    met: Days
    """The day of each meeting that has ended."""
    learned: Days
    """The day of each one that learned something."""
    made: Days
    """The day of each change that was made."""
    to_come: Days
    """The day on which each change was agreed that is still to be made."""
    dropped: tuple[Change, ...]
    """The changes that do not come."""

    @property
    def met_on(self) -> date | None:
        """The day of the first meeting that has ended."""
        return min(self.met.values(), default=None)

    @property
    def unchanged_on(self) -> date | None:
        """Since when it can be told that nothing was changed; ``None`` while it may still be."""
        if self.met_on is None or self.made or self.to_come:
            return None
        ends = (each.progress.dropped_on or self.met_on for each in self.dropped)
        return max((self.met_on, *ends))


def of_event(
    rule: DutyRule,
    tellings: Sequence[Telling],
    so_far: SoFar,
    due_on: date | None,
    *,
    owed: bool = True,
) -> Duty:
    """How far one duty of an event is. What comes after they were told has to be told too.

    Where it is not ``owed`` any more, who was told of a change still hears that it does not come.
    """
    last = last_word(counting(tellings))
    parts = {} if not_possible(last) else missing(rule, tellings, so_far)
    if not owed:
        parts = {key: day for key, day in parts.items() if key == CALLED_OFF}
    since = earliest(parts.values())
    lacks = tuple(key for key, day in parts.items() if since is None or day is not None)
    if parts:
        state = State.LATER if since is None else State.TO_TELL
    elif last is not None and last.outcome in (Outcome.NOT_NEEDED, Outcome.NOT_POSSIBLE):
        state = settled(last)
    else:
        state = State.TOLD
    if since is not None and due_on is not None and served(tellings, since, due_on):
        due_on = None  # it was for what there was by then, and the app makes up no other day
    return Duty(
        rule=rule,
        state=state,
        since=since,
        due_on=due_on,
        tellings=tuple(tellings),
        met=so_far.met,
        made=so_far.made,
        to_come=so_far.to_come,
        gone=not_coming(tellings, so_far.dropped) if CALLED_OFF in parts else (),
        called_off=lacks == (CALLED_OFF,),
        lacks=lacks,
    )


def served(tellings: Iterable[Telling], since: date, due_on: date) -> bool:
    """Whether they were told all that a day was given for: what is left came after that."""
    told = (each.on for each in tellings if each.outcome is Outcome.TOLD)
    return since > due_on and any(day <= due_on or day < since for day in told)


def not_possible(last: Telling | None) -> bool:
    """Whether it was said last that they cannot be told: that settles all that is to come. That
    they cannot hear of the end of a change settles that alone."""
    return last is not None and last.outcome is Outcome.NOT_POSSIBLE and not of_an_end(last)


def missing(rule: DutyRule, tellings: Sequence[Telling], so_far: SoFar) -> dict[str, date | None]:
    """What is still to be told or done, each with the day since when; no day: it is to come."""
    counted = counting(tellings)
    waived = not_needed(counted)
    told = [each for each in counted if each.outcome is Outcome.TOLD]
    begun = so_far.noted_on if rule.from_start else None
    start = begun if not told and not waived else None
    after = [t for t in told if any(covers(t, *met) for met in so_far.met.items())]
    parts: dict[str, date | None] = {}
    new = unlearned(tellings, so_far.learned)
    known = bool(waived) or any(each.learning for each in after)
    if rule.learning and (new or not known):
        first = None if known else so_far.met_on
        parts[LEARNING] = earliest((start, first, *new.values()))
    new = untold(tellings, so_far.made)
    all_made = bool(so_far.made) or any(each.changes for each in after)
    known = bool(waived) or (all_made and not so_far.to_come)
    if new or not known:
        first = None if known else so_far.unchanged_on
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
        if each.outcome is Outcome.TRIED or of_an_end(each):
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


def of_an_end(telling: Telling) -> bool:
    """Whether it is a reason not to tell of the end of a change, and of nothing else."""
    return telling.outcome.settles and bool(ended(telling)) and not telling.covers


def covering(tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings that cover something: they were told, need not be, or cannot be."""
    counted = counting(tellings)
    waived = not_needed(counted)
    told = Outcome.TOLD
    return [t for t in counted if t.outcome is told or t in waived or of_an_end(t)]


def unlearned(tellings: Sequence[Telling], learned: Days) -> Days:
    """The meetings of whose learning they do not know."""
    covered = [t for t in covering(tellings) if t.learning or t.outcome is not Outcome.TOLD]
    return {
        id_: day for id_, day in learned.items() if not any(covers(t, id_, day) for t in covered)
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
        if any(heard(t, each.id) for t in covered[until_ended(covered, each.id) :])
    )


def heard(telling: Telling, id_: str) -> bool:
    """Whether they heard by it that a change was made, or will be."""
    return telling.changes and (id_ in telling.covers or id_ in telling.details.get(TO_COME, ()))


def until_ended(tellings: Sequence[Telling], id_: str) -> int:
    """How many tellings there are up to the last by which a change did not come."""
    return max((number for number, t in enumerate(tellings, 1) if id_ in ended(t)), default=0)


def earliest(days: Iterable[date | None]) -> date | None:
    """The first of some days; ``None`` for none."""
    return min((day for day in days if day is not None), default=None)
