"""What the computer tells about a program that runs."""

from __future__ import annotations

import contextlib
from pathlib import Path


def at_work(process: int) -> bool:
    """Whether a process, or one that it has started, runs, reads a disk or waits for its turn.

    Only Linux tells; elsewhere nothing is known to be at work.
    """
    started: list[int] = []
    for thread in Path(f"/proc/{process}/task").glob("*"):
        with contextlib.suppress(OSError):  # it has ended since
            if (thread / "stat").read_text().rpartition(")")[2].split()[0] in "RD":
                return True
            started += map(int, (thread / "children").read_text().split())
    return any(map(at_work, started))
