"""Words that stand above the items of pages, on the first page alone."""

from __future__ import annotations

import pytest

from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import LEAD, Item, Line, pack, wrap_items, wrap_lead
from tests.drawn import lines, styles, text, too_faint
from tests.widgets.stage import SIZES, Stage

WARNING = "Think tools, time, plans and information as well as people."
LONG = "Frightened to walk to the bathroom now. " * 6


def shown(count: int, lead: str = WARNING) -> Pages:
    """Pages with items of one line below the lead."""
    pages = Pages([Item(str(i), f"Answer {i}") for i in range(count)])
    pages.set_lead(lead)
    return pages


async def test_the_lead_stands_on_the_first_page_and_leaves_its_room_to_the_others() -> None:
    app = Stage(shown(8))
    async with app.run_test(size=(53, 9)) as pilot:
        first = ["Think tools, time, plans and information as well as", "people.", ""]
        assert lines(app)[:6] == [*first, "· Answer 0", "", "· Answer 1"]
        assert lines(app)[-1].strip() == "PgDn turns · page 1 of 3"
        assert styles(app, "Think")[0].color != styles(app, "Answer")[0].color
        await pilot.press("pagedown")
        assert [line for line in lines(app) if line][:-1] == [f"· Answer {n}" for n in range(3, 7)]
        await pilot.press("pagedown")
        assert [line for line in lines(app) if line][:-1] == ["· Answer 7"]
        await pilot.press("home")
        assert lines(app)[0] == first[0]


async def test_the_keys_and_the_mouse_go_over_the_lead() -> None:
    pages = shown(8)
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        await pilot.click(Pages, offset=(4, 0))
        assert (pages.item, app.heard) == (None, [])
        await pilot.press("down")
        assert pages.item == pages.items[0]
        await pilot.click(Pages, offset=(4, 0))
        assert pages.item == pages.items[0]


async def test_the_lead_stands_above_what_is_said_when_there_is_nothing() -> None:
    pages = shown(0)
    pages.set_empty("What was said here was shown, and is not kept.")
    app = Stage(pages)
    async with app.run_test(size=(80, 9)) as pilot:
        assert lines(app)[:3] == [WARNING, "", "What was said here was shown, and is not kept."]
        pages.set_lead("")
        await pilot.pause()
        assert lines(app)[0] == "What was said here was shown, and is not kept."


@pytest.mark.parametrize("theme", ["cream", "dark"])
@pytest.mark.parametrize("size", SIZES)
async def test_the_lead_can_be_read(size: tuple[int, int], theme: str) -> None:
    app = Stage(shown(3), theme=theme)
    async with app.run_test(size=size):
        assert "as well as" in text(app).replace("\n", " ")
        assert not too_faint(app)


@pytest.mark.parametrize("height", range(1, 14))
@pytest.mark.parametrize("lead", ["", WARNING, LONG])
@pytest.mark.parametrize("texts", [["Short"], ["Short", LONG, "Short"], [LONG, "Short"], []])
def test_every_line_stands_on_one_page_at_any_height(
    height: int, lead: str, texts: list[str]
) -> None:
    wrapped = wrap_items([Item(str(n), found) for n, found in enumerate(texts)], 40)
    above = wrap_lead(lead, 40)
    book = pack(wrapped, height, above)
    drawn = [line for page in book.pages for line in page if isinstance(line, Line)]
    assert [line for line in drawn if line.item != LEAD] == [
        each for item in wrapped for each in item
    ]
    assert [line for line in drawn if line.item == LEAD] in ([], above)
    assert all(len(page) <= height for page in book.pages)
    assert all(book.items(page) for page in range(len(book.pages))) or not texts
    for item in range(len(texts)):
        on = [n for n, page in enumerate(book.pages) if item in book.items(n)]
        assert (book.first[item], book.last[item]) == (on[0], on[-1])
    first = len(wrapped[0]) if wrapped and len(wrapped[0]) < height else 1
    if above and height > len(above) + 1 + first:
        assert book.pages[0][: len(above)] == above


def test_the_lead_gives_way_to_an_item_that_is_whole_without_it() -> None:
    wrapped = wrap_items([Item("a", LONG), Item("b", "Short")], 40)
    above = wrap_lead(WARNING, 40)
    high = len(wrapped[0])
    assert pack(wrapped[:1], high + len(above) + 1, above).pages[0][: len(above)] == above
    book = pack(wrapped, high + 1, above)
    assert book.pages == [wrapped[0], wrapped[1]]
    assert pack(wrapped, high - 2, above).pages[0][: len(above)] == above
