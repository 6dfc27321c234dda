"""The line that says at which step a meeting is."""

from __future__ import annotations

import re

import pytest

from reflect_tui.widgets.step_line import StepLine
from tests.drawn import lines, styles, too_faint
from tests.widgets.bytes_written import Written
from tests.widgets.stage import SIZES, Stage


@pytest.mark.parametrize(
    ("width", "shown", "first", "second"),
    [
        (40, (2, 3, 6), "1 ✓  ▸ 2 Feelings  3 Evaluation  4  5", "Step 2 of 5 · question 3 of 6"),
        (
            53,
            (1, 1, 7),
            "▸ 1 Description  2 Feelings  3 Evaluation  4  5",
            "Step 1 of 5 · question 1 of 7",
        ),
        (
            120,
            (2, 3, 6),
            "1 Description ✓   ▸ 2 Feelings ●●●○○○   3 Evaluation   4 Conclusions   5 Action",
            "Step 2 of 5 · question 3 of 6",
        ),
        (40, (5, 0, 0), "1 ✓  2 ✓  3 ✓  4 ✓  ▸ 5 Action", "Step 5 of 5 · what, who, by when"),
        (40, (3, 0, 0), "1 ✓  2 ✓  ▸ 3 Evaluation  4  5", "Step 3 of 5"),
    ],
)
async def test_the_step_is_said_in_signs_and_in_words(
    width: int, shown: tuple[int, int, int], first: str, second: str
) -> None:
    app = Stage(StepLine(*shown))
    async with app.run_test(size=(width, 12)):
        assert lines(app)[:2] == [first, second]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["cream", "dark"])
async def test_every_step_fits_and_can_be_read(size: tuple[int, int], theme: str) -> None:
    line = StepLine()
    app = Stage(line, theme=theme)
    async with app.run_test(size=size) as pilot:
        for step in range(1, 6):
            for total in (1, 7, 40):
                line.show(step, total, total)
                await pilot.pause()
                assert lines(app)[0].startswith("▸ 1 " if step == 1 else "1 ")
                assert f"▸ {step} " in lines(app)[0]
                assert re.search("[ ▸] 5( |$)", lines(app)[0])
                assert len(lines(app)[0]) <= size[0]
                assert not too_faint(app)


async def test_the_current_step_stands_out_and_little_is_drawn() -> None:
    line = StepLine(1, 1, 7)
    app = Stage(line)
    async with app.run_test(size=(120, 40)) as pilot:
        assert styles(app, "1 Desc")[0].bold
        assert not styles(app, "2 Feel")[0].bold
        await pilot.pause(0.1)
        written = Written(app)
        line.show(1, 1, 7)
        await pilot.pause()
        assert written.take() == 0
        line.show(1, 2, 7)
        await pilot.pause()
        assert 0 < written.take() < 800


async def test_on_one_line_it_is_said_in_words() -> None:
    line = StepLine(2, 3, 6)
    line.styles.height = 1
    app = Stage(line)
    async with app.run_test(size=(53, 12)) as pilot:
        assert lines(app)[:2] == ["Step 2 of 5 · Feelings · question 3 of 6", ""]
        line.show(2, 4, 6)
        await pilot.resize_terminal(30, 12)
        await pilot.pause()
        assert lines(app)[0] == "Step 2 of 5 · question 4 of 6"
        assert not too_faint(app)
