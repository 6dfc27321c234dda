"""A blank screen stays in front, whatever else comes or goes: that happens behind it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from textual.screen import Screen

from reflect_tui.in_order import InOrder

T = TypeVar("T")


class Covering(InOrder[T]):
    """An app whose blank screen only its own key takes away (design §3: privacy blank).

    Somebody may press Enter and the key for blank in one breath: what Enter opens comes late.
    """

    @property
    def covered(self) -> bool:
        """Whether the screen is blank."""
        from reflect_tui.screens.dialogs.blank import Blank

        front = self._screen_stack[-1:]
        return any(isinstance(each, Blank) and not each.lifted for each in front)

    @property
    def behind(self) -> list[Screen[Any]]:
        """The screens without the blank one before them; the last one is where somebody stands."""
        return self._screen_stack[: -1 if self.covered else None]

    @contextmanager
    def _behind_blank(self) -> Iterator[None]:
        """Change what is behind the blank screen, and leave it where it is."""
        stack = self._screen_stack
        blank = stack.pop() if self.covered else None
        try:
            yield
        finally:
            if blank is not None:
                stack.append(blank)

    def push_screen(self, *args: Any, **more: Any) -> Any:
        """Open a screen."""
        with self._behind_blank():
            return super().push_screen(*args, **more)

    def switch_screen(self, *args: Any, **more: Any) -> Any:
        """Open a screen instead of the one in front."""
        with self._behind_blank():
            return super().switch_screen(*args, **more)

    def pop_screen(self) -> Any:
        """Close the screen in front."""
        with self._behind_blank():
            return super().pop_screen()
