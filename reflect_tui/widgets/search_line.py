"""The line that a list is searched with."""

from __future__ import annotations

from textual.binding import Binding

from reflect_tui.widgets.line_input import LineInput


class SearchLine(LineInput):
    """Enter opens the first line that was found, and says so at the foot."""

    BINDINGS = [Binding("enter", "submit", "Open")]

    def __init__(self, value: str = "") -> None:
        super().__init__(value, placeholder="Type any word of it", id="search")
