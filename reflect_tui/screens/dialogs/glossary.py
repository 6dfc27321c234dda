"""What words mean: type a part of one, and read the meaning of the marked one below (§7)."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.geometry import Size

from reflect_tui import commands
from reflect_tui.domain.glossary import Word, found
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.dialogs.meaning import Meaning
from reflect_tui.widgets.cells import wrap
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row

LONGEST_SEARCH = 60
BESIDE = 30
"""Cells beside a word, for what else it is called."""
NOT_FOUND = "No word here has these letters."


class Marked(PlainText):
    """The meaning of the marked word; as high as the longest needs, so that nothing jumps."""

    def __init__(self, words: Sequence[Word]) -> None:
        super().__init__(id="marked")
        self._words = words

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Lines of the longest meaning."""
        return max((len(wrap(word.whole, width)) for word in self._words), default=0)


class Glossary(Dialog[None]):
    """A line to type in, the words that hold it, and what the marked one means."""

    FOR = "Look up what a word means. Type a part of it."
    BINDINGS = [
        Binding("enter", "alone", "Show it large", priority=True),
        Binding(f"escape,{commands.GLOSSARY.keys}", "leave", "Close"),
        Binding("up", "move(-1)", "Word above", show=False),
        Binding("down", "move(1)", "Word below", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
    ]
    DEFAULT_CSS = """
    Glossary {
        & > .box { height: 100%; max-height: 28; }
        & #search { margin-bottom: 1; }
        & RowList { height: 1fr; min-height: 2; }
        & #marked { margin-top: 1; max-height: 9; }
        &.-short .title, &.-tiny .title { display: none; }
        &.-short KeyLine, &.-tiny KeyLine { margin-top: 0; }
        &.-tiny #marked { margin-top: 0; max-height: 6; }
        &.-limited.-tiny #search { margin-bottom: 0; }
        &.-limited.-tiny #marked { max-height: 4; }
    }
    """

    def __init__(self, words: Sequence[Word]) -> None:
        super().__init__()
        self._words = words

    search = getters.query_one("#search", LineInput)
    lines = getters.query_one(RowList)

    def compose(self) -> ComposeResult:
        """The box."""
        columns = (Column(0), Column(BESIDE, at=60))
        with Vertical(classes="box"):
            yield PlainText("What does it mean?", classes="title")
            yield LineInput(placeholder="Type a part of a word", limit=LONGEST_SEARCH, id="search")
            yield RowList(columns, rows_of(self._words), empty=NOT_FOUND)
            yield Marked(self._words)
            yield from self.foot()

    def on_mount(self) -> None:
        """Follow what is typed and marked; who types never leaves the line."""
        self.lines.can_focus = False
        self.watch(self.search, "value", self.show_found, init=False)
        self.watch(self.lines, "cursor", self.show_meaning)

    def show_found(self, typed: str) -> None:
        """Narrow the list with every letter."""
        self.lines.set_rows(rows_of(found(typed, self._words)), keep=False)
        self.show_meaning()
        self.refresh_bindings()

    @property
    def marked(self) -> Word | None:
        """The word that is marked."""
        return next((word for word in self._words if word.key == self.lines.key), None)

    def show_meaning(self) -> None:
        """Show what the marked word means."""
        word = self.marked
        self.query_one(Marked).show(word.whole if word is not None else "")

    def action_move(self, by: int) -> None:
        """Mark the word above or below, also while somebody types."""
        self.lines.action_move(by)

    def action_page(self, by: int) -> None:
        """Go on by a page, also while somebody types."""
        self.lines.action_page(by)

    @on(LineInput.Submitted)
    @on(RowList.Chosen)
    def action_alone(self) -> None:
        """Show the meaning of the marked word alone, as large as it fits."""
        word = self.marked
        if word is not None:
            self.app.push_screen(Meaning(word))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a word that is there can be shown."""
        if action == "alone" and self.is_mounted:
            return self.lines.key is not None
        return super().check_action(action, parameters)


def rows_of(words: Sequence[Word]) -> list[Row]:
    """A row for each word, with as much of what else it is called as fits beside it."""
    return [Row(word.key, (word.term, beside(word.also))) for word in words]


def beside(names: Sequence[str]) -> str:
    """The first of the names, whole, that fit; all of them stand below the list."""
    shown = ""
    for name in names:
        longer = f"{shown}, {name}" if shown else name
        shown = longer if cell_len(longer) <= BESIDE else shown
    return shown
