"""One key blanks the screen when somebody walks in, and brings back what was there."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from reflect_tui import commands
from reflect_tui.commands import Command
from tests.pictures.hand import Hand
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


def every_key(hand: Hand) -> set[str]:
    """Every key that does anything: where somebody stands, in the app, or as any command."""
    nodes = [*hand.app.screen.walk_children(with_self=True), hand.app]
    said = [each.keys for each in vars(commands).values() if isinstance(each, Command)]
    bound = {key for node in nodes for key in node._bindings.key_to_bindings}
    return bound | {key for keys in said for key in keys.split(",")}


@pytest.mark.parametrize("first", [(), ("ctrl+p",)], ids=["place", "palette"])
async def test_no_key_but_its_own_lights_a_blank_screen(
    first: tuple[str, ...], tmp_path: Path
) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "nobody came")
        keys = every_key(hand) - set(commands.BLANK.keys.split(","))
        assert {"ctrl+p", "ctrl+q", "f1", "f6", "escape"} <= keys
        await hand.press(*first)
        before = hand.app.screen_stack
        await hand.press("f12")
        for key in sorted(keys):
            hand.app.post_message(events.Key(key, None))
        await hand.done()
        assert not hand.text.strip()
        await hand.press("f12")
        assert hand.app.screen_stack == before
        assert hand.text.strip()


@pytest.mark.parametrize(("key", "then"), [("f7", "Line"), ("escape", "Confirm")])
async def test_what_opens_late_opens_behind_the_blank_screen(
    key: str, then: str, tmp_path: Path
) -> None:
    """A key that opens something, and the one for blank, in one breath."""
    async with asking(tmp_path) as hand:
        for each in (key, "f12"):
            hand.app.post_message(events.Key(each, None))
        await hand.until(lambda: then in [type(s).__name__ for s in hand.app.behind])
        await hand.done()
        assert not hand.text.strip()
        await hand.press("f12")
        assert hand.place == then


async def test_what_closes_late_closes_behind_the_blank_screen(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f7")
        await hand.write("a louder bell")
        for key in ("enter", "f12"):
            hand.app.post_message(events.Key(key, None))
        await hand.until(lambda: len(hand.app.behind) == 2)
        assert not hand.text.strip()
        await hand.press("f12")
        await hand.see("Parked.")


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
