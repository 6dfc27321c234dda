"""A meeting while it happens, from its opening to its end.

One ``MeetingRun`` holds the current ``Meeting`` and saves one thing at a time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property

from reflect_tui.domain import words
from reflect_tui.domain.agreed_action import AgreedAction, agreed
from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.groups import not_heard
from reflect_tui.domain.learning_point import LearningPoint, ParkedIdea
from reflect_tui.domain.meeting import Asked, Keep, Stage
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.question import Step
from reflect_tui.domain.safety import Obstacle, obstacle
from reflect_tui.domain.since import Since
from reflect_tui.errors import NotYet
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.gathering import Gathering
from reflect_tui.services.in_turn import in_turn
from reflect_tui.services.meeting_clock import MeetingClock
from reflect_tui.services.meeting_content import LearnedIn, Suggestion, read_content
from reflect_tui.services.opportunities import safety_of
from reflect_tui.services.room import Room, Taken


class MeetingRun(Gathering):
    """One meeting in progress: its questions, what was learned, and what will be done."""

    @classmethod
    async def resume(cls, file: FileThread, meeting_id: str, today: date) -> MeetingRun:
        """Take a meeting up where it was. Raises ``KeyError`` for an unknown one."""
        run = cls(file, await file.do(lambda store: read_content(store, meeting_id)), today)
        await run._load_shown()
        return run

    room: Room | None = None
    """Where a window on the wall is told what is in sight; nothing where there is none."""

    @cached_property
    def clock(self) -> MeetingClock:
        """How long it has taken so far."""
        return MeetingClock()

    def enter(self, room: Room | None) -> None:
        """Lead it in a room; the clock goes on from where it was left there."""
        self.room = room
        if room is not None:
            taken = room.time_of(self.meeting.id)
            self.clock.go_on(taken.minutes)
            self.clock.shown = taken.clock

    def keep_time(self) -> None:
        """Let the room know how long it has taken, until it has ended."""
        if self.room is None:
            return
        if self.meeting.stage is Stage.ENDED:
            self.room.forget_time()
        else:
            clock = self.clock
            taken = Taken(minutes=clock.in_all, here=clock.here, clock=clock.shown)
            self.room.keep_time(self.meeting.id, taken)

    async def obstacle(self) -> Obstacle | None:
        """What comes before going on, after the latest answers about safety (S02)."""
        about, check = await self._file.do(lambda s: safety_of(s, self.opportunity.id))
        return obstacle(about, check, about.lifted)

    async def since(self) -> Since:
        """What has happened since the meetings before this one, as it is in the file now."""
        return await self._file.do(lambda store: store.actions.since(self.meeting))

    def check_learning(self) -> None:
        """Raise ``NotYet`` while the answers to the present question are still unseen."""
        meeting = self.meeting
        if meeting.stage is not Stage.QUESTIONS or not meeting.gathering.hidden or self.revealed:
            return
        if meeting.question.state is not Asked.NOTHING_TO_ADD or self.something_hidden:
            raise NotYet("Show the answers first (F2). Then write what we learned.")

    @in_turn
    async def learn(self, text: str, hands: int | None = None) -> LearningPoint:
        """Keep a line that the group agrees it has learned. Raises ``WordsRefused``.

        Raises ``NotYet`` before the answers to the present question are shown.
        """
        self.check_learning()
        point = LearningPoint(
            id=random_id(),
            meeting_id=self.meeting.id,
            position=1 + max((p.position for p in self.points), default=0),
            step=self.meeting.question.step,
            text=words.needed(text, "Write what we learned, in one line."),
            hands=hands,
        )
        meeting = self.meeting
        await self._file.do(lambda store: store.learning.save_point(point, meeting))
        self.points = (*self.points, point)
        return point

    @in_turn
    async def change_point(self, point: LearningPoint, text: str, hands: int | None) -> None:
        """Change a learning point's words or its show of hands."""
        text = words.needed(text, "Write what we learned, in one line.")
        changed = replace(point, text=text, hands=hands)
        meeting = self.meeting
        await self._file.do(lambda store: store.learning.save_point(changed, meeting, point))
        self.points = tuple(changed if p.id == point.id else p for p in self.points)

    @in_turn
    async def remove_point(self, point: LearningPoint) -> None:
        """Take out a learning point; what was put under it is under none."""
        meeting = self.meeting
        await self._file.do(lambda store: store.learning.remove_point(point, meeting))
        self.points = tuple(p for p in self.points if p.id != point.id)
        self.shown = tuple(
            replace(c, learning_point_id=None) if c.learning_point_id == point.id else c
            for c in self.shown
        )

    @in_turn
    async def park(self, text: str) -> None:
        """Keep an idea for step 5. Raises ``WordsRefused``."""
        await self._park(text)

    async def _park(self, text: str) -> None:
        """Keep an idea."""
        idea = ParkedIdea(
            id=random_id(),
            meeting_id=self.meeting.id,
            position=1 + max((i.position for i in self.ideas), default=0),
            text=words.needed(text, "Write the idea first.", limit=words.CONTRIBUTION_LIMIT),
        )
        meeting = self.meeting
        await self._file.do(lambda store: store.learning.park(idea, meeting))
        self.ideas = (*self.ideas, idea)

    @in_turn
    async def unpark(self, idea: ParkedIdea) -> None:
        """Take out an idea that nobody wants any more."""
        meeting = self.meeting
        await self._file.do(lambda store: store.learning.unpark(idea, meeting))
        self.ideas = tuple(i for i in self.ideas if i.id != idea.id)

    @property
    def learned(self) -> tuple[LearnedIn, ...]:
        """What every meeting about this event has learned, this one last (S29)."""
        own = LearnedIn(meeting=self.meeting, points=self.points)
        return tuple(each for each in (*self.before, own) if each.points)

    @property
    def not_heard(self) -> tuple[str, ...]:
        """Keys of the groups that had no chance in any meeting before this one (S30)."""
        before = not_heard(each.meeting for each in self.before)
        return tuple(key for key in before if key != self.meeting.for_group)

    async def suggestions(self) -> tuple[Suggestion, ...]:
        """What could become an action: parked ideas, what others found and nobody has decided
        about (S19), then the answers to Conclusions. Reads again what is agreed and decided.

        A meeting that may not keep its contributions offers none of them.
        """
        await self._read_again()
        parked = [Suggestion(text=idea.text, idea=idea) for idea in self.ideas]
        undecided = (each for each in self.findings if each.decision is None)
        parked += [Suggestion(text=each.text, finding=each) for each in undecided]
        if not self.stores_contributions:
            return tuple(parked)
        keys = [q.key for q in self.meeting.questions if q.step is Step.CONCLUSIONS]
        taken = {idea.text for idea in self.ideas} | {action.what for action in self.actions}
        found = await self._contributions(keys)
        return (*parked, *(Suggestion(text=c.text) for c in found if c.text not in taken))

    async def _read_again(self) -> None:
        """Take up what another window has made of the actions, and of what others found."""
        held, about = self.meeting.id, self.opportunity.id
        self.actions, self.findings = await self._file.do(
            lambda s: (s.actions.of_meeting(held), s.findings.of_opportunity(about))
        )

    @in_turn
    async def agree(
        self, action: AgreedAction, idea: ParkedIdea | None = None, finding: Finding | None = None
    ) -> AgreedAction:
        """Save an action as agreed; a ``finding`` that it follows from is then decided.

        Raises ``WordsRefused`` without what, who or by when (S39).
        """
        ready = agreed(action, self._today)
        if not ready.id:
            last = max((a.position for a in self.actions), default=0)
            ready = replace(ready, id=random_id(), position=last + 1)
        before, meeting = self.meeting, replace(self.meeting, no_change_because="")
        was = next((each for each in self.actions if each.id == ready.id), None)
        await self._file.do(
            lambda store: store.actions.agree(ready, meeting, idea, finding, before, was)
        )
        self.meeting = meeting
        if idea is not None:
            self.ideas = tuple(i for i in self.ideas if i.id != idea.id)
        if finding is not None:
            self._decide(finding.id, Decision.ACTION, ready.id)
        if any(a.id == ready.id for a in self.actions):
            self.actions = tuple(ready if a.id == ready.id else a for a in self.actions)
        else:
            self.actions = (*self.actions, ready)
        return ready

    @in_turn
    async def remove_action(self, action: AgreedAction) -> None:
        """Take out an action that the group does not want after all; it is an idea again.

        What others found, which it followed from, has no decision again and stands there as it is.
        Raises ``NotYet`` for one that something has become of since.
        """
        kept = await self._file.do(lambda store: store.actions.get(action.id))
        if kept.progress != Progress():
            raise NotYet("It was dealt with since, so it stays. Follow up says what became of it.")
        followed = [each for each in self.findings if each.action_id == action.id]
        if action.what not in [each.text for each in followed]:
            await self._park(action.what)
        meeting = self.meeting
        await self._file.do(lambda store: store.actions.remove(action, meeting))
        self.actions = tuple(a for a in self.actions if a.id != action.id)
        for each in followed:
            self._decide(each.id, None, None)

    def _decide(self, finding_id: str, decision: Decision | None, action_id: str | None) -> None:
        """Follow what the file now holds of a finding."""
        self.findings = tuple(
            replace(each, decision=decision, action_id=action_id) if each.id == finding_id else each
            for each in self.findings
        )

    @in_turn
    async def no_change(self, because: str) -> None:
        """Keep why nothing needs to change (S39). Raises ``NotYet`` while there are actions."""
        await self._read_again()
        if self.actions:
            raise NotYet("There are actions already. Take them out first.")
        meeting = self.meeting.without_change(because)
        await self._file.do(lambda store: store.meetings.save(meeting, self.meeting))
        self.meeting = meeting

    @in_turn
    async def end(
        self, keep: Keep, not_reached: tuple[str, ...] = (), *, actions_later: bool = False
    ) -> None:
        """Close the meeting. ``not_reached`` are groups that have had no chance yet (S30).

        Raises ``NotYet`` with neither an action nor a reason (S39), unless a small group says
        that the actions are agreed later with the others, or a one-to-one saves nothing.
        """
        before, meeting = self.meeting, self.meeting.ended(keep, not_reached)
        if not (meeting.saved_nothing or (actions_later and meeting.may_leave_actions)):
            self.check_end()
        await self._file.do(lambda store: store.meetings.end(meeting, before))
        self.meeting = meeting
        self._handed_in.clear()
        if meeting.saved_nothing:
            self.points, self.ideas, self.actions, self.shown = (), (), (), ()
        self.keep_time()

    @property
    def undecided(self) -> bool:
        """Whether there is neither an action nor a reason for none (S39)."""
        return not self.actions and not self.meeting.no_change_because

    def check_end(self) -> None:
        """Raise ``NotYet`` while there is neither an action nor a reason for none (S39)."""
        if self.undecided:
            raise NotYet(
                "Go back (F4) and agree at least one action, or say why no change is needed (W)."
            )
