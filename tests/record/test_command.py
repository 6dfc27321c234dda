"""``reflect-tui record``: printed or as a file of its own, or a sentence that says why not."""

from __future__ import annotations

import stat
import sys
from datetime import date
from pathlib import Path

import pytest

from reflect_tui.cli import main
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import make

TODAY = date(2026, 11, 23)
Print = pytest.CaptureFixture[str]
FALL = ("2026-003", "--for", "families")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration file; no test changes it."""
    return make(tmp_path_factory.mktemp("demo") / "demo.reflect", Chapter())


def run(demo: Path, *options: object) -> int:
    return main(["record", "--file", str(demo), *map(str, options)], lambda: TODAY)


def test_it_is_printed_and_what_to_mind_stands_beside_it(demo: Path, capsys: Print) -> None:
    before = demo.read_bytes()
    assert run(demo, *FALL) == 0
    said = capsys.readouterr()
    assert said.out.startswith("What we learned and what we changed\n===")
    assert "Read it as a stranger" in said.err
    assert run(demo, *FALL, "--format", "md") == 0
    assert capsys.readouterr().out.startswith("# What we learned")
    assert demo.read_bytes() == before


@pytest.mark.parametrize("form", ["txt", "md", "html", "docx"])
def test_a_folder_gets_a_file_by_number_and_day(
    demo: Path, tmp_path: Path, capsys: Print, form: str
) -> None:
    for count in (1, 2):
        assert run(demo, *FALL, "--format", form, "-o", tmp_path) == 0
        assert len(list(tmp_path.iterdir())) == count
    names = {path.name for path in tmp_path.iterdir()}
    name = "Record 2026-003 families 2026-11-23"
    assert names == {f"{name}.{form}", f"{name} (2).{form}"}
    assert "for families" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_file_is_for_its_user_alone_and_the_format_follows_its_name(
    demo: Path, tmp_path: Path
) -> None:
    path = tmp_path / "for the family.html"
    assert run(demo, *FALL, "-o", path, "--large") == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "font: 18pt" in path.read_text(encoding="utf-8")


def test_nothing_is_written_over(demo: Path, tmp_path: Path, capsys: Print) -> None:
    path = tmp_path / "there.txt"
    path.write_text("mine", encoding="utf-8")
    assert run(demo, *FALL, "-o", path) == 2
    assert "exists already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("2026-099", "--for", "cqc"), "There is no event with the number 2026-099."),
        (("the fall", "--for", "cqc"), "There is no event with the number the fall."),
        (("2026-²", "--for", "cqc"), "There is no event with the number"),
        (("2026-003", "--for", "neighbours"), "There are records for: people (people using"),
        (("2026-003", "--for", "complainant"), "This event is not a complaint"),
        (("2026-004", "--for", "people"), "There is nothing to show yet"),
        (("2026-003", "--for", "regulator"), "--parts event,safe"),
        ((*FALL, "--format", "docx"), "Say where to put it"),
        ((*FALL, "--large"), "Large print is there as html, docx and pdf"),
        ((*FALL, "--format", "docx", "-o", "x.html"), "The name ends in .html"),
        ((*FALL, "-o", "/nowhere/at/all.txt"), "There is no folder"),
        (("2026-003",), "--for"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    demo: Path, capsys: Print, options: tuple[str, ...], said: str
) -> None:
    try:
        code: object = run(demo, *options)
    except SystemExit as done:
        code = done.code
    assert code == 2
    shown = capsys.readouterr()
    assert said in shown.err
    assert shown.out == ""
    assert "Traceback" not in shown.err
