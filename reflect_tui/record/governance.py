"""The governance report: some weeks in numbers and reasons, for the manager and the provider."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.days import long_day
from reflect_tui.record.document import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Listed,
    Paragraph,
    Table,
)

TITLE = "Governance report: what happened, and what came of it"
QUIET = "Nothing was noted in the last 60 days. Quiet can mean nothing is being noticed."
HELD_BACK = (
    "What people wrote in the meetings, and who took part.",
    "What happened, what was learned and what was changed after events that are on hold, or in "
    "which somebody spoke up: they are counted, and not described.",
)
NONE = "None."
BY_KIND, CHANGES = "By kind; an event may be of several", "Agreed changes"
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Governance:
    """What stands in it. Days are whole days, numbers are of events unless it is said."""

    first: date
    last: date
    today: date
    noted: int
    good: int
    """Of those noted, how many only went well."""
    kinds: Rows
    """What kind, and how many; an event may be of several."""
    safe: int
    not_safe: tuple[str, ...]
    """Numbers of events in which not everyone is safe yet, or nobody has said it."""
    talked: int
    held: int
    waits: int
    """Not talked about, and not on hold."""
    days_to_meeting: tuple[int, ...]
    """From when each was noted to its first meeting."""
    agreed: int
    done: int
    checked: int
    dropped: int
    """Changes, in these weeks."""
    overdue: Rows
    """Number, what, who, by when, and why it is late; now."""
    to_check: int
    owed: Rows
    """Who waits to be told, how many times, and since when; now."""
    held_up: tuple[int, int, int]
    """Changes that were looked at in these weeks: holding, in part, not."""
    to_look: int
    learned: tuple[str, ...]
    exceptions: tuple[str, ...]
    ahead: Rows
    """Number, what, who, by when: what will change."""
    quiet: bool


def document(of: Governance) -> Document:
    """The document."""
    when = f"From {long_day(of.first)} to {long_day(of.last)}, as it stands on {long_day(of.today)}"
    return Document(
        title=TITLE,
        blocks=(
            Paragraph(f"{when}."),
            *noted(of),
            *changes(of),
            *listed("What the team learned", of.learned),
            *listed("Closed with something open, and why", of.exceptions),
        ),
        held_back=HELD_BACK,
    )


def noted(of: Governance) -> tuple[Block, ...]:
    """What was noted, whether everyone is safe, and whether it was talked about."""
    days = sorted(of.days_to_meeting)
    took = f"{days[len(days) // 2]} days in the middle, {days[-1]} at most" if days else ""
    facts = (
        Fact("Events noted", (f"{of.noted}, of which {of.good} only went well",)),
        Fact("Everyone safe", (f"{of.safe} of {of.noted}",)),
        *([Fact("Not said to be safe yet", (", ".join(of.not_safe),))] if of.not_safe else []),
        Fact("Talked about", (f"{of.talked} of {of.noted}",)),
        *([Fact("From noting to the first meeting", (took,))] if took else []),
        Fact("Waiting for a meeting", (str(of.waits),)),
        Fact("On hold", (str(of.held),)),
    )
    return (
        Heading("What was noted"),
        *([Paragraph(QUIET)] if of.quiet else []),
        Facts(facts),
        *([Table(BY_KIND, ("Kind", "Events"), of.kinds)] if of.kinds else []),
    )


def changes(of: Governance) -> tuple[Block, ...]:
    """Changes in these weeks, and what is open now."""
    holding, partly, not_holding = of.held_up
    facts = (
        Fact("Agreed", (str(of.agreed),)),
        Fact("Done", (str(of.done),)),
        Fact("Checked by the registered person", (str(of.checked),)),
        Fact("Dropped", (str(of.dropped),)),
        Fact(
            "Looked at again",
            (f"{holding} holding, {partly} holding in part, {not_holding} not holding",),
        ),
        Fact("Now waiting for the check", (str(of.to_check),)),
        Fact("Now to be looked at again", (str(of.to_look),)),
    )
    late = ("Event", "What", "Who", "By when", "Why it is late")
    return (
        Heading("What was changed in this time"),
        Facts(facts),
        *table("Overdue now", CHANGES, late, of.overdue),
        *table("What will change", CHANGES, late[:4], of.ahead),
        *table("Who waits to be told now", "To be told", ("Who", "Times", "Since"), of.owed),
    )


def table(heading: str, caption: str, header: tuple[str, ...], rows: Rows) -> tuple[Block, ...]:
    """A heading and a table, or that there is nothing."""
    return (Heading(heading), Table(caption, header, rows) if rows else Paragraph(NONE))


def listed(heading: str, items: tuple[str, ...]) -> tuple[Block, ...]:
    """A heading and a list, or that there is nothing."""
    return (Heading(heading), Listed(items) if items else Paragraph(NONE))
