"""Who holds an event up, in words (§1.3)."""

from __future__ import annotations

from collections.abc import Iterable

from reflect_tui.domain.hold import QUESTION, holding
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.services.chapter import Chapter


def live_labels(about: Opportunity, chapter: Chapter) -> tuple[tuple[str, str], ...]:
    """Who still holds an event up, by key, in the words in which it is asked."""
    return labels_of(holding(about, about.lifted), chapter)


def labels_of(keys: Iterable[str], chapter: Chapter) -> tuple[tuple[str, str], ...]:
    """Those who look into it, by key, in the words in which it is asked."""
    labels = {
        choice.key: choice.label
        for flag in chapter.event.flag
        if flag.key == QUESTION
        for choice in flag.choices
    }
    return tuple((key, labels.get(key, key)) for key in keys)
