"""What is pasted and typed in one breath, and what a line has said of it."""

from __future__ import annotations

import asyncio
from typing import Any

from textual import events
from textual.pilot import Pilot

from reflect_tui.widgets.line_input import LineInput, SlipInput
from tests.widgets.stage import Stage


async def paste(pilot: Pilot[Any], pasted: str) -> None:
    """All of it at once, as a terminal hands it over."""
    pilot.app.post_message(events.Paste(pasted))
    await pilot.pause()


async def burst(app: Stage, keys: str) -> None:
    """All keys at once, as a terminal sends them when a hand is fast or the line is slow."""
    names = {"\r": "enter", "\x7f": "backspace"}
    for key in keys:
        app.post_message(events.Key(names.get(key, key), key))
    await asyncio.sleep(0)
    while app.busy:
        await asyncio.sleep(0)


def handed_in(app: Stage) -> list[str]:
    """What was on the slips that were handed in."""
    return [m.text for m in app.heard if isinstance(m, SlipInput.HandedIn)]


def refusals(app: Stage) -> list[str]:
    """The sentences with which a line refused something."""
    return [m.sentence for m in app.heard if isinstance(m, LineInput.Refused)]
