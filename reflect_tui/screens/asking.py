"""Which question is asked, and in which way it is answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual import work

from reflect_tui import commands
from reflect_tui.domain.meeting import Asked, Gather
from reflect_tui.errors import NotYet
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.gathers import GATHERS
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.screens.moves import MeetingMoved

ADD = "+"
HOW = "="
STATES = {
    Asked.WAITING: "",
    Asked.REVEALED: "✓ shown",
    Asked.NOTHING_TO_ADD: "✓ nothing",
    Asked.SKIPPED: "skipped",
}
HALF_LINE = "There is a line not added yet. Press Enter to add it, or clear it."
UNSHOWN = "There are answers that nobody has seen. F2 shows them."


class Asking(MeetingPlace):
    """A place where a question is asked, and from where another one can be reached."""

    BINDINGS = [
        commands.ONWARD.binding(),
        commands.BACK.binding(),
        commands.SKIP.binding(),
        commands.QUESTIONS.binding(priority=True),
    ]

    @property
    def half_line(self) -> bool:
        """Whether somebody is typing something that has not been added yet."""
        raise NotImplementedError

    async def with_no_half_line(self, doing: Callable[[], Awaitable[None]]) -> None:
        """Do what leaves this question or shows it, but not over a line that is being typed."""
        if self.half_line:
            raise NotYet(HALF_LINE)
        await doing()

    async def action_onward(self) -> None:
        """Go on, but never past answers that nobody has seen."""
        if self.run_.something_hidden and not self.half_line:
            self.say(UNSHOWN)
        else:
            await self.go(self.with_no_half_line(self.run_.onward))

    async def action_back(self) -> None:
        """Go back; a line that is being typed is asked about first."""
        await self.go(self.with_no_half_line(self.run_.back))

    @property
    def unseen(self) -> bool:
        """A line that is being typed counts too."""
        return super().unseen or self.half_line

    @work
    async def action_skip(self) -> None:
        """Leave this question out, with or without a reason; not over answers nobody has seen."""
        if self.half_line or self.run_.something_hidden:
            self.say(HALF_LINE if self.half_line else UNSHOWN)
            return
        note = "You may say why. Leave it empty to skip without a reason."
        dialog = Line(
            "Skip this question",
            note,
            self.run_.skip,
        )
        if await self.app.push_screen_wait(dialog):
            self.post_message(MeetingMoved(self.run_))

    @work
    async def action_questions(self) -> None:
        """Go to another question of this step, add one, or answer in another way."""
        meeting = self.run_.meeting
        lines = [
            (q.key, q.text, "here" if q.key == meeting.question.key else STATES[q.state])
            for q in meeting.questions
            if q.step is meeting.question.step
        ]
        if not self.one_to_one:
            lines.append((HOW, "Answer in another way", meeting.gather.value))
        lines.append((ADD, "Add a question of our own", ""))
        title = f"Questions of step {meeting.question.step}"
        picked = await self.app.push_screen_wait(Pick(title, "", lines, meeting.question.key))
        done = False
        if picked == ADD:
            done = await self.ask_own()
        elif picked == HOW:
            done = await self.pick_gather()
        elif picked:
            done = await self.attempt(self.with_no_half_line(lambda: self.run_.jump(picked)))
        if done:
            self.post_message(MeetingMoved(self.run_))

    async def ask_own(self) -> bool:
        """Ask a question of the facilitator's own now."""
        dialog = Line(
            "Your own question",
            "It is asked now. No names.",
            lambda text: self.with_no_half_line(lambda: self.run_.ask(text)),
        )
        done = await self.app.push_screen_wait(dialog)
        return done is True

    async def pick_gather(self) -> bool:
        """Answer in another way from this question on."""
        now = self.run_.meeting.gather
        lines = [(way.value, words, "now" if way is now else "") for way, words in GATHERS.items()]
        title = "How do answers come in from now on?"
        picked = await self.app.push_screen_wait(Pick(title, "", lines))
        if picked is None:
            return False
        gather = Gather(picked)
        return await self.attempt(self.with_no_half_line(lambda: self.run_.gather_by(gather)))
