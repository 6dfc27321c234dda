"""The first picture of a place is the right one: nothing too much, and nothing that jumps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.ten_years import Scale, make_file
from tests.scenarios import SCENARIOS
from tests.terminal.watching import app, focus, learning_file, see

NIGHT = SCENARIOS["night-fall"]
DRAWN_TWICE = "a place learns how wide and tall it is after it was drawn for the first time"


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_an_empty_log_says_what_to_do_and_no_more(tmp_path: Path, size: tuple[int, int]) -> None:
    with app(tmp_path, NIGHT.held_on, size=size) as terminal:
        shown = see(terminal, "Press N to note something that went wrong, or right.", "Learning")
        assert "N Note something" in shown
        assert "F1" in shown
        assert "Type any word of it" not in shown
    assert list(tmp_path.iterdir()) == [], "nothing is made before something is saved"


def test_the_search_line_comes_and_goes(tmp_path: Path) -> None:
    few = Scale(opportunities=3, contributions=0, actions=0, learning_points=0)
    make_file(learning_file(tmp_path), few, NIGHT.held_on)
    with app(tmp_path, NIGHT.held_on, size=(40, 12)) as terminal:
        see(terminal, "Needs attention", "Enter Open")
        terminal.press("/")
        see(terminal, "Type any word of it")
        focus(terminal)
        terminal.press("escape")
        terminal.wait_gone("Type any word of it")


def test_a_place_stands_still_when_it_opens(tmp_path: Path) -> None:
    with app(tmp_path, NIGHT.held_on) as terminal:
        see(terminal, "Nothing here yet")
        terminal.settle(0.5)
        terminal.press("n")
        places: list[tuple[int, int]] = []
        while terminal.advance(0.5 if places else 20):
            lines = terminal.display.lines()
            places += [
                (row, line.index("Note something"))
                for row, line in enumerate(lines[:4])
                if line.strip() == "Note something" and not terminal.display.mid_frame
            ]
        assert places
        assert len(set(places)) == 1
