"""Bars and small charts of text."""

from __future__ import annotations

import pytest

from reflect_tui import signs
from reflect_tui.widgets.bars import PLAIN, bar, columns


@pytest.mark.parametrize(
    ("part", "whole", "drawn"),
    [
        (0, 0, "····"),
        (0, 7, "····"),
        (7, 7, "■■■■"),
        (1, 1000, "■···"),
        (999, 1000, "■■■·"),
        (2, 4, "■■··"),
        (9, 4, "■■■■"),
    ],
)
def test_some_is_never_drawn_as_none_or_all(part: int, whole: int, drawn: str) -> None:
    assert bar(part, whole, 4) == drawn


def test_counts_stand_beside_each_other() -> None:
    assert columns([0, 1, 4, 8]) == "· ▁ ▄ █"
    assert columns([1, 100], 1) == "▁█"
    assert columns([0, 0]) == ""
    assert columns([0, 1, 4, 8], 1, PLAIN) == "·.=#"


def test_a_bar_is_seen_with_plain_signs_too() -> None:
    assert signs.plain(bar(2, 4, 4), "ascii") == "##--"
