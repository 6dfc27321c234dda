"""Whether to go on is asked with the first rows of the log: no key reaches the log before."""

from __future__ import annotations

from pathlib import Path

from tests.pictures import files
from tests.scenarios import SCENARIOS
from tests.terminal.watching import app, learning_file, see

DAY = SCENARIOS["night-fall"].held_on


def test_enter_pressed_at_once_goes_on_with_the_meeting(tmp_path: Path) -> None:
    path = learning_file(tmp_path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(files.played("gathering"))
    with app(tmp_path, DAY) as terminal:
        terminal.press("enter")
        shown = see(terminal, "Step 3 of 5", "What didn't go so well?")
        assert "Needs attention" not in shown
