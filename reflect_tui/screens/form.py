"""A place that is a form."""

from __future__ import annotations

from textual.containers import VerticalScroll

from reflect_tui.screens.filling import FIELD_BEFORE, NEXT_FIELD, Filling
from reflect_tui.screens.place import Place


class Fields(VerticalScroll, can_focus=False):
    """The fields of a form, scrolled to the one that has the focus."""

    DEFAULT_CSS = """
    Fields { height: 1fr; scrollbar-size-vertical: 1; }
    """


class Form(Place, Filling[None]):
    """A place with fields."""

    BINDINGS = [NEXT_FIELD, FIELD_BEFORE]
    AUTO_FOCUS = "LineInput, Choices"

    def object_to(self, sentence: str) -> None:
        """Show a sentence above the keys."""
        self.say(sentence)
