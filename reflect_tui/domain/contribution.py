"""Contributions: words offered to a question, by nobody in particular (``design.md`` §4)."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from reflect_tui.domain import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """What is kept of a slip. There is no author, no time and no order, and no field for one."""

    id: str
    meeting_id: str
    question_key: str
    text: str
    learning_point_id: str | None = None
    """The learning point the group put it under."""


class Keeping(StrEnum):
    """What a meeting may keep of its contributions, by the number of people (§3.7)."""

    NOTHING = "nothing"
    """Two people: no list of contributions at all."""
    LEARNING_ONLY = "learning only"
    """Three or four: shown, and gone at the next question."""
    GROUP_DECIDES = "group decides"
    """Five and more: kept if the group agrees at closing."""


def keeping_for(people: int) -> Keeping:
    """What may be kept for a meeting of this many people."""
    if people <= 2:
        return Keeping.NOTHING
    return Keeping.LEARNING_ONLY if people <= 4 else Keeping.GROUP_DECIDES


def random_id() -> str:
    """128 bits from the system's cryptographic source, as 32 hex digits. It tells no time."""
    return secrets.token_hex(16)


def mixed_up(meeting_id: str, question_key: str, texts: Iterable[str]) -> tuple[Contribution, ...]:
    """The texts as contributions in random order, each with a fresh random id.

    Ordering by the ids is the shuffle: they are drawn from a cryptographic source, so every
    order is equally likely, and whoever reads the file finds the one order that says nothing.
    """
    made = (
        Contribution(id=random_id(), meeting_id=meeting_id, question_key=question_key, text=text)
        for text in texts
    )
    return tuple(sorted(made, key=lambda contribution: contribution.id))


def joined_by(shown: Iterable[Contribution], *more: Contribution) -> tuple[Contribution, ...]:
    """A revealed set with more in it: all ids drawn anew, so that none tells which was last."""
    fresh = (replace(contribution, id=random_id()) for contribution in (*shown, *more))
    return tuple(sorted(fresh, key=lambda contribution: contribution.id))


def contribution_text(text: str) -> str:
    """A contribution as it can be kept; empty for a pass. Raises ``WordsRefused``."""
    return words.optional(text, limit=words.CONTRIBUTION_LIMIT)
