"""Pages in a meeting, which a window on the wall follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reflect_tui.widgets.listing import Listing
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import (
    lines_for_any,
    lines_for_fewest,
    pack,
    wrap_items,
    wrap_lead,
)


class FollowedPages(Pages):
    """Says what is in sight, and is turned once all of it was in sight everywhere."""

    @dataclass
    class Sized(Listing.Told):
        """It has another size, so that more is in sight, or less."""

    keeps: Callable[[], bool] | None = None
    """Says that the page is not turned yet, because something of it is still to be shown."""

    @property
    def in_sight(self) -> list[str]:
        """The keys of the items of which something is in sight."""
        return [self.items[index].key for index in self._bound().items(self.page - 1)]

    def on_resize(self) -> None:
        """Say that more may be in sight, or less."""
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
        """Turn the page; on a smaller wall its rest comes first."""
        if by < 0 or self.keeps is None or not self.keeps():
            super().action_turn(by)
