"""The parts about who was told, and what was closed with something open."""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.duty import State
from reflect_tui.domain.telling import Outcome
from reflect_tui.record.parts.about import About, because, on
from reflect_tui.record.sieve import FEWER, Day, Seen

Lines = tuple[str, ...]
STATES = {
    State.TO_TELL: "not yet",
    State.TO_DECIDE: "not decided yet",
    State.LATER: "not yet: nothing to tell so far",
    State.TOLD: "yes",
    State.NOT_NEEDED: "not needed",
    State.NOT_POSSIBLE: "not possible",
}

WAITING = (State.TO_TELL, State.LATER)


def told(known: About) -> Lines:
    """Who was told and who is still to be; a line for each."""
    by_rule: dict[str, list[Seen]] = {}
    for duty in known.known.many("duties"):
        by_rule.setdefault(duty.one("rule").text("short"), []).append(duty)
    lines = tuple(f"{short}: {whole(duties)}" for short, duties in by_rule.items())
    return lines or (("Nothing to tell: no change was made",) if known.nothing else ())


def whole(duties: list[Seen]) -> str:
    """How far the duties of one rule are."""
    if len(duties) == 1:
        return alone(duties[0])
    done = sum(duty.value("state") is State.TOLD for duty in duties)
    settled = sum((duty.value("state") or 0) > State.TOLD for duty in duties)
    words = f"told of {done} of {len(duties)} changes{whom(duties)}"
    not_told = f"{settled} not told, with a reason" if settled else ""
    reasons = [why(duty) for duty in duties if why(duty)]
    return on(words, not_told, *reasons)


def alone(duty: Seen) -> str:
    """How far one duty is: with its day, and how many were told."""
    state = duty.value("state")
    days = [
        day
        for telling in duty.many("tellings")
        if telling.value("outcome") is Outcome.TOLD and (day := telling.day("on"))
    ]
    last = max(days, key=on_day) if days else ""
    said = because(STATES.get(state, "not yet"), why(duty))
    if last and state in WAITING:
        said = f"in part, {last}; the rest not yet"
    due = duty.day("due_on")
    by = f"by {due}" if due and state in WAITING else ""
    return on(f"{said}{whom([duty])}", last if state is State.TOLD else "", by)


def on_day(day: Day) -> date:
    """The day itself, to tell which is later."""
    return day.on


def why(duty: Seen) -> str:
    """Why they were not told, where that is settled."""
    if duty.value("state") not in (State.NOT_NEEDED, State.NOT_POSSIBLE):
        return ""
    said = [telling.text("because") for telling in duty.many("tellings")]
    return next((each for each in reversed(said) if each), "")


def whom(duties: list[Seen]) -> str:
    """How many were told, or which group, as it was said each time, in brackets."""
    said = [
        f"{each} people" if each.isdecimal() or each == FEWER else each
        for duty in duties
        for telling in duty.many("tellings")
        for each in telling.answers("details", "whom")
    ]
    return f" ({', '.join(dict.fromkeys(said))})" if said else ""


def exceptions(known: About) -> Lines:
    """What it was closed over, each time, and why."""
    event = known.event
    lines: list[str] = []
    for closed in (*event.many("closed_before"), event.one("closed")):
        if reason := closed.text("because"):
            lines.append(because(on("Closed with something open", closed.day("on")), reason))
            lines += closed.value("open_points") or ()
    return tuple(lines)
