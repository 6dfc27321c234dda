"""Texts wrapped to a width and packed into pages of a height. Nothing here is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from rich.cells import cell_len

from reflect_tui.widgets.cells import one_line, wrap

INDENT = 2
"""Cells before each line, where ``·`` or ``▸`` stands."""
WIDEST, BROADEST = 72, 100
"""Cells of the longest line, the indent among them: longer lines are hard to read.

Where there is room for the ``BROADEST``, as on a wall, a third of it would else be empty.
"""
ENOUGH = 11
"""Lines of six short items with a blank line between them (domain §9.1)."""


@dataclass(frozen=True, slots=True)
class Item:
    """One text."""

    key: str
    text: str
    mark: str = ""
    """Shown behind the text, for example the number of the learning point it belongs to."""
    heading: str = ""
    """Shown above the text, with no mark of its own."""
    again: str = ""
    """The heading of its section, where it stands at the top of a page further on."""
    apart: bool = False
    """Whether it begins a page."""


LEAD = -1
"""The number of the item that a line of the lead belongs to: of none."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an item or of the lead; ``mark`` stands behind the text on its last line."""

    item: int
    number: int
    text: str
    mark: str = ""
    apart: bool = False


Page = list[Line | None]
"""The lines of a page; ``None`` is a blank line between two items."""


@dataclass
class Book:
    """All pages for one width and height."""

    pages: list[Page] = field(default_factory=lambda: [[]])
    first: list[int] = field(default_factory=list)
    """Per item, the page it begins on."""
    last: list[int] = field(default_factory=list)
    """Per item, the page it ends on."""

    def items(self, page: int) -> list[int]:
        """The items of a page, in order."""
        lines = (line for line in self.pages[page] if line and line.item != LEAD)
        return list(dict.fromkeys(line.item for line in lines))

    def over(self, page: int) -> str:
        """Whether an item goes on from the page before, or over this page; no word if neither."""
        items = self.items(page)
        if items and self.first[items[0]] < page:
            return "continued"
        return "goes on" if items and self.last[items[-1]] > page else ""

    def where(self, page: int, width: int, *, turns: bool) -> str:
        """The page, whether an item goes on over it, and how to turn, as far as there is room."""
        count = len(self.pages)
        key = ("PgDn turns" if page + 1 < count else "PgUp turns") if turns else ""
        words = [self.over(page), key, f"page {page + 1} of {count}"]
        shown = " · ".join(filter(None, words))
        return shown if len(shown) <= width else " · ".join(filter(None, words[::2]))


def widest(width: int) -> int:
    """Cells of the longest line in a widget of this width."""
    return BROADEST if width >= BROADEST else min(width, WIDEST)


def wrap_items(items: Sequence[Item], width: int) -> list[list[Line]]:
    """Every item as its lines for a widget of this width."""
    room = max(1, widest(width) - INDENT)
    return [_wrap_item(index, item, room) for index, item in enumerate(items)]


def wrap_again(items: Sequence[Item], width: int) -> list[list[Line]]:
    """What stands above each item, and above the rest of it, at the top of a page further on."""
    return [wrap_lead(item.again, width) for item in items]


def _wrap_item(index: int, item: Item, room: int) -> list[Line]:
    texts = wrap(item.text, room)
    lines = [Line(index, number, text) for number, text in enumerate(texts)]
    if item.mark:
        mark = f" → {one_line(item.mark)}"
        if cell_len(texts[-1]) + cell_len(mark) <= room:
            lines[-1] = Line(index, len(lines) - 1, texts[-1], mark)
        else:
            lines.append(Line(index, len(lines), "", mark.strip()))
    lines = [*wrap_lead(item.heading, room + INDENT), *lines]
    if item.apart:
        lines[0] = replace(lines[0], apart=True)
    return lines


def wrap_lead(text: str, width: int) -> list[Line]:
    """Words that stand above the first item, on the first page alone; none for no words."""
    texts = wrap(text, widest(width)) if text else []
    return [Line(LEAD, number, line) for number, line in enumerate(texts)]


def lines_for_fewest(items: Sequence[Item], lead: str, width: int, most: int) -> int:
    """The fewest lines that show all items on as few pages as ``most`` lines would."""
    wrapped, again = wrap_items(items, width), wrap_again(items, width)
    above = wrap_lead(lead, width)

    def pages(height: int) -> int:
        return len(pack(wrapped, height, above, again).pages)

    fewest = pages(most)
    lines = max(1, most)
    while lines > 1 and pages(lines - 1) == fewest:
        lines -= 1
    return lines


def lines_in_all(items: Sequence[Item], lead: str, width: int) -> int:
    """How many lines all items take below a lead, with a blank line between them."""
    lines, above = wrap_items(items, width), len(wrap_lead(lead, width))
    return above + bool(above) + sum(map(len, lines)) + max(0, len(lines) - 1)


def lines_for_any(items: Sequence[Item], width: int, most: int) -> int:
    """How many lines show any one item whole, and the number of its page where there are more.

    One that is too long for ``most`` lines has half of them, and goes on over the page. Each has
    room for a mark, so that nothing changes when it gets one.
    """
    marked = [replace(item, mark=item.mark or "9") for item in items]
    lines = [len(each) for each in wrap_items(marked, width)]
    all_items = sum(lines) + max(0, len(lines) - 1)
    if all_items <= most:
        return min(all_items, max(lines, default=0) + 1)
    return max(each + 1 if each < most else most // 2 for each in lines)


def pack(
    wrapped: Sequence[list[Line]],
    height: int,
    lead: Sequence[Line] = (),
    again: Sequence[list[Line]] = (),
) -> Book:
    """Whole items packed into pages; one line is kept for the page number if there are several.

    An item that is longer than a page goes on over the page. A lead that leaves no room for it, or
    none for the whole of an item that fits without it, is left out, and so is a heading that
    stands there ``again`` and leaves less than two lines.
    """
    again = again or [[]] * len(wrapped)
    book = _pack(wrapped, max(1, height), lead, again)
    several = len(book.pages) > 1 and height > 1
    return _pack(wrapped, height - 1, lead, again) if several else book


def _pack(
    wrapped: Sequence[list[Line]],
    height: int,
    lead: Sequence[Line],
    again: Sequence[list[Line]],
) -> Book:
    book = Book()
    first = len(wrapped[0]) if wrapped else 1
    whole = first if first <= height else 1
    lead = lead if len(lead) + 1 + whole <= height else ()
    book.pages[0].extend(lead)
    for number, lines in enumerate(wrapped):
        page = book.pages[-1]
        under_lead = bool(lead) and not number
        too_full = len(page) + 1 + len(lines) > height
        if page and not under_lead and (too_full or lines[0].apart):
            page = [] if lines[0].item == LEAD else _top(again[number], height)
            book.pages.append(page)
        elif page:
            page.append(None)
        book.first.append(len(book.pages) - 1)
        room = height - len(page)
        page.extend(lines[:room])
        top = _top(again[number], height)
        below = height - len(top)
        for start in range(room, len(lines), below):
            book.pages.append([*top, *lines[start : start + below]])
        book.last.append(len(book.pages) - 1)
    return book


def _top(again: Sequence[Line], height: int) -> Page:
    """A heading at the top of a page further on, where it leaves room for what it stands above."""
    return list(again) if len(again) + 2 <= height else []
