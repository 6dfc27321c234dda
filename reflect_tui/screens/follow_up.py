"""Follow up: every agreed action of every opportunity, what needs somebody first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual import on, work

from reflect_tui import commands
from reflect_tui.domain.days import short_day
from reflect_tui.domain.followed import Followed
from reflect_tui.domain.meeting import Meeting
from reflect_tui.domain.progress import Holding, Turn
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dealing import EVENT, SAID, deal_with
from reflect_tui.screens.dialogs.dialog import show_safety
from reflect_tui.screens.list_place import ListPlace
from reflect_tui.screens.moves import OpportunityWanted
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, LazyRows, Row

BLANK = Row("", (), heading=True)
HEADINGS = {
    Turn.OVERDUE: "Overdue",
    Turn.TO_CHECK: "Done, waiting for the check",
    Turn.TO_LOOK: "Is it holding?",
    Turn.OPEN: "Still to do",
    Turn.LATER: "Checked, to be looked at again",
    Turn.OVER: "Nothing more to do",
}
TONES = {Turn.OVERDUE: "alert", Turn.TO_CHECK: "good", Turn.TO_LOOK: "calm", Turn.OPEN: "calm"}
HELD = {Holding.YES: "✓ Holding", Holding.PARTLY: "~ In part", Holding.NO: "! Not held"}


class FollowUp(ListPlace):
    """Actions until they are done, checked and holding."""

    PURPOSE = (
        "Every change that was agreed, until it is done, checked by the registered person, "
        "and still holding. Enter says what has happened."
    )
    TITLE_WORDS = "Follow up: agreed actions"
    EMPTY = "No actions have been agreed yet. They come from the meetings."
    BINDINGS = [commands.SAFETY.binding(), commands.BLANK.binding()]
    COLUMNS = (Column(12), Column(0), Column(8, at=60), Column(21, at=96))

    def __init__(
        self,
        file: FileThread,
        today: Callable[[], date],
        words: str = "",
        meeting: Meeting | None = None,
    ) -> None:
        """In a ``meeting``, which all see, there is only what may stand on its screen."""
        super().__init__(file, today, words)
        self._meeting = meeting
        self._actions: dict[str, Followed] = {}

    async def read(self) -> None:
        """Read all actions."""
        actions = await self._file.do(lambda store: store.actions.followed(self._meeting))
        self._actions = {action.id: action for action in actions}

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """The actions by what they wait for."""
        today = self._today()
        turns: dict[Turn, list[Followed]] = {turn: [] for turn in Turn}
        for action in self._actions.values():
            if not wanted or all(word in self.words_of(action) for word in wanted):
                turns[action.turn(today)].append(action)
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
        if turn is Turn.OVER:
            if progress.dropped_on:
                return "– Dropped"
            return HELD[progress.holding] if progress.holding else "✓ Checked"
        words = {Turn.OVERDUE: "! Overdue", Turn.TO_CHECK: "✓ To check", Turn.TO_LOOK: "? Holding?"}
        return words.get(turn) or self.day_word(action)

    def day_word(self, action: Followed) -> str:
        """The day that is waited for; one of another year without its weekday."""
        today = self._today()
        day = short_day(action.since, today)
        return day if action.since.year == today.year else day.partition(" ")[2]

    def words_of(self, action: Followed) -> str:
        """What an action can be found by."""
        turn = action.turn(self._today())
        said = (action.what, action.owner, action.number, HEADINGS[turn])
        return " ".join(said).casefold()

    def whole(self, row: Row) -> str:
        """What, who, and the day that counts."""
        action = self._actions[row.key]
        words = {
            Turn.OVERDUE: "since",
            Turn.OPEN: "by",
            Turn.TO_CHECK: "done",
            Turn.TO_LOOK: "to look at since",
            Turn.LATER: "to look at again on",
        }
        turn = action.turn(self._today())
        day = short_day(action.since, self._today())
        last = f"{words.get(turn, self.word(action, turn)[2:].lower())} {day}"
        return f"{action.owner} · {action.number} · {last}\n{action.what}"

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Deal with the action of a line."""
        self.deal(event.key)

    @work
    async def deal(self, key: str) -> None:
        """Ask what has happened to an action."""
        try:
            action = await self._file.do(lambda store: store.actions.get(key))
            here = self._meeting is not None
            picked = await deal_with(self, self._file, action, self._today(), here=here)
        except ReflectError as fault:
            self.say(str(fault))
            return
        if picked == EVENT:
            self.post_message(OpportunityWanted(action.opportunity_id))
        elif picked:
            await self.on_screen_resume()
            self.say(SAID[picked], good=True)

    def action_safety(self) -> None:
        """Open the safety text of the meeting (§1.2: at any point)."""
        show_safety(self)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What every place of a meeting has stands here in a meeting alone."""
        if action in ("safety", "blank"):
            return self._meeting is not None
        return super().check_action(action, parameters)
