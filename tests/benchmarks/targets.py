"""The rows of the table: what is measured, by which probe, and what is to be reached."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tests.benchmarks import letters, probes, wall
from tests.benchmarks.probes import Probe


class Unit(Enum):
    """How a value is written."""

    SECONDS = "ms"
    MEGABYTES = "MB"
    BYTES = "B"


@dataclass(frozen=True)
class Target:
    """One row. ``most`` bounds the ratio, or our own value where there is nothing to divide by."""

    name: str
    title: str
    probe: Probe
    most: float
    unit: Unit = Unit.SECONDS
    alone: bool = False


TARGETS = (
    Target("paint", "first paint", probes.start, 1.3),
    Target("log", "log with its rows, ten years", probes.start, 1.8),
    Target("log-empty", "log, ten years against empty", probes.start, 1.15),
    Target("ready", "everything ready to write", probes.start, 3.3),
    Target("key", "typed key, median", probes.meeting, 2.0),
    Target("key-p95", "typed key, 95th percentile", probes.meeting, 4.0),
    Target("first-key", "first typed key", probes.first_key, 8.0),
    Target("next", "next question", probes.meeting, 25.0),
    Target("reveal", "reveal of 60", probes.meeting, 25.0),
    Target("reveal-empty", "reveal, ten years against empty", probes.reveal, 1.3),
    Target("place", "opening a place", probes.place, 25.0),
    Target("list", "list key, 10,000 rows", probes.log_list, 2.5),
    Target("list-100", "list key, 10,000 against 100", probes.log_list, 1.2),
    Target("key-bytes", "bytes per typed key", probes.meeting, 5_000, Unit.BYTES, alone=True),
    Target("idle", "idle processor, 5 s", probes.resting, 1.0),
    Target("idle-bytes", "idle bytes, 5 s", probes.resting, 0, Unit.BYTES, alone=True),
    Target("memory", "peak memory", probes.start, 2.5, Unit.MEGABYTES),
    Target("exit", "time to exit", probes.start, 1.0),
    Target("save", "one durable save, against SQLite", probes.save, 4.0),
    Target("letters", "slowest question in large letters", letters.letters, 0.005, alone=True),
    Target("resize", "resize, large letters against plain", letters.letters, 1.4),
    Target("resize-more", "resize, more than in plain words", letters.letters, 0.02, alone=True),
    Target("wall-paint", "wall: first paint", wall.opening, 2.0),
    Target("wall-idle", "wall: idle processor, 20 s", wall.resting, 5.0),
    Target("wall-memory", "wall: memory", wall.resting, 2.5, Unit.MEGABYTES),
    Target("wall-seen", "wall: slowest of 20 reveals", wall.following, 0.25, alone=True),
    Target("wall-seen-median", "wall: usual reveal", wall.following, 0.2, alone=True),
    Target("wall-saves", "a save while three walls look", wall.following, 2.5),
)
