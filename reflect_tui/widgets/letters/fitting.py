"""The largest letters in which a text fits a space."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reflect_tui.widgets.cells import safe, wrap
from reflect_tui.widgets.letters.blocks import Blocks, drawn, lines_high
from reflect_tui.widgets.letters.font import LARGEST_FIRST, Font, font

SHARE = 0.6
"""How much of the height doubled letters may take."""


class Laid(NamedTuple):
    """A text as lines of the terminal, and the name of its font; no name for plain words."""

    lines: tuple[str, ...]
    font: str = ""


@lru_cache(maxsize=32)
def laid_out(
    text: str,
    width: int,
    height: int,
    blocks: Blocks = Blocks.QUARTERS,
    fonts: tuple[str, ...] = LARGEST_FIRST,
) -> Laid:
    """A text in the first of the ``fonts`` in which it fits; in plain words if it fits in none.

    Doubled letters may take a share of the space alone, so that there is more for the answers.

    ``width`` and ``height`` are cells. No word is ever broken in large letters, and a text with
    a character that a font lacks is not drawn in it at all.
    """
    text = safe(text)
    for name in fonts:
        found = font(name)
        lines = broken(text, found, width, blocks)
        most = height if found.times == 1 else int(height * SHARE)
        if lines is not None and len(lines) * lines_high(found) <= most:
            return Laid(tuple(row for line in lines for row in drawn(line, found, blocks)), name)
    return Laid(tuple(wrap(text, width)))


def broken(text: str, found: Font, width: int, blocks: Blocks) -> list[str] | None:
    """A text as lines that fit; nothing where a word or a character does not."""
    room = width * blocks.across
    words_fit = all(found.across(word) <= room for word in text.split())
    if not words_fit or not found.draws(text.replace("\n", "")):
        return None
    return [line for part in text.split("\n") for line in filled(part, found, room)]


def filled(text: str, found: Font, room: int) -> list[str]:
    """A text as lines of at most so many dots, broken at spaces."""
    first, *words = text.split() or [""]
    lines = [first]
    for word in words:
        longer = f"{lines[-1]} {word}"
        if found.across(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
