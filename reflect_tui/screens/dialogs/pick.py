"""Pick one of several lines; where the list has to cut one, the whole of it stands below."""

from __future__ import annotations

from collections.abc import Sequence

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.geometry import Size

from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.brief import Brief
from reflect_tui.widgets.cells import one_line, wrap
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row, row_texts

COLUMNS = (Column(0), Column(9, at=30))
FEW = 5
"""Lines beside which a note is whole on the smallest screen too."""
TALL, SHORT = 20, 14
"""Lines of the screen from which a note has much room, and some."""


class Marked(PlainText):
    """The whole of the marked line; no line at all where the list cuts none of them.

    It is as high as the longest of them needs, so that nothing jumps when another is marked.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__(id="marked")
        self._rows = rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Lines of the longest text, for a list of the same width with a scrollbar."""
        texts = [one_line(row.cells[0]) for row in self._rows]
        shown = [row_texts(COLUMNS, row, False, width - 1)[1][0].rstrip() for row in self._rows]
        if shown == texts:
            return 0
        return max(len(wrap(text, width)) for text in texts)


class Pick(Dialog[str]):
    """A title and lines to pick from; gives the key of the picked one."""

    FOR = "Pick one of the lines. Nothing happens before you do."
    BINDINGS = [Binding("enter", "pick", "Pick"), Binding("escape", "leave", "Leave")]
    DEFAULT_CSS = """
    Pick {
        & RowList { height: auto; max-height: 8; }
        & #marked { color: $secondary; margin-top: 1; max-height: 6; }
        &.-short .box, &.-tiny .box { height: 100%; }
        &.-short RowList, &.-tiny RowList { height: 1fr; min-height: 2; }
        & Brief { margin-bottom: 1; }
        &.-short Brief, &.-tiny Brief { margin-bottom: 0; }
        &.-short.-noted #marked { max-height: 4; }
        &.-tiny #marked { margin-top: 0; }
        &.-tiny.-noted #marked { max-height: 4; }
    }
    """

    def __init__(
        self, title: str, note: str, lines: Sequence[tuple[str, str, str]], marked: str = ""
    ) -> None:
        """``lines`` are (key, text, remark at the right); ``marked`` is the key to begin with."""
        super().__init__()
        self._begin = marked
        self._words = (title, one_line(note))
        self._rows = [Row(key, (text, remark)) for key, text, remark in lines]
        self.set_class(bool(note), "-noted")
        self.set_class(len(lines) <= FEW, "-few")

    lines = getters.query_one(RowList)

    def compose(self) -> ComposeResult:
        """The box."""
        title, note = self._words
        with Vertical(classes="box"):
            yield PlainText(title, classes="title")
            if note:
                yield Brief(note, most=self.most)
            yield RowList(COLUMNS, self._rows, enter="Pick")
            yield Marked(self._rows)
            yield from self.foot()

    @property
    def most(self) -> int:
        """Lines of a note on a screen of this size, beside so many lines to pick from."""
        few, height = len(self._rows) <= FEW, self.app.size.height
        if height >= TALL:
            return 6
        if height >= SHORT:
            return 3
        return 4 if few else 1

    def on_mount(self) -> None:
        """Show the whole of the line that is marked first."""
        self.lines.move_to(self._begin)
        self.tell()

    @on(RowList.Highlighted)
    def tell(self) -> None:
        """Show the whole of the marked line."""
        marked = next((row for row in self._rows if row.key == self.lines.key), None)
        self.query_one(Marked).show(marked.cells[0] if marked else "")

    @on(RowList.Chosen)
    def take(self, event: RowList.Chosen) -> None:
        """Give the picked line."""
        self.dismiss(event.key)

    def action_pick(self) -> None:
        """Give the marked line."""
        if self.lines.key is not None:
            self.dismiss(self.lines.key)
