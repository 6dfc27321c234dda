"""The fields for what an event has in common with others (§8.2)."""

from __future__ import annotations

from collections.abc import Iterator

from reflect_tui.domain.themes import NEW, THEMES
from reflect_tui.screens.filling import line_field
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field

ASK = "Themes: what has it in common with other events?"
WRITE = "Another theme (may stay empty)"
FIRST = "Themes: what may it have in common with others? (may stay empty)"
LIKE = "Like: handover, call bells. Commas between several. No names."


def theme_fields(offered: tuple[str, ...], own: tuple[str, ...]) -> Iterator[Field]:
    """Those that were named before, to pick from, and a line for another."""
    if offered:
        options = [(theme, theme) for theme in offered]
        choices = Choices(options, several=True, chosen=own, id=THEMES)
        yield Field(ASK, choices, id=f"{THEMES}-field")
    yield line_field(NEW, WRITE if offered else FIRST, "", note=LIKE)
