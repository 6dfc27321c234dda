"""Who must be told of a change: staff and people, before it, after it, or when it does not come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duties import duties
from reflect_tui.domain.duty import CALLED_OFF, GROUPS_LEFT, OVER, State
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling
from tests.domain.owing import (
    DAY,
    DONE,
    MADE,
    MET,
    NOT_NEEDED,
    NOT_POSSIBLE,
    NOTED,
    NOTHING,
    OPEN,
    RULES,
    TRIED,
    found,
    of_change,
    people,
    staff,
)


@pytest.mark.parametrize(
    ("affects", "keys"),
    [
        (AffectsCare.YES, {"PEOPLE", "STAFF"}),
        (AffectsCare.NOT_SURE, {"PEOPLE", "STAFF"}),
        (AffectsCare.NO, {"STAFF"}),
    ],
)
def test_not_sure_whether_it_affects_care_counts_as_yes(
    affects: AffectsCare, keys: set[str]
) -> None:
    assert set(found(NOTHING, actions=(replace(DONE, affects_care=affects),))) == keys


def test_staff_are_told_when_it_is_made_and_people_before_where_possible() -> None:
    before = found(NOTHING, actions=(OPEN,))
    assert set(before) == {"PEOPLE"}
    assert (before["PEOPLE"].state, before["PEOPLE"].since) == (State.LATER, None)
    after = found(NOTHING, actions=(DONE,))
    assert {(d.state, d.since) for d in after.values()} == {(State.TO_TELL, MADE)}


def test_people_may_be_told_before_it_is_made_and_staff_not() -> None:
    assert of_change("PEOPLE", people(), about=OPEN).state is State.TOLD
    assert of_change("PEOPLE", people()).state is State.TOLD
    assert of_change("STAFF", staff(on=MADE - DAY)).state is State.TO_TELL
    assert of_change("STAFF", staff()).state is State.TOLD


GONE = replace(OPEN, progress=Progress(dropped_on=MADE, dropped_because="No money"))
OFF = {CALLED_OFF: ("yes",)}


def told_off(**changed: Any) -> Telling:
    return people(**{"id": "t9", "details": OFF, **changed})


def test_who_was_told_of_a_change_is_told_that_it_does_not_come() -> None:
    duty = of_change("PEOPLE", people(), about=GONE)
    assert (duty.state, duty.since, duty.called_off) == (State.TO_TELL, MADE, True)
    assert duty.of == "that this change does not come"
    assert duty.blocks


def test_nobody_is_told_that_what_they_do_not_know_does_not_come() -> None:
    for tellings in ((), (people(outcome=TRIED),), (people(outcome=NOT_NEEDED, because="x"),)):
        assert found(NOTHING, *tellings, actions=(GONE,)) == {}
    assert set(found(NOTHING, staff(), actions=(GONE,))) == {"STAFF"}


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome.TOLD, State.TOLD),
        (TRIED, State.TO_TELL),
        (NOT_NEEDED, State.NOT_NEEDED),
        (NOT_POSSIBLE, State.NOT_POSSIBLE),
    ],
)
def test_what_settles_that_a_change_does_not_come(outcome: Outcome, state: State) -> None:
    assert of_change("PEOPLE", people(), told_off(outcome=outcome), about=GONE).state is state


def test_a_reason_from_before_settles_nothing_that_came_after() -> None:
    before = people(id="t2", outcome=NOT_NEEDED, because="They know")
    assert of_change("PEOPLE", people(), before, about=GONE).state is State.TO_TELL


def test_a_change_that_comes_after_all_is_told_anew_and_so_is_its_second_end() -> None:
    so_far = (people(), told_off())
    assert of_change("PEOPLE", *so_far, about=OPEN).state is State.LATER
    assert of_change("PEOPLE", *so_far, about=DONE).state is State.TO_TELL
    again = people(id="t10")
    assert of_change("PEOPLE", *so_far, again, about=DONE).state is State.TOLD
    assert of_change("PEOPLE", *so_far, about=GONE).state is State.TOLD
    assert of_change("PEOPLE", *so_far, again, about=GONE).state is State.TO_TELL


def test_the_whole_team_is_told_when_no_group_is_left() -> None:
    part = staff(details={GROUPS_LEFT: ("nights", "agency")})
    duty = of_change("STAFF", part)
    assert (duty.state, duty.lacks) == (State.TO_TELL, ("nights", "agency"))
    rest = staff(id="t2", on=MADE + DAY)
    assert of_change("STAFF", part, rest).state is State.TOLD
    assert of_change("STAFF", part, staff(id="t3", outcome=TRIED)).lacks == ("nights", "agency")


def test_each_change_has_its_own_duties() -> None:
    other = replace(DONE, id="a2", progress=Progress(done_on=MADE + DAY))
    made = duties(RULES, NOTHING, NOTED, {"m1": MET}, (DONE, other), (staff(),))
    assert [(d.rule.key, d.change and d.change.id, d.state) for d in made] == [
        ("PEOPLE", "a1", State.TO_TELL),
        ("PEOPLE", "a2", State.TO_TELL),
        ("STAFF", "a1", State.TOLD),
        ("STAFF", "a2", State.TO_TELL),
    ]


@pytest.mark.parametrize("outcome", [NOT_NEEDED, NOT_POSSIBLE])
def test_a_change_need_not_be_told_for_a_reason(outcome: Outcome) -> None:
    assert not of_change("STAFF", staff(outcome=outcome, because="One person works here")).blocks


def test_staff_who_were_told_of_a_change_are_told_that_it_does_not_come() -> None:
    assert "STAFF" not in found(NOTHING, staff(), actions=(OPEN,))
    duty = of_change("STAFF", staff(), about=GONE)
    assert (duty.state, duty.since, duty.called_off) == (State.TO_TELL, MADE, True)
    off = staff(id="t2", details=OFF)
    assert of_change("STAFF", staff(), off, about=GONE).state is State.TOLD
    assert of_change("STAFF", staff(), off, about=DONE).state is State.TO_TELL
    part = staff(id="t2", details={**OFF, GROUPS_LEFT: ("nights",)})
    duty = of_change("STAFF", staff(), part, about=GONE)
    assert (duty.state, duty.lacks) == (State.TO_TELL, ("nights",))


def test_staff_are_told_anew_of_a_change_that_is_made_again() -> None:
    again = replace(DONE, progress=Progress(done_on=MADE + DAY))
    assert of_change("STAFF", staff(), about=again).state is State.TO_TELL


@pytest.mark.parametrize("outcome", [NOT_NEEDED, NOT_POSSIBLE])
def test_a_reason_not_to_tell_of_an_end_says_nothing_of_the_change(outcome: Outcome) -> None:
    reason = told_off(outcome=outcome, because="They did not mind")
    assert of_change("PEOPLE", people(), reason, about=GONE).state is not State.TO_TELL
    over = replace(reason, details={CALLED_OFF: OVER})
    for so_far in ((people(), reason), (people(), over)):
        assert of_change("PEOPLE", *so_far, about=OPEN).state is State.TOLD
    assert of_change("PEOPLE", people(), over, about=GONE).state is State.TO_TELL


def test_who_was_told_hears_of_the_end_of_a_change_that_affects_nobody_after_all() -> None:
    nobody = replace(DONE, affects_care=AffectsCare.NO)
    assert "PEOPLE" not in found(NOTHING, actions=(nobody,))
    assert of_change("PEOPLE", people(), about=nobody).state is State.TOLD
    gone = replace(nobody, progress=Progress(dropped_on=MADE, dropped_because="No money"))
    duty = of_change("PEOPLE", people(), about=gone)
    assert (duty.state, duty.called_off) == (State.TO_TELL, True)
