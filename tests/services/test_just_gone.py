"""By when: a day that has just gone, one that its month lacks, one with another weekday's name."""

from __future__ import annotations

from datetime import date

import pytest

from reflect_tui.errors import WordsRefused
from reflect_tui.services import by_when
from tests.domain.examples import TODAY


@pytest.mark.parametrize(
    "said",
    [
        "20/11",
        "by 20/11",
        "20 nov",
        "1 october",
        "22-11",
        "Fri 20 Nov",
        "20th of november",
        "nov 20",
        "end of october",
    ],
)
def test_a_day_that_has_just_gone_is_not_taken_for_one_of_next_year(said: str) -> None:
    with pytest.raises(WordsRefused, match="If you mean 2027, write the year too"):
        by_when.due(said, TODAY)
    assert by_when.due("20/11/2027", TODAY) == date(2027, 11, 20)
    assert by_when.due("1/8", TODAY) == date(2027, 8, 1)


COMING = [
    ("the 20th", date(2026, 12, 20)),
    ("1st", date(2026, 12, 1)),
    ("the 23rd", TODAY),
    ("tue the 1st", date(2026, 12, 1)),
    ("sun 20th", date(2026, 12, 20)),
    ("by the 31st", date(2026, 12, 31)),
    ("1.12.", date(2026, 12, 1)),
    ("end of oct 2027", date(2027, 10, 31)),
    ("fri 27 nov", date(2026, 11, 27)),
]
COME = [
    ("the 20th", date(2026, 11, 20)),
    ("the 25th", date(2026, 10, 25)),
    ("on the 31st", date(2026, 10, 31)),
    ("sat the 31st", date(2026, 10, 31)),
    ("20.11.", date(2026, 11, 20)),
]


@pytest.mark.parametrize(("said", "meant"), COMING)
def test_a_day_of_the_month_alone_is_the_next_one_to_come(said: str, meant: date) -> None:
    assert by_when.due(said, TODAY) == meant


@pytest.mark.parametrize(("said", "meant"), COME)
def test_and_the_latest_one_of_what_has_been_done(said: str, meant: date) -> None:
    assert by_when.done(said, TODAY) == meant


LACKING = [
    ("31 feb", "February has no more than 29 days"),
    ("31/11", "November has 30 days"),
    ("29 feb 2027", "2027 has no 29 February"),
    ("29/2/27", "2027 has no 29 February"),
    ("30 feb 2027", "February 2027 has 28 days"),
    ("00/12", "Days and months begin with 1"),
    ("mon the 31st", "31 Dec 2026 is a Thursday"),
    ("mon 27 nov", "27 Nov 2026 is a Friday"),
    ("fri 20 nov 2027", "20 Nov 2027 is a Saturday"),
]


@pytest.mark.parametrize(("said", "because"), LACKING)
def test_a_day_that_cannot_be_is_refused_with_the_reason(said: str, because: str) -> None:
    for read in (by_when.due, lambda said, today: by_when.given(said, today, "by")):
        with pytest.raises(WordsRefused, match=f"^{because}\\. Write ") as refused:
            read(said, TODAY)
        assert refused.value.field == "by"
