"""The one door between what is drawn and a console that cannot draw all of it."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from reflect_tui.signs import plain

END = "▄"
"""What a scroll bar may end with; it is a part of large letters too, which stay as they are."""


class PlainSigns(LineFilter):
    """Every line with plain signs, in an encoding of the console."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same cells in the same colours."""
        return [
            Segment(text if control else self._plain(text, style), style, control)
            for text, style, control in segments
        ]

    def _plain(self, text: str, style: Style | None) -> str:
        """A piece of a line; the rounded end of a scroll bar is straight."""
        if text == END and style is not None and "@mouse.down" in style.meta:
            return " "
        return as_wide(text, self._encoding)


CUT = re.compile("[^ …]{2}…(?= *$)|[^ …] …(?= *$)")
"""What a line that was cut ends with: the cells of three dots, which one dot would hide."""


@lru_cache(maxsize=1024)
def as_wide(text: str, encoding: str) -> str:
    """The text with plain signs, in exactly as many cells: an emoji of many parts is cut."""
    width = cell_len(text)
    drawn = plain(CUT.sub("...", text), encoding)
    if cell_len(drawn) == width:
        return drawn
    drawn = plain(text, encoding)
    if cell_len(drawn) == width:
        return drawn
    parts = [plain(part, encoding) for part in text]
    while parts and sum(map(cell_len, parts)) > width:
        longest = max(range(len(parts)), key=lambda at: parts[at].count("?"))
        if "?" not in parts[longest]:
            break
        parts[longest] = parts[longest].replace("?", "", 1)
    drawn = "".join(parts)
    return drawn + " " * (width - cell_len(drawn))
