"""The scenarios as they are packaged, and how each is played as far as a test needs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from reflect_tui.domain.finding import Decision
from reflect_tui.domain.log import Standing
from reflect_tui.domain.meeting import Asked, Format, Gather, Keep
from reflect_tui.domain.question import Form
from reflect_tui.domain.safety import Answer
from reflect_tui.errors import WordsRefused
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import Until, play
from reflect_tui.services.file_thread import FileThread
from tests.kinds import KINDS
from tests.scenarios import SCENARIOS, played, texts_in, texts_of

TODAY = date(2026, 11, 23)
KEYS = ("compliment-garden", "missed-visit-complaint", "night-fall", "one-to-one-medicine")


def test_the_scenarios_are_read_in_the_order_of_their_events() -> None:
    assert tuple(SCENARIOS) == KEYS
    assert [s.held_on.isoformat() for s in SCENARIOS.values()] == [
        "2026-09-24",
        "2026-10-08",
        "2026-11-19",
        "2026-11-21",
    ]
    for scenario in SCENARIOS.values():
        assert scenario.noted.happened_on <= scenario.noted_on <= scenario.held_on


def test_plain_words_become_the_keys_of_the_domain() -> None:
    missed, fall = SCENARIOS["missed-visit-complaint"], SCENARIOS["night-fall"]
    assert missed.gather is Gather.KEYBOARD
    assert missed.format is Format.SMALL_GROUPS
    assert missed.noted.details == {"complaint_from": ("family_member",)}
    assert missed.safety.supported is Answer.NOT_NEEDED
    assert fall.noted.details == {"accident_to": ("person_using_the_service",)}
    assert fall.guest == "falls physiotherapist"
    assert SCENARIOS["compliment-garden"].set_key == "positive_short"
    assert SCENARIOS["compliment-garden"].safety.light is Answer.NO
    assert SCENARIOS["one-to-one-medicine"].format is Format.ONE_TO_ONE
    assert SCENARIOS["one-to-one-medicine"].noted.details == {"near_miss": ("health_and_safety",)}


def test_every_scenario_uses_answers_that_the_chapter_offers(chapter: Chapter) -> None:
    for scenario in SCENARIOS.values():
        fields = [f for key in scenario.noted.kinds for f in KINDS[key].fields]
        offered = {field.key: {choice.key for choice in field.choices} for field in fields}
        assert scenario.noted.details.keys() == offered.keys()
        for key, picked in scenario.noted.details.items():
            assert set(picked) <= offered[key]
        assert scenario.contributions.keys() <= set(chapter.bank.set(scenario.set_key).questions)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("later", [0, 3])
async def test_every_scenario_can_be_closed(
    file: FileThread, chapter: Chapter, key: str, later: int
) -> None:
    today = SCENARIOS[key].held_on + timedelta(days=later)
    scenario = replace(SCENARIOS[key], held_on=today)
    found = await played(file, scenario, chapter, Until.CLOSED)
    (meeting,) = found.ended
    kept = scenario.people >= 5
    assert meeting.keep is (Keep.EVERYTHING if kept else Keep.LEARNING)
    assert meeting.held_on == today
    assert meeting.silent_steps == ()
    assert meeting.unasked == 0
    said = {q.key for q in meeting.questions if q.state is Asked.REVEALED}
    assert said == scenario.contributions.keys()
    assert sorted(a.what for a in found.actions) == sorted(a.what for a in scenario.actions)
    assert all(action.due_on >= today for action in found.actions)
    assert [(p.step, p.text, p.hands) for p in found.learning] == [
        (p.step, p.text, p.hands) for p in scenario.learning
    ]
    assert texts_in(file.path, scenario.noted.title) == (texts_of(scenario) if kept else [])


async def test_what_others_found_became_actions(file: FileThread, chapter: Chapter) -> None:
    found = await played(file, SCENARIOS["night-fall"], chapter, Until.CLOSED)
    whats = {action.id: action.what for action in found.actions}
    assert [(each.organisation, whats[each.action_id or ""][:20]) for each in found.findings] == [
        ("Local authority", "Move night checks to"),
        ("Local authority", "Evening check of bel"),
    ]
    assert {each.decision for each in found.findings} == {Decision.ACTION}


async def test_by_when_is_counted_from_the_day_of_the_meeting(
    file: FileThread, chapter: Chapter
) -> None:
    scenario = replace(SCENARIOS["night-fall"], held_on=TODAY)
    found = await played(file, scenario, chapter, Until.CLOSED)
    due = {action.owner: action.due_on.isoformat() for action in found.actions}
    assert due["Maintenance lead"] == "2026-12-07"
    assert due["Senior on nights"] == "2026-12-04"


async def test_a_day_that_has_gone_is_refused_like_in_a_real_meeting(
    file: FileThread, chapter: Chapter
) -> None:
    scenario = replace(SCENARIOS["night-fall"], held_on=date(2026, 12, 5))
    with pytest.raises(WordsRefused, match="has gone"):
        await play(file, scenario, chapter, Until.CLOSED)


@pytest.mark.parametrize(
    ("until", "standing"),
    [
        (Until.NOTED, Standing.NOT_CHECKED),
        (Until.SAFE, Standing.WAITING),
        (Until.MIDDLE, Standing.IN_MEETING),
        (Until.CLOSED, Standing.TALKED),
    ],
)
async def test_a_scenario_is_played_as_far_as_asked(
    file: FileThread, chapter: Chapter, until: Until, standing: Standing
) -> None:
    opportunity_id = await play(file, SCENARIOS["night-fall"], chapter, until)
    (row,) = (await file.look(TODAY, 20)).rows
    assert (row.id, row.standing) == (opportunity_id, standing)


@pytest.mark.parametrize(
    ("key", "at"),
    [("night-fall", "E3"), ("compliment-garden", "E3"), ("one-to-one-medicine", "E4")],
)
async def test_the_middle_is_within_evaluation(
    file: FileThread, chapter: Chapter, key: str, at: str
) -> None:
    found = await played(file, SCENARIOS[key], chapter, Until.MIDDLE)
    assert found.unfinished is not None
    assert found.unfinished.question.key == at
    assert found.unfinished.question.state is Asked.WAITING


async def test_what_is_said_aloud_is_kept_too(file: FileThread, chapter: Chapter) -> None:
    scenario = replace(SCENARIOS["compliment-garden"], gather=Gather.SPOKEN)
    await play(file, scenario, chapter, Until.CLOSED)
    assert texts_in(file.path, scenario.noted.title) == texts_of(scenario)


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("compliment-garden", Form.POSITIVE_WE),
        ("night-fall", Form.WE),
        ("one-to-one-medicine", Form.YOU),
    ],
)
async def test_the_questions_are_put_in_the_form_that_fits(
    file: FileThread, chapter: Chapter, key: str, form: Form
) -> None:
    found = await played(file, SCENARIOS[key], chapter, Until.MIDDLE)
    assert found.unfinished is not None
    for asked in found.unfinished.questions:
        assert asked.text == chapter.bank.question(asked.key).text(form)
