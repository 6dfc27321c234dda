"""Who hears early of what will change, of its end, and when nothing is learned (S45–S48)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflect_tui.domain.duty import State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.progress import Progress
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
)
from tests.domain.told_by_form import CQC, GONE, OPEN, OTHER, WHY, About


@pytest.mark.parametrize("key", ["COMPLAINANT", "CQC"])
def test_who_heard_of_a_change_that_will_come_hears_that_it_does_not(key: str) -> None:
    it = About(CQC if key == "CQC" else COMPLAINT, key)
    it.actions = (OPEN,)
    it.tell(MET)
    assert it.now() == (State.LATER, None, ("changes",))
    it.actions = (GONE,)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("called_off",))
    assert it.duty().what == OPEN.what
    it.tell(MADE + DAY, learning=False)
    assert it.now() == (State.TOLD, None, ())


def test_who_heard_of_a_change_that_will_come_is_told_when_it_is_made() -> None:
    it = About()
    it.actions = (OPEN,)
    it.tell(MET)
    it.actions = (DONE,)
    assert it.now() == (State.TO_TELL, MADE, ("changes",))
    it.tell(MADE, learning=False)
    assert it.now() == (State.TOLD, None, ())


def test_what_was_agreed_after_they_were_told_they_have_not_heard_of() -> None:
    it = About()
    it.actions = (replace(OPEN, agreed_on=MET + 2 * DAY),)
    it.tell(MET + DAY)
    assert it.now() == (State.LATER, None, ("changes",))
    it.actions = (GONE,)
    assert it.now() == (State.TOLD, None, ())


def test_told_of_one_change_it_waits_for_the_other() -> None:
    it = About()
    it.actions = (DONE, replace(OPEN, id="a2"))
    it.tell(MADE)
    assert it.now() == (State.LATER, None, ("changes",))
    assert it.duty().told
    it.actions = (GONE, replace(OPEN, id="a2"))
    assert it.now() == (State.TO_TELL, MADE + DAY, ("called_off",))
    assert it.duty().called_off


def test_told_nothing_of_changes_it_is_told_since_the_last_was_dropped() -> None:
    it = About()
    it.actions = (OPEN,)
    it.tell(MET, changes=False)
    it.actions = (GONE,)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("changes",))


def test_a_meeting_that_learned_nothing_has_to_be_told_all_the_same() -> None:
    it = About()
    it.learned = {}
    it.tell(NOTED)
    assert it.now() == (State.LATER, None, ("learning", "changes"))
    it.unlearned = {"m1": MET}
    assert it.now() == (State.TO_TELL, MET, ("learning", "changes"))
    it.tell(MET)
    assert it.now() == (State.TOLD, None, ())


def test_not_possible_of_an_end_settles_that_end_alone() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.actions = (GONE,)
    it.tell(MADE + DAY, outcome=NOT_POSSIBLE, **WHY)
    assert it.now() == (State.NOT_POSSIBLE, None, ())
    it.actions = (GONE, OTHER)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("changes",))
    it.tell(MADE + DAY)
    assert it.now() == (State.TOLD, None, ())


def test_not_possible_of_all_that_is_left_settles_what_comes_too() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.actions = (GONE, OTHER)
    it.tell(MADE + DAY, outcome=NOT_POSSIBLE, **WHY)
    it.learned["m2"] = MADE + 2 * DAY
    assert it.now() == (State.NOT_POSSIBLE, None, ())


def test_who_was_told_hears_of_an_end_also_when_it_is_no_complaint_any_more() -> None:
    it = About()
    it.actions = (DONE,)
    it.tell(MADE)
    it.about = noted(kinds=("QA",), harm=Harm.NONE)
    assert it.now() == (State.TOLD, None, ())
    it.actions = (GONE,)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("called_off",))


def test_not_needed_of_an_end_says_nothing_of_the_rest() -> None:
    it = About()
    it.learned, it.actions = {}, (OPEN,)
    it.tell(MET)
    it.actions = (GONE,)
    assert it.now() == (State.TO_TELL, MADE + DAY, ("called_off",))
    it.tell(MADE + DAY, outcome=NOT_NEEDED, **WHY)
    assert it.now() == (State.LATER, None, ("learning", "changes"))
    it.unlearned = {"m1": MADE + 2 * DAY}
    assert it.now() == (State.TO_TELL, MADE + 2 * DAY, ("learning", "changes"))
    assert it.duty().blocks


def test_not_needed_of_an_end_leaves_what_candour_has_still_to_tell() -> None:
    it = About(noted(harm=Harm.SERIOUS, details={"candour": ("yes",)}), "DOC")
    steps = dict.fromkeys(("told_on", "sorry_on", "notice_on", "results_on"), (MADE.isoformat(),))
    it.learned, it.actions = {}, (DONE,)
    it.tell(MADE, details=steps)
    it.actions = (GONE,)
    it.tell(MADE + DAY, outcome=NOT_NEEDED, **WHY)
    assert it.now() == (State.LATER, None, ("learning", "changes"))


def test_will_change_is_not_changed_whatever_the_day_it_was_done() -> None:
    for done_on in (MET, MET - DAY, MET + DAY):
        it = About()
        it.actions = (replace(OPEN, agreed_on=MET - DAY),)
        it.tell(MET)
        it.actions = (replace(OPEN, progress=Progress(done_on=done_on)),)
        assert it.now() == (State.TO_TELL, done_on, ("changes",))
        it.tell(max(MET, done_on), learning=False)
        assert it.now() == (State.TOLD, None, ())


def test_a_day_that_was_missed_stays_until_all_that_was_there_is_told() -> None:
    it = About(CQC, "CQC")
    late = MADE + 5 * DAY
    it.learned = {"m1": late}
    assert it.duty().overdue(late)
    it.tell(late, changes=False)
    assert (it.now(), it.duty().due_on) == ((State.TO_TELL, late, ("changes",)), MADE)
    it.tell(late, learning=False)
    assert it.duty().state is State.TOLD
    it.learned["m2"] = late + DAY
    assert (it.duty().since, it.duty().due_on) == (late + DAY, None)
