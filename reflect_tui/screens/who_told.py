"""Who must be told: every duty of every opportunity, what needs somebody first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual import on, work

from reflect_tui.domain.days import short_day
from reflect_tui.domain.duty import State
from reflect_tui.domain.owed import Owed
from reflect_tui.errors import ReflectError
from reflect_tui.screens.list_place import ListPlace
from reflect_tui.screens.on_the_spot import OnTheSpot
from reflect_tui.screens.telling import state_words
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, LazyRows, Row

BLANK = Row("", (), heading=True)
WAITING = "Must be told, or decided"
HEADINGS = {
    State.LATER: "Later: when there is something to tell",
    State.TOLD: "Told",
    State.NOT_NEEDED: "Not needed",
    State.NOT_POSSIBLE: "Not possible",
}
MARKS = {
    State.TO_TELL: "! To tell",
    State.TO_DECIDE: "! To decide",
    State.LATER: "Later",
    State.TOLD: "✓ Told",
    State.NOT_NEEDED: "– Not needed",
    State.NOT_POSSIBLE: "– Not able",
}
TONES = {State.TO_TELL: "alert", State.TO_DECIDE: "alert", State.TOLD: "good"}


class WhoTold(ListPlace, OnTheSpot):
    """Everybody who must be told, until they are."""

    PURPOSE = (
        "Everybody who must be told what was learned and changed, until they are. "
        "Enter says what was done. The app never makes up a day by which it must be done."
    )
    TITLE_WORDS = "Who must be told"
    EMPTY = "Nobody must be told anything yet. It follows from what happened and what changes."
    COLUMNS = (Column(12), Column(0), Column(8, at=60), Column(21, at=96))

    def __init__(
        self, file: FileThread, chapter: Chapter, today: Callable[[], date], words: str = ""
    ) -> None:
        super().__init__(file, today, words)
        self._chapter = chapter
        self._owed: dict[str, Owed] = {}

    async def read(self) -> None:
        """Read those of open events; those of closed ones follow."""
        rules = self._chapter.duties
        found = await self._file.do(lambda store: store.tellings.owed(rules))
        self._owed = {each.key: each for each in found}
        self.read_closed()

    @work(exclusive=True, group="closed")
    async def read_closed(self) -> None:
        """Read what is settled, between one key and the next."""
        rules = self._chapter.duties
        try:
            found = await self._file.do(lambda store: store.tellings.owed(rules, closed=True))
        except ReflectError as fault:
            self.say(str(fault))
            return
        if found:
            self._owed |= {each.key: each for each in found}
            self.show_rows()

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """What waits for somebody, then the rest by how it stands."""
        groups: dict[str, list[Owed]] = {WAITING: [], **{words: [] for words in HEADINGS.values()}}
        for each in self._owed.values():
            if not wanted or all(word in self.words_of(each) for word in wanted):
                groups[HEADINGS.get(each.duty.state, WAITING)].append(each)
        told = HEADINGS[State.TOLD]
        above: list[Row] = []
        for heading, found in groups.items():
            if found and heading != told:
                above += [BLANK] if above else []
                count = (f"{len(found):,}",) if heading == WAITING else ()
                above.append(Row("", (heading, *count), heading=True))
                above += map(self.row, found)
        if groups[told]:
            above += [BLANK] if above else []
            above.append(Row("", (told,), heading=True))
        return LazyRows(above, groups[told][::-1], self.row)

    def row(self, owed: Owed) -> Row:
        """The line of one duty."""
        duty, today = owed.duty, self._today()
        what = duty.change.what if duty.change is not None else owed.title
        day = f"since {short_day(duty.since, today)}" if duty.since else ""
        if duty.due_on is not None and duty.state.waits:
            day = f"by {short_day(duty.due_on, today)}"
        elif duty.state.value >= State.TOLD and duty.tellings:
            day = short_day(duty.tellings[-1].on, today)
        mark = "! Overdue" if duty.overdue(today) else MARKS[duty.state]
        cells = (mark, f"{duty.rule.short}: {what}", owed.number, day)
        return Row(owed.key, cells, TONES.get(duty.state, ""))

    def words_of(self, owed: Owed) -> str:
        """What a duty can be found by."""
        duty = owed.duty
        change = duty.change.what if duty.change is not None else ""
        said = (owed.number, owed.title, change, duty.rule.who, duty.rule.code, MARKS[duty.state])
        return " ".join(said).casefold()

    def whole(self, row: Row) -> str:
        """Who, in which event, how far, and of what."""
        owed = self._owed[row.key]
        duty = owed.duty
        state = state_words(duty, self._chapter, self._today())
        what = duty.change.what if duty.change is not None else owed.title
        return f"{duty.rule.who} · {owed.number} · {state}\n{what}"

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Deal with the duty of a line."""
        owed = self._owed[event.key]
        change = owed.duty.change.id if owed.duty.change is not None else ""
        self.tell_them(self._chapter, owed.opportunity_id, owed.duty.rule.key, change)
