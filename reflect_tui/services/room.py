"""What the window on the wall is told besides what is in the file.

A small file of this user says which meeting is on, which page is in sight, and whether the screen
is blank; another one how many minutes a meeting has taken that has not ended: ids and no words.
Nothing here ever fails; where nothing can be told, the wall shows nothing, and says so.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.machine import make_private_folder, put_private
from reflect_tui.services.held import held, lock, lock_again, surely_held

if TYPE_CHECKING:
    from filelock import BaseFileLock

LARGEST, LARGEST_SIGHT = 4096, 2**17
"""Bytes; what is told is never as much, and what the wall says of hundreds of pages neither."""
SEATS = ("", ".2", ".3", ".4")
"""Where windows on the wall say that they look, and how far they see: each has one of its own."""


class View(StrEnum):
    """What of a meeting the person who leads it is showing."""

    PLACE = "place"
    LEARNED = "learned"
    BACK_ROW = "back_row"


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What the person who leads has on the screen."""

    meeting_id: str = ""
    """Empty when no meeting is on."""
    item: str = ""
    """The key of the first text of the page in sight; empty for the first page."""
    before: int = 0
    """Characters of that text that stand on pages before, blanks left out."""
    blank: bool = False
    view: View = View.PLACE


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """How long a meeting has taken so far: no day, no time of day."""

    minutes: int = 0
    """Whole minutes, without those for which it was paused."""
    here: int | None = None
    """Whole minutes at the present question; nothing where nobody knows."""
    clock: bool = True
    """Whether the clock is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What the window on the wall has in sight, and how large it is."""

    begins: tuple[tuple[str, int], ...] = ()
    """Where each page begins: the key of a text, and how many characters of it stand before."""
    columns: int = 0
    rows: int = 0
    """0 where nobody knows."""
    page: int = 1
    pages: int = 1


class Room:
    """One learning file's room: the person who leads tells it, the wall looks at it."""

    def __init__(self, folder: Path, file: Path) -> None:
        name = sha256(os.fsencode(os.path.realpath(file))).hexdigest()[:16]
        self._folder = folder
        self._path = folder / f"{name}.json"
        self._leading = folder / f"{name}.leading"
        self._seats = [folder / f"{name}{seat}.watching" for seat in SEATS]
        self._seat: Path | None = None
        self._time = folder / f"{name}.time"
        self._told: Now | None = None
        self._taken_told: tuple[str, Taken] | None = None
        self._reached_told = Sight()
        self._held: BaseFileLock | None = None

    def begin(self) -> None:
        """Take away what a window left that led and did not end by itself."""
        if self.lead():
            self._forget()

    def lead(self) -> bool:
        """Lead, until the meeting is left or this process has ended; false where another does."""
        self._hold(self._leading)
        return self._held is not None

    def tell(self, now: Now) -> bool:
        """Say what is on the screen now; only the window that leads is heard.

        The first that has a meeting leads, and another may once it has left it. False where the
        wall could not be told, on a full disk: then what it was told before is taken away, so that
        it shows nothing. Try again.
        """
        if now == self._told or not (self._held if not now.meeting_id else self.lead()):
            return True
        if not put_private(self._path, json.dumps(asdict(now))):
            self._told = None
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
            return False
        self._told = now
        if not now.meeting_id:
            self._let_go()
        return True

    @property
    def usable(self) -> bool:
        """Whether the windows can tell each other anything: their folder may be written."""
        with contextlib.suppress(OSError):
            make_private_folder(self._folder)
        return os.access(self._folder, os.W_OK)

    def leave(self) -> None:
        """Nothing is on the screen any more."""
        if self._told is not None and self.lead():
            self._forget()

    def _forget(self) -> None:
        """Take away what was told; a wall that is blank stays so until somebody lights it."""
        told, self._told = self._told or self.now(), None
        if told is not None and told.blank:
            put_private(self._path, json.dumps(asdict(Now(blank=True))))
        else:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
        self._let_go()

    def now(self) -> Now | None:
        """What was told last; nothing where nobody tells anything."""
        try:
            with self._path.open("rb") as file:
                said = json.loads(file.read(LARGEST))
            return Now(
                meeting_id=str(said["meeting_id"]),
                item=str(said["item"]),
                before=int(said.get("before", 0)),
                blank=said["blank"] is True,
                view=View(said["view"]),
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
            return None

    def keep_time(self, meeting_id: str, taken: Taken) -> None:
        """Say how long a meeting has taken; only the window that leads is heard."""
        if (meeting_id, taken) != self._taken_told and self._held is not None:
            said = json.dumps({"meeting_id": meeting_id, **asdict(taken)})
            self._taken_told = (meeting_id, taken) if put_private(self._time, said) else None

    def forget_time(self) -> None:
        """The meeting has ended; nobody asks any more how long it took."""
        self._taken_told = None
        if self._held is not None:
            with contextlib.suppress(OSError):
                self._time.unlink(missing_ok=True)

    def time_of(self, meeting_id: str) -> Taken:
        """How long a meeting had taken when that was said last; none where nobody knows."""
        try:
            with self._time.open("rb") as file:
                said = json.loads(file.read(LARGEST))
            if said["meeting_id"] != meeting_id:
                return Taken()
            here = said.get("here")
            return Taken(
                minutes=max(0, int(said["minutes"])),
                here=None if here is None else max(0, int(here)),
                clock=said["clock"] is not False,
            )
        except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
            return Taken()

    @property
    def led_last(self) -> str:
        """The meeting that was led last and has not ended; empty where nobody knows."""
        try:
            with self._time.open("rb") as file:
                return str(json.loads(file.read(LARGEST))["meeting_id"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return ""

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """Something that is different when something was told since."""
        return (written(self._path), written(self._time))

    def reach(self, sight: Sight) -> None:
        """The wall says how large it is and what is in sight there; a large text shows less."""
        if self._seat is not None and sight != self._reached_told:
            self._reached_told = sight
            put_private(said_of(self._seat), json.dumps(asdict(sight)))

    @property
    def reached(self) -> Sight:
        """What is in sight on the wall, as far as it has said so: of several the least.

        What a window said that was killed does not count.
        """
        said = [sight_of(said_of(seat)) for seat in self._seats if held(seat)]
        known = [sight for sight in said if sight.rows] or [Sight()]
        return min(known, key=lambda sight: (-sight.pages, sight.columns * sight.rows))

    def watch(self) -> None:
        """Say that a window on the wall is open, until it is closed or its process has ended."""
        for seat in self._seats if self._held is None else ():
            self._hold(seat)
            if self._held is not None:
                self._seat = seat
                with contextlib.suppress(OSError):
                    said_of(seat).unlink(missing_ok=True)
                return

    def stop_watching(self) -> None:
        """The window on the wall is closed."""
        if self._seat is not None:
            with contextlib.suppress(OSError):
                said_of(self._seat).unlink(missing_ok=True)
        self._let_go()
        self._seat, self._reached_told = None, Sight()

    @property
    def led(self) -> bool:
        """Whether there is a window that leads."""
        return held(self._leading)

    @property
    def led_elsewhere(self) -> bool:
        """Whether it is another window that leads."""
        return self._held is None and surely_held(self._leading)

    @property
    def watched(self) -> bool:
        """Whether a window on the wall is open."""
        return any(map(held, self._seats))

    def _hold(self, path: Path) -> None:
        if self._held is None:
            with contextlib.suppress(OSError):
                make_private_folder(path.parent)
                self._held = lock(path) or lock_again(path)

    def _let_go(self) -> None:
        if self._held is not None:
            with contextlib.suppress(OSError):
                self._held.release()
            self._held = None


def said_of(seat: Path) -> Path:
    """Where a window on the wall says what is in sight there."""
    return seat.with_suffix(".reached")


def sight_of(path: Path) -> Sight:
    """What a window on the wall has said; nothing where it cannot be read."""
    try:
        with path.open("rb") as file:
            said = json.loads(file.read(LARGEST_SIGHT))
        numbers = {name: int(said[name]) for name in ("columns", "rows", "page", "pages")}
        begins = tuple((str(key), int(before)) for key, before in said["begins"])
        return Sight(begins=begins, **numbers)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return Sight()


def written(path: Path) -> tuple[int, int]:
    """Something that is different when a file was written since."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_ino)
