"""The next thing that one opportunity needs: always one, worked out from the facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.duty import Duty
from reflect_tui.domain.progress import Turn
from reflect_tui.domain.safety import Obstacle
from reflect_tui.services.closing import open_points
from reflect_tui.services.opportunities import Everything


class Next(Enum):
    """What somebody can do now."""

    SAFETY = auto()
    REFER = auto()
    SETTLE = auto()
    """Answer what is asked about the event."""
    HOLD = auto()
    MEETING = auto()
    """Go on with the meeting."""
    PLAN = auto()
    HEAR = auto()
    """Plan a meeting for a group that was not heard."""
    AGREE = auto()
    """Plan a meeting to agree the actions."""
    TELL = auto()
    ACTION = auto()
    FINDINGS = auto()
    CLOSE = auto()
    WAIT = auto()
    """Nothing now; an action is due later, or is to be looked at later."""
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """The next thing, and what it is about."""

    next: Next
    duty: Duty | None = None
    action: AgreedAction | None = None


PRESSING = (Turn.OVERDUE, Turn.TO_CHECK, Turn.NOT_HELD)


def next_step(known: Everything, today: date) -> Step:
    """Safety first, then the meeting, then what was agreed, in the order of the line."""
    if known.opportunity.closed is not None:
        return after_closing(known, today)
    if known.obstacle is Obstacle.NOT_REFERRED:
        return Step(Next.REFER)
    if known.obstacle not in (None, Obstacle.ON_HOLD):
        return Step(Next.SAFETY)
    if known.obstacle is Obstacle.ON_HOLD:
        return Step(Next.HOLD)
    if known.unfinished is not None:
        return Step(Next.MEETING)
    if known.ended:
        return after_meeting(known, today)
    return Step(Next.SETTLE if unanswered(known) else Next.PLAN)


def unanswered(known: Everything) -> bool:
    """Whether a question about the event has no answer at all."""
    return any(flag.key not in known.opportunity.details for flag in known.to_settle)


def after_meeting(known: Everything, today: date) -> Step:
    """What is needed once it was talked about."""
    if known.not_heard:
        return Step(Next.HEAR)
    if known.undecided:
        return Step(Next.AGREE)
    if unanswered(known):
        return Step(Next.SETTLE)
    first = known.pressing(today)
    if first is not None and first.turn(today) in PRESSING:
        return Step(Next.ACTION, action=first)
    to_tell = next(iter(known.waiting(today)), None)
    if to_tell is not None:
        return Step(Next.TELL, duty=to_tell)
    if first is not None and first.turn(today) is Turn.TO_LOOK:
        return Step(Next.ACTION, action=first)
    if known.findings_left:
        return Step(Next.FINDINGS)
    if known.to_settle:
        return Step(Next.SETTLE)
    if not open_points(known):
        return Step(Next.CLOSE)
    return Step(Next.WAIT, action=first) if first is not None else Step(Next.NOTHING)


def after_closing(known: Everything, today: date) -> Step:
    """What is left of a closed one: to look whether its changes hold."""
    first = known.pressing(today)
    if first is not None and first.turn(today) in (*PRESSING, Turn.TO_LOOK):
        return Step(Next.ACTION, action=first)
    return Step(Next.WAIT, action=first) if first is not None else Step(Next.NOTHING)
