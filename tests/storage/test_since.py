"""What a meeting begins with: which actions of before belong on its screen, and how quickly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Format, Gather, Meeting, Stage
from reflect_tui.domain.progress import Holding, Progress
from reflect_tui.domain.question import Form
from reflect_tui.storage import connection as opening
from reflect_tui.storage import since
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.before import LAST_WEEK, LONG_AGO, NEXT_WEEK, agree, lift, looked_at, put_on_hold, talked
from tests.benchmarks.ten_years import Scale, make_file
from tests.domain.examples import TODAY
from tests.storage.begun import begin, ready

ALONE: dict[str, Any] = {
    "format": Format.ONE_TO_ONE,
    "form": Form.YOU,
    "people": 2,
    "gather": Gather.SPOKEN,
}


def meeting(store: Store, opportunity_id: str = "", **plan: Any) -> Meeting:
    """A meeting that begins now."""
    return store.meetings.get(begin(store, opportunity_id or ready(store), **plan))


def left(store: Store, about: Meeting) -> list[str]:
    """The actions that it begins with."""
    return [action.what for action in store.actions.since(about).to_do]


def test_what_is_overdue_comes_first_and_nothing_that_is_over(file: LearningFile) -> None:
    store = file.store
    before = talked(store)
    agree(store, before, "soon", NEXT_WEEK)
    agree(store, before, "today", TODAY)
    agree(store, before, "late", LAST_WEEK)
    agree(store, before, "done", LAST_WEEK, progress=Progress(done_on=TODAY))
    dropped = Progress(dropped_on=TODAY, dropped_because="Not needed")
    agree(store, before, "dropped", LAST_WEEK, progress=dropped)
    found = store.actions.since(meeting(store))
    assert [action.what for action in found.to_do] == ["late", "today", "soon"]
    assert found.to_do_count == 3
    assert found.to_do[0].due_on == LAST_WEEK
    assert found.to_do[0].number == store.opportunities.get(before.opportunity_id).number


def test_the_lists_are_cut_and_the_counts_are_whole(file: LearningFile) -> None:
    store = file.store
    before = talked(store)
    for number in range(20):
        agree(store, before, f"{number}", NEXT_WEEK + timedelta(days=number))
        agree(store, before, "old", LAST_WEEK, progress=looked_at(Holding.NO))
    found = store.actions.since(meeting(store))
    assert [action.what for action in found.to_do] == ["0", "1", "2", "3", "4", "5"]
    assert (found.to_do_count, len(found.not_held), found.not_held_count) == (20, 3, 20)


def test_its_own_actions_are_not_of_before(file: LearningFile) -> None:
    store = file.store
    now = meeting(store)
    agree(store, now, "agreed now", NEXT_WEEK)
    assert not store.actions.since(now)


def test_what_was_decided_outside_a_meeting_is_there(file: LearningFile) -> None:
    store = file.store
    now = meeting(store)
    agree(store, now, "at once", NEXT_WEEK, meeting_id=None, agreed_by_group=False)
    assert left(store, now) == ["at once"]


def test_a_one_to_one_begins_with_its_own_event_alone(file: LearningFile) -> None:
    store = file.store
    own, other = talked(store), talked(store)
    agree(store, own, "of this event", NEXT_WEEK)
    agree(store, other, "of another", NEXT_WEEK)
    agree(store, own, "this did not last", LAST_WEEK, progress=looked_at(Holding.NO))
    agree(store, other, "nor did that", LAST_WEEK, progress=looked_at(Holding.NO))
    found = store.actions.since(meeting(store, own.opportunity_id, **ALONE))
    assert [action.what for action in found.to_do] == ["of this event"]
    assert [change.what for change in found.not_held] == ["this did not last"]
    assert not store.actions.since(meeting(store, **ALONE))


@pytest.mark.parametrize("plan", [{}, {"format": Format.SMALL_GROUPS}])
def test_whistleblowing_stays_in_its_own_meetings(file: LearningFile, plan: dict[str, Any]) -> None:
    """S16."""
    store = file.store
    secret = talked(store, kinds=("WHISTLE", "ACCIDENT"))
    agree(store, secret, "kept quiet", NEXT_WEEK)
    agree(store, secret, "did not hold", LAST_WEEK, progress=looked_at(Holding.NO))
    assert not store.actions.since(meeting(store, **plan))
    whole = store.actions.since(meeting(store, secret.opportunity_id, **plan))
    assert (whole.to_do_count, whole.not_held_count) == (1, 1)


@pytest.mark.parametrize("plan", [{}, {"format": Format.SMALL_GROUPS}])
def test_a_one_to_one_stays_out_of_the_meetings_of_other_events(
    file: LearningFile, plan: dict[str, Any]
) -> None:
    store = file.store
    about = ready(store)
    alone = meeting(store, about, **ALONE)
    store.meetings.save(replace(alone, stage=Stage.ENDED, no_change_because="See the actions"))
    agree(store, alone, "between two", NEXT_WEEK)
    agree(store, alone, "did not hold", LAST_WEEK, progress=looked_at(Holding.NO))
    other = meeting(store, **plan)
    assert not store.actions.since(other)
    assert not store.actions.followed(other)
    whole = store.actions.since(meeting(store, about, **plan))
    assert [action.what for action in whole.to_do] == ["between two"]
    assert [change.what for change in whole.not_held] == ["did not hold"]


def after_a_one_to_one(store: Store) -> str:
    """An event that was only talked about one-to-one."""
    alone = meeting(store, ready(store), **ALONE)
    store.meetings.save(replace(alone, stage=Stage.ENDED, no_change_because="See the actions"))
    return alone.opportunity_id


def held(store: Store) -> str:
    """An event that was talked about, and that the police look into now."""
    about = talked(store).opportunity_id
    put_on_hold(store, about)
    return about


def whistle(store: Store) -> str:
    return talked(store, kinds=("WHISTLE", "ACCIDENT")).opportunity_id


@pytest.mark.parametrize("event", [after_a_one_to_one, held, whistle])
def test_what_was_decided_outside_meetings_of_such_events_stays_out_of_those_of_others(
    file: LearningFile, event: Callable[[Store], str]
) -> None:
    store = file.store
    about = event(store)
    outside = {"opportunity_id": about, "meeting_id": None, "agreed_by_group": False}
    before = replace(talked(store), opportunity_id=about)
    agree(store, before, "at once", NEXT_WEEK, **outside)
    failed = looked_at(Holding.NO)
    agree(store, before, "did not hold", LAST_WEEK, progress=failed, **outside)
    other = meeting(store)
    assert not store.actions.since(other)
    assert not store.actions.followed(other)
    assert len(store.actions.followed()) == 2
    own = replace(other, opportunity_id=about, id="own")
    assert left(store, own) == ["at once"]
    assert len(store.actions.followed(own)) == 2


def test_when_a_hold_is_lifted_its_actions_are_there_again(file: LearningFile) -> None:
    store = file.store
    before = talked(store)
    agree(store, before, "at once", NEXT_WEEK)
    put_on_hold(store, before.opportunity_id)
    now = meeting(store)
    assert left(store, now) == []
    lift(store, before.opportunity_id, "the rota only")
    assert left(store, now) == ["at once"]


def test_after_a_team_meeting_too_what_was_decided_outside_is_no_secret(
    file: LearningFile,
) -> None:
    store = file.store
    about = after_a_one_to_one(store)
    team = store.meetings.get(begin(store, about))
    store.meetings.save(replace(team, stage=Stage.ENDED, no_change_because="See the actions"))
    agree(store, team, "at once", NEXT_WEEK, meeting_id=None, agreed_by_group=False)
    assert left(store, meeting(store)) == ["at once"]


def test_what_did_not_hold_after_an_event_of_the_same_kind(file: LearningFile) -> None:
    store = file.store
    fall = talked(store, kinds=("ACCIDENT", "COMPLAINT"), title="A fall at night")
    other = talked(store, kinds=("NEAR_MISS",))
    agree(store, fall, "no", LAST_WEEK, progress=looked_at(Holding.NO))
    newest = looked_at(Holding.PARTLY, TODAY)
    agree(store, fall, "in part", LAST_WEEK, progress=newest)
    agree(store, fall, "it holds", LAST_WEEK, progress=looked_at(Holding.YES))
    agree(store, other, "another kind", LAST_WEEK, progress=looked_at(Holding.NO))
    found = store.actions.since(meeting(store, ready(store, kinds=("COMPLAINT",))))
    assert [(change.what, change.holding) for change in found.not_held] == [
        ("in part", Holding.PARTLY),
        ("no", Holding.NO),
    ]
    assert (found.not_held[0].title, found.not_held[0].looked_on) == ("A fall at night", TODAY)
    assert found.not_held_count == 2


def once_more(looked_on: date | None) -> Progress:
    """It did not hold, and is to be looked at again next week."""
    return replace(looked_at(Holding.NO), looked_on=looked_on, look_on=NEXT_WEEK)


@pytest.mark.parametrize("looked_on", [LAST_WEEK, None], ids=["kept", "lost"])
def test_what_is_looked_at_once_more_stays_in_sight(
    file: LearningFile, looked_on: date | None
) -> None:
    """Files of before may have lost the day of the look."""
    store = file.store
    before = talked(store)
    agree(store, before, "did not hold", LAST_WEEK, progress=once_more(looked_on))
    (change,) = store.actions.since(meeting(store)).not_held
    assert (change.what, change.looked_on) == ("did not hold", looked_on or LONG_AGO)
    for day in (TODAY, NEXT_WEEK):
        found = file.glance(day, 10).attention
        assert [each.what for each in found.not_held] == ["did not hold"]
        assert (found.not_held_count, found.to_look_count) == (1, 0)


def test_what_held_and_is_looked_at_once_more_waits_for_its_day(file: LearningFile) -> None:
    store = file.store
    held = replace(looked_at(Holding.YES), look_on=NEXT_WEEK)
    agree(store, talked(store), "held so far", LAST_WEEK, progress=held)
    assert store.actions.since(meeting(store)).not_held == ()
    counts = [file.glance(day, 10).attention.to_look_count for day in (TODAY, NEXT_WEEK)]
    assert counts == [0, 1]


@pytest.mark.parametrize("alone", [False, True])
def test_only_what_belongs_there_is_listed_in_a_meeting(file: LearningFile, alone: bool) -> None:
    store = file.store
    own, other = talked(store), talked(store)
    secret = talked(store, kinds=("WHISTLE",))
    for before, what in ((own, "own"), (other, "other"), (secret, "secret")):
        agree(store, before, what, NEXT_WEEK)
    now = meeting(store, own.opportunity_id, **(ALONE if alone else {}))
    listed = {action.what for action in store.actions.followed(now)}
    assert listed == ({"own"} if alone else {"own", "other"})
    assert len(store.actions.followed()) == 3


def test_few_rows_are_looked_at_however_many_there_are(tmp_path: Path) -> None:
    """SQLite takes the indexes of what waits for somebody, and never reads all the actions."""
    file = LearningFile(tmp_path / "made.reflect")
    make_file(file.path, Scale(opportunities=200, contributions=0, actions=2_000), TODAY)
    now = meeting(file.store)
    found = file.store.actions.since(now)
    file.close()
    assert found.to_do_count == 500
    connection = opening.connect(file.path)
    try:
        about = {"event": now.opportunity_id, "meeting": now.id, "shown": 6}
        plans = {
            asked: " ".join(
                row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {asked}", about)
            )
            for asked in since.questions(now)
        }
    finally:
        connection.close()
    assert len(plans) == 4
    for asked, plan in plans.items():
        index = "not_held" if "holding" in asked else "to_do"
        assert f"ix_agreed_action_{index}" in plan, (asked, plan)
