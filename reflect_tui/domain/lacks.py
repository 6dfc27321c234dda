"""What is still to be told or done of a duty, in words."""

from __future__ import annotations

from collections.abc import Iterable

from reflect_tui.domain.duty import CALLED_OFF, CHANGES, LEARNING, Duty, State
from reflect_tui.domain.groups import Group, groups_words

LACKS = {LEARNING: "what we learned", CHANGES: "what we changed"}


def lacking(duty: Duty, groups: tuple[Group, ...] = ()) -> tuple[str, ...]:
    """What is left: of what must be told, where a part of it was; and of what must be done."""
    if duty.rule.each_change:
        missed = groups_words(duty.lacks, groups)
        return (f"still to tell: {missed}",) if missed else ()
    left = [LACKS[each] for each in duty.lacks if each in LACKS]
    if CALLED_OFF in duty.lacks and not duty.called_off:
        left.append(f"{duty.rule.called_off}: {', '.join(each.what for each in duty.gone)}")
    told = f"still to tell: {' and '.join(left)}" if left and duty.told else ""
    return tuple(filter(None, (told, to_do(duty))))


def to_do(duty: Duty) -> str:
    """What the rule asks to be done and nobody has a day for; empty for nothing."""
    left = ", ".join(ask.needed for ask in duty.rule.asks if ask.key in duty.lacks)
    return f"still to do: {left}" if left else ""


def only_to_do(duty: Duty) -> bool:
    """Whether all was told, and only something else is still to be done."""
    return bool(to_do(duty)) and {*LACKS, CALLED_OFF}.isdisjoint(duty.lacks)


def not_told(duty: Duty) -> str:
    """Who was not told of what, or what is to be decided: as it is said when it is closed."""
    if duty.state is State.TO_DECIDE:
        return duty.rule.decide
    part = f" {duty.of}" if duty.called_off else " everything" if duty.told else ""
    what = f": {duty.what}" if duty.what else ""
    words = "; ".join(filter(None, ("" if only_to_do(duty) else f"not told{part}", to_do(duty))))
    return f"{duty.rule.who}: {words}{what}"


def newly_open(before: Iterable[Duty], after: Iterable[Duty], points: Iterable[str]) -> list[Duty]:
    """The musts that are open after something was done and were not before; not those that an
    event was closed over, as its ``points`` say."""
    were, points = {key(duty) for duty in before if must(duty)}, tuple(points)
    return [
        duty for duty in after if must(duty) and key(duty) not in were and not names(points, duty)
    ]


def must(duty: Duty) -> bool:
    """Whether somebody has to tell, or to decide, before an event is closed."""
    return duty.blocks and duty.state.waits


def key(duty: Duty) -> tuple[str, str]:
    """Names a duty among those of its event."""
    return duty.rule.key, duty.change.id if duty.change is not None else ""


def names(points: Iterable[str], duty: Duty) -> bool:
    """Whether one of these sentences, with which an event was closed, is about this duty."""
    who, what = f"{duty.rule.who}: ", f": {duty.what}" if duty.what else ""
    decide = duty.rule.decide if duty.state is State.TO_DECIDE else None
    return any(each == decide or (each.startswith(who) and each.endswith(what)) for each in points)
