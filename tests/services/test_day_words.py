"""Only what has the shape of a day is read as one."""

from __future__ import annotations

from datetime import date

import pytest

from reflect_tui.errors import WordsRefused
from reflect_tui.services import by_when
from tests.domain.examples import TODAY

NO_DAYS = [
    "16/11t",
    "t16/11",
    "a",
    "A",
    "au",
    "mo",
    "1",
    "m",
    "12",
    "2026",
    "13/13",
    "31/2",
    "30 feb",
    "next",
    "last",
    "week",
    "ago",
    "in 3",
    "at 4",
    "-1",
    "+1",
    "3d",
    "1e5",
    "12.30",
    "1.5",
    "noon",
    "4pm",
    "2 hours ago",
    "4 nov @ 3pm",
    "23/11 x",
    "/23/11",
    "23//11",
    "4 novt",
    "fris",
    "tomorow",
    "tuesday or wednesday",
    "manager@home.example",
    "\N{GRINNING FACE}",
    "\N{ARABIC-INDIC DIGIT FOUR}/11",
    "a" * 10_000,
    "1" * 10_000,
    "a " * 5_000,
]


@pytest.mark.parametrize("said", NO_DAYS, ids=lambda said: said[:20])
def test_what_has_not_the_shape_of_a_day_is_no_day(said: str) -> None:
    for read in (
        by_when.due,
        by_when.happened,
        by_when.done,
        lambda said, today: by_when.given(said, today, "when"),
    ):
        with pytest.raises(WordsRefused, match=r"day|month"):
            read(said, TODAY)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("now", TODAY),
        ("this morning", TODAY),
        ("yesterday evening", date(2026, 11, 22)),
        ("last night", date(2026, 11, 22)),
        ("the day before yesterday", date(2026, 11, 21)),
        ("a fortnight ago", date(2026, 11, 9)),
        ("two weeks ago", date(2026, 11, 9)),
        ("last week", date(2026, 11, 16)),
        ("the 12th of November", date(2026, 11, 12)),
        ("Nov 12th, 2026", date(2026, 11, 12)),
        ("Thursday, 12 November 2026", date(2026, 11, 12)),
        ("12 nov '26", date(2026, 11, 12)),
        ("12nov", date(2026, 11, 12)),
        ("12.11.2026", date(2026, 11, 12)),
        ("12 / 11", date(2026, 11, 12)),
        ("12-11", date(2026, 11, 12)),
        ("on 12 11 26", date(2026, 11, 12)),
        ("2026-11-12", date(2026, 11, 12)),
        ("30 Sept.", date(2026, 9, 30)),
    ],
)
def test_the_ways_in_which_people_write_a_day_that_is_gone(said: str, meant: date) -> None:
    assert by_when.done(said, TODAY) == meant
