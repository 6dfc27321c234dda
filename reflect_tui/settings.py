"""What a person likes on this computer: the colours. A line in a small file of their own.

It is a convenience, so nothing here ever fails: what cannot be read or kept is as if it were new.
"""

from __future__ import annotations

import contextlib
import os
import tomllib
from pathlib import Path

from reflect_tui.machine import make_private_file, make_private_folder

LARGEST = 4096
"""Bytes; a settings file is never as large."""


class Settings:
    """What was chosen at some other start; without a path nothing is kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self.colours = colours_in(path) if path is not None else ""
        """The name of a theme; empty if none was chosen."""

    def keep_colours(self, name: str) -> None:
        """Keep the name of a theme for the next start."""
        if name == self.colours:
            return
        self.colours = name
        if self._path is not None:
            write(self._path, f'colours = "{name}"\n')


def colours_in(path: Path) -> str:
    """The name of a theme in a settings file; empty for a file that is missing or broken."""
    try:
        with path.open("rb") as file:
            found = tomllib.loads(file.read(LARGEST).decode()).get("colours")
    except (OSError, ValueError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""


def write(path: Path, text: str) -> None:
    """Put a text in the place of the file at once, readable for this user alone, if possible."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        make_private_folder(path.parent)
        try:
            make_private_file(new)
            new.write_text(text, encoding="utf-8")
            os.replace(new, path)
        finally:
            new.unlink(missing_ok=True)
