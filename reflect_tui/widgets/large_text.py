"""A question in the largest letters for which there is room."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Size, Spacing
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.brief import in_brief
from reflect_tui.widgets.letters.choice import Letters
from reflect_tui.widgets.letters.fitting import Laid, laid_out
from reflect_tui.widgets.letters.font import LARGEST_FIRST, SMALL
from reflect_tui.widgets.listing import strip
from reflect_tui.widgets.sheet import put

CLOSEST = LARGEST_FIRST.index(SMALL) - 1
"""The place of the largest font for which the rest stands close: so a long answer, which may make
letters smaller, never makes them larger."""
BAND = 2
"""Blank lines above and below plain words in a band, at most."""
INDENT = 2
"""Cells at each side of plain words in a band."""
LEAST = 2
"""Lines of plain words that stay where there is room for no more; they end in ``…``."""


class LargeText(Widget):
    """Words drawn large; where no large letters fit, bold in a calm band.

    ``below`` says how many lines the rest of the box needs, for a width in cells; each of the
    ``closer`` ones says how few lines it can do with, for larger letters. ``before`` says it for
    what stood there at first: the letters of then stay while the rest leaves them room. The box
    gives the height, so that a change of it, or of what stands below, may change the letters.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"large-text--band"}
    DEFAULT_CSS = """
    LargeText {
        width: 1fr;
        height: auto;
        color: $foreground;
        text-style: bold;
        & > .large-text--band { background: $panel; color: $foreground; text-style: bold; }
    }
    """

    def __init__(
        self,
        below: Callable[[int], int],
        *closer: Callable[[int], int],
        before: Callable[[int], int] | None = None,
        must: Callable[[int], int] = lambda _: 0,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """``must`` says how many lines of the rest stand there even where the words are cut."""
        super().__init__(id=id)
        self._must = must
        self._below = (below, *closer)
        self._before = before
        self._text = ""
        self._letters = Letters.LARGE
        self._laid = Laid(())
        self._sheet: Size | None = None
        self._band = False

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

    def least(self, width: int) -> int:
        """How many lines the plain words take on a sheet of this width, with nothing around."""
        return len(banded(self._text, width, 0, 0).lines)

    @property
    def taken(self) -> int:
        """How many lines of the sheet it takes, with what stays blank around it."""
        return len(self._laid.lines) + self.gutter.height + self.styles.margin.height

    def settle(self, size: Size) -> int | None:
        """Take the largest letters for a sheet of this size.

        Says how many lines are left over where all the rest must stand close, for letters that
        would be small without it, below 0 where there are too few; nothing where it need not.
        """
        self._sheet = size
        laid, close, spare = self._settled(size, self._letters)
        self._take(laid)
        self._band = not self._laid.font
        edges = self.styles.base.padding
        keep = Spacing(0, edges.right, 0, edges.left)
        put(self, "padding", Spacing() if self._band else keep if close else None)
        return spare if close else None

    def _take(self, laid: Laid) -> None:
        """Draw this; something else may have been drawn since the words were changed."""
        if laid != self._laid:
            self._laid = laid
            self.refresh()

    def changed_by(self, letters: Letters) -> bool:
        """Whether another choice would be seen here."""
        if self._sheet is None:
            return letters is not self._letters
        return self._settled(self._sheet, letters)[0] != self._laid

    def font_in(self, letters: Letters) -> str:
        """The font that another choice would have here; empty for plain bold words."""
        return self._settled(self._sheet, letters)[0].font if self._sheet is not None else ""

    def _settled(self, size: Size, letters: Letters) -> tuple[Laid, bool, int]:
        """What stands on a sheet, whether the rest is close, and how many lines are left over."""
        edges, margin = self.styles.base.padding, self.styles.base.margin
        width, how = size.width - edges.width, (letters.blocks, letters.fonts)
        rooms = [size.height - below(width) for below in self._below]
        rooms[0] -= edges.height + margin.height
        laid, best = laid_out(self._text, width, rooms[0], *how), 0
        if self._before is not None:
            most = size.height - self._before(width) - edges.height - margin.height
            first = laid_out(self._text, width, most, *how)
            laid = first if first.font and len(first.lines) <= rooms[0] else laid
        if rank(laid) > CLOSEST:
            how = (letters.blocks, letters.fonts and LARGEST_FIRST[CLOSEST:])
            found = [laid, *(laid_out(self._text, width, room, *how) for room in rooms[1:])]
            best = min(range(len(found)), key=lambda at: (rank(found[at]), at))
            laid = found[best]
        close = best > 0
        if not laid.font:
            loose, best = rooms[0] + edges.height, len(rooms) - 1
            laid = banded(self._text, size.width, loose, rooms[best])
            close = len(laid.lines) > loose
            spare = rooms[best] - len(laid.lines)
            return shortened(laid, size, size.height - self._must(width)), close, spare
        return laid, close, rooms[best] - len(laid.lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the letters take that fit."""
        if self._sheet is None:
            room, how = container.height - self._below[0](width), self._letters
            self._take(laid_out(self._text, width, room, how.blocks, how.fonts))
        return len(self._laid.lines)

    def render_line(self, y: int) -> Strip:
        """Draw a line of it."""
        lines, base = self._laid.lines, self.rich_style
        words = lines[y] if y < len(lines) else ""
        if self._band:
            base = self.get_component_rich_style("large-text--band")
            words = " " * INDENT + words if words else words
        return strip([(words, base)], self.size.width, base)


def rank(laid: Laid) -> int:
    """The place of its font among all, the largest first; plain words come after all."""
    return LARGEST_FIRST.index(laid.font) if laid.font else len(LARGEST_FIRST)


def banded(text: str, width: int, room: int, most: int) -> Laid:
    """Plain words for a band of this width, with blank lines around them while there is room.

    One above and one below may take what else would be blank, of ``most`` lines in all.
    """
    lines = laid_out(text, width - 2 * INDENT, 0, fonts=()).lines
    room = max(room, min(most, len(lines) + 2))
    blank = ("",) * max(0, min(BAND, (room - len(lines)) // 2))
    return Laid((*blank, *lines, *blank))


def shortened(laid: Laid, size: Size, most: int) -> Laid:
    """Plain words of a band in at most so many lines: without blank ones, then cut with ``…``."""
    if len(laid.lines) <= most:
        return laid
    words = " ".join(filter(None, laid.lines))
    return Laid(tuple(in_brief(words, size.width - 2 * INDENT, max(LEAST, most))))
