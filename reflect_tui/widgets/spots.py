"""Spots in a list of texts: the same in windows of different sizes. Nothing here is drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reflect_tui.widgets.paging import Book, Line

Spot = tuple[int, int]
"""The number of an item, and how many characters of it stand before, blanks left out."""
Told = tuple[str, int]
"""The same with the key of the item, as windows tell each other."""


def starts(book: Book, wrapped: Sequence[Sequence[Line]]) -> list[Spot]:
    """The spot at which each page begins; none where there are no items."""
    found = []
    for page in book.pages:
        line = next((each for each in page if each is not None and each.item >= 0), None)
        if line is not None:
            found.append((line.item, characters(wrapped[line.item], line.number)))
    return found


def characters(lines: Sequence[Line], number: int) -> int:
    """How many characters of an item stand before its line of this number, blanks left out."""
    before = (line.text for line in lines if line.item >= 0 and line.number < number)
    return sum(len("".join(text.split())) for text in before)


def place_of(begins: Sequence[Spot], spot: Spot) -> int:
    """Which of the pages that begin there holds a spot, from 0; the first for all before it."""
    return max(0, bisect_right(begins, spot) - 1)


def stops(own: Sequence[Spot], there: Sequence[Spot]) -> list[Spot]:
    """The spots to stop at one after the other, so that no press leaves another window as it is.

    Each page of the window ``there`` comes first, then what only this one has after it.
    """
    return [*there, *(spot for spot in own if not there or spot > there[-1])]
