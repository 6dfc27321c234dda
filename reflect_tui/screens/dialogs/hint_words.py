"""A hint for the person who leads the meeting."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui import commands
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.plain_text import PlainText

SEEN = "Everybody who sees this screen sees it too. A second window never shows it."
ALONE = "The room looks at the other window, which never shows it."


class HintWords(Dialog[None]):
    """The hint, and who can see it."""

    FOR = "A hint for the person who leads the meeting."
    BINDINGS = [Binding(f"escape,enter,{commands.HINTS.keys}", "leave", "Close")]
    DEFAULT_CSS = """
    HintWords #hint { margin-bottom: 1; }
    HintWords.-tiny .title { margin-bottom: 1; }
    """

    def __init__(self, hint: str, *, seen_by_all: bool) -> None:
        super().__init__()
        self._hint = hint
        self._note = SEEN if seen_by_all else ALONE

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield PlainText("A hint for you who lead", classes="title")
            yield PlainText(self._hint, id="hint")
            yield PlainText(self._note, classes="note")
            yield from self.foot()
