"""Opening the learning file: which file is ours, and how SQLite is told to behave.

Nothing here knows SQLModel: the driver alone opens the file in a few milliseconds.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from reflect_tui.errors import FileRefused, FileSpoilt, SaveFailed
from reflect_tui.machine import make_private_file, make_private_folder

if TYPE_CHECKING:
    import sqlite3

    Connection = sqlite3.Connection
    """The driver has the interface of the standard library's."""

APPLICATION_ID = 0x5265666C
"""Says in the file's header that it is a learning file ("Refl")."""
HEAD = "0005"
"""The schema revision that this version of the app writes."""
KNOWN = frozenset({"0001", "0002", "0003", "0004", "0005"})
"""Every revision that this version can open."""

NEWER = (
    "{path} was written by a newer version of this app. It has not been changed. "
    "Install the newer version to open it."
)

PRAGMAS = (
    "PRAGMA journal_mode = DELETE",  # never WAL: deleted text stays readable in it
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 3000",
)


DAMAGED = "{path} is damaged or is not a learning file. It has not been changed."
LOGGED = (
    "Another program has changed how {path} is saved, so that old words can stay beside it. "
    "It has not been changed. Use your newest backup."
)
MISSING = "There is no learning file at {path}. Check the name, or open the app."
CUT_OFF = (
    "The last save in {path} was cut off. Open the file in the app, where it may be written, "
    "to put that right."
)


def exists(path: Path) -> bool:
    """Whether there is a learning file with something in it."""
    return bool(size(path))


def size(path: Path) -> int | None:
    """How many bytes the file has; ``None`` when there is none. Raises ``FileRefused``."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileRefused(f"The file {path} cannot be reached: {reason(error)}.") from error


def check_header(path: Path) -> None:
    """Raise ``FileRefused``, without opening it, for a file whose header is not ours.

    A file whose very first save was interrupted has a journal beside it and no header yet.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise FileRefused(f"The file {path} cannot be read: {reason(error)}.") from error
    if header[:16] != b"SQLite format 3\0" or int.from_bytes(header[68:72]) != APPLICATION_ID:
        if path.with_name(path.name + "-journal").exists():
            return
        raise FileRefused(DAMAGED.format(path=path))
    if 2 in header[18:20]:  # a write-ahead log, which no version so far has used
        raise FileSpoilt(LOGGED.format(path=path))


def create(path: Path) -> None:
    """Make the folder and an empty file that only this user can read."""
    try:
        make_private_folder(path.parent)
        with contextlib.suppress(FileExistsError):
            make_private_file(path)
    except OSError as error:
        raise FileRefused(
            f"No file can be made at {path}: {reason(error)}. Choose another place with --file."
        ) from error


def connect(path: Path, *, to_read: bool = False) -> Connection:
    """Open the file with its pragmas. Raises ``FileRefused`` when it cannot be opened.

    ``to_read`` writes nothing, not even to put right a save that was cut off.
    """
    connection: Connection | None = None
    try:
        connection = dbapi2.connect(
            address(path) if to_read else str(path),
            uri=to_read,
            isolation_level=None,
            check_same_thread=False,
        )
        for pragma in PRAGMAS:
            connection.execute(pragma)
    except (dbapi2.Error, UnicodeDecodeError) as error:
        if connection is not None:
            connection.close()
        raise refused(path, error) from error
    return connection


def address(path: Path) -> str:
    """The file as SQLite is told to open it for reading alone; network drives have two slashes."""
    plain = path.absolute().as_posix()
    for special in "%?#":
        plain = plain.replace(special, f"%{ord(special):02x}")
    return f"file://{'' if plain.startswith('/') else '/'}{plain}?mode=ro"


def revision(connection: Connection, path: Path) -> str:
    """The schema revision of an opened file; empty for one that holds nothing yet.

    Raises ``FileRefused``, without having written, for a file that is not ours, is damaged or
    was written by a newer version.
    """
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if not tables:
            return ""
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise FileRefused(f"{path} is not a learning file. It has not been changed.")
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (dbapi2.Error, UnicodeDecodeError) as error:
        raise refused(path, error) from error
    found = str(row[0]) if row else ""
    if found not in KNOWN:
        raise FileRefused(NEWER.format(path=path))
    return found


def refused(path: Path, error: Exception) -> FileRefused:
    """Why a file cannot be opened, from what the driver raised."""
    said = str(error)
    if "locked" in said:
        return FileRefused(f"{path} is in use by another program. Close that one and try again.")
    if any(word in said for word in ("not a database", "malformed", "no such", "decode")):
        return FileSpoilt(DAMAGED.format(path=path))
    if "readonly" in said:
        return FileRefused(CUT_OFF.format(path=path))
    return FileRefused(
        f"{path} cannot be opened. Check that the folder is there and that you may write in it."
    )


def reason(error: OSError) -> str:
    """The system's own words for a fault, in lower case."""
    return (error.strerror or "it does not answer").lower()


@contextlib.contextmanager
def plain_faults(connection: Connection) -> Iterator[None]:
    """Turn the driver's faults while reading or saving into ``SaveFailed`` with a sentence."""
    try:
        yield
    except Exception as error:
        fault = getattr(error, "orig", None) or error
        if not isinstance(fault, dbapi2.Error | UnicodeDecodeError):
            raise
        raise SaveFailed(gone(connection) or save_failure(str(fault))) from error


def gone(connection: Connection) -> str:
    """What to do about a file that is not where it was opened any more; empty if it is there."""
    try:
        path = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    except dbapi2.Error:
        return ""
    if os.path.exists(path):
        return ""
    lost = str(path) if os.path.exists(path.parent) else f"The folder {path.parent}"
    return f"{lost} is not there any more, so this was not saved. Put it back and try again."


def save_failure(said: str) -> str:
    """What to do about a save that did not happen, by what the driver said."""
    if "full" in said:
        return "The disk is full, so this was not saved. Make some room and try again."
    if "readonly" in said or "read-only" in said:
        return "The file may only be read, so this was not saved. Check the folder and try again."
    if "locked" in said or "busy" in said:
        return "Another program is using the file, so this was not saved. Try again."
    if any(word in said for word in ("malformed", "not a database", "decode")):
        return "The file is damaged, so nothing more can be saved in it."
    if "constraint" in said:
        return "This does not fit what is in the file, so it was not saved. Go back and try again."
    return "The file could not be reached, so this was not saved. Check the disk and try again."
