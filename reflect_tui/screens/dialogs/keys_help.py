"""Help over a dialog: what the dialog is for, and what the keys there do at this moment."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.dom import DOMNode
from textual.keys import key_to_character

from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.filling import Filling
from reflect_tui.widgets.key_line import key_name
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText

GAP = 2
"""Cells between the keys and what they do."""
MOVES = {"left": "Arrows", "right": "Arrows", "up": "Arrows", "down": "Arrows"}
OURS = "reflect_tui."


class KeysHelp(Dialog[None]):
    """What a dialog is for, and its keys. What is typed in the dialog stays as it is."""

    AUTO_FOCUS = "VerticalScroll"
    FOR = "It tells what the keys do in the box below it."
    BINDINGS = [
        Binding("escape", "leave", "Back"),
        Binding("f1,ctrl+g,enter", "leave", "Back", show=False),
    ]
    DEFAULT_CSS = """
    KeysHelp {
        & VerticalScroll { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; }
        &.-short .title, &.-short .note { margin-bottom: 0; }
        &.-tiny .title { display: none; }
        &.-tiny .note { margin-bottom: 0; }
        &.-short > .box, &.-tiny > .box { height: 100%; }
        &.-short VerticalScroll, &.-tiny VerticalScroll { height: 1fr; }
        &.-short KeyLine, &.-tiny KeyLine { margin-top: 0; }
    }
    """

    def __init__(self, about: Dialog[Any]) -> None:
        super().__init__()
        self._purpose = about.FOR
        self._keys = keys_of(about)

    def compose(self) -> ComposeResult:
        """The purpose, then a line for each thing that can be done."""
        wide = max((len(keys) for keys, _ in self._keys), default=0)
        with Vertical(classes="box"):
            yield PlainText("Help", classes="title")
            yield PlainText(self._purpose, classes="note")
            with VerticalScroll():
                for keys, does in self._keys:
                    yield PlainText(f"{keys:<{wide + GAP}}{does}")
            yield from self.foot()


def keys_of(dialog: Dialog[Any]) -> list[tuple[str, str]]:
    """The keys that work now in a dialog and what each does, those of its foot first.

    Keys that do the same stand together, and so do the arrows.
    """
    focused, found = dialog.focused, dict[tuple[int, str], tuple[list[str], str]]()
    if isinstance(dialog, Filling) and isinstance(focused, LineInput):
        found[0, "enter"] = (["Enter"], "Next field")
    bindings = dialog.active_bindings.values()
    for node, binding, enabled, _ in sorted(bindings, key=lambda active: not active.binding.show):
        typed = focused is not None and focused.check_consume_key(
            binding.key, key_to_character(binding.key)
        )
        hidden = binding.system or binding.action == "help" or binding.key.isupper()
        if not enabled or typed or hidden or not binding.description or not ours(node, binding):
            continue
        name, does = key_name(binding, dialog.app), binding.description
        same: tuple[int, str] = (id(node), binding.action)
        if binding.key in MOVES:
            same, name, does = (id(node), "arrows"), MOVES[binding.key], "Move"
        keys, _ = found.setdefault(same, ([], does))
        if name not in keys:
            keys.append(name)
    return [(" or ".join(keys), does) for keys, does in found.values()]


def ours(node: DOMNode, binding: Binding) -> bool:
    """Whether the app itself declares a binding, and not what it is built with."""
    declared = (
        each
        for cls in type(node).__mro__
        if cls.__module__.startswith(OURS)
        for each in cls.__dict__.get("BINDINGS", ())
    )
    return any(each.action == binding.action for each in declared)
