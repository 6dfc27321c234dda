"""Ask whether to go on."""

from __future__ import annotations

from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.plain_text import PlainText


class Confirm(Dialog[bool]):
    """A question with two answers, each a key and a button.

    F3, which goes on everywhere else, agrees to nothing here: what is asked about may be lost.
    """

    FOR = "A question with two answers. Nothing happens before you answer."
    BINDINGS = [
        Binding("enter", "agree", "Yes"),
        Binding("escape", "leave", "No"),
    ]

    DEFAULT_CSS = """
    Confirm .note { max-height: 50vh; }
    """

    def __init__(self, title: str, note: str, yes: str, no: str) -> None:
        super().__init__()
        self._title = title
        self._note = note
        self._bindings = self._bindings.copy()
        named = {"agree": yes, "leave": no}
        for key, bindings in list(self._bindings.key_to_bindings.items()):
            self._bindings.key_to_bindings[key] = [
                replace(b, description=named.get(b.action, b.description)) for b in bindings
            ]

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield PlainText(self._title, classes="title")
            yield Note(self._note, classes="note")
            yield from self.foot()

    _typed_on = False

    def on_key(self, event: events.Key) -> None:
        """Keep in mind that somebody types words, for which there is no line here."""
        if event.is_printable:
            self._typed_on = True

    def action_agree(self) -> None:
        """Yes; but not where Enter only ends words that somebody has typed."""
        typed_on, self._typed_on = self._typed_on, False
        if not typed_on:
            self.dismiss(True)

    def action_leave(self) -> None:
        """No."""
        self.dismiss(False)
