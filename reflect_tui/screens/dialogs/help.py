"""Help for the place somebody stands in: what it is for, and its keys."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.dom import DOMNode

from reflect_tui.commands import keys_shown
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.key_line import KeyLine
from reflect_tui.widgets.plain_text import PlainText


class Help(Dialog[None]):
    """The purpose and the keys of one place."""

    AUTO_FOCUS = "VerticalScroll"
    BINDINGS = [Binding("escape,f1,enter", "leave", "Close", show=True)]
    DEFAULT_CSS = """
    Help > .box { max-height: 100%; }
    Help .keys { height: auto; }
    """

    def __init__(self, place: DOMNode) -> None:
        super().__init__()
        self._purpose = str(getattr(place, "PURPOSE", ""))
        self._lines = [
            f"{keys_shown(binding)}:  {binding.tooltip or binding.description}"
            for binding in declared(type(place))
        ]

    def compose(self) -> ComposeResult:
        """Purpose, then a line for each key."""
        with VerticalScroll(classes="box"):
            yield PlainText("Help", classes="title")
            yield PlainText(self._purpose, classes="note")
            yield PlainText("\n".join(self._lines), classes="keys")
            yield PlainText("Ctrl+P:  Every command, by name.", classes="keys")
            yield KeyLine()


def declared(place: type[DOMNode]) -> list[Binding]:
    """The commands a place declares, its own first, each once."""
    found: dict[str, Binding] = {}
    for cls in place.__mro__:
        for binding in cls.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id and binding.show:
                found.setdefault(binding.action, binding)
    return list(found.values())
