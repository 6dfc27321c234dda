"""A console that cannot draw every sign: plain ones, found out or chosen, and kept."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.scenarios import SCENARIOS
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import PLAY, learning_file, see, until

DAY = SCENARIOS["night-fall"].held_on


def started(home: Path, **environment: str) -> Terminal:
    """The app on a console of some kind."""
    argv = [sys.executable, str(PLAY), DAY.isoformat(), "--file", str(learning_file(home))]
    return Terminal(argv, env={"HOME": str(home), "TMPDIR": str(home), **environment}, cwd=home)


@pytest.mark.parametrize(
    "environment",
    [{"REFLECT_ASCII": "1"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONIOENCODING": "iso8859-1"}],
    ids=str,
)
def test_what_such_a_console_is_given_it_can_draw(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    journey.stand_at_first_question(tmp_path, SCENARIOS["night-fall"])
    with started(tmp_path, **environment) as terminal:
        see(terminal, "Continue where you were?", "+---")
        assert "\n".join(terminal.display.lines()).isascii()
        terminal.press("enter")
        see(terminal, "Step 1 of 5 - question 1", "When and where did this happen?", "1 Desc")
        assert "\n".join(terminal.display.lines()).isascii()


def test_plain_signs_are_chosen_in_the_palette_and_kept(tmp_path: Path) -> None:
    with started(tmp_path) as terminal:
        see(terminal, "Learning log ·")
        terminal.press("ctrl+p")
        see(terminal, "Search for commands")
        terminal.type("signs: pl")
        see(terminal, "Plain signs are for a screen")
        terminal.press("down", "enter")
        see(terminal, "Learning log -")
        terminal.press("q")
        assert terminal.wait_exit() == 0
    with started(tmp_path) as terminal:
        see(terminal, "Learning log -")
    with started(tmp_path, REFLECT_ASCII="0") as terminal:
        see(terminal, "Learning log ·")


def test_all_signs_are_not_offered_where_they_cannot_be_written(tmp_path: Path) -> None:
    with started(tmp_path, PYTHONIOENCODING="ascii", REFLECT_ASCII="0") as terminal:
        see(terminal, "Learning log -")
        terminal.press("ctrl+p")
        see(terminal, "Search for commands")
        terminal.type("signs")
        see(terminal, "Signs: plain")
        until(terminal, lambda: "Signs: all" not in terminal.text, "one choice alone")
