"""What every place of a meeting does: go on and back, open the safety text, blank, leave."""

from __future__ import annotations

from collections.abc import Awaitable

from textual import events, on, work

from reflect_tui import commands
from reflect_tui.domain.chapter import MeetingWords, SafetyWords
from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.safety import Obstacle
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.learned import Learned, point_line
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.dialogs.safety_words import Route, SafetyText
from reflect_tui.screens.moves import MeetingMoved, MeetingPaused, SafetyWanted, ShownChanged
from reflect_tui.screens.place import Place
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.letters.choice import Letters
from reflect_tui.widgets.step_line import StepLine

SEEN_AFTER = 0.4
"""Seconds after which this window leads, and one on the wall has said which pages it has."""
TICK = 5
"""Seconds after which the clock is looked at again; it shows minutes."""
UNSEEN = "What was handed in and not shown yet is not kept. The slips still hold it."


class MeetingPlace(Place):
    """A place on the shared screen while a meeting runs."""

    BINDINGS = [
        commands.SAFETY.binding(),
        commands.BLANK.binding(),
        commands.LETTERS.binding(show=False, priority=True),
        commands.CLOCK.binding(show=False),
        commands.LEAVE.binding("Pause", "Leave the meeting, to go on another time."),
    ]

    def __init__(self, run: MeetingRun, words: MeetingWords, safety: SafetyWords) -> None:
        super().__init__()
        self.run_ = run
        self.words = words
        self._safety = safety

    @property
    def limits(self) -> str:
        """What may be talked about, where a hold was lifted with limits; else empty (§1.3)."""
        lifted = self.run_.opportunity.lifted
        return lifted.limits if lifted is not None else ""

    @property
    def one_to_one(self) -> bool:
        """Whether two people talk in supervision: then it says "you"."""
        return self.run_.meeting.one_to_one

    @on(events.Mount)
    def begin_clock(self) -> None:
        """Let the clock go on."""
        self.set_interval(TICK, self.show_time)
        self.show_time()
        for pages in self.query(FollowedPages):
            pages.others = self.wall_pages

    def wall_pages(self) -> tuple[tuple[str, int], ...]:
        """Where each page of the wall begins; none where nobody looks at one."""
        room = self.run_.room
        return room.reached.begins if room is not None and room.watched else ()

    def look_at_wall(self) -> None:
        """See which pages the wall has; it may have been opened, closed or resized."""
        for pages in self.query(FollowedPages):
            pages.look_there()

    @on(events.ScreenResume)
    @on(FollowedPages.Turned)
    def tell(self) -> None:
        """Let a window on the wall follow what is in sight."""
        self.post_message(ShownChanged())
        self.set_timer(SEEN_AFTER, self.show_time)

    @property
    def in_sight(self) -> str:
        """The key of the text with which the wall begins; empty for its first page."""
        return self.spot[0]

    @property
    def spot(self) -> tuple[str, int]:
        """That key, and how many characters of the text stand before, blanks left out."""
        pages = next(iter(self.query(FollowedPages)), None)
        return pages.spot if pages is not None else ("", 0)

    def show_time(self) -> None:
        """Show how long it has taken, where the place says how far the meeting is."""
        meeting = self.run_.meeting
        self.run_.clock.at((meeting.stage, meeting.position))
        for line in self.query(StepLine):
            line.show_time(self.run_.clock.words(meeting))
        self.run_.keep_time()
        self.look_at_wall()

    def action_clock(self) -> None:
        """Show the clock, or hide it."""
        self.run_.clock.shown = not self.run_.clock.shown
        self.show_time()

    async def action_letters(self) -> None:
        """Change how large the letters of a question may be."""
        large = next(iter(self.query(LargeText)), None)
        if large is None:
            self.say("There are no large letters here.")
            return
        before = getattr(self.app, "letters", Letters.LARGE)
        await self.run_action("app.letters")
        letters = getattr(self.app, "letters", before)
        same = (
            "Here are plain words alone" if before is Letters.PLAIN else "No other letters fit here"
        )
        said = letters.words if letters is not before else same
        if letters is not before and letters.fonts and not large.font_in(letters):
            said = f"{letters.words.partition(',')[0]} do not fit here"
        self.say(f"{said}.", good=True)

    async def go(self, doing: Awaitable[object]) -> None:
        """Move the meeting; tell the app when it stands somewhere else."""
        if await self.attempt(doing):
            self.post_message(MeetingMoved(self.run_))

    async def action_onward(self) -> None:
        """Go to the next place."""
        await self.go(self.run_.onward())

    async def action_back(self) -> None:
        """Go to the place before."""
        await self.go(self.run_.back())

    @work
    async def action_safety(self) -> None:
        """Show what to do when somebody may not be safe, and do what is wanted then.

        It is kept that it was shown, and nothing of why.
        """
        route = await self.app.push_screen_wait(SafetyText(self._safety))
        await self.attempt(self.run_.safety_route_shown())
        if route is not None:
            await self.come_forward()
        if route is Route.ANSWER:
            self.post_message(SafetyWanted(self.run_.opportunity.id))
        elif route is Route.HOLD:
            wanted = Confirm("Put the meeting on hold?", self.hold_words(), "Put on hold", "Stay")
            if await self.app.push_screen_wait(wanted) and await self.attempt(self.run_.hold(True)):
                self.post_message(MeetingPaused(self.run_))

    async def come_forward(self) -> None:
        """Leave all that stands before this place: safety comes first."""
        while self.app.screen is not self:
            await self.app.screen.dismiss(None)

    def hold_words(self) -> str:
        """What a hold means, and what would be lost with it."""
        words = "It waits until somebody says that it can go on. Why is not written down."
        return f"{UNSEEN} {words}" if self.unseen else words

    @work
    async def safety_answered(self) -> None:
        """Back from the questions, at the same place: offer to pause if something comes first."""
        found = await self.run_.obstacle()
        if found is None:
            return
        first = {
            Obstacle.NOT_REFERRED: self._safety.not_referred,
            Obstacle.REASON_NEEDED: self._safety.reason_needed,
        }.get(found, self._safety.stop)
        await self.pause(f"{first}\n{UNSEEN}" if self.unseen else first)

    @work
    async def action_park(self) -> None:
        """Keep an idea for step 5."""
        note = "It waits for step 5, so that nothing is decided too early."
        dialog = Line("Park an idea", note, self.run_.park, whispers=True)
        if await self.app.push_screen_wait(dialog):
            self.say("Parked. It comes back in step 5.", good=True)
            self.content_changed()

    @work
    async def action_learn(self) -> None:
        """Reread, correct or take out what the group has learned, or write something new."""
        run = self.run_
        try:
            run.check_learning()
        except ReflectError as refused:
            self.say(str(refused))
            return
        self.say("")
        if await self.app.push_screen_wait(Learned(run) if run.points else point_line(run)):
            self.say(f"Learning point {len(run.points)} is kept.", good=True)
        self.content_changed()

    @property
    def unseen(self) -> bool:
        """Whether something would be lost that nobody has seen yet."""
        return self.run_.hidden_anywhere

    async def may_quit(self) -> bool:
        """Ask before the app ends while something that was handed in has not been shown."""
        if not self.unseen:
            return True
        wanted = Confirm("Leave the app?", f"{UNSEEN} Everything else is kept.", "Leave", "Stay")
        return await self.app.push_screen_wait(wanted) is True

    def content_changed(self) -> None:
        """What the meeting holds is different now; a place that shows it draws it again."""

    @work
    async def action_leave(self) -> None:
        """Pause the meeting, after asking."""
        note = "Everything shown or agreed is kept. You can go on later at this place."
        if self.unseen:
            note = f"{UNSEEN} Everything shown or agreed is kept."
        await self.pause(note)

    async def pause(self, note: str) -> None:
        """Ask whether to pause, and do it."""
        wanted = Confirm("Pause the meeting?", note, "Pause", "Stay")
        if self.run_.meeting.stage is Stage.ENDED or await self.app.push_screen_wait(wanted):
            self.post_message(MeetingPaused(self.run_))
