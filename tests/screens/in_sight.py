"""What can be seen of a screen: where somebody types, the keys, and whether all of it fits."""

from __future__ import annotations

from rich.cells import cell_len
from textual.geometry import Region
from textual.widget import Widget

from reflect_tui.widgets.key_line import KeyLine
from reflect_tui.widgets.line_input import LineInput
from tests.pictures.hand import Hand


def in_sight(hand: Hand, widget: Widget) -> Region:
    """The part of a widget that is drawn."""
    return hand.app.screen.find_widget(widget).visible_region


def focus_in_sight(hand: Hand) -> bool:
    """Whether somebody can see where they type: a line whole, anything else in part."""
    focused = hand.app.focused
    if focused is None:
        return False
    seen = in_sight(hand, focused)
    if isinstance(focused, LineInput):
        return seen == focused.region and seen.height == 1
    return seen.height > 0 and seen.width > 0


def keys_in_sight(hand: Hand) -> bool:
    """Whether the key line is drawn whole, with something in it."""
    line = hand.find(KeyLine)
    seen = in_sight(hand, line)
    drawn = hand.lines[seen.y : seen.bottom]
    return seen == line.region and any(part.strip(" │") for part in drawn)


def laid_out(hand: Hand, size: tuple[int, int]) -> bool:
    """Whether what is drawn fits this size."""
    drawn = hand.lines
    return len(drawn) == size[1] and all(cell_len(line) <= size[0] for line in drawn)
