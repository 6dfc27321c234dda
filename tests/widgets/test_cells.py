"""How wide letters are, and lines that are cut, wrapped and filled up to a width."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from reflect_tui.widgets import cells
from tests.widgets.stage import ODD

TEXTS = st.text(alphabet=st.sampled_from("ab cd [/] Ł日🚑é\u0301\u200d\ufe0f👩👧\n\t“”…\x1b\u202e"))


def test_narrow_characters_are_one_cell_wide() -> None:
    narrow = [chr(code) for code in range(0x3000) if cells._NARROW.fullmatch(chr(code))]
    assert len(narrow) > 800
    assert {get_character_cell_size(character) for character in narrow} == {1}


@settings(deadline=None)
@given(TEXTS, st.integers(2, 30))
@example("[\u200d\u200d日", 2)
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert max(cell_len(line) for line in cells.wrap(text, width)) <= width


@settings(deadline=None)
@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_nothing_but_blanks(text: str, width: int) -> None:
    drawn = "".join(cells.wrap(text, width))
    assert "".join(drawn.split()) == "".join(cells.safe(text).split())


@settings(deadline=None)
@given(TEXTS, st.integers(1, 30))
def test_padded_is_exactly_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(cells.padded(cells.one_line(text), width)) == width


@settings(deadline=None)
@given(TEXTS)
def test_safe_text_holds_nothing_that_a_terminal_obeys(text: str) -> None:
    assert not set(cells.safe(text)) & set("\x1b\u202e\t\r\x00")


@pytest.mark.parametrize("text", ODD)
def test_odd_text_stays_exactly_as_it_is(text: str) -> None:
    assert cells.safe(text) == text
    assert cells.wrap(text, 60) == [text]
    assert cells.cut(text, 60) == text


def test_wrap_breaks_at_words_keeps_lines_and_breaks_what_is_too_long() -> None:
    assert cells.wrap("one two three", 7) == ["one two", "three"]
    assert cells.wrap("a\n\n b", 7) == ["a", "", " b"]
    assert cells.wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert cells.wrap("日本語です", 5) == ["日本", "語で", "す"]
    assert cells.wrap("", 5) == [""]
    assert cells.wrap("a\r\nb\u2028c", 5) == ["a", "b", "c"]


def test_cut_marks_what_is_left_out() -> None:
    assert cells.cut("Learning log", 8) == "Learnin…"
    assert cells.cut("日本語です", 6) == "日本…"
    assert cells.cut("e\u0301e\u0301e\u0301", 2) == "e\u0301…"
    assert cells.cut("x" * 5000, 3) == "xx…"
    assert cells.cut("abc", 0) == ""
