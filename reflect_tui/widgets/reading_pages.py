"""Pages of which somebody reads every one, with the words lit at which they have to stop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.strip import Strip

from reflect_tui.widgets.listing import Listing, strip
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import LEAD, Line

BEGINS, ENDS = "»", "«"
"""What stands around lit words: they are not told by their colour alone."""
NO_BREAK = "\u00a0"


def lit(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with marks around these parts of it; each part stays on one line if it can."""
    for start, end in sorted(spans, reverse=True):
        words = text[start:end].replace(" ", NO_BREAK)
        text = f"{text[:start]}{BEGINS}{words}{ENDS}{text[end:]}"
    return text


class ReadingPages(Pages):
    """Knows which items have been in sight to their end, at whatever sizes that was."""

    COMPONENT_CLASSES = {"reading-pages--lit"}
    DEFAULT_CSS = """
    ReadingPages > .reading-pages--lit { background: $error; color: $background; }
    """

    @dataclass
    class ReadOn(Listing.Told):
        """Enter, or a double click; whether a line is marked or not."""

    def __init__(self, *, enter: str) -> None:
        super().__init__(enter=enter)
        self._read: set[str] = set()
        self._drawn: set[tuple[int, int]] = set()
        self._drawn_in: object = None

    @property
    def unread(self) -> bool:
        """Whether something has not been in sight yet."""
        return any(item.key not in self._read for item in self.items)

    @property
    def keys_here(self) -> tuple[str, ...]:
        """The keys of the items of which something is in sight."""
        return tuple(self.items[index].key for index in self._bound().items(self.page - 1))

    def turn_on(self) -> bool:
        """Turn to the next page; after the last, to what was not read; ``False`` when all was."""
        if self.page < self.page_count:
            self.action_turn(1)
            return True
        rest = [index for index, item in enumerate(self.items) if item.key not in self._read]
        if rest:
            self._put(rest[0], self._bound().first[rest[0]])
        return bool(rest)

    def action_pick(self) -> None:
        """Say that somebody wants to go on."""
        if self.items:
            self.post_message(self.ReadOn(self))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the page, and take it for read."""
        drawn = super().render_line(y)
        page = self._bound().pages[self.page - 1]
        line = page[y] if y < len(page) else None
        if line is not None and line.item != LEAD:
            self._see(line)
        return drawn

    def _see(self, line: Line) -> None:
        """Keep in mind that a line was in sight; its item is read when all of its lines were."""
        if self._drawn_in is not self._wrapped:
            self._drawn_in, self._drawn = self._wrapped, set()
        self._drawn.add((line.item, line.number))
        if all((line.item, number) in self._drawn for number in self._numbers(line.item)):
            self._read.add(self.items[line.item].key)

    def _numbers(self, index: int) -> list[int]:
        """The numbers of the lines of an item, its heading left out."""
        return [line.number for line in self._lines_of(index) if line.item != LEAD]

    def _lines_of(self, index: int) -> list[Line]:
        self._bound()
        return self._wrapped[2][index] if self._wrapped else []

    def _draw(self, line: Line, first: bool, width: int) -> Strip:
        """Draw a line, lit words in their own style."""
        if line.item == LEAD:
            return super()._draw(line, first, width)
        base, mark = self.rich_style, self.get_component_rich_style("pages--mark")
        here = self._pointing and self.has_focus and line.item == self._cursor
        said = self.get_component_rich_style("pages--cursor") if here else base
        shining = self.get_component_rich_style("reading-pages--lit")
        begins = line.number == 0
        bullet = "▸ " if here and (first or begins) else "· " if begins else "  "
        parts, inside = [(bullet, said)], self._inside(line)
        for piece in pieces(line.text):
            inside = True if piece == BEGINS else inside
            parts.append((piece, shining if inside else said))
            inside = False if piece == ENDS else inside
        return strip([*parts, (line.mark, mark)], width, base)

    def _inside(self, line: Line) -> bool:
        """Whether lit words have begun in a line above and not ended there."""
        above = [
            each.text
            for each in self._lines_of(line.item)
            if each.item != LEAD and each.number < line.number
        ]
        return sum(text.count(BEGINS) - text.count(ENDS) for text in above) > 0


def pieces(text: str) -> list[str]:
    """The text in pieces, the marks apart from what stands between them."""
    for sign in (BEGINS, ENDS):
        text = text.replace(sign, f"\n{sign}\n")
    return [piece for piece in text.split("\n") if piece]
