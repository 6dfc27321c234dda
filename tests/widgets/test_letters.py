"""Large letters: which font is taken, that no word is broken, and that they can be read."""

from __future__ import annotations

from string import ascii_letters

import pytest

from reflect_tui.domain.question import Form
from reflect_tui.services.chapter import Chapter
from reflect_tui.widgets.letters.blocks import Blocks, lines_high
from reflect_tui.widgets.letters.choice import Letters, letters_named
from reflect_tui.widgets.letters.fitting import laid_out
from reflect_tui.widgets.letters.font import LARGEST_FIRST, font
from tests.large_letters import characters, read

QUESTION = "How could this have been a more positive experience for everyone involved?"
ODD = "What happened? £5 — Łucja’s café … “Kwaśniewska”: é ł ż"
QUESTIONS = sorted({q.text(form) for q in Chapter().bank.questions for form in Form})


def read_back(text: str, name: str, width: int, blocks: Blocks = Blocks.QUARTERS) -> str:
    laid = laid_out(text, width, 1000, blocks, (name,))
    high = lines_high(font(name))
    lines = [laid.lines[y : y + high] for y in range(0, len(laid.lines), high)]
    return " ".join(read(line, font(name), blocks) or "?" for line in lines)


def as_drawn(text: str, name: str) -> str:
    """The text with those letters that a small font draws as another one."""
    known = characters(name)
    found = font(name)
    return "".join(known[found.across(each), *found.rows(each)] for each in text)


def test_no_letter_touches_the_next_in_any_font() -> None:
    for name in LARGEST_FIRST:
        found = font(name)
        for character in ascii_letters + "łéęż":
            assert not any(row & 1 for row in found.rows(character)), (name, character)


@pytest.mark.parametrize("name", LARGEST_FIRST)
@pytest.mark.parametrize("blocks", Blocks)
@pytest.mark.parametrize("text", [QUESTION, ODD, "I", "Tak, dziękuję: naïve £1.50"])
def test_what_is_drawn_can_be_read(name: str, blocks: Blocks, text: str) -> None:
    assert read_back(text, name, 300, blocks) == as_drawn(text, name)


@pytest.mark.parametrize(
    ("width", "height", "name", "lines"),
    [
        *(
            (53, 8, "", 2),
            (53, 15, "", 2),
            (53, 16, "5x8", 16),
            (80, 15, "6x10", 15),
            (120, 21, "7x13b", 21),
            (160, 24, "9x15b", 24),
        ),
        *((232, 52, "9x15b", 16), (232, 64, "9x15b", 16), (232, 65, "14x26b", 39)),
    ],
)
def test_the_largest_letters_that_fit_are_taken(
    width: int, height: int, name: str, lines: int
) -> None:
    found = laid_out(QUESTION, width, height)
    assert (found.font, len(found.lines)) == (name, lines)
    assert all(len(line) <= width for line in found.lines)


def test_a_short_question_fills_a_wall_of_many_characters_and_leaves_room_to_the_answers() -> None:
    found = laid_out("What didn't go so well?", 232, 52)
    assert (found.font, len(found.lines)) == ("18x30b", 15)
    assert max(map(len, found.lines)) > 200
    assert laid_out("What didn't go so well?", 232, 24).font == "14x26b"
    assert laid_out("What didn't go so well?", 232, 21).font == "9x15b"


@pytest.mark.parametrize("text", QUESTIONS)
def test_no_question_is_ever_clipped_and_no_word_broken(text: str) -> None:
    for width in (38, 76, 112, 232):
        for height in (1, 10, 16, 40):
            found = laid_out(text, width, height)
            assert all(len(line) <= width for line in found.lines)
            if found.font:
                assert len(found.lines) <= height
                assert read_back(text, found.font, width) == as_drawn(text, found.font)
            else:
                assert " ".join(found.lines) == text


def test_a_word_too_long_for_large_letters_stands_in_plain_ones() -> None:
    assert laid_out("Pneumonoultramicroscopic", 40, 40).font == ""
    assert laid_out("Pneumonoultramicroscopic", 72, 40).font == "6x10"


@pytest.mark.parametrize("text", ["日本", "👩‍👩‍👧 came", "e\u0301", "שלום", "\x1b[31mred"])
def test_a_text_with_a_letter_that_is_missing_falls_back_whole(text: str) -> None:
    found = laid_out(f"What happened? {text}", 200, 60)
    assert found.font == ""
    assert "What happened?" in found.lines[0]
    assert "\x1b" not in "".join(found.lines)


def test_nothing_is_no_letters() -> None:
    assert (
        laid_out("", 80, 20).lines in ((), ("",)) or not "".join(laid_out("", 80, 20).lines).strip()
    )


def test_the_choices_follow_each_other_and_any_other_name_is_the_first() -> None:
    seen, now = [], Letters.LARGE
    for _ in Letters:
        seen.append(now)
        now = now.next
    assert (seen, now) == (list(Letters), Letters.LARGE)
    assert [letters_named(each) for each in ("plain", "", "huge")] == [
        Letters.PLAIN,
        Letters.LARGE,
        Letters.LARGE,
    ]
    assert len({each.words for each in Letters}) == len(Letters)
