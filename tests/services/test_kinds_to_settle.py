"""A question of a kind whose answer decides something stays to be settled until it has one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect_tui.services.next_step import Next
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.services.an_event import EVERYTHING_SAID, Event
from tests.storage.begun import CHAPTER


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


DECIDING = [
    ("ABUSE_NEGLECT", "enquiry_status", "", "no_enquiry", "Not known whether it has been referred"),
    ("POLICE", "police", "not_known", "ended", "Not known whether the police are still looking"),
    ("SAR", "sar", "", "published_elsewhere", "Not known whose review it is"),
    ("INSPECTION_AUDIT", "inspection_by", "", "cqc", "Not known who inspected"),
    ("INSPECTION_AUDIT", "inspection_poor", "not_sure", "no", "Not known whether the outcome"),
    ("NEAR_MISS", "near_miss", "", "both", "Not known what the near miss was about"),
]


@pytest.mark.parametrize(("kind", "key", "unsure", "said", "words"), DECIDING)
def test_it_is_named_until_it_is_answered(
    store: Store, kind: str, key: str, unsure: str, said: str, words: str
) -> None:
    event = Event.noted(store, kind)
    event.safe()
    event.settle(**EVERYTHING_SAID)

    def open_words() -> list[str]:
        return [flag.open_words for flag in event.known.to_settle if flag.key == key]

    (shown,) = open_words()
    assert shown.startswith(words)
    assert event.step().next is Next.SETTLE
    if unsure:
        event.settle(**{key: (unsure,)})
        assert open_words() == [shown]
    event.settle(**{key: (said,)})
    assert open_words() == []
    assert event.known.opportunity.detail(key) == said


def test_a_question_that_decides_nothing_is_not_asked_again() -> None:
    keys = {flag.key for flag in CHAPTER.event.flag}
    assert not keys & {"accident_to", "complaint_from", "compliment_from", "qa_activity"}
