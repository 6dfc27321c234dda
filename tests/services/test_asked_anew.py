"""What is asked again when an event turns out to be another one than was noted (S02, S46)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.question import Form
from reflect_tui.domain.safety import Answer, Obstacle
from reflect_tui.errors import SaveFailed
from reflect_tui.services import opportunities
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, check, noted
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER

UNASKED = dict.fromkeys(("person", "stopped", "reported", "supported"))
ACCIDENT = noted(kinds=("ACCIDENT",), harm=Harm.SERIOUS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


def test_what_did_not_go_well_after_all_is_asked_all_four_safety_questions(store: Store) -> None:
    event = Event.noted(store, "COMPLIMENT", harm=Harm.NONE)
    event.safe(light=Answer.NO, **UNASKED)
    event.meet("We keep it as it is", form=Form.POSITIVE_WE, set_key="positive_short")
    event.close("It is late")
    about = event.known.opportunity
    good = noted(kinds=("GOOD_PRACTICE",), harm=Harm.NONE)
    still_good = opportunities.renote(store, about, good, CHAPTER, TODAY)
    assert event.known.obstacle is None
    assert still_good.closed == about.closed
    mixed = noted(kinds=("GOOD_PRACTICE", "ACCIDENT"), harm=Harm.SERIOUS)
    opportunities.renote(store, still_good, mixed, CHAPTER, TODAY)
    assert event.known.obstacle is Obstacle.NOT_CHECKED
    assert event.known.opportunity.closed is None


def test_the_one_question_is_not_kept_for_what_did_not_go_well_meanwhile(store: Store) -> None:
    event = Event.noted(store, "COMPLIMENT", harm=Harm.NONE)
    seen = event.known.opportunity
    opportunities.renote(store, seen, ACCIDENT, CHAPTER, TODAY)
    light = check(opportunity_id=event.id, light=Answer.NO, **UNASKED)
    with pytest.raises(SaveFailed, match="changed in another window"):
        opportunities.confirm_safety(store, light, first=True, kinds=seen.kinds)
    assert event.known.obstacle is Obstacle.NOT_CHECKED


@pytest.mark.parametrize(
    ("before", "now", "stays"),
    [
        (Harm.MINOR, Harm.DEATH, False),
        (Harm.SERIOUS, Harm.DEATH, False),
        (Harm.MINOR, Harm.SERIOUS, False),
        (Harm.NOT_KNOWN, Harm.MINOR, False),
        (Harm.NOT_KNOWN, Harm.NONE, True),
        (Harm.DEATH, Harm.SERIOUS, True),
        (Harm.SERIOUS, Harm.MINOR, True),
        (Harm.MINOR, Harm.MINOR, True),
    ],
)
def test_candour_is_asked_again_when_the_harm_is_graver(
    store: Store, before: Harm, now: Harm, stays: bool
) -> None:
    """S46: the health professional answered for another harm."""
    event = Event.noted(store, "ACCIDENT", harm=before)
    said = {"candour": ("no",), "candour_asked": ("GP",), "candour_because": ("A bruise",)}
    event.settle(live_enquiry=("none",), **said)
    about = event.known.opportunity
    opportunities.renote(store, about, replace(about, harm=now), CHAPTER, TODAY)
    after = event.known
    assert {key: after.opportunity.details.get(key) for key in said} == (
        said if stays else dict.fromkeys(said)
    )
    assert ("candour" in [flag.key for flag in after.to_settle]) is not stays


@pytest.mark.parametrize(
    ("before", "now", "stays"),
    [
        (Harm.MINOR, Harm.DEATH, False),
        (Harm.NONE, Harm.SERIOUS, False),
        (Harm.NONE, Harm.MINOR, True),
        (Harm.DEATH, Harm.DEATH, True),
    ],
)
def test_that_nobody_looks_into_it_is_asked_again_after_graver_harm(
    store: Store, before: Harm, now: Harm, stays: bool
) -> None:
    """§1.3: a death brings the coroner, whatever was known of it before."""
    event = Event.noted(store, "WHISTLE", harm=before)
    event.settle(live_enquiry=("none",))
    about = event.known.opportunity
    opportunities.renote(store, about, replace(about, harm=now), CHAPTER, TODAY)
    assert ("live_enquiry" in event.known.opportunity.details) is stays
