"""How items are packed into pages, and what is left for the words above them."""

from __future__ import annotations

from reflect_tui.widgets.paging import Item, lines_for_fewest


def test_large_words_have_what_a_list_does_not_need_for_its_pages() -> None:
    items = [Item(str(number), "Pass is always fine.") for number in range(6)]
    assert lines_for_fewest(items, "", 40, 30) == 11
    assert lines_for_fewest(items, "", 40, 10) == 6
    assert lines_for_fewest([], "", 40, 10) == 1
