"""The labelled sentences are whole, many enough, true to their mix, and fairly held out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.words.labelled import (
    HELD_OUT,
    IDENTIFIERS,
    KINDS,
    OPEN,
    Sentence,
    Span,
    sentence,
    sentences,
)

NEAR_MISSES = "blame, near misses"
BLAME_FAMILIES = ["blame B1", "blame B3", "blame B5", "blame B8"]
TITLES = {
    *("mr", "mrs", "ms", "miss", "dr", "sister", "father"),
    *("ate", "dela", "gogo", "kuya", "madam", "mama", "pani"),
}


def both() -> list[Sentence]:
    return sentences(OPEN) + sentences(HELD_OUT)


def names(path: Path) -> set[str]:
    """Each part of each name, and each person's initials, without case or title."""
    found: set[str] = set()
    for typed in sentences(path):
        found |= {initials.lower() for initials in typed.words("initials")}
        for name in typed.words("name"):
            found |= set(re.split(r"[\s-]+", name.lower().replace(".", ""))) - TITLES
    return found


def test_a_line_is_read_as_plain_text_and_the_places_of_its_marks() -> None:
    assert sentence("!harm {name:Mrs Day}'s bell, {room:bed 9}") == Sentence(
        "Mrs Day's bell, bed 9", (Span("name", 0, 7), Span("room", 16, 21)), harm=True
    )
    assert sentence("the bell") == Sentence("the bell", (), harm=False)


@pytest.mark.parametrize("line", ["{name:Day", "Day}", "{shoe:left}", "{name:}", "{name:{room:9}}"])
def test_a_mark_that_is_not_whole_or_not_known_is_not_read(line: str) -> None:
    with pytest.raises(ValueError, match=r"brace|kind"):
        sentence(line)


def test_there_are_enough_of_each() -> None:
    every = both()
    assert len(every) >= 360
    assert sum(not typed.spans for typed in every) >= 0.45 * len(every)
    assert sum(typed.has("name") for typed in every) >= 130
    assert sum(len(typed.words(*IDENTIFIERS)) for typed in every) >= 50
    assert sum(typed.has("blame") for typed in every) >= 60
    assert sum(typed.group.startswith(NEAR_MISSES) for typed in every) >= 40
    assert sum(typed.has("self") for typed in every) >= 25
    assert sum(typed.harm for typed in every) >= 30


@pytest.mark.parametrize("path", [OPEN, HELD_OUT])
def test_each_half_has_everything(path: Path) -> None:
    half = sentences(path)
    assert {span.kind for typed in half for span in typed.spans} == KINDS
    for family in BLAME_FAMILIES:
        assert sum(typed.group.startswith(family) for typed in half) >= 5


def test_the_halves_are_alike() -> None:
    open_half, held_out = sentences(OPEN), sentences(HELD_OUT)
    assert {typed.group for typed in open_half} == {typed.group for typed in held_out}
    assert abs(len(open_half) - len(held_out)) <= 5
    for kind in KINDS:
        counts = [sum(typed.has(kind) for typed in half) for half in (open_half, held_out)]
        assert abs(counts[0] - counts[1]) <= 5, kind


def test_no_name_and_no_sentence_stands_in_both_halves() -> None:
    assert not names(OPEN) & names(HELD_OUT)
    texts = [typed.text.casefold() for typed in both()]
    assert len(texts) == len(set(texts))


def test_every_sentence_fits_and_is_clean() -> None:
    for typed in both():
        assert 0 < len(typed.text) <= 280, typed.text
        assert typed.text == typed.text.strip()
        for words in typed.words(*KINDS):
            assert words == words.strip(), typed.text


def test_blame_is_not_marked_where_harm_is_told_nor_in_a_near_miss() -> None:
    for typed in both():
        assert not (typed.harm and typed.has("blame")), typed.text
        assert not (typed.group.startswith(NEAR_MISSES) and typed.spans), typed.text


def test_numbers_belong_to_nobody() -> None:
    for typed in both():
        for number in typed.words("phone"):
            digits = re.sub(r"\D", "", number.replace("+44", "0"))
            assert re.fullmatch(r"07700900\d{3}|02079460\d{3}|01632960\d{3}", digits), number
        for number in typed.words("nhs"):
            assert re.fullmatch(r"999\d{7}", re.sub(r"\D", "", number)), number
        for address in typed.words("email"):
            assert re.search(r"@example\.(com|org|net)$", address), address
