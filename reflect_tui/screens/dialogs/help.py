"""Help for the place somebody stands in: what it is for, and everything that can be done there."""

from __future__ import annotations

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.dom import DOMNode

from reflect_tui import commands
from reflect_tui.commands import keys_shown
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.key_line import function_number, place_in_line
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row

SIDE_BY_SIDE = 90
"""Cells of a list from which on it says beside every command what it does."""


class Help(Dialog[str]):
    """The purpose of a place and its commands; gives the action of the one that is picked."""

    AUTO_FOCUS = "RowList"
    BINDINGS = [
        Binding("enter", "pick", "Do it"),
        Binding("escape", "leave", "Close"),
        Binding("f1,ctrl+g", "leave", "Close", show=False),
        commands.GLOSSARY.binding(),
    ]
    DEFAULT_CSS = """
    Help {
        & > .box { height: 100%; max-height: 28; }
        & .title { margin-bottom: 0; }
        & RowList { height: 1fr; min-height: 3; }
        & #says { color: $secondary; height: 2; margin-top: 1; }
        &.-short .title, &.-tiny .title, &.-tiny .note, &.-limited.-short .note {
            display: none;
        }
        &.-short KeyLine, &.-tiny KeyLine { margin-top: 0; }
        &.-limited.-short #says, &.-limited.-tiny #says { margin-top: 0; }
        &.-broad > .box { width: 96%; max-width: 106; }
        &.-broad #says { display: none; }
        &.-broad.-tall > .box { height: auto; max-height: 100%; }
        &.-broad.-tall RowList { height: auto; max-height: 55vh; }
    }
    """

    def __init__(self, place: DOMNode) -> None:
        super().__init__()
        self._purpose = str(getattr(place, "PURPOSE", ""))
        in_order = [*sorted(working(place), key=order), commands.PALETTE.binding()]
        self._commands = {binding.action: binding for binding in in_order}

    lines = getters.query_one(RowList)

    def compose(self) -> ComposeResult:
        """Purpose, a line for each command, what the marked one does."""
        rows = [row_of(binding) for binding in self._commands.values()]
        columns = (Column(6), Column(0), Column(6, at=SIDE_BY_SIDE), Column(58, at=SIDE_BY_SIDE))
        with Vertical(classes="box"):
            yield PlainText("Help", classes="title")
            yield PlainText(self._purpose, classes="note")
            yield RowList(columns, rows, enter="Do it")
            yield PlainText(id="says")
            yield from self.foot()

    def on_mount(self) -> None:
        """Say what the first command does."""
        self.tell()

    @on(RowList.Highlighted)
    def tell(self) -> None:
        """Say what the marked command does, and with which keys."""
        binding = self._commands.get(self.lines.key or "")
        if binding is not None:
            self.query_one("#says", PlainText).show(f"{keys_shown(binding)}: {binding.tooltip}")

    @on(RowList.Chosen)
    def take(self, event: RowList.Chosen) -> None:
        """Do the picked command."""
        self.dismiss(event.key)

    def action_pick(self) -> None:
        """Do the marked command."""
        self.lines.action_choose()


def row_of(binding: Binding) -> Row:
    """A command: its key, its name, its other key, and what it does."""
    key, _, other = keys_shown(binding).partition(" or ")
    return Row(binding.action, (key, binding.description, other, binding.tooltip))


def order(binding: Binding) -> tuple[bool, tuple[int, int]]:
    """Enter and the function keys by number, then the others, the way out at the end."""
    key = binding.key.partition(",")[0]
    return not (key == "enter" or function_number(key)), place_in_line(key)


def declared(place: type[DOMNode]) -> list[Binding]:
    """The commands a place declares, its own first, each once."""
    found: dict[str, Binding] = {}
    for cls in place.__mro__:
        for binding in cls.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                found.setdefault(binding.action, binding)
    return list(found.values())


def working(place: DOMNode) -> list[Binding]:
    """Those of a place's commands that work now, help itself left out."""
    return [
        binding
        for binding in declared(type(place))
        if binding.action != "help" and place.check_action(binding.action, ()) is not False
    ]
