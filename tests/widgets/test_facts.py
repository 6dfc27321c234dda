"""Facts: a label and its value, beside each other or one below the other, exactly as typed."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from reflect_tui.widgets.facts import LABEL, VALUE, Fact, Facts, laid_out
from tests.drawn import lines
from tests.pictures.hand import until
from tests.widgets.stage import ODD, Stage

LONG = "The new line on the handover sheet says what is not written yet, " * 4


def drawn(facts: list[Fact], width: int, *, narrow: bool = False, apart: bool = False) -> list[str]:
    return [
        (line.label + line.value).rstrip() for line in laid_out(tuple(facts), width, narrow, apart)
    ]


def test_a_value_stands_beside_its_label() -> None:
    found = drawn([Fact("Told", "Staff\nPeople"), Fact("Checked", "Not yet")], 60)
    gap = " " * LABEL
    assert found == [
        "Told".ljust(LABEL) + "Staff",
        gap + "People",
        "Checked".ljust(LABEL) + "Not yet",
    ]


def test_where_there_is_little_room_it_stands_below() -> None:
    found = drawn([Fact("Told", "Staff\nPeople")], 40, narrow=True)
    assert found == ["Told", "  Staff", "  People"]


def test_a_line_is_free_between_those_that_stand_apart() -> None:
    assert drawn([Fact("Told", "Staff"), Fact("Checked", "No")], 40, apart=True)[1::2] == ["", ""]


@pytest.mark.parametrize("width", [30, 40, 53, 80, 240])
@pytest.mark.parametrize("narrow", [True, False])
@pytest.mark.parametrize("words", [*ODD, LONG, "x" * 300, "日本語" * 60])
def test_every_word_is_drawn_in_lines_that_fit(width: int, narrow: bool, words: str) -> None:
    found = laid_out((Fact("Did it last", words),), width, narrow, False)
    assert all(cell_len(line.label + line.value) <= width for line in found)
    assert all(cell_len(line.value) <= VALUE or narrow for line in found)
    together = "".join(line.value for line in found)
    assert "".join(together.split()) == "".join(words.split())


async def test_others_are_shown_in_their_place_and_can_be_scrolled_to() -> None:
    facts = Facts([Fact("Told", "Staff")])
    stage = Stage(facts)
    stage.animation_level = "none"
    async with stage.run_test(size=(80, 10)) as pilot:
        assert lines(pilot.app)[0].split() == ["Told", "Staff"]
        facts.show([Fact(f"Fact {number}", "Yes") for number in range(30)])
        assert await until(pilot, lambda: lines(pilot.app)[0].split()[:2] == ["Fact", "0"])
        assert await until(pilot, lambda: facts.max_scroll_y > 0)
        facts.focus()
        await pilot.press("end")
        assert await until(pilot, lambda: "Fact 29" in "\n".join(lines(pilot.app)))
