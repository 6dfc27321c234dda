"""A hold that was lifted with limits: they stand on every screen of the meeting (§1.3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import pytest

from reflect_tui.domain import hold
from reflect_tui.domain.meeting import Stage
from reflect_tui.screens.closing import PICK
from reflect_tui.screens.limits import fitted
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.cells import wrap
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.pages import Pages
from tests.before import NEXT_WEEK, agree, lift, talked
from tests.pictures import files
from tests.pictures.hand import TODAY, Hand, opened
from tests.pictures.ways import go_on
from tests.screens.asking import at_stage
from tests.screens.sizes import SIZES
from tests.storage.begun import begin, ready

STAGES = list(Stage)[:-1]
SHORT = "rota and equipment"
LONG = "the rota at night, the alarm mat and what the handover says; nobody's part in it"
assert len(LONG) == hold.LIMITS_LIMIT


@cache
def lifted(limits: str, stage: Stage) -> bytes:
    """The bytes of a file with a meeting at a stage, about an event whose hold was lifted."""

    async def make(file: FileThread) -> None:
        opportunity_id = await file.do(ready)
        await file.do(lambda store: lift(store, opportunity_id, limits))
        meeting_id = await file.do(lambda store: begin(store, opportunity_id))
        run = await MeetingRun.resume(file, meeting_id, TODAY)
        while run.meeting.stage is not stage:
            if run.meeting.stage is Stage.ACTIONS:
                await run.no_change("All was done at once")
            await run.onward()

    return files.made(make)


@cache
def nothing_agreed() -> bytes:
    """The bytes of a file with a meeting at its closing, under long limits, without an action."""

    async def make(file: FileThread) -> None:
        opportunity_id = await file.do(ready)
        await file.do(lambda store: lift(store, opportunity_id, LONG))
        meeting_id = await file.do(lambda store: begin(store, opportunity_id))
        run = await MeetingRun.resume(file, meeting_id, TODAY)
        while run.meeting.stage is not Stage.CLOSING:
            await run.onward()

    return files.made(make)


@asynccontextmanager
async def limited(
    folder: Path, limits: str, stage: Stage, size: tuple[int, int]
) -> AsyncIterator[Hand]:
    """A meeting at a stage, about an event whose hold was lifted."""
    async with opened(files.put(lifted(limits, stage), folder), size) as hand:
        await go_on(hand)
        yield hand


@pytest.mark.parametrize("stage", STAGES)
async def test_limits_stand_on_every_screen_of_the_meeting(stage: Stage, tmp_path: Path) -> None:
    async with limited(tmp_path, SHORT, stage, (53, 15)) as hand:
        await hand.see("! Limits: rota and equipment")
        assert hand.faint == []


def whole(hand: Hand) -> bool:
    """Whether the long limits are seen to their last letter, and the keys below them."""
    words = " ".join(hand.text.replace("│", " ").split())
    keys = hand.place == "Palette" or any(key in words for key in ("F1", "Esc", "F3 Keep"))
    return f"! Limits: {LONG}" in words and keys


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("stage", STAGES)
async def test_long_limits_are_whole_and_leave_room_for_the_meeting(
    stage: Stage, size: tuple[int, int], tmp_path: Path
) -> None:
    async with limited(tmp_path, LONG, stage, size) as hand:
        await hand.until(lambda: whole(hand))
        begins = {
            Stage.OPENING: "Can the person at the back",
            Stage.QUESTIONS: "What happened?",
            Stage.ACTIONS: "Write a new action",
            Stage.CLOSING: "Only the actions",
        }
        assert begins[stage] in hand.words
        assert "F1" in hand.words


async def test_the_line_to_type_in_comes_before_long_limits_and_what_is_said(
    tmp_path: Path,
) -> None:
    async with limited(tmp_path, LONG, Stage.QUESTIONS, (40, 12)) as hand:
        place = hand.app.screen
        await hand.press("f9", "end", "enter")
        await hand.write(
            "Who knew that the alarm mat, the bell and the lamp were all out of reach?"
        )
        await hand.press("enter")
        await hand.until(lambda: hand.app.screen is place and "out of reach" in hand.words)
        line = hand.find(LineInput, "#slip")
        for key in ("a", "ctrl+x"):
            await hand.press(key)
            await hand.pilot.pause()
            assert place.find_widget(line).visible_region == line.region
            assert line.region.height == 1
        await hand.see("! No second window is open.", "! Limits: ")


def test_limits_that_do_not_fit_say_where_all_of_them_stand() -> None:
    text = f"! Limits: {LONG}"
    assert fitted(text, 38, 4) == wrap(text, 38)
    assert fitted(text, 38, 2) == [
        "! Limits: the rota at night, the alarm",
        "mat and what the handover says; … (F1)",
    ]
    assert fitted(text, 38, 0)[0].endswith("… (F1)")


def read_back_lines(hand: Hand) -> int:
    """How many lines there are for what is read back, the page number not among them."""
    return hand.find(Pages).size.height - 1


@pytest.mark.parametrize(("size", "least"), [((40, 12), 2), ((53, 15), 4), ((80, 24), 4)])
async def test_the_closing_has_room_to_read_under_long_limits_and_a_refusal(
    size: tuple[int, int], least: int, tmp_path: Path
) -> None:
    content = lifted(LONG, Stage.CLOSING)
    async with opened(files.put(content, tmp_path), size) as hand:
        await go_on(hand)
        await hand.at("Closing")
        assert read_back_lines(hand) >= least
        await hand.press("f3")
        await hand.see(f"! {PICK}", "( ) Only the actions", "F3 End the meeting")
        assert whole(hand)
        assert read_back_lines(hand) >= least


@pytest.mark.parametrize(("size", "least"), [((40, 12), 2), ((53, 15), 3), ((80, 24), 4)])
async def test_so_it_has_while_it_says_that_nothing_is_agreed(
    size: tuple[int, int], least: int, tmp_path: Path
) -> None:
    content = nothing_agreed()
    async with opened(files.put(content, tmp_path), size) as hand:
        await go_on(hand)
        await hand.at("Closing")
        await hand.press("f3")
        await hand.see("agree at least one action", "F3 End the meeting")
        assert read_back_lines(hand) >= least
        await hand.press("pagedown")
        await hand.miss("agree at least one action")
        await hand.until(lambda: whole(hand))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("stage", "keys", "seen"),
    [
        (Stage.QUESTIONS, ("f1",), "Help"),
        (Stage.QUESTIONS, ("f6",), "SafetyText"),
        (Stage.QUESTIONS, ("f6", "h"), "Confirm"),
        (Stage.QUESTIONS, ("f6", "s"), "Safety"),
        (Stage.QUESTIONS, ("ctrl+p",), "Palette"),
        (Stage.QUESTIONS, ("f7",), "Line"),
        (Stage.QUESTIONS, ("f8",), "Line"),
        (Stage.QUESTIONS, ("f9",), "Pick"),
        (Stage.QUESTIONS, ("escape",), "Confirm"),
        (Stage.ACTIONS, ("f5",), "Line"),
        (Stage.ACTIONS, ("n",), "ActionForm"),
        (Stage.ACTIONS, ("w",), "Line"),
        (Stage.OPENING, ("escape",), "Confirm"),
    ],
)
async def test_they_stand_on_what_is_opened_within_a_meeting(
    stage: Stage, keys: tuple[str, ...], seen: str, size: tuple[int, int], tmp_path: Path
) -> None:
    async with limited(tmp_path, LONG, stage, size) as hand:
        await hand.press(*keys)
        await hand.at(seen)
        await hand.until(lambda: whole(hand))


@pytest.mark.parametrize("size", SIZES)
async def test_they_stand_on_the_actions_that_are_opened_in_a_meeting(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async def make(file: FileThread) -> None:
        meeting = await file.do(talked)
        await file.do(lambda store: agree(store, meeting, "Fit a lamp by the bed", NEXT_WEEK))
        id_ = meeting.opportunity_id
        await file.do(lambda store: lift(store, id_, LONG))
        await file.do(lambda store: begin(store, id_))

    async with opened(files.put(files.made(make), tmp_path), size) as hand:
        await go_on(hand)
        await hand.until(lambda: whole(hand))
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.until(lambda: whole(hand))
        await hand.press("enter")
        await hand.at("Pick")
        await hand.until(lambda: whole(hand))
        await hand.press("enter")
        await hand.at("DoneForm")
        await hand.until(lambda: whole(hand))
        await hand.press("escape")
        await hand.press("enter", "down", "down", "enter")
        await hand.at("Line")
        await hand.until(lambda: whole(hand))
        assert "Why not?" in hand.words


@pytest.mark.parametrize("stage", STAGES)
async def test_without_limits_there_is_no_line_for_them(stage: Stage, tmp_path: Path) -> None:
    async with at_stage(tmp_path, stage) as plain:
        lines = plain.lines
    (tmp_path / "lifted").mkdir()
    async with limited(tmp_path / "lifted", "", stage, (80, 24)) as hand:
        assert hand.lines == lines
        assert "Only:" not in hand.text
