"""How much room the large words on the wall leave to what stands below them."""

from __future__ import annotations

from reflect_tui.screens.question_room import first_sentence, high, least_answers
from reflect_tui.screens.wall_words import Sheet
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.sheet import lines_after, lines_before


def wall_below(
    sheet: Sheet | None, items: FollowedPages, width: int, most: int, *, blank: int = 1
) -> int:
    """How many lines below the large words stay free; a question gives way to its answers.

    Any one of them is read in one piece if it fits ``most`` lines.

    Anything else that is listed stands on as few pages as it can, and has the lines for that.
    """
    if sheet is None:
        return 0
    if sheet.step is None:
        texts = (sheet.how, "" if sheet.items else sheet.warning)
        lines = [high(each, width) for each in texts if each]
        free = most - sum(lines) - (len(lines) + 1) * blank
        lines += [items.needed_for_fewest(width, free)] if sheet.items else []
        return sum(lines) + len(lines) * blank
    before = wall_before(sheet, width, blank=blank)
    if not sheet.items:
        return before
    whole, warning = items.needed_for_any(width, most), high(sheet.warning, width)
    after = lines_after(warning, blank=blank, whole=whole, count=sheet.expected)
    return max(before, after)


def wall_before(sheet: Sheet | None, width: int, *, blank: int = 1) -> int:
    """How many lines stay free while answers come in; where nothing is asked, as many as can."""
    if sheet is None or sheet.step is None:
        return 0
    how = high(sheet.how or sheet.asks, width)
    return lines_before(high(sheet.warning, width), how or 1, blank=blank)


def wall_must(sheet: Sheet | None, width: int) -> int:
    """How many lines below the large words come before the whole of them."""
    if sheet is None:
        return 0
    said = sheet.how if sheet.step is None else first_sentence(sheet.how)
    return high(said, width) + (
        least_answers(sheet.items, width) if sheet.items else high(sheet.warning, width)
    )
