"""What a list and pages have in common: words for nothing, what Enter does, and who is telling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.cells import wrap


class Listing(Widget):
    """Something with lines of which one can be marked. Its key for Enter says what Enter does."""

    ALLOW_SELECT = False
    ENTER = ""
    """The action of Enter."""

    @dataclass
    class Told(Message):
        """Something happened to a line of it."""

        listing: Widget

        @property
        def control(self) -> Widget:
            """The widget it came from."""
            return self.listing

    def __init__(
        self,
        *,
        empty: str,
        enter: str,
        name: str | None,
        id: str | None,  # noqa: A002
        classes: str | None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        if enter:  # what Enter does here, for the keys at the foot
            self._bindings.key_to_bindings["enter"] = [Binding("enter", self.ENTER, enter)]
        self._empty = empty
        self._pickable = True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Enter stands at the foot only where there is a line to pick."""
        return action != self.ENTER or self._pickable

    def _set_pickable(self, pickable: bool) -> None:
        """Say whether there is a line to pick."""
        if pickable != self._pickable:
            self._pickable = pickable
            self.refresh_bindings()

    def set_empty(self, empty: str) -> None:
        """Say something else when there is nothing to show."""
        if empty != self._empty:
            self._empty = empty
            self.refresh()

    def _empty_line(self, y: int, width: int, base: Style) -> Strip:
        """A line of what is said when there is nothing to show."""
        lines = wrap(self._empty, width)
        words = lines[y] if 0 <= y < len(lines) else ""
        return strip([(words, base)], self.size.width, base)


def strip(parts: Sequence[tuple[str, Style]], width: int, base: Style) -> Strip:
    """Pieces of text with their styles as one line of this width."""
    segments = [Segment(text, style) for text, style in parts if text]
    return Strip(segments).adjust_cell_length(width, base)
