"""What somebody types finds the word they mean, also when it is mistyped."""

from __future__ import annotations

import pytest

from reflect_tui.domain.glossary import Word, found, in_order

SAR = Word(key="sar", term="Safeguarding Adult Review", also=("SAR",), meaning="A formal review.")
DSAR = Word(key="dsar", term="DSAR", meaning="Asking to see your data.")
NEAR = Word(key="near", term="Near miss", meaning="It could have caused harm.")
SAFE = Word(key="safe", term="Safeguarding", meaning="Free from abuse, as a SAR shows.")
WORDS = in_order((SAR, DSAR, NEAR, SAFE))


def keys(typed: str) -> list[str]:
    return [word.key for word in found(typed, WORDS)]


def test_nothing_typed_finds_every_word_from_a_to_z() -> None:
    assert keys("  ") == ["dsar", "near", "safe", "sar"]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("SAR", ["sar", "dsar", "safe"]),
        ("safeg", ["safe", "sar"]),
        ("safeguarding", ["safe", "sar"]),
        ("miss near", ["near"]),
        ("harm", ["near"]),
        ("review formal", ["sar"]),
    ],
)
def test_a_name_comes_before_a_part_of_one_and_that_before_a_meaning(
    typed: str, wanted: list[str]
) -> None:
    assert keys(typed) == wanted


@pytest.mark.parametrize(
    ("typed", "first"), [("safegarding", "safe"), ("neer miss", "near"), ("reveiw", "sar")]
)
def test_a_mistyped_word_finds_the_one_it_is_much_like(typed: str, first: str) -> None:
    assert keys(typed)[0] == first


@pytest.mark.parametrize("typed", ["zz", "xylophone", "["])
def test_what_is_like_nothing_finds_nothing(typed: str) -> None:
    assert keys(typed) == []


def test_the_whole_of_a_word_says_what_else_it_is_called() -> None:
    assert SAR.whole == "A formal review. Also: SAR."
    assert NEAR.whole == NEAR.meaning
