"""What is asked when somebody was told outside the app: the day, and a reference (§2.5)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import date

from textual import on

from reflect_tui.domain.days import long_day
from reflect_tui.domain.elsewhere import Elsewhere, Prompt, noted_elsewhere
from reflect_tui.domain.refusals import Refusals
from reflect_tui.screens.day_hints import gone_like
from reflect_tui.screens.dialogs.fields import FieldsDialog
from reflect_tui.screens.filling import line_field
from reflect_tui.services import by_when
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput

REFERENCE_LIKE = "Like: a case number. No names."


class ElsewhereForm(FieldsDialog[Elsewhere]):
    """When it was done, and where it can be found again."""

    FOR = "Keep that somebody was told outside this app, and when."

    def __init__(
        self,
        prompt: Prompt,
        made: Elsewhere,
        today: date,
        keep: Callable[[Elsewhere], Awaitable[object]],
        title: str,
    ) -> None:
        super().__init__(title, f"{prompt.who}: {prompt.what}", keep)
        self._made = made
        self._today = today

    def fields(self) -> Iterable[Field]:
        """The day, and a reference."""
        day = long_day(self._made.done_on) if self._made.done_on else "today"
        yield line_field(
            "when", "When was it done?", day, note=gone_like(self._today), replace=True
        )
        yield line_field(
            "reference", "A reference (optional)", self._made.reference, note=REFERENCE_LIKE
        )

    @on(LineInput.Changed, "#when")
    @on(LineInput.Blurred, "#when")
    def say_when(self) -> None:
        """Say which day was understood."""
        line = self.query_one("#when", LineInput)
        self.say_day(line, lambda said: long_day(by_when.done(said, self._today)))

    def filled_in(self) -> Elsewhere:
        """The line, done."""
        refused = Refusals()
        day = refused.of(lambda: by_when.done(self.line("when"), self._today), self._today)
        made = replace(self._made, done_on=day, reference=self.line("reference"))
        made = refused.of(lambda: noted_elsewhere(made, self._today), made)
        refused.raise_any()
        return made
