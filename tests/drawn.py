"""What is really drawn: the screen as lines of text, and the contrast of every cell of it.

Contrast is that of the colours the terminal is asked for, on the terminal where it is least.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import Any
from unittest.mock import patch

from rich._palettes import STANDARD_PALETTE
from rich.cells import cell_len
from rich.color import Color, ColorSystem, ColorType
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from textual.app import App
from textual.scrollbar import ScrollBar
from textual.strip import Strip

Contrast = tuple[float, str, str, str]
"""Ratio (1 to 21), character, colour of the text, colour of the ground."""

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


def contrasts(app: App[Any]) -> list[Contrast]:
    """The WCAG contrast of every cell that is not blank, in the colours the terminal can show.

    Scroll bars are left out.
    """
    system = app.console._color_system or ColorSystem.TRUECOLOR
    found: list[Contrast] = []
    for y, strip in enumerate(strips(app)):
        start = 0
        for segment in strip:
            seen = _contrast(segment.style or Style.null(), system)
            for index, character in enumerate(segment.text):
                if not character.isspace() and not _is_scroll_bar(app, segment, index, start, y):
                    found.append((seen[0], character, *seen[1:]))
            start += cell_len(segment.text)
    return found


def too_faint(app: App[Any], least: float = 7.0) -> list[Contrast]:
    """The cells whose contrast is below 7:1, or that are drawn dim, underlined or italic."""
    faint = [found for found in contrasts(app) if found[0] < least]
    for strip in strips(app):
        for segment in strip:
            style = segment.style
            if style and segment.text.strip() and (style.dim or style.italic or style.underline):
                faint.append((0.0, segment.text, "dim, italic or underline", ""))
    return faint


def _is_scroll_bar(app: App[Any], segment: Segment, index: int, start: int, y: int) -> bool:
    if not "\u2580" <= segment.text[index] <= "\u258f":
        return False
    x = start + cell_len(segment.text[:index])
    return isinstance(app.screen.get_widget_at(x, y)[0], ScrollBar)


@cache
def _contrast(style: Style, system: ColorSystem) -> tuple[float, str, str]:
    """The least contrast of what is drawn in a style; most of a screen is drawn in a few."""
    text_colour, ground = shown(style.color, system), shown(style.bgcolor, system)
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
