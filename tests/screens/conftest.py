"""What every test of a place needs: idleness noticed soon; and places where many begin."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import actions
from tests.screens.asking import at_stage

IDLE = 1 / 1000


@pytest.fixture(scope="package", autouse=True)
def nothing_old_is_looked_through() -> None:
    """What is loaded by now stays; to look through it again and again took most of the time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for idleness every millisecond, not every 20: most time here was spent asleep.

    An app freezes what it has loaded; hundreds of them in one process would never be freed.
    """
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", IDLE)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", IDLE / 3)
    monkeypatch.setattr("gc.freeze", lambda: None)


@pytest.fixture
async def form(tmp_path: Path) -> AsyncIterator[Hand]:
    """The form of an event, empty."""
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("n")
        await hand.at("Note")
        yield hand


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Hand]:
    """Step 5 of a meeting in which nothing was said."""
    async with at_stage(tmp_path, Stage.ACTIONS) as hand:
        await hand.at("Actions")
        yield hand


@pytest.fixture
async def night(tmp_path: Path) -> AsyncIterator[Hand]:
    """Step 5 of the meeting about the fall, two actions agreed."""
    async with opened(files.put(files.played("actions"), tmp_path)) as hand:
        await actions(hand)
        yield hand
