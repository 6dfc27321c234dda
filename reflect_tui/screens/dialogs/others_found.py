"""What others found, shown to the team before Conclusions (S19)."""

from __future__ import annotations

from datetime import date

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui.domain.finding import Finding
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.finding_words import OTHERS, decided_words, source_words
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.plain_text import PlainText

LEAD = "Others have looked into this too. Read it before Conclusions: {}"
OURS = "it is part of what we learn."
YOURS = "it is part of what you learn."


class OthersFound(Dialog[bool]):
    """The findings on the shared screen, large and in pages. After the last page it closes."""

    FOR = "It shows the team what others found, page by page."
    AUTO_FOCUS = "Pages"
    BINDINGS = [
        Binding("enter,f3,ctrl+n", "read_on", "Go on", priority=True),
        Binding("escape", "leave", "Close"),
    ]
    DEFAULT_CSS = """
    OthersFound {
        & > .box { width: 100%; height: 100%; max-height: 26; }
        &.-short .title, &.-tiny .title { margin-bottom: 0; }
        &.-short KeyLine, &.-tiny KeyLine { margin-top: 0; }
    }
    """

    def __init__(self, run: MeetingRun, today: date) -> None:
        super().__init__()
        self.run_ = run
        self._today = today

    pages = getters.query_one(Pages)

    def compose(self) -> ComposeResult:
        """The box."""
        items = [Item(each.id, self.words_of(each)) for each in self.run_.findings]
        with Vertical(classes="box"):
            yield PlainText(OTHERS, classes="title")
            yield Pages(items, points=False)
            yield from self.foot()

    def on_mount(self) -> None:
        """Say what it is for."""
        part = YOURS if self.run_.meeting.one_to_one else OURS
        self.pages.set_lead(LEAD.format(part))

    _typed_on = False

    def on_key(self, event: events.Key) -> None:
        """Keep in mind that somebody types words, for which there is no line here."""
        if event.is_printable:
            self._typed_on = True

    def words_of(self, finding: Finding) -> str:
        """Who found it and what; with what was decided, if anything was."""
        words = f"{source_words(finding, self._today)}:\n{finding.text}"
        if finding.decision is None:
            return words
        action = next((a for a in self.run_.actions if a.id == finding.action_id), None)
        return f"{words}\n{decided_words(finding, action)}"

    def action_read_on(self) -> None:
        """Turn the page; after the last one, go on with the meeting.

        Not where Enter only ends words that somebody typed without a line to type in.
        """
        typed_on, self._typed_on = self._typed_on, False
        if not typed_on and not self.pages.read_on():
            self.dismiss(True)
