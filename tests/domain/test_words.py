"""Odd words: kept exactly as they were typed, or refused with a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect_tui.domain import words
from reflect_tui.domain.learning_point import hands_up
from reflect_tui.errors import WordsRefused

SHOWN = (
    "[/",
    "[TODO] see the rota",
    "[bold]not bold[/bold]",
    "$HOME `rm -rf` %s {0} \\n",
    "'; DROP TABLE contribution; --",
    "Łucja said “dzień dobry”",
    "🙂👩\u200d🦽 well done",
    "שלום",
    "مرحبا",
    "=1+1",
    "£5 – ’til Friday…",
    "e\u0301clair",
)
NOT_SHOWN = (
    "red \x1b[31malert",
    "bell\x07",
    "nul\x00byte",
    "two\nlines",
    "tab\tbed",
    "back\x08space",
    "c1 \x9b31m",
    "delete\x7f",
    "turned \u202egnirts",
    "isolated \u2066text\u2069",
    "half a pair \ud83d",
    "new line \u2028 by another name",
    "new paragraph \u2029 by another name",
)


@pytest.mark.parametrize("text", SHOWN)
def test_any_text_that_can_be_shown_is_kept_exactly(text: str) -> None:
    assert words.optional(text) == text
    assert words.needed(f"  {text} ", "Write something.") == text


@pytest.mark.parametrize("text", NOT_SHOWN)
def test_what_cannot_be_shown_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(WordsRefused, match=r"^There is a character .* Type it again\.$") as refused:
        words.optional(text, field="title")
    assert refused.value.field == "title"


@pytest.mark.parametrize(
    ("over", "sentence"),
    [(1, "That is 1 letter too long"), (2, "That is 2 letters too long"), (9500, "9,500 letters")],
)
def test_a_text_that_is_too_long_is_refused_and_not_cut(over: int, sentence: str) -> None:
    with pytest.raises(WordsRefused, match=sentence):
        words.optional("x" * (words.LINE_LIMIT + over))


def test_blanks_around_a_text_do_not_count() -> None:
    text = "x" * words.ROLE_LIMIT
    assert words.optional(f"   {text}   ", limit=words.ROLE_LIMIT) == text


@pytest.mark.parametrize("text", ["", " ", "\u00a0 "])
def test_an_empty_text_is_asked_for_where_it_is_needed(text: str) -> None:
    assert words.optional(text) == ""
    with pytest.raises(WordsRefused, match=r"^Write who\.$") as refused:
        words.needed(text, "Write who.", field="who")
    assert refused.value.field == "who"


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=80))
def test_every_text_is_kept_as_typed_or_refused(text: str) -> None:
    if words.cannot_be_shown(text.strip()):
        with pytest.raises(WordsRefused):
            words.optional(text)
    else:
        assert words.optional(text) == text.strip()


@pytest.mark.parametrize(("typed", "hands"), [("", None), ("  ", None), ("0", 0), (" 12 ", 12)])
def test_a_show_of_hands(typed: str, hands: int | None) -> None:
    assert hands_up(typed, 200) == hands


@pytest.mark.parametrize("typed", ["all", "-1", "1.5", "٣", "²", "9" * 30, "9" * 5000])
def test_hands_that_are_not_a_number_anybody_could_count(typed: str) -> None:
    with pytest.raises(WordsRefused) as refused:
        hands_up(typed, 200)
    assert refused.value.field == "hands"
