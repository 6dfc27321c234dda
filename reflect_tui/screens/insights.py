"""The numbers at a glance: how it stands today, and what happened in a period (§8.2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual import on

from reflect_tui import commands
from reflect_tui.domain.insights import Insights, insights
from reflect_tui.domain.period import LENGTHS, Period
from reflect_tui.screens.insight_lines import FOLLOW_UP, TELL, InsightLines, Line
from reflect_tui.screens.list_place import ListPlace
from reflect_tui.screens.moves import FollowUpWanted, TellWanted
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row

DRAWN = 49
"""Cells from which on there is room for a drawing."""
WIDE, LARGE, SMALL = 70, 24, 12
"""Cells of a drawing: on a screen that is wide, and most of them on any other."""
BESIDE = 40
"""Cells of a line that stand beside its drawing."""
USUAL = LENGTHS.index(3)


class InsightsPlace(ListPlace):
    """Numbers with their meaning, drawn."""

    PURPOSE = (
        "The numbers of your learning, each with what it means. Left and right change how far "
        "back it counts. It counts events and changes, never persons or shifts."
    )
    TITLE_WORDS = "Insights"
    EMPTY = "Nothing is noted yet. What you note is counted here."
    COLUMNS = (Column(1), Column(21), Column(8, align_right=True), Column(0, at=DRAWN))
    BINDINGS = [
        commands.LONGER.binding(),
        commands.SHORTER.binding(),
    ]

    def __init__(self, file: FileThread, chapter: Chapter, today: Callable[[], date]) -> None:
        super().__init__(file, today)
        self._chapter = chapter
        self._length = USUAL
        self._lines: dict[str, Line] = {}
        self._rows: list[Row] = []
        self._found: Insights | None = None

    def on_mount(self) -> None:
        """Follow the signs that are chosen."""
        self.watch(self.app, "plain_signs", self.draw_anew, init=False)

    @property
    def period(self) -> Period:
        """How far back it counts."""
        return Period(LENGTHS[self._length], self._today())

    async def read(self) -> None:
        """Count what is in the file now."""
        kinds, rules = self._chapter.kinds, self._chapter.duties
        period, today = self.period, self._today()
        known = await self._file.do(
            lambda store: store.numbers.counted(kinds, rules, period, today)
        )
        self._found = insights(known, period, today) if known.events else None
        self.query_one(".heading", PlainText).show(f"{self.TITLE_WORDS} · {period.words}")
        self.draw()

    def draw(self) -> None:
        """Put what was counted into lines, in signs that this console has."""
        self._lines, self._rows = {}, []
        if self._found is None:
            return
        across = self.size.width
        width = LARGE if across >= WIDE else max(1, min(SMALL, across - BESIDE))
        plain = bool(getattr(self.app, "plain_signs", False))
        groups = self._chapter.meeting.groups
        said = InsightLines(self._found, self.period, groups, width, plain)
        self._lines, self._rows = said.lines(), said.rows()

    def draw_anew(self) -> None:
        """Somebody has chosen other signs."""
        self.draw()
        self.show_rows()

    async def on_resize(self) -> None:
        """Draw them as large as they may be now."""
        await self.renew()

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:  # noqa: ARG002
        """The numbers; there are few, and none is searched for."""
        return self._rows

    def whole(self, row: Row) -> str:
        """What the number means."""
        return self._lines[row.key].means

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Go where the number comes from."""
        leads = self._lines[event.key].leads
        if leads == FOLLOW_UP:
            self.post_message(FollowUpWanted())
        elif leads == TELL:
            self.post_message(TellWanted())
        elif leads:
            self.dismiss()

    async def action_longer(self) -> None:
        """Count over a longer time."""
        await self.count_over(self._length + 1)

    async def action_shorter(self) -> None:
        """Count over a shorter time."""
        await self.count_over(self._length - 1)

    async def count_over(self, length: int) -> None:
        """Count over another time."""
        self._length = length
        await self.renew()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing is searched for here; and there is a shortest and a longest time."""
        if action == "search":
            return False
        if action == "longer":
            return self._length < len(LENGTHS) - 1 and bool(self._rows)
        if action == "shorter":
            return self._length > 0 and bool(self._rows)
        if action == "open" and self.is_mounted and self.lines.key is not None:
            return bool(self._lines[self.lines.key].leads)
        return super().check_action(action, parameters)

    def show_whole(self) -> None:
        """Show what the marked number means, and whether it leads somewhere."""
        super().show_whole()
        self.refresh_bindings()
