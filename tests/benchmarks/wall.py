"""What the window on the wall costs, and how soon it shows what the room is shown."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from statistics import mean, median

from reflect_tui.domain.contribution import mixed_up
from reflect_tui.domain.meeting import Meeting
from reflect_tui.services.room import Now, Room
from reflect_tui.storage.learning_file import LearningFile
from tests.benchmarks.files import Files
from tests.benchmarks.probes import ALONE, OURS, SIZE, Note
from tests.benchmarks.pty_timer import ANYTHING, memory_now, processor_time, watch
from tests.terminal.harness import Terminal

STILL = Path(__file__).with_name("still.py")
IDLE_SECONDS = 20
PATIENCE = 5.0
REVEALS = 20
TEXTS = 5
SAVES, WALLS = 300, 3
SAID = "The call bell was out of reach"
STEP = "Step 1 of 5"


def opening(files: Files, note: Note) -> None:
    """From the start to the first paint."""
    with still() as small:
        base = watch(small, {"paint": ANYTHING}, small.started)["paint"]
    with looking(files.empty, files.folder) as wall:
        note("wall-paint", watch(wall, {"paint": ANYTHING}, wall.started)["paint"], base)


def resting(files: Files, note: Note) -> None:
    """What it costs to look while nobody does anything."""
    (spent, memory), (base, least) = idle_side_by_side(files, IDLE_SECONDS)
    note("wall-idle", spent, base)
    note("wall-memory", memory, least)


def following(files: Files, note: Note) -> None:
    """The slowest and the usual time from a reveal to the wall, and a save while walls look."""
    times = seen_after(files)
    note("wall-seen", max(times), ALONE)
    note("wall-seen-median", median(times), ALONE)
    note("wall-saves", *saves_beside(files))


def still() -> Terminal:
    """The smallest app that only shows something."""
    return Terminal([sys.executable, str(STILL)], size=SIZE)


def looking(path: Path, home: Path) -> Terminal:
    """The window on the wall for a file."""
    return Terminal(
        [str(OURS), "audience", "--file", str(path)], size=SIZE, env={"HOME": str(home)}
    )


class Leader:
    """Somebody who leads the meeting of a file, without a window."""

    def __init__(self, path: Path, home: Path) -> None:
        self.room = Room(home / ".local" / "state" / "reflect-tui", path)
        self.file = LearningFile(path)
        (self.meeting,) = self.file.store.meetings.unfinished()
        self.room.tell(Now(meeting_id=self.meeting.id))

    def show(self, texts: list[str]) -> None:
        """Show the answers to the present question."""
        asked = self.meeting.question.key
        shown = self.meeting.revealed(len(texts))
        found = mixed_up(self.meeting.id, asked, texts)
        self.file.store.contributions.reveal(shown, asked, found, self.meeting)
        self.meeting = shown

    def go(self, meeting: Meeting) -> None:
        """Go somewhere else in the meeting."""
        self.meeting = meeting
        self.file.store.meetings.save(meeting)

    def close(self) -> None:
        """Leave it."""
        self.room.leave()
        self.file.close()


@contextmanager
def leading(files: Files, count: int = 1) -> Iterator[tuple[Leader, list[Terminal]]]:
    """A meeting of a small file at its first question, and windows on the wall that show it."""
    with ExitStack() as open_:
        leader = open_.enter_context(closing(Leader(files.small_meeting, files.folder)))
        path, home = leader.file.path, files.folder
        walls = [open_.enter_context(looking(path, home)) for _ in range(count)]
        for wall in walls:
            wall.wait_for(STEP)
        yield leader, walls


def idle_side_by_side(files: Files, seconds: float) -> tuple[tuple[float, float], ...]:
    """Processor seconds and MB of both while nobody does anything, ours first.

    Both run at the same time, so that a busy spell of the machine hits both.
    """
    with leading(files) as (_, [wall]), still() as small:
        small.wait_for("ready")
        for terminal in (wall, small):
            terminal.settle()
        pids = (wall.pid, small.pid)
        before = [processor_time(pid) for pid in pids]
        time.sleep(seconds)
        spent = [processor_time(pid) - then for pid, then in zip(pids, before, strict=True)]
        return tuple(zip(spent, map(memory_now, pids), strict=True))


def seen_after(files: Files, count: int = REVEALS) -> list[float]:
    """Seconds from the beginning of each reveal's save until its answers stood on the wall."""
    found: list[float] = []
    with leading(files) as (leader, [wall]):
        while len(found) < count:
            number = len(found)
            wall.settle()
            began = time.monotonic()
            leader.show([f"{SAID}, {number} {each}" for each in range(TEXTS)])
            found.append(when_seen(wall, rf"{SAID}, {number} ") - began)
            leader.go(leader.meeting.onward())
    return found


def when_seen(wall: Terminal, pattern: str) -> float:
    """When the piece of output came that brought some words to the wall, by the monotonic clock."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        shown = wall.advance(deadline - time.monotonic())
        if shown and re.search(pattern, "\n".join(wall.display.lines())):
            return shown.at
    raise AssertionError(wall.account(f"not on the wall: {pattern}"))


def saves(leader: Leader, count: int = SAVES) -> list[float]:
    """Seconds of each of so many saves, one after the other as fast as they can be.

    Each goes to the next question or back, so that whoever looks has something to read.
    """
    found: list[float] = []
    for number in range(count):
        there = leader.meeting.back() if number % 2 else leader.meeting.onward()
        began = time.monotonic()
        leader.go(there)
        found.append(time.monotonic() - began)
    return found


def saves_beside(files: Files, walls: int = WALLS) -> tuple[float, float]:
    """Seconds of a save while windows on the wall look at the file, and while none does.

    Means: what a window that reads holds up is in a few saves alone.
    """
    with leading(files, walls) as (leader, _):
        beside = saves(leader)
    with leading(files, 0) as (leader, _):
        alone = saves(leader)
    return mean(beside), mean(alone)
