"""A small app that shows widgets and keeps the messages they post."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from reflect_tui.colours import THEMES
from reflect_tui.in_order import InOrder
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.line_input import LineInput, SlipInput
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.row_list import RowList
from tests.drawn import shows

SIZES = [(40, 12), (53, 15), (120, 40)]
ODD = [
    "[/",
    "[TODO] see the rota",
    "[b]x[/b]",
    "the łóż: “no”",
    "👩‍👩‍👧 came 🚑 at 9",
    "é e\u0301 日本",
]


class Stage(InOrder[None]):
    """Shows the widgets it is given, one above the other."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *widgets: Widget, theme: str = "cream") -> None:
        with shows("truecolor"):
            super().__init__()
        self.widgets = widgets
        self.heard: list[Message] = []
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def on_choices_changed(self, message: Choices.Changed) -> None:
        self.heard.append(message)

    def on_choices_submitted(self, message: Choices.Submitted) -> None:
        self.heard.append(message)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        self.heard.append(message)

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.heard.append(message)

    def on_pages_moved(self, message: Pages.Moved) -> None:
        self.heard.append(message)

    def on_pages_picked(self, message: Pages.Picked) -> None:
        self.heard.append(message)

    def on_line_input_refused(self, message: LineInput.Refused) -> None:
        self.heard.append(message)

    def on_slip_input_handed_in(self, message: SlipInput.HandedIn) -> None:
        self.heard.append(message)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        self.heard.append(message)
