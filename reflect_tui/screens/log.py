"""The learning log: what needs somebody now, then every learning opportunity."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date

from textual import getters, on, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.days import long_day
from reflect_tui.domain.log import Attention, Glance, LogRow
from reflect_tui.errors import FileRefused, ReflectError
from reflect_tui.screens.leads import Leads
from reflect_tui.screens.log_lines import ACTION, BLANK, OWED, LogLines, whole
from reflect_tui.screens.moves import (
    LogOpened,
    NoteWanted,
    OpportunityWanted,
)
from reflect_tui.screens.on_the_spot import OnTheSpot
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.cells import wrap
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import MARGIN, Column, LazyRows, Row
from reflect_tui.widgets.search_line import SearchLine

FIRST = 60
"""Rows read for the first paint; the rest follows while the person looks at these."""
REST = 1_000
"""Rows read at a time after that: so few that no key waits for them."""
PATIENCE = 0.5
"""Seconds that a first picture waits for the file, which may lie on a slow stick."""
COLUMNS = (Column(13), Column(0), Column(8, at=60), Column(21, at=96))
"""The kind or the urgency, the title, the number, a note."""
NOTED = COLUMNS[-1].at
"""Cells of a screen from which on the notes stand in the list itself."""
WHOLE = 3
"""Lines for the whole of the marked row, as long as they are enough: they do not come and go."""
EMPTY = "Nothing here yet. Press N to note something that went wrong, or right."


class Log(OnTheSpot, Leads):
    """The home of the app."""

    PURPOSE = (
        "The learning log. What needs somebody now stands first, "
        "then everything that was noted, newest first."
    )
    BINDINGS = [
        commands.OPEN.binding(),
        commands.NOTE.binding(),
        commands.SEARCH.binding(),
        commands.FOLLOW_UP.binding(),
        commands.TELL.binding(),
        commands.INSIGHTS.binding(),
        commands.FILE.binding(),
        commands.COLOURS.binding(),
        commands.QUIT.binding(),
        commands.LEAVE.binding("Clear search", "Show every line again."),
    ]
    AUTO_FOCUS = "RowList"

    _refused = False
    """Whether the file cannot be used, as it was last looked at."""

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        today: Callable[[], date],
        first: Future[Glance],
    ) -> None:
        super().__init__()
        self._file = file
        self._today = today
        self._chapter = chapter
        asked = (lambda: chapter.event.flag, lambda: chapter.meeting.groups)
        self._as = LogLines(chapter.kinds, today, *asked)
        self._first: Future[Glance] | None = first
        self._attention = Attention()
        self._reading: asyncio.Task[None] | None = None
        self._version: tuple[int, int] | None = None
        self._day: date | None = None
        self._rows: list[LogRow] = []
        self._words: list[str] = []
        """What each of the rows can be found by."""

    lines = getters.query_one(RowList)
    whole = getters.query_one("#whole", PlainText)
    search = getters.query_one("#search", LineInput)

    def compose(self) -> ComposeResult:
        """Title, list, search, keys."""
        yield PlainText(f"{self.title_words()} · opening", classes="heading")
        yield RowList(COLUMNS, enter="Open")
        yield Note(id="whole")
        yield SearchLine()
        yield from self.foot()

    def title_words(self) -> str:
        """The name of the place and the day."""
        return f"Learning log · {long_day(self._today())}"

    def ready(self) -> None:
        """Everything is loaded: what is written now is saved at once."""
        self.query_one(".heading", PlainText).show(self.title_words())

    def on_mount(self) -> None:
        """Follow the searched words and the mark: what belongs together is drawn together."""
        self.watch(self.search, "value", self.search_on, init=False)
        self.watch(self.lines, "cursor", self.show_whole, init=False)

    async def on_screen_resume(self) -> None:
        """Read what is in the file now. It happens twice at the first show, and may.

        The place is drawn with what was read; without it when the file takes long to answer.
        """
        if self._reading is None or self._reading.done():
            self._reading = asyncio.create_task(self.read())
        done, _ = await asyncio.wait({self._reading}, timeout=PATIENCE)
        if done:
            self._reading.result()
        else:
            self.app.post_message(LogOpened(None))
            self.read_on(self._reading)

    async def renew(self) -> None:
        """Read what is in the file now."""
        await self.on_screen_resume()

    @work(group="read", exclusive=True)
    async def read_on(self, reading: asyncio.Task[None]) -> None:
        """Go on reading while somebody looks at the place already."""
        await asyncio.shield(reading)

    async def read(self) -> None:
        """Show what is in the file, the newest first, then the rest."""
        self._refused = False
        begun, self._first = self._first, None
        try:
            if begun is not None:
                glance = await asyncio.wrap_future(begun)
            elif self._version == await self._file.version() and self._day == self._today():
                return
            else:
                glance = await self._file.look(self._today(), FIRST)
        except ReflectError as fault:
            self._refused = isinstance(fault, FileRefused)
            self.say(str(fault))
            self.app.post_message(LogOpened(None))
            return
        if begun is not None:
            self.app.post_message(opened := LogOpened(glance.attention))
            await opened.heard.wait()
        self._version, self._day = glance.version, self._today()
        self._attention = glance.attention
        read = len(glance.rows)
        same = len(self._rows) == glance.count
        self._rows = [*glance.rows, *(self._rows[read:] if same else ())]
        self._words = [*map(self._as.words, glance.rows), *(self._words[read:] if same else ())]
        self.show_rows()
        if glance.count > read:
            self.read_rest(read, glance.count)

    @work(exclusive=True, group="rest")
    async def read_rest(self, offset: int, count: int) -> None:
        """Read the older rows, a few at a time, between one key and the next."""
        await self._file.warmed()
        rows, words = self._rows[:offset], self._words[:offset]
        while len(rows) < count:
            more = await self._file.log_rows(len(rows), REST)
            if not more:
                break
            rows += more
            words += map(self._as.words, more)
        self._rows, self._words = rows, words
        self.show_rows()

    def show_rows(self, *, anew: bool = False) -> None:
        """Put the rows on the screen, those that hold the searched words.

        The mark stays where it was, or goes to the first one when something is searched ``anew``.
        """
        wanted = self.search.value.casefold().split() if self.search.display else []
        if wanted:
            self.lines.set_empty("Nothing has these words. Esc clears the search.")
            above, found = [], self.found(wanted)
        else:
            self.lines.set_empty(EMPTY)
            above, found = self._as.attention(self._attention), self._rows
            if above:
                above += [BLANK, Row("", ("All opportunities",), heading=True)]
        self.lines.set_rows(LazyRows(above, found, self._as.row), keep=not (wanted and anew))
        self.show_whole()
        self.refresh_bindings()

    def show_whole(self) -> None:
        """Show the whole of the marked line where the list is too narrow for it."""
        row = self.lines.row if self.app.size.width < NOTED else None
        self.whole.display = row is not None
        if row is not None:
            words, width = whole(row), self.lines.size.width or self.app.size.width
            least = WHOLE if self.has_class("-narrow") else WHOLE - 1
            self.whole.styles.height = max(least, len(wrap(words, width - 2 * MARGIN)))
            self.whole.show(words)

    def on_resize(self) -> None:
        """Another width may need the whole line, or need it no longer."""
        self.show_whole()

    def found(self, wanted: list[str]) -> list[LogRow]:
        """The rows that hold every one of these words."""
        rows = zip(self._rows, self._words, strict=True)
        return [row for row, words in rows if all(word in words for word in wanted)]

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Deal with what a line is about; open the opportunity of any other one."""
        what, _, rest = event.key.partition(":")
        about = event.key.rpartition(":")[2]
        if what == ACTION:
            self.deal(rest.partition(":")[0])
        elif what == OWED:
            rule, change, _ = rest.split(":")
            self.tell_them(self._chapter, about, rule, change)
        else:
            self.post_message(OpportunityWanted(about))

    def search_on(self) -> None:
        """Narrow the list with every letter."""
        self.show_rows(anew=True)

    @on(LineInput.Submitted, "#search")
    def open_found(self) -> None:
        """Open the first line that was found."""
        self.lines.action_choose()

    def action_open(self) -> None:
        """Open the marked line."""
        self.lines.action_choose()

    async def action_note(self) -> None:
        """Note something; not in a file that cannot be used, where it could never be saved."""
        if self._refused:
            self.say("")
            await self.read()
        if not self._refused:
            self.post_message(NoteWanted())

    def action_search(self) -> None:
        """Show the search line."""
        self.search.display = True
        self.search.focus()
        self.refresh_bindings()

    def action_leave(self) -> None:
        """Clear the search."""
        self.search.display = False
        self.search.value = ""
        self.lines.focus()
        self.refresh_bindings()

    async def action_colours(self) -> None:
        """Change to the next colours."""
        await self.run_action("app.colours")

    async def action_quit(self) -> None:
        """Leave the app."""
        await self.run_action("app.quit")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what works now stands at the foot."""
        if not self.is_mounted:
            return action != "leave"
        if action == "open":
            return self.lines.key is not None
        if action == "search":
            return bool(self._rows) and not self.search.has_focus
        return self.search.display if action == "leave" else True
