"""Colour themes: cream, dark, and black on white (§9.2).

Every pair of text and ground that is used has a contrast of 7:1 or better, and a mark such as
the thumb of a scroll bar 4.5:1. That holds in greys too, which ``NO_COLOR`` makes of them.

``$foreground`` and the accents (``$primary``, ``$secondary``, ``$success``, ``$warning``,
``$error``) may stand on ``$background``, ``$surface`` (fields) and ``$panel`` (the chosen row).

A terminal that cannot show every colour gets the nearest ones it has, and those may be near each
other. So each theme is there three times, each time in colours that are shown as they are.
"""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme


def _theme(
    name: str,
    grounds: tuple[str, str, str],
    foreground: str,
    accents: tuple[str, str, str, str, str],
    thumb: str,
    *,
    band: tuple[str, str] | None = None,
) -> Theme:
    """A theme: background, surface and panel; the text; primary to error; scroll bars.

    A ``band`` behind a question, and the words on it, are the primary colour and the background
    unless they are said.
    """
    background, surface, panel = grounds
    primary, secondary, success, warning, error = accents
    return Theme(
        name=name,
        dark=name == "dark",
        background=background,
        surface=surface,
        panel=panel,
        foreground=foreground,
        primary=primary,
        secondary=secondary,
        accent=primary,
        success=success,
        warning=warning,
        error=error,
        variables={
            **_details(background, surface, panel, foreground, primary, thumb),
            **dict(zip(("band", "band-words"), band or (primary, background), strict=True)),
        },
    )


def _details(
    background: str, surface: str, panel: str, foreground: str, primary: str, thumb: str
) -> dict[str, str]:
    """The colours of cursors, scroll bars and frames."""
    return {
        "input-cursor-background": foreground,
        "input-cursor-foreground": background,
        "input-selection-background": panel,
        "scrollbar": thumb,
        "scrollbar-hover": primary,
        "scrollbar-active": primary,
        "scrollbar-background": surface,
        "scrollbar-background-hover": surface,
        "scrollbar-background-active": surface,
        "scrollbar-corner-color": surface,
        "block-cursor-foreground": foreground,
        "block-cursor-background": panel,
        "block-cursor-text-style": "bold",
        "border": thumb,
        "border-blurred": thumb,
    }


CREAM = _theme(
    "cream",
    ("#FFF8E7", "#F8EFDA", "#EFE3C8"),
    "#1A1A1A",
    ("#003F73", "#5E2349", "#004A36", "#733000", "#7A1F00"),
    "#75684A",
)
DARK = _theme(
    "dark",
    ("#101418", "#1A2026", "#27313B"),
    "#F2F2F2",
    ("#8FD0F7", "#E3B7F0", "#8FE0B8", "#F3C15F", "#FFB59A"),
    "#8A97A3",
)
WHITE = _theme(
    "white",
    ("#FFFFFF", "#F3F4F6", "#E1E7EE"),
    "#000000",
    ("#003C71", "#5A1F5E", "#00452E", "#6B3000", "#7D1010"),
    "#646E7A",
)
THEMES = (CREAM, DARK, WHITE)

CREAM_256 = _theme(
    "cream",
    ("#FFFFFF", "#FFFFD7", "#D7D7AF"),
    "#1C1C1C",
    ("#000087", "#5F005F", "#00005F", "#5F0000", "#870000"),
    "#626262",
)
"""A whole page of the only pale yellow there is looks green: what is cream stands on white.

The darkest green there is would be too faint on the chosen row: what is good is dark blue."""

DARK_256 = _theme(
    "dark",
    ("#121212", "#1C1C1C", "#262626"),
    "#FFFFFF",
    ("#87D7FF", "#D7AFFF", "#87D7AF", "#FFD75F", "#FFAFAF"),
    "#87AFAF",
)

WHITE_256 = _theme(
    "white",
    ("#FFFFFF", "#D7FFFF", "#D7D7FF"),
    "#000000",
    ("#000087", "#5F005F", "#00005F", "#5F0000", "#870000"),
    "#626262",
)

GREY = "#AAAAAA"
"""The only calm ground but white there is; of all colours black alone is dark enough on it."""

CREAM_16 = _theme(
    "cream",
    ("#FFFFFF", "#FFFFFF", GREY),
    "#000000",
    ("#0000AA", "#000000", "#0000AA", "#000000", "#000000"),
    "#000000",
)
"""Only black and blue are dark enough, and only where nothing is bold: see ``NotBold``.

The Linux console has no bright grounds: white is light grey there, black on it 9:1, blue 5.7:1.
"""

DARK_16 = _theme(
    "dark",
    ("#000000", "#000000", "#0000AA"),
    "#FFFFFF",
    ("#55FFFF", "#FFFFFF", "#55FFFF", "#FFFF55", "#FFFF55"),
    "#AAAAAA",
    band=("#0000AA", "#FFFFFF"),
)
"""A band of the brightest colour there is would outshine all else in a dark room."""

WHITE_16 = _theme(
    "white",
    ("#FFFFFF", "#FFFFFF", GREY),
    "#000000",
    ("#000000", "#000000", "#000000", "#000000", "#000000"),
    "#000000",
)

VARIANTS = {
    "256": (CREAM_256, DARK_256, WHITE_256),
    "standard": (CREAM_16, DARK_16, WHITE_16),
    "windows": (CREAM_16, DARK_16, WHITE_16),
}
"""By the name of what a terminal can show, where that is not every colour."""


def themes_for(color_system: str | None) -> tuple[Theme, ...]:
    """The themes in colours that a terminal can show; every variant has the same names."""
    return VARIANTS.get(color_system or "", THEMES)


class NotBold(LineFilter):
    """Nothing is bold: many terminals with 16 colours draw what is bold and black in grey.

    On the grey ground all is black.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same letters in the same colours."""
        return [
            Segment(text, not_bold(style) if style else style, control)
            for text, style, control in segments
        ]


LIGHT, BLACK = Style(bold=False), Style(color="#000000")


@lru_cache(maxsize=256)
def not_bold(style: Style) -> Style:
    """The same style for a terminal on which nothing is bold, and all is black on grey."""
    ground = style.bgcolor.get_truecolor().hex.upper() if style.bgcolor else ""
    style = style + BLACK if ground == GREY else style
    return style + LIGHT if style.bold else style


NOT_BOLD = NotBold()

NEVER_BOLD = (CREAM_16, WHITE_16)
"""Themes in which nothing is bold."""
