"""Large walls and small screens: lines in the middle, fields in sight, words that stay."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.line_input import LineInput
from tests.kinds import KINDS
from tests.pictures.hand import CHAPTER, Hand, until
from tests.pictures.places import STOPS, Stop, all_places
from tests.screens.in_sight import focus_in_sight
from tests.screens.sizes import EVERY

BY_TITLE = {stop.title: stop for stop in STOPS}
FORMS = ["Something new", "Somebody is not safe", "Before a meeting", "An idea becomes an action"]


WALLS = [(240, 67), (200, 56), (120, 40)]
WIDEST = 104
PLACES = all_places()
CALM = [stop for stop in STOPS if stop.screen in PLACES and stop.screen != "QuestionPlace"]
"""The question alone has the whole width, for its letters."""


def off_the_middle(hand: Hand, size: tuple[int, int]) -> list[str]:
    """What is wrong with how a place stands on a wall; empty when nothing is."""
    parts = [part.region for part in hand.app.screen.children if part.region]
    parts = [part for part in parts if part.width < size[0]]
    drawn = [line for line in hand.lines if line]
    if not parts or not drawn:
        return ["nothing stands there"]
    left, right = min(part.x for part in parts), max(part.right for part in parts)
    outside = [line for line in drawn if line[:left].strip() or cell_len(line.rstrip()) > right]
    wrong = [f"drawn outside {left} to {right}: {line}" for line in outside]
    if abs(left - (size[0] - right)) > 1:
        wrong.append(f"{left} to {right} is not the middle of {size[0]}")
    if right - left > WIDEST:
        wrong.append(f"{right - left} wide")
    return wrong


@pytest.mark.parametrize("stop", CALM, ids=lambda stop: stop.title)
async def test_on_a_wall_everything_stands_in_the_middle_in_lines_that_can_be_read(
    stop: Stop, tmp_path: Path
) -> None:
    """Opened on the largest wall, then on a smaller one, as another projector shows it."""
    largest, *others = WALLS
    async with stop.stand(tmp_path, largest) as hand:
        assert off_the_middle(hand, largest) == []
        for size in others:
            await hand.pilot.resize_terminal(*size)
            await until(hand.pilot, lambda size=size: not off_the_middle(hand, size))  # type: ignore[misc]
            await hand.done()
            assert off_the_middle(hand, size) == []


@pytest.mark.parametrize("title", FORMS)
async def test_every_field_comes_into_sight_on_the_smallest_screen(
    title: str, tmp_path: Path
) -> None:
    async with BY_TITLE[title].stand(tmp_path, (40, 12)) as hand:
        begun = hand.app.focused
        for _ in range(30):
            await hand.press("tab")
            await hand.until(lambda: focus_in_sight(hand))
            if hand.app.focused is begun:
                break
        assert hand.app.focused is begun


@pytest.mark.parametrize("size", EVERY[:2])
async def test_every_kind_can_be_seen_and_picked_on_a_small_screen(
    size: tuple[int, int], tmp_path: Path
) -> None:
    """The list of kinds is longer than this screen; the marked one is always in sight."""
    async with BY_TITLE["Something new"].stand(tmp_path, size) as hand:
        await hand.go("#kinds")
        kinds = hand.find(Choices, "#kinds")
        for _ in CHAPTER.kinds:
            await hand.press("space")
            await hand.until(lambda: kinds.value)
            await hand.see(f"[x] {KINDS[str(kinds.value)].title}"[:24])
            await hand.press("space", "right")


@pytest.mark.parametrize(
    ("size", "columns"), [((40, 30), 1), ((53, 30), 1), ((80, 30), 2), ((140, 30), 2)]
)
async def test_the_kinds_stand_in_even_columns(
    size: tuple[int, int], columns: int, tmp_path: Path
) -> None:
    async with BY_TITLE["Something new"].stand(tmp_path, size) as hand:
        drawn = [line for line in hand.lines if "[ ]" in line]
        starts = [{at.start() for at in re.finditer(r"\[ \]", line)} for line in drawn]
        assert len(drawn) == len(CHAPTER.kinds) // columns
        assert starts == [starts[0]] * len(drawn)
        assert len(starts[0]) == columns


async def test_what_is_being_typed_survives_another_size(tmp_path: Path) -> None:
    async with BY_TITLE["Gathering, unseen"].stand(tmp_path, (80, 24)) as hand:
        for size in EVERY:
            await hand.pilot.resize_terminal(*size)
            await hand.pilot.pause()
            await hand.see("•" * 17)
            assert hand.find(LineInput, "#slip").value == "bell out of reach"


async def test_one_question_its_warning_and_an_answer_fit_a_zoomed_screen(tmp_path: Path) -> None:
    async with BY_TITLE["All shown at once"].stand(tmp_path, (53, 15)) as hand:
        await hand.see("What didn't go so well?", "Think tools, time, plans", "Step 3")
        assert "· " in hand.text
