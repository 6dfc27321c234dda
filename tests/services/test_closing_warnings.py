"""What may be open when an event is closed, and is worth saying before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from reflect_tui.domain.elsewhere import Elsewhere, Standing
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.meeting import Format, Keep
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.safety import Answer
from reflect_tui.services import closing
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY
from tests.services.an_event import Event
from tests.services.test_closing_event import no_change
from tests.storage.begun import CHAPTER


def findings_undecided(event: Event) -> None:
    made = {"organisation": "Council", "found_on": date(2026, 11, 19), "text": "A bell was off"}
    event.store.findings.save(Finding(id="f", opportunity_id=event.id, position=1, **made))  # type: ignore[arg-type]


def group_not_heard(event: Event) -> None:
    meeting = event.meet("Enough is done", format=Format.SMALL_GROUPS, end=False)
    event.store.meetings.end(meeting.ended(Keep.LEARNING, ("nights",)))


def to_be_looked_at(event: Event) -> None:
    event.agree()
    event.done()
    event.checked(look_on=event.today + timedelta(weeks=8))
    event.tell_all()


WARNINGS: dict[str, tuple[Callable[[Event], object], str]] = {
    "findings": (findings_undecided, "What others found: 1 without a decision"),
    "groups": (group_not_heard, "Some groups have not been heard yet"),
    "support": (lambda event: event.safe(supported=Answer.NO), "Staff may still need support"),
    "local authority": (
        lambda event: event.settle(safeguarding_enquiry=("yes",), la_asked=("not_asked",)),
        "Ask the local authority whether they want to be told of changes",
    ),
    "looks": (to_be_looked_at, "It stays in Follow up until somebody has looked whether it holds"),
}


@pytest.mark.parametrize("name", WARNINGS)
def test_a_warning_is_said_and_never_stops_it(store: Store, name: str) -> None:
    make, words = WARNINGS[name]
    event = no_change(store, "OTHER")
    assert closing.warnings(event.known, CHAPTER) == ()
    make(event)
    assert closing.warnings(event.known, CHAPTER)[-1] == words
    assert event.open_points() == ()
    event.close()
    assert event.known.opportunity.closed is not None


def test_who_may_have_to_be_told_by_law_is_said_until_it_is_answered(store: Store) -> None:
    event = no_change(store, "ACCIDENT")
    ask = "Who may need telling outside the app (L): CQC, HSE (RIDDOR)"
    assert closing.warnings(event.known, CHAPTER) == (ask,)
    about = event.known.opportunity.id
    done = Elsewhere(
        opportunity_id=about, key="CQC_INCIDENT", standing=Standing.DONE, done_on=TODAY
    )
    store.tellings.save_elsewhere(done)
    assert closing.warnings(event.known, CHAPTER) == (ask.replace("CQC, ", ""),)
    not_needed = Elsewhere(opportunity_id=about, key="HSE", standing=Standing.NOT_NEEDED)
    store.tellings.save_elsewhere(not_needed)
    assert closing.warnings(event.known, CHAPTER) == ()


def test_what_blocks_because_of_an_open_answer_is_not_said_again_as_a_warning(
    store: Store,
) -> None:
    event = no_change(store, "OTHER")
    event.settle(candour=("not_asked",), la_asked=("not_asked",), safeguarding_enquiry=("yes",))
    about = event.known.opportunity
    store.opportunities.save(replace(about, harm=Harm.SERIOUS), about)
    (blocks,) = event.open_points()
    assert blocks == "Ask a health professional whether the Duty of Candour applies."
    warned = closing.warnings(event.known, CHAPTER)
    assert "Ask the local authority whether they want to be told of changes" in warned
    assert not any("Duty of Candour" in said for said in warned)
