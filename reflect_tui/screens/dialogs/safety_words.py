"""Is everyone safe? As it is opened in the middle of a meeting."""

from __future__ import annotations

from enum import Enum

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from reflect_tui import commands
from reflect_tui.domain.chapter import SafetyWords
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.plain_text import PlainText


class Route(Enum):
    """What somebody wants after they have read it."""

    ANSWER = "answer the questions"
    HOLD = "put the meeting on hold"


class SafetyText(Dialog[Route]):
    """What to do when somebody may not be safe. Nothing of why it was opened is recorded."""

    FOR = "What to do when somebody may not be safe."
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS = [
        commands.CHECK.binding("Answer"),
        commands.HOLD.binding(),
        Binding("escape,f6,ctrl+s,enter", "leave", "Back"),
    ]
    DEFAULT_CSS = """
    SafetyText > .box { height: 100%; max-height: 24; }
    SafetyText VerticalScroll { height: 1fr; }
    SafetyText .alarm { color: $error; text-style: bold; margin-bottom: 1; }
    """

    def __init__(self, words: SafetyWords) -> None:
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield PlainText("Is everyone safe?", classes="title")
            with VerticalScroll():
                yield PlainText(self._words.in_meeting, classes="note")
                yield PlainText(self._words.stop, classes="alarm")
                for question in self._words.questions:
                    yield PlainText(question, classes="note")
            yield from self.foot()

    def action_check(self) -> None:
        """Answer the questions, which are then kept."""
        self.dismiss(Route.ANSWER)

    def action_hold(self) -> None:
        """Put the meeting on hold."""
        self.dismiss(Route.HOLD)
