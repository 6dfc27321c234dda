"""What every screen with fields does: Enter goes on, a complaint stands by its field."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from textual import on, work
from textual.binding import Binding

from reflect_tui.errors import ReflectError, WordsRefused
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.steady import Steady, field_of
from reflect_tui.screens.whispering import Whispering
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.prefilled import Prefilled

T = TypeVar("T")

NEXT_FIELD = Binding("tab", "app.focus_next", "Next field")
FIELD_BEFORE = Binding("shift+tab", "app.focus_previous", "Field before", show=False)

Held = dict[str | None, object]
"""What fields hold, by their names: a text, or the keys that are chosen."""


class Filling(Steady[T], Whispering[T], Generic[T]):
    """A screen with fields. A field's id is its name in the complaints of the domain."""

    _begun: Held = {}
    _not_added = ""

    def remember(self) -> None:
        """Take what the fields hold now for what they began with."""
        self._begun = self.filled()

    def filled(self) -> Held:
        """What every field holds now."""
        widgets = [field.widget for field in self.query(Field)]
        lines: Held = {w.id: w.value for w in widgets if isinstance(w, LineInput)}
        return lines | {w.id: w.chosen for w in widgets if isinstance(w, Choices)}

    async def whispered_about(self, name: str, go_on: Callable[[], Awaitable[object]]) -> bool:
        """Whether another way is whispered to say what was written in a field; see there."""
        if self.line(name) == self._begun.get(name):
            return False
        go_back = self.query_one(f"#{name}", LineInput).focus
        return await self.whispered(name, self.line(name), go_on, go_back)

    async def may_leave(self) -> bool:
        """Ask before what was changed here is dropped."""
        if self.filled() == self._begun:
            return True
        dropped = "What you have written here will not be kept."
        return await self.app.push_screen_wait(
            Confirm("Leave without saving?", dropped, "Leave", "Stay")
        )

    @work
    async def leave(self) -> None:
        """Go away without saving; ask first if something was changed."""
        if await self.may_leave():
            self.dismiss(None)

    @on(LineInput.Submitted)
    @on(Choices.Submitted)
    def next_field(self) -> None:
        """Go to the next field."""
        self.focus_next()

    @on(LineInput.Refused)
    def complain_in_place(self, event: LineInput.Refused) -> None:
        """Say below the field why something was not added, until the field is left."""
        field = field_of(event.input)
        if field is None:
            self.object_to(event.sentence)
        else:
            field.complain(event.sentence)
            self._not_added = field.complaint

    @on(LineInput.Blurred)
    def forget_what_was_not_added(self, event: LineInput.Blurred) -> None:
        """What is in the field may be right all the same."""
        field = field_of(event.input)
        if field is not None and field.complaint == self._not_added:
            field.clear()

    @on(LineInput.Changed)
    @on(Choices.Changed)
    def all_right_now(self, event: LineInput.Changed | Choices.Changed) -> None:
        """Take a complaint away when its field changes."""
        field = field_of(event.control)
        if field is not None:
            field.clear()
        self.object_to("")

    def complain(self, fault: ReflectError) -> None:
        """Show each fault by the field that it names, and go to the topmost; or above the keys."""
        refused = fault.faults if isinstance(fault, WordsRefused) else ()
        said = {f"{each.field}-field": str(each) for each in refused}
        wrong = [field for field in self.query(Field) if field.id in said]
        if not wrong:
            self.object_to(str(fault))
            return
        for field in self.query(Field):
            field.clear()
        for field in wrong:
            field.complain(said[str(field.id)])
        wrong[0].widget.focus()

    def echo(self, name: str, sentence: str) -> None:
        """Say below a field how it was understood."""
        field = self.query_one(f"#{name}-field", Field)
        field.echo(sentence)

    def say_day(self, line: LineInput, understood: Callable[[str], str]) -> None:
        """Say below a line which day was understood; why there is none only once it was left.

        ``understood`` gives the words for what is typed, or raises ``WordsRefused``.
        """
        field = field_of(line)
        if field is None:
            return
        try:
            self.echo(str(line.id), f"→ {understood(line.value)}")
        except WordsRefused as refused:
            self.echo(str(line.id), "")
            if not line.has_focus:
                field.complain(str(refused))

    def line(self, name: str) -> str:
        """What is typed in a field."""
        return self.query_one(f"#{name}", LineInput).value

    def picked(self, name: str) -> str:
        """What is picked in a field; empty for nothing."""
        return self.query_one(f"#{name}", Choices).value or ""


def line_field(
    name: str,
    label: str,
    value: str = "",
    *,
    note: str = "",
    more: str = "",
    heading: str = "",
    replace: bool = False,
) -> Field:
    """A field for one line of words; with ``replace`` typing replaces what stands there."""
    line = Prefilled(value, id=name) if replace else LineInput(value, id=name)
    return Field(label, line, note=note, more=more, heading=heading, id=f"{name}-field")


def choice_field(
    name: str, label: str, options: tuple[tuple[str, str], ...], chosen: str = ""
) -> Field:
    """A field for one choice; nothing is chosen where no option has the key ``chosen``."""
    choices = Choices(options, chosen=[chosen], id=name)
    return Field(label, choices, id=f"{name}-field")
