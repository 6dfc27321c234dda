"""A dialog with a few fields; it stays, with all that was typed, while it cannot be saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.filling import FIELD_BEFORE, NEXT_FIELD, Filling
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.plain_text import PlainText

T = TypeVar("T")

MANY = 4
"""Fields that may be more than a screen holds: then the box is as high as the screen."""


class FieldsDialog(Dialog[T], Filling[T], Generic[T]):
    """Gives what ``filled_in`` makes of the fields, once ``keep`` has saved it."""

    FOR = "Fill in what you know. Nothing is kept before you say so."
    BINDINGS = [
        Binding("f3,ctrl+n", "keep", "Keep"),
        NEXT_FIELD,
        FIELD_BEFORE,
        Binding("escape", "leave", "Leave"),
    ]
    DEFAULT_CSS = """
    FieldsDialog {
        & > .box { height: auto; max-height: 100%; max-width: 84; width: 100%; }
        & .fields { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }
        &.-tiny > .box, &.-short > .box, &.-long > .box { height: 100%; }
        &.-tiny .fields, &.-short .fields, &.-long .fields { height: 1fr; }
        &.-short .title, &.-tiny .note { margin-bottom: 0; }
        &.-short .note, &.-tiny .note { max-height: 3; }
        & KeyLine { margin-top: 0; }
        & .note { color: $secondary; }
    }
    """

    def __init__(self, title: str, note: str, keep: Callable[[T], Awaitable[object]]) -> None:
        super().__init__()
        self._words = (title, note)
        self._keep = keep

    def fields(self) -> Iterable[Field]:
        """The fields, from the top."""
        raise NotImplementedError

    def filled_in(self) -> T:
        """What is in the fields. Raises ``WordsRefused`` for what cannot be kept."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """The box."""
        title, note = self._words
        fields = list(self.fields())
        self.set_class(len(fields) >= MANY, "-long")
        with Vertical(classes="box"):
            yield PlainText(title, classes="title")
            yield Note(note, classes="note")
            with VerticalScroll(classes="fields", can_focus=False):
                yield from fields
            yield PlainText(classes="complaint")
            yield from self.foot()

    def on_mount(self) -> None:
        """Keep in mind what the fields began with."""
        self.remember()

    def action_leave(self) -> None:
        """Close it without saving."""
        self.leave()

    async def may_quit(self) -> bool:
        """Ask before the app ends with something half-written."""
        return await self.may_leave()

    async def action_keep(self) -> None:
        """Save it; stay while it cannot be saved."""
        try:
            made = self.filled_in()
            await self._keep(made)
        except ReflectError as fault:
            self.complain(fault)
            return
        self.dismiss(made)
