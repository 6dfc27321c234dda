"""Dots as block characters: four dots a cell, or two where a console knows no quarters."""

from __future__ import annotations

from enum import StrEnum

from reflect_tui.widgets.letters.font import Font


class Blocks(StrEnum):
    """What a console can draw."""

    QUARTERS = "quarters"
    """A cell is two dots wide and two high."""
    HALVES = "halves"
    """A cell is one dot wide and two high."""

    @property
    def across(self) -> int:
        """Dots side by side in a cell."""
        return 2 if self is Blocks.QUARTERS else 1


DOWN = 2
"""Dots above each other in a cell."""
QUARTERS = " ▗▖▄▝▐▞▟▘▚▌▙▀▜▛█"
"""By upper left (8), upper right (4), lower left (2) and lower right (1)."""
HALVES = " ▄▀█"
"""By upper (2) and lower (1)."""


def cells(dots: int, blocks: Blocks) -> int:
    """How many cells so many dots side by side take."""
    return -(-dots // blocks.across)


def lines_high(font: Font) -> int:
    """How many lines of the terminal one line of the font takes."""
    return -(-font.height // DOWN)


def drawn(text: str, font: Font, blocks: Blocks) -> list[str]:
    """One line of text as lines of block characters. Raises ``KeyError`` for a missing one."""
    width = cells(font.across(text), blocks) * blocks.across
    rows = dots(text, font, width)
    rows += [0] * (len(rows) % DOWN)
    draw = quarters if blocks is Blocks.QUARTERS else halves
    return [draw(upper, lower, width) for upper, lower in zip(rows[::2], rows[1::2], strict=True)]


def dots(text: str, font: Font, width: int) -> list[int]:
    """The rows of a line of text, each a number of ``width`` bits, the leftmost dot first."""
    rows = [0] * font.height
    shift = width
    for character in text:
        shift -= font.across(character)
        for y, row in enumerate(font.rows(character)):
            rows[y] |= row << shift
    return rows


def quarters(upper: int, lower: int, width: int) -> str:
    """Two rows of dots as one line, four dots a cell."""
    shifts = range(width - 2, -2, -2)
    return "".join(QUARTERS[(upper >> x & 3) << 2 | lower >> x & 3] for x in shifts)


def halves(upper: int, lower: int, width: int) -> str:
    """Two rows of dots as one line, two dots a cell."""
    shifts = range(width - 1, -1, -1)
    return "".join(HALVES[(upper >> x & 1) << 1 | lower >> x & 1] for x in shifts)
