"""The colours as they are shown: 7:1 or better wherever text may stand, 4.5:1 for marks.

That holds for a terminal with every colour, with 256, with 16, and for greys alone.
"""

from __future__ import annotations

import pytest
from rich.color import Color, ColorSystem
from rich.console import COLOR_SYSTEMS
from rich.style import Style
from textual.filter import monochrome_style
from textual.theme import Theme

from reflect_tui.colours import NEVER_BOLD, THEMES, VARIANTS, not_bold, themes_for
from tests.drawn import LOOKS, contrast, shown

GROUNDS = ("background", "surface", "panel")
TEXTS = ("foreground", "primary", "secondary", "success", "warning", "error")
SYSTEMS = ["truecolor", "256", "standard"]
MARKS = ("scrollbar", "scrollbar-hover", "scrollbar-active")
EVERY = [
    pytest.param(theme, COLOR_SYSTEMS[system], id=f"{theme.name}, {system}")
    for system in SYSTEMS
    for theme in themes_for(system)
]


def of(theme: Theme, name: str) -> Color:
    """A colour of a theme by its name."""
    written = theme.variables.get(name) or getattr(theme, name)
    return Color.parse(written.lower())


def ratio(
    theme: Theme, system: ColorSystem, text: str, ground: str, *, grey: bool = False
) -> float:
    """The contrast of two colours on the terminal where it is least; of ``grey`` ones, if so."""
    style = Style.from_color(of(theme, text), of(theme, ground))
    style = not_bold(style) if theme in NEVER_BOLD else style
    style = monochrome_style(style) if grey else style
    colours = [shown(each, system) for each in (style.color, style.bgcolor)]
    return min(contrast(*(each.get_truecolor(look) for each in colours)) for look in LOOKS)


@pytest.mark.parametrize("grey", [False, True], ids=["colours", "NO_COLOR"])
@pytest.mark.parametrize(("theme", "system"), EVERY)
def test_text_can_be_read_on_every_ground(theme: Theme, system: ColorSystem, grey: bool) -> None:
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs.append(("background", "primary"))  # letters that are chosen in a field
    found = {pair: ratio(theme, system, *pair, grey=grey) for pair in pairs}
    assert {pair: value for pair, value in found.items() if value < 7} == {}


@pytest.mark.parametrize("theme", themes_for("standard"), ids=lambda theme: theme.name)
def test_with_16_colours_no_large_ground_is_glaring(theme: Theme) -> None:
    glaring = {"#55FFFF", "#55FF55", "#FF55FF", "#FFFF55"}
    assert not glaring & {theme.surface, theme.panel}


@pytest.mark.parametrize("grey", [False, True], ids=["colours", "NO_COLOR"])
@pytest.mark.parametrize(("theme", "system"), EVERY)
def test_marks_are_seen(theme: Theme, system: ColorSystem, grey: bool) -> None:
    pairs = [(thumb, "scrollbar-background") for thumb in MARKS]
    pairs += [("border", "background"), ("input-cursor-background", "panel")]
    found = {pair: ratio(theme, system, *pair, grey=grey) for pair in pairs}
    assert {pair: value for pair, value in found.items() if value < 4.5} == {}


@pytest.mark.parametrize(("theme", "system"), EVERY)
def test_the_chosen_row_is_seen(theme: Theme, system: ColorSystem) -> None:
    assert ratio(theme, system, "panel", "background") >= 1.15


def test_there_are_three_to_choose_from() -> None:
    assert [theme.name for theme in THEMES] == ["cream", "dark", "white"]
    white = THEMES[-1]
    assert (white.foreground, white.background) == ("#000000", "#FFFFFF")


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
