"""Reads large letters as a person does: from the blocks on the screen back to words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from reflect_tui.widgets.letters.blocks import HALVES, QUARTERS, Blocks, cells, lines_high
from reflect_tui.widgets.letters.font import LARGEST_FIRST, Font, font

BLOCKS = set(QUARTERS + HALVES) - {" "}


def dots_of(lines: Sequence[str], blocks: Blocks) -> list[str]:
    """Lines of block characters as rows of ``#`` and blanks."""
    rows: list[str] = []
    for line in lines:
        if blocks is Blocks.QUARTERS:
            codes = [QUARTERS.index(character) for character in line]
            rows.append("".join(f"{code >> 2:02b}" for code in codes))
            rows.append("".join(f"{code & 3:02b}" for code in codes))
        else:
            codes = [HALVES.index(character) for character in line]
            rows.append("".join(str(code >> 1) for code in codes))
            rows.append("".join(str(code & 1) for code in codes))
    return rows


@cache
def characters(name: str) -> dict[tuple[int, ...], str]:
    """The characters of a font by their width and rows."""
    found = font(name)
    return {(found.across(each), *found.rows(each)): each for each in reversed(found.packed)}


def read(lines: Sequence[str], found: Font, blocks: Blocks = Blocks.QUARTERS) -> str | None:
    """One line of large letters as text; nothing where a character is none of the font."""
    known = characters(found.name)
    rows = [row + "0" * found.width for row in dots_of(lines, blocks)][: found.height]
    widths = {width for width, *_ in known}
    text, x = "", 0
    while x < len(rows[0]) - found.width:
        looked = ((w, *(int(row[x : x + w], 2) for row in rows)) for w in sorted(widths)[::-1])
        here = next((each for each in looked if each in known), None)
        if here is None:
            return None
        text, x = text + known[here], x + here[0]
    return text.rstrip()


def large_words(screen: Sequence[str]) -> str:
    """The words that stand on a screen in large letters, whatever their font; else nothing."""
    return words_on(tuple(screen))


@lru_cache(maxsize=64)
def words_on(screen: tuple[str, ...]) -> str:
    """The same, kept for the next look at the same screen."""
    lit = [y for y, line in enumerate(screen) if BLOCKS & set(line)]
    if not lit:
        return ""
    left = min(
        (len(screen[y]) - len(screen[y].lstrip()) for y in lit if set(screen[y]) <= BLOCKS | {" "}),
        default=0,
    )
    for name in LARGEST_FIRST:
        for x in range(left, left - cells(font(name).width, Blocks.QUARTERS) - 1, -1):
            words = words_from(screen, lit[0], max(0, x), font(name))
            if words:
                return words
    return ""


def words_from(screen: Sequence[str], lit: int, x: int, found: Font) -> str:
    """The words of a font whose letters begin in a column, near the first line that is lit."""
    high = lines_high(found)
    for top in range(lit, max(-1, lit - high), -1):
        said: list[str] = []
        for y in range(top, len(screen), high):
            block = [line[x:].rstrip() for line in screen[y : y + high]]
            if len(block) < high or not all(set(line) <= BLOCKS | {" "} for line in block):
                break
            width = max(map(len, block)) + 1
            text = read([line.ljust(width) for line in block], found)
            if not text:
                break
            said.append(text)
        if said:
            return " ".join(said)
    return ""
