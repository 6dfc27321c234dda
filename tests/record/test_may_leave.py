"""Whether a record may leave at all, and what is kept back where somebody spoke up (S16, §1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.question import Step
from reflect_tui.errors import RecordRefused
from reflect_tui.record.formats import Format, written
from reflect_tui.services import record
from reflect_tui.services.opportunities import Everything
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY
from tests.record.followed import ASKED, AUDIENCES
from tests.services.an_event import EVERYTHING_SAID, Event
from tests.storage.begun import CHAPTER

NEVER = (
    "Whistle",
    "whistle",
    "spoke up",
    "speaks up",
    "8 people",
    "Whole team,",
    "Registered manager, Mon",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


def made(known: Everything, key: str, today: date = TODAY, *parts: str) -> record.Record:
    audience = record.audience_of(key, CHAPTER)
    asked = parts or (ASKED if audience.named_parts else ())
    return record.record(known, audience, CHAPTER, today, asked)


def text(known: Everything, key: str, *parts: str) -> str:
    return written(made(known, key, TODAY, *parts).document, Format.TEXT).decode()


def learned(known: Everything, words: str) -> Everything:
    """The event with a line that its last meeting learned."""
    point = LearningPoint(
        id="l1", meeting_id=known.meetings[-1].id, position=1, step=Step.CONCLUSIONS, text=words
    )
    return replace(known, learning=(point,))


def refused(known: Everything, key: str, *parts: str) -> str:
    with pytest.raises(RecordRefused) as found:
        text(known, key, *parts)
    return str(found.value)


@pytest.mark.parametrize("key", [each for each in AUDIENCES if each != "complainant"])
def test_nothing_leaves_while_somebody_else_looks_into_it(store: Store, key: str) -> None:
    event = Event.talked_about(store, "ACCIDENT", harm=Harm.SERIOUS)
    event.settle(candour=("yes",))
    event.agree()
    assert text(event.known, key)
    event.settle(live_enquiry=("police", "coroner"))
    said = refused(event.known, key)
    assert "on hold" in said
    assert "Police, Coroner" in said


def test_a_lifted_hold_lets_it_leave_and_says_what_the_limits_are(store: Store) -> None:
    event = Event.talked_about(store, "POLICE")
    event.agree()
    event.settle(live_enquiry=("police",))
    event.lift(by="Investigating officer", limits="Rota and equipment only.")
    found = made(event.known, "cqc")
    assert any("limits: Rota and equipment only. See" in each for each in found.mind)
    assert "Investigating officer" not in written(found.document, Format.TEXT).decode()


def test_nothing_leaves_before_it_is_known_whether_somebody_else_looks(store: Store) -> None:
    event = Event.noted(store, "POLICE")
    event.safe()
    assert "whether anyone else is still looking" in refused(event.known, "cqc")


@pytest.mark.parametrize("key", [a for a in AUDIENCES if a not in ("complainant", "candour")])
def test_where_somebody_spoke_up_nothing_shows_it(store: Store, key: str) -> None:
    event = Event.talked_about(store, "WHISTLE", "ACCIDENT", title="Night checks")
    event.agree(what="Two people do the night checks")
    known = learned(event.known, "Checks were signed before they were done.")
    said = text(known, key)
    assert "Checks were signed" in said
    joined = " ".join(said.split())
    assert not [each for each in NEVER if each in joined]
    assert "Accident" not in joined
    if key in ("cqc", "commissioners"):
        assert "this is confidential" in joined
    other = learned(replace(known, opportunity=replace(known.opportunity, kinds=("QA",))), "Now")
    assert "Whole team," in text(other, "cqc")


def test_there_is_something_to_show_first_but_an_evidence_page_shows_what_is_missing(
    store: Store,
) -> None:
    event = Event.noted(store, "ACCIDENT")
    for key in ("people", "families", "staff", "professionals"):
        assert "nothing to show yet" in refused(event.known, key)
    page = text(event.known, "cqc")
    for line in ("Made safe", "Reported", "Talked about", "We learned", "We changed"):
        assert f"{line}: Not yet" in page
    assert "Did it work: Not yet" in page
    assert "Told: Relevant person: not decided yet" in page
    assert "Exceptions: None" in page
    assert any("safe" in each for each in made(event.known, "cqc").mind)


def test_what_a_meeting_learned_leaves_when_it_has_ended(store: Store) -> None:
    event = Event.noted(store, "ACCIDENT")
    event.safe()
    event.settle(**EVERYTHING_SAID)
    event.meet(end=False)
    known = learned(event.known, "Not agreed yet.")
    assert "Not agreed yet" not in text(known, "cqc")
    assert record.NOT_FINISHED in made(known, "cqc").mind
    assert "nothing to show yet" in refused(known, "staff")


def test_families_hear_of_changes_that_touch_care_alone(store: Store) -> None:
    event = Event.talked_about(store, "ACCIDENT")
    event.agree(what="Supervision for the shift leader")
    assert "Supervision" not in text(event.known, "families")
    assert "Supervision" in text(event.known, "staff")


def test_another_regulator_gets_the_parts_it_asked_for(store: Store) -> None:
    event = Event.talked_about(store, "ACCIDENT")
    audience = record.audience_of("regulator", CHAPTER)
    with pytest.raises(RecordRefused, match="Say which parts"):
        record.record(event.known, audience, CHAPTER, TODAY)
    said = text(event.known, "regulator", "safe", "event")
    assert "What happened" in said
    assert "What we learned" not in said
    assert "feelings is no part" in refused(event.known, "regulator", "feelings")


@pytest.mark.parametrize("key", ["candour", "complainant"])
def test_some_records_are_for_some_events_alone(store: Store, key: str) -> None:
    event = Event.talked_about(store, "ACCIDENT")
    event.agree()
    assert refused(event.known, key) == record.audience_of(key, CHAPTER).not_for


def test_who_there_is_no_record_for() -> None:
    with pytest.raises(RecordRefused, match=r"no record for neighbours\. There are .*families"):
        record.audience_of("neighbours", CHAPTER)
