"""A sentence that takes two lines at most, or a few."""

from __future__ import annotations

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.cells import cut, one_line, wrap
from reflect_tui.widgets.listing import strip
from reflect_tui.widgets.plain_text import PlainText

LINES = 2


def in_brief(text: str, width: int, most: int = LINES) -> list[str]:
    """The text in lines of this width; cut with ``…`` only where it needs more than ``most``."""
    lines = wrap(one_line(text), width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), width)]


class Brief(Widget):
    """Shows words that somebody typed, exactly as they are, in ``most`` lines at most."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Brief { width: 1fr; height: auto; color: $foreground; }
    """

    def __init__(self, text: str, *, most: int = LINES) -> None:
        super().__init__()
        self._text = text
        self._most = most

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as it needs."""
        return len(self.brief(width))

    def brief(self, width: int) -> list[str]:
        """The lines of it."""
        return in_brief(self._text, width, self._most)

    def render_line(self, y: int) -> Strip:
        """Draw a line of it."""
        width, base = self.size.width, self.rich_style
        lines = self.brief(width)
        return strip([(lines[y] if y < len(lines) else "", base)], width, base)


def run_on(text: str) -> str:
    """Lines as one line, with a sign between two where no sentence ends."""
    ends = (".", "?", "!", ":", "…")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "".join(
        line if at + 1 == len(lines) else f"{line} " if line.endswith(ends) else f"{line} · "
        for at, line in enumerate(lines)
    )


class Note(PlainText):
    """A text above the fields of a form; where its lines are too few for it, it ends in ``…``."""

    def render_line(self, y: int) -> Strip:
        """Draw a line of it."""
        width, height = self.size
        lines = wrap(self.text, width)
        if len(lines) <= height:
            return super().render_line(y)
        shown, base = in_brief(run_on(self.text), width, max(1, height)), self.rich_style
        return strip([(shown[y] if y < len(shown) else "", base)], width, base)
