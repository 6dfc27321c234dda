"""``screens.md``: every place with its purpose, its keys and its pictures, made from the app."""

from __future__ import annotations

import asyncio
import inspect
import sys
import tempfile
from contextlib import ExitStack, chdir
from functools import partial
from itertools import groupby
from pathlib import Path
from unittest.mock import patch

from textual.screen import Screen

from reflect_tui.audience import AudienceApp
from reflect_tui.commands import keys_shown
from reflect_tui.screens.audience import Audience
from reflect_tui.screens.dialogs.help import declared
from reflect_tui.widgets.key_line import entries
from tests import drawn
from tests.large_letters import large_words
from tests.pictures import svg
from tests.pictures.hand import until
from tests.pictures.places import LARGE_AND_ZOOMED, PLACES, Stop
from tests.pictures.wall import WAITING, watched

PATH = Path(__file__).parent.parent.parent / "screens.md"
INTRODUCTION = """\
# The places of the app

Every place of `reflect-tui`: what it is for, what it shows, its keys, and what it looks like.
This file is made from the app itself, and a test fails when the two differ. To make it anew:

    python -m tests.pictures

The same key means the same everywhere. F1 says in every place what can be done there, Ctrl+P opens
a list of everything, and every key at the foot can be clicked. Pictures are 80 columns wide and
24 lines high, unless they say something else.
"""
HEADINGS = {
    "Log": "Log",
    "OpportunityPlace": "Opportunity",
    "Note": "Note an opportunity",
    "Safety": "Is everyone safe?",
    "PlanPlace": "Plan the meeting",
    "FilePlace": "Your file",
    "Opening": "Opening",
    "QuestionPlace": "Question",
    "Actions": "Actions",
    "Closing": "Closing",
    "ActionForm": "Dialog: an action",
    "FollowUp": "Follow up",
    "InsightsPlace": "Insights",
    "CheckForm": "Dialog: a check",
    "WhoTold": "Who must be told",
    "TellingForm": "Dialog: they have been told",
    "About": "About this event",
    "Findings": "What others found",
    "ToldElsewhere": "Told elsewhere",
    "RecordFor": "A record for whoever asks",
    "Stranger": "Read it as a stranger",
    "Points": "Dialog: what is still open",
    "Help": "Dialog: help",
    "GoOn": "Dialog: continue",
}
SHOWN = next(stop for stop in PLACES if stop.title == "All shown at once")
"""What the README opens with."""
ON_THE_WALL = {
    "Until the meeting goes on": WAITING,
    "The question": "gathering",
    "What was shown": "shown",
}
"""What the window on the wall is shown with, and the file of it."""


async def document() -> str:
    """The whole text of ``screens.md``."""
    parts = [INTRODUCTION]
    with ExitStack() as held:
        # Most of the time would be spent asleep between two looks.
        held.enter_context(patch("textual._wait.SLEEP_GRANULARITY", 1 / 1000))
        held.enter_context(patch("textual._wait.SLEEP_IDLE", 1 / 3000))
        for screen, stops in groupby(PLACES, key=lambda stop: stop.screen):
            parts.append(await section(HEADINGS[screen], list(stops)))
        parts.append(await wall())
    return "\n".join(parts)


async def section(heading: str, stops: list[Stop]) -> str:
    """One place: heading, purpose, keys, pictures."""
    pictures: list[str] = []
    about = ""
    for stop in stops:
        for size in stop.sizes:
            with tempfile.TemporaryDirectory() as folder, chdir(folder):
                async with stop.stand(Path(), size, fixed=True) as hand:
                    about = about or said_of(hand.app.screen)
                    pictures.append(picture(stop.title, size, hand.lines))
    return "\n".join([f"## {heading}\n", about, *pictures])


def is_shown(app: AudienceApp) -> bool:
    """Whether the window on the wall has read what is there."""
    return isinstance(app.screen, Audience) and app.screen.shown is not None


async def wall() -> str:
    """The window on the wall: its heading, purpose, keys, and the pictures of a meeting."""
    about, pictures = "", []
    for title, name in ON_THE_WALL.items():
        for size in LARGE_AND_ZOOMED:
            with tempfile.TemporaryDirectory() as folder, chdir(folder):
                async with watched(Path(), name, size, fixed=True) as (app, pilot):
                    assert await until(pilot, partial(is_shown, app))
                    about = about or said_of(app.screen)
                    pictures.append(picture(title, size, drawn.lines(app)))
    return "\n".join(["## The window on the wall\n", about, *pictures])


def said_of(screen: Screen[object]) -> str:
    """What a place is for, what it shows, and its keys."""
    kind = type(screen)
    purpose = getattr(kind, "PURPOSE", "") or f"{inspect.getdoc(kind)}"
    shows = f"{inspect.getdoc(sys.modules[kind.__module__])}".splitlines()[0]
    rows = [
        (keys_shown(binding), binding.description, binding.tooltip) for binding in declared(kind)
    ] or [(entry.shown, entry.label, "") for entry in entries(screen)]
    lines = [
        "What it is for: " + purpose.splitlines()[0],
        "",
        "What it shows: " + shows,
        "",
        "| Keys | Name | What it does |",
        "| --- | --- | --- |",
        *(f"| {' | '.join(row)} |".replace("|  |", "| |") for row in rows),
        "",
    ]
    return "\n".join(lines)


def picture(title: str, size: tuple[int, int], lines: list[str]) -> str:
    """One picture in a fence, with what it is of, and the words that stand in large letters."""
    columns, rows = size
    measure = "" if size == (80, 24) else f", at {columns}×{rows}"
    large = large_words(lines)
    said = [f"In large letters: {large}", ""] if large else []
    return "\n".join([f"{title}{measure}:", "", "```text", *lines, "```", "", *said])


async def question() -> str:
    """The picture that the README opens with, as SVG."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        async with SHOWN.stand(Path(), fixed=True) as hand:
            return svg.picture(hand.app, SHOWN.title, svg.without_blocks(hand.words))


def write() -> None:
    """Write ``screens.md``, and the picture that the README opens with."""
    for path, text in ((PATH, document()), (svg.PATH, question())):
        path.write_text(asyncio.run(text), encoding="utf-8", newline="\n")
