"""The colours: what was chosen with C is there at the next start."""

from __future__ import annotations

from pathlib import Path

from reflect_tui.colours import CREAM, DARK, WHITE
from tests.scenarios import SCENARIOS
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, see, until

DAY = SCENARIOS["night-fall"].held_on
LIGHT_GROUND, DARK_GROUND, WHITE_GROUND = (
    str(theme.background).removeprefix("#").lower() for theme in (CREAM, DARK, WHITE)
)


def ground(terminal: Terminal) -> str:
    """The colour behind the name of the place."""
    lines = terminal.display.lines()
    row = next(y for y, line in enumerate(lines) if "Learning log" in line)
    return str(terminal.display.screen.buffer[row][lines[row].index("Learning")].bg)


def begun(terminal: Terminal) -> str:
    """The ground of the first picture that has something on it."""
    see(terminal, "Learning log")
    return ground(terminal)


def change(terminal: Terminal, wanted: str) -> None:
    """Press C, and leave once the colours have changed."""
    see(terminal, "Nothing here yet")
    terminal.press("c")
    until(terminal, lambda: ground(terminal) == wanted, "other colours")
    terminal.press("q")
    assert terminal.wait_exit() == 0


def test_the_colours_are_as_they_were_left(tmp_path: Path) -> None:
    with app(tmp_path, DAY) as terminal:
        assert begun(terminal) == LIGHT_GROUND
        change(terminal, DARK_GROUND)
    with app(tmp_path, DAY) as terminal:
        assert begun(terminal) == DARK_GROUND
        change(terminal, WHITE_GROUND)
    with app(tmp_path, DAY) as terminal:
        assert begun(terminal) == WHITE_GROUND
        change(terminal, LIGHT_GROUND)
    with app(tmp_path, DAY) as terminal:
        assert begun(terminal) == LIGHT_GROUND
    made = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert [name for name in made if not name.endswith(".leading")] == ["settings.toml"]


def test_where_nothing_can_be_kept_the_colours_change_all_the_same(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("a file where the folder should be", "utf-8")
    with app(tmp_path, DAY) as terminal:
        assert begun(terminal) == LIGHT_GROUND
        change(terminal, DARK_GROUND)
    with app(tmp_path, DAY) as terminal:
        assert begun(terminal) == LIGHT_GROUND
