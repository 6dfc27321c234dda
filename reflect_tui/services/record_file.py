"""A record as a file of its own: named by its number and day, never by what happened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reflect_tui.errors import RecordRefused
from reflect_tui.record.audience import Audience
from reflect_tui.record.document import Document
from reflect_tui.record.formats import Format, written
from reflect_tui.services import new_file

NAME = "Record {number} {audience} {day}.{form}"
NEEDS_FILE = "A {form} is not for reading in a terminal. Say where to put it: -o FILE or -o FOLDER"
OTHER_END = "The name ends in .{end}, but you asked for {form}. Change one of them."
NO_SIZES = "Large print is there as html, docx and pdf. Add --format html, or --format docx."


def format_for(asked: str | None, path: Path | None) -> Format:
    """The format that was asked for, or else the one in the name of the file; plain text at last.

    Raises ``RecordRefused`` where they do not go together.
    """
    known = {each.value for each in Format}
    end = path.suffix.removeprefix(".").lower() if path is not None and not path.is_dir() else ""
    if asked and end in known and end != asked:
        raise RecordRefused(OTHER_END.format(end=end, form=asked))
    form = Format(asked or (end if end in known else Format.TEXT))
    if path is None and not form.typed:
        raise RecordRefused(NEEDS_FILE.format(form=form))
    return form


def check_size(form: Format, *, large: bool) -> None:
    """Raise ``RecordRefused`` for large print in a format that knows no sizes."""
    if large and not form.sized:
        raise RecordRefused(NO_SIZES)


def keep(
    document: Document,
    path: Path,
    form: Format,
    *,
    number: str,
    audience: Audience,
    today: date,
    large: bool = False,
) -> Path:
    """Write the file, whole and for its user alone; in a folder under a name of its own.

    Gives where it is. Raises ``FileRefused``; never takes the place of anything.
    """
    day = today.isoformat()
    name = NAME.format(number=number, audience=audience.key, day=day, form=form)
    return put(document, path, form, name, large=large)


def put(document: Document, path: Path, form: Format, name: str, *, large: bool = False) -> Path:
    """Write a document, in a folder under this name or one like it. Raises ``FileRefused``."""
    if path.is_dir():
        path = new_file.unused(path / name)
    new_file.write_new(path, written(document, form, large=large))
    return path
