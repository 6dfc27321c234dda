"""What is really drawn: the screen as lines of text, and the contrast of every cell of it.

Contrast is that of the colours the terminal is asked for, on the terminal where it is least.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from typing import Any
from unittest.mock import patch

from rich._palettes import STANDARD_PALETTE
from rich.color import Color, ColorSystem, ColorType
from rich.color_triplet import ColorTriplet
from rich.console import COLOR_SYSTEMS
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from textual.app import App
from textual.filter import monochrome_style
from textual.strip import Strip
from textual.theme import Theme

from reflect_tui.colours import NEVER_BOLD, not_bold, themes_for

Contrast = tuple[float, str, str, str]
"""Ratio (1 to 21), what is drawn, colour of the text, colour of the ground."""
ROLES = (
    *("background", "surface", "panel", "foreground"),
    *("primary", "secondary", "success", "warning", "error"),
)
"""The colours of a theme besides those for details."""
TEXT, MARK = 7.0, 4.5
"""The least contrast of text, and of a mark such as a scroll bar (§9.2)."""

Colours = list[tuple[int, int, int] | ColorTriplet]

XTERM: Colours = [
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0)),
    *((0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
]
VGA: Colours = [STANDARD_PALETTE[number] for number in range(16)]
LOOKS = [
    TerminalTheme((255, 255, 255), (0, 0, 0), colours[:8], colours[8:]) for colours in (VGA, XTERM)
]
"""What the 16 colours look like on terminals of two families."""


def shows(system: str) -> AbstractContextManager[object]:
    """Apps that are made in here take the terminal for one that shows these colours."""
    return patch("textual.constants.COLOR_SYSTEM", system)


def strips(app: App[Any]) -> list[Strip]:
    """The lines of the screen in front, as they go to the terminal."""
    return app.screen._compositor.render_strips(app.size)


def lines(app: App[Any]) -> list[str]:
    """The screen as text, without blanks at the ends of the lines."""
    return [strip.text.rstrip() for strip in strips(app)]


def text(app: App[Any]) -> str:
    """The screen as one text."""
    return "\n".join(lines(app))


def styles(app: App[Any], words: str) -> list[Style]:
    """The style of the first character of ``words``, once for each place they are drawn."""
    found: list[Style] = []
    for strip in strips(app):
        letters = [
            (character, segment.style or Style.null())
            for segment in strip
            for character in segment.text
        ]
        line = "".join(character for character, _ in letters)
        at = line.find(words)
        while at >= 0:
            found.append(letters[at][1])
            at = line.find(words, at + 1)
    return found


@dataclass(frozen=True, eq=False)
class Eyes:
    """How a screen looks on a terminal of one kind."""

    system: ColorSystem
    grey: bool = False
    """With ``NO_COLOR``."""
    worn: Mapping[str, str] | None = None
    """What that terminal has in place of each colour of the theme; nothing where it has it."""
    bold: bool = True
    bands: tuple[tuple[str, str], tuple[str, str]] | None = None
    """The ground of a band of the theme and its words, and what that terminal has for them."""

    def look(self, colour: Color | None) -> Color | None:
        """What is asked for in place of a colour. Raises ``StopIteration`` if it is of no theme.

        Textual takes colours apart and puts them together, which may change a part by one.
        """
        if colour is None or self.worn is None:
            return colour
        parts = colour.get_truecolor()
        return next(
            Color.parse(other)
            for known, other in self.worn.items()
            if all(
                abs(a - b) <= 1
                for a, b in zip(parts, Color.parse(known).triplet or (), strict=True)
            )
        )

    def style(self, style: Style) -> Style:
        """What is asked for in place of a style."""
        if self.bands is not None and self.bands[0] == hexes(style):
            style += Style(bgcolor=self.bands[1][0], color=self.bands[1][1])
        elif self.worn is not None:
            style += Style(color=self.look(style.color), bgcolor=self.look(style.bgcolor))
        style = style if self.bold else not_bold(style)
        return monochrome_style(style) if self.grey else style


def eyes_for(theme: Theme) -> dict[str, Eyes]:
    """How a theme that shows every colour looks on every kind of terminal, by the name of that."""
    found: dict[str, Eyes] = {}
    for name in ("truecolor", "256", "standard"):
        variant = next(each for each in themes_for(name) if each.name == theme.name)
        worn = dict(zip(colours_of(theme), colours_of(variant), strict=True))
        for grey in (False, True):
            bold = variant not in NEVER_BOLD
            bands = (band_of(theme), band_of(variant))
            eyes = Eyes(COLOR_SYSTEMS[name], grey, worn, bold, bands)
            found[f"{theme.name}, {name}{', NO_COLOR' * grey}"] = eyes
    return found


def hexes(style: Style) -> tuple[str, str]:
    """The ground of a style and the colour of its letters, as a theme writes them."""
    ground, letters = (
        each.get_truecolor().hex.upper() if each else "" for each in (style.bgcolor, style.color)
    )
    return ground, letters


def band_of(theme: Theme) -> tuple[str, str]:
    """The ground of a band, and its words."""
    return theme.variables["band"].upper(), theme.variables["band-words"].upper()


def colours_of(theme: Theme) -> list[str]:
    """Every colour of a theme, in the same order for all; a band has colours of others."""
    colours = [getattr(theme, name) for name in ROLES]
    others = {name: v for name, v in theme.variables.items() if not name.startswith("band")}
    return [*colours, *(v for v in others.values() if v.startswith("#"))]


def contrasts(app: App[Any], eyes: Eyes) -> Iterator[Contrast]:
    """The WCAG contrast of every piece of a line that is neither blank nor of a scroll bar."""
    for strip in strips(app):
        for segment in strip:
            if segment.text.strip() and not _of_scroll_bar(segment):
                ratio, text_colour, ground = _contrast(segment.style or Style.null(), eyes)
                yield ratio, segment.text.strip(), text_colour, ground


def marks(app: App[Any], eyes: Eyes) -> set[Contrast]:
    """The contrast between the thumb and the rest of every scroll bar that is drawn."""
    pieces = [each for strip in strips(app) for each in strip if _of_scroll_bar(each)]
    styles = {each.style for each in pieces if each.style and not each.text.strip()}
    thumbs = {style for style in styles if style.meta["@mouse.down"] == "grab"}
    pairs = {
        Style(color=thumb.color if thumb.reverse else thumb.bgcolor, bgcolor=rest.bgcolor)
        for thumb in thumbs
        for rest in styles - thumbs
    }
    seen = {_contrast(pair, eyes) for pair in pairs}
    return {(ratio, "a scroll bar", thumb, rest) for ratio, thumb, rest in seen}


def as_asked(app: App[Any]) -> Eyes:
    """How the screen looks on the terminal that the app was started on."""
    return _plain_eyes(app.console._color_system or ColorSystem.TRUECOLOR)


def too_faint(app: App[Any], eyes: Eyes | None = None) -> list[Contrast]:
    """What is drawn below 7:1 (a scroll bar: 4.5:1), or that is dim, underlined or italic."""
    eyes = eyes or as_asked(app)
    faint = [found for found in contrasts(app, eyes) if found[0] < TEXT]
    faint += [found for found in marks(app, eyes) if found[0] < MARK]
    for strip in strips(app):
        for segment in strip:
            style = segment.style
            if style and segment.text.strip() and (style.dim or style.italic or style.underline):
                faint.append((0.0, segment.text, "dim, italic or underline", ""))
    return faint


def grounds(app: App[Any]) -> set[str]:
    """Every colour that something is drawn on."""
    styles = {segment.style for strip in strips(app) for segment in strip if segment.style}
    return {_hex(style.bgcolor.get_truecolor()) for style in styles if style.bgcolor}


@cache
def _plain_eyes(system: ColorSystem) -> Eyes:
    return Eyes(system)


def _of_scroll_bar(segment: Segment) -> bool:
    return bool(segment.style and "@mouse.down" in segment.style.meta)


@cache
def _contrast(style: Style, eyes: Eyes) -> tuple[float, str, str]:
    """The least contrast of what is drawn in a style; most of a screen is drawn in a few."""
    style = eyes.style(style)
    text_colour, ground = shown(style.color, eyes.system), shown(style.bgcolor, eyes.system)
    texts = [text_colour, _bright(text_colour)] if style.bold else [text_colour]
    return min(
        _seen(_rgb(text, look, True), _rgb(ground, look, False), style.reverse)
        for look in LOOKS
        for text in texts
    )


def _bright(colour: Color) -> Color:
    """What many terminals with 16 colours make of a colour in bold letters."""
    dark = colour.type is ColorType.STANDARD and colour.number in range(8)
    return Color.from_ansi((colour.number or 0) + 8) if dark else colour


def _seen(
    text: tuple[int, int, int], ground: tuple[int, int, int], reverse: bool | None
) -> tuple[float, str, str]:
    if reverse:
        text, ground = ground, text
    return contrast(text, ground), _hex(text), _hex(ground)


def shown(colour: Color | None, system: ColorSystem) -> Color:
    """The colour that is asked of the terminal in place of one it may not have."""
    return (colour or Color.default()).downgrade(system)


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    """The WCAG contrast of two colours."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _rgb(colour: Color, look: TerminalTheme, foreground: bool) -> tuple[int, int, int]:
    red, green, blue = colour.get_truecolor(look, foreground=foreground)
    return red, green, blue


def _luminance(rgb: tuple[int, int, int]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in rgb)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hex(rgb: tuple[int, int, int]) -> str:
    return "#{:02X}{:02X}{:02X}".format(*rgb)
