"""The Duty of Candour in steps and days, without what happened (S46)."""

from __future__ import annotations

from reflect_tui.domain.duty import State
from reflect_tui.record.document import Block, Document, Fact, Facts, Heading, Paragraph, Table
from reflect_tui.record.parts.event import in_words
from reflect_tui.record.reports.reported import Reported, Told, document
from reflect_tui.record.sieve import Seen

RULE = "DOC"
"""The key of the duty whose steps these are."""
STEPS = {
    "told_on": "Told in person",
    "sorry_on": "Said sorry",
    "notice_on": "Written notice",
    "results_on": "Results sent",
}
NOT_YET = "not yet"
NOT_ASKED = "no further enquiries"
SETTLED = {
    State.TOLD: "all done",
    State.NOT_NEEDED: "not needed, a reason is kept",
    State.NOT_POSSIBLE: "not possible, a reason is kept",
}
HEADER = ("Event", "Happened", *STEPS.values(), "How far")


def made(of: Reported) -> Document:
    """The document: those to whom it applies, and those about whom it is not settled."""
    found = [(each, duty) for each in of.events if (duty := of_candour(each)) is not None]
    undecided = [each for each, duty in found if duty.value("state") is State.TO_DECIDE]
    rows = tuple(row(each, duty) for each, duty in found if each not in undecided)
    if not found:
        return document(of, ())
    done = sum(duty.value("state") in SETTLED for _, duty in found)
    facts = [
        Fact("Events to which it applies", (str(len(rows)),)),
        Fact("Of these, nothing is left to do", (str(done),)),
        Fact("Not settled yet whether it applies", (str(len(undecided)),)),
    ]
    if undecided:
        facts.append(Fact("These are", (", ".join(each.number for each in undecided),)))
    blocks: list[Block] = [Facts(tuple(facts)), Heading("Steps and days")]
    blocks.append(Table("Steps so far", HEADER, rows) if rows else Paragraph(of.report.none))
    return document(of, blocks)


def of_candour(told: Told) -> Seen | None:
    """The duty, where there is or may be one."""
    duties = told.about.known.many("duties")
    return next((duty for duty in duties if duty.one("rule").text("key") == RULE), None)


def row(told: Told, duty: Seen) -> tuple[str, ...]:
    """One event."""
    said: dict[str, str] = {}
    for telling in duty.many("tellings"):
        for key in (*STEPS, "enquiries"):
            said.update((key, each) for each in telling.answers("details", key))
    if said.get("enquiries") == "no":
        said.setdefault("results_on", NOT_ASKED)
    steps = (in_words(said.get(key, NOT_YET)) for key in STEPS)
    happened = str(told.about.event.day("happened_on") or "")
    return (told.number, happened, *steps, SETTLED.get(duty.value("state"), "something left"))
