"""A font of bitmaps: characters as rows of dots, all of one width but for a few wider ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Font:
    """Its width and height are in dots; a dot is half a cell wide."""

    name: str
    width: int
    height: int
    packed: dict[str, str] = field(repr=False, compare=False)
    """By character: its rows in hexadecimal."""
    times: int = 1
    """How many dots wide and high each dot of the bitmaps is."""
    wider: frozenset[str] = frozenset()
    """Characters that are one dot wider than the others."""

    def draws(self, text: str) -> bool:
        """Whether every character of the text is in the font."""
        return all(character in self.packed for character in text)

    def across(self, text: str) -> int:
        """How many dots wide a text is, with what is left blank after each character."""
        return len(text) * self.width + sum(character in self.wider for character in text)

    def rows(self, character: str) -> list[int]:
        """The rows of a character from the top, each a number with its leftmost dot first."""
        packed = self.packed[character]
        size = len(packed) * self.times // self.height
        rows = [int(packed[at : at + size], 16) for at in range(0, len(packed), size)]
        if self.times == 1:
            return rows
        across = self.width // self.times
        wide = [widened(row, across, self.times) for row in rows]
        return [row for row in wide for _ in range(self.times)]


@cache
def widened(row: int, across: int, times: int) -> int:
    """A row of so many dots with each of them so many ``times`` as wide."""
    return int("".join(bit * times for bit in f"{row:0{across}b}"), 2)


@cache
def font(name: str) -> Font:
    """The font of a file here; the file is named after its dots, as ``9x15b``.

    One that is in ``DOUBLED`` is that font with dots twice as wide and high.
    """
    if name in DOUBLED:
        found = font(DOUBLED[name])
        return Font(name, 2 * found.width, 2 * found.height, found.packed, 2)
    lines = (FOLDER / f"{name}.txt").read_text("ascii").split("\n")
    width, height = name.rstrip("b").split("x")
    packed = {chr(int(line[:4], 16)): line[5:] for line in lines if line}
    wider = frozenset(chr(int(line[:4], 16)) for line in lines if line[4:5] == "+")
    return Font(name, int(width), int(height), packed, wider=wider)


DOUBLED = {"18x30b": "9x15b", "14x26b": "7x13b"}
"""Fonts for a wall with many characters, by the font that they are made of."""
SMALL = "5x8"
"""The font for a small window: three columns a letter, four lines high. Where it is too large,
bold words in a band are easier to read from afar than any letters of fewer dots."""
LARGEST_FIRST = (*DOUBLED, "9x15b", "7x13b", "6x10", SMALL)
