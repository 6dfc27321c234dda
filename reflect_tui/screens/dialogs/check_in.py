"""What is asked about a wellbeing check-in: when, by whom, with how many (§1.3)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from datetime import date

from textual import on

from reflect_tui.domain.check_in import CheckIn, checked_in
from reflect_tui.domain.days import long_day
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.domain.refusals import Refusals
from reflect_tui.screens.day_hints import gone_like
from reflect_tui.screens.dialogs.fields import FieldsDialog
from reflect_tui.screens.dialogs.following import REGISTERED
from reflect_tui.screens.filling import line_field
from reflect_tui.services import by_when
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput

NOTE = "Staff were asked how they are and what would help. Nothing of what they said is kept."


class CheckInForm(FieldsDialog[CheckIn]):
    """The facts alone: no names, and nothing about the event."""

    FOR = "Keep that staff were asked how they are. Nothing of what they said is kept."

    def __init__(
        self, about: Opportunity, today: date, keep: Callable[[CheckIn], Awaitable[object]]
    ) -> None:
        super().__init__("A wellbeing check-in", NOTE, keep)
        self._about = about
        self._today = today

    def fields(self) -> Iterable[Field]:
        """When, who, how many."""
        yield line_field("when", "When was it?", "today", note=gone_like(self._today), replace=True)
        yield line_field("who", "Who held it? A role.", REGISTERED, replace=True)
        yield line_field("people", "How many people? No names.", "")

    @on(LineInput.Changed, "#when")
    @on(LineInput.Blurred, "#when")
    def say_when(self) -> None:
        """Say which day was understood."""
        line = self.query_one("#when", LineInput)
        self.say_day(line, lambda said: long_day(by_when.done(said, self._today)))

    def filled_in(self) -> CheckIn:
        """The check-in."""
        refused = Refusals()
        said = self.line("people").strip()
        made = CheckIn(
            id="",
            opportunity_id=self._about.id,
            held_on=refused.of(lambda: by_when.done(self.line("when"), self._today), self._today),
            by=self.line("who"),
            people=int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0,
        )
        refused.of(lambda: checked_in(made, self._about.happened_on, self._today), made)
        refused.raise_any()
        return made
