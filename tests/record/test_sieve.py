"""What is let through: no small number of people, and no day more exactly than it may be known."""

from __future__ import annotations

from datetime import date

import pytest

from reflect_tui.domain.days import Precision
from reflect_tui.domain.opportunity import Closed, Opportunity
from reflect_tui.record.sieve import FEWER, LEAST, SMALL_GROUP, Seen, Sieve
from tests.domain.examples import meeting, telling

LISTED = frozenset({"Meeting.people", "Meeting.held_on", "Telling.details.whom"})
DAY = Sieve(LISTED, Precision.DAY)


@pytest.mark.parametrize(("people", "shown"), [(LEAST - 1, FEWER), (2, FEWER), (LEAST, "5")])
def test_fewer_than_five_are_not_counted(people: int, shown: str) -> None:
    assert DAY.seen(meeting(people=people)).text("people") == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("6", "6"),
        ("4", FEWER),
        ("0", FEWER),
        ("the upper floor", "the upper floor"),
        ("2 on the upper floor", SMALL_GROUP),
        ("Two people", SMALL_GROUP),
        ("all 12", "all 12"),
    ],
)
def test_how_many_were_told_is_no_small_number(typed: str, shown: str) -> None:
    told = telling(details={"whom": (typed,), "answer": ("fine",)})
    seen = DAY.seen(told)
    assert seen.answers("details", "whom") == (shown,)
    assert seen.answers("details", "answer") == ()


def test_what_is_not_listed_is_not_there_and_is_not_counted() -> None:
    sieve = Sieve(frozenset(), Precision.DAY)
    assert sieve.seen(meeting()) == Seen()
    assert not sieve.seen(meeting())
    assert sieve.several((meeting(), meeting())) is None


def test_days_are_known_to_the_month_where_that_is_enough() -> None:
    held = meeting(held_on=date(2026, 11, 19))
    assert str(DAY.seen(held).day("held_on")) == "Thu 19 Nov 2026"
    found = Sieve(LISTED, Precision.MONTH).seen(held).day("held_on")
    assert str(found) == "November 2026"
    assert found is not None
    assert found.on == date(2026, 11, 1)


def test_an_event_of_a_month_stays_one_and_other_days_are_days() -> None:
    listed = frozenset({"Opportunity.happened_on", "Closed.on"})
    event = Opportunity(
        id="o1",
        number="2026-001",
        noted_on=date(2026, 11, 20),
        kinds=("ACCIDENT",),
        title="A fall",
        happened_on=date(2026, 11, 16),
        precision=Precision.MONTH,
        closed=Closed(on=date(2026, 12, 1), by="Registered manager"),
    )
    seen = Sieve(listed, Precision.DAY).seen(event)
    assert str(seen.day("happened_on")) == "November 2026"
    assert str(seen.one("closed").day("on")) == "Tue 1 Dec 2026"


def test_words_stay_in_one_line_without_what_cannot_be_shown() -> None:
    sieve = Sieve(frozenset({"Closed.because"}), Precision.DAY)
    closed = Closed(on=date(2026, 12, 1), by="x", because="one\x1b[2J\ntwo\x00 three")
    assert sieve.seen(closed).text("because") == "one [2J two three"
