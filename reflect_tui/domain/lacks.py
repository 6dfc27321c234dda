"""What is still to be told or done of a duty, in words."""

from __future__ import annotations

from reflect_tui.domain.duty import CHANGES, LEARNING, Duty
from reflect_tui.domain.groups import Group, groups_words
from reflect_tui.domain.telling import Outcome

LACKS = {LEARNING: "what we learned", CHANGES: "what we changed"}


def lacking(duty: Duty, groups: tuple[Group, ...] = ()) -> tuple[str, ...]:
    """What is left: of what must be told, where a part of it was; and of what must be done."""
    if duty.rule.each_change:
        left = groups_words(duty.lacks, groups)
        return (f"still to tell: {left}",) if left else ()
    left = " and ".join(LACKS[each] for each in duty.lacks if each in LACKS)
    told = f"still to tell: {left}" if left and partly_told(duty) else ""
    return tuple(filter(None, (told, to_do(duty))))


def to_do(duty: Duty) -> str:
    """What the rule asks to be done and nobody has a day for; empty for nothing."""
    left = ", ".join(ask.needed for ask in duty.rule.asks if ask.key in duty.lacks)
    return f"still to do: {left}" if left else ""


def partly_told(duty: Duty) -> bool:
    """Whether they were told something."""
    return any(telling.outcome is Outcome.TOLD for telling in duty.tellings)
