"""The questions of a meeting while it happens: what is handed in, what has been shown.

What is handed in and not yet shown is here, in memory, and nowhere else.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

from reflect_tui.domain.contribution import (
    Contribution,
    Keeping,
    contribution_text,
    joined_by,
    mixed_up,
)
from reflect_tui.domain.finding import before_conclusions, begins_conclusions
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.meeting import Asked, Gather, Meeting, Stage
from reflect_tui.errors import NotYet, WordsRefused
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.in_turn import in_turn
from reflect_tui.services.meeting_content import Content

LEAST_LATE = 2
"""Fewest late slips that may join the others: one alone would stand out (T5)."""
ALONE = "One late slip alone would stand out. Add another one, or keep it as a note of your own."


class Gathering:
    """Where the team is in its questions, and what was offered to the present one.

    Its methods raise ``ReflectError`` with a sentence to show. After a method that saves has
    returned, what it did is on the disk; when it raises, the meeting is where it was and nothing
    that was typed is lost.
    """

    def __init__(self, file: FileThread, content: Content, today: date) -> None:
        self._file = file
        self._today = today
        self.turn = asyncio.Lock()
        self._handed_in: dict[str, list[str]] = {}
        self.opportunity = content.opportunity
        self.meeting = content.meeting
        self.points = content.points
        self.ideas = content.ideas
        self.actions = content.actions
        self.before = content.before
        self.findings = content.findings
        undecided = any(each.decision is None for each in content.findings)
        self.others_due = undecided and begins_conclusions(content.meeting)
        """Whether the team is about to begin Conclusions and has not seen what others found.

        Taken up at that place again, it comes only while something of it is not decided.
        """
        self._others_seen = False
        self.shown: tuple[Contribution, ...] = ()
        """What has been revealed for the present question."""

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
        return self.waiting > 0

    @property
    def waiting(self) -> int:
        """How many were handed in for this question and not shown; never to be put on a screen."""
        return len(self._handed_in.get(self.meeting.question.key, ()))

    @property
    def hidden_anywhere(self) -> bool:
        """Whether anything was handed in that nobody has seen yet."""
        return any(self._handed_in.values())

    @in_turn
    async def onward(self) -> None:
        """Go to the next place. A question that was talked about has been asked."""
        meeting = self.meeting
        asked_aloud = meeting.stage is Stage.QUESTIONS and not meeting.gathering.hidden
        if asked_aloud and meeting.question.state is Asked.WAITING:
            meeting = meeting.revealed(0)
        await self._go(meeting.onward())

    @in_turn
    async def back(self) -> None:
        """Go to the place before."""
        await self._go(self.meeting.back())

    @in_turn
    async def jump(self, key: str) -> None:
        """Go to another question of this step. Raises ``NotYet``."""
        await self._go(self.meeting.at(key))

    @in_turn
    async def skip(self, reason: str) -> None:
        """Skip this question and go on. Raises ``NotYet`` if something was handed in for it."""
        if self.something_hidden:
            raise NotYet("There are answers that have not been shown. Show them first.")
        await self._go(self.meeting.skipped(reason))

    @in_turn
    async def ask(self, text: str) -> None:
        """Ask a question of the facilitator's own now."""
        await self._go(self.meeting.with_own_question(text))

    @in_turn
    async def safety_route_shown(self) -> None:
        """Keep that the way to report harm was shown, and nothing of why."""
        await self._go(replace(self.meeting, safety_shown=True))

    @in_turn
    async def hold(self, waits: bool) -> None:
        """Let the meeting wait because somebody may not be safe, or let it go on."""
        await self._go(replace(self.meeting, on_hold=waits))

    @in_turn
    async def gather_by(self, gather: Gather) -> None:
        """Answer in another way from here on. Raises ``NotYet`` while there are unseen answers.

        A question whose answers have been shown stays as it was gathered.
        """
        if self.something_hidden and not gather.hidden:
            raise NotYet("There are answers that have not been shown. Show them first (F2).")
        await self._go(replace(self.meeting, gather=gather))

    def hand_in(self, text: str) -> None:
        """Take a slip, or a pass. Nothing is shown, counted or saved. Raises ``WordsRefused``."""
        text = contribution_text(text)
        if text:
            self._handed_in.setdefault(self.meeting.question.key, []).append(text)

    @in_turn
    async def reveal(self) -> None:
        """Show everything that was handed in for this question, all at once and mixed up.

        With nothing handed in it is kept that there was nothing to add. Slips that come after
        that join the others, and all of them are mixed up anew. Raises ``NotYet`` for one late
        slip alone: it would stand out.
        """
        key = self.meeting.question.key
        waiting = tuple(self._handed_in.get(key, ()))
        late = self.revealed
        if late and not waiting:
            raise NotYet("These answers have already been shown.")
        if late and len(waiting) < LEAST_LATE:
            raise NotYet(ALONE)
        found = mixed_up(self.meeting.id, key, waiting)
        if late:
            found = joined_by(self.shown, *found)
        await self._show(self.meeting.revealed(len(found)), found)
        self._handed_in[key] = self._handed_in.get(key, [])[len(waiting) :]

    @in_turn
    async def note_late(self) -> None:
        """Keep the one late slip as a note of the person who leads, beside the answers.

        Raises ``NotYet`` when there is not exactly one, and in a meeting so small that no answer
        may be kept.
        """
        if not self.stores_contributions:
            raise NotYet("There are too few of us to keep it. Add another one, or say it aloud.")
        key = self.meeting.question.key
        waiting = self._handed_in.get(key, [])
        if not self.revealed or len(waiting) != 1:
            raise NotYet("There is no late slip that came alone.")
        await self._go(self.meeting.noted(waiting[0]))
        self._handed_in.pop(key, None)

    def forget_late(self) -> None:
        """Leave out what came late; it is nowhere any more."""
        if self.revealed:
            self._handed_in.pop(self.meeting.question.key, None)

    @in_turn
    async def say(self, text: str) -> None:
        """Show one thing that was said aloud. The file gets the whole set mixed up anew."""
        if self.meeting.gathering.hidden:
            raise NotYet("These answers are handed in unseen and shown together.")
        text = contribution_text(text)
        if not text:
            raise WordsRefused("Type what was said, then press Enter.")
        key = self.meeting.question.key
        fresh = joined_by(self.shown, *mixed_up(self.meeting.id, key, [text]))
        await self._show(self.meeting.revealed(len(fresh)), fresh)

    @in_turn
    async def reword(self, contribution: Contribution, text: str) -> None:
        """Say a shown answer in other words; nothing tells which one it was. May be refused."""
        text = contribution_text(text)
        if not text:
            raise WordsRefused("Write what it says. To take it out, leave and press X.")
        await self._put_in_place(contribution, text)

    @in_turn
    async def take_out(self, contribution: Contribution) -> None:
        """Take out a shown answer, so that nothing of it is left."""
        await self._put_in_place(contribution, "")

    async def _put_in_place(self, old: Contribution, text: str) -> None:
        """Replace a shown answer, or take it out; the whole set gets new ids."""
        if self.stores_contributions:
            verb = (
                (lambda store: store.contributions.edit(old, text, self.meeting))
                if text
                else (lambda store: store.contributions.delete(old, self.meeting))
            )
            self.shown = await self._file.do(verb)
        else:
            others = [c for c in self.shown if c.id != old.id]
            self.shown = joined_by(others, *([replace(old, text=text)] if text else []))

    @in_turn
    async def put_under(self, contribution: Contribution, point: LearningPoint | None) -> None:
        """Put a contribution under a learning point, or under none."""
        under, meeting = point.id if point else None, self.meeting
        if self.stores_contributions:
            await self._file.do(lambda s: s.contributions.put_under(contribution, under, meeting))
        moved = replace(contribution, learning_point_id=under)
        self.shown = tuple(moved if c.id == contribution.id else c for c in self.shown)

    @property
    def today(self) -> date:
        """The day on which the meeting was taken up."""
        return self._today

    def others_seen(self) -> None:
        """What others found is shown now: once on the way forward is enough (S19)."""
        self.others_due, self._others_seen = False, True

    async def _go(self, meeting: Meeting) -> None:
        """Save where the team is now, then be there."""
        if meeting == self.meeting:
            return
        await self._file.do(lambda store: store.meetings.save(meeting, self.meeting))
        left = (self.meeting.stage, self.meeting.question.key)
        if before_conclusions(self.meeting) and begins_conclusions(meeting):
            self.others_due = bool(self.findings) and not self._others_seen
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
