"""What a group agrees it has learned, and ideas it keeps for later."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.question import Step
from reflect_tui.errors import WordsRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPoint:
    """A line the group agrees it has learned; contributions may be put under it."""

    id: str
    meeting_id: str
    position: int
    """Its place in the list, from 1."""
    step: Step
    text: str
    hands: int | None = None
    """How many hands went up for it; ``None`` if nobody asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedIdea:
    """A remedy raised before its time, kept for step 5."""

    id: str
    meeting_id: str
    position: int
    text: str


def hands_up(typed: str, people: int) -> int | None:
    """A show of hands of so many people; ``None`` for an empty text. Raises ``WordsRefused``."""
    typed = typed.strip()
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) <= 3):
        raise WordsRefused("Write the hands as a number, or leave it empty.", "hands")
    if int(typed) > people:
        raise WordsRefused(f"There are {people} of us, so not more than {people} hands.", "hands")
    return int(typed)


def hands_words(hands: int | None) -> str:
    """A show of hands as it stands behind a line; empty if nobody counted."""
    if hands is None:
        return ""
    return f" ({hands} hand{'' if hands == 1 else 's'} up)"
