"""A long list of rows, of which only the lines in sight are ever drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reflect_tui.widgets.listing import Listing, strip
from reflect_tui.widgets.rows import Column, Row, heading_text, row_texts

__all__ = ["Column", "Row", "RowList"]


class RowList(Listing, ScrollView, can_focus=True):
    """A list with one chosen row. Changes by a program post no message."""

    ENTER = "choose"
    COMPONENT_CLASSES = {
        "row-list--cursor",
        "row-list--heading",
        "row-list--alert",
        "row-list--calm",
        "row-list--good",
    }
    DEFAULT_CSS = """
    RowList {
        width: 1fr;
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        color: $foreground;
        &:disabled:can-focus { opacity: 1; }
        & > .row-list--cursor { background: $panel; text-style: bold; }
        & > .row-list--heading { color: $primary; text-style: bold; }
        & > .row-list--alert { color: $error; }
        & > .row-list--calm { color: $primary; }
        & > .row-list--good { color: $success; }
    }
    """
    BINDINGS = [
        Binding("up", "move(-1)", "Row above", show=False),
        Binding("down", "move(1)", "Row below", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "first", "First row", show=False),
        Binding("end", "last", "Last row", show=False),
        Binding("enter", "choose", "Open", show=False),
    ]

    cursor: reactive[int | None] = reactive(None, repaint=False, init=False)
    """Where the chosen row stands; who watches it draws together with the list."""

    @dataclass
    class Highlighted(Listing.Told):
        """The cursor came to another row."""

        key: str

    @dataclass
    class Chosen(Listing.Told):
        """Enter or a click on a row."""

        key: str

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Row] = (),
        *,
        empty: str = "",
        enter: str = "",
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(empty=empty, enter=enter, name=name, id=id, classes=classes)
        self._columns = tuple(columns)
        self._rows: Sequence[Row] = ()
        self._drawn: dict[str, Style] = {}
        self.set_rows(rows)

    @property
    def row(self) -> Row | None:
        """The chosen row; nothing when there is none."""
        return None if self.cursor is None else self._rows[self.cursor]

    @property
    def key(self) -> str | None:
        """The key of the chosen row; nothing when there is none."""
        return None if self.cursor is None else self._rows[self.cursor].key

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that are shown."""
        return self._rows

    def set_rows(self, rows: Sequence[Row], *, keep: bool = True, follow: bool = True) -> None:
        """Show these rows. The cursor stays on its key, else on the nearest row.

        Without ``keep`` it goes to the first row; without ``follow`` it stays in its line, and
        the row that stood there may go where it belongs now.
        """
        key, at = (self.key, self.cursor or 0) if keep else (None, 0)
        key = key if follow else None
        self._rows = rows
        self.cursor = self._index_of(key, at)
        if self.cursor is None:
            at = min(at, len(rows) - 1)
            self.cursor = self._seek(at, 1) if at >= 0 else None
            if self.cursor is None and at >= 0:
                self.cursor = self._seek(at, -1)
        self._set_pickable(self.cursor is not None)
        self._fit()
        self.refresh()

    def move_to(self, key: str) -> bool:
        """Put the cursor on the row with this key; ``False`` when there is none."""
        index = self._index_of(key, self.cursor or 0)
        if index is None:
            return False
        self._put(index, tell=False)
        return True

    def _index_of(self, key: str | None, near: int) -> int | None:
        """Where a key stands now; looks at its old place first."""
        if key is None:
            return None
        if near < len(self._rows) and self._rows[near].key == key:
            return None if self._rows[near].heading else near
        for index, row in enumerate(self._rows):
            if row.key == key and not row.heading:
                return index
        return None

    def _seek(self, start: int, by: int) -> int | None:
        """The first row from ``start`` on, in one direction, that may be chosen."""
        while 0 <= start < len(self._rows):
            if not self._rows[start].heading:
                return start
            start += by
        return None

    def _put(self, index: int, *, tell: bool = True) -> None:
        """Put the cursor on a row, drawing no more than the two lines that change."""
        old, self.cursor = self.cursor, index
        if old == index:
            self._keep_in_sight()
            return
        if old is not None:
            self._repaint_line(old)
        self._repaint_line(index)
        self._keep_in_sight()
        if tell:
            self.post_message(self.Highlighted(self, self._rows[index].key))

    def _repaint_line(self, index: int) -> None:
        y = index - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def _keep_in_sight(self) -> None:
        """Scroll no further than needed; to the very top for the first row that can be chosen."""
        height = self.scrollable_content_region.height
        if self.cursor is None or not height:
            return
        top = self.scroll_offset.y
        if self.cursor < top:
            above = self.cursor < height and self._seek(0, 1) == self.cursor
            self.scroll_to(y=0 if above else self.cursor, animate=False, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, force=True)
        elif top and self.cursor < height and self._seek(0, 1) == self.cursor:
            self.scroll_to(y=0, animate=False, force=True)

    def _fit(self) -> None:
        """Make room for the rows. The scroll bar follows at once, or it would be drawn later."""
        count = len(self._rows)
        self.virtual_size = Size(self.size.width, count)
        if self.size.height:
            self.show_vertical_scrollbar = count > self.size.height
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.window_virtual_size = count
        self._keep_in_sight()

    def on_resize(self) -> None:
        """Keep the chosen row in sight."""
        self._fit()

    def notify_style_update(self) -> None:
        """Forget the colours: the theme or the focus changed."""
        super().notify_style_update()
        self._drawn = {}

    def action_move(self, by: int) -> None:
        """Move the cursor by one row, over headings."""
        index = self._seek((0 if self.cursor is None else self.cursor) + by, by)
        if index is not None:
            self._put(index)
        else:
            self._keep_in_sight()

    def action_page(self, by: int) -> None:
        """Move the cursor by one screenful."""
        if self.cursor is None:
            return
        step = max(1, self.scrollable_content_region.height - 1)
        aim = min(max(0, self.cursor + by * step), len(self._rows) - 1)
        index = self._seek(aim, by)
        index = self._seek(aim, -by) if index is None else index
        if index is not None:
            self._put(index)

    def action_first(self) -> None:
        """Move to the first row."""
        index = self._seek(0, 1)
        if index is not None:
            self._put(index)

    def action_last(self) -> None:
        """Move to the last row."""
        index = self._seek(len(self._rows) - 1, -1)
        if index is not None:
            self._put(index)

    def action_choose(self) -> None:
        """Open the chosen row."""
        if self.key is not None:
            self.post_message(self.Chosen(self, self.key))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row under the mouse and open it."""
        offset = event.get_content_offset(self)
        index = -1 if offset is None else offset.y + self.scroll_offset.y
        if 0 <= index < len(self._rows) and not self._rows[index].heading:
            event.stop()
            self._put(index)
            self.action_choose()

    def render_line(self, y: int) -> Strip:
        """Draw one line in sight."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        base = self._look("")
        if not self._rows:
            return self._empty_line(y, width, base)
        if index >= len(self._rows):
            return Strip.blank(width, base)
        row = self._rows[index]
        if row.heading:
            return strip([(heading_text(row, width), self._look("heading"))], width, base)
        return self._draw(row, index == self.cursor, width)

    def _draw(self, row: Row, chosen: bool, width: int) -> Strip:
        base = self._look("cursor" if chosen else "")
        tone = self._look(row.tone, chosen) if row.tone else base
        texts = row_texts(self._columns, row, chosen, width - self.show_vertical_scrollbar)
        parts = [(text, tone if first else base) for text, first in texts]
        return strip(parts, width, base)

    def _look(self, part: str, chosen: bool = False) -> Style:
        """The style of a part, kept until the theme or the focus changes."""
        name = part + ("*" if chosen else "")
        if name not in self._drawn:
            style = self.get_component_rich_style(f"row-list--{part}") if part else self.rich_style
            if chosen:
                cursor = self._look("cursor")
                style += Style(bgcolor=cursor.bgcolor, bold=cursor.bold)
            self._drawn[name] = style
        return self._drawn[name]
