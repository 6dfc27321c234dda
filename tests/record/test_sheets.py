"""Actions and duties as sheets: no cell runs, days are days, and nothing says who made them."""

from __future__ import annotations

import csv
import getpass
import io
import platform
import stat
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reflect_tui.cli import main
from reflect_tui.record.sheet import Sheet, SheetFormat, written
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import make
from tests.pictures import files
from tests.record.odd import WORDS
from tests.screens.an_event import file_of
from tests.services.an_event import EVERYTHING_SAID, Event

TODAY = date(2026, 11, 23)
Print = pytest.CaptureFixture[str]
ODD = (
    '=HYPERLINK("http://x.example","x")',
    "=1+1",
    "+44 20 7946 0000",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "＝1+1",
    "{=1+1}",
    "12",
    "2026-11-23",
    "https://x.example",
    "a, b; c",
    'he said "no"',
    "two\nlines",
    "a\x00b\x1bc",
    *WORDS,
)
SHEET = Sheet("Actions", ("What", "When"), tuple((each, TODAY) for each in ODD))
RUNS = ("=", "+", "-", "@", "\t", "\r", "＝")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration file; no test changes it."""
    return make(tmp_path_factory.mktemp("demo") / "demo.reflect", Chapter())


def run(command: str, path: Path, *options: object) -> int:
    return main([command, "--file", str(path), *map(str, options)], lambda: TODAY)


def comma(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def excel(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_no_cell_of_a_csv_is_a_formula() -> None:
    rows = comma(written(SHEET, SheetFormat.CSV))
    assert len(rows) == 1 + len(ODD)
    assert not [cell for row in rows for cell in row if cell.startswith(RUNS)]
    assert rows[1][0].startswith("'=HYPERLINK")
    assert {row[1] for row in rows[1:]} == {"2026-11-23"}


def test_no_cell_of_an_excel_file_is_a_formula_or_a_link() -> None:
    content = written(SHEET, SheetFormat.EXCEL)
    page = excel(content).active
    rows = list(page.iter_rows())
    assert [row[0].value for row in rows[4:6]] == ["-2+3", "@SUM(A1)"]
    assert {cell.data_type for row in rows for cell in row} == {"s", "d"}
    assert {row[1].value.date() for row in rows[1:]} == {TODAY}
    assert not any(cell.hyperlink for row in rows for cell in row)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_the_header_row_stays_in_sight_and_on_every_page() -> None:
    page = excel(written(SHEET, SheetFormat.EXCEL)).active
    assert page.freeze_panes == "A2"
    assert page.print_title_rows == "$1:$1"
    assert [cell.value for cell in page[1]] == ["What", "When"]


def test_an_excel_file_says_nothing_of_who_made_it_where_or_when() -> None:
    content = written(SHEET, SheetFormat.EXCEL)
    assert content == written(SHEET, SheetFormat.EXCEL)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        said = b"\n".join(parts.read(name) for name in parts.namelist())
        core = parts.read("docProps/core.xml").decode()
    assert "creator" not in core
    assert "created" not in core
    assert "modified" not in core
    for word in (platform.node(), str(Path.home()), str(Path.cwd()), f">{getpass.getuser()}<"):
        assert word.encode() not in said


@pytest.mark.parametrize("command", ["actions", "duties"])
def test_both_formats_hold_the_same_rows(command: str, demo: Path, tmp_path: Path) -> None:
    for form in ("csv", "xlsx"):
        assert run(command, demo, "--reviewed", "-o", tmp_path / f"a.{form}") == 0
    rows = comma((tmp_path / "a.csv").read_bytes())
    page = excel((tmp_path / "a.xlsx").read_bytes()).active
    there = [["" if cell is None else str(cell) for cell in row] for row in page.values]
    assert [[cell.removesuffix(" 00:00:00") for cell in row] for row in there] == rows
    assert len(rows) > 4
    assert rows[0][0] == "Event"


def test_a_folder_gets_a_file_by_its_day_for_its_user_alone(demo: Path, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("actions", demo, "--format", "xlsx", "-o", tmp_path) == 0
    made = sorted(tmp_path.iterdir())
    assert [path.name for path in made] == [
        "Actions 2026-11-23 (2).xlsx",
        "Actions 2026-11-23.xlsx",
    ]
    if sys.platform != "win32":
        assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o600}


def test_csv_is_printed_and_only_the_overdue_ones_where_they_are_wanted(
    demo: Path, capsys: Print
) -> None:
    assert run("actions", demo, "--format", "csv", "--overdue") == 0
    said = capsys.readouterr().out
    assert said.startswith("Event,What,Who,By when")
    rows = list(csv.DictReader(io.StringIO(said)))
    assert rows
    assert all("overdue" in row["How far"] for row in rows)


def test_what_names_somebody_stops_a_sheet_until_somebody_has_read_it(
    tmp_path: Path, capsys: Print
) -> None:
    def named(event: Event) -> None:
        event.settle(**EVERYTHING_SAID)
        event.meet()
        event.agree(what="Ask Mrs Okafor about the sling")

    (tmp_path / "file").mkdir()
    path, out = files.put(file_of(named), tmp_path / "file"), tmp_path / "a.csv"
    assert run("actions", path, "-o", out) == 2
    assert "“Mrs Okafor”" in capsys.readouterr().err
    assert not out.exists()
    assert run("actions", path, "-o", out, "--reviewed") == 0
    assert out.exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "xlsx"), "Say where to put it"),
        (("-o", "a.ods"), "Say which format it is"),
        (("--format", "csv", "-o", "a.xlsx"), "The name ends in .xlsx"),
        (("-o", "/nowhere/at/all.csv"), "There is no folder"),
        (("--format", "ods"), "known to --format"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    demo: Path, capsys: Print, options: tuple[str, ...], said: str
) -> None:
    try:
        code: object = run("actions", demo, *options)
    except SystemExit as done:
        code = done.code
    assert code == 2
    assert said in capsys.readouterr().err
