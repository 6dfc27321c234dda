"""Plain signs stand exactly where the others stood, and what people typed stays if it can."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import reflect_tui
from reflect_tui.plain_signs import as_wide
from reflect_tui.signs import SIGNS, cells_of, needed, plain, said

ENCODINGS = ["utf-8", "iso8859-1", "iso8859-2", "cp437", "cp1252", "ascii"]


def test_every_plain_sign_is_ascii_and_as_wide_as_the_one_it_stands_for() -> None:
    for sign, other in SIGNS.items():
        assert other.isascii()
        assert len(other) == cell_len(sign) == cells_of(sign) == 1, sign


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
def test_nothing_moves_and_everything_can_be_written(encoding: str, text: str) -> None:
    shown = as_wide(text, encoding)
    assert cell_len(shown) == cell_len(text)
    shown.encode(encoding)


@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧 at tea", "🙂🙂", "שלום", "e\u0301", "\U0001f1ec\U0001f1e7", "中文"]
)
def test_an_emoji_of_many_parts_and_other_scripts_keep_their_cells(text: str) -> None:
    assert cell_len(as_wide(text, "ascii")) == cell_len(text)
    assert as_wide(text, "ascii").isascii()


def test_letters_stay_where_the_console_has_them() -> None:
    typed = "Łucja's café: £5 – “all well” … ½"
    assert plain(typed, "utf-8") == 'Łucja\'s café: £5 - "all well" . ½'
    assert plain(typed, "iso8859-1") == 'Lucja\'s café: £5 - "all well" . ½'
    assert plain(typed, "ascii") == 'Lucja\'s cafe: ?5 - "all well" . ?'


def test_plain_text_is_the_very_same() -> None:
    assert plain("[x] Done, ~ in part * 2 > 1", "ascii") == "[x] Done, ~ in part * 2 > 1"


@pytest.mark.parametrize(
    ("encoding", "term", "expected"),
    [
        ("utf-8", "xterm-256color", False),
        ("utf-8", "linux", True),
        ("iso8859-1", "xterm", True),
        ("ascii", "xterm", True),
        ("no-such-encoding", "xterm", True),
        ("utf-8", "", False),
    ],
)
def test_what_the_console_can_draw_is_told_from_its_encoding_and_its_kind(
    encoding: str, term: str, expected: bool
) -> None:
    assert needed(encoding, {"TERM": term}) is expected


def test_one_variable_says_it_either_way() -> None:
    assert [said({"REFLECT_ASCII": word}) for word in ("1", "yes", "0", "", " ")] == [
        *(True, True, False, None, None)
    ]
    assert said({}) is None


def printed(*arguments: str, encoding: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "reflect_tui", *arguments],
        env={**os.environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
    )
    return ran.stdout.decode(encoding)


def test_a_list_is_printed_whatever_the_console_can_write(tmp_path: Path) -> None:
    chapter = shutil.copytree(Path(reflect_tui.__file__).parent / "chapter", tmp_path / "chapter")
    words = "When and where did this happen?"
    for path in chapter.glob("*.toml"):
        text = path.read_text("utf-8").replace(words, "When – and where – did “this” happen? 🙂")
        path.write_text(text, "utf-8")
    asked = ("questions", "--chapter", str(chapter))
    whole = printed(*asked, encoding="utf-8")
    assert "– did “this” happen? 🙂" in whole
    assert printed(*asked, encoding="ascii") == plain(whole, "ascii")
    data = printed(*asked, "--json", encoding="utf-8")
    escaped = printed(*asked, "--json", encoding="ascii")
    assert escaped.isascii()
    assert json.loads(escaped) == json.loads(data)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Nobody looked in for tw…", "Nobody looked in for ..."),
        ("Nobody looked in …   ", "Nobody looked i...   "),
        ("a…", "a."),
        ("So … it went on", "So . it went on"),
    ],
)
def test_a_line_that_was_cut_ends_in_three_dots(text: str, shown: str) -> None:
    assert as_wide(text, "ascii") == shown
    assert cell_len(shown) == cell_len(text)


def test_a_meeting_to_go_on_with_has_another_sign_than_the_cursor() -> None:
    assert plain("» Go on", "ascii")[0] != plain("▸", "ascii")
