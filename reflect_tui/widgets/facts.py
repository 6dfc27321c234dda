"""Facts, each a short label and what is true of it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from reflect_tui.widgets.plain_text import PlainText


class Fact(Horizontal):
    """A label and its value, side by side where there is room, else one above the other."""

    DEFAULT_CSS = """
    Fact {
        height: auto;
        & > .fact--label { width: 17; color: $primary; text-style: bold; }
        & > .fact--value { width: 1fr; max-width: 80; }
        &.-alert > .fact--value { color: $error; text-style: bold; }
        &.-good > .fact--value { color: $success; }
    }
    """

    def __init__(self, label: str, value: str, tone: str = "") -> None:
        super().__init__(classes=f"-{tone}" if tone else None)
        self._label = label
        self._value = value

    def compose(self) -> ComposeResult:
        """Label and value."""
        yield PlainText(self._label, classes="fact--label")
        yield PlainText(self._value, classes="fact--value")


class Facts(VerticalScroll):
    """Facts below each other, scrolled with the arrow keys."""

    DEFAULT_CSS = """
    Facts { height: 1fr; padding-right: 1; scrollbar-size-vertical: 1; }
    """

    async def show(self, facts: list[Fact]) -> None:
        """Show these facts in place of those before."""
        async with self.batch():
            await self.remove_children()
            await self.mount_all(facts)
