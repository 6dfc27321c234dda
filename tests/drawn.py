"""What is really drawn: the screen as lines of text, and the contrast of every cell of it."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.app import App
from textual.scrollbar import ScrollBar
from textual.strip import Strip

Contrast = tuple[float, str, str, str]
"""Ratio (1 to 21), character, colour of the text, colour of the ground."""


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
    """The WCAG contrast of every cell that is not blank; scroll bars are left out."""
    found: list[Contrast] = []
    for y, strip in enumerate(strips(app)):
        start = 0
        for segment in strip:
            for index, character in enumerate(segment.text):
                x = start + cell_len(segment.text[:index])
                if not character.isspace() and not _is_scroll_bar(app, character, x, y):
                    found.append(_contrast(character, segment))
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


def _is_scroll_bar(app: App[Any], character: str, x: int, y: int) -> bool:
    blocks = "\u2580" <= character <= "\u258f"
    return blocks and isinstance(app.screen.get_widget_at(x, y)[0], ScrollBar)


def _contrast(character: str, segment: Segment) -> Contrast:
    style = segment.style or Style.null()
    text_colour = _rgb(style.color, foreground=True)
    ground = _rgb(style.bgcolor, foreground=False)
    if style.reverse:
        text_colour, ground = ground, text_colour
    dark, light = sorted((_luminance(text_colour), _luminance(ground)))
    return (light + 0.05) / (dark + 0.05), character, _hex(text_colour), _hex(ground)


def _rgb(colour: Color | None, *, foreground: bool) -> tuple[int, int, int]:
    if colour is None:
        colour = Color.default()
    red, green, blue = colour.get_truecolor(DEFAULT_TERMINAL_THEME, foreground=foreground)
    return red, green, blue


def _luminance(rgb: tuple[int, int, int]) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in rgb)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hex(rgb: tuple[int, int, int]) -> str:
    return "#{:02X}{:02X}{:02X}".format(*rgb)
