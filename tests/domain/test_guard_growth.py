"""The guard takes no more than its share of time for a long and nasty text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from reflect_tui.services.guard_words import guard

SHORT, LONG = 1_000, 4_000
TIMES = 9
"""Four times the text may take so many times as long; where time grew by squares it were 16."""

NASTY = [
    "a",
    "A",
    "a-",
    "a'",
    "1",
    "1 ",
    "07700 900",
    "+44 (0)",
    "a.b",
    "a@b.",
    "Mr ",
    "de la ",
    "Zanele ",
    "Zanele said ",
    "zanele ",
    "Mr Osei told Zanele. ",
    "grace was ",
    "D. ",
    "JB ",
    "should ",
    "they always ",
    "night staff other new the that ",
    "the the the night night day ",
    "left him alone lying sitting ",
    "money ring purse her his ",
    "room ",
    "room 1 and ",
    "dob ",
    "staff number ",
    '"',
    "“a",
    "( ",
    "it was her ",
    "took her his the ",
    "slap ",
    "he pushed her ",
    "they took money cash purse ",
    "nobody not never came ",
    "she cries when he comes and ",
    "\u0301",
    "é",
]


def seconds(text: str, look: Callable[[str], object]) -> float:
    """The least processor time of some looks: what the machine does besides is not counted."""
    least = float("inf")
    for _ in range(3):
        start = time.process_time()
        look(text)
        least = min(least, time.process_time() - start)
    return least


@pytest.mark.parametrize("nasty", NASTY)
def test_the_time_grows_as_the_text_does(nasty: str) -> None:
    texts = [(nasty * size)[:size] for size in (SHORT, LONG)]
    short, long = (seconds(text, guard().look) for text in texts)
    assert long < max(TIMES * short, 0.02), f"{long / short:.1f} times"
