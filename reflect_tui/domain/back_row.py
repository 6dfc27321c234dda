"""From how far a line on the screen can be read (§9.1)."""

from __future__ import annotations

from reflect_tui.errors import WordsRefused

X_HEIGHT = 0.45
"""Height of a small letter, as a part of a row of the terminal."""
DISTANCES = 200
"""The farthest viewer may sit so many heights of a small letter away (the rule of DISCAS)."""
GOOD_ROWS = 15
"""A window of so many rows can be read from the back of a usual room."""
LOWEST, HIGHEST = 10, 500
"""Centimetres between which a picture on a wall is."""


def farthest_seat(height_cm: int, rows: int) -> float:
    """Metres from which plain text can be read on a picture so high, with so many rows in it."""
    return DISTANCES * X_HEIGHT * height_cm / 100 / max(1, rows)


def height_cm(text: str) -> int | None:
    """The height of a picture as somebody typed it; nothing for no words.

    Raises ``WordsRefused`` for what is not a height in whole centimetres.
    """
    said = text.strip().lower().removesuffix("cm").strip()
    if not said:
        return None
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0
    if not LOWEST <= number <= HIGHEST:
        raise WordsRefused(
            f"Write the height in centimetres, a number from {LOWEST} to {HIGHEST}.", "height"
        )
    return number
