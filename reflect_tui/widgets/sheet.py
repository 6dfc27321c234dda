"""The sheet a question stands on: what stands below it gives way to its letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from textual.containers import Vertical
from textual.geometry import Size, Spacing
from textual.widget import Widget

ANSWERS = 6
"""Lines of the fewest answers for which a question gives way: three short ones with a blank line
between them, and the number of their page."""
FIRST = 4
"""Lines left over of which the first child has one: the others may stand three, before or after."""


class Settles(Protocol):
    """What takes its size first."""

    def settle(self, size: Size) -> int | None:
        """Take as much of a sheet of this size as it can.

        Says how many lines are left over where all must stand close, below 0 where there are too
        few; nothing where they need not.
        """


class Sheet(Vertical):
    """Its first child takes its size first; the others stand with few blank lines if they must."""

    def __init__(self, settled: Callable[[], int] = int, *, id: str | None = None) -> None:  # noqa: A002
        """``settled`` is told when the first child has its size.

        It chooses the words of the others, and says how many of the lines left over they take.
        """
        super().__init__(id=id)
        self._settled = settled
        self.close = False
        self.room = Size(0, 0)
        """The cells that it shares out."""
        self.spare: int | None = None
        """Lines left over where all must stand close, below 0 where too few; else nothing."""

    def arrange(self, size: Size, optimal: bool = False) -> Any:
        """Place the children, after the first one has taken its size."""
        self.room = size
        self.spare = self.children[0].settle(size)  # type: ignore[attr-defined]
        self.close = self.spare is not None
        taken = self._settled() or 0
        spare = None if self.spare is None else max(0, self.spare - taken)
        first = spare is not None and spare >= FIRST
        question, warning, *others = self.children
        for child in (*others[:2], warning, *others[2:], question):
            margin = child.styles.base.margin
            wanted = child.display and (first or child is not self.children[0])
            above = min(spare or 0, margin.top) if wanted else 0
            spare = None if spare is None else spare - above
            put(
                child,
                "margin",
                Spacing(above, margin.right, 0, margin.left) if self.close else None,
            )
        return super().arrange(size, optimal)


def put(widget: Widget, rule: str, spacing: Spacing | None) -> None:
    """Give a widget a margin or a padding of its own, or the one of its sheet again."""
    inline = widget.styles.inline
    if spacing is None:
        if inline.has_rule(rule):
            inline.clear_rule(rule)
            widget.refresh(layout=True)
    elif not inline.has_rule(rule) or getattr(inline, rule) != spacing:
        setattr(inline, rule, spacing)


CLOSE = 1
"""Blank lines that stay free below a question while answers come in, where all stands close."""


def lines_before(*texts: int, blank: int) -> int:
    """How many lines must stand below a question while answers come in.

    ``texts`` are the lines of what stands there: warning, what people do, the line to type in;
    ``blank`` ones stand above each.
    """
    return sum(each + blank for each in texts if each) + (0 if blank else CLOSE)


def lines_after(warning: int, *, blank: int, also: int = 0, whole: int = 0) -> int:
    """How many lines stand below a question once its answers are shown.

    The ``warning`` stands above the first of them; ``blank`` lines above them all; ``also`` are
    lines that stand below them. ``whole`` are the lines of the longest answer and its page: it is
    read in one piece, if need be on a page without the warning.
    """
    first = ANSWERS + (warning + 1 if warning else 0)
    return max(first, whole) + blank + also
