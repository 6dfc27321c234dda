"""Colour themes. Every pair of text and ground that is used has a contrast of 7:1 or better.

``$foreground`` and the accents (``$primary``, ``$secondary``, ``$success``, ``$warning``,
``$error``) may stand on ``$background``, ``$surface`` (fields) and ``$panel`` (the chosen row).
"""

from __future__ import annotations

from textual.theme import Theme

CREAM = Theme(
    name="cream",
    dark=False,
    background="#FFF8E7",
    surface="#F8EFDA",
    panel="#EFE3C8",
    foreground="#1A1A1A",
    primary="#003F73",
    secondary="#5E2349",
    accent="#003F73",
    success="#004A36",
    warning="#733000",
    error="#7A1F00",
    variables={
        "input-cursor-background": "#1A1A1A",
        "input-cursor-foreground": "#FFF8E7",
        "input-selection-background": "#EFE3C8",
        "scrollbar": "#7D6F52",
        "scrollbar-hover": "#003F73",
        "scrollbar-active": "#003F73",
        "scrollbar-background": "#F8EFDA",
        "scrollbar-background-hover": "#F8EFDA",
        "scrollbar-background-active": "#F8EFDA",
        "scrollbar-corner-color": "#F8EFDA",
        "block-cursor-foreground": "#1A1A1A",
        "block-cursor-background": "#EFE3C8",
        "block-cursor-text-style": "bold",
        "border": "#7D6F52",
        "border-blurred": "#7D6F52",
    },
)

DARK = Theme(
    name="dark",
    dark=True,
    background="#101418",
    surface="#1A2026",
    panel="#27313B",
    foreground="#F2F2F2",
    primary="#8FD0F7",
    secondary="#E3B7F0",
    accent="#8FD0F7",
    success="#8FE0B8",
    warning="#F3C15F",
    error="#FFB59A",
    variables={
        "input-cursor-background": "#F2F2F2",
        "input-cursor-foreground": "#101418",
        "input-selection-background": "#27313B",
        "scrollbar": "#8A97A3",
        "scrollbar-hover": "#8FD0F7",
        "scrollbar-active": "#8FD0F7",
        "scrollbar-background": "#1A2026",
        "scrollbar-background-hover": "#1A2026",
        "scrollbar-background-active": "#1A2026",
        "scrollbar-corner-color": "#1A2026",
        "block-cursor-foreground": "#F2F2F2",
        "block-cursor-background": "#27313B",
        "block-cursor-text-style": "bold",
        "border": "#8A97A3",
        "border-blurred": "#8A97A3",
    },
)

THEMES = (CREAM, DARK)
