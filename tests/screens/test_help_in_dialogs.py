"""F1 over a dialog: what it is for and what its keys do, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.opportunity import Harm
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.dialogs.keys_help import keys_of
from reflect_tui.widgets.line_input import LineInput
from tests.pictures.places import STOPS
from tests.screens.an_event import file_of
from tests.screens.sizes import SIZES
from tests.screens.telling_by_hand import COMPLAINT, choose, pick, talked, who_told, write


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_typed_and_picked_stays(size: tuple[int, int], tmp_path: Path) -> None:
    async with who_told(file_of(talked, **COMPLAINT), tmp_path, size) as hand:
        await pick(hand, "complained", "They have been told")
        await choose(hand, "what", "1")
        await write(hand, "reference", "Letter 7")
        await hand.press("f1")
        await hand.at("KeysHelp")
        await hand.see("Tab", "Next field", "Esc Back")
        await hand.press("f1")
        await hand.at("TellingForm")
        assert hand.find(LineInput, "#reference").value == "Letter 7"
        assert hand.find(LineInput, "#reference").has_focus


async def test_only_keys_that_work_where_the_focus_is_are_listed(tmp_path: Path) -> None:
    async with who_told(file_of(talked, harm=Harm.NONE, kind="COMPLAINT"), tmp_path) as hand:
        await pick(hand, "complained", "They have been told")
        form: Dialog[Any] = hand.app.screen  # type: ignore[assignment]
        await hand.go("#ways")
        assert ("Space", "Pick") in keys_of(form)
        assert ("F3 or Ctrl+N", "Keep") in keys_of(form)
        assert ("Shift+Tab", "Field before") in keys_of(form)
        await hand.go("#who")
        assert "Space" not in dict(keys_of(form))
        assert ("Enter", "Next field") in keys_of(form)
        assert "Safety" not in dict(keys_of(form)).values()


async def test_a_question_with_two_answers_calls_every_key_by_its_own_name(tmp_path: Path) -> None:
    async with who_told(file_of(talked, **COMPLAINT), tmp_path) as hand:
        await pick(hand, "complained", "They have been told")
        await write(hand, "reference", "Letter 7")
        await hand.press("escape")
        await hand.at("Confirm")
        asked: Dialog[Any] = hand.app.screen  # type: ignore[assignment]
        keys = dict(keys_of(asked))
        assert keys["Enter or F3 or Ctrl+N"] == "Leave"
        assert keys["Esc"] == "Stay"
        assert keys["F12 or Ctrl+Z"] == "Blank"
        assert keys["Ctrl+F"] == "Word list"


@pytest.mark.parametrize(
    ("screen", "does"), [("CloseForm", "Close it"), ("LiftForm", "Lift the hold")]
)
async def test_the_key_of_a_form_says_what_it_does(screen: str, does: str, tmp_path: Path) -> None:
    stop = next(stop for stop in STOPS if stop.screen == screen)
    async with stop.stand(tmp_path, (53, 15)) as hand:
        await hand.see(f"F3 {does}", "Esc Leave")
