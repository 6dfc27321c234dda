"""Hints for the person who leads: one key away, by themselves only where nobody else looks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.question import Form
from reflect_tui.screens.dialogs.hint_words import ALONE, SEEN
from reflect_tui.services.room import Room
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.line_input import SlipInput
from tests.pictures.hand import CHAPTER, Hand
from tests.screens.asking import GOOD, SPOKEN, asking, at_stage, reveal, run_of, slip
from tests.screens.sizes import SIZES

HINT = CHAPTER.bank.hint("D4", Form.WE)


@contextmanager
def other_window(hand: Hand, folder: Path) -> Iterator[Room]:
    """Another window is open on the meeting of this one."""
    wall = Room(folder / "room", hand.file.path)
    wall.watch()
    run_of(hand).room = Room(folder / "room", hand.file.path)
    hand.app.screen.look_there()  # type: ignore[attr-defined]
    try:
        yield wall
    finally:
        wall.stop_watching()


async def look_there(hand: Hand) -> None:
    """Say that the room looks at the other window."""
    await hand.press("ctrl+x")
    await hand.see("You see what you type.")


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_shows_the_hint_and_says_who_sees_it(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with asking(tmp_path, size) as hand:
        await hand.write("the mat")
        assert "Hint" not in hand.text
        await hand.press("ctrl+k")
        await hand.at("HintWords")
        await hand.see(HINT, SEEN, "Esc Close")
        await hand.press("ctrl+k")
        await hand.at("QuestionPlace")
        assert slip(hand) == "the mat"


async def test_every_question_and_step_5_have_a_hint_of_their_own(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.QUESTIONS, set_key="full") as hand:
        seen = []
        while hand.place == "QuestionPlace":
            meeting = run_of(hand).meeting
            await hand.press("ctrl+k")
            await hand.see(CHAPTER.bank.hint(meeting.question.key, meeting.form))
            seen.append(meeting.question.key)
            await hand.press("escape", "f3")
        assert seen == list(CHAPTER.bank.set("full").questions)
        await hand.at("Actions")
        await hand.press("ctrl+k")
        await hand.see(CHAPTER.meeting.actions_hint, SEEN)


async def test_what_went_well_has_hints_that_fit(tmp_path: Path) -> None:
    async with asking(tmp_path, **GOOD) as hand:
        await hand.press("ctrl+k")
        good = CHAPTER.bank.question("D4").positive_hint
        assert good != HINT
        await hand.see(good)


async def test_a_question_of_our_own_has_none(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.press("f9", "end", "enter")
        await hand.at("Line")
        await hand.write("What did the night staff know?")
        await hand.press("enter")
        await hand.at("QuestionPlace")
        await hand.see("question 2 of")
        await hand.press("ctrl+k")
        assert hand.place == "QuestionPlace"
        titles = [each.title for each in hand.app.get_system_commands(hand.app.screen)]
        assert "Hints" not in titles


@pytest.mark.parametrize(
    ("size", "by_itself"),
    [((40, 12), False), ((53, 15), False), ((80, 24), True), ((120, 40), True)],
)
async def test_it_stands_by_itself_while_the_room_looks_there_and_no_longer(
    size: tuple[int, int], by_itself: bool, tmp_path: Path
) -> None:
    hint = f"Hint: {HINT}"
    async with asking(tmp_path, size) as hand:
        with other_window(hand, tmp_path):
            await look_there(hand)
            assert (hint in hand.words) is by_itself
            await hand.press("ctrl+k")
            await hand.see(HINT, ALONE)
            await hand.press("escape")
            await reveal(hand, "the mat", "nobody came")
            assert (hint in hand.words) is by_itself
            await hand.press("f2", "ctrl+x")
            assert "Hint:" not in hand.text
            await hand.press("ctrl+k")
            await hand.see(SEEN)


async def test_it_comes_and_goes_with_the_room_for_it(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        with other_window(hand, tmp_path):
            await look_there(hand)
            await hand.write("the mat")
            for size in ((53, 15), (40, 12)):
                await hand.see(f"Hint: {HINT}")
                await hand.pilot.resize_terminal(*size)
                await hand.miss("Hint:")
                assert slip(hand) == "the mat"
                await hand.pilot.resize_terminal(80, 24)
            await hand.see(f"Hint: {HINT}")


async def test_it_goes_when_the_other_window_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reflect_tui.screens.looking_there.ASK_EVERY", 0.02)
    async with asking(tmp_path) as hand:
        with other_window(hand, tmp_path) as wall:
            await look_there(hand)
            await hand.see("Hint:")
            wall.stop_watching()
            await hand.see("A second window was closed.")
            assert "Hint:" not in hand.text


async def test_where_people_speak_it_is_never_there_by_itself(tmp_path: Path) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        with other_window(hand, tmp_path):
            await hand.press("ctrl+x")
            assert "Hint:" not in hand.text


@pytest.mark.parametrize("size", SIZES)
async def test_the_key_answers_at_once_and_moves_nothing(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reflect_tui.screens.looking_there.ASK_EVERY", 3600)
    async with asking(tmp_path, size) as hand:
        large, line = hand.find(LargeText), hand.find(SlipInput, "#slip")
        before = large.region, large.font
        await hand.press("ctrl+x")
        await hand.see("! No second window is open.")
        assert line.masked
        with other_window(hand, tmp_path):
            await hand.write("the mat")
            await hand.until(lambda: hand.app.screen.unsaid == ())  # type: ignore[attr-defined]
            assert ("Ctrl+X" in hand.text) is (size[1] > 20)
            await hand.see("F1", "F2 Show all")
            assert (large.region, large.font) == before
            await look_there(hand)
            assert not line.masked
            assert (large.region, large.font) == before
            assert hand.app.screen.find_widget(line).visible_region == line.region
