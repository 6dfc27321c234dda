"""Whom a record of one event is for, and what each of them is not told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual import on, work

from reflect_tui import commands
from reflect_tui.domain.groups import capital
from reflect_tui.errors import RecordRefused
from reflect_tui.record.audience import Audience
from reflect_tui.screens.dialogs.asked_parts import AskedParts
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.list_place import ListPlace
from reflect_tui.screens.moves import ReadingWanted
from reflect_tui.services import record
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.opportunities import Everything, everything
from reflect_tui.services.record_size import suggested
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row

TITLE = "A record, for whom?"
NOT_NOW = "– Not now"
HOW_MUCH = "How much?"
FROM_HARM = "The harm suggests the marked one. You decide. What is left out is said at the end."


class RecordFor(ListPlace):
    """Those who may ask what was learned; each gets only what is listed for them."""

    PURPOSE = (
        "Make a record of this event for somebody who asks. Each gets only what is for them: "
        "below the list stands what is held back. You read it before it leaves."
    )
    TITLE_WORDS = TITLE
    EMPTY = "There is nobody in this list."
    COLUMNS = (Column(0), Column(9))
    BINDINGS = [commands.BLANK.binding(show=False)]
    needed = ("f1", "enter", "escape")
    DEFAULT_CSS = """
    RecordFor #whole { height: auto; max-height: 60%; }
    """

    def __init__(
        self, file: FileThread, known: Everything, chapter: Chapter, today: Callable[[], date]
    ) -> None:
        super().__init__(file, today)
        self._known = known
        self._chapter = chapter
        self._refused: dict[str, str] = {}
        self._check()

    def on_mount(self) -> None:
        """Say which event it is."""
        about = self._known.opportunity
        self.query_one(".heading", PlainText).show(f"{TITLE} · {about.number}")

    async def read(self) -> None:
        """Read what is in the file now."""
        id_, chapter = self._known.opportunity.id, self._chapter
        self._known = await self._file.do(lambda store: everything(store, id_, chapter))
        self._check()

    def _check(self) -> None:
        """Find out for whom there may be none now, and why."""
        self._refused = {}
        for each in self._chapter.audiences.audience:
            try:
                record.check(self._known, each, self._chapter)
            except RecordRefused as refusal:
                self._refused[each.key] = str(refusal)

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """Each of them, as far as the words are theirs."""
        return [
            Row(
                each.key,
                (capital(each.label), NOT_NOW if each.key in self._refused else ""),
                "calm",
            )
            for each in self._chapter.audiences.audience
            if all(word in each.label.casefold() for word in wanted)
        ]

    def whole(self, row: Row) -> str:
        """What is held back from them, or why there is no record for them now."""
        if row.key in self._refused:
            return self._refused[row.key]
        return f"Held back: {' '.join(self.audience(row.key).held_back)}"

    def audience(self, key: str) -> Audience:
        """The audience of a line."""
        return record.audience_of(key, self._chapter)

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Read the record for them."""
        if event.key in self._refused:
            self.say(self._refused[event.key])
        else:
            self.say("")
            self.begin(self.audience(event.key))

    @work
    async def begin(self, audience: Audience) -> None:
        """Ask what was asked for, where they get nothing else, or how much; then read it."""
        parts: tuple[str, ...] | None = ()
        size: str | None = ""
        if audience.named_parts:
            parts = await self.app.push_screen_wait(AskedParts(audience))
        elif audience.sized:
            size = await self.ask_size()
        if parts is not None and size is not None:
            id_ = self._known.opportunity.id
            self.post_message(ReadingWanted(id_, audience.key, parts, size))

    async def ask_size(self) -> str | None:
        """Ask how much stands in it; what the harm suggests is marked."""
        best = suggested(self._known.opportunity, self._chapter).key
        lines = [
            (each.key.value, each.label, "suggested" if each.key is best else "")
            for each in self._chapter.audiences.size
        ]
        return await self.app.push_screen_wait(Pick(HOW_MUCH, FROM_HARM, lines, best.value))
