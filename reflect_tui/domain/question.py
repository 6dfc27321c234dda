"""The reflective questions: five steps, twenty-three questions, and sets of them (S33–S38)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Step(IntEnum):
    """The five steps that most reflective learning follows (S34), named as in the chapter."""

    DESCRIPTION = 1
    FEELINGS = 2
    EVALUATION = 3
    CONCLUSIONS = 4
    ACTION = 5

    @property
    def title(self) -> str:
        """The chapter's own name for the step."""
        return self.name.capitalize()


class Form(StrEnum):
    """How a question addresses people: a team says we, a one-to-one says you (S29)."""

    WE = "we"
    YOU = "you"
    POSITIVE_WE = "positive-we"
    POSITIVE_YOU = "positive-you"

    @property
    def positive(self) -> bool:
        """Whether this is the wording for something that went well (S20)."""
        return self in (Form.POSITIVE_WE, Form.POSITIVE_YOU)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of steps 1 to 4. ``key`` (D1 … C5) never changes meaning."""

    key: str
    step: Step
    original: str
    """Verbatim from the chapter; empty for an extra question that is not from it."""
    we: str
    you: str
    positive_we: str
    positive_you: str
    warning: str = ""
    """What the room is asked to keep in mind, at most two lines; may be empty."""
    positive_warning: str = ""
    """The same for the positive wording; empty for none."""
    hint: str = ""
    """For the person who leads, one key away; never in a window on the wall (§5.2)."""
    positive_hint: str = ""
    """The same for the positive wording; empty where ``hint`` fits that too."""
    risks: Mapping[str, str]
    """Risk (names, self, blame, upset) → low, medium or high; only those that apply."""

    @property
    def extra(self) -> bool:
        """Whether the question is an addition that the chapter does not have."""
        return not self.original

    def text(self, form: Form) -> str:
        """The question in one form."""
        return {
            Form.WE: self.we,
            Form.YOU: self.you,
            Form.POSITIVE_WE: self.positive_we,
            Form.POSITIVE_YOU: self.positive_you,
        }[form]

    def warning_for(self, form: Form) -> str:
        """The warning that belongs to the wording in use."""
        return self.positive_warning if form.positive else self.warning

    def hint_for(self, form: Form) -> str:
        """The hint that belongs to the wording in use."""
        return (form.positive and self.positive_hint) or self.hint


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """A choice of questions for one meeting, with what it takes (§5.4)."""

    key: str
    title: str
    use: str
    """When to choose it, in a few words."""
    minutes: tuple[int, int]
    """Shortest and longest estimate, in minutes, step 5 included."""
    positive: bool
    """Whether the set is for things that went well."""
    questions: tuple[str, ...]
    """Question keys in the order they are asked; steps never go backwards."""
    note: str = ""
    """What the team should know before it starts, for example that a step is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """All questions and sets that the chapter (or a provider's folder) offers."""

    questions: tuple[Question, ...]
    sets: tuple[QuestionSet, ...]

    def hint(self, key: str, form: Form) -> str:
        """The hint for a question; empty for one that is not in the bank, as the team's own."""
        found = (question for question in self.questions if question.key == key)
        return next((question.hint_for(form) for question in found), "")

    def question(self, key: str) -> Question:
        """The question with this key. Raises ``KeyError`` for an unknown one."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    def set(self, key: str) -> QuestionSet:
        """The set with this key. Raises ``KeyError`` for an unknown one."""
        for question_set in self.sets:
            if question_set.key == key:
                return question_set
        raise KeyError(key)
