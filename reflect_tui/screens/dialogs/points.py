"""Several sentences to read before something is done; as long as they need to be."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.plain_text import PlainText

MANY = 5
"""Points that may be more than a screen holds: then the box is as high as the screen."""


class Points(Dialog[bool]):
    """What is worth reading before something is done. Gives ``True`` when somebody goes on."""

    FOR = "It lists what is still open, to read before you go on."
    AUTO_FOCUS = "VerticalScroll"
    BINDINGS = [
        Binding("f3,ctrl+n", "agree", "Go on"),
        Binding("escape", "leave", "Go back"),
    ]
    DEFAULT_CSS = """
    Points {
        & > .box { max-width: 84; width: 100%; }
        & VerticalScroll { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }
        &.-tiny > .box, &.-short > .box, &.-long > .box { height: 100%; }
        &.-tiny VerticalScroll, &.-short VerticalScroll, &.-long VerticalScroll { height: 1fr; }
        & .point { margin-bottom: 1; padding-right: 1; }
        &.-tiny .point, &.-short .point { margin-bottom: 0; }
        & .alert { color: $error; text-style: bold; }
    }
    """

    def __init__(self, title: str, points: Sequence[str], go_on: str) -> None:
        """Points that begin with "!" stand out; ``go_on`` is the label of F3."""
        super().__init__()
        self._title = title
        self._points = points
        self.set_class(len(points) >= MANY, "-long")
        self._bindings = self._bindings.copy()
        for key in ("f3", "ctrl+n"):
            self._bindings.key_to_bindings[key] = [Binding(key, "agree", go_on, show=key == "f3")]

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield PlainText(self._title, classes="title")
            with VerticalScroll():
                for point in self._points:
                    alert = " alert" if point.startswith("!") else ""
                    yield PlainText(point, classes=f"point{alert}")
            yield from self.foot()

    def action_agree(self) -> None:
        """Go on."""
        self.dismiss(True)
