"""However long a line is, the place where the next letter goes can be seen."""

from __future__ import annotations

import pytest

from reflect_tui.widgets.line_input import LineInput, SlipInput
from tests.drawn import lines
from tests.pictures.hand import until
from tests.widgets.stage import SIZES, Stage

LONG = " ".join(f"word {number}" for number in range(60)) + " end"


def drawn(app: Stage) -> str:
    """The last line that has something in it."""
    return next(line for line in reversed(lines(app)) if line)


@pytest.mark.parametrize("size", SIZES)
async def test_in_a_line_that_is_offered_with_much_in_it(size: tuple[int, int]) -> None:
    """It shows its beginning until somebody comes to it, and then where the cursor is."""
    line, above = LineInput(LONG), LineInput()
    app = Stage(above, line)
    async with app.run_test(size=size) as pilot:
        assert drawn(app).startswith("word 0 word 1")
        await pilot.press("tab")
        assert drawn(app).endswith("end")
        await pilot.press("home")
        assert drawn(app).startswith("word 0 word 1")
        await pilot.press("end", "left")
        assert drawn(app).endswith("end")
        await pilot.press("right", "!")
        assert drawn(app).endswith("end!")


@pytest.mark.parametrize("kind", [LineInput, SlipInput])
async def test_after_the_window_has_changed(kind: type[LineInput]) -> None:
    line = kind()
    line.password = False
    app = Stage(line)
    async with app.run_test(size=(80, 24)) as pilot:
        line.replace(LONG, 0, 0)
        for size in ((40, 12), (120, 40), (53, 15), (40, 12)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert await until(pilot, lambda wide=size[0] - 1: len(drawn(app)) == wide)  # type: ignore[misc]
            assert drawn(app).endswith("end")
        await pilot.press("home")
        assert drawn(app).startswith("word 0 word 1")
