"""Texts shown large and calm, in pages that are turned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style
from textual import events, on
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.strip import Strip

from reflect_tui.widgets.listing import Listing, strip
from reflect_tui.widgets.paging import (
    LEAD,
    Book,
    Item,
    Line,
    pack,
    widest,
    wrap_again,
    wrap_items,
    wrap_lead,
)


class Pages(Listing, can_focus=True):
    """Items in pages. Changes by a program post nothing.

    The cursor shows only with the focus, and not before somebody has moved it: nothing that was
    just shown stands out. With ``points=False`` there is no cursor, and up and down turn pages.
    """

    ENTER = "pick"
    COMPONENT_CLASSES = {"pages--cursor", "pages--lead", "pages--mark"}
    DEFAULT_CSS = """
    Pages {
        width: 1fr;
        height: 1fr;
        color: $foreground;
        &:disabled:can-focus { opacity: 1; }
        & > .pages--cursor { text-style: bold; }
        & > .pages--lead { color: $secondary; }
        & > .pages--mark { color: $primary; }
    }
    """
    BINDINGS = [
        Binding("up", "move(-1)", "Text above", show=False),
        Binding("down", "move(1)", "Text below", show=False),
        Binding("pageup,left", "turn(-1)", "Page back", show=False),
        Binding("pagedown,right", "turn(1)", "Page on", show=False),
        Binding("home", "first", "First text", show=False),
        Binding("end", "last", "Last text", show=False),
        Binding("enter", "pick", "Pick", show=False),
    ]

    @dataclass
    class Moved(Listing.Told):
        """The cursor came to another item."""

        item: Item

    @dataclass
    class Turned(Listing.Told):
        """Another page is in sight."""

    @dataclass
    class Picked(Listing.Told):
        """Enter, or a double click on an item."""

        item: Item

    @dataclass
    class Unmarked(Listing.Told):
        """Enter, while no item is marked."""

    def __init__(
        self,
        items: Sequence[Item] = (),
        *,
        empty: str = "",
        enter: str = "",
        points: bool = True,
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(empty=empty, enter=enter, name=None, id=id, classes=None)
        self._items: tuple[Item, ...] = ()
        self._lead = ""
        self._points = points
        self._pointing = False
        self._cursor = 0
        self._page = 0
        self._wrapped: tuple[int, list[Line], list[list[Line]]] | None = None
        self._book: tuple[tuple[int, int], Book] | None = None
        self._seen: set[int] = set()
        self.set_items(items)

    @property
    def items(self) -> tuple[Item, ...]:
        """What is shown."""
        return self._items

    @property
    def item(self) -> Item | None:
        """The item at the cursor; nothing when there is none, or nobody has moved it yet."""
        return self._items[self._cursor] if self._items and self._pointing else None

    @property
    def page(self) -> int:
        """The page in sight, from 1."""
        self._bound()
        return self._page + 1

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._bound().pages)

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these items. The cursor stays on its key, else it shows no longer.

        The page stays near what was in sight; items that are all new are shown from the first.
        """
        before, keys = [item.key for item in self._items], [item.key for item in items]
        here = before[self._cursor] if before else None
        self._items = tuple(items)
        if here in keys:
            self._cursor = keys.index(here)
        else:
            self._pointing = False
            near = 0 if set(before).isdisjoint(keys) else self._cursor
            self._cursor = max(0, min(near, len(items) - 1))
        self._wrapped = self._book = None
        self._set_pickable(bool(items))
        self.refresh()

    def set_lead(self, lead: str) -> None:
        """Words above the items, on the first page alone: the others have room for more items."""
        if lead != self._lead:
            self._lead = lead
            self._wrapped = self._book = None
            self.refresh()

    def move_to(self, key: str) -> bool:
        """Put the cursor on the item with this key; ``False`` when there is none."""
        for index, item in enumerate(self._items):
            if item.key == key:
                self._pointing = self._points
                self._put(index, self._bound().first[index], tell=False)
                self._repaint(index)
                return True
        return False

    def _bound(self) -> Book:
        """The pages for the size of now; the wrapped lines are kept for as long as the width is.

        New pages are opened where the cursor is.
        """
        width, height = self.size or Size(80, 24)
        if self._wrapped is None or self._wrapped[0] != width:
            lead = wrap_lead(self._lead, width)
            self._wrapped = (width, lead, wrap_items(self._items, width))
            self._book = None
        if self._book is None or self._book[0] != (width, height):
            _, lead, items = self._wrapped
            book = pack(items, height, lead, wrap_again(self._items, width))
            self._book = ((width, height), book)
            self._seen = set()
            first = book.first[self._cursor] if self._items else 0
            last = book.last[self._cursor] if self._items else 0
            self._page = self._page if first <= self._page <= last else first
        return self._book[1]

    def _put(self, index: int, page: int, *, tell: bool = True) -> None:
        """Put the cursor on an item, as seen on a page."""
        old, self._cursor = self._cursor, index
        if page != self._page:
            self._page = page
            self.refresh()
            self.post_message(self.Turned(self))
        elif old != index:
            self._repaint(old, index)
        if tell and old != index and self._pointing:
            self.post_message(self.Moved(self, self._items[index]))

    def _repaint(self, *items: int) -> None:
        """Draw again the lines of these items, as far as they are on this page."""
        page = self._bound().pages[self._page]
        lines = [y for y, line in enumerate(page) if line and line.item in items]
        if lines:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in lines))

    def action_move(self, by: int) -> None:
        """Move by one item; an item that goes on over the page is read to its end first."""
        if not self._items:
            return
        if not self._points:
            self.action_turn(by)
            return
        book = self._bound()
        if not self._pointing:
            self._point_at(book.items(self._page)[0 if by > 0 else -1])
            return
        here = self._cursor
        if book.first[here] <= self._page + by <= book.last[here]:
            self._put(here, self._page + by)
        elif 0 <= here + by < len(self._items):
            self._put(here + by, (book.first if by > 0 else book.last)[here + by])

    def action_turn(self, by: int) -> None:
        """Turn the page; the cursor goes to the first item on it."""
        book = self._bound()
        page = self._page + by
        if 0 <= page < len(book.pages):
            self._put(book.items(page)[0], page)

    def read_on(self) -> bool:
        """Turn to the first page that has not been in sight; ``False`` when all of them have."""
        book = self._bound()
        unseen = set(range(len(book.pages))) - self._seen - {self._page}
        if unseen and self._items:
            page = min(unseen)
            self._put(book.items(page)[0], page)
        return bool(unseen and self._items)

    def _point_at(self, index: int) -> None:
        """Show the cursor, on this item of the page in sight."""
        self._pointing = self._points
        self._cursor = index
        self._repaint(index)
        if self._points:
            self.post_message(self.Moved(self, self._items[index]))

    def action_first(self) -> None:
        """Move to the first item."""
        if self._items:
            self._put(0, 0)

    def action_last(self) -> None:
        """Move to the last item."""
        if self._items:
            self._put(len(self._items) - 1, len(self._bound().pages) - 1)

    def action_pick(self) -> None:
        """Pick the item at the cursor, or say that none is marked yet."""
        if self.item is not None:
            self.post_message(self.Picked(self, self.item))
        elif self._items and self._points:
            self.post_message(self.Unmarked(self))

    def on_click(self, event: events.Click) -> None:
        """Select the item under the mouse; a double click picks it."""
        offset = event.get_content_offset(self)
        page = self._bound().pages[self._page]
        line = page[offset.y] if offset is not None and offset.y < len(page) else None
        if line is None or line.item == LEAD:
            return
        event.stop()
        if self._pointing:
            self._put(line.item, self._page)
        else:
            self._point_at(line.item)
        if event.chain == 2:
            self.action_pick()

    @on(events.MouseScrollDown)
    @on(events.MouseScrollUp)
    def turn_by_wheel(self, event: events.MouseEvent) -> None:
        """Turn the page."""
        event.stop()
        self.action_turn(1 if isinstance(event, events.MouseScrollDown) else -1)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the page."""
        base, book = self.rich_style, self._bound()
        width, height = self.size
        page = book.pages[self._page]
        self._seen.add(self._page)
        if not self._items and y >= len(page):
            below = y - len(page) - bool(page)
            return self._empty_line(below, widest(width), base)
        if y < len(page):
            line = page[y]
            first = y == 0 or page[y - 1] is None
            return Strip.blank(width, base) if line is None else self._draw(line, first, width)
        if y == height - 1 and len(book.pages) > 1:
            where = book.where(self._page, width, turns=self.can_focus)
            return strip([(where.rjust(width), base)], width, base)
        return Strip.blank(width, base)

    def _draw(self, line: Line, first: bool, width: int) -> Strip:
        base, mark = self.rich_style, self.get_component_rich_style("pages--mark")
        if line.item == LEAD:
            return strip([(line.text, self.get_component_rich_style("pages--lead"))], width, base)
        bullet, said = "· " if line.number == 0 else "  ", base
        if self._pointing and self.has_focus and line.item == self._cursor:
            said, mark = self.get_component_rich_style("pages--cursor"), mark + Style(bold=True)
            bullet = "▸ " if first else "  "
        return strip([(bullet, said), (line.text, said), (line.mark, mark)], width, base)
