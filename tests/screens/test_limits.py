"""A hold that was lifted with limits: they stand on every screen of the meeting (§1.3)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.before import lift
from tests.pictures import files
from tests.pictures.hand import TODAY, Hand, opened
from tests.pictures.ways import go_on
from tests.screens.asking import at_stage
from tests.storage.begun import begin, ready

SIZES = [(40, 12), (53, 15), (80, 24), (120, 40)]
STAGES = list(Stage)[:-1]
SHORT = "rota and equipment"
LONG = (
    "the rota at night, the alarm mat and its socket, and what the handover says "
    "about them; not who was on the shift [/]"
)


@asynccontextmanager
async def limited(
    folder: Path, limits: str, stage: Stage, size: tuple[int, int]
) -> AsyncIterator[Hand]:
    """A meeting at a stage, about an event whose hold was lifted."""

    async def make(file: FileThread) -> None:
        opportunity_id = await file.do(ready)
        await file.do(lambda store: lift(store, opportunity_id, limits))
        meeting_id = await file.do(lambda store: begin(store, opportunity_id))
        run = await MeetingRun.resume(file, meeting_id, TODAY)
        while run.meeting.stage is not stage:
            if run.meeting.stage is Stage.ACTIONS:
                await run.no_change("All was done at once")
            await run.onward()

    async with opened(files.put(files.made(make), folder), size) as hand:
        await go_on(hand)
        yield hand


@pytest.mark.parametrize("stage", STAGES)
async def test_limits_stand_on_every_screen_of_the_meeting(stage: Stage, tmp_path: Path) -> None:
    async with limited(tmp_path, SHORT, stage, (53, 15)) as hand:
        await hand.see("! Only: rota and equipment")
        assert hand.faint == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("stage", STAGES)
async def test_long_limits_take_two_lines_and_leave_room_for_the_meeting(
    stage: Stage, size: tuple[int, int], tmp_path: Path
) -> None:
    async with limited(tmp_path, LONG, stage, size) as hand:
        await hand.see("! Only: the rota at night")
        first = next(n for n, line in enumerate(hand.lines) if "! Only:" in line)
        shown = " ".join(" ".join(hand.lines[first : first + 2]).split())
        whole = f"! Only: {LONG}"
        assert shown == whole if size[0] >= 80 else shown.endswith("…")
        assert whole.startswith(shown.removesuffix("…"))
        begins = {
            Stage.OPENING: "When things go wrong",
            Stage.QUESTIONS: "What happened?",
            Stage.ACTIONS: "Write a new action",
            Stage.CLOSING: "Only the actions",
        }
        assert begins[stage] in hand.words
        assert "F1" in hand.words


@pytest.mark.parametrize("stage", STAGES)
async def test_without_limits_there_is_no_line_for_them(stage: Stage, tmp_path: Path) -> None:
    async with at_stage(tmp_path, stage) as plain:
        lines = plain.lines
    (tmp_path / "lifted").mkdir()
    async with limited(tmp_path / "lifted", "", stage, (80, 24)) as hand:
        assert hand.lines == lines
        assert "Only:" not in hand.text
