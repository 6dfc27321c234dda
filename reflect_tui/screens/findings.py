"""What others found about one event, and what we decided about it (S19)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from textual import on, work

from reflect_tui import commands
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import short_day
from reflect_tui.domain.finding import Finding, decided
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.finding_form import FindingForm
from reflect_tui.screens.finding_words import MARKS, OTHERS, TONES, decided_words, source_words
from reflect_tui.screens.list_place import ListPlace
from reflect_tui.screens.outside import write_action
from reflect_tui.services import by_when, findings
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.findings import Others
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row

WAITS = "Kept. It waits for a decision."
DECIDED = "Kept, and what was decided."


class Findings(ListPlace):
    """Findings of other organisations about one event, each until it is decided."""

    PURPOSE = (
        "What another organisation found or asked for, in our own words, and what we decide: "
        "an action, already done, or not accepted. The team sees it before Conclusions."
    )
    TITLE_WORDS = OTHERS
    EMPTY = "Nothing is written down yet. N writes down what another organisation found."
    COLUMNS = (Column(15), Column(0), Column(20, at=70), Column(15, at=96))
    BINDINGS = [
        commands.NEW_FINDING.binding(),
        commands.REMOVE.binding(),
    ]
    needed = ("f1", "enter", "n", "escape")
    """A new finding before the search: there are few of them."""
    DEFAULT_CSS = """
    Findings #whole { height: auto; max-height: 60%; }
    """

    def __init__(
        self, file: FileThread, known: Others, chapter: Chapter, today: Callable[[], date]
    ) -> None:
        super().__init__(file, today)
        self._known = known
        self._chapter = chapter

    def on_mount(self) -> None:
        """Say which event it is, and have the days ready before anybody types one."""
        about = self._known.about
        self.query_one(".heading", PlainText).show(f"{OTHERS} · {about.number}  {about.title}")
        by_when.warm()

    async def read(self) -> None:
        """Read what is in the file now."""
        id_ = self._known.about.id
        self._known = await self._file.do(lambda store: findings.others(store, id_))

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """Every finding that has the wanted words, in the order they were written down."""
        return [
            self.row(each)
            for each in self._known.findings
            if all(word in self.words_of(each).casefold() for word in wanted)
        ]

    def row(self, finding: Finding) -> Row:
        """The line of one finding."""
        day = short_day(finding.found_on, self._today())
        stands = decided(finding, self._known.action_of(finding))
        cells = (MARKS[stands], finding.text, finding.organisation, day)
        return Row(finding.id, cells, TONES[stands])

    def words_of(self, finding: Finding) -> str:
        """A finding in full."""
        decided = decided_words(finding, self._known.action_of(finding))
        return f"{source_words(finding, self._today())}\n{finding.text}\n{decided}"

    def whole(self, row: Row) -> str:
        """Who found it and when, what, and what was decided."""
        return self.words_of(self.finding(row.key))

    def finding(self, key: str) -> Finding:
        """The finding of a line."""
        return next(each for each in self._known.findings if each.id == key)

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Decide about a finding, or change it."""
        if self.is_open:
            self.write(self.finding(event.key))
        else:
            self.say(findings.CLOSED)

    def action_new_finding(self) -> None:
        """Write down a new one."""
        self.write(None)

    @work
    async def write(self, finding: Finding | None) -> None:
        """Fill in the form, and show what is kept then."""
        kept: list[Finding] = []

        async def keep(made: Finding) -> None:
            today = self._today()
            kept.append(
                await self._file.do(lambda store: findings.keep(store, made, today, finding))
            )

        async def write_one(made: Finding) -> AgreedAction | None:
            about, today = self._known.about, self._today()
            return await write_action(self, self._file, about, self._chapter, today, made)

        form = FindingForm(self._known, finding, self._today(), keep, write_one)
        if await self.app.push_screen_wait(form) is None:
            return
        await self.on_screen_resume()
        self.lines.move_to(kept[-1].id)
        self.show_whole()
        self.say(WAITS if kept[-1].decision is None else DECIDED, good=True)

    @work
    async def action_remove(self) -> None:
        """Take out the marked finding, after asking."""
        if self.lines.key is None:
            return
        finding = self.finding(self.lines.key)
        wanted = Confirm("Take out this finding?", finding.text, "Take out", "Keep")
        if not await self.app.push_screen_wait(wanted):
            return
        try:
            await self._file.do(lambda store: store.findings.remove(finding))
        except ReflectError as fault:
            self.say(str(fault))
            return
        await self.on_screen_resume()
        self.say("Taken out.", good=True)

    @property
    def is_open(self) -> bool:
        """Whether anything may be changed: not in an event that is closed."""
        return self._known.about.closed is None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what works now stands at the foot."""
        if not self.is_mounted:
            return True
        if action in ("remove", "new_finding") and not self.is_open:
            return False
        return (
            self.lines.key is not None
            if action == "remove"
            else super().check_action(action, parameters)
        )
