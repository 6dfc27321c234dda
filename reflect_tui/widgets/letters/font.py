"""A font of bitmaps: characters as rows of dots, all of one width."""

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

    def draws(self, text: str) -> bool:
        """Whether every character of the text is in the font."""
        return all(character in self.packed for character in text)

    def rows(self, character: str) -> list[int]:
        """The rows of a character from the top, each a number with its leftmost dot first."""
        packed = self.packed[character]
        size = len(packed) // self.height
        return [int(packed[at : at + size], 16) for at in range(0, len(packed), size)]


@cache
def font(name: str) -> Font:
    """The font of a file here; the file is named after its dots, as ``9x15b``."""
    lines = (FOLDER / f"{name}.txt").read_text("ascii").split("\n")
    width, height = name.rstrip("b").split("x")
    packed = {chr(int(line[:4], 16)): line[5:] for line in lines if line}
    return Font(name, int(width), int(height), packed)


LARGEST_FIRST = ("9x15b", "7x13b", "6x10")
