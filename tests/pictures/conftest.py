"""What every picture needs: idleness noticed soon."""

from __future__ import annotations

import gc

import pytest

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
