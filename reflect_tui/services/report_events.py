"""Which events stand in a report, and what of each (§8.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reflect_tui.domain import hold
from reflect_tui.domain.kept import Kept
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.opportunity import Harm, Opportunity, went_well
from reflect_tui.domain.retention import keeping_of
from reflect_tui.record.report import Shape
from reflect_tui.record.reports import candour, retention
from reflect_tui.services.governance import Period
from reflect_tui.services.opportunities import Everything

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter

MOST = 5
"""Events of a sample."""
NEWEST = "newest"
SAMPLES = {
    NEWEST: "newest",
    "serious": "most serious",
    "closed": "newest closed",
    "positive": "newest good",
}
"""The samples, by what is asked for, as they stand in a sentence."""
TOUCHED = (Shape.LISTS, Shape.PAIRS, Shape.ANSWERS)
"""Reports of what happened in some weeks, whenever the event was."""
HOLDS: dict[str, frozenset[str]] = {
    "meetings": frozenset({"Meeting", "AskedQuestion"}),
    "learning": frozenset({"LearningPoint"}),
    "actions": frozenset({"AgreedAction", "Progress"}),
    "findings": frozenset({"Finding"}),
    "duties": frozenset({"Duty", "DutyRule", "Telling"}),
    "to_settle": frozenset({"Flag"}),
    "check_ins": frozenset({"CheckIn"}),
}
"""What sorts of things each part of an event is there for."""


def sampled(found: Iterable[Kept], sample: str, kinds: Iterable[Kind]) -> list[Kept]:
    """Up to five, newest first: the most serious, the closed or the good ones where it is asked."""
    order = (Harm.DEATH, Harm.SERIOUS)
    fits: dict[str, Callable[[Opportunity], bool]] = {
        "serious": lambda event: event.harm in order,
        "closed": lambda event: event.closed is not None,
        "positive": lambda event: went_well(event, kinds),
    }
    picked = [each for each in found if sample not in fits or fits[sample](each.opportunity)]
    if sample == "serious":
        picked.sort(key=lambda each: order.index(each.opportunity.harm))
    return picked[:MOST]


def clipped(known: Everything, shape: Shape, when: Period) -> Everything:
    """An event with what came of it in these weeks; changes that are to come stay.

    In pairs it is said beside what was done then what was learned, whenever that was.
    """
    if shape is Shape.CANDOUR:
        return replace(known, duties=tuple(e for e in known.duties if e.rule.key == candour.RULE))
    if shape not in TOUCHED:
        return known
    first, last = when
    actions = tuple(
        each
        for each in known.actions
        if (day := each.progress.dropped_on or each.progress.done_on) is None
        or first <= day <= last
    )
    if shape is Shape.PAIRS:
        return replace(known, actions=actions)
    meetings = tuple(each for each in known.meetings if first <= each.held_on <= last)
    met = {each.id for each in meetings}
    learning = tuple(each for each in known.learning if each.meeting_id in met)
    return replace(known, actions=actions, meetings=meetings, learning=learning)


def needed(known: Everything, listed: Iterable[str]) -> Everything:
    """An event without the parts for which nothing is listed: none of it would be let through.

    To look at every field of ten years all the same takes three times as long.
    """
    sorts = {name.partition(".")[0] for name in listed}
    nothing: dict[str, Any] = {name: () for name, of in HOLDS.items() if of.isdisjoint(sorts)}
    return replace(known, **nothing)


def kept_row(event: Opportunity, chapter: Chapter) -> retention.Row:
    """One of them."""
    kept = keeping_of(event, chapter.reports.keeping)
    looked_into = hold.holding(event, None) or hold.unasked(chapter.event.flag, event)
    still_open = "" if event.closed is not None else retention.OPEN
    return retention.Row(
        number=event.number,
        keeping=kept.label,
        begins=kept.begins(event),
        review_on=kept.review_on(event),
        mind=retention.LOOKED_INTO if looked_into else still_open,
    )
