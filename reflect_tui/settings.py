"""What a person likes on this computer: the colours, the letters. A small file of their own.

It is a convenience, so nothing here ever fails: what cannot be read or kept is as if it were new.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from reflect_tui.machine import put_private

LARGEST = 4096
"""Bytes; a settings file is never as large."""
COLOURS, LETTERS, SIGNS, SCREEN_HEIGHT = "colours", "letters", "signs", "screen_height_cm"
RECORDS, HUSHED = "records_folder", "hints_off"
"""What is kept: names of a theme, letters and signs, how high the picture on the wall is, where the
last record was put, and which hints on words are off."""
KEPT = (COLOURS, LETTERS, SIGNS, SCREEN_HEIGHT, RECORDS, HUSHED)


class Settings:
    """What was chosen at some other start; without a path nothing is kept."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._chosen = chosen_in(path) if path is not None else {}

    def chosen(self, name: str) -> str:
        """What was chosen last; empty if nothing was."""
        return self._chosen.get(name, "")

    def keep(self, name: str, value: str) -> None:
        """Keep a choice for the next start."""
        if value == self.chosen(name):
            return
        if self._path is not None:  # another window may have kept something since
            self._chosen = {**self._chosen, **chosen_in(self._path)}
        self._chosen[name] = value
        if self._path is not None:
            put_private(
                self._path, "".join(line(key, found) for key, found in self._chosen.items())
            )


def line(name: str, value: str) -> str:
    """One choice as a line of TOML, in which a text is written as in JSON."""
    return f"{name} = {json.dumps(value, ensure_ascii=False)}\n"


def chosen_in(path: Path) -> dict[str, str]:
    """What a settings file has of what is kept; nothing for one that is missing or broken."""
    try:
        with path.open("rb") as file:
            found = tomllib.loads(file.read(LARGEST).decode())
    except (OSError, ValueError, RecursionError):
        return {}
    return {name: value for name in KEPT if isinstance(value := found.get(name), str)}
