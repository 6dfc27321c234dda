"""What is done about telling, in a real file: a closed event opens, a change that is back."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import GROUPS_LEFT, State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.telling import Outcome
from reflect_tui.services.duty_listing import Listed, duties_json, duties_text
from reflect_tui.services.next_step import Next
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER

DAY = timedelta(days=1)
RULES = CHAPTER.duties
WHY: dict[str, Any] = {"because": "They did not mind", "ways": ()}
TRIED: dict[str, Any] = {"outcome": Outcome.TRIED, "learning": False, "changes": False}


def all_done(store: Store, *kinds: str) -> Event:
    """One with nothing left to do."""
    event = Event.talked_about(store, *(kinds or ("OTHER",)), harm=Harm.NONE)
    event.agree(affects_care=AffectsCare.YES)
    event.done()
    event.checked()
    event.tell_all()
    assert event.open_points() == ()
    return event


def drop(event: Event) -> None:
    """What was done is not done after all, and will not be."""
    (action,) = event.known.actions
    undone = following.not_done(action)
    event.store.actions.save(undone)
    event.store.actions.save(following.dropped(undone, "Too dear", event.today))


def come_back(event: Event) -> None:
    """It will be done after all."""
    (action,) = event.known.actions
    event.store.actions.save(following.not_done(action))


def same_in_the_list(event: Event) -> None:
    """What is worked out for the event is what the list of all has."""
    listed = {each.key.partition(":")[2]: each.duty for each in event.store.tellings.owed(RULES)}
    there = {
        f"{duty.rule.key}:{duty.change.id if duty.change else ''}": duty
        for duty in event.known.duties
    }
    assert set(listed) == set(there)
    for key, duty in there.items():
        found = listed[key]
        assert (found.state, found.since, found.lacks) == (duty.state, duty.since, duty.lacks)
        assert (found.of, found.what, found.due_on) == (duty.of, duty.what, duty.due_on)


def test_taking_back_a_telling_opens_a_closed_event(store: Store) -> None:
    event = all_done(store)
    event.close()
    told = event.duty("STAFF").tellings[-1]
    assert store.tellings.remove(told, RULES)
    known = event.known
    assert (known.opportunity.closed, known.opportunity.closed_before) == (None, ())
    assert event.duty("STAFF").state is State.TO_TELL
    assert event.step().next is Next.TELL


def test_a_telling_that_leaves_a_group_opens_a_closed_event(store: Store) -> None:
    event = all_done(store)
    event.close()
    event.tell(event.duty("STAFF"), details={GROUPS_LEFT: ("nights",)})
    assert event.known.opportunity.closed is None


def test_one_more_telling_leaves_it_closed(store: Store) -> None:
    event = all_done(store, "COMPLAINT")
    event.close()
    event.tell(event.duty("COMPLAINANT"))
    again = event.duty("COMPLAINANT").tellings[-1]
    assert event.known.opportunity.closed is not None
    assert not store.tellings.remove(again, RULES)
    assert event.known.opportunity.closed is not None


def test_what_it_was_closed_over_does_not_open_it(store: Store) -> None:
    event = Event.talked_about(store, "COMPLAINT", harm=Harm.NONE)
    event.agree()
    event.done()
    event.checked()
    event.tell(event.duty("STAFF"))
    event.close("They live abroad")
    closed = event.known.opportunity.closed
    assert closed is not None
    assert closed.open_points == ("The person who complained: not told",)
    event.tell(event.duty("COMPLAINANT"))
    told = event.duty("COMPLAINANT").tellings[-1]
    assert not store.tellings.remove(told, RULES)
    assert event.known.opportunity.closed == closed
    assert store.tellings.remove(event.duty("STAFF").tellings[-1], RULES)
    about = event.known.opportunity
    assert (about.closed, about.closed_before) == (None, (closed,))


def test_everybody_who_knows_of_a_change_hears_that_it_does_not_come(store: Store) -> None:
    event = all_done(store, "COMPLAINT")
    event.today = TODAY + DAY
    drop(event)
    states = {duty.rule.key: (duty.state, duty.since) for duty in event.known.duties}
    to_tell = (State.TO_TELL, event.today)
    assert states == {"COMPLAINANT": to_tell, "PEOPLE": to_tell, "STAFF": to_tell}
    same_in_the_list(event)
    end = "not told that this change does not come: Move the trolley"
    assert event.open_points() == tuple(
        f"{who}: {end}"
        for who in ("The person who complained", "People using the service", "The whole staff team")
    )
    event.tell_all()
    assert {duty.state for duty in event.known.duties} == {State.TOLD}
    assert event.open_points() == ()
    same_in_the_list(event)


def test_nothing_is_owed_while_a_change_is_open_again(store: Store) -> None:
    event = all_done(store, "COMPLAINT")
    come_back(event)
    states = {duty.rule.key: duty.state for duty in event.known.duties}
    assert states == {"COMPLAINANT": State.LATER, "PEOPLE": State.TOLD}
    event.today += DAY
    event.done()
    states = {duty.rule.key: duty.state for duty in event.known.duties}
    assert states == {
        "COMPLAINANT": State.TO_TELL,
        "PEOPLE": State.TOLD,
        "STAFF": State.TO_TELL,
    }
    same_in_the_list(event)


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("COMPLAINANT", Outcome.NOT_NEEDED),  # who cannot be reached cannot be reached
        ("PEOPLE", Outcome.NOT_NEEDED),
        ("PEOPLE", Outcome.NOT_POSSIBLE),
        ("STAFF", Outcome.NOT_NEEDED),
        ("STAFF", Outcome.NOT_POSSIBLE),
    ],
)
def test_a_reason_about_an_end_does_not_stick_to_the_change(
    store: Store, key: str, outcome: Outcome
) -> None:
    event = all_done(store, "COMPLAINT")
    drop(event)
    event.tell(event.duty(key), outcome=outcome, **WHY)
    assert event.duty(key).state > State.TOLD
    come_back(event)
    states = {duty.state for duty in event.known.duties if duty.rule.key == key}
    assert states <= {State.TOLD, State.LATER}
    (action,) = event.known.actions
    store.actions.save(following.dropped(action, "Too dear", event.today))
    assert event.duty(key).state is State.TO_TELL
    same_in_the_list(event)


def late(store: Store) -> Event:
    """The local authority wants to be told by a day that has gone, and nothing is made yet."""
    details = {"enquiry_status": ("enquiry_closed",)}
    event = Event.talked_about(store, "ABUSE_NEGLECT", harm=Harm.NONE, details=details)
    event.settle(la_asked=("yes",), la_due=("2026-11-10",))
    event.agree(what="New lock")
    return event


def listing(store: Store, today: date) -> tuple[str, list[dict[str, Any]]]:
    """The duties as the command line prints them."""
    found = [Listed(each, False) for each in store.tellings.owed(RULES)]
    text = duties_text(found, CHAPTER.meeting.groups, today, "none")
    return text, json.loads(duties_json(found, today))


def test_a_day_that_goes_by_while_there_is_nothing_to_tell_presses(store: Store) -> None:
    event = late(store)
    assert event.duty("LA").state is State.LATER
    step = event.step()
    assert step.next is Next.TELL
    assert step.duty == event.duty("LA")
    text, (found,) = listing(store, TODAY)
    assert "later, by Tue 10 Nov 2026, overdue, when there is something to tell" in text
    assert (found["state"], found["by"], found["overdue"]) == ("later", "2026-11-10", True)
    event.tell(event.duty("LA"))
    duty = event.duty("LA")
    assert (duty.state, duty.overdue(TODAY)) == (State.LATER, False)
    event.today += DAY
    event.done()
    assert (event.duty("LA").state, event.duty("LA").since) == (State.TO_TELL, event.today)
    same_in_the_list(event)


def test_the_day_that_is_listed_is_that_of_the_telling(store: Store) -> None:
    event = Event.talked_about(store, "COMPLAINT", harm=Harm.NONE)
    event.meet("All was done at once")
    event.tell(event.duty("COMPLAINANT"))
    event.today += 7 * DAY
    event.tell(event.duty("COMPLAINANT"), **TRIED)
    text, (found,) = listing(store, event.today)
    assert "told Mon 23 Nov 2026" in text
    assert found["last_on"] == "2026-11-23"
