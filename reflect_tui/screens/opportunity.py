"""One learning opportunity as a line of facts, and the next thing to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual import getters, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain import hold
from reflect_tui.domain.opportunity import went_well
from reflect_tui.domain.safety import Obstacle
from reflect_tui.errors import ReflectError
from reflect_tui.screens.closing_event import ask_to_close, ask_to_lift, ask_to_open_again
from reflect_tui.screens.event_facts import EventFacts
from reflect_tui.screens.moves import (
    AboutWanted,
    ElsewhereWanted,
    FollowUpWanted,
    MeetingWanted,
    NoteWanted,
    OthersWanted,
    PlanWanted,
    RecordWanted,
    SafetyWanted,
    TellWanted,
)
from reflect_tui.screens.next_words import next_words
from reflect_tui.screens.on_the_spot import OnTheSpot
from reflect_tui.screens.outside import ask_about_check_in, ask_for_action
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.next_step import Next, Step, next_step
from reflect_tui.services.opportunities import Everything, everything
from reflect_tui.widgets.facts import Facts
from reflect_tui.widgets.plain_text import PlainText

IDLE = (Next.WAIT, Next.NOTHING)


class OpportunityPlace(OnTheSpot):
    """Everything about one event, and one key to the next thing."""

    CSS_PATH = "opportunity.tcss"
    PURPOSE = (
        "One event from what happened to what changed. Enter does the next thing that is needed."
    )
    BINDINGS = [
        commands.PROCEED.binding(),
        commands.PLAN.binding(),
        commands.FOLLOW_UP.binding(),
        commands.TELL.binding(),
        commands.ELSEWHERE.binding(show=False),
        commands.ABOUT.binding(),
        commands.OTHERS.binding(),
        commands.EDIT.binding(),
        commands.RECORD.binding(),
        commands.CHECK.binding(show=False),
        commands.NEW_ACTION.binding(show=False),
        commands.CHECK_IN.binding(show=False),
        commands.LIFT.binding(),
        commands.CLOSE.binding(),
        commands.REOPEN.binding(),
        commands.LEAVE.binding("Back"),
    ]
    AUTO_FOCUS = "Facts"
    here = True

    def __init__(
        self, file: FileThread, known: Everything, chapter: Chapter, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._file = file
        self._about = known.opportunity.id
        self._chapter = chapter
        self._today = today
        self._take(known)

    facts = getters.query_one(Facts)

    def compose(self) -> ComposeResult:
        """Title, facts, the next thing, keys."""
        yield PlainText(self.title_words(), classes="heading", id="title")
        yield Facts(self.shown().facts())
        yield PlainText(self.next_words(), id="next")
        yield from self.foot()

    def _take(self, known: Everything) -> None:
        """Keep what is known now, on this day, and which keys work with it."""
        self._known, self._seen_on = known, self._today()
        self._works = self.works()

    async def on_screen_resume(self) -> None:
        """Read what is in the file now."""
        chapter = self._chapter
        try:
            known = await self._file.do(lambda store: everything(store, self._about, chapter))
        except ReflectError as fault:
            self.say(str(fault))
            return
        if (known, self._today()) == (self._known, self._seen_on):
            return
        self._take(known)
        self.query_one("#title", PlainText).show(self.title_words())
        self.facts.show(self.shown().facts())
        self.query_one("#next", PlainText).show(self.next_words())
        self.refresh_bindings()

    async def renew(self) -> None:
        """Read what is in the file now."""
        await self.on_screen_resume()

    def title_words(self) -> str:
        """Number and title."""
        return f"{self._known.opportunity.number}  {self._known.opportunity.title}"

    def shown(self) -> EventFacts:
        """What is known, as facts."""
        return EventFacts(self._known, self._chapter, self._today())

    @property
    def step(self) -> Step:
        """The next thing."""
        return next_step(self._known, self._today())

    def next_words(self) -> str:
        """The next thing, in words."""
        return next_words(self.step, self._known, self._chapter.meeting.groups, self._today())

    def action_proceed(self) -> None:
        """Do the next thing."""
        step, known = self.step, self._known
        if step.action is not None:
            self.deal(step.action.id)
        elif step.duty is not None:
            change = step.duty.change.id if step.duty.change is not None else ""
            self.tell_them(self._chapter, self._about, step.duty.rule.key, change)
        elif step.next is Next.HOLD:
            self.action_lift()
        elif step.next is Next.CLOSE:
            self.action_close()
        elif step.next is Next.MEETING and known.unfinished is not None:
            self.post_message(MeetingWanted(known.unfinished.id))
        elif step.next in (Next.PLAN, Next.AGREE, Next.HEAR):
            self.post_message(PlanWanted(self._about, next(iter(known.not_heard), "")))
        elif step.next is Next.SAFETY:
            self.post_message(SafetyWanted(self._about))
        elif step.next is Next.REFER:
            self.post_message(NoteWanted(known.opportunity))
        elif step.next is Next.SETTLE:
            left = [flag.key for flag in known.to_settle]
            self.post_message(AboutWanted(self._about, left))
        elif step.next is Next.FINDINGS:
            self.action_others()

    async def kept(self, sentence: str) -> None:
        """Show what is in the file now, and say what was kept, if anything was."""
        if sentence:
            await self.on_screen_resume()
            self.say(sentence, good=True)

    @work
    async def action_close(self) -> None:
        """Close it; with something open only for a reason."""
        today = self._today()
        await self.kept(await ask_to_close(self, self._file, self._known, self._chapter, today))
        if self._known.opportunity.closed is not None:
            self.facts.scroll_home(animate=False)  # there it says that it is closed

    @work
    async def action_reopen(self) -> None:
        """Open it again."""
        await self.kept(await ask_to_open_again(self, self._file, self._known.opportunity))

    @work
    async def action_lift(self) -> None:
        """Lift the hold that somebody else's enquiry puts on it."""
        about, today = self._known.opportunity, self._today()
        await self.kept(await ask_to_lift(self, self._file, about, self._chapter, today))

    @work
    async def action_new_action(self) -> None:
        """Decide an action outside a meeting, also while it is on hold (§1.3)."""
        about, today = self._known.opportunity, self._today()
        await self.kept(await ask_for_action(self, self._file, about, self._chapter, today))

    @work
    async def action_check_in(self) -> None:
        """Keep that staff were asked how they are, also while it is on hold (§1.3)."""
        about, today = self._known.opportunity, self._today()
        await self.kept(await ask_about_check_in(self, self._file, about, today))

    def action_follow_up(self) -> None:
        """See the actions of this event in the list of all."""
        self.post_message(FollowUpWanted(self._known.opportunity.number))

    def action_tell(self) -> None:
        """See who must be told in this event, in the list of all."""
        self.post_message(TellWanted(self._known.opportunity.number))

    def action_elsewhere(self) -> None:
        """See who else may need telling."""
        self.post_message(ElsewhereWanted(self._about))

    def action_about(self) -> None:
        """Answer what is asked about it."""
        self.post_message(AboutWanted(self._about))

    def action_others(self) -> None:
        """See what others found, and decide about it."""
        self.post_message(OthersWanted(self._about))

    def action_record(self) -> None:
        """Make a record of it for whoever asks."""
        self.post_message(RecordWanted(self._about))

    def action_plan(self) -> None:
        """Plan a meeting."""
        self.post_message(PlanWanted(self._about))

    def action_edit(self) -> None:
        """Change what was noted."""
        self.post_message(NoteWanted(self._known.opportunity))

    def action_check(self) -> None:
        """Answer the safety questions again."""
        self.post_message(SafetyWanted(self._about))

    def action_leave(self) -> None:
        """Go back to the log."""
        self.dismiss()

    @property
    def went_well(self) -> bool:
        """Whether it only went well: then nobody outside looks into it."""
        return went_well(self._known.opportunity, self._chapter.kinds)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what works now."""
        return self._works.get(action, True)

    def works(self) -> dict[str, bool]:
        """Which keys work now."""
        known, step = self._known, self.step
        closed = known.opportunity.closed is not None
        ready = known.obstacle is None and known.unfinished is None and not closed
        unasked = hold.unasked(self._chapter.event.flag, known.opportunity)
        return {
            "proceed": step.next not in IDLE,
            "plan": ready and step.next is not Next.PLAN and not unasked,
            "follow_up": bool(known.actions),
            "tell": bool(known.duties),
            "elsewhere": bool(self.shown().elsewhere()),
            "about": not closed,
            "others": bool(known.findings) or not (closed or self.went_well),
            "edit": not closed,
            "check": not closed,
            "new_action": not closed and known.safety is not None,
            "check_in": not closed,
            "lift": bool(known.held),
            "close": not closed and known.obstacle in (None, Obstacle.ON_HOLD),
            "reopen": closed,
        }
