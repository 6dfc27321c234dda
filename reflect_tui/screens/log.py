"""The learning log: what needs somebody now, then every learning opportunity."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import date

from textual import getters, on, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.days import happened, long_day, short_day
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.log import Attention, DueAction, Glance, LogRow, Standing
from reflect_tui.errors import ReflectError
from reflect_tui.screens.moves import NoteWanted, OpportunityWanted
from reflect_tui.screens.place import Place
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row

FIRST = 60
"""Rows read for the first paint; the rest follows while the person looks at these."""
REST = 500
"""Rows read at a time after that."""
EMPTY = "Nothing here yet. Press N to note something that went wrong, or right."
WORDS = {
    Standing.NOT_SAFE: "! Not safe",
    Standing.NOT_READY: "! Not ready",
    Standing.NOT_CHECKED: "? Safe?",
    Standing.IN_MEETING: "» Go on",
    Standing.WAITING: "  Waiting",
    Standing.TALKED: "✓ Talked",
}
NOTES = {
    Standing.NOT_SAFE: "safety comes first",
    Standing.NOT_READY: "safety steps to do",
    Standing.NOT_CHECKED: "check safety",
    Standing.IN_MEETING: "meeting not ended",
    Standing.WAITING: "no meeting yet",
    Standing.TALKED: "",
}
TONES = {
    Standing.NOT_SAFE: "alert",
    Standing.NOT_READY: "alert",
    Standing.NOT_CHECKED: "alert",
    Standing.IN_MEETING: "calm",
}
BLANK = Row("", (), heading=True)


class Log(Place):
    """The home of the app."""

    PURPOSE = (
        "The learning log. What needs somebody now stands first, "
        "then everything that was noted, newest first."
    )
    BINDINGS = [
        commands.OPEN.binding(),
        commands.NOTE.binding(),
        commands.SEARCH.binding(),
        commands.COLOURS.binding(),
        commands.QUIT.binding(),
        commands.LEAVE.binding("Clear search"),
    ]
    AUTO_FOCUS = "RowList"

    def __init__(
        self,
        file: FileThread,
        kinds: Iterable[Kind],
        today: Callable[[], date],
        first: Future[Glance],
    ) -> None:
        super().__init__()
        self._file = file
        self._labels = {kind.key: kind.label for kind in kinds}
        self._today = today
        self._first: Future[Glance] | None = first
        self._attention = Attention()
        self._version: tuple[int, int] | None = None
        self._day: date | None = None
        self._rows: tuple[LogRow, ...] = ()
        self._made: tuple[tuple[LogRow, ...], list[tuple[Row, str]]] | None = None

    lines = getters.query_one(RowList)
    search = getters.query_one("#search", LineInput)

    def compose(self) -> ComposeResult:
        """Title, list, search, keys."""
        yield PlainText(f"{self.title_words()} · opening", classes="heading")
        yield RowList((Column(12), Column(0), Column(8), Column(21, at=96)), enter="Open")
        yield LineInput(placeholder="Type any word of it", id="search")
        yield from self.foot()

    def title_words(self) -> str:
        """The name of the place and the day."""
        return f"Learning log · {long_day(self._today())}"

    def ready(self) -> None:
        """Everything is loaded: what is written now is saved at once."""
        self.query_one(".heading", PlainText).show(self.title_words())

    async def on_screen_resume(self) -> None:
        """Read what is in the file now. It happens twice at the first show, and may."""
        await self.read()

    async def read(self) -> None:
        """Show what is in the file, the newest first, then the rest."""
        begun, self._first = self._first, None
        try:
            if begun is not None:
                glance = await asyncio.wrap_future(begun)
            elif self._version == await self._file.version() and self._day == self._today():
                return
            else:
                glance = await self._file.look(self._today(), FIRST)
        except ReflectError as fault:
            self.say(str(fault))
            return
        self._version, self._day = glance.version, self._today()
        self._attention = glance.attention
        same = len(self._rows) == glance.count
        self._rows = glance.rows + (self._rows[len(glance.rows) :] if same else ())
        self.show_rows()
        if glance.count > len(glance.rows):
            self.read_rest(len(glance.rows), glance.count)

    @work(exclusive=True, group="rest")
    async def read_rest(self, offset: int, count: int) -> None:
        """Read the older rows without holding up a key."""
        found = self._rows[:offset]
        while len(found) < count:
            more = await self._file.log_rows(len(found), REST)
            if not more:
                break
            found += more
        self._rows = found
        self.show_rows()

    def show_rows(self) -> None:
        """Put the rows on the screen, those that hold the searched words."""
        wanted = self.search.value.casefold().split() if self.search.display else []
        rows = [line for line, text in self._lines() if all(word in text for word in wanted)]
        if wanted:
            self.lines.set_empty("Nothing has these words. Esc clears the search.")
            self.lines.set_rows(rows)
            return
        self.lines.set_empty(EMPTY)
        above = self.attention_rows()
        if above:
            rows = [*above, BLANK, Row("", ("All opportunities",), heading=True), *rows]
        self.lines.set_rows(rows)

    def attention_rows(self) -> list[Row]:
        """What needs somebody now."""
        found = self._attention
        rows = [self.urgent_row(row) for row in found.unfinished]
        rows += [self.due_row(action, "! Overdue", "since") for action in found.overdue]
        more = found.unfinished_count + found.overdue_count - len(rows)
        if more:
            rows.append(Row("", (f"and {more:,} more",), heading=True))
        if rows:
            rows.insert(0, Row("", ("Needs attention",), heading=True))
        if found.coming:
            rows += [BLANK] if rows else []
            rows.append(Row("", ("Agreed actions, the next ones",), heading=True))
            rows += [self.due_row(action, "", "by") for action in found.coming]
        return rows

    def due_row(self, action: DueAction, word: str, since: str) -> Row:
        """An action in a line; its day stands first where it is still to come."""
        day = short_day(action.due_on, self._today())
        cells = (word or day, action.what, action.number, f"{since} {day}")
        key = f"due:{action.number}:{action.what}:{action.opportunity_id}"
        return Row(key, cells, tone="alert" if word else "calm")

    def urgent_row(self, row: LogRow) -> Row:
        """A line of "Needs attention"."""
        cells = (WORDS[row.standing], row.title, row.number, NOTES[row.standing])
        return Row(f"urgent:{row.id}", cells, tone=TONES.get(row.standing, ""))

    def row(self, row: LogRow) -> Row:
        """A line of "All opportunities"."""
        label = self._labels.get(row.kinds[0], row.kinds[0]) if row.kinds else ""
        counts = [
            f"{n} {one if n == 1 else many}"
            for n, one, many in (
                (row.people, "person", "people"),
                (row.actions, "action", "actions"),
            )
            if n
        ]
        note = " · ".join(counts) or happened(row.happened_on, row.precision)
        return Row(row.id, (label, row.title, row.number, note))

    def _lines(self) -> list[tuple[Row, str]]:
        """Every line with the words it can be found by; made once for the rows that were read."""
        if self._made is None or self._made[0] is not self._rows:
            self._made = (self._rows, [(self.row(row), self.words(row)) for row in self._rows])
        return self._made[1]

    def words(self, row: LogRow) -> str:
        """What a line can be found by."""
        labels = " ".join(self._labels.get(kind, kind) for kind in row.kinds)
        return f"{row.title} {row.number} {labels} {row.standing}".casefold()

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Open the opportunity of a line."""
        self.post_message(OpportunityWanted(event.key.rpartition(":")[2]))

    @on(LineInput.Changed, "#search")
    def search_on(self) -> None:
        """Narrow the list with every letter."""
        self.show_rows()

    @on(LineInput.Submitted, "#search")
    def open_found(self) -> None:
        """Open the first line that was found."""
        self.lines.action_choose()

    def action_open(self) -> None:
        """Open the marked line."""
        self.lines.action_choose()

    def action_note(self) -> None:
        """Note something."""
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
        self.show_rows()
        self.refresh_bindings()

    async def action_colours(self) -> None:
        """Change between light and dark."""
        self.app.theme = "dark" if self.app.theme == "cream" else "cream"

    async def action_quit(self) -> None:
        """Leave the app."""
        await self.run_action("app.quit")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what works now stands at the foot."""
        searching = self.is_mounted and bool(self.search.display)
        return searching if action == "leave" else True
