"""Facts, each a short label and what is true of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from rich.style import Style
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.cells import padded, wrap
from reflect_tui.widgets.listing import strip

LABEL, VALUE = 17, 80
"""Cells of a label beside its value, and the most of a value: longer lines are hard to read."""
INDENT = 2
"""Cells that a value stands in below its label, where both do not fit side by side."""


class Fact(NamedTuple):
    """A label and its value; its tone is ``alert``, ``good`` or nothing."""

    label: str
    value: str
    tone: str = ""


class Line(NamedTuple):
    """One line as it is drawn."""

    label: str = ""
    value: str = ""
    tone: str = ""


class Facts(VerticalScroll):
    """Facts below each other, scrolled with the arrow keys."""

    DEFAULT_CSS = """
    Facts { height: 1fr; }
    """

    def __init__(self, facts: Iterable[Fact]) -> None:
        super().__init__()
        self._sheet = FactSheet(tuple(facts))

    def compose(self) -> ComposeResult:
        """All facts in one."""
        yield self._sheet

    def show(self, facts: Iterable[Fact]) -> None:
        """Show these facts in place of those before."""
        self._sheet.show(tuple(facts))


class FactSheet(Widget):
    """Draws facts: label and value side by side where there is room, else one above the other."""

    COMPONENT_CLASSES = {"facts--label", "facts--alert", "facts--good"}
    DEFAULT_CSS = """
    FactSheet {
        height: auto;
        padding-right: 1;
        color: $foreground;
        & > .facts--label { color: $primary; text-style: bold; }
        & > .facts--alert { color: $error; text-style: bold; }
        & > .facts--good { color: $success; }
    }
    """

    def __init__(self, facts: tuple[Fact, ...]) -> None:
        super().__init__()
        self._facts = facts

    def show(self, facts: tuple[Fact, ...]) -> None:
        """Show these facts in place of those before."""
        if facts != self._facts:
            self._facts = facts
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the facts take in this width."""
        return len(self.lines(width))

    def lines(self, width: int) -> tuple[Line, ...]:
        """The facts in lines of this width."""
        classes = self.screen.classes
        return laid_out(self._facts, width, "-narrow" in classes, "-tall" in classes)

    def render_line(self, y: int) -> Strip:
        """Draw a line of them."""
        width, base = self.size.width, self.rich_style
        lines = self.lines(width)
        line = lines[y] if y < len(lines) else Line()
        parts = [(line.label, self.style("label")), (line.value, self.style(line.tone))]
        return strip(parts, width, base)

    def style(self, part: str) -> Style:
        """How a part of a line is drawn."""
        return self.get_component_rich_style(f"facts--{part}") if part else self.rich_style


@lru_cache(maxsize=4)
def laid_out(facts: tuple[Fact, ...], width: int, narrow: bool, apart: bool) -> tuple[Line, ...]:
    """Facts as lines of at most ``width`` cells, with a blank line between them to stand apart."""
    lines: list[Line] = []
    for fact in facts:
        lines += below(fact, width) if narrow else beside(fact, width)
        lines += [Line()] if apart else []
    return tuple(lines)


def beside(fact: Fact, width: int) -> list[Line]:
    """The value beside its label."""
    labels = wrap(fact.label, LABEL - 1)
    values = wrap(fact.value, min(VALUE, width - LABEL))
    rows = zip_longest(labels, values, fillvalue="")
    return [Line(padded(label, LABEL), value, fact.tone) for label, value in rows]


def below(fact: Fact, width: int) -> list[Line]:
    """The value below its label."""
    values = wrap(fact.value, width - INDENT)
    labels = [Line(label) for label in wrap(fact.label, width)]
    return [*labels, *(Line(" " * INDENT, value, fact.tone) for value in values)]
