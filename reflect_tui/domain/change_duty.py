"""Who must be told of one change: before it, when it is made, or that it does not come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from reflect_tui.domain.conditions import holds
from reflect_tui.domain.duty import CALLED_OFF, GROUPS_LEFT, OVER, Change, Duty, State, last_word
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.telling import Outcome, Telling


def made_on(change: Change) -> date | None:
    """The day a change was made; nothing for one that is not made, or was dropped."""
    return change.progress.done_on if change.progress.implemented else None


def of_change(rule: DutyRule, change: Change, tellings: Sequence[Telling]) -> Duty | None:
    """Who must be told of one change (S43, S44); ``None`` when nobody must."""
    about = tuple(each for each in tellings if each.action_id == change.id)
    if not holds(rule.when, {"affects_care": (change.affects_care.value,)}):
        return of_unconcerned(rule, change, about)
    if change.progress.dropped_on is not None:
        return of_dropped(rule, change, about)
    since = made_on(change)
    if since is None and not rule.before:
        return None
    counted = [
        each
        for each in about[last_told(about, called_off=True) :]
        if CALLED_OFF not in each.details and (rule.before or since is None or each.on >= since)
    ]
    nothing = State.LATER if since is None else State.TO_TELL
    state, left = standing(counted, nothing)
    return Duty(rule=rule, state=state, since=since, change=change, tellings=about, lacks=left)


def of_unconcerned(rule: DutyRule, change: Change, tellings: tuple[Telling, ...]) -> Duty | None:
    """Who was told of a change, and would not have to be as it is answered now: that stays to be
    seen, and they hear when it does not come. ``None`` when nobody was told."""
    if change.progress.dropped_on is not None:
        return of_dropped(rule, change, tellings)
    if not last_told(tellings, called_off=False):
        return None
    return Duty(rule=rule, state=State.TOLD, change=change, tellings=tellings)


def of_dropped(rule: DutyRule, change: Change, tellings: tuple[Telling, ...]) -> Duty | None:
    """Who was told of a change that does not come; ``None`` when nobody was."""
    known = last_told(tellings, called_off=False)
    if not known:
        return None
    counted = [t for t in tellings[known:] if t.details.get(CALLED_OFF, OVER) != OVER]
    state, left = standing(counted, State.TO_TELL)
    return Duty(
        rule=rule,
        state=state,
        since=change.progress.dropped_on,
        change=change,
        tellings=tellings,
        called_off=True,
        lacks=left,
    )


def told_together(duty: Duty, duties: Iterable[Duty]) -> tuple[Duty, ...]:
    """The duties about other changes of one event that can be told at once with one: to the same
    people, of the same news."""
    waits = (State.TO_TELL, State.LATER) if duty.rule.before else (State.TO_TELL,)
    news = (duty.rule.key, duty.called_off, duty.lacks)
    return tuple(
        each
        for each in duties
        if (each.rule.key, each.called_off, each.lacks) == news
        and each.state in waits
        and each.change not in (None, duty.change)
    )


def standing(tellings: Sequence[Telling], nothing: State) -> tuple[State, tuple[str, ...]]:
    """How far it is by what was said last, and the groups that are left; ``nothing`` if it is."""
    last = last_word(tellings)
    if last is None:
        return nothing, ()
    if last.outcome is not Outcome.TOLD:
        return settled(last), ()
    left = last.details.get(GROUPS_LEFT, ())
    return State.TO_TELL if left else State.TOLD, left


def settled(telling: Telling) -> State:
    """The state that a reason for not telling leads to."""
    return State.NOT_NEEDED if telling.outcome is Outcome.NOT_NEEDED else State.NOT_POSSIBLE


def last_told(tellings: Sequence[Telling], *, called_off: bool) -> int:
    """How many tellings there are up to the last that told of a change, or that it is off."""
    found = (
        number
        for number, t in enumerate(tellings, 1)
        if t.outcome is Outcome.TOLD and (CALLED_OFF in t.details) is called_off
    )
    return max(found, default=0)
