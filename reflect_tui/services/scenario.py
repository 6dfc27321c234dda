"""Made-up events with their meetings, read from the package's own files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import Any

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.days import Precision
from reflect_tui.domain.finding import Decision
from reflect_tui.domain.groups import capital
from reflect_tui.domain.meeting import Format, Gather
from reflect_tui.domain.opportunity import Harm, Noted
from reflect_tui.domain.question import Step
from reflect_tui.domain.safety import Answer, SafetyCheck
from reflect_tui.errors import ChapterFault
from reflect_tui.services.chapter import Chapter

CONFIRMED_BY = "Registered manager"
SETTLED = {
    "candour": "candour",
    "candour_asked": "candour_asked",
    "candour_reason": "candour_because",
    "safeguarding_enquiry": "safeguarding_enquiry",
    "la_asked": "la_asked",
    "la_due": "la_due",
    "live_enquiry": "live_enquiry",
    "outside": "outside",
    "reach": "reach",
}
"""What a scenario calls the questions that are asked when they matter, and their keys."""
DETAILS = ("accident_to", "near_miss", "complaint_from", "compliment_from")
"""Questions of the kinds that a scenario may answer."""


class Until(StrEnum):
    """How far a scenario is played."""

    NOTED = "noted"
    SAFE = "safe"
    """Everyone is safe; the meeting is still to come."""
    MIDDLE = "middle"
    """The meeting stands in the middle of Evaluation, at a question not yet answered."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """A line that the group agrees it has learned."""

    step: Step
    text: str
    hands: int | None
    gathers: tuple[str, ...]
    """Answers to the last question of the step that are put under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToAgree:
    """An action as the group says it."""

    what: str
    change: str
    who: str
    by: str
    """By when, as people say it on the day of the meeting."""
    late: str
    """Why it takes long, or what is done until then; empty for one that is soon."""
    affects_care: AffectsCare
    agreed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundByOthers:
    """What another organisation found, and what was decided about it."""

    organisation: str
    on: date
    text: str
    decision: Decision | None
    because: str
    action: int
    """The number of the action that follows from it, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One made-up event, what is done about it, and the meeting about it."""

    key: str
    until: Until
    """How far the demonstration file has it."""
    noted_on: date
    noted: Noted
    settled: Mapping[str, tuple[str, ...]]
    """Answers to the questions that are asked when they matter."""
    safety: SafetyCheck
    """The safety check of the same day, of no opportunity yet."""
    held_on: date
    format: Format
    gather: Gather
    people: int
    set_key: str
    guest: str
    contributions: Mapping[str, tuple[str, ...]]
    """Question key → texts."""
    learning: tuple[Learned, ...]
    parked: tuple[str, ...]
    actions: tuple[ToAgree, ...]
    findings: tuple[FoundByOthers, ...] = ()


def scenarios() -> tuple[Scenario, ...]:
    """Every scenario, the oldest event first."""
    found = [
        scenario(entry.name.removesuffix(".toml"), tomllib.loads(entry.read_text("utf-8")))
        for entry in (files("reflect_tui") / "demo").iterdir()
        if entry.name.endswith(".toml")
    ]
    return tuple(sorted(found, key=lambda made: made.noted.happened_on))


def scenario(key: str, tables: dict[str, Any]) -> Scenario:
    """The scenario of a file's tables."""
    event, meeting = tables["opportunity"], tables["meeting"]
    gather = meeting["gather"]
    return Scenario(
        key=key,
        until=Until(tables["until"]),
        noted_on=event["noted_on"],
        noted=noted(event),
        settled=settled(event),
        safety=safety(event),
        held_on=meeting["held_on"],
        format=Format(as_key(meeting["format"])),
        gather=Gather.KEYBOARD if gather == "pass the keyboard" else Gather(gather),
        people=meeting["people"],
        set_key=as_key(meeting["set"]),
        guest=meeting.get("guest", ""),
        contributions={k: tuple(texts) for k, texts in tables["contributions"].items()},
        learning=tuple(map(learned, tables.get("learning", ()))),
        parked=tuple(idea["text"] for idea in tables.get("parked", ())),
        actions=tuple(map(to_agree, tables.get("action", ()))),
        findings=tuple(map(by_others, tables.get("finding", ()))),
    )


def noted(event: dict[str, Any]) -> Noted:
    """What is noted about the event."""
    return Noted(
        kinds=tuple(event["kinds"]),
        details={key: (as_key(event[key]),) for key in DETAILS if key in event},
        title=event["title"],
        happened_on=event["happened_on"],
        precision=Precision(event["precision"]),
        harm=Harm(as_key(event["harm"])),
        happened_before=event.get("happened_before"),
    )


def settled(event: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The answers to the questions that are asked when they matter."""
    return {key: (str(event[name]),) for name, key in SETTLED.items() if name in event}


def safety(event: dict[str, Any]) -> SafetyCheck:
    """The safety check: one light answer after something good, else all four."""
    answers = {key: Answer(as_key(said)) for key, said in event.get("safe", {}).items()}
    light = event.get("anyone_not_safe")
    return SafetyCheck(
        opportunity_id="",
        checked_on=event["noted_on"],
        confirmed_by=CONFIRMED_BY,
        light=None if light is None else Answer(as_key(light)),
        person=answers.get("person"),
        stopped=answers.get("stopped"),
        reported=answers.get("reported"),
        supported=answers.get("supported"),
    )


def learned(table: dict[str, Any]) -> Learned:
    """One learning point."""
    return Learned(
        step=Step[table["step"].upper()],
        text=table["text"],
        hands=table.get("hands"),
        gathers=tuple(table.get("gathers", ())),
    )


def to_agree(table: dict[str, Any]) -> ToAgree:
    """One action."""
    return ToAgree(
        what=table["what"],
        change=table["change"],
        who=table["who"],
        by=table["by"],
        late=table.get("late", ""),
        affects_care=AffectsCare(as_key(table["affects_care"])),
        agreed=table["agreed"],
    )


def by_others(table: dict[str, Any]) -> FoundByOthers:
    """One finding."""
    decision = table.get("decision")
    return FoundByOthers(
        organisation=capital(table["organisation"]),
        on=table["on"],
        text=table["text"],
        decision=Decision(as_key(decision)) if decision else None,
        because=table.get("because", ""),
        action=table.get("action", 1),
    )


def as_key(words: str) -> str:
    """The key of an answer that is written in plain words: ``not needed`` → ``not_needed``."""
    return words.replace(" ", "_").replace("-", "_")


def check_fit(scenario: Scenario, chapter: Chapter) -> None:
    """Raise ``ChapterFault`` unless the chapter has the kinds, the set and the changes in use."""
    kinds = {kind.key for kind in chapter.kinds}
    sets = {question_set.key for question_set in chapter.bank.sets}
    changes = {change.key for change in chapter.change_types}
    used = [("kinds.toml", "kind", key, kinds) for key in scenario.noted.kinds]
    used += [("sets.toml", "set", scenario.set_key, sets)]
    used += [("changes.toml", "change", action.change, changes) for action in scenario.actions]
    for name, word, key, known in used:
        if key not in known:
            expected = f"this {word}, because the demonstration uses it, but it is missing"
            raise ChapterFault(name, f'{word} "{key}"', expected)
