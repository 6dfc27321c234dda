"""Planning a meeting, and when it may begin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Format, Keep, Stage
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.question import Form, Step
from reflect_tui.domain.safety import Answer
from reflect_tui.errors import NotYet, WordsRefused
from reflect_tui.services import opportunities, planning
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, check, noted
from tests.storage.begun import CHAPTER, begin, ready

ABUSE: dict[str, Any] = {
    "kinds": ("ABUSE_NEGLECT",),
    "details": {"enquiry_status": ("not_yet_referred",)},
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


@pytest.mark.parametrize(("said", "number"), [("2", 2), (" 12 ", 12), ("007", 7), ("200", 200)])
def test_how_many_take_part(said: str, number: int) -> None:
    assert planning.people(said) == number


@pytest.mark.parametrize(
    "said", ["", "0", "1", "201", "-3", "2.5", "eight", "٨", "²", "9" * 5000, "0002001"]
)
def test_a_number_of_people_that_cannot_be(said: str) -> None:
    with pytest.raises(WordsRefused, match="a number from 2 to 200") as refused:
        planning.people(said)
    assert refused.value.field == "people"


@pytest.mark.parametrize(
    ("chosen", "positive", "form"),
    [
        (Format.WHOLE_TEAM, False, Form.WE),
        (Format.SMALL_GROUPS, False, Form.WE),
        (Format.ONE_TO_ONE, False, Form.YOU),
        (Format.WHOLE_TEAM, True, Form.POSITIVE_WE),
        (Format.SMALL_GROUPS, True, Form.POSITIVE_WE),
        (Format.ONE_TO_ONE, True, Form.POSITIVE_YOU),
    ],
)
def test_how_people_are_addressed(chosen: Format, positive: bool, form: Form) -> None:
    assert planning.form_for(chosen, positive) is form


@pytest.mark.parametrize(
    ("changed", "chosen", "wanted"),
    [
        ({}, Format.WHOLE_TEAM, "standard"),
        ({"harm": Harm.SERIOUS}, Format.WHOLE_TEAM, "full"),
        ({"harm": Harm.DEATH}, Format.ONE_TO_ONE, "full"),
        ({"kinds": ("SAR",)}, Format.WHOLE_TEAM, "full"),
        ({"kinds": ("NEAR_MISS",)}, Format.WHOLE_TEAM, "short"),
        ({"kinds": ("NEAR_MISS", "COMPLAINT")}, Format.WHOLE_TEAM, "standard"),
        ({}, Format.ONE_TO_ONE, "short"),
    ],
)
def test_which_set_is_suggested(changed: dict[str, Any], chosen: Format, wanted: str) -> None:
    sets = planning.sets_for(CHAPTER.bank, positive=False)
    assert planning.suggested_set(sets, noted(**changed), chosen) == wanted


def test_something_good_has_sets_of_its_own() -> None:
    sets = planning.sets_for(CHAPTER.bank, positive=True)
    assert {s.positive for s in sets} == {True}
    thanks = noted(kinds=("COMPLIMENT",))
    assert planning.suggested_set(sets, thanks, Format.WHOLE_TEAM) == "positive_short"


def test_each_question_of_ones_own_takes_three_minutes() -> None:
    short = CHAPTER.bank.set("short")
    low, high = short.minutes
    assert planning.estimate(short, 0) == (low, high)
    assert planning.estimate(short, 2) == (low + 6, high + 6)


def test_a_meeting_begins_at_its_opening_with_what_was_planned(store: Store) -> None:
    own = ((Step.CONCLUSIONS, "What would help at night?"),)
    made = store.meetings.get(begin(store, ready(store), guest=" Nurse ", own_questions=own))
    assert (made.stage, made.position, made.people) == (Stage.OPENING, 0, 8)
    assert made.guest == "Nurse"
    assert made.policy == f"{CHAPTER.policy.name}, {CHAPTER.policy.version}"
    assert [q.key for q in made.questions] == [*CHAPTER.bank.set("short").questions, "own-1"]


def test_a_one_to_one_is_two_people(store: Store) -> None:
    meeting_id = begin(store, ready(store), format=Format.ONE_TO_ONE, form=Form.YOU, people=30)
    assert store.meetings.get(meeting_id).people == 2


@pytest.mark.parametrize(
    ("what", "checked"),
    [
        ({}, None),
        ({}, check(person=Answer.NO)),
        ({}, check(person=Answer.DONT_KNOW, go_ahead_reason="We want to")),
        ({}, check(stopped=None)),
        ({}, check(reported=Answer.NO)),
        (ABUSE, check()),
    ],
)
def test_no_meeting_begins_while_somebody_may_not_be_safe(
    store: Store, what: dict[str, Any], checked: Any
) -> None:
    about = opportunities.note(store, noted(**what), CHAPTER.kinds, TODAY)
    if checked is not None:
        opportunities.confirm_safety(
            store, replace(checked, opportunity_id=about.id), kinds=about.kinds
        )
    with pytest.raises(NotYet, match="safe first"):
        begin(store, about.id)
    assert store.meetings.of_opportunity(about.id) == ()


@pytest.mark.parametrize(
    ("kind", "harm", "waits"),
    [
        ("POLICE", Harm.NONE, True),
        ("ABUSE_NEGLECT", Harm.NONE, True),
        ("SAR", Harm.NONE, True),
        ("WHISTLE", Harm.NONE, True),
        ("ACCIDENT", Harm.SERIOUS, True),
        ("OTHER", Harm.DEATH, True),
        ("ACCIDENT", Harm.MINOR, False),
        ("COMPLAINT", Harm.NOT_KNOWN, False),
    ],
)
def test_a_meeting_waits_until_it_is_said_who_else_looks_into_it(
    store: Store, kind: str, harm: Harm, waits: bool
) -> None:
    about = ready(store, kinds=(kind,), harm=harm)
    if waits:
        with pytest.raises(NotYet, match="First say whether anyone else is still looking into it"):
            begin(store, about)
        said = {"live_enquiry": ("none",)}
        opportunities.settle(store, store.opportunities.get(about), CHAPTER.event.flag, said)
    assert store.meetings.get(begin(store, about)).stage is Stage.OPENING


def test_a_hold_that_is_known_already_is_not_asked_for_first(store: Store) -> None:
    about = ready(store, kinds=("POLICE",), details={"police": ("live",)})
    with pytest.raises(NotYet, match="This is on hold"):
        begin(store, about)


def test_a_reason_lets_it_go_ahead(store: Store) -> None:
    about = opportunities.note(store, noted(), CHAPTER.kinds, TODAY)
    given = check(opportunity_id=about.id, stopped=Answer.NO, go_ahead_reason="A new bed at four")
    opportunities.confirm_safety(store, given, kinds=about.kinds)
    assert store.meetings.get(begin(store, about.id)).stage is Stage.OPENING


def test_one_meeting_at_a_time(store: Store) -> None:
    about = ready(store)
    first = store.meetings.get(begin(store, about))
    with pytest.raises(NotYet, match="Continue that one first"):
        begin(store, about)
    begin(store, ready(store))
    store.meetings.end(first.ended(Keep.LEARNING))
    begin(store, about)
    assert len(store.meetings.of_opportunity(about)) == 2


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"decided_by": " "}, "decided_by"),
        ({"decided_by": "x" * 61}, "decided_by"),
        ({"guest": "nul \x00"}, "guest"),
        ({"form": Form.POSITIVE_WE}, "set"),
        ({"form": Form.YOU}, "set"),
    ],
)
def test_words_that_cannot_be_kept_begin_no_meeting(
    store: Store, changed: dict[str, Any], field: str
) -> None:
    about = ready(store)
    with pytest.raises(WordsRefused) as refused:
        begin(store, about, **changed)
    assert refused.value.field == field
    assert store.meetings.of_opportunity(about) == ()


@pytest.mark.parametrize("text", ["red \x1b[31m", "turned \u202e", "nul \x00", "  ", "x" * 201])
def test_a_planned_question_of_ones_own_is_checked_like_one_asked_in_the_meeting(
    store: Store, text: str
) -> None:
    about = ready(store)
    with pytest.raises(WordsRefused):
        begin(store, about, own_questions=((Step.CONCLUSIONS, text),))
    assert store.meetings.of_opportunity(about) == ()
