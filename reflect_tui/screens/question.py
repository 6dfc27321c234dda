"""One question: gather unseen, show all at once, talk."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual import getters, on, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.contribution import Contribution
from reflect_tui.domain.meeting import Asked, Gather
from reflect_tui.errors import NotYet, ReflectError
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.screens.moves import MeetingMoved
from reflect_tui.widgets.line_input import LineInput, SlipInput
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.step_line import StepLine

ADD = "+"
NONE = "-"
HALF_LINE = "There is a line not added yet. Press Enter to add it, or clear it."


class QuestionPlace(MeetingPlace):
    """The heart of a meeting. One place for all questions: only its values change."""

    CSS_PATH = "question.tcss"
    PURPOSE = (
        "One question at a time: answer it, look at the answers together, talk, go on. "
        "Nothing is kept of who said what."
    )
    BINDINGS = [
        commands.REVEAL.binding(),
        commands.ONWARD.binding(),
        commands.BACK.binding(),
        commands.LEARN.binding(),
        commands.PARK.binding(),
        commands.SKIP.binding(),
        commands.QUESTIONS.binding(),
        commands.UNDER.binding(),
    ]
    AUTO_FOCUS = ""

    steps = getters.query_one(StepLine)
    slip = getters.query_one("#slip", SlipInput)
    answers = getters.query_one("#answers", Pages)

    def compose(self) -> ComposeResult:
        """Steps, question, warning, answers or what to do, the line to type in, keys."""
        yield StepLine()
        yield PlainText(id="question")
        yield PlainText(id="warning")
        yield PlainText(id="how")
        yield Pages(id="answers", enter="Put under")
        yield SlipInput("", id="slip")
        yield from self.foot()

    def on_mount(self) -> None:
        """Show the question the meeting is at."""
        self.show_question()

    def show_question(self) -> None:
        """Put the present question's values on the screen. No widget is made or removed."""
        run = self.run_
        asked, meeting = run.meeting.question, run.meeting
        self.steps.show(asked.step, *meeting.place_in_step)
        self.query_one("#question", PlainText).show(asked.text)
        warning = self.query_one("#warning", PlainText)
        warning.show(asked.warning)
        warning.display = bool(asked.warning)
        self.slip.take()
        self.slip.masked = meeting.gather.hidden
        self.show_answers()
        (self.slip if self.slip.display else self.answers).focus()

    def show_answers(self) -> None:
        """Show what has been revealed, or what to do until then."""
        run = self.run_
        numbers = {point.id: str(n) for n, point in enumerate(run.points, start=1)}
        self.answers.set_items(
            [Item(c.id, c.text, numbers.get(c.learning_point_id or "", "")) for c in run.shown]
        )
        hidden = run.meeting.gather.hidden
        seen = run.revealed
        self.answers.display = seen
        self.slip.display = not (hidden and seen)
        how = self.query_one("#how", PlainText)
        how.show(self.how_words())
        how.display = not seen
        self.answers.set_empty("What was said here was shown, and is not kept.")
        self.refresh_bindings()

    def how_words(self) -> str:
        """What people are asked to do."""
        meeting = self.run_.meeting
        if meeting.question.state is Asked.NOTHING_TO_ADD:
            return "Nothing was added to this question."
        if self.one_to_one:
            return self.words.one_to_one_prompt
        return {
            Gather.SLIPS: self.words.slips,
            Gather.KEYBOARD: self.words.keyboard,
            Gather.SPOKEN: self.words.spoken_prompt,
        }[meeting.gather]

    def content_changed(self) -> None:
        """A learning point was written: the marks behind the answers follow."""
        self.show_answers()

    @on(SlipInput.HandedIn)
    async def take_slip(self, event: SlipInput.HandedIn) -> None:
        """Take what was typed: unseen, or shown at once when it was spoken."""
        run = self.run_
        try:
            if run.meeting.gather.hidden:
                run.hand_in(event.text)
            else:
                await run.say(event.text)
        except ReflectError as refused:
            event.input.give_back(event.text)
            self.say(str(refused))
            return
        self.say("")
        if not run.meeting.gather.hidden:
            self.show_answers()

    @on(LineInput.Refused)
    def say_why(self, event: LineInput.Refused) -> None:
        """Say why something was not added."""
        self.say(event.sentence)

    async def with_no_half_line(self, doing: Callable[[], Awaitable[None]]) -> None:
        """Do what leaves this question or shows it, but not over a line that is being typed."""
        if self.slip.value.strip():
            raise NotYet(HALF_LINE)
        await doing()

    async def action_reveal(self) -> None:
        """Show all answers together."""
        if await self.attempt(self.with_no_half_line(self.run_.reveal)):
            self.show_answers()
            (self.slip if self.slip.display else self.answers).focus()

    async def action_onward(self) -> None:
        """Go on, but never past answers that nobody has seen."""
        if self.run_.something_hidden and not self.slip.value.strip():
            self.say("There are answers that nobody has seen. F2 shows them.")
        else:
            await self.go(self.with_no_half_line(self.run_.onward))

    @work
    async def action_skip(self) -> None:
        """Leave this question out, with or without a reason."""
        note = "You may say why. Leave it empty to skip without a reason."
        dialog = Line(
            "Skip this question",
            note,
            lambda reason: self.with_no_half_line(lambda: self.run_.skip(reason)),
        )
        if await self.app.push_screen_wait(dialog):
            self.post_message(MeetingMoved(self.run_))

    @work
    async def action_questions(self) -> None:
        """Go to another question of this step, or add one."""
        meeting = self.run_.meeting
        words = {
            Asked.WAITING: "",
            Asked.REVEALED: "✓ shown",
            Asked.NOTHING_TO_ADD: "✓ nothing",
            Asked.SKIPPED: "skipped",
        }
        same = [q for q in meeting.questions if q.step is meeting.question.step]
        lines = [
            (q.key, q.text, "here" if q.key == meeting.question.key else words[q.state])
            for q in same
        ]
        lines.append((ADD, "Add a question of our own", ""))
        picked = await self.app.push_screen_wait(
            Pick(f"Questions of step {meeting.question.step}", "", lines)
        )
        if picked == ADD:
            note = "It is asked now. No names."
            dialog = Line(
                "Your own question",
                note,
                lambda text: self.with_no_half_line(lambda: self.run_.ask(text)),
            )
            done = await self.app.push_screen_wait(dialog)
        elif picked:
            done = await self.attempt(self.with_no_half_line(lambda: self.run_.jump(picked)))
        else:
            done = False
        if done:
            self.post_message(MeetingMoved(self.run_))

    @on(Pages.Picked)
    def picked_answer(self) -> None:
        """An answer was picked with the mouse or Enter."""
        self.action_under()

    @work
    async def action_under(self) -> None:
        """Put the marked answer under a learning point."""
        found = self.marked()
        if found is None:
            self.say("First mark an answer, with the arrow keys or a click.")
            return
        if not self.run_.points:
            self.say("First write what we learned (F5). Then answers can be put under it.")
            return
        numbered = enumerate(self.run_.points, start=1)
        lines = [(p.id, p.text, f"→ {n}") for n, p in numbered]
        lines.append((NONE, "Under none of these", ""))
        picked = await self.app.push_screen_wait(Pick("Put this answer under", found.text, lines))
        if picked is None:
            return
        point = next((p for p in self.run_.points if p.id == picked), None)
        if await self.attempt(self.run_.put_under(found, point)):
            self.show_answers()

    def marked(self) -> Contribution | None:
        """The contribution at the cursor."""
        item = self.answers.item if self.answers.display else None
        key = item.key if item is not None else ""
        return next((c for c in self.run_.shown if c.id == key), None)

    @work
    async def action_park(self) -> None:
        """Keep an idea for step 5; it starts from the marked answer, if one is marked."""
        found = self.marked() if self.answers.has_focus else None
        dialog = Line(
            "Park an idea",
            "It waits for step 5, so that nothing is decided too early.",
            self.run_.park,
            value=found.text if found else "",
        )
        if await self.app.push_screen_wait(dialog):
            self.say("Parked. It comes back in step 5.", good=True)

    async def action_back(self) -> None:
        """Go back; a line that is being typed is asked about first."""
        await self.go(self.with_no_half_line(self.run_.back))

    @property
    def unseen(self) -> bool:
        """A line that is being typed counts too."""
        return super().unseen or bool(self.slip.value.strip())

    async def may_quit(self) -> bool:
        """A line that is being typed is asked for, where it can be seen."""
        if self.app.screen is self and self.unseen and not self.run_.hidden_anywhere:
            self.say(HALF_LINE)
            return False
        return await super().may_quit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what works now stands at the foot."""
        if not self.is_mounted:
            return True
        hidden = self.run_.meeting.gather.hidden
        if action == "reveal":
            return hidden and not self.answers.display
        if action == "under":
            return bool(self.run_.shown) and self.answers.has_focus
        return True
