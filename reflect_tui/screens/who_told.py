"""Who must be told: every duty of every opportunity, what needs somebody first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual import on, work

from reflect_tui.domain.days import short_day
from reflect_tui.domain.duty import State
from reflect_tui.domain.owed import Owed
from reflect_tui.screens.list_place import ListPlace, having
from reflect_tui.screens.on_the_spot import OnTheSpot
from reflect_tui.screens.telling import state_words
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, LazyRows, Row

Line = tuple[str, str, Owed]
BLANK = Row("", (), heading=True)
WAITING = "Must be told, or decided"
LATER = "Later: when there is something to tell"
CLOSED_OVER = "Closed with a reason, and not told"
SETTLED = "Told, or settled"
MARKS = {
    State.TO_TELL: "! To tell",
    State.TO_DECIDE: "! To decide",
    State.LATER: "Later",
    State.TOLD: "✓ Told",
    State.NOT_NEEDED: "– Not needed",
    State.NOT_POSSIBLE: "– Not able",
}
OVER = "– Closed"
"""Of an event that was closed, with a reason, before they were told."""
TONES = {State.TO_TELL: "alert", State.TO_DECIDE: "alert", State.TOLD: "good"}


class WhoTold(ListPlace, OnTheSpot):
    """Everybody who must be told, until they are."""

    PURPOSE = (
        "Everybody who must be told what was learned and changed, until they are. "
        "Enter says what was done. The app never makes up a day by which it must be done."
    )
    TITLE_WORDS = "Who must be told"
    EMPTY = "Nobody waits to be told. It follows from what happened and from what changes."
    COLUMNS = (Column(12), Column(0), Column(8, at=60), Column(21, at=96))

    def __init__(
        self, file: FileThread, chapter: Chapter, today: Callable[[], date], words: str = ""
    ) -> None:
        super().__init__(file, today, words)
        self._chapter = chapter
        self._owed: dict[str, Line] = {}
        self._of_closed: dict[str, Line] = {}
        self._has_file = False

    async def read(self) -> None:
        """Read those of open events; those of closed ones are read when somebody searches."""
        self._has_file = True
        rules, today = self._chapter.duties, self._today()
        found = await self._file.do(lambda store: self.lines_of(store.tellings.owed(rules, today)))
        over = await self._file.do(
            lambda store: self.lines_of(store.tellings.owed(rules, closed=True, over=True))
        )
        not_told = {key: line for key, line in over.items() if line[0] == CLOSED_OVER}
        self._owed = {**self._of_closed, **found, **not_told}
        if self.search.display:
            self.read_closed()

    def lines_of(self, found: list[Owed]) -> dict[str, Line]:
        """What is listed, by its key: the heading it stands under, and what it is found by."""
        today = self._today()
        return {each.key: (heading_of(each, today), self.words_of(each), each) for each in found}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Closed events can be searched when no open one has anybody to be told."""
        if action == "search" and self._has_file:
            return not (self.is_mounted and self.search.has_focus)
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Search in closed events too."""
        super().action_search()
        self.read_closed()

    @work(exclusive=True, group="closed")
    async def read_closed(self) -> None:
        """Read those of closed events, while somebody types what to search for."""
        rules = self._chapter.duties
        with self.faults_said():
            self._of_closed = await self._file.do(
                lambda store: self.lines_of(store.tellings.owed(rules, closed=True))
            )
            if self._of_closed:
                self._owed = {**self._of_closed, **self._owed}
                self.show_rows()

    def part_of(self, key: str | None) -> object:
        """The heading that a line stands under."""
        return self._owed[key][0] if key in self._owed else None

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """What waits for somebody, then what comes later, then what is settled."""
        groups: dict[str, list[Owed]] = {
            WAITING: [],
            LATER: [],
            CLOSED_OVER: [],
            SETTLED: [],
        }
        for heading, _, each in having(wanted, self._owed.values()):
            groups[heading].append(each)
        above: list[Row] = []
        for heading, found in groups.items():
            if found:
                above += [BLANK] if above else []
                count = (f"{len(found):,}",) if heading == WAITING else ()
                above.append(Row("", (heading, *count), heading=True))
                above += map(self.row, found) if heading != SETTLED else []
        return LazyRows(above, groups[SETTLED], self.row)

    def row(self, owed: Owed) -> Row:
        """The line of one duty."""
        duty, today = owed.duty, self._today()
        day = f"since {short_day(duty.since, today)}" if duty.since else ""
        if duty.due_on is not None and duty.state < State.TOLD:
            day = f"by {short_day(duty.due_on, today)}"
        elif duty.state >= State.TOLD and duty.last is not None:
            day = short_day(duty.last.on, today)
        late = duty.overdue(today)
        mark = "! Overdue" if late else MARKS[duty.state]
        tone = "alert" if late else TONES.get(duty.state, "")
        if owed.closed and duty.state < State.TOLD:
            mark, tone = OVER, ""
        return Row(owed.key, (mark, owed.line, owed.number, day), tone)

    def words_of(self, owed: Owed) -> str:
        """What a duty can be found by."""
        duty = owed.duty
        who = (duty.short, duty.rule.who, duty.rule.code)
        said = (owed.number, owed.title, duty.what, *who, MARKS[duty.state])
        return " ".join(said).casefold()

    def whole(self, row: Row) -> str:
        """Who, in which event, how far, and of what."""
        _, _, owed = self._owed[row.key]
        duty = owed.duty
        state = state_words(duty, self._chapter, self._today())
        what = duty.what or owed.title
        off = f" · {duty.of}" if duty.called_off else ""
        return f"{duty.rule.who}{off} · {owed.number} · {state}\n{what}"

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Deal with the duty of a line."""
        _, _, owed = self._owed[event.key]
        change = owed.duty.change.id if owed.duty.change is not None else ""
        self.tell_them(self._chapter, owed.opportunity_id, owed.duty.rule.key, change)


def heading_of(owed: Owed, today: date) -> str:
    """The heading that a duty stands under."""
    if owed.duty.state >= State.TOLD:
        return SETTLED
    if owed.closed:
        return CLOSED_OVER
    return WAITING if owed.duty.presses(today) else LATER
