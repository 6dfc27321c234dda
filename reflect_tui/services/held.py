"""Locks that say that a window is there: the system lets go of them when its process ends."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from filelock import BaseFileLock

TRIES, MOMENT = 3, 0.001
"""How often, and after how many seconds, a lock is tried again."""


def held(path: Path) -> bool:
    """Whether some process holds a lock."""
    if not path.exists():
        return False
    try:
        found = lock(path)
    except OSError:
        return False
    if found is not None:
        found.release()
    return found is None


def surely_held(path: Path) -> bool:
    """The same; a window that only asks who holds it holds it for less than this takes."""
    if not held(path):
        return False
    try:
        found = lock_again(path)
    except OSError:
        return False
    if found is not None:
        found.release()
    return found is None


def lock_again(path: Path) -> BaseFileLock | None:
    """The same a moment later: another window that asked who holds it held it for that moment."""
    for _ in range(TRIES):
        time.sleep(MOMENT)
        if found := lock(path):
            return found
    return None


def lock(path: Path) -> BaseFileLock | None:
    """A lock that the system lets go of when this process ends; nothing while another has it."""
    from filelock import FileLock, Timeout

    found = FileLock(path, blocking=False, mode=0o600)
    try:
        found.acquire()
    except Timeout:
        return None
    return found
