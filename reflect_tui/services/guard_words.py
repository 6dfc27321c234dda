"""Reads the words and patterns of the guard, and makes it (§6).

They are not of the chapter: a provider may put another policy in its place, and the guard must not
be lost or weakened by it. They are English, and the program's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock, Thread
from typing import TypeVar

from reflect_tui.domain.guard.frames import Frames
from reflect_tui.domain.guard.harm import Harm
from reflect_tui.domain.guard.lexicon import Sorts
from reflect_tui.domain.guard.look import Guard
from reflect_tui.domain.guard.rules import BlameFile, Patterns, Rules, Shown, made
from reflect_tui.services.toml_fields import Place, parse, read

T = TypeVar("T")

FOLDER = Path(__file__).parent.parent / "guard_words"
ORDINARY = ("ordinary.toml", "ordinary_more.toml", "ordinary_rest.toml")
HARM = ("harm.toml", "harm_more.toml")


# The names of these fields are the names of the tables in the files.


@dataclass(frozen=True)
class OrdinaryFile:
    """``ordinary.toml``, or a file that goes on with it."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class SortsFile:
    """``sorts.toml``."""

    sorts: Sorts


@dataclass(frozen=True)
class ShownFile:
    """``shown.toml``."""

    shown: Shown


@dataclass(frozen=True)
class SelfFile:
    """``self.toml``."""

    self: Patterns


@dataclass(frozen=True)
class HarmWords:
    """``harm_words.toml``: lists of words, each a name and its words."""

    lists: tuple[str, ...]


@dataclass(frozen=True)
class HarmFile:
    """``harm.toml``, or the file that goes on with it."""

    frames: tuple[str, ...]


@dataclass(frozen=True)
class QuietFile:
    """``harm_quiet.toml``."""

    quiet: tuple[str, ...]


_MAKING = Lock()


def guard() -> Guard:
    """The guard, made once: its words are read and its patterns compiled when first asked for."""
    with _MAKING:
        return _guard()


@cache
def _guard() -> Guard:
    return Guard(rules())


def warm() -> None:
    """Begin to make the guard on a thread of its own; it takes a moment the first time."""
    if not ready():
        Thread(target=guard, name="guard", daemon=True).start()


def ready() -> bool:
    """Whether it is made, so that a look takes no time."""
    return _guard.cache_info().currsize > 0


def rules(folder: Path | None = None) -> Rules:
    """The rules in a folder; ``None`` is the packaged one. Raises ``ChapterFault``."""
    blame = _file(folder, "blame.toml", BlameFile)
    told = _file(folder, "self.toml", SelfFile).self
    harm = _harm(folder)
    try:
        return made(
            tuple(line for name in ORDINARY for line in _file(folder, name, OrdinaryFile).words),
            _file(folder, "sorts.toml", SortsFile).sorts,
            _file(folder, "shown.toml", ShownFile).shown,
            blame,
            told,
            harm,
        )
    except re.error:
        for each in blame.blame:
            place = Place("blame.toml", f'blame "{each.key}"')
            _check(tuple(map(blame.filled, (*each.patterns, *each.unless))), place)
        _check(blame.group, Place("blame.toml", "group"))
        _check((*told.patterns, *told.unless), Place("self.toml", "self"))
        raise


def _harm(folder: Path | None) -> Harm:
    """The frames of harm. Raises ``ChapterFault`` for one that is none."""
    lists = _file(folder, "harm_words.toml", HarmWords).lists
    frames = tuple(line for name in HARM for line in _file(folder, name, HarmFile).frames)
    quiet = _file(folder, "harm_quiet.toml", QuietFile).quiet
    return Harm(
        _frames(lists, frames, Place(" or ".join(HARM), "frames")),
        _frames(lists, quiet, Place("harm_quiet.toml", "quiet")),
    )


def _frames(lists: tuple[str, ...], frames: tuple[str, ...], place: Place) -> Frames:
    try:
        return Frames(lists, frames)
    except ValueError as error:
        raise place.fault(f"frames, but {error}") from None


def _check(patterns: tuple[str, ...], place: Place) -> None:
    """Raise ``ChapterFault`` for the first that is no pattern."""
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise place.fault(f"patterns, but {pattern[:40]} is none ({error})") from None


def _file(folder: Path | None, name: str, kind: type[T]) -> T:
    return read(kind, parse(name, _content(folder, name)), Place(name))


def _content(folder: Path | None, name: str) -> bytes:
    chosen = folder or FOLDER
    if folder is not None or chosen.is_dir():
        return (chosen / name).read_bytes()
    return (files("reflect_tui") / "guard_words" / name).read_bytes()  # for a packed program
