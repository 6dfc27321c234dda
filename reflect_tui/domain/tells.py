"""Keeping what was done about a duty: each is checked before it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reflect_tui.domain import words
from reflect_tui.domain.after_event import check_after
from reflect_tui.domain.days import long_day
from reflect_tui.domain.duty import CALLED_OFF, OVER, TO_COME, Days, Duty
from reflect_tui.domain.event_duty import untold
from reflect_tui.domain.refusals import Refusals
from reflect_tui.domain.telling import Outcome, Telling

WHO = {
    Outcome.TOLD: "Write the role of the person who told them.",
    Outcome.TRIED: "Write the role of the person who tried.",
    Outcome.NOT_NEEDED: "Write the role of the person who decided this.",
    Outcome.NOT_POSSIBLE: "Write the role of the person who decided this.",
}


def telling(made: Telling, duty: Duty, today: date, happened_on: date = date.min) -> Telling:
    """What was done about an event of some day, as it can be kept.

    Raises ``WordsRefused`` that names each field: ``when``, ``who``, ``ways``, ``what`` (nothing
    of it was told), ``because``, ``reference``, or the key of a question of the rule.
    """
    refused = Refusals()
    of, rule = refused.of, duty.rule
    check_days(made, duty, today, happened_on, refused)
    told = made.outcome is Outcome.TOLD
    role = words.ROLE_LIMIT
    by = of(lambda: words.needed(made.by, WHO[made.outcome], limit=role, field="who"), "")
    reached = told or made.outcome is Outcome.TRIED
    if reached and rule.ways and not made.ways:
        refused.add("Pick how.", "ways")
    something = made.learning or made.changes or (rule.from_start and news(made, duty))
    if told and not rule.each_change and not something:
        step = ", or write the day of a step" if rule.to_do({}) else ""
        refused.add(f"Pick what they were told{step}.", "what")
    why = "Write why not."
    because = made.because
    if made.outcome.settles:
        because = of(lambda: words.needed(made.because, why, field="because"), "")
    reference = of(
        lambda: words.optional(made.reference, limit=words.ROLE_LIMIT, field="reference"), ""
    )
    refused.raise_any()
    whole = told and rule.each_change
    return replace(
        made,
        by=by,
        because=because,
        details={**made.details, **ended(made, duty), **to_come(made, duty)},
        reference=reference,
        covers=() if rule.each_change else covered(made, duty),
        learning=told and made.learning and not whole,
        changes=told and (made.changes or whole),
    )


def covered(made: Telling, duty: Duty) -> tuple[str, ...]:
    """The ids of the meetings and changes that were there on the day and were told, or need not
    be; what comes later is told anew. A reason about the end of a change covers nothing else."""
    told, met = made.outcome is Outcome.TOLD, up_to(made.on, duty.met)
    not_needed = made.outcome is Outcome.NOT_NEEDED and not duty.called_off
    changes = up_to(made.on, duty.made) if not_needed or made.changes else ()
    return (*met, *changes) if told or not_needed else ()


def to_come(made: Telling, duty: Duty) -> dict[str, tuple[str, ...]]:
    """What marks that they heard of changes that will come."""
    told = made.outcome is Outcome.TOLD and made.changes and not duty.rule.each_change
    heard = up_to(made.on, duty.to_come) if told else ()
    return {TO_COME: heard} if heard else {}


def up_to(day: date, what: Days) -> tuple[str, ...]:
    """The ids of what was there on a day."""
    return tuple(id_ for id_, on in what.items() if on <= day)


def ended(made: Telling, duty: Duty) -> dict[str, tuple[str, ...]]:
    """What marks that it was about a change that does not come."""
    if duty.rule.each_change:
        return {CALLED_OFF: ("yes",)} if duty.called_off else {}
    tells_it = made.changes if made.outcome is Outcome.TOLD else made.outcome.settles
    all_else = made.outcome is Outcome.NOT_POSSIBLE and not duty.called_off
    if duty.gone and tells_it and not all_else:
        return {CALLED_OFF: tuple(each.id for each in duty.gone)}
    return {}


def come_back(made: Telling, action_id: str) -> Telling:
    """A reason not to tell of the end of a change, when the change comes back: it was for that
    end alone. What else the telling says stays."""
    about = made.details.get(CALLED_OFF, ())
    if not about or made.action_id not in (None, action_id):
        return made
    left = tuple(id_ for id_ in about if id_ != action_id) if made.action_id is None else ()
    if not left and not made.covers:
        left = OVER
    others = {key: said for key, said in made.details.items() if key != CALLED_OFF}
    return replace(made, details={**others, **({CALLED_OFF: left} if left else {})})


def news(made: Telling, duty: Duty) -> bool:
    """Whether an answer is another one than before."""
    return any(said != duty.said.get(key, ()) for key, said in made.details.items())


def check_days(
    made: Telling, duty: Duty, today: date, happened_on: date, refused: Refusals
) -> None:
    """Gather what is wrong with the days: to come, before the event, or before the change."""
    rule, told = duty.rule, made.outcome is Outcome.TOLD
    check_after(made.on, happened_on, today, refused, "when")
    for asked in rule.asks:
        said = made.details.get(asked.key, ()) if asked.day else ()
        if said:
            check_after(date.fromisoformat(said[0]), happened_on, today, refused, asked.key)
    since = duty.since
    if told and made.changes and not rule.each_change and not duty.gone:
        about = (untold(duty.tellings, duty.made) or duty.made).values()
        if about and made.on < min(about):
            day = long_day(min(about))
            refused.add(f"The change was made on {day}. Write a day from then on.", "when")
    after = told and rule.each_change and not (rule.before or duty.called_off)
    if after and since is not None and made.on < since:
        day = long_day(since)
        refused.add(f"The change was made on {day}. Write that day or a later one.", "when")
