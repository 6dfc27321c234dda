"""One question: gather unseen, show all at once, talk."""

from __future__ import annotations

import asyncio

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.timer import Timer

from reflect_tui import commands
from reflect_tui.domain.guard.budget import Budget
from reflect_tui.domain.meeting import Gather
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.others_found import OthersFound
from reflect_tui.screens.late_slips import LateSlips
from reflect_tui.screens.looking_there import LookingThere
from reflect_tui.screens.shown_answers import ShownAnswers
from reflect_tui.screens.whispering import Whispering
from reflect_tui.services import whisper
from reflect_tui.services.gathering import LEAST_LATE
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.key_line import NEEDED
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.line_input import LineInput, SlipInput
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.sheet import Sheet
from reflect_tui.widgets.step_line import StepLine

PEEK_SECONDS = 3
LOOK_BACK = frozenset({"C1", "C2"})
"""Questions about what else could have been done."""
SHOWN = "The answers are shown. F2 lets late slips join, F5 keeps what we learned."


class QuestionPlace(ShownAnswers, LookingThere, LateSlips, Whispering[None]):
    """The heart of a meeting. One place for all questions: only its values change."""

    CSS_PATH = "question.tcss"
    PURPOSE = (
        "One question at a time: answer it, look at the answers together, talk, go on. "
        "Nothing is kept of who said what."
    )
    BINDINGS = [
        commands.REVEAL.binding(),
        commands.LATE.binding(),
        commands.LEARN.binding(),
        commands.PEEK.binding(show=False, priority=True),
    ]
    AUTO_FOCUS = ""

    steps = getters.query_one(StepLine)

    def compose(self) -> ComposeResult:
        """Steps, question, warning, answers or what to do, the line to type in, keys."""
        yield StepLine()
        with Sheet(self.say_what_to_do, id="sheet"):
            yield LargeText(
                self.needed_below,
                self.close_below,
                before=self.needed_before,
                must=self.must_below,
                id="question",
            )
            yield PlainText(id="warning")
            yield PlainText(id="hint")
            yield PlainText(id="how")
            yield FollowedPages(id="answers", enter="Put under")
            yield Note(id="note")
            yield SlipInput("", id="slip")
        yield from self.foot()

    def on_mount(self) -> None:
        """Show the question the meeting is at."""
        self._peeking: Timer | None = None
        self._typed_on = False
        self._asked_about = ""
        self._budget = Budget()
        self.show_question()

    @property
    def needed(self) -> tuple[str, ...]:
        """The keys that stay where there is little room: to show all comes before to go on."""
        first = ("f1", "enter", "f2", "f3", "escape") if self.slip.display else NEEDED
        return (*first, "f12", *self.guests, "f6", "f5", "f4")

    @property
    def half_line(self) -> bool:
        """Whether somebody is typing something that has not been added yet."""
        return bool(self.slip.value.strip() or self._asked_about)

    def show_question(self) -> None:
        """Put the present question's values on the screen. No widget is made or removed."""
        run = self.run_
        asked, meeting = run.meeting.question, run.meeting
        self.steps.show(asked.step, *meeting.place_in_step)
        self.show_time()
        self.question.show(asked.text)
        self.query_one("#warning", PlainText).show(asked.warning)
        self.answers.set_lead(asked.warning)
        self.slip.take()
        self._budget.next_question()
        self.hide_line()
        self._late = run.revealed and run.something_hidden
        self.show_answers()
        (self.slip if self.slip.display else self.answers).focus()
        if run.others_due:
            run.others_seen()
            self.app.push_screen(OthersFound(run, run.today))

    def show_answers(self) -> None:
        """Show what has been revealed, or what to do until then."""
        run = self.run_
        numbers = {point.id: str(n) for n, point in enumerate(run.points, start=1)}
        self.answers.set_items(
            [Item(c.id, c.text, numbers.get(c.learning_point_id or "", "")) for c in run.shown]
        )
        hidden = run.meeting.gathering.hidden
        seen = run.revealed
        self.answers.display = seen
        self.slip.display = not (hidden and seen) or self._late
        self.show_hint()
        self.say_what_to_do()
        warning = self.query_one("#warning", PlainText)
        warning.display = not seen and bool(warning.text)
        self.answers.set_empty("What was said here was shown, and is not kept.")
        self.question.fit()
        self.fit_limits()
        self.tell()
        self.refresh_bindings()

    def content_changed(self) -> None:
        """A learning point was written: the marks behind the answers follow."""
        self.show_answers()

    @on(SlipInput.HandedIn)
    async def take_slip(self, event: SlipInput.HandedIn) -> None:
        """Take what was typed: unseen, or shown at once when it was spoken."""
        text, run = event.text, self.run_
        self.hide_line()
        seen = not run.meeting.gathering.hidden or self.looks_there
        if seen and await self.whispered(
            "slip",
            text,
            lambda: self.take_text(text),
            lambda: self.give_back(text),
            may=self._budget.spend,
            looks_back=run.meeting.question.key in LOOK_BACK,
        ):
            self._asked_about = text
            return
        await self.take_text(text)

    def give_back(self, text: str) -> None:
        """Put a text back into the line."""
        self._asked_about = ""
        self.slip.give_back(text)

    async def take_text(self, text: str) -> None:
        """Take a text as it is; whatever is typed next is another one."""
        run = self.run_
        try:
            if run.meeting.gathering.hidden:
                run.hand_in(text)
            else:
                await run.say(text)
        except ReflectError as refused:
            self.give_back(text)
            self.say(str(refused))
            return
        self._asked_about = ""
        self._whispered -= {("slip", False), ("slip", True)}
        self._budget.next_contribution()
        self.say("")
        if not run.meeting.gathering.hidden:
            self.show_answers()

    @on(LineInput.Refused)
    def say_why(self, event: LineInput.Refused) -> None:
        """Say why something was not added."""
        self.say(event.sentence)

    async def action_reveal(self) -> None:
        """Show all answers together; once they are shown, late slips join them."""
        run = self.run_
        if run.revealed and not self.half_line and not run.something_hidden:
            self.end_late()
        elif run.revealed and not self.half_line and run.waiting < LEAST_LATE:
            self.ask_about_late()
        elif await self.attempt(self.with_no_half_line(run.reveal)):
            self.end_late()
            if not self.looks_there:
                self.mind_what_is_shown()

    @work
    async def mind_what_is_shown(self) -> None:
        """Say it where what was typed unseen may tell of harm, or who somebody is.

        While it was typed nothing was said: whoever sees this screen would know of whom it is.
        """
        texts = [each.text for each in self.run_.shown]
        told = await asyncio.to_thread(whisper.of_shown, texts, self.whispers)
        if told and [each.text for each in self.run_.shown] == texts:
            self.say(told)

    @work
    async def action_peek(self) -> None:
        """Show the line that is being typed for three seconds, after a warning."""
        if not self.half_line:
            self.say("There is nothing typed to look at.")
            return
        warning = "Everybody who sees this screen will see the line for three seconds."
        if await self.app.push_screen_wait(Confirm("Show the line?", warning, "Show", "Leave")):
            self.slip.masked = False
            self._peeking = self.set_timer(PEEK_SECONDS, self.hide_line)

    def hide_line(self) -> None:
        """Mask the line again."""
        if self._peeking is not None:
            self._peeking.stop()
            self._peeking = None
        self.slip.masked = self.run_.meeting.gathering.hidden and not self.looks_there
        self.slip.secret = self.run_.meeting.gathering is Gather.KEYBOARD
        self.slip.refresh()

    def line_changed(self) -> None:
        """The room looks there, or here again."""
        self.hide_line()
        self.show_answers()

    def on_key(self, event: events.Key) -> None:
        """Say why nothing happens when somebody types and there is no line to type in."""
        if event.is_printable and event.character != " " and not self.slip.display:
            self._typed_on = True
            self.say(SHOWN)

    def may_put_under(self) -> bool:
        """Not when Enter ends what somebody typed without a line to type in."""
        typed_on, self._typed_on = self._typed_on, False
        if typed_on:
            self.say(SHOWN)
        return not typed_on

    @on(FollowedPages.Moved)
    def marked_another(self) -> None:
        """Somebody moves among the answers, and does not type."""
        self._typed_on = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what works now stands at the foot."""
        if not self.is_mounted:
            return True
        if action == "skip" and self.run_.revealed:
            return False
        hidden = self.run_.meeting.gathering.hidden
        if action in ("reveal", "late"):
            closed = self.run_.revealed and not self._late
            return hidden and closed == (action == "late")
        if action == "peek":
            return hidden and bool(self.slip.display) and not self.looks_there
        if action in ("room", "room_back"):
            typed = bool(self.slip.display) and self.may_look_there()
            return typed and self._there == (action == "room_back")
        return super().check_action(action, parameters)
