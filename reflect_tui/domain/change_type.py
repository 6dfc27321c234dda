"""Types of change that a team can agree on (S41), with how strongly they work (§3.6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Strength(StrEnum):
    """How well a change works without anybody having to remember it; information, not a score."""

    STRONGER = "stronger"
    MEDIUM = "medium"
    WEAKER = "weaker"

    @property
    def words(self) -> str:
        """What is shown beside an action."""
        return "weaker on its own" if self is Strength.WEAKER else self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeType:
    """One type of change. A rota change affects somebody's care unless said otherwise (S44)."""

    key: str
    label: str
    strength: Strength
    affects_care: bool = False
    """Whether the answer to "affects anyone's care?" starts at yes."""
