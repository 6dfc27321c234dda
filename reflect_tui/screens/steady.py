"""A screen whose focused field stays in sight while lines come and go around it."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from textual import events, on
from textual.screen import Screen
from textual.widget import Widget

from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.in_sight import bring_into_sight, in_sight, lies
from reflect_tui.widgets.labelled import Field

T = TypeVar("T")


class Steady(Screen[T], Generic[T]):
    """Wherever the focus is, its field is in sight as a whole, with its question."""

    _lay: object = None

    def object_to(self, sentence: str) -> None:
        """Show a sentence that is about no field in particular."""
        raise NotImplementedError

    @on(events.Mount)
    def be_steady(self) -> None:
        """Look after every change of where things lie."""
        self.screen_layout_refresh_signal.subscribe(self, self._settle)

    def _settle(self, _: object) -> None:
        """Follow the field that has the focus, if it lies elsewhere than before.

        Turning the wheel moves none: whoever looks around is not called back.
        """
        field = field_of(self.focused)
        lay = field and (field, lies(field))
        if lay != self._lay:
            self._lay = lay
            self._show_focused()
            if field is not None and field.complaint and not in_sight(field.complaint_line):
                self.object_to(field.complaint.removeprefix("! "))

    def _show_focused(self, *, arrived: bool = False) -> None:
        """Bring the focused field into sight; one taller than the screen in part.

        That one moves no further than it must, unless somebody has just ``arrived``.
        """
        widget, field = self.focused, field_of(self.focused)
        if widget is not None and field is not None:
            here = widget.cursor_region if isinstance(widget, Choices) else widget.size.region
            bring_into_sight(widget, here, field, cut=arrived)

    def can_view_entire(self, widget: Widget) -> bool:
        """Whether a widget is in sight with all of the field it stands in."""
        return super().can_view_entire(field_of(widget) or widget)

    def scroll_to_center(self, *_: Any, **__: Any) -> None:
        """What Textual asks for when the focus came by a key to something out of sight."""
        self._show_focused(arrived=True)


def field_of(widget: Widget | None) -> Field | None:
    """The field a widget stands in."""
    around = widget.ancestors if widget is not None else ()
    return next((node for node in around if isinstance(node, Field)), None)
