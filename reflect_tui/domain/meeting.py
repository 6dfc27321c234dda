"""A meeting: what was planned, which questions are asked, and where the team is in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reflect_tui.domain import words
from reflect_tui.domain.contribution import Keeping, keeping_for
from reflect_tui.domain.question import Form, QuestionBank, Step
from reflect_tui.errors import NotYet


class Format(StrEnum):
    """How the team learns together: exactly these three (S29)."""

    WHOLE_TEAM = "whole_team"
    SMALL_GROUPS = "small_groups"
    ONE_TO_ONE = "one_to_one"


class Gather(StrEnum):
    """How what people offer gets into the app."""

    SLIPS = "slips"
    KEYBOARD = "keyboard"
    SPOKEN = "spoken"

    @property
    def hidden(self) -> bool:
        """Whether nothing is shown until everything is."""
        return self is not Gather.SPOKEN


class Stage(StrEnum):
    """Where in a meeting the team is."""

    OPENING = "opening"
    QUESTIONS = "questions"
    ACTIONS = "actions"
    CLOSING = "closing"
    ENDED = "ended"


class Asked(StrEnum):
    """What became of a question."""

    WAITING = "waiting"
    REVEALED = "revealed"
    NOTHING_TO_ADD = "nothing to add"
    SKIPPED = "skipped"


class Keep(StrEnum):
    """What the group wants to be kept (asked at closing when five or more met)."""

    EVERYTHING = "everything"
    LEARNING = "learning"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question as this meeting asks it. Its words are kept: a later policy may change them."""

    key: str
    """A key of the bank, or ``own-…`` for a question the facilitator added (S33)."""
    step: Step
    text: str
    warning: str = ""
    state: Asked = Asked.WAITING
    skip_reason: str = ""
    gather: Gather | None = None
    """How its answers were gathered; nothing while there are none."""
    note: str = ""
    """What the person leading wrote down to it: a slip that came late and alone, for example."""

    @property
    def own(self) -> bool:
        """Whether the facilitator added it."""
        return self.key.startswith("own-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is decided before a meeting (S28–S33)."""

    format: Format
    gather: Gather
    people: int
    """How many are in the room, the person leading included; from 2 to 200."""
    form: Form
    set_key: str
    decided_by: str
    """The role that decided how to learn together (S28)."""
    guest: str = ""
    """The role of a specialist who takes part (S32)."""
    own_questions: tuple[tuple[Step, str], ...] = ()
    for_group: str = ""
    """The key of the group that a small-group meeting is for; empty for no one group (S29)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One sitting about one opportunity. Every step of it is a new ``Meeting``."""

    id: str
    opportunity_id: str
    held_on: date
    format: Format
    gather: Gather
    people: int
    form: Form
    set_key: str
    decided_by: str
    guest: str = ""
    policy: str
    """Name and version of the policy in use (S52)."""
    questions: tuple[AskedQuestion, ...]
    stage: Stage = Stage.OPENING
    position: int = 0
    """Index into ``questions``; it stays where it was while the team is at its actions."""
    no_change_because: str = ""
    """Why nothing needs to change; empty when actions were agreed (S39)."""
    keep: Keep | None = None
    for_group: str = ""
    """The key of the group this meeting is for, when the others meet apart (S29, S30)."""
    not_reached: tuple[str, ...] = ()
    """Keys of the groups that have had no chance to contribute yet (S30); never names."""
    safety_shown: bool = False
    """Whether the way to report harm was shown; nothing of why."""
    on_hold: bool = False
    """Whether it waits because somebody may not be safe."""

    @property
    def one_to_one(self) -> bool:
        """Whether two people talk in supervision: then it is asked in "you" (S29)."""
        return self.format is Format.ONE_TO_ONE

    @property
    def keeping(self) -> Keeping:
        """What a meeting of this size may keep; one for a certain group keeps no answers (§4)."""
        size = keeping_for(2 if self.one_to_one else self.people)
        of_a_group = self.for_group and size is Keeping.GROUP_DECIDES
        return Keeping.LEARNING_ONLY if of_a_group else size

    @property
    def saved_nothing(self) -> bool:
        """Whether two people decided that nothing of their one-to-one is saved (§4.3)."""
        return self.one_to_one and self.keep is Keep.NOTHING

    @property
    def may_leave_actions(self) -> bool:
        """Whether it may end before anything is agreed: groups meet apart, then agree together."""
        return self.format is Format.SMALL_GROUPS

    @property
    def question(self) -> AskedQuestion:
        """The question the team is at."""
        return self.questions[self.position]

    @property
    def gathering(self) -> Gather:
        """How the present question is answered; once answers were shown it stays as it was."""
        return self.question.gather or self.gather

    @property
    def place_in_step(self) -> tuple[int, int]:
        """Number of the present question within its step, and how many the step has."""
        same = [i for i, asked in enumerate(self.questions) if asked.step is self.question.step]
        return same.index(self.position) + 1, len(same)

    @property
    def unasked(self) -> int:
        """How many questions were skipped or passed over (S33: counted)."""
        return sum(q.state in (Asked.SKIPPED, Asked.WAITING) for q in self.questions)

    @property
    def silent_steps(self) -> tuple[Step, ...]:
        """Steps of 1, 3 and 4 without an answer or an explicit "nothing to add" (S04)."""
        heard = {
            q.step for q in self.questions if q.state in (Asked.REVEALED, Asked.NOTHING_TO_ADD)
        }
        wanted = (Step.DESCRIPTION, Step.EVALUATION, Step.CONCLUSIONS)
        return tuple(step for step in wanted if step not in heard)

    def onward(self) -> Meeting:
        """The next place: the first question, the next one, the actions, the closing."""
        if self.stage is Stage.OPENING:
            return replace(self, stage=Stage.QUESTIONS, position=0)
        if self.stage is Stage.QUESTIONS:
            if self.position + 1 < len(self.questions):
                return replace(self, position=self.position + 1)
            return replace(self, stage=Stage.ACTIONS)
        if self.stage is Stage.ACTIONS:
            return replace(self, stage=Stage.CLOSING)
        return self

    def back(self) -> Meeting:
        """The place before this one; the opening has none before it."""
        if self.stage is Stage.CLOSING:
            return replace(self, stage=Stage.ACTIONS)
        if self.stage is Stage.ACTIONS:
            return replace(self, stage=Stage.QUESTIONS)
        if self.stage is Stage.QUESTIONS:
            if self.position > 0:
                return replace(self, position=self.position - 1)
            return replace(self, stage=Stage.OPENING)
        return self

    def at(self, key: str) -> Meeting:
        """At another question of the same step. Raises ``NotYet`` for one of another step."""
        for index, asked in enumerate(self.questions):
            if asked.key == key and asked.step is self.question.step:
                return replace(self, stage=Stage.QUESTIONS, position=index)
        raise NotYet("That question belongs to another step. Use next and back to go there.")

    def with_question(self, asked: AskedQuestion) -> Meeting:
        """With the question of the same key replaced."""
        return replace(
            self, questions=tuple(asked if q.key == asked.key else q for q in self.questions)
        )

    def skipped(self, reason: str = "") -> Meeting:
        """With the present question skipped, and the team at the next place.

        A question that has been answered is not skipped any more: then it only moves on.
        """
        if self.question.state in (Asked.REVEALED, Asked.NOTHING_TO_ADD):
            return self.onward()
        reason = words.optional(reason)
        asked = replace(self.question, state=Asked.SKIPPED, skip_reason=reason)
        return self.with_question(asked).onward()

    def revealed(self, count: int) -> Meeting:
        """With the present question answered by ``count`` contributions, or by nothing to add."""
        state = Asked.REVEALED if count else Asked.NOTHING_TO_ADD
        gather = self.gathering if count else None
        asked = replace(self.question, state=state, skip_reason="", gather=gather)
        return self.with_question(asked)

    def noted(self, text: str) -> Meeting:
        """With a note of the person who leads to the present question, after those before."""
        text = words.needed(text, "Write the note first.", limit=words.CONTRIBUTION_LIMIT)
        note = f"{self.question.note}\n{text}" if self.question.note else text
        return self.with_question(replace(self.question, note=note))

    def with_own_question(self, text: str) -> Meeting:
        """With a question of the facilitator's own after the present one, and the team at it."""
        text = words.needed(text, "Write the question first.", limit=words.QUESTION_LIMIT)
        number = 1 + sum(q.own for q in self.questions)
        own = AskedQuestion(key=f"own-{number}", step=self.question.step, text=text)
        cut = self.position + 1
        questions = (*self.questions[:cut], own, *self.questions[cut:])
        return replace(self, stage=Stage.QUESTIONS, questions=questions, position=cut)

    def without_change(self, because: str) -> Meeting:
        """With the reason why nothing needs to change (S39)."""
        ask = "Write why nothing needs to change."
        if self.form.positive:
            ask = "Write what works well as it is."
        return replace(self, no_change_because=words.needed(because, ask, field="because"))

    def ended(self, keep: Keep, not_reached: tuple[str, ...] = ()) -> Meeting:
        """Closed. What may not be kept is not kept, whatever was asked for.

        ``not_reached`` are the keys of the groups that have had no chance yet (S30). Of a
        one-to-one that saves nothing only what was planned and its day remain (§4.3).
        """
        if self.keeping is not Keeping.GROUP_DECIDES and keep is Keep.EVERYTHING:
            keep = Keep.LEARNING
        ended = replace(self, stage=Stage.ENDED, keep=keep, not_reached=not_reached)
        if ended.saved_nothing:
            return replace(
                ended, questions=(), position=0, guest="", no_change_because="", not_reached=()
            )
        if keep is Keep.EVERYTHING:
            return ended
        return replace(ended, questions=tuple(replace(asked, note="") for asked in self.questions))


def agenda(plan: Plan, bank: QuestionBank) -> tuple[AskedQuestion, ...]:
    """The questions of a plan in the order they are asked, own ones at the end of their step."""
    asked = [
        AskedQuestion(
            key=question.key,
            step=question.step,
            text=question.text(plan.form),
            warning=question.warning_for(plan.form),
        )
        for question in map(bank.question, bank.set(plan.set_key).questions)
    ]
    for number, (step, text) in enumerate(plan.own_questions, start=1):
        cut = sum(q.step <= step for q in asked)
        asked.insert(cut, AskedQuestion(key=f"own-{number}", step=step, text=text))
    return tuple(asked)
