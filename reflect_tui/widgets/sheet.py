"""The sheet a question stands on: what stands below it gives way to its letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from textual.containers import Vertical
from textual.geometry import Size, Spacing
from textual.widget import Widget

ANSWERS = 4
"""Lines of the fewest answers beside which a question keeps its letters: two, and their page."""
LEAD = 2
"""Lines of the fewest answers below a warning: one, and their page; a blank one stands between."""


FIRST = 4
"""Lines left over of which the first child has one: the others may stand three, before or after."""


class Settles(Protocol):
    """What takes its size first."""

    def settle(self, size: Size) -> int | None:
        """Take as much of a sheet of this size as it can.

        Says how many lines are left over where all must stand close; nothing where they need not.
        """


class Sheet(Vertical):
    """Its first child takes its size first; the others stand with few blank lines if they must."""

    def __init__(self, settled: Callable[[], object] = int, *, id: str | None = None) -> None:  # noqa: A002
        """``settled`` is told when all has its size, before it is drawn."""
        super().__init__(id=id)
        self._settled = settled
        self.close = False
        self.room = Size(0, 0)
        """The cells that it shares out."""

    def arrange(self, size: Size, optimal: bool = False) -> Any:
        """Place the children, after the first one has taken its size."""
        self.room = size
        spare = self.children[0].settle(size)  # type: ignore[attr-defined]
        self.close = spare is not None
        first = spare is not None and spare >= FIRST
        for child in (*self.children[1:], self.children[0]):
            margin = child.styles.base.margin
            wanted = child.display and (first or child is not self.children[0])
            above = min(spare or 0, margin.top) if wanted else 0
            spare = None if spare is None else spare - above
            put(
                child,
                "margin",
                Spacing(above, margin.right, 0, margin.left) if self.close else None,
            )
        self._settled()
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


def lines_below(
    warning: int, doing: int, *, blank: int, lead: bool, also: int = 0, whole: int = 0
) -> int:
    """How many lines stand below a question, the same before the answers are shown and after.

    ``warning`` and ``doing`` are the lines of the warning and of what people are asked to do;
    ``blank`` stands above each; ``also`` are lines that stand there after the answers alone.
    With ``lead`` the warning stands above the first answers too. ``whole`` are the lines of the
    longest answer and its page, once it is there: it is read in one piece.
    """
    before = sum(each + blank for each in (warning, doing, 1) if each)
    first = warning + 1 + max(LEAD, whole) if lead and warning else 0
    answers = max(ANSWERS, whole) + (warning + blank if blank and warning else 0)
    return max(before, max(first, answers) + blank + also)
