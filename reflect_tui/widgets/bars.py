"""Bars and small charts of text: what a number is, drawn. The number stands beside it in words."""

from __future__ import annotations

from collections.abc import Sequence

FULL, REST = "■", "·"
LEVELS = "▁▂▃▄▅▆▇█"
PLAIN = ".:;=+x*#"
"""The same on a console that has no blocks: the more there is, the darker."""


def bar(part: int, whole: int, width: int) -> str:
    """``part`` of ``whole`` as filled cells of ``width``; some is never drawn as none or all."""
    if whole <= 0:
        return REST * width
    part = min(max(part, 0), whole)
    cells = round(width * part / whole)
    if 0 < part < whole and width > 1:
        cells = min(max(cells, 1), width - 1)
    return FULL * cells + REST * (width - cells)


def columns(counts: Sequence[int], each: int = 2, levels: str = LEVELS) -> str:
    """Counts side by side, each as high as it is many, ``each`` cells wide with its gap."""
    most = max(counts, default=0)
    if not most:
        return ""
    gap = " " * (each - 1)
    return gap.join(level(count, most, levels) for count in counts)


def level(count: int, most: int, levels: str = LEVELS) -> str:
    """One column; none at all is a dot."""
    if count <= 0:
        return REST
    return levels[max(0, -(-count * len(levels) // most) - 1)]
