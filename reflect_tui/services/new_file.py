"""A file that only its user can read, whole or not there; in place of nothing unless asked."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from reflect_tui.errors import FileRefused
from reflect_tui.machine import make_private_file


def reserve(path: Path, wanted: Path | None = None) -> None:
    """Make an empty file. Raises ``FileRefused``; never opens what is there.

    A refusal names the file that is ``wanted`` in the end, where that is another one.
    """
    said = wanted or path
    try:
        make_private_file(path)
    except FileExistsError:
        raise taken(said) from None
    except FileNotFoundError:
        raise FileRefused(
            f"There is no folder {said.parent}. Make it first, or choose another one."
        ) from None
    except OSError as error:
        raise impossible(said, error) from error


def write_new(path: Path, content: bytes) -> None:
    """Make a file with this content, whole or not at all. Raises ``FileRefused``."""
    if os.path.lexists(path):
        raise taken(path)
    with beside(path, content) as made:
        try:
            os.link(made, path)  # never over anything
        except FileExistsError:
            raise taken(path) from None
        except (OSError, NotImplementedError):  # a stick or a share that knows no links
            reserve(path)
            made.replace(path)


def write_over(path: Path, content: bytes) -> None:
    """Put this content in place of a file, whole or not at all. Raises ``FileRefused``.

    Who may read the file stays as it was.
    """
    with beside(path, content) as made:
        made.chmod(path.stat().st_mode & 0o777)
        made.replace(path)


@contextlib.contextmanager
def beside(path: Path, content: bytes) -> Iterator[Path]:
    """A private file with the content, in the same folder; what is left of it is taken away."""
    made = path.with_name(f".{secrets.token_hex(8)}.part")
    reserve(made, path)
    try:
        with made.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        yield made
    except OSError as error:
        raise impossible(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)


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
