"""One line with something in it that is offered: what is typed first takes its place."""

from __future__ import annotations

from textual import events

from reflect_tui.widgets.line_input import LineInput


class Prefilled(LineInput):
    """A line that is selected as a whole when somebody comes to it, by a key or by a click."""

    def __init__(self, value: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(value, id=id)
        self.select_on_focus = True
        self._just_come = False

    def on_focus(self) -> None:
        """Remember that somebody has just come; a click that brought them is next in line."""
        self._just_come = True
        self.call_later(self._is_here)

    def _is_here(self) -> None:
        self._just_come = False

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Leave the line selected when this very click brought somebody here."""
        if self._just_come:
            event.prevent_default()
