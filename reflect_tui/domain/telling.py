"""What was done about telling somebody: told, tried, or why not (S43–S48)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Outcome(StrEnum):
    """What came of it."""

    TOLD = "told"
    TRIED = "tried"
    """They could not be reached, and it will be tried again."""
    NOT_NEEDED = "not_needed"
    NOT_POSSIBLE = "not_possible"

    @property
    def settles(self) -> bool:
        """Whether it ends the duty without anybody having been told; always with a reason."""
        return self in (Outcome.NOT_NEEDED, Outcome.NOT_POSSIBLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One time that something was done about a duty. Roles and groups, never names."""

    id: str
    opportunity_id: str
    action_id: str | None
    """The change, for a duty that stands for each of them."""
    position: int = 0
    """Its place among the tellings of the event, from 1; tellings of one day follow it."""
    duty: str
    """Key of the rule."""
    outcome: Outcome
    on: date
    by: str
    """The role that told, tried, or decided."""
    ways: tuple[str, ...] = ()
    """How: keys of the rule's ways."""
    learning: bool = False
    """Whether what was learned was told."""
    changes: bool = False
    """Whether what was changed was told."""
    covers: tuple[str, ...] = ()
    """The ids of the meetings whose learning was told, and of the changes that were told."""
    reference: str = ""
    because: str = ""
    details: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Answers to the rule's own questions: key → choice keys, or one short text."""
