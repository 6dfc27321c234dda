"""What each file of the chapter holds, and what must be true of it beyond its fields."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.change_type import ChangeType
from reflect_tui.domain.chapter import MeetingWords, Policy, SafetyWords
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.elsewhere import Prompt
from reflect_tui.domain.flag import Flag, Regulation
from reflect_tui.domain.framework import Framework
from reflect_tui.domain.question import Question, QuestionBank, QuestionSet
from reflect_tui.domain.specialist import Specialist
from reflect_tui.services.toml_fields import Place, nearest

RISKS = ("names", "self", "blame", "upset")
LEVELS = ("low", "medium", "high")


# The names of these fields are the names of the tables in the files.


@dataclass(frozen=True)
class PolicyFile:
    """``policy.toml``."""

    policy: Policy


@dataclass(frozen=True)
class QuestionsFile:
    """``questions.toml``."""

    question: tuple[Question, ...]


@dataclass(frozen=True)
class SetsFile:
    """``sets.toml``."""

    set: tuple[QuestionSet, ...]


@dataclass(frozen=True)
class ChangesFile:
    """``changes.toml``."""

    change: tuple[ChangeType, ...]


@dataclass(frozen=True)
class MeetingFile:
    """``meeting.toml``."""

    safety: SafetyWords
    meeting: MeetingWords


@dataclass(frozen=True)
class DutiesFile:
    """``duties.toml``."""

    duty: tuple[DutyRule, ...]


@dataclass(frozen=True)
class EventFile:
    """``event.toml``."""

    flag: tuple[Flag, ...]
    regulation: tuple[Regulation, ...]
    elsewhere: tuple[Prompt, ...]
    specialist: tuple[Specialist, ...]


@dataclass(frozen=True)
class FrameworksFile:
    """``frameworks.toml``."""

    framework: tuple[Framework, ...]


def made(questions: tuple[Question, ...], sets: tuple[QuestionSet, ...]) -> QuestionBank:
    """The bank of these questions and sets. Raises ``ChapterFault``."""
    for question in questions:
        _check_risks(question)
    for question_set in sets:
        _check_set(question_set, {question.key: question for question in questions})
    return QuestionBank(questions=questions, sets=sets)


def checked_words(found: MeetingFile) -> MeetingFile:
    """The words, if none of those for a one-to-one speaks of anonymity. Raises ``ChapterFault``."""
    place = Place("meeting.toml", "meeting one_to_one")
    for text in (*found.meeting.one_to_one, found.meeting.one_to_one_prompt):
        if "anonym" in text.casefold():
            raise place.fault('no "anonymous": in a one-to-one the other person knows who it is')
    return found


def check_good_practice(words: MeetingWords, types: tuple[ChangeType, ...]) -> None:
    """Raise ``ChapterFault`` where good practice names a type of change that there is not."""
    known = [change.key for change in types]
    for step in words.positive_actions:
        for key in step.changes:
            if key not in known:
                place = Place("meeting.toml", f'meeting positive_action "{step.key}" changes')
                raise place.fault(f'types of change, but "{key}" is none{nearest(key, known)}')


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
