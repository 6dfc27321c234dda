"""A place that is one long list, in which a line is found by typing any word of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import ClassVar, TypeVar

from textual import events, getters, on
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.errors import ReflectError
from reflect_tui.screens.place import Place
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row
from reflect_tui.widgets.search_line import SearchLine

G = TypeVar("G")
T = TypeVar("T")

NOT_FOUND = "Nothing has these words. Esc clears the search."


class ListPlace(Place):
    """Title, list, the whole of the marked line, search, keys."""

    BINDINGS = [
        commands.OPEN.binding(),
        commands.SEARCH.binding(),
        commands.LEAVE.binding("Back"),
        commands.CLEAR.binding(),
    ]
    AUTO_FOCUS = "RowList"
    COLUMNS: ClassVar[tuple[Column, ...]]
    TITLE_WORDS: ClassVar[str]
    EMPTY: ClassVar[str]
    """What stands there while there is nothing to list."""
    DEFAULT_CSS = """
    ListPlace {
        & #search { display: none; margin-top: 1; }
        & #whole { width: 100%; background: $panel; padding: 0 2; height: 3; }
    }
    """

    def __init__(self, file: FileThread, today: Callable[[], date], words: str = "") -> None:
        """``words`` are searched at once."""
        super().__init__()
        self._file = file
        self._today = today
        self._searched = words

    lines = getters.query_one(RowList)
    search = getters.query_one("#search", LineInput)

    def compose(self) -> ComposeResult:
        """The parts of the place."""
        yield PlainText(self.TITLE_WORDS, classes="heading")
        yield RowList(self.COLUMNS, enter="Open")
        yield Note(id="whole")
        yield SearchLine(self._searched)
        yield from self.foot()

    def on_mount(self) -> None:
        """Follow the searched words and the mark."""
        self.search.display = bool(self._searched)
        self.watch(self.search, "value", self.show_found, init=False)
        self.watch(self.lines, "cursor", self.show_whole, init=False)

    async def on_screen_resume(self) -> None:
        """Read what is in the file now."""
        key = self.lines.key
        stood = self.part_of(key)
        try:
            if self._file.path.exists():  # nothing is made by looking
                await self.read()
        except ReflectError as fault:
            self.say(str(fault))
            return
        follow = self.part_of(key) == stood
        self.show_rows(follow=follow)
        if not follow and self.part_of(self.lines.key) != stood:
            others = (row.key for row in self.lines.rows if not row.heading)
            self.lines.move_to(next((key for key in others if self.part_of(key) == stood), ""))

    async def renew(self) -> None:
        """Read what is in the file now."""
        await self.on_screen_resume()

    async def read(self) -> None:
        """Read what is listed."""
        raise NotImplementedError

    def part_of(self, key: str | None) -> object:  # noqa: ARG002
        """The part of the list that a line stands in: who has dealt with one goes on to the next
        when it has left its part."""
        return None

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """The rows that hold every one of these words; all rows where there are none."""
        raise NotImplementedError

    def whole(self, row: Row) -> str:
        """A row in full."""
        raise NotImplementedError

    def show_rows(self, *, anew: bool = False, follow: bool = True) -> None:
        """Put the rows on the screen; the mark stays where it was unless searched ``anew``, on its
        row if it shall ``follow`` that."""
        wanted = self.search.value.casefold().split() if self.search.display else []
        self.lines.set_empty(NOT_FOUND if wanted else self.EMPTY)
        self.lines.set_rows(self.rows(wanted), keep=not anew, follow=follow)
        self.show_whole()
        self.refresh_bindings()

    def show_found(self) -> None:
        """Narrow the list with every letter."""
        self.show_rows(anew=True)

    def show_whole(self) -> None:
        """Show the whole of the marked line below the list."""
        row, whole = self.lines.row, self.query_one("#whole", PlainText)
        whole.display = row is not None
        if row is not None:
            whole.show(self.whole(row))

    @on(LineInput.Submitted, "#search")
    def open_found(self) -> None:
        """Open the first line that was found."""
        self.lines.action_choose()

    def action_open(self) -> None:
        """Open the marked line."""
        self.lines.action_choose()

    def on_key(self, event: events.Key) -> None:
        """A letter that is no key here begins a search: the list is narrowed by typing."""
        letter = (event.character or "").strip() if event.is_printable else ""
        free = self.lines.has_focus and event.key not in self.active_bindings
        if letter and free and self.check_action("search", ()):
            event.stop()
            self.action_search()
            self.search.insert_text_at_cursor(letter)

    def action_search(self) -> None:
        """Show the search line."""
        self.search.display = True
        self.search.focus()
        self.refresh_bindings()

    @property
    def searching(self) -> bool:
        """Whether somebody searches here, for other words than they came with."""
        came_with = self._searched and self.search.value == self._searched
        return self.search.display and not came_with

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss()

    def action_clear(self) -> None:
        """Show every line again."""
        self.search.display = False
        self.search.value = ""
        self.lines.focus()
        self.show_rows()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what works now stands at the foot."""
        if not self.is_mounted:
            return action != "clear"
        if action in ("leave", "clear"):
            return self.searching == (action == "clear")
        if action == "search":
            return self.lines.key is not None and not self.search.has_focus
        return action != "open" or self.lines.key is not None


def having(wanted: Iterable[str], lines: Iterable[tuple[G, str, T]]) -> list[tuple[G, str, T]]:
    """The lines whose words, in their middle, have each of the ``wanted`` ones; all for none.

    Word by word over the whole list: that is ten times as quick as line by line.
    """
    found = list(lines)
    for word in wanted:
        found = [line for line in found if word in line[1]]
    return found
