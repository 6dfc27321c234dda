"""Following an agreed action until the change holds: each verb gives the action as it is then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reflect_tui.domain import role, words
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import long_day
from reflect_tui.domain.progress import Holding, How, Progress
from reflect_tui.domain.refusals import Refusals
from reflect_tui.errors import NotYet, WordsRefused


def done(action: AgreedAction, on: date, today: date) -> AgreedAction:
    """Its owner says that it was done on a day. Raises ``WordsRefused`` for ``when``."""
    not_to_come(on, today, "when")
    if on < action.agreed_on:
        day = long_day(action.agreed_on)
        raise WordsRefused(f"It was agreed on {day}. Write that day or a later one.", "when")
    return replace(action, progress=Progress(done_on=on))


def not_done(action: AgreedAction) -> AgreedAction:
    """It is not done after all, or not dropped after all."""
    return replace(action, progress=Progress())


def checked(
    action: AgreedAction, on: date, today: date, *, by: str, how: How | None, look_on: date | None
) -> AgreedAction:
    """The registered person has seen that it was done (S42).

    Raises ``WordsRefused`` that names ``when``, ``who``, ``how`` or ``by``, and ``NotYet`` for an
    action that nobody says is done.
    """
    if not action.progress.implemented:
        raise NotYet("First say that it is done. Then it can be checked.")
    refused = Refusals()
    done_on = action.progress.done_on or on
    refused.of(lambda: not_to_come(on, today, "when"), None)
    if on < done_on:
        refused.add(f"It was done on {long_day(done_on)}. Write that day or a later one.", "when")
    ask = "Write the role of the person who checked it."
    by = refused.of(lambda: words.needed(by, ask, limit=words.ROLE_LIMIT, field="who"), "")
    if role.same(by, action.owner) and not role.registered(by):
        refused.add(
            "The one who did it does not check it. Write the role of the registered person.", "who"
        )
    if how is None:
        refused.add("Pick how it was checked.", "how")
    if look_on is not None and look_on <= on:
        refused.add("Write a day after the check.", "by")
    refused.raise_any()
    new = replace(
        action.progress,
        checked_on=on,
        checked_by=by,
        checked_how=how,
        look_on=look_on,
        looked_on=None,
        holding=None,
    )
    return replace(action, progress=new)


def looked_at(
    action: AgreedAction, on: date, today: date, *, holding: Holding | None, again_on: date | None
) -> AgreedAction:
    """Somebody has looked whether it is holding; with ``again_on`` it is looked at once more.

    Who looks before the day that was meant has looked for good.
    Raises ``WordsRefused`` that names ``when``, ``holding`` or ``by``.
    """
    if action.progress.checked_on is None:
        raise NotYet("First check that it was done. Then look whether it is holding.")
    refused = Refusals()
    refused.of(lambda: not_to_come(on, today, "when"), None)
    if on < action.progress.checked_on:
        day = long_day(action.progress.checked_on)
        refused.add(f"It was checked on {day}. Write that day or a later one.", "when")
    if holding is None:
        refused.add("Say whether it is holding.", "holding")
    if again_on is not None and again_on <= on:
        refused.add("Write a later day.", "by")
    refused.raise_any()
    planned = action.progress.look_on
    look_on = again_on or (planned and min(planned, on))
    new = replace(action.progress, look_on=look_on, looked_on=on, holding=holding)
    return replace(action, progress=new)


def dropped(action: AgreedAction, because: str, today: date) -> AgreedAction:
    """It will not be done. Raises ``WordsRefused`` without a reason, ``NotYet`` for one that is
    done: people may have been told of it."""
    if action.progress.implemented:
        raise NotYet("It is done. First say that it is not done after all.")
    because = words.needed(because, "Write why it will not be done.")
    return replace(action, progress=Progress(dropped_on=today, dropped_because=because))


def put_off(action: AgreedAction, due_on: date, because: str, today: date) -> AgreedAction:
    """It is due on another day (S40).

    Raises ``WordsRefused`` that names ``by`` or ``because``: a later day needs a reason.
    """
    refused = Refusals()
    if due_on < today:
        refused.add(f"{long_day(due_on)} has gone. Write a day from today on.", "by")
    because = refused.of(lambda: words.optional(because, field="because"), " ")
    if due_on > action.due_on and not because:
        refused.add("Write why it takes longer, or what is done until then.", "because")
    refused.raise_any()
    return replace(action, due_on=due_on, late_because=because or action.late_because)


def same_person(action: AgreedAction) -> bool:
    """Whether the role that checked it is the role that did it (S42: then it says so)."""
    return role.same(action.progress.checked_by, action.owner)


def not_to_come(day: date, today: date, field: str) -> None:
    """Raise ``WordsRefused`` for a day that has not come yet."""
    if day > today:
        raise WordsRefused(f"{long_day(day)} has not come yet. Write today or before.", field)
