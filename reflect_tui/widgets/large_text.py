"""A question in the largest letters for which there is room."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.letters.choice import Letters
from reflect_tui.widgets.letters.fitting import Laid, laid_out
from reflect_tui.widgets.listing import strip


class LargeText(Widget):
    """Words drawn large, or in bold where large letters would leave too little for the rest.

    ``below`` says how many lines the rest of the box needs, for a width in cells. The box gives
    the height, so that a change of it, or of what stands below, may change the letters.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LargeText { width: 1fr; height: auto; color: $foreground; text-style: bold; }
    """

    def __init__(self, below: Callable[[int], int], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._below = below
        self._text = ""
        self._letters = Letters.LARGE
        self._laid = Laid(())

    @property
    def text(self) -> str:
        """The plain words."""
        return self._text

    @property
    def font(self) -> str:
        """The font that the words are drawn in; empty for plain bold words."""
        return self._laid.font

    def show(self, text: str) -> None:
        """Show other words."""
        if text != self._text:
            self._text = text
            self.refresh(layout=True)

    def on_mount(self) -> None:
        """Follow what is chosen for all questions."""
        self.watch(self.app, "letters", self.choose)

    def choose(self, letters: Letters) -> None:
        """Draw in no larger letters than these."""
        if letters is not self._letters:
            self._letters = letters
            self.refresh(layout=True)

    def fit(self) -> None:
        """What stands below has changed: look again how large the words may be."""
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the letters take that fit."""
        room = container.height - self._below(width)
        letters = self._letters
        laid = laid_out(self._text, width, room, letters.blocks, letters.fonts)
        if laid != self._laid:
            self._laid = laid
            self.refresh()  # it may have been drawn with the old words since they were changed
        return len(laid.lines)

    def render_line(self, y: int) -> Strip:
        """Draw a line of it."""
        lines, base = self._laid.lines, self.rich_style
        return strip([(lines[y] if y < len(lines) else "", base)], self.size.width, base)
