"""Who must be told of an event, and how far that is (S45–S48, §2.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reflect_tui.domain.duties import duties
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.owed import Owed, by_urgency
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling
from tests.domain.examples import noted
from tests.domain.owing import (
    COMPLAINT,
    DAY,
    DONE,
    MADE,
    MET,
    NOT_NEEDED,
    NOT_POSSIBLE,
    NOTED,
    NOTHING,
    RULES,
    TRIED,
    complainant,
    found,
    told,
)


def test_before_anything_is_learned_or_changed_there_is_nothing_to_tell() -> None:
    duty = complainant(met=None)
    assert (duty.state, duty.since) == (State.LATER, None)
    assert duty.lacks == ("learning", "changes")


def test_it_is_to_tell_since_the_first_meeting_or_the_first_change() -> None:
    assert complainant().since == MET
    assert complainant(met=None, actions=(DONE,)).since == MADE
    assert complainant(actions=(DONE,)).since == MET
    assert complainant().state is State.TO_TELL


@pytest.mark.parametrize(
    ("learning", "changes", "state", "lacks"),
    [
        (True, True, State.TOLD, ()),
        (True, False, State.TO_TELL, ("changes",)),
        (False, True, State.TO_TELL, ("learning",)),
    ],
)
def test_both_the_learning_and_the_changes_are_told(
    learning: bool, changes: bool, state: State, lacks: tuple[str, ...]
) -> None:
    duty = complainant(told(learning=learning, changes=changes))
    assert (duty.state, duty.lacks) == (state, lacks)
    both = told(id="t2", learning=not learning or changes, changes=not changes or learning)
    assert complainant(told(learning=learning, changes=changes), both).state is State.TOLD


def test_a_change_that_is_made_later_has_to_be_told_too() -> None:
    first = told(on=MADE)
    duty = complainant(first, actions=(DONE,))
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, MADE, ("changes",))
    again = told(id="t2", on=MADE, learning=False, covers=tuple(duty.made))
    assert complainant(first, again, actions=(DONE,)).state is State.TOLD
    more = replace(DONE, id="another")
    assert complainant(first, again, actions=(more,)).lacks == ("changes",)


def test_a_change_that_is_dropped_is_not_told() -> None:
    gone = replace(DONE, progress=Progress(done_on=MADE, dropped_on=MADE, dropped_because="No"))
    assert complainant(told(on=MET + DAY), actions=(gone,)).state is State.TOLD
    assert set(found(NOTHING, actions=(gone,))) == set()


def test_that_somebody_tried_leaves_it_open() -> None:
    duty = complainant(told(outcome=TRIED, learning=False, changes=False))
    assert duty.state is State.TO_TELL
    assert len(duty.tellings) == 1


@pytest.mark.parametrize(
    ("outcome", "state"),
    [(NOT_NEEDED, State.NOT_NEEDED), (NOT_POSSIBLE, State.NOT_POSSIBLE)],
)
def test_a_reason_settles_it_until_somebody_is_told_after_all(
    outcome: Outcome, state: State
) -> None:
    settled = told(outcome=outcome, because="Gone", learning=False, changes=False)
    tried = told(id="t2", outcome=TRIED, learning=False, changes=False)
    for so_far in ((settled,), (tried, settled), (settled, tried)):
        duty = complainant(*so_far)
        assert (duty.state, duty.lacks, duty.blocks) == (state, (), False)
    half = told(id="t3", changes=False)
    assert complainant(settled, half).state is State.TO_TELL


FOLLOW_UP = MET + 7 * DAY


def learned(*tellings: Telling, **days: date) -> Duty:
    """How far the complainant is, when these meetings have learned something on these days."""
    made = duties(RULES, COMPLAINT, NOTED, days, (), tellings, days)
    return next(duty for duty in made if duty.rule.key == "COMPLAINANT")


def test_who_was_told_early_waits_for_what_is_learned_then() -> None:
    early = told(on=NOTED)
    assert (learned(early).state, learned(early).lacks) == (State.LATER, ("learning", "changes"))
    duty = learned(early, first=MET)
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, MET, ("learning", "changes"))
    again = told(id="t2", on=MET, covers=tuple(duty.met))
    assert learned(early, again, first=MET).state is State.TOLD
    duty = learned(early, again, first=MET, second=FOLLOW_UP)
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, FOLLOW_UP, ("learning",))


@pytest.mark.parametrize(("changes", "lacks"), [(True, ("learning",)), (False, ())])
def test_told_before_a_meeting_that_changes_nothing_is_told_so_after_it(
    changes: bool, lacks: tuple[str, ...]
) -> None:
    early = told(on=MET - DAY)
    duty = complainant(early)
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, MET, ("learning", "changes"))
    on_the_day = told(id="t2", on=MET, covers=())
    assert complainant(early, on_the_day).state is State.TO_TELL
    kept_after_it = replace(on_the_day, covers=("m1",), learning=not changes)
    assert complainant(early, kept_after_it).lacks == lacks
    assert complainant(early, told(id="t2", on=MET + DAY)).state is State.TOLD


def test_who_was_told_early_is_told_again_when_something_is_changed() -> None:
    early = told(on=NOTED)
    duty = complainant(early, met=None, actions=(DONE,))
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, MADE, ("changes",))


def test_what_was_told_before_a_meeting_ended_has_not_its_learning() -> None:
    for day in (MET, MET + DAY):  # it may go on for days
        assert learned(told(on=day), first=MET).state is State.TO_TELL
        assert learned(told(on=day, covers=("first",)), first=MET).state is State.TOLD


def test_it_waits_since_the_first_change_that_they_do_not_know() -> None:
    later = replace(DONE, id="a2", progress=Progress(done_on=MADE + DAY))
    made = duties(RULES, COMPLAINT, NOTED, {"m1": MET}, (later, DONE), (told(on=MET + DAY),))
    assert next(duty for duty in made if duty.rule.key == "COMPLAINANT").since == MADE


def test_an_open_question_is_to_be_decided_since_the_event_was_noted() -> None:
    duty = found(noted(harm=Harm.SERIOUS))["DOC"]
    assert (duty.state, duty.since, duty.blocks) == (State.TO_DECIDE, NOTED, True)
    asked = noted(kinds=("QA",), harm=Harm.NONE, details={"safeguarding_enquiry": ("yes",)})
    duty = found(asked)["LA"]
    assert (duty.state, duty.blocks) == (State.TO_DECIDE, False)
    assert duty.state.waits


@pytest.mark.parametrize(("today", "overdue"), [(MADE, False), (MADE + DAY, True)])
def test_a_day_that_somebody_gave_goes_by_and_no_other(today: date, overdue: bool) -> None:
    said = {"la_asked": ("yes",), "la_due": (MADE.isoformat(),)}
    about = noted(kinds=("SAR",), harm=Harm.NONE, details=said)
    duty = found(about)["LA"]
    assert duty.due_on == MADE
    assert duty.overdue(today) is overdue
    assert not found(about, told(duty="LA"))["LA"].overdue(today)
    without = noted(kinds=("SAR",), harm=Harm.NONE, details={"la_asked": ("yes",)})
    assert found(without)["LA"].due_on is None
    assert not found(without)["LA"].overdue(date.max)


def test_what_blocks_the_closing() -> None:
    states = {duty.state: duty.blocks for duty in (complainant(), complainant(met=None))}
    assert states == {State.TO_TELL: True, State.LATER: True}
    assert not complainant(told()).blocks


def test_what_waits_stands_first_then_the_order_of_the_rules_and_the_oldest() -> None:
    event = found(COMPLAINT, told(outcome=TRIED), met=MET, actions=(DONE,))
    owed = [
        Owed(opportunity_id=key, number=key, title="", duty=duty)
        for key, duty in {
            **event,
            "TOLD": complainant(told()),
            "LATER": complainant(met=None),
            "EARLIER": replace(event["STAFF"], since=MET),
        }.items()
    ]
    assert [each.number for each in by_urgency(owed, RULES)] == [
        "COMPLAINANT",
        "PEOPLE",
        "EARLIER",
        "STAFF",
        "LATER",
        "TOLD",
    ]
    assert owed[0].key == "COMPLAINANT:COMPLAINANT:"
    assert owed[1].key == "PEOPLE:PEOPLE:a1"
