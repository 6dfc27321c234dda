"""A meeting while it happens: where the team is, what was handed in, what has been shown.

One ``MeetingRun`` holds the current ``Meeting`` and saves one thing at a time. What is handed in
and not yet shown is here, in memory, and nowhere else.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reflect_tui.domain import words
from reflect_tui.domain.agreed_action import AgreedAction, agreed
from reflect_tui.domain.contribution import (
    Contribution,
    Keeping,
    contribution_text,
    joined_by,
    mixed_up,
    random_id,
)
from reflect_tui.domain.learning_point import LearningPoint, ParkedIdea
from reflect_tui.domain.meeting import Asked, Keep, Meeting, Stage
from reflect_tui.domain.question import Step
from reflect_tui.domain.safety import Obstacle, obstacle
from reflect_tui.errors import NotYet, WordsRefused
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_content import Content, Suggestion, read_content
from reflect_tui.services.opportunities import safety_of


class MeetingRun:
    """One meeting in progress. Its methods raise ``ReflectError`` with a sentence to show.

    After a method that saves has returned, what it did is on the disk; when it raises, the
    meeting is where it was and nothing that was typed is lost.
    """

    def __init__(self, file: FileThread, content: Content, today: date) -> None:
        self._file = file
        self._today = today
        self._handed_in: dict[str, list[str]] = {}
        self.opportunity = content.opportunity
        self.meeting = content.meeting
        self.points = content.points
        self.ideas = content.ideas
        self.actions = content.actions
        self.shown: tuple[Contribution, ...] = ()
        """What has been revealed for the present question."""

    @classmethod
    async def resume(cls, file: FileThread, meeting_id: str, today: date) -> MeetingRun:
        """Take a meeting up where it was. Raises ``KeyError`` for an unknown one."""
        run = cls(file, await file.do(lambda store: read_content(store, meeting_id)), today)
        await run._load_shown()
        return run

    @property
    def stores_contributions(self) -> bool:
        """Whether what is revealed is written to the file; small meetings only show it."""
        return self.meeting.keeping is Keeping.GROUP_DECIDES

    @property
    def revealed(self) -> bool:
        """Whether this question's answers have been shown, kept or not."""
        return bool(self.shown) or self.meeting.question.state is Asked.REVEALED

    @property
    def something_hidden(self) -> bool:
        """Whether something was handed in for this question that nobody has seen yet."""
        return bool(self._handed_in.get(self.meeting.question.key))

    @property
    def hidden_anywhere(self) -> bool:
        """Whether anything was handed in that nobody has seen yet."""
        return any(self._handed_in.values())

    async def obstacle(self) -> Obstacle | None:
        """What comes before going on, after the latest answers about safety (S02)."""
        about, check = await self._file.do(lambda s: safety_of(s, self.opportunity.id))
        return obstacle(about, check)

    async def onward(self) -> None:
        """Go to the next place. A question that was talked about has been asked."""
        meeting = self.meeting
        asked_aloud = meeting.stage is Stage.QUESTIONS and not meeting.gather.hidden
        if asked_aloud and meeting.question.state is Asked.WAITING:
            meeting = meeting.revealed(0)
        await self._go(meeting.onward())

    async def back(self) -> None:
        """Go to the place before."""
        await self._go(self.meeting.back())

    async def jump(self, key: str) -> None:
        """Go to another question of this step. Raises ``NotYet``."""
        await self._go(self.meeting.at(key))

    async def skip(self, reason: str) -> None:
        """Skip this question and go on. Raises ``NotYet`` if something was handed in for it."""
        if self.something_hidden:
            raise NotYet("There are answers that have not been shown. Show them first.")
        await self._go(self.meeting.skipped(reason))

    async def ask(self, text: str) -> None:
        """Ask a question of the facilitator's own now."""
        await self._go(self.meeting.with_own_question(text))

    def hand_in(self, text: str) -> None:
        """Take a slip. Nothing is shown, counted or saved. Raises ``WordsRefused``.

        Raises ``NotYet`` once this question's slips have been shown: a late one would stand out.
        """
        if self.revealed:
            raise NotYet("The answers are shown. Say it aloud and write it as learning (F5).")
        text = contribution_text(text)
        if text:
            self._handed_in.setdefault(self.meeting.question.key, []).append(text)

    async def reveal(self) -> None:
        """Show everything that was handed in for this question, all at once and mixed up.

        With nothing handed in it is kept that there was nothing to add.
        """
        if self.revealed:
            raise NotYet("These answers have already been shown.")
        key = self.meeting.question.key
        found = mixed_up(self.meeting.id, key, self._handed_in.get(key, ()))
        await self._show(self.meeting.revealed(len(found)), found)
        self._handed_in.pop(key, None)

    async def say(self, text: str) -> None:
        """Show one thing that was said aloud. The file gets the whole set mixed up anew."""
        if self.meeting.gather.hidden:
            raise NotYet("These answers are handed in unseen and shown together.")
        text = contribution_text(text)
        if not text:
            raise WordsRefused("Type what was said, then press Enter.")
        key = self.meeting.question.key
        fresh = joined_by(self.shown, *mixed_up(self.meeting.id, key, [text]))
        await self._show(self.meeting.revealed(len(fresh)), fresh)

    def check_learning(self) -> None:
        """Raise ``NotYet`` while the answers to the present question are still unseen."""
        meeting = self.meeting
        if meeting.stage is not Stage.QUESTIONS or not meeting.gather.hidden or self.revealed:
            return
        if meeting.question.state is not Asked.NOTHING_TO_ADD or self.something_hidden:
            raise NotYet("Show the answers first (F2). Then write what we learned.")

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
        await self._file.do(lambda store: store.learning.save_point(point))
        self.points = (*self.points, point)
        return point

    async def change_point(self, point: LearningPoint, text: str, hands: int | None) -> None:
        """Change a learning point's words or its show of hands."""
        text = words.needed(text, "Write what we learned, in one line.")
        changed = replace(point, text=text, hands=hands)
        await self._file.do(lambda store: store.learning.save_point(changed))
        self.points = tuple(changed if p.id == point.id else p for p in self.points)

    async def remove_point(self, point: LearningPoint) -> None:
        """Take out a learning point; what was put under it is under none."""
        await self._file.do(lambda store: store.learning.remove_point(point))
        self.points = tuple(p for p in self.points if p.id != point.id)
        self.shown = tuple(
            replace(c, learning_point_id=None) if c.learning_point_id == point.id else c
            for c in self.shown
        )

    async def put_under(self, contribution: Contribution, point: LearningPoint | None) -> None:
        """Put a contribution under a learning point, or under none."""
        moved = replace(contribution, learning_point_id=point.id if point else None)
        shown = tuple(moved if c.id == contribution.id else c for c in self.shown)
        if self.stores_contributions:
            key = contribution.question_key
            await self._file.do(lambda s: s.contributions.rewrite(self.meeting.id, key, shown))
        self.shown = shown

    async def park(self, text: str) -> None:
        """Keep an idea for step 5. Raises ``WordsRefused``."""
        idea = ParkedIdea(
            id=random_id(),
            meeting_id=self.meeting.id,
            position=1 + max((i.position for i in self.ideas), default=0),
            text=words.needed(text, "Write the idea first.", limit=words.CONTRIBUTION_LIMIT),
        )
        await self._file.do(lambda store: store.learning.park(idea))
        self.ideas = (*self.ideas, idea)

    async def unpark(self, idea: ParkedIdea) -> None:
        """Take out an idea that nobody wants any more."""
        await self._file.do(lambda store: store.learning.unpark(idea))
        self.ideas = tuple(i for i in self.ideas if i.id != idea.id)

    async def suggestions(self) -> tuple[Suggestion, ...]:
        """What could become an action: parked ideas, then the answers to Conclusions."""
        parked = [Suggestion(text=idea.text, idea=idea) for idea in self.ideas]
        keys = [q.key for q in self.meeting.questions if q.step is Step.CONCLUSIONS]
        taken = {idea.text for idea in self.ideas} | {action.what for action in self.actions}
        found = await self._contributions(keys)
        return (*parked, *(Suggestion(text=c.text) for c in found if c.text not in taken))

    async def agree(self, action: AgreedAction, idea: ParkedIdea | None = None) -> AgreedAction:
        """Save an action as agreed. Raises ``WordsRefused`` without what, who or by when (S39)."""
        ready = agreed(action, self._today)
        if not ready.id:
            last = max((a.position for a in self.actions), default=0)
            ready = replace(ready, id=random_id(), position=last + 1)
        meeting = replace(self.meeting, no_change_because="")
        await self._file.do(lambda store: store.actions.agree(ready, meeting, idea))
        self.meeting = meeting
        if idea is not None:
            self.ideas = tuple(i for i in self.ideas if i.id != idea.id)
        if any(a.id == ready.id for a in self.actions):
            self.actions = tuple(ready if a.id == ready.id else a for a in self.actions)
        else:
            self.actions = (*self.actions, ready)
        return ready

    async def remove_action(self, action: AgreedAction) -> None:
        """Take out an action that the group does not want after all; it is an idea again."""
        await self.park(action.what)
        await self._file.do(lambda store: store.actions.remove(action))
        self.actions = tuple(a for a in self.actions if a.id != action.id)

    async def no_change(self, because: str) -> None:
        """Keep why nothing needs to change (S39). Raises ``NotYet`` while there are actions."""
        if self.actions:
            raise NotYet("There are actions already. Take them out first.")
        meeting = self.meeting.without_change(because)
        await self._file.do(lambda store: store.meetings.save(meeting, self.meeting))
        self.meeting = meeting

    async def end(self, keep: Keep) -> None:
        """Close the meeting. Raises ``NotYet`` with neither an action nor a reason (S39)."""
        self.check_end()
        meeting = self.meeting.ended(keep)
        await self._file.do(lambda store: store.meetings.end(meeting))
        self.meeting = meeting
        self._handed_in.clear()

    def check_end(self) -> None:
        """Raise ``NotYet`` while there is neither an action nor a reason for none (S39)."""
        if not self.actions and not self.meeting.no_change_because:
            raise NotYet(
                "Go back (F4) and agree at least one action, or say why no change is needed (W)."
            )

    async def _go(self, meeting: Meeting) -> None:
        """Save where the team is now, then be there."""
        if meeting == self.meeting:
            return
        await self._file.do(lambda store: store.meetings.save(meeting, self.meeting))
        left = (self.meeting.stage, self.meeting.question.key)
        self.meeting = meeting
        if left != (meeting.stage, meeting.question.key):
            await self._load_shown()

    async def _show(self, meeting: Meeting, found: tuple[Contribution, ...]) -> None:
        """Save a revealed set with the meeting, in one transaction, then show it."""
        if self.stores_contributions:
            key = meeting.question.key
            await self._file.do(
                lambda store: store.contributions.reveal(meeting, key, found, self.meeting)
            )
        else:
            await self._file.do(lambda store: store.meetings.save(meeting, self.meeting))
        self.meeting = meeting
        self.shown = found

    async def _load_shown(self) -> None:
        """Take up what was revealed earlier for the present question."""
        self.shown = await self._contributions([self.meeting.question.key])

    async def _contributions(self, keys: list[str]) -> tuple[Contribution, ...]:
        """What the file holds of these questions."""
        meeting_id = self.meeting.id
        return await self._file.do(lambda s: s.contributions.of_questions(meeting_id, keys))
