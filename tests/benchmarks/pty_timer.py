"""Times what a program does in a terminal, as the person in front of it feels it.

Times run from the moment something is written to the terminal to the arrival of the last piece
of output that changed the picture before the output was quiet for ``QUIET`` seconds. Nothing is
subtracted. Drawing waits for the quiet, so that it does not delay the clock.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.terminal.harness import Terminal
from tests.terminal.keys import encode

QUIET = 0.06
PATIENCE = 30.0
ANYTHING = r"\S"

Journey = Sequence[tuple[str, str]]
"""Keys (or ``text:`` and what is typed), each with what must be on the screen afterwards."""


class Felt(NamedTuple):
    """What one key did."""

    settled: float
    """Seconds until the picture was as it stayed."""
    written: int
    """Bytes written to the terminal."""


def watch(terminal: Terminal, wanted: Mapping[str, str], since: float) -> dict[str, float]:
    """Seconds from ``since`` until each pattern was on the screen; those never seen are left out.

    The output is drawn in its pauses, each piece with the time of its arrival.
    """
    found: dict[str, float] = {}
    deadline = time.monotonic() + PATIENCE
    while len(found) < len(wanted):
        terminal.hush(QUIET / 2, timeout=QUIET * 4)
        shown = terminal.advance(0.5)
        while shown:
            if shown.changed:
                text = "\n".join(terminal.display.lines())
                for name in wanted.keys() - found.keys():
                    if re.search(wanted[name], text, re.M):
                        found[name] = shown.at - since
            shown = terminal.advance(0)
        if terminal.ended or time.monotonic() > deadline:
            break
    return found


def feel(terminal: Terminal, key: str, until: str = ANYTHING) -> Felt:
    """Press a key and time it to the last change of the picture, ``until`` being on the screen."""
    terminal.settle(QUIET)
    before = len(terminal.output)
    sent = terminal.send(encode(key).encode())
    last, deadline = 0.0, sent + PATIENCE
    while True:
        shown = terminal.advance(max(0.0, min(deadline - time.monotonic(), PATIENCE / 10)))
        terminal.hush(QUIET)
        while shown:
            last = shown.at if shown.changed else last
            shown = terminal.advance(0)
        if last and re.search(until, terminal.text, re.M):
            break
        if terminal.ended or time.monotonic() > deadline:
            raise AssertionError(terminal.account(f"{key} did not lead to {until}"))
    written = sum(len(piece.data) for piece in terminal.output[before:])
    return Felt(last - sent, written)


def travel(terminal: Terminal, journey: Journey) -> None:
    """Press one key after the other, waiting each time for what must then be on the screen.

    An empty key only waits.
    """
    for key, pattern in journey:
        if key.startswith("text:"):
            terminal.type(key.removeprefix("text:"))
        elif key:
            terminal.press(key)
        terminal.wait_for(pattern) if pattern else terminal.settle(QUIET)


def leave(terminal: Terminal, key: str = "ctrl+q") -> float:
    """Press the key that ends the program; seconds until it has ended."""
    terminal.settle(QUIET)
    sent = terminal.send(encode(key).encode())
    terminal.wait_exit()
    assert terminal.ended is not None
    return terminal.ended - sent


def peak_memory(pid: int) -> float:
    """The most memory a process has held so far, in MB."""
    return memory(pid, "VmHWM")


def memory_now(pid: int) -> float:
    """The memory that a process holds, in MB."""
    return memory(pid, "VmRSS")


def memory(pid: int, field: str) -> float:
    """One of the counts of memory that the system keeps of a process, in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    found = re.search(rf"{field}:\s*(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


def processor_time(pid: int) -> float:
    """Seconds that the processor has spent on a process, in finer steps than /proc counts."""
    return time.clock_gettime((~pid << 3) | 2)  # Linux: the clock of another process


def idle(terminal: Terminal, seconds: float) -> tuple[float, int]:
    """What a program does while nobody does anything: processor seconds, and bytes written."""
    terminal.settle()
    spent, written = processor_time(terminal.pid), len(terminal.raw)
    time.sleep(seconds)
    return processor_time(terminal.pid) - spent, len(terminal.raw) - written
