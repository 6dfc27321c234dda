"""The made file of ten years: the app reads it, and it is the same each time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reflect_tui.domain.log import Standing
from reflect_tui.storage import connection as opening
from reflect_tui.storage.learning_file import LearningFile
from tests.benchmarks.ten_years import Scale, make_file

UNTIL = date(2026, 11, 27)
SMALL = Scale(opportunities=12, contributions=300, actions=48, learning_points=30)


def test_the_app_reads_all_of_a_made_file(tmp_path: Path) -> None:
    file = LearningFile(tmp_path / "made.reflect")
    make_file(file.path, SMALL, UNTIL)
    glance = file.glance(UNTIL, 5)
    assert glance.count == 12
    assert {row.standing for row in glance.rows} == {Standing.TALKED}
    store = file.store
    events = [store.opportunities.get(row.id) for row in file.log_rows(0, 20)]
    assert len(events) == 12
    assert max(event.noted_on for event in events) == UNTIL
    meetings = [meeting for event in events for meeting in store.meetings.of_opportunity(event.id)]
    assert store.meetings.unfinished() == ()
    found = [
        contribution
        for meeting in meetings
        for contribution in store.contributions.of_questions(
            meeting.id, [asked.key for asked in meeting.questions]
        )
    ]
    assert len(found) == 300
    assert len(store.actions.soonest_first()) == 48
    file.close()


def test_contributions_are_written_in_the_order_of_their_keys(tmp_path: Path) -> None:
    make_file(tmp_path / "made.reflect", SMALL, UNTIL)
    connection = opening.connect(tmp_path / "made.reflect")
    keys = connection.execute("SELECT meeting_id, question_key, id FROM contribution").fetchall()
    connection.close()
    assert len(keys) == 300
    assert keys == sorted(keys)


def test_the_same_file_is_made_again(tmp_path: Path) -> None:
    for name in ("one", "two"):
        make_file(tmp_path / name, SMALL, UNTIL)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_an_empty_file_can_be_made(tmp_path: Path) -> None:
    file = LearningFile(tmp_path / "made.reflect")
    make_file(file.path, Scale(opportunities=0), UNTIL)
    assert file.glance(UNTIL, 5).count == 0
    file.close()
