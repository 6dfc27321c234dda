"""Pass the keyboard, late slips, peeking, and answering in another way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.meeting import Gather
from tests.drawn import lines
from tests.pictures.hand import Hand
from tests.screens.asking import FIRST, add, answers, asking, read, reveal, run_of, slip

SECOND = "What was the result of this situation?"
KEYBOARD: dict[str, Any] = {"gather": Gather.KEYBOARD}
SLIPS = ("the lamp was out", "nobody came", "the mat")


async def test_the_screen_is_the_same_before_and_after_each_person(tmp_path: Path) -> None:
    async with asking(tmp_path, **KEYBOARD) as hand:
        await hand.see("Type in your turn, or pass with Enter alone.")
        before, cursor = lines(hand.app), hand.app.cursor_position
        for said in ("a", "many more words than one line of this screen could hold " * 2):
            await hand.write(said)
            assert (lines(hand.app), hand.app.cursor_position) == (before, cursor)
        await hand.press("enter")
        for said in (SLIPS[0], "", "x", ""):
            await add(hand, said)
            assert lines(hand.app) == before
        await hand.press("up", "down")
        assert slip(hand) == ""
        await hand.press("f2")
        await hand.until(lambda: len(answers(hand)) == 3)
        assert {SLIPS[0], "x"} < set(answers(hand))


async def late(hand: Hand) -> None:
    """Show two slips, and take up the line for late ones."""
    await reveal(hand, *SLIPS[:2])
    await hand.press("f2")
    await hand.see("Type at least two late slips")


async def test_late_slips_join_all_at_once(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await late(hand)
        await add(hand, "late one", "late two")
        assert sorted(answers(hand)) == sorted(SLIPS[:2])
        assert "late one" not in hand.text
        await hand.press("f3")
        await hand.see("There are answers that nobody has seen. F2 shows them.", FIRST)
        await hand.press("f2")
        await read(hand, "late one", "late two", *SLIPS[:2])
        await hand.see("F2 Late slips")
        assert "Enter Add" not in hand.text


async def test_nothing_late_after_all(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await late(hand)
        await add(hand, "")
        await hand.press("f2")
        await hand.see("F2 Late slips")
        assert sorted(answers(hand)) == sorted(SLIPS[:2])
        await hand.press("f3")
        await hand.see(SECOND)


@pytest.mark.parametrize(
    ("keys", "note", "waits"),
    [
        (("enter",), False, True),
        (("down", "enter"), True, False),
        (("down", "down", "enter"), False, False),
        (("escape",), False, True),
    ],
    ids=["another", "note", "left out", "back"],
)
async def test_one_late_slip_alone(
    tmp_path: Path, keys: tuple[str, ...], note: bool, waits: bool
) -> None:
    async with asking(tmp_path) as hand:
        await late(hand)
        await add(hand, "late one")
        await hand.press("f2")
        await hand.see("One late slip alone would stand out")
        await hand.press(*keys)
        await hand.at("QuestionPlace")
        await hand.until(lambda: run_of(hand).hidden_anywhere == waits)
        assert ("Note: late one" in hand.text) == note
        assert sorted(answers(hand)) == sorted(SLIPS[:2])
        if waits:
            await add(hand, "late two")
            await hand.press("f2")
            await read(hand, "late one", "late two")


@pytest.mark.parametrize("key", ["f10", "ctrl+e"])
async def test_a_peek_comes_after_a_warning_and_goes_by_itself(tmp_path: Path, key: str) -> None:
    async with asking(tmp_path) as hand:
        await hand.press(key)
        await hand.see("There is nothing typed to look at.")
        await hand.write("the lam")
        await hand.press(key)
        await hand.see("Everybody who sees this screen will see the line")
        await hand.press("escape")
        assert "the lam" not in hand.text
        await hand.press(key)
        await hand.see("Everybody who sees this screen")
        await hand.press("enter")
        await hand.see("the lam")
        while "the lam" in hand.text:
            await hand.pilot.pause(0.1)
        assert slip(hand) == "the lam"
        await hand.see("•••••••")


async def test_the_next_person_never_sees_what_was_peeked_at(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.write("the lam")
        await hand.press("f10", "enter")
        await hand.see("the lam")
        await hand.press("enter")
        await hand.write("next")
        await hand.see("••••")
        assert "next" not in hand.text


async def test_answers_come_in_another_way_from_now_on(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, SLIPS[0])
        await hand.press("f9", "end", "up", "enter")
        await hand.see("How do answers come in from now on?", "now")
        await hand.press("end", "enter")
        await hand.see("There are answers that have not been shown. Show them first (F2).")
        await hand.press("f9", "end", "up", "enter", "down", "enter")
        await hand.see("Type in your turn, or pass with Enter alone.")
        await hand.press("f2")
        await hand.see(SLIPS[0])
        await hand.press("f9", "end", "up", "enter", "end", "enter")
        await hand.press("f3")
        await hand.see(SECOND, "Say what you want to say.")
        await add(hand, "aloud")
        await hand.see("aloud")
        await hand.press("f4")
        await hand.see(FIRST, SLIPS[0], "F2 Late slips")
