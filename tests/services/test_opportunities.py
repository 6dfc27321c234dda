"""What is done with one learning opportunity outside its meetings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Keep
from reflect_tui.domain.safety import Answer, Obstacle
from reflect_tui.errors import WordsRefused
from reflect_tui.services import opportunities
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, action, check, noted
from tests.storage.begun import CHAPTER, begin, ready
from tests.storage.full import POINT


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


def test_what_is_noted_gets_the_next_number(store: Store) -> None:
    made = [opportunities.note(store, noted(), CHAPTER.kinds, TODAY) for _ in range(2)]
    assert [o.number for o in made] == ["2026-001", "2026-002"]
    assert store.opportunities.get(made[0].id) == made[0]


def test_what_is_refused_takes_no_number(store: Store) -> None:
    with pytest.raises(WordsRefused):
        opportunities.note(store, noted(title=""), CHAPTER.kinds, TODAY)
    assert opportunities.note(store, noted(), CHAPTER.kinds, TODAY).number == "2026-001"


def test_what_is_noted_anew_is_the_same_opportunity(store: Store) -> None:
    made = opportunities.note(store, noted(), CHAPTER.kinds, TODAY)
    wanted = noted(kinds=("COMPLAINT",), title=" A complaint ", happened_on=date(2026, 11, 1))
    after = opportunities.renote(store, made, wanted, CHAPTER, TODAY)
    assert store.opportunities.get(made.id) == after
    assert (after.number, after.title, after.kinds) == (made.number, "A complaint", ("COMPLAINT",))
    with pytest.raises(WordsRefused):
        opportunities.renote(store, after, noted(kinds=()), CHAPTER, TODAY)
    assert store.opportunities.get(made.id) == after


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"confirmed_by": " "}, "confirmed_by"),
        ({"confirmed_by": "x" * 61}, "confirmed_by"),
        ({"go_ahead_reason": "\x1b[31m"}, "reason"),
    ],
)
def test_a_safety_check_needs_a_role(store: Store, changed: dict[str, str], field: str) -> None:
    about = opportunities.note(store, noted(), CHAPTER.kinds, TODAY)
    with pytest.raises(WordsRefused) as refused:
        opportunities.confirm_safety(
            store,
            replace(check(opportunity_id=about.id), **changed),  # type: ignore[arg-type]
            kinds=about.kinds,
        )
    assert refused.value.field == field
    assert store.opportunities.safety(about.id) is None


def test_bad_answers_are_kept_and_the_latest_check_counts(store: Store) -> None:
    about = opportunities.note(store, noted(), CHAPTER.kinds, TODAY)
    assert opportunities.everything(store, about.id, CHAPTER).obstacle is Obstacle.NOT_CHECKED
    for answer, stands in ((Answer.NO, Obstacle.NOT_SAFE), (Answer.YES, None)):
        made = check(opportunity_id=about.id, person=answer, confirmed_by=" Deputy ")
        kept = opportunities.confirm_safety(store, made, kinds=about.kinds)
        assert kept.confirmed_by == "Deputy"
        assert opportunities.safety_of(store, about.id) == (about, kept)
        assert opportunities.everything(store, about.id, CHAPTER).obstacle is stands


def test_everything_that_belongs_to_it_is_found(store: Store) -> None:
    about = ready(store)
    other = ready(store)
    first = store.meetings.get(begin(store, about)).ended(Keep.LEARNING)
    store.meetings.end(first)
    second = store.meetings.get(begin(store, about))
    begin(store, other)
    point = replace(POINT, meeting_id=first.id)
    store.learning.save_point(point)
    late = action(id="late", opportunity_id=about, meeting_id=first.id)
    soon = action(id="soon", opportunity_id=about, meeting_id=second.id, due_on=TODAY)
    store.actions.agree(late, first)
    store.actions.agree(soon, second)
    found = opportunities.everything(store, about, CHAPTER)
    assert {m.id for m in found.meetings} == {first.id, second.id}
    assert (found.ended, found.unfinished) == ((first,), second)
    assert found.learning == (point,)
    assert found.actions == (soon, late)
    with pytest.raises(KeyError):
        opportunities.everything(store, "nobody", CHAPTER)
