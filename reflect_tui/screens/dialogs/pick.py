"""Pick one of several lines."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.key_line import KeyLine
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row


class Pick(Dialog[str]):
    """A title and lines to pick from; gives the key of the picked one."""

    BINDINGS = [Binding("enter", "pick", "Pick"), Binding("escape", "leave", "Leave")]
    DEFAULT_CSS = """
    Pick RowList { height: auto; max-height: 14; }
    """

    def __init__(self, title: str, note: str, lines: Sequence[tuple[str, str, str]]) -> None:
        """``lines`` are (key, text, remark at the right)."""
        super().__init__()
        self._words = (title, note)
        self._rows = [Row(key, (text, remark)) for key, text, remark in lines]

    def compose(self) -> ComposeResult:
        """The box."""
        title, note = self._words
        with Vertical(classes="box"):
            yield PlainText(title, classes="title")
            if note:
                yield PlainText(note, classes="note")
            yield RowList((Column(0), Column(9, at=30)), self._rows, enter="Pick")
            yield KeyLine()

    @on(RowList.Chosen)
    def take(self, event: RowList.Chosen) -> None:
        """Give the picked line."""
        self.dismiss(event.key)

    def action_pick(self) -> None:
        """Give the marked line."""
        key = self.query_one(RowList).key
        if key is not None:
            self.dismiss(key)
