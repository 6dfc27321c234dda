"""Reads the words of the policy chapter: packaged, or from a provider's own folder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from reflect_tui.domain.change_type import ChangeType
from reflect_tui.domain.chapter import MeetingWords, Policy, SafetyWords
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.question import Question, QuestionBank, QuestionSet
from reflect_tui.services.toml_fields import Place, nearest, parse, read

T = TypeVar("T")

RISKS = ("names", "self", "blame", "upset")
LEVELS = ("low", "medium", "high")


# The names of these fields are the names of the tables in the files.


@dataclass(frozen=True)
class _PolicyFile:
    policy: Policy


@dataclass(frozen=True)
class _QuestionsFile:
    question: tuple[Question, ...]


@dataclass(frozen=True)
class _SetsFile:
    set: tuple[QuestionSet, ...]


@dataclass(frozen=True)
class _KindsFile:
    kind: tuple[Kind, ...]


@dataclass(frozen=True)
class _ChangesFile:
    change: tuple[ChangeType, ...]


@dataclass(frozen=True)
class _MeetingFile:
    safety: SafetyWords
    meeting: MeetingWords


class Chapter:
    """The words of the chapter as domain values; each file is read once, when it is first needed.

    ``folder`` holds a provider's own copy of all the files; ``None`` is the packaged one.
    Everything read is checked: any mistake raises ``ChapterFault``.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @cached_property
    def policy(self) -> Policy:
        """Which policy is in use (S52)."""
        return self._file("policy.toml", _PolicyFile).policy

    @cached_property
    def bank(self) -> QuestionBank:
        """The questions and the sets of them (S33–S38)."""
        questions = self._file("questions.toml", _QuestionsFile).question
        sets = self._file("sets.toml", _SetsFile).set
        for question in questions:
            _check_risks(question)
        for question_set in sets:
            _check_set(question_set, {question.key: question for question in questions})
        return QuestionBank(questions=questions, sets=sets)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of learning opportunity, in the order they are offered (S09–S20)."""
        return self._file("kinds.toml", _KindsFile).kind

    @cached_property
    def change_types(self) -> tuple[ChangeType, ...]:
        """The types of change, in the order they are offered (S41)."""
        return self._file("changes.toml", _ChangesFile).change

    @property
    def safety(self) -> SafetyWords:
        """The texts of "Is everyone safe?" (S02)."""
        return self._meeting_file.safety

    @property
    def meeting(self) -> MeetingWords:
        """What is read out and shown around the questions (S23)."""
        return self._meeting_file.meeting

    def kind(self, key: str) -> Kind:
        """The kind with this key. Raises ``KeyError`` for an unknown one."""
        return {kind.key: kind for kind in self.kinds}[key]

    def change_type(self, key: str) -> ChangeType:
        """The type of change with this key. Raises ``KeyError`` for an unknown one."""
        return {change.key: change for change in self.change_types}[key]

    def check(self) -> None:
        """Read every file. Raises ``ChapterFault`` for the first mistake found."""
        for _ in (self.policy, self.bank, self.kinds, self.change_types, self._meeting_file):
            pass

    @cached_property
    def _meeting_file(self) -> _MeetingFile:
        return self._file("meeting.toml", _MeetingFile)

    def _file(self, name: str, kind: type[T]) -> T:
        return read(kind, parse(name, self._content(name)), Place(name))

    def _content(self, name: str) -> bytes:
        try:
            if self._folder is not None:
                return (self._folder / name).read_bytes()
            from importlib.resources import files  # costs milliseconds that --help need not pay

            return (files("reflect_tui") / "chapter" / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            place = self._folder or "the program's own files"
            raise Place(name, "whole file").fault(f"it in {place}, but it is not there") from None
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            raise Place(name, "whole file").fault(f"a file we can read ({reason})") from error


def _check_risks(question: Question) -> None:
    place = Place("questions.toml", f'question "{question.key}" risks')
    for risk, level in question.risks.items():
        if risk not in RISKS:
            raise place.at(risk).fault(f"one of {', '.join(RISKS)}{nearest(risk, RISKS)}")
        if level not in LEVELS:
            raise place.at(risk).fault(f"one of {', '.join(LEVELS)}{nearest(level, LEVELS)}")


def _check_set(question_set: QuestionSet, questions: dict[str, Question]) -> None:
    place = Place("sets.toml", f'set "{question_set.key}"')
    low, high = question_set.minutes
    if not 0 < low < high:
        raise place.at("minutes").fault(f"two rising whole numbers, but they are {low} and {high}")
    place = place.at("questions")
    asked: list[Question] = []
    for key in question_set.questions:
        if key not in questions:
            raise place.fault(f'keys of questions, but "{key}" is none{nearest(key, questions)}')
        question = questions[key]
        if question in asked:
            raise place.fault(f'each question once, but "{key}" stands there twice')
        if asked and question.step < asked[-1].step:
            raise place.fault(
                f"steps that never go backwards, but {key} is in step {question.step:d}"
                f" and follows {asked[-1].key} of step {asked[-1].step:d}"
            )
        asked.append(question)
