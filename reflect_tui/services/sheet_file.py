"""A sheet as a file of its own: named by its day, never in place of another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reflect_tui.errors import RecordRefused
from reflect_tui.record import comma
from reflect_tui.record.sheet import Sheet, SheetFormat, written
from reflect_tui.services import new_file

NAME = "{title} {day}.{form}"
NEEDS_FILE = "An xlsx is not for reading in a terminal. Say where to put it: -o FILE or -o FOLDER"
OTHER_END = "The name ends in .{end}, but you asked for {form}. Change one of them."
WHICH = "Say which format it is: --format csv or --format xlsx."


def format_for(asked: str | None, path: Path | None) -> SheetFormat:
    """The format that was asked for, or else the one in the name of the file.

    Raises ``RecordRefused`` where there is none, or they do not go together.
    """
    known = {each.value for each in SheetFormat}
    end = path.suffix.removeprefix(".").lower() if path is not None and not path.is_dir() else ""
    if asked and end in known and end != asked:
        raise RecordRefused(OTHER_END.format(end=end, form=asked))
    if not asked and end not in known:
        raise RecordRefused(WHICH)
    form = SheetFormat(asked or end)
    if path is None and form is SheetFormat.EXCEL:
        raise RecordRefused(NEEDS_FILE)
    return form


def printed(sheet: Sheet) -> str:
    """The sheet as CSV, for a terminal or another program."""
    return comma.write(sheet).replace("\r\n", "\n")


def keep(sheet: Sheet, path: Path, form: SheetFormat, today: date) -> Path:
    """Write the file, whole and for its user alone; in a folder under a name of its own.

    Gives where it is. Raises ``FileRefused``; never takes the place of anything.
    """
    if path.is_dir():
        name = NAME.format(title=sheet.title, day=today.isoformat(), form=form)
        path = new_file.unused(path / name)
    new_file.write_new(path, written(sheet, form))
    return path
