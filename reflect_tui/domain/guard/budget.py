"""How often the guard may speak: so seldom that it is listened to (§6.5)."""

from __future__ import annotations

from dataclasses import dataclass

A_QUESTION = 3
"""Most nudges while one question is asked."""


@dataclass(slots=True)
class Budget:
    """What is left for one question. It lives as long as the question, and is kept nowhere.

    A telling of harm is not asked of it: how to get help is always shown.
    """

    left: int = A_QUESTION
    spoken: bool = False
    """Whether there was a nudge for the contribution that is being typed."""

    def spend(self) -> bool:
        """Whether the guard may speak now; if so, that was one."""
        if self.spoken or self.left <= 0:
            return False
        self.left -= 1
        self.spoken = True
        return True

    def next_contribution(self) -> None:
        """Another contribution is begun."""
        self.spoken = False

    def next_question(self) -> None:
        """Another question is asked."""
        self.left, self.spoken = A_QUESTION, False
