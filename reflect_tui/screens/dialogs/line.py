"""Ask for one line of words, do something with it, and stay while it cannot be done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.whispering import Whispering
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.prefilled import Prefilled

TWO_LINES = {
    "enter": [Binding("enter", "enter", "Next line", priority=True)],
    "f3": [Binding("f3", "keep", "Keep", priority=True)],
}


class Line(Dialog[bool], Whispering[bool]):
    """A title, a note, and one line. Gives ``True`` once ``act`` has done its work.

    ``act`` gets what was typed. When it raises ``ReflectError`` the sentence is shown and what
    was typed stays.
    """

    FOR = "Write one line. It is kept when you say so, and not before."
    BINDINGS = [
        Binding("enter", "enter", "Keep", priority=True),
        Binding("f3,ctrl+n", "keep", "Keep", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        note: str,
        act: Callable[[str], Awaitable[object]],
        *,
        value: str = "",
        second: str = "",
        second_value: str = "",
        offered: bool = False,
        whispers: bool = False,
    ) -> None:
        """With ``offered``, what is typed first takes the place of ``value``; with ``whispers``
        other ways to say it are."""
        super().__init__()
        self._words = (title, note, value, second, second_value)
        self._act = act
        self._offered = offered
        self._words_kept = whispers
        if second:  # Enter goes there first
            self._bindings = self._bindings.copy()
            self._bindings.key_to_bindings.update(TWO_LINES)

    line = getters.query_one("#line", LineInput)

    def compose(self) -> ComposeResult:
        """The box."""
        title, note, value, second, second_value = self._words
        with Vertical(classes="box"):
            yield PlainText(title, classes="title")
            if note:
                yield PlainText(note, classes="note")
            yield (Prefilled if self._offered else LineInput)(value, id="line")
            if second:
                yield PlainText(second, classes="second")
                yield LineInput(second_value, id="second", limit=4)
            yield PlainText(classes="complaint")
            yield from self.foot()

    def on_mount(self) -> None:
        """Leave in sight what the line is about."""
        self.stand_low()

    @on(LineInput.Refused)
    def complain_about(self, event: LineInput.Refused) -> None:
        """Say why something was not added."""
        self.object_to(event.sentence)

    @property
    def second_value(self) -> str:
        """What was typed in the second line, if there is one."""
        found = self.query("#second").results(LineInput)
        return next((line.value for line in found), "")

    async def action_enter(self) -> None:
        """Go to the second line, if there is one and it was not come to yet; else keep it."""
        second = next(iter(self.query("#second").results(LineInput)), None)
        if second is not None and self.line.has_focus and self.line.value.strip():
            second.focus()
        else:
            await self.action_keep()

    async def action_keep(self) -> None:
        """Do it; close if it could be done."""
        new = self._words_kept and self.line.value.strip() != self._words[2].strip()
        if new and await self.whispered("line", self.line.value, self.action_keep):
            return
        try:
            await self._act(self.line.value)
        except ReflectError as refused:
            self.object_to(str(refused))
            return
        self.dismiss(True)

    @on(LineInput.Changed)
    def all_right_now(self) -> None:
        """Take a complaint away when something else is written."""
        self.query_one(".complaint", PlainText).remove_class("-said")
