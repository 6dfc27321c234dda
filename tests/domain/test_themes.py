"""Themes as the home writes them."""

from __future__ import annotations

import pytest

from reflect_tui.domain.themes import LIMIT, MOST, NEW, offered, together, written
from reflect_tui.errors import WordsRefused


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("", ()),
        (" , ,", ()),
        ("handover", ("Handover",)),
        ("HANDOVER, call bells,call bells", ("Handover", "call bells")),
    ],
)
def test_a_theme_is_spelt_as_before_and_stands_once(line: str, found: tuple[str, ...]) -> None:
    assert written(line, ["Handover"]) == found


@pytest.mark.parametrize("line", ["x" * (LIMIT + 1), "night\x1b[31m", "a, b\u202ec"])
def test_what_cannot_be_a_theme_is_refused_by_its_field(line: str) -> None:
    with pytest.raises(WordsRefused) as refused:
        written(line, [])
    assert refused.value.field == NEW


def test_an_event_has_few_themes() -> None:
    many = [f"theme {at}" for at in range(MOST)]
    assert together(many[:2], many[1:]) == tuple(many)
    with pytest.raises(WordsRefused, match="5 themes at most"):
        together(many, ["one more"])


def test_its_own_are_offered_then_those_that_are_common() -> None:
    used = ["falls", "bells", "bells", *(f"rare {at}" for at in range(20))]
    assert offered(used, ["Falls"])[:2] == ("Falls", "bells")
    assert len(offered(used)) == 8
