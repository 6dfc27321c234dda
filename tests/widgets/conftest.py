"""What every test of a widget needs: idleness noticed soon."""

from __future__ import annotations

import pytest

IDLE = 1 / 250


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for idleness every 4 ms, not every 20: most of the time here was spent asleep."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", IDLE)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", IDLE / 20)
