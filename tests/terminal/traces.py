"""Where words can be found outside the memory of a program: all that it has open or has written.

Linux alone tells what a process has open. Words are searched for in every way in which text is
usually written down, as a whole and in pieces: a piece of eight characters is enough.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

PROC = Path("/proc")
SHARED = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
"""Folders in which every program may leave something."""
PIECE = 8
"""Characters that a piece of a text has at least."""
SOUNDS = ("bdgkvzxqwj", "aiuoéü") * 4 + ("bdgkvzxqwj",)


def needs_proc() -> bool:
    """Whether this system tells nothing of what a process has open."""
    return not (PROC / str(os.getpid()) / "fd").is_dir()


def invented(words: int = 2) -> str:
    """Words that are in no language and in no other file, with accents."""
    return " ".join("".join(map(secrets.choice, SOUNDS)) + "é" for _ in range(words))


def ways_to_write(text: str) -> set[bytes]:
    """A text, and all its pieces, as bytes."""
    pieces = {text[at : at + PIECE] for at in range(max(1, len(text) - PIECE + 1))}
    decomposed = (unicodedata.normalize("NFD", piece) for piece in pieces)
    return {
        *(piece.encode() for piece in pieces),
        *(piece.encode("utf-16-le") for piece in pieces),
        *(piece.encode() for piece in decomposed),
    }


class Traces:
    """A search in some folders, and in what has come to the shared folders since this was made."""

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._searched: dict[bytes, set[bytes]] = {}
        self._before = set(shared())

    def of(self, *texts: str, process: int | None = None) -> set[str]:
        """Every place that holds one of the texts, or a piece of one; each by its path.

        With a process, also what it was started with and each file it has open, deleted or not.
        """
        wanted = frozenset[bytes]().union(*map(ways_to_write, texts))
        return {
            place
            for place, data in (*self._written(), *held_by(process))
            if any(piece in os.fsencode(place) for piece in wanted) or self._holds(data, wanted)
        }

    def _holds(self, data: bytes, wanted: frozenset[bytes]) -> bool:
        """Whether one of the pieces is in some bytes; in the same bytes, none is sought twice."""
        free_of = self._searched.setdefault(sha256(data).digest(), set())
        for piece in wanted - free_of:
            if piece in data:
                return True
            free_of.add(piece)
        return False

    def _written(self) -> Iterator[tuple[str, bytes]]:
        new = (path for entry, path in shared().items() if entry not in self._before)
        for top in (*self._folders, *new):
            yield from below(top)


def shared() -> dict[tuple[str, int, int], Path]:
    """What stands in the shared folders; a file that was written to since is another one."""
    found: dict[tuple[str, int, int], Path] = {}
    for folder in SHARED:
        for path in folder.iterdir() if folder.is_dir() else ():
            with contextlib.suppress(OSError):  # another program has taken it away
                told = path.lstat()
                written = 0 if stat.S_ISDIR(told.st_mode) else told.st_mtime_ns
                found[str(path), told.st_ino, written] = path
    return found


def below(top: Path) -> Iterator[tuple[str, bytes]]:
    """A file, or all that is below a folder: names, and the bytes of files."""
    yield str(top), content(top, follow=False)
    for folder, folders, files in os.walk(top):
        for name in (*folders, *files):
            path = Path(folder, name)
            yield str(path), content(path, follow=False)


def held_by(process: int | None) -> Iterator[tuple[str, bytes]]:
    """What a process was started with, and each file it has open, under the name it had."""
    if process is None:
        return
    about = PROC / str(process)
    for name in ("environ", "cmdline"):
        yield str(about / name), (about / name).read_bytes()
    for descriptor in (about / "fd").iterdir():
        with contextlib.suppress(FileNotFoundError):  # closed since
            yield os.readlink(descriptor), content(descriptor, follow=True)


def content(path: Path, *, follow: bool) -> bytes:
    """The bytes of a regular file; none of anything else, or of what is gone or locked away."""
    with contextlib.suppress(OSError):
        told = path.stat() if follow else path.lstat()
        if stat.S_ISREG(told.st_mode):
            return path.read_bytes()
    return b""
