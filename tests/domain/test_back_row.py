"""From how far a line can be read, against the table of the rule (§9.1)."""

from __future__ import annotations

import pytest

from reflect_tui.domain.back_row import farthest_seat, height_cm
from reflect_tui.errors import WordsRefused

SCREENS = {"43-inch TV": 53.5, "55-inch TV": 68.5, "65-inch TV": 80.9, "75-inch TV": 93.4}
METRES = {
    "43-inch TV": (4.0, 3.2, 2.4, 2.0, 1.6),
    "55-inch TV": (5.1, 4.1, 3.1, 2.6, 2.1),
    "65-inch TV": (6.1, 4.9, 3.6, 3.0, 2.4),
    "75-inch TV": (7.0, 5.6, 4.2, 3.5, 2.8),
}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_farthest_seat_is_that_of_the_rule(screen: str) -> None:
    found = [farthest_seat(round(SCREENS[screen]), rows) for rows in (12, 15, 20, 24, 30)]
    assert found == pytest.approx(METRES[screen], abs=0.1)


@pytest.mark.parametrize(
    ("said", "height"),
    [("68", 68), (" 68 cm ", 68), ("68CM", 68), ("", None), ("  ", None), ("10", 10), ("500", 500)],
)
def test_a_height_is_understood_as_people_write_it(said: str, height: int | None) -> None:
    assert height_cm(said) == height


@pytest.mark.parametrize("said", ["9", "501", "0", "-68", "1.5 m", "six", "٦٨", "9" * 40])
def test_what_is_no_height_is_refused_with_what_to_write(said: str) -> None:
    with pytest.raises(WordsRefused, match="a number from 10 to 500"):
        height_cm(said)
