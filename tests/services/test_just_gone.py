"""By when: a day that has just gone is never taken for one of next year."""

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
