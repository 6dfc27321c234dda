"""The parts about the event itself: what happened, what was done at once, who else looked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from reflect_tui.domain.days import long_day
from reflect_tui.domain.elsewhere import Standing
from reflect_tui.domain.finding import Decision
from reflect_tui.domain.groups import capital
from reflect_tui.domain.safety import SAID, Answer
from reflect_tui.record.parts.about import NOT_YET, About, because, on
from reflect_tui.record.sieve import Seen
from reflect_tui.record.worked_out import Safe

Lines = tuple[str, ...]
SAFE = {
    Safe.YES: "Yes",
    Safe.NOT_NEEDED: "Not needed",
    Safe.PARTLY: "Partly",
    Safe.NOT_YET: NOT_YET,
}
DECIDED = {
    Decision.ACTION: "We agreed a change",
    Decision.ALREADY_DONE: "Already done",
    Decision.NOT_ACCEPTED: "Not accepted",
}
ANSWERS = {Answer.YES: "yes", Answer.NOT_NEEDED: "not needed", **SAID}
BEFORE = {True: "It has happened before", False: "It has not happened before"}
STEPS = {
    "told_on": "We told you in person",
    "sorry_on": "We said sorry",
    "notice_on": "We wrote to you",
    "results_on": "We sent you the results of the further enquiries",
}


def about(known: About) -> Lines:
    """What it is about, without what happened."""
    sort = known.worked_out.value("sort")
    if sort is None:
        return ()
    when = known.event.day("happened_on")
    words = known.labels.sorts.get(sort, "")
    return (f"{words} That was in {when}." if when else words,)


def event(known: About) -> Lines:
    """What happened, of which kind and when; whether before; regulations and other tags."""
    seen, day = known.event, known.event.day("happened_on")
    kinds = ", ".join(known.labels.kinds.get(key, key) for key in seen.value("kinds") or ())
    again = BEFORE.get(seen.value("happened_before"), "")
    keys = known.worked_out.value("regulations") or ()
    shows = shown_of(known.labels.tags, known.worked_out.value("tags") or ())
    under = "; ".join(known.labels.regulations.get(key, key) for key in keys)
    return tuple(
        filter(
            None,
            (
                seen.text("title") if kinds or not day else f"{seen.text('title')} ({day})",
                on(kinds, day) if kinds else "",
                again,
                because("Regulations it may touch", under) if under else "",
                *shows,
            ),
        )
    )


def shown_of(labels: Mapping[str, Mapping[str, str]], keys: Iterable[str]) -> Lines:
    """What an inspector looks for, of which the event may show something; a line for each set."""
    keys = set(keys)
    found = {
        label: "; ".join(words for key, words in of_set.items() if key in keys)
        for label, of_set in labels.items()
    }
    return tuple(because(f"{label} it may show", words) for label, words in found.items() if words)


def safe(known: About) -> Lines:
    """Whether everyone was made safe, who confirmed it, and what was left open then."""
    said = known.worked_out.value("safe")
    if said is None:
        return ()
    check = known.known.one("safety")
    if said is Safe.NOT_YET:
        return (NOT_YET,)
    lines = [on(SAFE[said], check.text("confirmed_by"), check.day("checked_on"))]
    if said is Safe.PARTLY and check.text("go_ahead_reason"):
        lines.append(f"The team went ahead because: {check.text('go_ahead_reason')}")
    return tuple(lines)


def reported(known: About) -> Lines:
    """Whether it was reported where it needs to be, and who was told outside the app."""
    said = known.known.one("safety").value("reported")
    lines = [capital(ANSWERS[said])] if said in ANSWERS else []
    for each in known.known.many("elsewhere"):
        who = known.labels.elsewhere.get(each.text("key"), each.text("key"))
        if each.value("standing") is Standing.DONE:
            lines.append(on(who, each.day("done_on"), each.text("reference")))
        elif each.value("standing") is Standing.NOT_NEEDED:
            lines.append(f"{who}: not needed")
    return tuple(lines)


def outside(known: About) -> Lines:
    """What others found, and what we decided about it."""
    found = tuple(map(finding, known.known.many("findings")))
    if not found and known.event.answers("details", "outside") == ("no",):
        return ("Nobody else has looked into it",)
    return found


def finding(seen: Seen) -> str:
    """One finding in a sentence or two."""
    who = on(capital(seen.text("organisation")), seen.day("found_on"))
    decided = DECIDED.get(seen.value("decision"), "No decision yet")
    text = seen.text("text")
    words = (because(who, text) if who else text).rstrip(".")
    return f"{words}. {because(decided, seen.text('because')).rstrip('.')}."


def steps(known: About) -> Lines:
    """The steps of the Duty of Candour that have their day."""
    said: dict[str, str] = {}
    for duty in known.known.many("duties"):
        for telling in duty.many("tellings"):
            for key in STEPS:
                said.update((key, each) for each in telling.answers("details", key))
    return tuple(f"{words}: {in_words(said[key])}" for key, words in STEPS.items() if key in said)


def in_words(said: str) -> str:
    """A day that was kept as text, in words."""
    try:
        return long_day(date.fromisoformat(said))
    except ValueError:
        return said
