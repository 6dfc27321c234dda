"""Counts what the app would send to the terminal (a test's own driver is sent nothing)."""

from __future__ import annotations

from typing import Any

from textual._compositor import CompositorUpdate
from textual.app import App
from textual.screen import Screen


class Written:
    """Everything drawn since it was made."""

    def __init__(self, app: App[Any]) -> None:
        self.app = app
        self.size = 0
        self._draw = app._display
        app._display = self._count  # type: ignore[method-assign]

    def _count(self, screen: Screen[Any], renderable: Any) -> None:
        if isinstance(renderable, CompositorUpdate):
            self.size += len(renderable.render_segments(self.app.console).encode())
        self._draw(screen, renderable)

    def take(self) -> int:
        """Bytes since the last time."""
        size, self.size = self.size, 0
        return size
