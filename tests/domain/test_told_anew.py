"""Who was told of an event, or need not be, and of what comes after (S45–S48)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflect_tui.domain.duty import CALLED_OFF, OVER, State
from reflect_tui.domain.opportunity import Harm, Noted
from reflect_tui.domain.telling import Outcome
from reflect_tui.errors import WordsRefused
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
    TRIED,
)
from tests.domain.told_by_form import AGAIN, CQC, GONE, OPEN, OTHER, WHY, About


def test_told_the_learning_it_waits_for_the_only_change_that_is_to_come() -> None:
    it = About()
    it.actions = (OPEN,)
    assert it.now() == (State.TO_TELL, MET, ("learning",))
    it.tell(MET, changes=False)
    assert it.now() == (State.LATER, None, ("changes",))
    it.actions = (DONE,)
    assert it.now() == (State.TO_TELL, MADE, ("changes",))


def test_told_of_a_change_made_before_any_meeting_it_waits_for_the_learning() -> None:
    it = About()
    it.learned, it.actions = {}, (DONE,)
    it.tell(MADE, learning=False)
    assert it.now() == (State.LATER, None, ("learning",))
    it.learned = {"m1": MADE + DAY}
    assert it.now() == (State.TO_TELL, MADE + DAY, ("learning",))


def test_candour_waits_for_the_only_change_when_every_step_was_done() -> None:
    about = noted(harm=Harm.SERIOUS, details={"candour": ("yes",), "enquiries": ("no",)})
    it = About(about, "DOC")
    it.actions = (OPEN,)
    steps = dict.fromkeys(("told_on", "sorry_on", "notice_on", "results_on"), (MET.isoformat(),))
    it.tell(MET, changes=False, details={key: steps[key] for key in ("told_on", "sorry_on")})
    assert it.now() == (State.TO_TELL, NOTED, ("notice_on", "results_on"))
    it.tell(MET, changes=False, learning=False, details=steps)
    assert it.now() == (State.LATER, None, ("changes",))


def test_not_needed_covers_what_was_there_and_nothing_that_comes() -> None:
    it = About()
    it.tell(MET, outcome=NOT_NEEDED, **WHY)
    assert it.now() == (State.NOT_NEEDED, None, ())
    it.actions = (DONE,)
    assert it.now() == (State.TO_TELL, MADE, ("changes",))
    it.tell(MADE, outcome=NOT_NEEDED, **WHY)
    assert it.now() == (State.NOT_NEEDED, None, ())
    it.learned["m2"] = MADE + DAY
    assert it.now() == (State.TO_TELL, MADE + DAY, ("learning",))
    it.tell(MADE + DAY, changes=False)
    assert it.now() == (State.TOLD, None, ())


def test_not_needed_among_tellings_takes_the_later_change_out_no_more() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.tell(MADE, outcome=NOT_NEEDED, **WHY)
    it.actions = (DONE, OTHER)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("changes",))


def test_not_possible_settles_what_comes_too() -> None:
    it = About()
    it.tell(MET, outcome=NOT_POSSIBLE, **WHY)
    it.actions = (DONE,)
    it.learned["m2"] = MADE
    assert it.now() == (State.NOT_POSSIBLE, None, ())


def test_what_was_told_before_a_change_or_a_meeting_does_not_cover_it() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MET - DAY, changes=False)
    assert it.now() == (State.TO_TELL, MET, ("learning", "changes"))
    with pytest.raises(WordsRefused, match="The change was made on Thu 3 Dec 2026"):
        it.tell(MET, learning=False)
    it.tell(MADE)
    assert it.now() == (State.TOLD, None, ())
    it.actions = (DONE, OTHER)
    with pytest.raises(WordsRefused, match="The change was made on Fri 4 Dec 2026"):
        it.tell(MADE)


def test_a_day_between_two_changes_covers_the_first_alone() -> None:
    it = About()
    it.actions = (DONE, OTHER)
    it.tell(MADE)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("changes",))


def test_a_change_that_is_undone_and_made_again_is_told_again() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.actions = (OPEN,)
    assert it.now() == (State.LATER, None, ("changes",))
    it.actions = (AGAIN,)
    assert it.now() == (State.TO_TELL, MADE + 7 * DAY, ("changes",))


@pytest.mark.parametrize("key", ["COMPLAINANT", "CQC"])
def test_who_knows_of_a_change_is_told_that_it_does_not_come(key: str) -> None:
    it = About(CQC if key == "CQC" else COMPLAINT, key)
    it.actions = (DONE,)
    it.tell(MADE)
    it.actions = (GONE,)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("called_off",))
    duty = it.duty()
    assert (duty.called_off, duty.of, duty.what) == (
        True,
        "that this change does not come",
        OPEN.what,
    )
    assert duty.blocks
    it.tell(MADE + DAY, learning=False)
    assert it.now() == (State.TOLD, None, ())
    it.actions = (AGAIN,)
    assert it.now() == (State.TO_TELL, MADE + 7 * DAY, ("changes",))
    it.tell(MADE + 7 * DAY)
    it.actions = (GONE,)
    assert it.duty().state is State.TO_TELL


def test_it_is_told_anew_on_the_day_it_came_back_and_was_made() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.actions = (GONE,)
    it.tell(MADE)
    it.actions = (DONE,)
    assert it.now() == (State.TO_TELL, MADE, ("changes",))


def test_who_was_not_told_of_a_change_hears_nothing_of_its_end() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE, changes=False)
    it.actions = (GONE,)
    assert "called_off" not in it.duty().lacks
    it.tell(MADE)
    assert it.duty().state is State.TOLD


def test_the_end_of_one_change_and_a_new_one_are_told_together() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.actions = (GONE, OTHER)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("changes", "called_off"))
    assert (it.duty().called_off, it.duty().what) == (False, "")
    it.tell(MADE + DAY, learning=False)
    assert it.now() == (State.TOLD, None, ())


def test_a_reason_not_to_tell_of_an_end_is_over_when_the_change_comes_back() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.actions = (GONE,)
    it.tell(MADE + DAY, outcome=NOT_NEEDED, **WHY)
    assert it.duty().state is State.NOT_NEEDED
    assert it.tellings[-1].details == {CALLED_OFF: ("a1",)}
    it.tellings[-1] = replace(it.tellings[-1], details={CALLED_OFF: OVER})
    it.actions = (DONE,)
    assert it.duty().state is State.TOLD
    it.actions = (GONE,)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("called_off",))


@pytest.mark.parametrize("about", [COMPLAINT, CQC])
def test_the_day_that_somebody_gave_goes_by_while_there_is_nothing_to_tell(about: Noted) -> None:
    it = About(about, "CQC" if about is CQC else "COMPLAINANT")
    it.learned, it.actions = {}, (OPEN,)
    assert it.duty().state is State.LATER
    assert not it.duty().overdue(MADE)
    assert it.duty().overdue(MADE + DAY) is (about is CQC)
    assert it.duty().presses(MADE + DAY) is (about is CQC)


def test_told_by_that_day_what_there_is_so_far_the_rest_has_no_day() -> None:
    it = About(CQC, "CQC")
    it.actions = (OPEN,)
    assert it.duty().overdue(MADE + DAY)
    it.tell(MADE, changes=False)
    assert (it.duty().state, it.duty().overdue(MADE + DAY)) == (State.LATER, False)
    it.actions = (AGAIN,)
    assert it.now() == (State.TO_TELL, MADE + 7 * DAY, ("changes",))
    assert it.duty().due_on is None


def test_what_was_there_by_that_day_and_was_left_out_is_overdue() -> None:
    it = About(CQC, "CQC")
    it.actions = (DONE,)
    it.tell(MADE, changes=False)
    assert (it.duty().due_on, it.duty().overdue(MADE + DAY)) == (MADE, True)


def test_the_last_day_is_that_on_which_they_were_told_and_not_of_a_try() -> None:
    it = About()
    it.learned["m1"] = MET
    it.tell(MET)
    tried = {"outcome": TRIED, "learning": False, "changes": False}
    it.tell(MET + 7 * DAY, **tried)
    assert it.duty().state is State.TOLD
    assert it.duty().last is it.tellings[0]
    alone = About()
    alone.tell(MET, **tried)
    assert alone.duty().last is alone.tellings[0]
    alone.tell(MET + DAY, outcome=Outcome.NOT_POSSIBLE, **WHY)
    alone.tell(MET + 2 * DAY, **tried)
    assert alone.duty().last is alone.tellings[1]
