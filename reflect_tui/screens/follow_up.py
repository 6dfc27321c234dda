"""Follow up: every agreed action of every opportunity, what needs somebody first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from textual import on

from reflect_tui import commands
from reflect_tui.domain.days import narrow_day, short_day
from reflect_tui.domain.followed import Followed
from reflect_tui.domain.meeting import Meeting
from reflect_tui.domain.progress import Holding, Turn
from reflect_tui.screens.dialogs.dialog import show_safety
from reflect_tui.screens.list_place import ListPlace, having
from reflect_tui.screens.on_the_spot import OnTheSpot
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, LazyRows, Row

Line = tuple[Turn, str, Followed]
BLANK = Row("", (), heading=True)
HEADINGS = {
    Turn.OVERDUE: "Overdue",
    Turn.TO_CHECK: "Done, waiting for the check",
    Turn.NOT_HELD: "It does not hold",
    Turn.TO_LOOK: "Is it holding?",
    Turn.OPEN: "Still to do",
    Turn.LATER: "Checked, to be looked at again",
    Turn.OVER: "Nothing more to do",
}
TONES = {
    Turn.OVERDUE: "alert",
    Turn.TO_CHECK: "good",
    Turn.NOT_HELD: "alert",
    Turn.TO_LOOK: "calm",
    Turn.OPEN: "calm",
}
HELD = {Holding.YES: "✓ Holding", Holding.PARTLY: "~ In part", Holding.NO: "! Not held"}

NOTHING_DUE = "Nothing is due on a day, so no calendar was made."
MADE = "Calendar made: {count} day{s}, no event and nobody named. It is here: {path}"


class FollowUp(ListPlace, OnTheSpot):
    """Actions until they are done, checked and holding."""

    PURPOSE = (
        "Every change that was agreed, until it is done, checked by the registered person, "
        "and still holding. Enter says what has happened."
    )
    TITLE_WORDS = "Follow up: agreed actions"
    EMPTY = "No actions have been agreed yet. They come from the meetings."
    BINDINGS = [
        commands.CALENDAR.binding(),
        commands.SAFETY.binding(),
        commands.BLANK.binding(),
    ]
    COLUMNS = (Column(13), Column(0), Column(8, at=60), Column(21, at=96))

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        today: Callable[[], date],
        words: str = "",
        meeting: Meeting | None = None,
    ) -> None:
        """In a ``meeting``, which all see, there is only what may stand on its screen."""
        super().__init__(file, today, words)
        self._chapter = chapter
        self._meeting = meeting
        self.here = meeting is not None
        self._actions: dict[str, Line] = {}

    async def read(self) -> None:
        """Read all actions."""
        self._actions = await self._file.do(
            lambda store: self.lines_of(store.actions.followed(self._meeting))
        )

    def lines_of(self, found: Sequence[Followed]) -> dict[str, Line]:
        """What is listed, by its key: what it waits for, and what it is found by."""
        today = self._today()
        return {each.id: (each.turn(today), self.words_of(each), each) for each in found}

    def part_of(self, key: str | None) -> object:
        """What the action of a line waits for."""
        return self._actions[key][0] if key in self._actions else None

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """The actions by what they wait for."""
        turns: dict[Turn, list[Followed]] = {turn: [] for turn in Turn}
        for turn, _, action in having(wanted, self._actions.values()):
            turns[turn].append(action)
        turns[Turn.LATER].sort(key=lambda action: action.since)
        above: list[Row] = []
        for turn, found in turns.items():
            if found:
                above += [BLANK] if above else []
                count = (f"{len(found):,}",) if turn is not Turn.OVER else ()
                above.append(Row("", (HEADINGS[turn], *count), heading=True))
            if turn is not Turn.OVER:
                above += map(self.row, found)
        return LazyRows(above, turns[Turn.OVER][::-1], self.row)

    def row(self, action: Followed) -> Row:
        """The line of one action."""
        turn = action.turn(self._today())
        cells = (self.word(action, turn), action.what, action.number, action.owner)
        return Row(action.id, cells, TONES.get(turn, ""))

    def word(self, action: Followed, turn: Turn) -> str:
        """What stands first: a word, or the day it is due on."""
        progress = action.progress
        if turn is Turn.OVER and progress.dropped_on:
            return "– Dropped"
        if turn in (Turn.OVER, Turn.NOT_HELD):
            return HELD[progress.holding] if progress.holding else "✓ Checked"
        words = {
            Turn.OVERDUE: "! Overdue",
            Turn.TO_CHECK: "✓ To check",
            Turn.TO_LOOK: "? Holding?",
        }
        return words.get(turn) or self.day_word(action)

    def day_word(self, action: Followed) -> str:
        """The day that is waited for."""
        return narrow_day(action.since, self._today())

    def words_of(self, action: Followed) -> str:
        """What an action can be found by."""
        turn = action.turn(self._today())
        said = (action.what, action.owner, action.number, HEADINGS[turn])
        return " ".join(said).casefold()

    def whole(self, row: Row) -> str:
        """What, who, and the day that counts."""
        _, _, action = self._actions[row.key]
        words = {
            Turn.OVERDUE: "since",
            Turn.OPEN: "by",
            Turn.TO_CHECK: "done",
            Turn.NOT_HELD: "looked at",
            Turn.TO_LOOK: "to look at since",
            Turn.LATER: "to look at again on",
        }
        turn = action.turn(self._today())
        day = short_day(action.since, self._today())
        last = f"{words.get(turn, self.word(action, turn)[2:].lower())} {day}"
        again = action.progress.to_look_on
        if turn is Turn.NOT_HELD and again is not None:
            last += f", again on {short_day(again, self._today())}"
        return f"{action.owner} · {action.number} · {last}\n{action.what}"

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Deal with the action of a line."""
        self.deal(event.key)

    async def action_calendar(self) -> None:
        """Make a calendar file of what is due, and say where it is."""
        from reflect_tui.paths import documents_folder
        from reflect_tui.services import calendar_file

        rules, today, folder = self._chapter.duties, self._today(), documents_folder()
        with self.faults_said():
            made = await self._file.do(lambda s: calendar_file.make_in(folder, s, rules, today))
            self.say_made(made)

    def say_made(self, made: tuple[Path, int] | None) -> None:
        """Say where the calendar is, or that nothing is due."""
        if made is None:
            self.say(NOTHING_DUE)
            return
        path, count = made
        self.say(MADE.format(count=count, s="" if count == 1 else "s", path=path), good=True)

    def action_safety(self) -> None:
        """Open the safety text of the meeting (§1.2: at any point)."""
        show_safety(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A calendar where there is a file; in a meeting what each of its places has."""
        if action == "calendar":
            return self._file.path.exists() and self._meeting is None
        if action in ("safety", "blank"):
            return self._meeting is not None
        return super().check_action(action, parameters)
