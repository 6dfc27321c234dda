"""What is asked when an opportunity is closed, and when a hold is lifted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import date

from textual import on
from textual.binding import Binding

from reflect_tui.domain import hold
from reflect_tui.domain.days import long_day
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.domain.refusals import Refusals
from reflect_tui.screens.day_hints import gone_like
from reflect_tui.screens.dialogs.fields import FieldsDialog
from reflect_tui.screens.dialogs.following import REGISTERED
from reflect_tui.screens.filling import line_field
from reflect_tui.services import by_when, closing
from reflect_tui.services.opportunities import Everything
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput

ALL_DONE = "Nothing that must be done, checked or told is open."
TOO_EARLY = (
    "Talking about it together too early can change what people remember, "
    "and can harm an investigation."
)


class CloseForm(FieldsDialog[Opportunity]):
    """Who closes it, and why, when something is open (§1.4)."""

    FOR = "Close this event. What is still open stays to be seen, with your reason."
    BINDINGS = [Binding("f3,ctrl+n", "keep", "Close it")]

    def __init__(
        self,
        known: Everything,
        today: date,
        keep: Callable[[Opportunity], Awaitable[object]],
    ) -> None:
        self._known = known
        self._today = today
        self._points = closing.open_points(known)
        count = len(self._points)
        still = f"{count} points are still open, and stay to be seen."
        if count == 1:
            still = "1 point is still open, and stays to be seen."
        title = "Close it with an exception?" if count else "Close it?"
        super().__init__(title, still if count else ALL_DONE, keep)

    def fields(self) -> Iterable[Field]:
        """Why, if anything is open; and who."""
        if self._points:
            yield line_field("because", "Why can it be closed all the same?")
        yield line_field("who", "Who closes it? A role.", REGISTERED, replace=True)

    def filled_in(self) -> Opportunity:
        """The opportunity, closed."""
        because = self.line("because") if self._points else ""
        return closing.closed(self._known, self._today, by=self.line("who"), because=because)


class LiftForm(FieldsDialog[Opportunity]):
    """Who agreed that the team may talk, when, and about what (§1.3)."""

    FOR = "Keep who agreed that the team may talk about it, when, and within which limits."
    BINDINGS = [Binding("f3,ctrl+n", "keep", "Lift the hold")]

    def __init__(
        self,
        about: Opportunity,
        looking: tuple[tuple[str, str], ...],
        today: date,
        keep: Callable[[Opportunity], Awaitable[object]],
    ) -> None:
        """``looking`` are those who hold it up now, with their words."""
        super().__init__("Lift the hold?", TOO_EARLY, keep)
        self._about = about
        self._looking = looking
        self._today = today

    def fields(self) -> Iterable[Field]:
        """Which enquiry, if there are several; who, when, limits."""
        if len(self._looking) > 1:
            several = Choices(self._looking, several=True, id="agreed")
            yield Field("Which of them agreed?", several, id="agreed-field")
        like = f"Looking into it: {', '.join(words for _, words in self._looking)}. No names."
        yield line_field("who", "Who agreed that the team may talk?", note=like)
        yield line_field("when", "When?", "today", note=gone_like(self._today), replace=True)
        known = self._about.lifted.limits if self._about.lifted is not None else ""
        limits = f"Stands on every screen of the meeting: {hold.LIMITS_LIMIT} letters at most."
        ask = "All limits that hold now" if known else "Any limits? Like: rota and equipment"
        yield line_field("limits", f"{ask} (may stay empty)", known, note=limits)

    @on(LineInput.Changed, "#when")
    @on(LineInput.Blurred, "#when")
    def say_when(self) -> None:
        """Say which day was understood."""
        line = self.query_one("#when", LineInput)
        self.say_day(line, lambda said: long_day(by_when.done(said, self._today)))

    @property
    def agreed(self) -> tuple[str, ...]:
        """Those who agreed; where only one looks into it, that one."""
        several = len(self._looking) > 1
        return (
            self.query_one("#agreed", Choices).chosen
            if several
            else tuple(key for key, _ in self._looking)
        )

    def filled_in(self) -> Opportunity:
        """The opportunity, for some or all of them no longer on hold."""
        refused = Refusals()
        on_ = refused.of(lambda: by_when.done(self.line("when"), self._today), self._today)
        lifted = refused.of(
            lambda: hold.lifted(
                self._about,
                on_,
                self._today,
                by=self.line("who"),
                limits=self.line("limits"),
                agreed=self.agreed,
                before=self._about.lifted,
            ),
            None,
        )
        refused.raise_any()
        return replace(self._about, lifted=lifted)
