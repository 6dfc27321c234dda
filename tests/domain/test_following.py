"""What becomes of an agreed action: done, checked, looked at again, dropped, put off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import LONG_TIME, AgreedAction, takes_long
from reflect_tui.domain.progress import Holding, How, Progress, Turn
from reflect_tui.errors import NotYet, WordsRefused
from tests.storage import full

AGREED, DUE, TODAY = date(2026, 11, 19), date(2026, 12, 4), date(2026, 12, 7)
DAY = timedelta(days=1)
OPEN = replace(
    full.ACTION,
    owner="Maintenance lead",
    agreed_on=AGREED,
    due_on=DUE,
    late_because="",
    progress=Progress(),
)
DONE = following.done(OPEN, date(2026, 12, 3), TODAY)


def check(action: AgreedAction, on: date = TODAY, look: date | None = None) -> AgreedAction:
    return following.checked(action, on, on, by="Registered manager", how=How.SAW_IT, look_on=look)


def refused(fault: WordsRefused) -> list[str]:
    return [each.field for each in fault.faults]


def test_each_fact_moves_it_on() -> None:
    assert OPEN.turn(DUE) is Turn.OPEN
    assert OPEN.turn(DUE + DAY) is Turn.OVERDUE
    assert DONE.turn(TODAY) is Turn.TO_CHECK
    look = TODAY + LONG_TIME
    checked = check(DONE, look=look)
    assert [checked.turn(day) for day in (TODAY, look - DAY, look)] == [
        Turn.LATER,
        Turn.LATER,
        Turn.TO_LOOK,
    ]
    looked = following.looked_at(checked, look, look, holding=Holding.YES, again_on=None)
    assert looked.turn(look) is Turn.OVER
    assert check(DONE).turn(TODAY) is Turn.OVER


def test_what_holds_in_part_is_looked_at_once_more() -> None:
    look, again = TODAY + 7 * DAY, TODAY + 14 * DAY
    seen = check(DONE, look=look)
    partly = following.looked_at(seen, look, look, holding=Holding.PARTLY, again_on=again)
    assert (partly.progress.holding, partly.progress.looked_on) == (Holding.PARTLY, look)
    assert partly.progress.to_look_on == again
    assert {partly.turn(day) for day in (look, again)} == {Turn.NOT_HELD}
    better = following.looked_at(partly, again, again, holding=Holding.YES, again_on=again + DAY)
    assert [better.turn(day) for day in (again, again + DAY)] == [Turn.LATER, Turn.TO_LOOK]
    over = following.looked_at(better, again + DAY, again + DAY, holding=Holding.YES, again_on=None)
    assert over.turn(again + LONG_TIME) is Turn.OVER


def test_who_looks_before_the_day_has_looked_for_good() -> None:
    look = TODAY + 14 * DAY
    early = following.looked_at(
        check(DONE, look=look), TODAY, TODAY, holding=Holding.YES, again_on=None
    )
    assert early.progress.to_look_on is None
    assert early.turn(look) is Turn.OVER


def test_a_look_whose_day_was_lost_is_still_one_that_failed() -> None:
    lost = replace(check(DONE, look=TODAY + DAY).progress, holding=Holding.NO)
    assert (lost.turn(DUE, TODAY), lost.last_look) == (Turn.NOT_HELD, TODAY)


def test_nothing_is_checked_before_somebody_says_it_is_done() -> None:
    with pytest.raises(NotYet, match="First say that it is done"):
        check(OPEN)
    with pytest.raises(NotYet, match="First check"):
        following.looked_at(DONE, TODAY, TODAY, holding=Holding.YES, again_on=None)


def test_a_check_needs_a_role_a_way_and_days_in_their_order() -> None:
    with pytest.raises(WordsRefused) as fault:
        following.checked(DONE, date(2026, 12, 2), TODAY, by=" ", how=None, look_on=AGREED)
    assert refused(fault.value) == ["when", "who", "how", "by"]
    with pytest.raises(WordsRefused, match="has not come yet"):
        following.done(OPEN, TODAY + DAY, TODAY)
    with pytest.raises(WordsRefused) as fault:
        following.looked_at(check(DONE), DUE, TODAY, holding=None, again_on=DUE)
    assert refused(fault.value) == ["when", "holding", "by"]


def test_it_is_known_when_the_same_role_did_it_and_checked_it() -> None:
    assert not following.same_person(check(DONE))
    with pytest.raises(WordsRefused, match="The one who did it does not check it"):
        following.checked(DONE, TODAY, TODAY, by="maintenance LEAD", how=How.DATA, look_on=None)
    own = replace(DONE, owner="Registered manager")
    own = following.checked(own, TODAY, TODAY, by="registered MANAGER", how=How.DATA, look_on=None)
    assert following.same_person(own)


@pytest.mark.parametrize(
    ("owner", "by"),
    [
        ("Senior carer.", "the SENIOR carer"),
        ("A night-nurse", "Night nurse"),
        ("Registered nurse", "Registered nurse"),
        ("Deputy registered manager", "The deputy registered manager"),
        ("Unregistered manager", "unregistered manager"),
    ],
)
def test_nobody_but_the_registered_person_checks_what_they_did(owner: str, by: str) -> None:
    """S42."""
    own = replace(DONE, owner=owner)
    with pytest.raises(WordsRefused, match="The one who did it does not check it"):
        following.checked(own, TODAY, TODAY, by=by, how=How.DATA, look_on=None)


@pytest.mark.parametrize(
    "owner",
    ["Registered manager", "Registered provider", "Registered person", "Nominated individual"],
)
def test_the_registered_person_may_check_what_they_did(owner: str) -> None:
    """S42."""
    own = replace(DONE, owner=owner)
    by = f"the {owner.upper()}."
    checked = following.checked(own, TODAY, TODAY, by=by, how=How.DATA, look_on=None)
    assert following.same_person(checked)


def test_dropping_needs_a_reason_and_ends_it() -> None:
    with pytest.raises(WordsRefused, match="Write why"):
        following.dropped(OPEN, "  ", TODAY)
    with pytest.raises(NotYet, match="First say that it is not done"):
        following.dropped(DONE, "The room is not used any more", TODAY)
    gone = following.dropped(OPEN, "The room is not used any more", TODAY)
    assert gone.turn(TODAY) is Turn.OVER
    assert not gone.progress.implemented
    assert following.not_done(gone) == OPEN


def test_a_later_day_needs_a_reason_and_a_sooner_one_does_not() -> None:
    later = TODAY + 30 * DAY
    with pytest.raises(WordsRefused) as fault:
        following.put_off(OPEN, later, " ", TODAY)
    assert refused(fault.value) == ["because"]
    with pytest.raises(WordsRefused) as fault:
        following.put_off(OPEN, AGREED, "", TODAY)
    assert refused(fault.value) == ["by"]
    off = following.put_off(OPEN, later, "The part comes in January", TODAY)
    assert (off.due_on, off.late_because) == (later, "The part comes in January")
    assert off.turn(TODAY) is Turn.OPEN
    assert following.put_off(off, TODAY, "", TODAY).late_because == off.late_because


@pytest.mark.parametrize(("days", "long"), [(28, False), (29, True)])
def test_more_than_28_days_is_long(days: int, long: bool) -> None:
    assert takes_long(AGREED, AGREED + days * DAY) is long
