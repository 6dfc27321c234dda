"""Pages in a meeting, which a window on the wall follows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.strip import Strip

from reflect_tui.widgets.listing import Listing, strip
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import (
    lines_for_any,
    lines_for_fewest,
    pack,
    wrap_items,
    wrap_lead,
)
from reflect_tui.widgets.spots import Spot, Told, place_of, starts, stops

THERE = "second window: {page} of {pages}"


class FollowedPages(Pages):
    """Says what is in sight. While another window follows, each page of that one is a stop."""

    @dataclass
    class Sized(Listing.Told):
        """It has another size, so that more is in sight, or less."""

    others: Callable[[], Sequence[Told]] | None = None
    """Says where each page of the window begins that follows; none where no one does."""
    _spot: Told | None = None
    _there: tuple[Told, ...] = ()

    @property
    def in_sight(self) -> list[str]:
        """The keys of the items of which something is in sight."""
        return [self.items[index].key for index in self._bound().items(self.page - 1)]

    @property
    def begins(self) -> tuple[Told, ...]:
        """Where each page begins."""
        return tuple((self.items[index].key, before) for index, before in self._starts())

    @property
    def spot(self) -> Told:
        """Where that begins which all windows show now; an empty key for the very beginning."""
        at, own = self._at(), self._starts()
        return (self.items[at[0]].key, at[1]) if own and at > own[0] else ("", 0)

    def show_from(self, key: str, before: int) -> bool:
        """Show the page that holds this spot; ``False`` when there is no such item."""
        spot = self._found(key, before)
        if spot is not None:
            self._go(spot)
        return spot is not None

    def look_there(self) -> None:
        """See again which pages the window has that follows."""
        there = tuple(self.others()) if self.others is not None else ()
        if there != self._there:
            self._there = there
            self.refresh()

    def on_resize(self) -> None:
        """Stay at the same spot, and say that more may be in sight, or less."""
        if self._spot is not None:
            self.show_from(*self._spot)
        self.post_message(self.Sized(self))

    def needed_for_fewest(self, width: int, most: int) -> int:
        """How many lines of this width, of ``most``, show all on as few pages as those would."""
        return lines_for_fewest(self.items, self._lead, width, most)

    def needed_for_any(self, width: int, most: int) -> int:
        """How many lines of this width, of ``most``, show any one of the items whole."""
        return lines_for_any(self.items, width, most)

    def pages_in(self, height: int) -> list[int]:
        """The page on which each item would end in so many lines, as wide as it is now."""
        width = self.size.width or 80
        lead, items = wrap_lead(self._lead, width), wrap_items(self.items, width)
        return pack(items, max(1, height), lead).last

    def action_turn(self, by: int) -> None:
        """Turn the page of the window that follows, or the own one where that has no more."""
        self.look_there()
        if self._followed():
            self._step(by)
        else:
            super().action_turn(by)

    def action_move(self, by: int) -> None:
        """Move by one item; the window that follows shows the one at the cursor."""
        self.look_there()
        there = self._followed()
        if there and self._points and not self._pointing:
            self._point_at(self._at()[0])
            return
        before = self._cursor
        super().action_move(by)
        here = (self._cursor, 0)
        if (
            self._pointing
            and before != self._cursor
            and place_of(there, here) != place_of(there, self._at())
        ):
            self._tell(here)

    def action_first(self) -> None:
        """Move to the first item, here and in the window that follows."""
        super().action_first()
        if self.items:
            self._tell(self._starts()[0])

    def action_last(self) -> None:
        """Move to the last item, here and in the window that follows."""
        super().action_last()
        self.look_there()
        if self._followed():
            self._tell(max(self._at(), self._followed()[-1]))

    def read_on(self) -> bool:
        """Turn to what has not been in sight; ``False`` when all of it has."""
        self.look_there()
        return (bool(self._followed()) and self._step(1)) or super().read_on()

    def render_line(self, y: int) -> Strip:
        """Draw one line; the last one says also how far the window is that follows."""
        width, height = self.size
        words = self._how_far(width) if y == height - 1 else ""
        if not words or y < len(self._bound().pages[self.page - 1]):
            return super().render_line(y)
        self._seen.add(self.page - 1)
        return strip([(words.rjust(width), self.rich_style)], width, self.rich_style)

    def _how_far(self, width: int) -> str:
        """The page here and there, and how to turn; no words where both have the same pages."""
        there = self._followed()
        page, pages = place_of(there, self._at()) + 1, len(there)
        if pages < 2 or (page, pages) == (self.page, self.page_count):
            return ""
        more = self._at() < stops(self._starts(), there)[-1]
        here = f"page {self.page} of {self.page_count}" if self.page_count > 1 else ""
        words = [
            self._bound().over(self.page - 1),
            ("PgDn turns" if more else "PgUp turns") if self.can_focus else "",
            here,
            THERE.format(page=page, pages=pages),
        ]
        for left_out in range(len(words)):
            said = " · ".join(filter(None, words[left_out:]))
            if len(said) <= width:
                return said
        return ""

    def _followed(self) -> list[Spot]:
        """Where each page of the window that follows begins, of what stands here too."""
        found = (self._found(*told) for told in self._there)
        return [spot for spot in found if spot is not None]

    def _found(self, key: str, before: int) -> Spot | None:
        keys = [item.key for item in self.items]
        return (keys.index(key), before) if key in keys else None

    def _starts(self) -> list[Spot]:
        book, wrapped = self._bound(), self._wrapped
        return starts(book, wrapped[2]) if wrapped is not None else []

    def _at(self) -> Spot:
        """Where the page in sight begins in the window that follows; else where it does here."""
        own = self._starts()
        spot = self._found(*self._spot) if self._spot is not None else None
        if spot is not None and place_of(own, spot) == self.page - 1:
            return spot
        return own[self.page - 1] if own else (0, 0)

    def _step(self, by: int) -> bool:
        """Go to the next stop, or to the one before; ``False`` where there is none."""
        all_stops = stops(self._starts(), self._followed())
        number = place_of(all_stops, self._at()) + by
        if not 0 <= number < len(all_stops):
            return False
        self._go(all_stops[number])
        self._seen.update(range(self.page))
        return True

    def _go(self, spot: Spot) -> None:
        """Show the page that holds a spot, and tell the window that follows of the spot."""
        self._put(spot[0], place_of(self._starts(), spot), tell=False)
        self._tell(spot)

    def _tell(self, spot: Spot) -> None:
        told = (self.items[spot[0]].key, spot[1])
        if told != self._spot:
            self._spot = told
            self.refresh()
            self.post_message(self.Turned(self))

    def _put(self, index: int, page: int, *, tell: bool = True) -> None:
        turned = page != self._page
        super()._put(index, page, tell=tell)
        if turned:
            at = self._starts()[page]
            self._spot = (self.items[at[0]].key, at[1])
