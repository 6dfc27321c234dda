"""Ask which groups have had no chance to contribute yet (S30); never for names."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui.domain.groups import Group, capital
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.plain_text import PlainText

ASK = "Who has not had a chance to contribute yet?"


class NotHeard(Dialog[tuple[str, ...]]):
    """The groups to pick from, those of before already picked; gives the keys of the picked."""

    FOR = "Pick the groups that had no chance to say anything yet. Never names."
    BINDINGS = [
        Binding("f3,ctrl+n,enter", "keep", "Go on"),
        Binding("escape", "leave", "Not yet"),
    ]
    DEFAULT_CSS = """
    NotHeard {
        &.-short .title, &.-short .note, &.-tiny .note { margin-bottom: 0; }
        &.-short KeyLine, &.-tiny KeyLine { margin-top: 0; }
    }
    """

    def __init__(self, groups: Iterable[Group], picked: Iterable[str]) -> None:
        super().__init__()
        self._options = tuple((group.key, capital(group.label)) for group in groups)
        self._picked = tuple(picked)

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield PlainText(ASK, classes="title")
            yield PlainText("Space picks. None is fine too.", classes="note")
            yield Choices(self._options, several=True, chosen=self._picked)
            yield from self.foot()

    @on(Choices.Submitted)
    def action_keep(self) -> None:
        """Give what is picked."""
        self.dismiss(self.query_one(Choices).chosen)
