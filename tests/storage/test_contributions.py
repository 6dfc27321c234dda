"""The drawer of contributions: whole sets in the place of others, and one changed or taken out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.contribution import Contribution, mixed_up, random_id
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.storage import full
from tests.storage.files import every_byte, fill

WORDS = ("kestrel in the yard", "heron by the pond", "wagtail on the roof")


@pytest.fixture
def store(file: LearningFile) -> Store:
    """Two questions of one meeting, and one of another meeting, with three contributions each."""
    fill(file.store)
    file.store.meetings.save(replace(full.MEETING, id="m2"))
    for meeting, key in (("m1", "own-1"), ("m1", "D1"), ("m2", "own-1")):
        file.store.contributions.rewrite(meeting, key, mixed_up(meeting, key, WORDS))
    return file.store


def of(store: Store, meeting: str, key: str) -> tuple[Contribution, ...]:
    return store.contributions.of_questions(meeting, [key])


def others(store: Store) -> list[tuple[Contribution, ...]]:
    """The sets that nothing is done to."""
    return [of(store, "m1", "D1"), of(store, "m2", "own-1")]


def said(found: tuple[Contribution, ...]) -> dict[str, str | None]:
    return {one.text: one.learning_point_id for one in found}


def test_one_gets_other_words_and_all_of_its_set_other_ids(store: Store) -> None:
    before, rest = of(store, "m1", "own-1"), others(store)
    under = tuple(replace(one, learning_point_id="p1") for one in before)
    store.contributions.rewrite("m1", "own-1", under)
    changed = next(one for one in under if one.text == WORDS[1])
    after = store.contributions.edit(changed, "a bird by the water")
    assert of(store, "m1", "own-1") == after
    assert said(after) == {WORDS[0]: "p1", WORDS[2]: "p1", "a bird by the water": "p1"}
    assert not {one.id for one in after} & {one.id for one in before}
    assert others(store) == rest


def test_one_is_taken_out_and_all_that_is_left_has_other_ids(store: Store) -> None:
    before, rest = of(store, "m1", "own-1"), others(store)
    gone = next(one for one in before if one.text == WORDS[0])
    after = store.contributions.delete(gone)
    assert of(store, "m1", "own-1") == after
    assert set(said(after)) == set(WORDS[1:])
    assert not {one.id for one in after} & {one.id for one in before}
    assert others(store) == rest


def test_the_last_one_can_be_taken_out(store: Store) -> None:
    for left in (2, 1, 0):
        found = of(store, "m1", "own-1")
        assert len(store.contributions.delete(found[0])) == left
    assert of(store, "m1", "own-1") == ()


def test_a_meeting_can_be_wiped_and_no_other_with_it(store: Store) -> None:
    other = of(store, "m2", "own-1")
    store.contributions.wipe("m1")
    assert store.contributions.of_questions("m1", ["own-1", "D1"]) == ()
    assert of(store, "m2", "own-1") == other


@pytest.mark.parametrize(
    "change",
    [
        lambda store, one: store.contributions.edit(one, "other words"),
        lambda store, one: store.contributions.delete(one),
    ],
    ids=["edit", "delete"],
)
def test_what_another_window_has_taken_out_cannot_be_changed(
    store: Store, change: Callable[[Store, Contribution], object]
) -> None:
    found = of(store, "m1", "own-1")
    for missing in (replace(found[0], id=random_id()), replace(found[0], question_key="D9")):
        with pytest.raises(SaveFailed, match="gone on in another window"):
            change(store, missing)
    assert of(store, "m1", "own-1") == found


def test_nothing_that_was_changed_or_taken_out_is_in_any_byte(path: Path, store: Store) -> None:
    secret = "zq" * 2_000 + "the one that must go"
    for meeting, key in (("m1", "own-1"), ("m1", "D1"), ("m2", "own-1")):
        for number in range(3):
            texts = [f"{number} {secret}", *WORDS]
            store.contributions.rewrite(meeting, key, mixed_up(meeting, key, texts))
            one = next(c for c in of(store, meeting, key) if secret in c.text)
            if number == 1:
                store.contributions.delete(one)
            else:
                store.contributions.edit(one, f"fine {number}")
            assert b"zqzq" not in every_byte(path.parent)
            assert b"must go" not in every_byte(path.parent)
