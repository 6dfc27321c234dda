"""What was learned, on the wall: at once when it is kept, and beside the actions in step 5."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.screens.actions import Actions
from reflect_tui.screens.audience import Audience
from reflect_tui.widgets.plain_text import PlainText
from tests.pictures import files
from tests.pictures.side_by_side import leading, looking
from tests.screens.asking import learn, reveal

POINT = "The bell moves when we clean."


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_point_that_was_just_kept_is_seen_at_once_until_the_next_question(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = files.put(files.played("shown"), tmp_path)
    async with leading(path) as hand, looking(path, hand, size) as wall:
        await hand.at("QuestionPlace")
        await wall.sees("bell out of reach")
        before = set(wall.words.split("Learned:"))
        assert len(before) == 1
        await hand.press("f5")
        if hand.place == "Learned":
            await hand.press("n")
        await hand.at("Line")
        await hand.write(POINT)
        await hand.press("f3")
        await hand.at("QuestionPlace")
        await wall.sees(f"✓ Learned: {POINT}", "bell out of reach")
        await hand.press("f3")
        await wall.misses(POINT)


async def test_in_a_small_window_it_moves_no_answer_to_another_page(tmp_path: Path) -> None:
    path = files.put(files.meeting(Stage.QUESTIONS), tmp_path)
    async with leading(path) as hand, looking(path, hand, (53, 15)) as wall:
        await hand.at("QuestionPlace")
        await reveal(hand, *(f"{n} was dark" for n in range(9)))
        place = wall.app.screen
        assert isinstance(place, Audience)
        await wall.sees("page 1 of")
        before = place.items.in_sight
        assert len(before) >= 3
        await learn(hand, POINT)
        await wall.until(lambda: POINT in place.query_one("#learned", PlainText).text)
        await hand.pilot.pause()
        assert place.items.in_sight == before


@pytest.mark.parametrize("size", [(40, 12), (53, 15), (80, 24), (120, 40)])
async def test_what_was_learned_stands_beside_the_actions_and_the_marked_line_is_in_sight(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = files.put(files.played("actions"), tmp_path)
    async with leading(path, (80, 40)) as hand:
        await hand.at("Actions")
        place = hand.app.screen
        assert isinstance(place, Actions)
        run = place.run_
        points = [point.text for point in run.points]
        assert points
        async with looking(path, hand, size) as wall:
            await wall.until(lambda: "What will we do?" in wall.words or "▌" in wall.words)
            await hand.press("end")
            for _ in range(30):
                if place.in_sight == run.points[-1].id:
                    break
                await hand.press("up")
            await wall.sees(f"Learned: {points[-1]}")
