"""Who must be told, of events that are noted, settled and acted on in a real file (§2.1, §2.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.services import opportunities
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.opportunities import Everything
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, action, noted

CHAPTER = Chapter()
MADE = TODAY + timedelta(days=4)
LATER, TELL, DECIDE = State.LATER, State.TO_TELL, State.TO_DECIDE
YES, NO, NOT_SURE = AffectsCare.YES, AffectsCare.NO, AffectsCare.NOT_SURE
ASKED = {"candour_asked": "GP"}


@dataclass(frozen=True)
class Row:
    """One event, and who must be told when its actions are done: a count for each duty."""

    name: str
    kinds: tuple[str, ...]
    harm: Harm = Harm.NONE
    noted: dict[str, str] = field(default_factory=dict)
    settled: dict[str, str] = field(default_factory=dict)
    affects: tuple[AffectsCare, ...] = (NO,)
    owed: str = ""
    """Besides ``STAFF`` for each action; ``?`` marks what is to be decided."""


ROWS = (
    Row("a complaint", ("COMPLAINT",), owed="COMPLAINANT"),
    Row("a complaint about harm", ("COMPLAINT",), Harm.MINOR, owed="DOC? COMPLAINANT"),
    Row("a near miss", ("NEAR_MISS",)),
    Row("a near miss, harm not known", ("NEAR_MISS",), Harm.NOT_KNOWN, owed="DOC?"),
    Row("a rota change", ("NEAR_MISS",), affects=(YES,), owed="PEOPLE"),
    Row("three changes", ("QA",), affects=(YES, NO, NOT_SURE), owed="PEOPLE PEOPLE"),
    Row("an accident", ("ACCIDENT",), Harm.SERIOUS, owed="DOC?"),
    Row(
        "a notifiable one",
        ("ACCIDENT",),
        Harm.SERIOUS,
        settled={"candour": "yes", **ASKED},
        owed="DOC",
    ),
    Row(
        "one that is not",
        ("ACCIDENT",),
        Harm.MINOR,
        settled={"candour": "no", "candour_because": "A bruise", **ASKED},
    ),
    Row(
        "nobody asked yet", ("ACCIDENT",), Harm.DEATH, settled={"candour": "not_asked"}, owed="DOC?"
    ),
    Row(
        "an enquiry, and they asked",
        ("ACCIDENT",),
        settled={"safeguarding_enquiry": "yes", "la_asked": "yes"},
        owed="LA",
    ),
    Row(
        "an enquiry, and they did not",
        ("ACCIDENT",),
        settled={"safeguarding_enquiry": "yes", "la_asked": "no"},
    ),
    Row(
        "an enquiry, not asked yet",
        ("POLICE",),
        settled={"safeguarding_enquiry": "yes"},
        owed="LA?",
    ),
    Row("no enquiry", ("POLICE",), settled={"safeguarding_enquiry": "no"}),
    Row("not sure of an enquiry", ("WHISTLE",), settled={"safeguarding_enquiry": "not_sure"}),
    Row("neglect, no enquiry", ("ABUSE_NEGLECT",), noted={"enquiry_status": "no_enquiry"}),
    Row("neglect, referred", ("ABUSE_NEGLECT",), noted={"enquiry_status": "referred"}),
    Row("neglect, open", ("ABUSE_NEGLECT",), noted={"enquiry_status": "enquiry_open"}, owed="LA?"),
    Row(
        "neglect, closed, and they asked",
        ("ABUSE_NEGLECT",),
        noted={"enquiry_status": "enquiry_closed"},
        settled={"la_asked": "yes"},
        owed="LA",
    ),
    Row("our review", ("SAR",), noted={"sar": "our_service_involved"}, owed="LA?"),
    Row("a review elsewhere", ("SAR",), noted={"sar": "published_elsewhere"}),
    Row(
        "CQC, poor",
        ("INSPECTION_AUDIT",),
        noted={"inspection_by": "cqc", "inspection_poor": "yes"},
        owed="CQC",
    ),
    Row(
        "CQC and a commissioner, not sure",
        ("INSPECTION_AUDIT",),
        noted={"inspection_by": "cqc commissioner", "inspection_poor": "not_sure"},
        owed="CQC COMM",
    ),
    Row(
        "a commissioner, not said how",
        ("INSPECTION_AUDIT",),
        noted={"inspection_by": "commissioner"},
        owed="COMM",
    ),
    Row(
        "CQC, good",
        ("INSPECTION_AUDIT",),
        noted={"inspection_by": "cqc", "inspection_poor": "no"},
    ),
    Row("not said who inspected", ("INSPECTION_AUDIT",), owed="CQC? COMM?"),
    Row("a check of our own", ("QA",)),
    Row("a compliment", ("COMPLIMENT",), Harm.NOT_KNOWN, affects=(NOT_SURE,), owed="PEOPLE"),
    Row("good practice", ("GOOD_PRACTICE",), Harm.NOT_KNOWN),
    Row("something else", ("OTHER",), Harm.NOT_KNOWN, owed="DOC?"),
    Row(
        "everything at once",
        ("ACCIDENT", "COMPLAINT", "ABUSE_NEGLECT", "INSPECTION_AUDIT"),
        Harm.SERIOUS,
        noted={
            "enquiry_status": "enquiry_closed",
            "inspection_by": "cqc commissioner",
            "inspection_poor": "yes",
        },
        settled={"candour": "yes", "la_asked": "yes", **ASKED},
        affects=(YES, YES),
        owed="DOC COMPLAINANT LA CQC COMM PEOPLE PEOPLE",
    ),
)


def answers(said: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Several answers of one question stand with a blank between them."""
    several = ("inspection_by",)
    return {k: tuple(v.split()) if k in several else (v,) for k, v in said.items()}


def make(store: Store, row: Row) -> str:
    """The event of a row, as it would be noted and settled, with its actions agreed."""
    about = noted(kinds=row.kinds, harm=row.harm, details=answers(row.noted), title=row.name)
    made = opportunities.note(store, about, CHAPTER.kinds, TODAY)
    if row.settled:
        opportunities.settle(store, made, CHAPTER.event.flag, answers(row.settled))
    for number, affects in enumerate(row.affects, 1):
        agreed = action(
            id=f"{made.id}-{number}",
            opportunity_id=made.id,
            meeting_id=None,
            position=number,
            affects_care=affects,
        )
        store.actions.save(agreed)
    return made.id


def finish(store: Store, known: Everything, on: date) -> None:
    """All its actions are done."""
    for each in known.actions:
        store.actions.save(following.done(each, on, on))


def states(known: Everything) -> list[str]:
    """Each duty by its key, with ``?`` where it is to be decided."""
    marks = {TELL: "", DECIDE: "?", LATER: " later"}
    return sorted(f"{duty.rule.key}{marks[duty.state]}" for duty in known.duties)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One file for all of them."""
    path: Path = tmp_path_factory.mktemp("duties") / "learning.reflect"
    file = LearningFile(path)
    yield file.store
    file.close()


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_who_must_be_told_follows_from_the_facts(store: Store, row: Row) -> None:
    about = make(store, row)
    before = opportunities.everything(store, about, CHAPTER)
    assert not any(duty.rule.key == "STAFF" for duty in before.duties)
    decide = [word for word in row.owed.split() if word.endswith("?")]
    assert [word for word in states(before) if word.endswith("?")] == sorted(decide)
    finish(store, before, MADE)
    after = opportunities.everything(store, about, CHAPTER)
    assert states(after) == sorted([*row.owed.split(), *["STAFF"] * len(row.affects)])
    of_changes = [duty for duty in after.duties if duty.rule.each_change]
    assert {duty.since for duty in of_changes} == {MADE}
    assert all(duty.due_on is None for duty in after.duties)


def test_the_list_of_all_is_the_same_as_that_of_each_event(store: Store) -> None:
    rules = CHAPTER.duties
    listed: dict[str, set[tuple[object, ...]]] = {}
    for each in store.tellings.owed(rules):
        listed.setdefault(each.opportunity_id, set()).add(facts(each.duty))
    assert listed
    for about, found in listed.items():
        known = opportunities.everything(store, about, CHAPTER)
        assert found == set(map(facts, known.duties))


def facts(duty: Duty) -> tuple[object, ...]:
    """What is known of a duty, however it was read."""
    change = duty.change.id if duty.change else ""
    return duty.rule.key, duty.state, duty.since, duty.due_on, change, duty.lacks
