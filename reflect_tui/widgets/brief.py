"""A sentence that takes two lines at most."""

from __future__ import annotations

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.cells import cut, one_line, wrap
from reflect_tui.widgets.listing import strip

LINES = 2


def in_brief(text: str, width: int) -> list[str]:
    """The text in two lines of this width; cut with ``…`` only where it does not fit them."""
    lines = wrap(one_line(text), width)
    if len(lines) <= LINES:
        return lines
    return [*lines[: LINES - 1], cut(" ".join(lines[LINES - 1 :]), width)]


class Brief(Widget):
    """Shows words that somebody typed, exactly as they are, in two lines at most."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Brief { width: 1fr; height: auto; color: $foreground; }
    """

    def __init__(self, text: str, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._text = text

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """One line or two."""
        return len(in_brief(self._text, width))

    def render_line(self, y: int) -> Strip:
        """Draw a line of it."""
        width, base = self.size.width, self.rich_style
        lines = in_brief(self._text, width)
        return strip([(lines[y] if y < len(lines) else "", base)], width, base)
