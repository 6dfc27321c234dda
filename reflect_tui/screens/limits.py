"""The limits of a lifted hold: they stand on everything that is seen in a meeting (§1.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.screen import Screen

from reflect_tui.widgets.brief import Brief, in_brief
from reflect_tui.widgets.cells import cut, one_line, wrap

MOST = 4
"""Lines; a limit takes two on a small screen, and more only where several have set one."""


CUT = " … (F1)"
"""At the end of limits that do not all fit: help shows them whole."""


class Limits(Brief):
    """What may be talked about, whole on every size of screen.

    A screen with ``limits_most`` says how many lines of a width there are for it.
    """

    DEFAULT_CSS = """
    Limits { color: $warning; text-style: bold; }
    Place.-tall > Limits { margin-top: 1; }
    """

    def __init__(self, limits: str, *, all_of_it: str = CUT) -> None:
        """``all_of_it`` stands at the end where they are cut, and says where all of them stand."""
        super().__init__("", most=MOST)
        self._cut = all_of_it or " …"
        self.show(limits)

    def show(self, limits: str) -> None:
        """Show these; there may be another number of lines for them now."""
        self._text = f"! Limits: {limits}"
        self.refresh(layout=True)

    def brief(self, width: int) -> list[str]:
        """Its lines; where they are cut, it is said where all of it stands."""
        room = getattr(self.screen, "limits_most", None)
        most = MOST if room is None else min(MOST, room(width))
        return fitted(self._text, width, most, self._cut)


def fitted(text: str, width: int, most: int, end: str = CUT) -> list[str]:
    """The lines of limits, ``most`` of them or one; where they are cut, with this ``end``."""
    most = max(1, most)
    lines = in_brief(text, width, most)
    if len(wrap(one_line(text), width)) <= most or most >= MOST:
        return lines
    last = " ".join(wrap(one_line(text), width)[most - 1 :])
    return [*lines[:-1], cut(last, width - len(end) + 1).rstrip("…").rstrip() + end]


def limits_in(screen: Screen[Any]) -> str:
    """The limits of the meeting that a screen is, or stands before; empty for none."""
    found = (getattr(place, "limits", "") for place in (screen, *screen.app.screen_stack))
    return next(filter(None, found), "")


def limits_line(screen: Screen[Any]) -> Iterator[Limits]:
    """The line for the foot of a screen; nothing where there are no limits."""
    limits = limits_in(screen)
    if limits:
        screen.add_class("-limited")
        yield Limits(limits)
