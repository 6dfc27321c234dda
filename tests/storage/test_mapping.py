"""What is saved comes back whole: every field, with its type."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.domain.question import Step
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.storage import full
from tests.storage.files import fill


def loaded(store: Store) -> dict[str, object]:
    """What the store holds of the examples, by table."""
    contributions = store.contributions.of_questions("m1", ["own-1"])
    points, ideas = store.learning.points("m1"), store.learning.parked("m1")
    actions = store.actions.of_meeting("m1")
    assert [len(found) for found in (contributions, points, ideas, actions)] == [1, 1, 1, 1]
    meeting = store.meetings.get("m1")
    (finding,) = store.findings.of_opportunity("o1")
    (telling,) = store.tellings.of_opportunity("o1")
    elsewhere = store.tellings.elsewhere("o1")
    assert list(elsewhere) == [full.ELSEWHERE.key]
    return {
        "opportunity": store.opportunities.get("o1"),
        "safety_check": store.opportunities.safety("o1"),
        "meeting": meeting,
        "asked_question": meeting.questions[1],
        "learning_point": points[0],
        "contribution": contributions[0],
        "parked_idea": ideas[0],
        "agreed_action": actions[0],
        "finding": finding,
        "telling": telling,
        "told_elsewhere": elsewhere[full.ELSEWHERE.key],
        "check_in": store.check_ins.of_opportunity("o1")[0],
    }


@pytest.mark.parametrize("table", full.EXAMPLES)
def test_the_example_sets_every_field(table: str) -> None:
    assert full.left_at_default(full.EXAMPLES[table]) == []


def test_there_is_an_example_for_every_table(file: LearningFile) -> None:
    _ = file.store
    assert set(full.EXAMPLES) == set(SQLModel.metadata.tables)


def test_every_field_of_everything_comes_back_at_the_next_start(
    path: Path, file: LearningFile
) -> None:
    fill(file.store)
    file.close()
    again = LearningFile(path)
    try:
        found = loaded(again.store)
    finally:
        again.close()
    for table, example in full.EXAMPLES.items():
        assert list(full.differences(found[table], example, table)) == []


@pytest.mark.parametrize("said", [True, False, None])
def test_what_nobody_has_said_stays_unsaid(said: bool | None, file: LearningFile) -> None:
    about = replace(full.OPPORTUNITY, happened_before=said)
    fill(file.store)
    file.store.opportunities.save(about)
    assert file.store.opportunities.get(about.id) == about
    again = replace(about, happened_before=None)
    file.store.opportunities.save(again)
    assert file.store.opportunities.get(about.id) == again


def test_every_changed_field_is_saved_over_the_one_before(file: LearningFile) -> None:
    fill(file.store)
    store = file.store
    opportunity = replace(full.OPPORTUNITY, kinds=("OTHER",), details={}, happened_before=False)
    meeting = replace(
        full.MEETING, questions=full.MEETING.questions[1:], position=0, keep=None, guest=""
    )
    point = replace(full.POINT, hands=0, step=Step.FEELINGS, text="Ask at once")
    action = replace(
        full.ACTION,
        agreed_by_group=False,
        affects_care=AffectsCare.NO,
        due_on=date(2025, 4, 1),
    )
    store.meetings.save(meeting)
    store.learning.save_point(point)
    store.actions.agree(action, meeting)
    store.opportunities.save(opportunity)
    assert list(full.differences(store.opportunities.get("o1"), opportunity)) == []
    assert list(full.differences(store.meetings.get("m1"), meeting)) == []
    assert list(full.differences(store.learning.points("m1"), (point,))) == []
    assert list(full.differences(store.actions.of_opportunity("o1"), (action,))) == []
    assert store.actions.soonest_first() == (("2025-007", action),)


def test_an_action_from_a_parked_idea_takes_the_idea_away(file: LearningFile) -> None:
    fill(file.store)
    file.store.actions.agree(replace(full.ACTION, id="a2"), full.MEETING, full.IDEA)
    assert file.store.learning.parked("m1") == ()
    assert [a.id for a in file.store.actions.of_meeting("m1")] == ["a1", "a2"]


@pytest.mark.parametrize(
    ("keep", "contributions", "ideas", "points"),
    [(Keep.EVERYTHING, 1, 1, 1), (Keep.LEARNING, 0, 0, 1), (Keep.NOTHING, 0, 0, 0)],
)
def test_what_the_group_does_not_keep_is_gone(
    file: LearningFile, keep: Keep, contributions: int, ideas: int, points: int
) -> None:
    fill(file.store)
    file.store.meetings.end(replace(full.MEETING, stage=Stage.ENDED, keep=keep))
    assert len(file.store.contributions.of_questions("m1", ["own-1"])) == contributions
    assert len(file.store.learning.parked("m1")) == ideas
    assert len(file.store.learning.points("m1")) == points
    assert file.store.meetings.unfinished() == ()
    assert file.store.actions.of_meeting("m1") == (full.ACTION,)


def test_contributions_under_a_point_that_is_removed_are_under_none(file: LearningFile) -> None:
    fill(file.store)
    file.store.learning.remove_point(full.POINT)
    assert file.store.learning.points("m1") == ()
    (found,) = file.store.contributions.of_questions("m1", ["own-1"])
    assert found == replace(full.CONTRIBUTION, learning_point_id=None)


def test_what_is_not_there_raises_key_error(file: LearningFile) -> None:
    assert file.store.opportunities.safety("nobody") is None
    with pytest.raises(KeyError):
        file.store.opportunities.get("nobody")
    with pytest.raises(KeyError):
        file.store.meetings.get("nobody")


@dataclass(frozen=True)
class Sample:
    """For trying the helpers."""

    name: str
    many: tuple[str, ...] = ()
    other: dict[str, str] = field(default_factory=dict)
    inside: Sample | None = None


def test_the_helpers_notice_what_was_forgotten() -> None:
    assert full.left_at_default(Sample("")) == ["name", "many", "other", "inside"]
    whole = Sample("a", ("b",), {"c": "d"}, Sample("", ("b",), {"c": "d"}))
    assert full.left_at_default(whole) == ["inside.name", "inside.inside"]
    assert list(full.differences(Step.ACTION, 5)) == [": Step is not int"]
    assert list(full.differences(Sample("a"), Sample("b"))) == [".name: 'a' is not 'b'"]
    assert list(full.differences(Sample("a", ("x",)), Sample("a"))) == [".many: ('x',) is not ()"]
