"""A new file that only its user can read, never in place of anything that is there."""

from __future__ import annotations

import contextlib
from pathlib import Path

from reflect_tui.errors import FileRefused
from reflect_tui.machine import make_private_file


def reserve(path: Path) -> None:
    """Make an empty file. Raises ``FileRefused``; never opens what is there."""
    try:
        make_private_file(path)
    except FileExistsError:
        raise taken(path) from None
    except FileNotFoundError:
        raise FileRefused(
            f"There is no folder {path.parent}. Make it first, or choose another one."
        ) from None
    except OSError as error:
        raise impossible(path, error) from error


def write_new(path: Path, content: bytes) -> None:
    """Make a file with this content. Raises ``FileRefused``; then nothing is left behind."""
    reserve(path)
    try:
        path.write_bytes(content)
    except BaseException as error:
        with contextlib.suppress(OSError):
            path.unlink()
        if isinstance(error, OSError):
            raise impossible(path, error) from error
        raise


def unused(path: Path) -> Path:
    """The path itself, or where something is there already, one with a number behind its name."""
    number, free = 1, path
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_stem(f"{path.stem} ({number})")
    return free


def taken(path: Path) -> FileRefused:
    """The refusal of a path where there is something."""
    return FileRefused(f"{path} exists already. Nothing was changed. Choose another name.")


def impossible(path: Path, error: OSError) -> FileRefused:
    """The refusal of a path that the system does not allow."""
    reason = (error.strerror or "it does not answer").lower()
    return FileRefused(f"No file can be made at {path}: {reason}. Choose another place.")
