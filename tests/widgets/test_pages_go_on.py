"""An item that is too long for a page says that it goes on."""

from __future__ import annotations

from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item
from tests.drawn import lines
from tests.widgets.stage import Stage


async def test_an_item_that_goes_on_over_the_page_says_so_and_one_that_is_whole_does_not() -> None:
    words = " ".join(f"word{i}" for i in range(60))
    pages = Pages([Item("a", "short"), Item("b", words), Item("c", "after")])
    app = Stage(pages)
    async with app.run_test(size=(40, 6)) as pilot:
        said = []
        for number in range(pages.page_count):
            said.append(lines(app)[-1].strip())
            assert said[-1].endswith(f"page {number + 1} of {pages.page_count}")
            await pilot.press("pagedown")
        assert said[1].startswith("goes on · PgDn turns")
        assert all(each.startswith("continued · PgDn turns") for each in said[2:-1])
    app = Stage(Pages([Item(str(n), f"answer {n}") for n in range(9)]))
    async with app.run_test(size=(40, 6)):
        assert lines(app)[-1].strip().startswith("PgDn turns")
