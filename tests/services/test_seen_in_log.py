"""The log forgets nothing that the event's own place says: each is told of the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.finding import Decision
from reflect_tui.domain.log import Attention, Standing
from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.question import Form
from reflect_tui.domain.safety import Answer
from reflect_tui.errors import WordsRefused
from reflect_tui.services import findings, opportunities
from reflect_tui.services.next_step import Next
from reflect_tui.storage.glance import SHOWN
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import TODAY, noted
from tests.found import finding
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER

UNASKED = dict.fromkeys(("person", "stopped", "reported", "supported"))
WORSE = noted(kinds=("COMPLIMENT", "ACCIDENT"), harm=Harm.SERIOUS)
POSITIVE = {"form": Form.POSITIVE_WE, "set_key": "positive_short"}


@pytest.fixture
def file(tmp_path: Path) -> Iterator[LearningFile]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file
    file.close()


def attention(file: LearningFile) -> Attention:
    return file.glance(TODAY, 20, lambda: CHAPTER.duties).attention


def turned_bad(event: Event) -> None:
    """What went well turns out to have done harm."""
    about = event.known.opportunity
    opportunities.renote(event.store, about, WORSE, CHAPTER, TODAY)


@pytest.mark.parametrize("end", [True, False])
def test_safety_that_is_unanswered_after_a_meeting_stands_first(
    file: LearningFile, end: bool
) -> None:
    event = Event.noted(file.store, "COMPLIMENT", harm=Harm.NONE)
    event.safe(light=Answer.NO, **UNASKED)
    event.meet("We keep it as it is", end=end, **POSITIVE)
    turned_bad(event)
    assert event.step().next is Next.SAFETY
    (first, *_) = attention(file).unfinished
    assert (first.id, first.standing) == (event.id, Standing.NOT_CHECKED)


def test_it_stands_there_however_many_wait_for_a_meeting(file: LearningFile) -> None:
    for _ in range(SHOWN + 1):
        Event.noted(file.store, "NEAR_MISS", harm=Harm.NONE).safe()
    event = Event.noted(file.store, "COMPLIMENT", harm=Harm.NONE)
    event.safe(light=Answer.NO, **UNASKED)
    turned_bad(event)
    found = attention(file).unfinished
    assert found[0].id == event.id


def test_a_finding_whose_action_does_not_come_waits_for_a_decision_again(
    file: LearningFile,
) -> None:
    event = Event.noted(file.store, "NEAR_MISS", harm=Harm.NONE)
    event.safe()
    event.meet()
    event.agree(what="Move the trolley")
    agreed = event.agree(what="Two on duty at night")
    made = finding(event.id, decision=Decision.ACTION, action_id=agreed.id)
    kept = findings.keep(file.store, made, TODAY)
    assert [row.standing for row in attention(file).unfinished] == []
    dropped = following.dropped(agreed, "Nobody can be found", TODAY)
    file.store.actions.save(dropped, agreed)
    assert [each.id for each in event.known.findings_left] == [kept.id]
    assert [row.standing for row in attention(file).unfinished] == [Standing.FINDINGS]
    with pytest.raises(WordsRefused, match="will not come any more"):
        findings.keep(file.store, kept, TODAY, kept)


def test_a_reason_lets_a_meeting_go_ahead_and_is_no_safety(file: LearningFile) -> None:
    event = Event.noted(file.store, "NEAR_MISS", harm=Harm.NONE)
    event.safe(stopped=Answer.NO, go_ahead_reason="A new bed at four")
    other = Event.noted(file.store, "NEAR_MISS", harm=Harm.NONE)
    other.safe()
    found = {row.id: row for row in attention(file).unfinished}
    assert found[event.id].standing is found[other.id].standing is Standing.WAITING
    assert (found[event.id].safety_left, found[other.id].safety_left) == (True, False)
    assert event.known.unfinished is None
    assert event.meet(end=False).stage is Stage.OPENING
