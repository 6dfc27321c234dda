"""Where somebody stands in a form stays in sight, whatever is said above, below or at the foot."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.screens.dialogs.action_form import FAR_OFF
from reflect_tui.screens.form import Fields
from reflect_tui.widgets.labelled import Field
from tests.pictures import files
from tests.pictures.hand import CHAPTER, Hand, opened
from tests.pictures.ways import action_form, note, opportunity
from tests.screens.in_sight import focus_in_sight, in_sight

SMALL = pytest.mark.parametrize("size", [(40, 12), (53, 15)])
Size = tuple[int, int]


async def whole(hand: Hand, name: str) -> None:
    """Wait until a field has the focus and is in sight with its label and what it says."""
    field = hand.find(Field, f"#{name}-field")
    await hand.until(lambda: hand.app.focused is field.widget)
    await hand.until(lambda: in_sight(hand, field) == field.region)


@SMALL
async def test_a_day_that_was_not_understood_pushes_nothing_out_of_sight(
    size: Size, tmp_path: Path
) -> None:
    async with opened(tmp_path / "learning.reflect", size) as hand:
        await note(hand)
        await hand.go("#when")
        await hand.rewrite("when it rained")
        await hand.press("tab")
        await hand.see("What kind of event?", "[ ] An accident", "[ ] A near miss")
        await hand.press("shift+tab")
        await whole(hand, "when")
        await hand.press("shift+tab")
        await whole(hand, "title")


@SMALL
async def test_the_missing_kind_is_said_in_sight_although_the_kinds_are_many(
    size: Size, tmp_path: Path
) -> None:
    async with opened(tmp_path / "learning.reflect", size) as hand:
        await note(hand)
        await hand.write("A fall")
        await hand.press("f3")
        await hand.see("! Pick at least one kind", "What kind of event?", "[ ] An accident")
        await hand.press("down", "space")
        await hand.see("[x] A near miss")
        await hand.miss("Pick at least one kind")


@SMALL
async def test_every_answer_about_safety_is_seen_by_who_gives_it(
    size: Size, tmp_path: Path
) -> None:
    """What it means stands at the foot, and takes lines from the questions."""
    async with opened(files.put(files.event(), tmp_path), size) as hand:
        await opportunity(hand)
        await hand.press("enter")
        await hand.at("Safety")
        for name, answers in {"person": "24", "stopped": "2", "reported": "2"}.items():
            await hand.go(f"#{name}")
            for each in (*answers, "1"):
                await hand.press(each)
                await whole(hand, name)
        assert CHAPTER.safety.stop not in hand.words


@SMALL
async def test_what_is_said_in_an_action_is_in_sight(size: Size, tmp_path: Path) -> None:
    async with opened(files.put(files.played("actions"), tmp_path), size) as hand:
        await action_form(hand)
        await hand.rewrite("")
        await hand.press("f3")
        await hand.see("! Write what will be done.")
        await whole(hand, "what")
        await hand.write("Fit a lamp")
        await hand.press("f3")
        await hand.see("! Write who will do it")
        await whole(hand, "who")
        await hand.press("tab")
        await hand.write("1/2/2027")
        await hand.see(FAR_OFF)
        await whole(hand, "by")
        await hand.press("tab", "tab")
        for key in ("4", "6"):
            await hand.press(key)
            await hand.until(lambda: focus_in_sight(hand))
            await hand.see("(•)")


async def test_whoever_turns_the_wheel_is_not_called_back(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect", (53, 15)) as hand:
        await note(hand)
        fields = hand.find(Fields)
        fields.scroll_end(animate=False)
        await hand.see("Has this happened before?")
        await hand.pilot.pause()
        assert "What happened, in one line?" not in hand.text
        await hand.write("A fall")
        await hand.press("tab", "shift+tab")
        await whole(hand, "title")
