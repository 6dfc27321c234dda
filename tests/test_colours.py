"""The colours as they are shown: 7:1 or better wherever text may stand, and a row that is seen."""

from __future__ import annotations

import pytest
from rich.color import Color, ColorSystem
from rich.console import COLOR_SYSTEMS
from textual.theme import Theme

from reflect_tui.colours import THEMES, VARIANTS, themes_for
from tests.drawn import LOOKS, contrast, shown

GROUNDS = ("background", "surface", "panel")
TEXTS = ("foreground", "primary", "secondary", "success", "warning", "error")
SYSTEMS = ["truecolor", "256", "standard"]
EVERY = [
    pytest.param(theme, COLOR_SYSTEMS[system], id=f"{theme.name}, {system}")
    for system in SYSTEMS
    for theme in themes_for(system)
]


def of(theme: Theme, name: str) -> Color:
    """A colour of a theme by its name."""
    written = theme.variables.get(name) or getattr(theme, name)
    return Color.parse(written.lower())


def ratio(theme: Theme, system: ColorSystem, text: str, ground: str) -> float:
    """The contrast of two colours on the terminal where it is least."""
    colours = [shown(of(theme, name), system) for name in (text, ground)]
    return min(contrast(*(each.get_truecolor(look) for each in colours)) for look in LOOKS)


@pytest.mark.parametrize(("theme", "system"), EVERY)
def test_text_can_be_read_on_every_ground(theme: Theme, system: ColorSystem) -> None:
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs.append(("background", "primary"))  # letters that are chosen in a field
    found = {pair: ratio(theme, system, *pair) for pair in pairs}
    assert {pair: value for pair, value in found.items() if value < 7} == {}


@pytest.mark.parametrize(("theme", "system"), EVERY)
def test_scroll_bars_and_the_chosen_row_are_seen(theme: Theme, system: ColorSystem) -> None:
    for thumb in ("scrollbar", "scrollbar-hover", "scrollbar-active"):
        assert ratio(theme, system, thumb, "scrollbar-background") >= 3
    assert ratio(theme, system, "border", "background") >= 3
    assert ratio(theme, system, "panel", "background") >= 1.15


@pytest.mark.parametrize(("theme", "system"), EVERY)
def test_nothing_is_rounded(theme: Theme, system: ColorSystem) -> None:
    names = {*GROUNDS, *TEXTS, *(name for name in theme.variables if "style" not in name)}
    for name in names:
        colour = of(theme, name)
        assert shown(colour, system).get_truecolor(LOOKS[0]) == colour.triplet, name


def test_every_variant_has_the_same_names() -> None:
    assert [[theme.name for theme in themes] for themes in VARIANTS.values()] == [
        [theme.name for theme in THEMES]
    ] * len(VARIANTS)
    assert themes_for(None) is themes_for("truecolor") is THEMES
