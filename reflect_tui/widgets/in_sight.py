"""Bringing a part of a widget into sight, where the box around it can be scrolled."""

from __future__ import annotations

from textual.geometry import Offset, Region, Size
from textual.widget import Widget


def bring_into_sight(
    widget: Widget, here: Region, whole: Widget | None = None, *, cut: bool = False
) -> None:
    """Scroll the box around a widget so that ``here``, a part of the widget, is in sight.

    With it comes the ``whole`` that the widget is in, if that fits or may be ``cut``.
    """
    box = box_of(widget)
    if box is None:
        return
    height = box.scrollable_content_region.height
    part = here.translate(place_in(box, widget))
    if whole is not None and (cut or whole.size.height <= height):
        part = fitting(part, whole.size.region.translate(place_in(box, whole)), height)
    box.scroll_to_region(part, animate=False, force=True, x_axis=False, immediate=True)


def lies(widget: Widget) -> tuple[Region, Size] | None:
    """Where a widget lies in its box, and the size of the box; the same however far it is scrolled.

    ``None`` while the box holds no more than fits.
    """
    box = box_of(widget)
    if box is None:
        return None
    return widget.size.region.translate(place_in(box, widget)), box.scrollable_content_region.size


def in_sight(widget: Widget) -> bool:
    """Whether every line of a widget is in sight, as far as its box is scrolled now.

    Its width says nothing: while a scrollbar comes it is one cell wider than its box.
    """
    box = box_of(widget)
    if box is None:
        return True
    seen = box.scrollable_content_region.size.region.translate(box.scroll_offset)
    here = widget.size.region.translate(place_in(box, widget))
    return seen.y <= here.y and here.bottom <= seen.bottom


def box_of(widget: Widget) -> Widget | None:
    """The box around a widget that holds more than fits in it."""
    return next((node for node in around(widget) if node.show_vertical_scrollbar), None)


def around(widget: Widget) -> list[Widget]:
    """The widgets that a widget is in, the innermost first."""
    return [node for node in widget.ancestors if isinstance(node, Widget)]


def place_in(box: Widget, widget: Widget) -> Offset:
    """Where a widget lies in all that the box holds, however far that is scrolled."""
    inside = [widget, *around(widget)]
    nodes = inside[: inside.index(box)]
    return sum((node.virtual_region.offset for node in nodes), Offset())


def fitting(here: Region, whole: Region, height: int) -> Region:
    """The top, or else the end, of ``whole`` in which ``here`` lies, at most this high."""
    if whole.height <= height:
        return whole
    top = Region(whole.x, whole.y, whole.width, height)
    end = Region(whole.x, whole.bottom - height, whole.width, height)
    return next((part for part in (top, end) if part.contains_region(here)), here)
