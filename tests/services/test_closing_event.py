"""Closing an event: what blocks it, the exception that stays visible, and what is worth saying."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duty import CALLED_OFF, TO_COME, State
from reflect_tui.domain.opportunity import Closed, Harm
from reflect_tui.domain.safety import Answer
from reflect_tui.domain.telling import Outcome
from reflect_tui.errors import NotYet, SaveFailed, WordsRefused
from reflect_tui.services import closing, opportunities, planning
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, check
from tests.services.an_event import EVERYTHING_SAID, MANAGER, NOT_TOLD, UNSAFE, Event
from tests.storage.begun import CHAPTER, plan

MADE = TODAY + timedelta(days=3)
WHY = "The service closes"
OFF = "that this change does not come"
RELEVANT = "The relevant person (Duty of Candour)"
TALKED = "It has not been talked about."


def changed(event: Event, **action: object) -> Event:
    """With one action that is done and checked, and told where it must be."""
    event.agree(**action)  # type: ignore[arg-type]
    event.today = MADE
    event.done()
    event.checked()
    return event


def ready_to_close(store: Store) -> Event:
    """Everything done, checked and told."""
    event = changed(Event.talked_about(store))
    event.tell_all()
    assert event.open_points() == ()
    return event


def unfinished(store: Store) -> Event:
    event = Event.noted(store, harm=Harm.NONE)
    event.safe()
    event.meet(end=False)
    return event


def not_talked_about(store: Store) -> Event:
    event = Event.noted(store, harm=Harm.NONE)
    event.safe()
    return event


def on_hold(store: Store) -> Event:
    event = Event.noted(store, "POLICE", harm=Harm.NONE, details={"police": ("live",)})
    event.safe()
    return event


def not_done(store: Store) -> Event:
    event = Event.talked_about(store)
    event.agree()
    return event


def not_checked(store: Store) -> Event:
    event = not_done(store)
    event.done()
    event.tell_all()
    return event


def with_people(store: Store) -> Event:
    event = changed(Event.talked_about(store), affects_care=AffectsCare.NOT_SURE)
    event.tell(event.duty("STAFF"))
    return event


def called_off(store: Store) -> Event:
    event = Event.talked_about(store)
    made = event.agree(affects_care=AffectsCare.YES)
    event.tell(event.duty("PEOPLE"))
    event.store.actions.save(following.dropped(made, "No money", event.today))
    return event


def no_change(store: Store, *kinds: str, **event: object) -> Event:
    made = Event.noted(store, *kinds, **{"harm": Harm.NONE, **event})
    made.safe()
    said = {**EVERYTHING_SAID, **made.known.opportunity.details}
    made.settle(**said)
    made.meet("All was done at once")
    return made


def candour(store: Store, answer: str = "yes") -> Event:
    event = no_change(store, "ACCIDENT", harm=Harm.SERIOUS)
    event.settle(candour=(answer,))
    return event


def visited(store: Store, learning: bool = True, **said: tuple[str, ...]) -> Event:
    event = candour(store)
    event.tell(event.duty("DOC"), learning=learning, details=said)
    return event


def inspected(store: Store, by: str) -> Event:
    said = {"inspection_by": (by,), "inspection_poor": ("not_sure",)} if by else {}
    return no_change(store, "INSPECTION_AUDIT", details=said)


def la_asked(store: Store, answer: str) -> Event:
    event = no_change(store, "SAR", details={"sar": ("our_service_involved",)})
    event.settle(la_asked=(answer,))
    return event


BLOCKS: dict[str, tuple[Callable[[Store], Event], tuple[str, ...]]] = {
    "on hold": (on_hold, ("It is on hold.", TALKED)),
    "a meeting is not finished": (unfinished, ("A meeting is not finished.",)),
    "not talked about": (not_talked_about, (TALKED,)),
    "nothing agreed": (
        Event.talked_about,
        ("No actions are agreed, and no reason why none are needed.",),
    ),
    "not done": (not_done, ("Not done: Move the trolley",)),
    "not checked": (not_checked, ("Not checked: Move the trolley",)),
    "D-STAFF": (
        lambda store: changed(Event.talked_about(store)),
        ("The whole staff team: not told: Move the trolley",),
    ),
    "D-PEOPLE": (with_people, ("People using the service: not told: Move the trolley",)),
    "D-PEOPLE, told of what does not come": (
        called_off,
        (f"People using the service: not told {OFF}: Move the trolley",),
    ),
    "D-COMPLAINANT": (
        lambda store: no_change(store, "COMPLAINT"),
        ("The person who complained: not told",),
    ),
    "D-DOC": (
        candour,
        (
            f"{RELEVANT}: not told; still to do: tell them in person, say sorry, "
            "send the written notice, send the results of further enquiries",
        ),
    ),
    "D-DOC, told but for two steps": (
        lambda store: visited(store, told_on=("2026-11-20",), enquiries=("no",)),
        (f"{RELEVANT}: still to do: say sorry, send the written notice",),
    ),
    "D-DOC, one step done": (
        lambda store: visited(store, learning=False, told_on=("2026-11-20",), enquiries=("no",)),
        (f"{RELEVANT}: not told everything; still to do: say sorry, send the written notice",),
    ),
    "D-DOC, not decided": (
        lambda store: candour(store, "not_asked"),
        ("Ask a health professional whether the Duty of Candour applies.",),
    ),
    "D-CQC": (lambda store: inspected(store, "cqc"), ("CQC: not told",)),
    "D-COMM": (lambda store: inspected(store, "commissioner"), ("The commissioner: not told",)),
    "nobody said who inspected": (
        lambda store: inspected(store, ""),
        ("Say who inspected: CQC, a commissioner, or both.",),
    ),
    "D-LA": (lambda store: la_asked(store, "yes"), ("Local authority safeguarding: not told",)),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_stops_the_closing_until_there_is_a_reason(store: Store, name: str) -> None:
    make, points = BLOCKS[name]
    event = make(store)
    assert event.open_points() == points
    for nothing in ("", "   "):
        with pytest.raises(WordsRefused, match="Write why it can be closed") as refused:
            event.close(nothing)
        assert refused.value.field == "because"
        assert event.known.opportunity.closed is None
    event.close(f" {WHY} ")
    closed = event.known.opportunity.closed
    assert closed is not None
    assert (closed.because, closed.by, closed.on) == (WHY, MANAGER, event.today)
    assert closed.open_points == points


@pytest.mark.parametrize("name", UNSAFE)
def test_nothing_is_closed_over_somebody_who_may_not_be_safe(store: Store, name: str) -> None:
    event = not_done(store)
    event.safe(**UNSAFE[name])
    with pytest.raises(NotYet, match="Say first that everyone is safe"):
        event.close(WHY)
    assert event.known.opportunity.closed is None


def test_nothing_is_closed_that_was_not_checked_or_not_referred(store: Store) -> None:
    details = {"enquiry_status": ("not_yet_referred",)}
    for event in (Event.noted(store), Event.noted(store, "ABUSE_NEGLECT", details=details)):
        with pytest.raises(NotYet):
            event.close(WHY)
    event.safe()
    with pytest.raises(NotYet):
        event.close(WHY)


def test_with_everything_done_it_is_closed_without_a_reason(store: Store) -> None:
    event = ready_to_close(store)
    event.close("not needed", by=" Deputy ")
    assert event.known.opportunity.closed == Closed(on=MADE, by="Deputy")


def test_closing_needs_a_role(store: Store) -> None:
    with pytest.raises(WordsRefused) as refused:
        ready_to_close(store).close(by=" ")
    assert [each.field for each in refused.value.faults] == ["who"]
    with pytest.raises(WordsRefused) as refused:
        not_done(store).close(by="x" * 61)
    assert [each.field for each in refused.value.faults] == ["who", "because"]


def test_who_was_told_of_what_does_not_come_is_told_or_it_is_said_why_not(store: Store) -> None:
    told = called_off(store)
    told.tell(told.duty("PEOPLE"))
    assert told.open_points() == ()
    assert closing.warnings(told.known, CHAPTER) == ()
    asked = called_off(store)
    asked.tell(asked.duty("PEOPLE"), outcome=Outcome.NOT_NEEDED, because="They know", ways=())
    assert asked.open_points() == ()
    why = "not needed, because: They know"
    assert closing.warnings(asked.known, CHAPTER) == (
        f"People using the service {OFF}: Move the trolley: {why}",
    )
    listed = [each.duty for each in store.tellings.owed(CHAPTER.duties)]
    assert [duty.state for duty in listed if duty.called_off] == [State.TOLD, State.NOT_NEEDED]


def test_a_reason_for_not_telling_is_enough(store: Store) -> None:
    event = no_change(store, "COMPLAINT")
    event.tell(event.duty("COMPLAINANT"), **NOT_TOLD)
    assert event.open_points() == ()


def test_it_can_be_opened_again_and_then_planned(store: Store) -> None:
    event = ready_to_close(store)
    event.close()
    with pytest.raises(NotYet, match="This is closed"):
        planning.begin(store, event.id, plan(), CHAPTER, MADE)
    closing.open_again(store, event.known.opportunity)
    assert event.known.opportunity.closed is None
    planning.begin(store, event.id, plan(), CHAPTER, MADE)


@pytest.mark.parametrize("said", UNSAFE.values(), ids=UNSAFE)
def test_answers_that_are_an_obstacle_open_it_again(store: Store, said: dict[str, Any]) -> None:
    event = not_done(store)
    event.close(WHY)
    before = event.known
    event.safe()
    assert event.known.opportunity.closed == before.opportunity.closed
    event.safe(**said)
    about = event.known.opportunity
    assert about.closed is None
    assert before.opportunity.closed is not None
    assert about.closed_before == (before.opportunity.closed,)


def test_a_safety_form_that_is_behind_saves_nothing(store: Store) -> None:
    event = Event.noted(store)
    first, kinds = check(opportunity_id=event.id), event.known.opportunity.kinds
    opportunities.confirm_safety(store, first, first=True, kinds=kinds)
    worse = replace(first, person=Answer.NO)
    with pytest.raises(SaveFailed, match="changed in another window"):
        opportunities.confirm_safety(store, worse, first=True, kinds=kinds)
    opportunities.confirm_safety(store, worse, first, kinds=kinds)
    again = replace(first, supported=Answer.NO)
    with pytest.raises(SaveFailed, match="changed in another window"):
        opportunities.confirm_safety(store, again, first, kinds=kinds)
    assert store.opportunities.safety(event.id) == worse


def test_an_undecided_question_hides_nobody_who_knows_of_a_dropped_change(store: Store) -> None:
    """Who heard that a change comes hears that it does not, whatever was answered since."""
    event = Event.noted(store, "ABUSE_NEGLECT", details={"enquiry_status": ("enquiry_closed",)})
    event.safe()
    event.settle(la_asked=("yes",), live_enquiry=("none",), candour=("yes",), candour_asked=("GP",))
    event.meet()
    made = event.agree()
    event.tell(event.duty("LA"), changes=True, details={TO_COME: (made.id,)})
    event.settle(la_asked=("not_asked",))
    assert event.duty("LA").state is State.TO_DECIDE
    event.store.actions.save(following.dropped(made, "Nobody to do it", event.today), made)
    duty = event.duty("LA")
    assert (duty.state, duty.called_off) == (State.TO_TELL, True)
    assert any("Local authority" in point for point in event.open_points())
    event.tell(duty, details={CALLED_OFF: (made.id,)})
    assert event.duty("LA").state is State.TO_DECIDE
