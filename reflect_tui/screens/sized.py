"""A screen that knows its size before it is drawn for the first time."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen


def wear_size(screen: Screen[Any]) -> None:
    """Give a new screen the classes for the size of the terminal, as a resize would later.

    Without them it would be drawn once for no size at all, and jump.
    """
    app = screen.app
    for breakpoints, extent in (
        (app.HORIZONTAL_BREAKPOINTS, app.size.width),
        (app.VERTICAL_BREAKPOINTS, app.size.height),
    ):
        fitting = [name for least, name in breakpoints or () if extent >= least]
        if fitting:
            screen.add_class(fitting[-1])
