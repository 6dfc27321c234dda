"""The demonstration file: four made-up events, each at its own stage."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reflect_tui.domain.log import Standing
from reflect_tui.domain.meeting import Asked, Stage
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.scenarios import SCENARIOS, ask, texts_in, texts_of

TODAY = date(2026, 11, 23)

STANDING = (Standing.TALKED, Standing.IN_MEETING, Standing.TALKED, Standing.WAITING)


async def test_all_four_stand_where_they_should(demo: Path) -> None:
    file = FileThread(demo)
    try:
        look = await file.look(TODAY, 20)
    finally:
        file.close()
    assert look.count == 4
    rows = look.rows[::-1]
    assert [row.number for row in rows] == ["2026-001", "2026-002", "2026-003", "2026-004"]
    assert [row.title for row in rows] == [s.noted.title for s in SCENARIOS.values()]
    assert tuple(row.standing for row in rows) == STANDING
    assert [row.people for row in rows] == [6, 0, 9, 0]
    assert [row.actions for row in rows] == [2, 0, 4, 0]
    assert {row.number for row in look.attention.unfinished} == {"2026-002", "2026-004"}


def test_the_night_fall_has_its_actions_with_their_days(demo: Path) -> None:
    found = ask(
        demo,
        "SELECT position, change, owner, due_on, affects_care, agreed_on FROM agreed_action a "
        "JOIN opportunity o ON o.id = a.opportunity_id WHERE o.serial = 3 ORDER BY position",
    )
    day = "2026-11-19"
    assert found == [
        (1, "EQUIPMENT_ENVIRONMENT", "Maintenance lead", "2026-12-03", "yes", day),
        (2, "ROTA", "Deputy manager", "2026-12-04", "yes", day),
        (3, "HANDOVER_COMMS", "Senior on nights", "2026-11-27", "not_sure", day),
        (4, "TRAINING", "Shift leader", "2027-01-15", "no", day),
    ]


def test_the_night_fall_has_its_learning_and_its_parked_idea(demo: Path) -> None:
    of_fall = "JOIN meeting m ON m.id = meeting_id WHERE m.people = 9"
    assert ask(demo, f"SELECT p.text, p.step, p.hands FROM learning_point p {of_fall}") == [
        ("Moving furniture can move a call bell out of reach without anyone noticing.", 3, 9),
        ("Night checks should follow when each person usually gets up, not the clock.", 4, 8),
    ]
    assert ask(demo, f"SELECT i.text FROM parked_idea i {of_fall}") == [
        ("Put the plug where we can see it",)
    ]
    meeting = ask(demo, "SELECT held_on, stage, keep, guest FROM meeting WHERE people = 9")
    assert meeting == [("2026-11-19", "ended", "everything", "falls physiotherapist")]


def test_an_answer_lies_under_the_learning_it_led_to(demo: Path) -> None:
    found = ask(
        demo,
        "SELECT c.text, p.step FROM contribution c "
        "JOIN learning_point p ON p.id = c.learning_point_id AND p.meeting_id = c.meeting_id",
    )
    assert sorted(found) == [
        ("Moving the chair moved the bell: nobody's job to check", 3),
        ("no paperwork between 2 and 4, agreed at handover", 3),
    ]


@pytest.mark.parametrize("key", ["night-fall", "compliment-garden"])
def test_every_contribution_of_a_large_meeting_is_kept(demo: Path, key: str) -> None:
    scenario = SCENARIOS[key]
    assert texts_of(scenario)
    assert texts_in(demo, scenario.noted.title) == texts_of(scenario)


def test_a_contribution_has_no_other_columns(demo: Path) -> None:
    columns = {name for _, name, *_ in ask(demo, "PRAGMA table_info(contribution)")}
    assert columns == {"id", "meeting_id", "question_key", "text", "learning_point_id"}


def test_nothing_that_four_people_said_is_in_the_file(demo: Path) -> None:
    scenario = SCENARIOS["missed-visit-complaint"]
    assert texts_in(demo, scenario.noted.title) == []
    held = demo.read_bytes()
    assert scenario.noted.title.encode() in held
    for _, text in texts_of(scenario):
        if len(text) > 10:  # "awful" could stand in a longer word
            assert text.encode() not in held


async def test_the_meeting_of_four_can_be_continued(demo: Path) -> None:
    file = FileThread(demo)
    try:
        (unfinished,) = await file.do(lambda store: store.meetings.unfinished())
        run = await MeetingRun.resume(file, unfinished.id, TODAY)
    finally:
        file.close()
    assert run.opportunity.number == "2026-002"
    assert (run.meeting.stage, run.meeting.question.key) == (Stage.QUESTIONS, "E4")
    states = {asked.key: asked.state for asked in run.meeting.questions}
    assert states == dict.fromkeys(("D4", "D7", "F4", "E3"), Asked.REVEALED) | dict.fromkeys(
        ("E4", "C2", "C4", "C5"), Asked.WAITING
    )
    assert run.shown == ()
