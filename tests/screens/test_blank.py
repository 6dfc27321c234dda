"""One key blanks the screen when somebody walks in, and brings back what was there."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from tests.screens.asking import (
    add,
    answers,
    asking,
    slip,
)


@pytest.mark.parametrize("key", ["f12", "ctrl+z"])
async def test_one_key_blanks_the_screen_and_brings_it_back(key: str, tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "nobody came")
        await hand.write("the mat")
        before = hand.lines
        await hand.press(key)
        await hand.at("Blank")
        assert hand.text.strip() == ""
        await hand.write("seen by nobody")
        await hand.press("enter", "f2", "f3")
        assert hand.text.strip() == ""
        await hand.press(key)
        await hand.at("QuestionPlace")
        assert hand.lines == before
        assert slip(hand) == "the mat"
        await hand.press("enter", "f2")
        await hand.see("the mat", "nobody came")
        assert len(answers(hand)) == 2


async def test_the_mouse_alone_brings_a_blank_screen_back(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.click("Blank")
        await hand.at("Blank")
        await hand.click_at(20, 10)
        await hand.at("QuestionPlace")


@pytest.mark.parametrize(
    ("key", "dialog"), [("f7", "Line"), ("f9", "Pick"), ("f1", "Help"), ("escape", "Confirm")]
)
async def test_one_key_blanks_a_dialog_too(key: str, dialog: str, tmp_path: Path) -> None:
    """Somebody walks in while a line is being written down (design §3: privacy blank)."""
    async with asking(tmp_path) as hand:
        await hand.press(key)
        await hand.at(dialog)
        before = hand.lines
        await hand.press("f12")
        await hand.at("Blank")
        await hand.press("f12")
        await hand.at(dialog)
        assert hand.lines == before


async def test_what_was_typed_before_the_key_is_kept_for_afterwards(tmp_path: Path) -> None:
    """A fast hand: letters, and the key that waits for nothing, in one breath."""
    async with asking(tmp_path) as hand:
        for letter in "the mat":
            hand.app.post_message(events.Key("space" if letter == " " else letter, letter))
        hand.app.post_message(events.Key("f12", None))
        await hand.at("Blank")
        await hand.write("seen by nobody")
        await hand.press("f12")
        await hand.at("QuestionPlace")
        await hand.done()
        assert slip(hand) == "the mat"
