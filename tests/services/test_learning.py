"""What a meeting has learned: written after the reveal, corrected, taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Gather, Stage
from reflect_tui.errors import NotYet, SaveFailed
from reflect_tui.services.file_thread import FileThread
from tests.services.a_meeting import again
from tests.storage.begun import at_first_question

SLIP = "zqone nobody came"


async def test_nothing_is_learned_before_the_answers_are_shown(file: FileThread) -> None:
    """It is written at any question, but only after its reveal."""
    run = await at_first_question(file)
    with pytest.raises(NotYet, match="Show the answers first"):
        await run.learn("One")
    await run.reveal()
    await run.learn("Nobody had anything to add")
    run.hand_in(SLIP)
    with pytest.raises(NotYet):
        await run.learn("Two")
    await run.reveal()
    await run.learn("Two")
    await run.onward()
    with pytest.raises(NotYet):
        await run.learn("Three")
    while run.meeting.stage is Stage.QUESTIONS:
        await run.onward()
    await run.learn("Three")
    assert [point.text for point in (await again(run, file)).points][1:] == ["Two", "Three"]


async def test_in_a_talk_something_is_learned_at_any_time(file: FileThread) -> None:
    run = await at_first_question(file, gather=Gather.SPOKEN)
    await run.learn("One")
    assert [point.text for point in (await again(run, file)).points] == ["One"]


async def test_a_save_that_fails_changes_no_learning_point(
    file: FileThread, tmp_path: Path
) -> None:
    run = await at_first_question(file, gather=Gather.SPOKEN)
    point = await run.learn("One", 3)
    away = file.path.parent.rename(tmp_path / "pulled out")
    for save in (
        lambda: run.learn("Two"),
        lambda: run.change_point(point, "Other", 4),
        lambda: run.remove_point(point),
    ):
        with pytest.raises(SaveFailed):
            await save()
        assert run.points == (point,)
    away.rename(file.path.parent)
    assert (await again(run, file)).points == (point,)


async def test_learning_points_are_changed_and_taken_out(file: FileThread) -> None:
    run = await at_first_question(file)
    run.hand_in(SLIP)
    await run.reveal()
    first, second = await run.learn("One"), await run.learn("Two", 0)
    assert [(p.position, p.hands) for p in run.points] == [(1, None), (2, 0)]
    await run.put_under(run.shown[0], first)
    await run.change_point(second, " Second ", 4)
    await run.remove_point(first)
    assert [(p.text, p.hands) for p in run.points] == [("Second", 4)]
    assert run.shown[0].learning_point_id is None
    found = await again(run, file)
    assert (found.points, found.shown) == (run.points, run.shown)
    await run.put_under(run.shown[0], second)
    await run.put_under(run.shown[0], None)
    assert (await again(run, file)).shown[0].learning_point_id is None
