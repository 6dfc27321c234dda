"""Whether to go on is asked with the first rows of the log: no key reaches the log before."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.pictures import files
from tests.scenarios import SCENARIOS
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, learning_file, see, squeezed, until

DAY = SCENARIOS["night-fall"].held_on
STEP = 0.3
LOG = ("Needs attention", "All opportunities", "Sorted", "Type any word", "Note something new")


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """The app on the file of a meeting that goes on, not yet entered."""
    path = learning_file(tmp_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(files.played("gathering"))
    return app(tmp_path, DAY)


def frames(terminal: Terminal, last: str) -> list[str]:
    """All whole pictures until words are in sight."""
    found: list[str] = []

    def look() -> bool:
        found.append(terminal.text)
        return squeezed(last) in squeezed(found[-1])

    until(terminal, look, last)
    return found


def test_enter_pressed_at_once_goes_on_with_the_meeting(terminal: Terminal) -> None:
    with terminal:
        terminal.press("enter")
        shown = see(terminal, "Step 3 of 5", "What didn't go so well?")
        assert "Needs attention" not in shown


@pytest.mark.parametrize("after", [0.1, 0.4, 0.7, 1.0])
def test_what_is_typed_right_after_enter_waits_for_the_meeting(
    terminal: Terminal, after: float
) -> None:
    with terminal:
        time.sleep(after)
        terminal.send(b"\r\r/nSsame")
        pictures = frames(terminal, "•" * 7)
        assert "Step 3 of 5" in pictures[-1]
        assert not [each for each in pictures if any(words in each for words in LOG)]
        assert "••••••••" not in terminal.settle(STEP)


@pytest.mark.parametrize("after", [0.1, 0.4, 0.7])
def test_the_log_is_not_seen_before_it_is_asked(terminal: Terminal, after: float) -> None:
    with terminal:
        time.sleep(after)
        pictures = frames(terminal, "Continue where you were?")
        assert not [each for each in pictures if any(words in each for words in LOG)]


def test_escape_pressed_at_once_leaves_for_the_log_and_what_follows_is_for_it(
    terminal: Terminal,
) -> None:
    with terminal:
        terminal.press("escape")
        see(terminal, "Needs attention")
        terminal.type("/")
        see(terminal, "Type any word of it")
