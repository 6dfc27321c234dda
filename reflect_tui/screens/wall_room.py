"""How much room the large words on the wall leave to what stands below them."""

from __future__ import annotations

from reflect_tui.screens.question_room import high
from reflect_tui.screens.wall_words import Sheet
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.sheet import lines_below


def wall_below(
    sheet: Sheet | None, items: FollowedPages, width: int, most: int, *, blank: int = 1
) -> int:
    """How many lines below the large words stay free; at a question as many before the answers.

    Any one of the answers is read in one piece if it fits ``most`` lines.

    Anything else that is listed has as many lines as it needs.
    """
    if sheet is None:
        return 0
    if sheet.step is None:
        texts = (sheet.how, "" if sheet.items else sheet.warning)
        lines = [high(each, width) for each in texts if each]
        lines += [items.needed(width)] if sheet.items else []
        return sum(lines) + len(lines) * blank
    warning, how = high(sheet.warning, width), high(sheet.how, width)
    whole = items.needed_for_any(width, most) if sheet.items else 0
    return lines_below(warning, how, blank=blank, lead=bool(blank), whole=whole)
