"""The back-row test: it speaks of the window that the room looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures import files
from tests.pictures.side_by_side import leading, looking

SEAT = "people can read it."


async def test_with_one_window_it_speaks_of_this_one(tmp_path: Path) -> None:
    path = files.put(files.played("opening"), tmp_path)
    async with leading(path) as hand:
        await hand.press("b")
        await hand.see("Now: 24 rows and 80 columns.", "Height of the projected picture, in cm")
        await hand.write("120")
        await hand.see(f"Up to 4.5 m away {SEAT}", "With 15 rows: up to 7.2 m.")


@pytest.mark.parametrize("size", [(53, 15), (80, 24), (120, 40)])
async def test_with_two_windows_it_speaks_of_the_second_and_the_line_stands_there(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = files.put(files.played("opening"), tmp_path)
    async with leading(path, size) as hand, looking(path, hand, (60, 16)) as wall:
        await wall.sees("page 1 of")
        await hand.press("b")
        await hand.see("Second window: 16 rows and 60 columns.", "there, in the second window")
        await wall.sees("please say so now.")
        await hand.write("120")
        await hand.see(f"Up to 6.8 m away {SEAT}")
        await wall.pilot.resize_terminal(53, 15)
        await hand.see("Second window: 15 rows and 53 columns.", f"Up to 7.2 m away {SEAT}")
        await hand.press("escape")
        await wall.misses("please say so now.")
        await wall.sees("page 1 of")


async def test_when_the_second_window_is_closed_it_speaks_of_this_one_again(
    tmp_path: Path,
) -> None:
    path = files.put(files.played("opening"), tmp_path)
    async with leading(path) as hand:
        async with looking(path, hand, (60, 16)) as wall:
            await wall.sees("page 1 of")
            await hand.press("b")
            await hand.see("Second window: 16 rows")
        await hand.see("Now: 24 rows and 80 columns.")
