"""After something that went well: it is recognised, shared, and spread (S20, S21)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reflect_tui.domain.agreed_action import AgreedAction, says


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodStep:
    """One of the things to do with good practice. Missing it is named, and blocks nothing."""

    key: str
    label: str
    """One word for it, as it stands inside a sentence."""
    ask: str
    """What the group is asked."""
    changes: tuple[str, ...] = ()
    """Keys of the change types that do it."""
    words: tuple[str, ...] = ()
    """Words in an action that do it, whatever type of change it is."""

    def done_by(self, action: AgreedAction) -> bool:
        """Whether an action does it."""
        return action.change in self.changes or says(action.what, self.words)


def missing(steps: Iterable[GoodStep], actions: Iterable[AgreedAction]) -> tuple[GoodStep, ...]:
    """The steps that no action does."""
    actions = tuple(actions)
    return tuple(step for step in steps if not any(map(step.done_by, actions)))
