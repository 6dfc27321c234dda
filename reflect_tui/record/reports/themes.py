"""What several events have in common, in numbers that cannot point at one of them (S52)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from reflect_tui.domain.themes import THEMES
from reflect_tui.record.document import Block, Document, Fact, Facts, Heading, Table
from reflect_tui.record.parts.about import About, is_dropped
from reflect_tui.record.reports.reported import Reported, document, few
from reflect_tui.record.sieve import FEWER, LEAST

HEADER = ("Theme", "Events", "By kind of event", "Changes agreed, by type")
MANY = f"{LEAST} or more"
NO_DETAIL = "too few to say"


def made(of: Reported) -> Document:
    """The document: the themes that most events have first."""
    by_theme: dict[str, list[About]] = {}
    for about in of.abouts:
        for theme in about.event.answers("details", THEMES):
            by_theme.setdefault(theme, []).append(about)
    if not by_theme:
        return document(of, ())
    themes = sorted(by_theme.items(), key=lambda each: (-size(len(each[1])), each[0].casefold()))
    counts = [len(events) for _, events in themes]
    with_theme = sum(bool(each.event.answers("details", THEMES)) for each in of.abouts)
    facts = Facts(
        (
            Fact("Events with a theme", (total(with_theme, counts),)),
            Fact("Events without one", (few(len(of.abouts) - with_theme),)),
        )
    )
    rows = tuple(row(theme, events, of.changes) for theme, events in themes)
    blocks: list[Block] = [facts, Heading("Theme by theme")]
    return document(of, [*blocks, Table("Themes; an event may have several", HEADER, rows)])


def row(theme: str, events: list[About], changes: Mapping[str, str]) -> tuple[str, ...]:
    """One theme. Of fewer than five events nothing more is said than that."""
    if len(events) < LEAST:
        return (theme, FEWER, NO_DETAIL, NO_DETAIL)
    labels = events[0].labels.kinds
    kinds = Counter(key for each in events for key in each.event.value("kinds") or ())
    agreed = Counter(
        change.text("change")
        for each in events
        for change in each.changes
        if change.text("change") and not is_dropped(change)
    )
    return (
        theme,
        total(len(events), kinds.values()),
        in_words(kinds, labels),
        in_words(agreed, changes) or "none",
    )


def in_words(counts: Counter[str], labels: Mapping[str, str]) -> str:
    """Each with its number, the most first."""
    found = sorted(counts.items(), key=lambda each: (-size(each[1]), each[0]))
    return ", ".join(f"{labels.get(key, key)}: {few(count)}" for key, count in found)


def size(count: int) -> int:
    """By what they stand in order: it does not tell small numbers apart."""
    return max(count, LEAST - 1)


def total(count: int, parts: Iterable[int]) -> str:
    """A sum, unless a part that is not told could be worked out from it."""
    if count >= LEAST and any(0 < part < LEAST for part in parts):
        return MANY
    return few(count)
