"""The window on the wall at every size: its large words whole, nothing cut, nothing left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from reflect_tui.screens.audience import Audience
from reflect_tui.widgets.letters.font import DOUBLED, LARGEST_FIRST
from tests import drawn
from tests.large_letters import large_words
from tests.pictures.hand import until
from tests.pictures.wall import WAITING, watched
from tests.screens.sizes import EVERY

SMALLEST_FIRST = ["", *reversed(LARGEST_FIRST)]
STAGES = [WAITING, "opening", "gathering", "shown", "actions", "closing"]


def wrong(place: Audience, size: tuple[int, int]) -> list[str]:
    """What is not as it should be; empty when all is."""
    found = []
    lines = drawn.lines(place.app)
    if len(lines) != size[1] or any(cell_len(line) > size[0] for line in lines):
        found.append("it does not fit")
    title = place.title_line
    if place.find_widget(title).visible_region != title.region or not title.region.height:
        found.append("the large words are not whole")
    said = large_words(lines) if title.font else " ".join("\n".join(lines).split())
    if title.text not in said:
        found.append("the large words cannot be read")
    for child in place.query("#warning, #how"):
        if child.display and place.find_widget(child).visible_region != child.region:
            found.append(f"{child.id} is cut")
    if place.items.display and not place.items.region.height:
        found.append("there is no room for what was shown")
    return found


def all_pages(place: Audience) -> str:
    """Everything on all pages, in order, on one line."""
    place.items.action_first()
    book = place.items._bound()
    return " ".join(" ".join(line.text for line in page if line) for page in book.pages)


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage or "waiting")
async def test_nothing_is_cut_and_the_large_words_are_largest(stage: str, tmp_path: Path) -> None:
    async with watched(tmp_path, stage, EVERY[0]) as (app, pilot):
        place = app.screen
        assert isinstance(place, Audience)
        assert await until(pilot, lambda: place.shown)
        fonts = []
        for size in [*EVERY, EVERY[0]]:
            await pilot.resize_terminal(*size)
            await until(pilot, lambda size=size: not wrong(place, size))  # type: ignore[misc]
            assert wrong(place, size) == [], drawn.text(app)
            fonts.append(SMALLEST_FIRST.index(place.title_line.font))
            for item in place.items.items:
                assert " ".join(item.text.split()) in " ".join(all_pages(place).split())
        assert fonts[0] == fonts[-1]
        assert sorted(fonts[:-1]) == fonts[:-1]
        assert SMALLEST_FIRST[fonts[-2]] in DOUBLED
