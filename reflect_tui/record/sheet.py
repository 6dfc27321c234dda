"""A list as rows and columns, whatever program opens it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reflect_tui.domain.days import long_day
from reflect_tui.record.document import Document, Table
from reflect_tui.record.sieve import clean

Cell = str | date | None


class SheetFormat(StrEnum):
    """A format by the end of its file names."""

    CSV = "csv"
    EXCEL = "xlsx"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows under a header row. What a person typed stays text, whatever it begins with."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def document(self) -> Document:
        """The same as a document, to be read as a stranger would."""
        rows = tuple(tuple(map(words, row)) for row in self.rows)
        return Document(
            title=self.title, blocks=(Table(self.title, self.header, rows),), held_back=()
        )


def words(cell: Cell) -> str:
    """A cell as it is read."""
    return long_day(cell) if isinstance(cell, date) else clean(cell or "")


def written(sheet: Sheet, form: SheetFormat) -> bytes:
    """The content of the file."""
    if form is SheetFormat.EXCEL:
        from reflect_tui.record import excel

        return excel.write(sheet)
    from reflect_tui.record import comma

    return comma.write(sheet).encode("utf-8-sig")
