"""How large the letters of a question may be: a choice of the person at the computer."""

from __future__ import annotations

from enum import StrEnum

from reflect_tui.widgets.letters.blocks import Blocks
from reflect_tui.widgets.letters.font import LARGEST_FIRST, SMALL

SMALLER = ("6x10", SMALL)


class Letters(StrEnum):
    """What is chosen; always only as far as it fits."""

    LARGE = "large"
    SMALLER = "smaller"
    HALVES = "halves"
    """For a console that cannot draw a quarter of a cell."""
    PLAIN = "plain"

    @property
    def words(self) -> str:
        """What is chosen, as a sentence begins with it."""
        return {
            Letters.LARGE: "Tall letters, as large as fit",
            Letters.SMALLER: "Smaller letters",
            Letters.HALVES: "Wide letters, for old consoles",
            Letters.PLAIN: "Plain words",
        }[self]

    @property
    def fonts(self) -> tuple[str, ...]:
        """Names of the fonts that may be used, the largest first."""
        return {
            Letters.LARGE: LARGEST_FIRST,
            Letters.SMALLER: SMALLER,
            Letters.HALVES: SMALLER,
            Letters.PLAIN: (),
        }[self]

    @property
    def blocks(self) -> Blocks:
        """What the letters are drawn with."""
        return Blocks.HALVES if self is Letters.HALVES else Blocks.QUARTERS

    @property
    def next(self) -> Letters:
        """The choice that comes after this one; after the last the first."""
        every = list(Letters)
        return every[(every.index(self) + 1) % len(every)]


def letters_named(name: str) -> Letters:
    """The choice of this name; the first for a name that nobody knows."""
    return Letters(name) if name in set(Letters) else Letters.LARGE


def drawable(*, quarters: bool, halves: bool) -> tuple[Letters, ...]:
    """The choices for a console that can draw quarters of a cell, or halves; plain ones always."""
    if quarters:
        return tuple(Letters)
    return (Letters.HALVES, Letters.PLAIN) if halves else (Letters.PLAIN,)
