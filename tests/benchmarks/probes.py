"""One round of each measurement: the smallest app and ours, one after the other.

A probe notes what it finds on a sheet: the name of a row, our value, and the value it is held
against. Seconds, MB and bytes; a row without a counterpart has ``nan`` there.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks import journeys
from tests.benchmarks.files import Files
from tests.benchmarks.pty_timer import ANYTHING, Felt, feel, idle, leave, peak_memory, travel, watch
from tests.benchmarks.revealing import reveals
from tests.benchmarks.saving import durable_saves
from tests.terminal.harness import Terminal

Note = Callable[[str, float, float], None]
Probe = Callable[[Files, Note], None]

SIZE = (120, 40)
KEYS = 40
SLIPS = 60
QUESTIONS = 8
OPENINGS = 5
IDLE_SECONDS = 5
ALONE = math.nan
MINI = Path(__file__).with_name("mini.py")
OURS = Path(sys.executable).with_name("reflect-tui")


def smallest() -> Terminal:
    """The smallest app, in the same interpreter."""
    return Terminal([sys.executable, str(MINI)], size=SIZE)


def ours(file: Path) -> Terminal:
    """Our app with this learning file."""
    return Terminal([str(OURS)], size=SIZE, env={"REFLECT_FILE": str(file)})


def ready(terminal: Terminal) -> Terminal:
    """The terminal, once everything is loaded."""
    terminal.wait_for(journeys.READY)
    return terminal


def typed(terminal: Terminal, text: str) -> list[Felt]:
    """What each key of a text did."""
    return [feel(terminal, key) for key in text]


def usual(felt: Sequence[Felt]) -> float:
    """The median time of some keys."""
    return median(one.settled for one in felt)


def smallest_key() -> float:
    """What a typed key takes in the smallest app."""
    with smallest() as small:
        small.wait_for("ready")
        return usual(typed(small, "a" * (KEYS // 2)))


def start(files: Files, note: Note) -> None:
    """From the start to everything ready, and the end."""
    with smallest() as small:
        base = watch(small, {"paint": ANYTHING, "ready": "ready"}, small.started)
        small.settle()
        memory, end = peak_memory(small.pid), leave(small)
    with ours(files.empty) as bare:
        empty = watch(bare, {"log": journeys.EMPTY_LOG}, bare.started)
    with ours(files.ten_years) as big:
        wanted = {"paint": ANYTHING, "log": journeys.LOG_LINE, "ready": journeys.READY}
        found = watch(big, wanted, big.started)
        for name, seconds in found.items():
            note(name, seconds, base["paint" if name == "paint" else "ready"])
        if "log" in found and "log" in empty:
            note("log-empty", found["log"], empty["log"])
        big.settle()
        note("memory", peak_memory(big.pid), memory)
        note("exit", leave(big, journeys.QUIT_KEY), end)
        if len(found) < len(wanted) or not empty:
            raise AssertionError(big.account(f"seen only {sorted(found)}, {sorted(empty)}"))


def first_key(files: Files, note: Note) -> None:
    """The first key typed into a box after the start."""
    base = smallest_key()
    with ours(files.ten_years) as big:
        travel(ready(big), journeys.TO_SEARCH)
        note("first-key", feel(big, "a").settled, base)


def meeting(files: Files, note: Note) -> None:
    """Typing at a question, showing all, and the next questions."""
    with smallest() as small:
        small.wait_for("ready")
        base = [one.settled for one in typed(small, "word " * (KEYS // 5))]
    with ours(files.in_meeting) as big:
        travel(ready(big), journeys.TO_QUESTION)
        felt = typed(big, "word " * (KEYS // 5))
        times = [one.settled for one in felt]
        note("key", median(times), median(base))
        note("key-p95", quantiles(times, n=20)[-1], quantiles(base, n=20)[-1])
        note("key-bytes", median(one.written for one in felt), ALONE)
        travel(big, [(journeys.ADD_KEY, "")])
        for number in range(SLIPS - 1):
            travel(big, [(f"text:{journeys.SLIP} {number}", ""), (journeys.ADD_KEY, "")])
        note("reveal", feel(big, journeys.REVEAL_KEY, journeys.REVEALED).settled, median(base))
        felt = [feel(big, journeys.NEXT_KEY) for _ in range(QUESTIONS)]
        note("next", usual(felt), median(base))


def place(files: Files, note: Note) -> None:
    """Opening an opportunity from the log, again and again."""
    base = smallest_key()
    with ours(files.ten_years) as big:
        ready(big)
        travel(big, journeys.TO_EVENT)
        felt = []
        for _ in range(OPENINGS):
            felt.append(feel(big, journeys.OPEN_KEY, journeys.OPENED))
            travel(big, [(journeys.BACK_KEY, journeys.BACK)])
        note("place", usual(felt), base)


def log_list(files: Files, note: Note) -> None:
    """A key in the log's list, with few rows and with many."""
    base = smallest_key()
    found = []
    for count in (100, 10_000):
        with ours(files.rows(count)) as big:
            ready(big)
            found.append(usual([feel(big, journeys.LIST_KEY) for _ in range(KEYS)]))
    few, many = found
    note("list", many, base)
    note("list-100", many, few)


def resting(files: Files, note: Note) -> None:
    """What happens while nobody does anything."""
    with smallest() as small:
        small.wait_for("ready")
        base, _ = idle(small, IDLE_SECONDS)
    with ours(files.ten_years) as big:
        spent, written = idle(ready(big), IDLE_SECONDS)
        note("idle", spent, base)
        note("idle-bytes", written, ALONE)


def reveal(files: Files, note: Note) -> None:
    """Showing 60 answers in a file of ten years, and in an empty one."""
    note("reveal-empty", *reveals([files.ten_years, files.empty], files.today))


def save(files: Files, note: Note) -> None:
    """One durable save, against SQLite alone."""
    note("save", *durable_saves(files.ten_years, files.folder))
