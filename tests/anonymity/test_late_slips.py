"""What comes after the answers were shown never stands out (T5)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Asked, Gather, Keep
from reflect_tui.errors import NotYet
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import TODAY
from tests.storage.begun import Drawer, at_first_question

FIRST = ("zqone nobody came", "zqtwo the lamp was out")
LATE = ("zqlate the bell", "zqlater the mat")


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[FileThread]:
    made = FileThread(tmp_path / "private" / "learning.reflect")
    yield made
    made.close()


async def shown(file: FileThread, **plan: object) -> MeetingRun:
    """A question whose first slips have been shown."""
    run = await at_first_question(file, **plan)
    for text in FIRST:
        run.hand_in(text)
    await run.reveal()
    return run


def texts(run: MeetingRun) -> list[str]:
    return sorted(contribution.text for contribution in run.shown)


async def test_two_late_slips_join_and_every_id_is_new(file: FileThread) -> None:
    run = await shown(file)
    before = {contribution.id for contribution in run.shown}
    for text in LATE:
        run.hand_in(text)
    assert texts(run) == sorted(FIRST)
    await run.reveal()
    assert texts(run) == sorted(FIRST + LATE)
    assert not before & {contribution.id for contribution in run.shown}
    again = await MeetingRun.resume(file, run.meeting.id, TODAY)
    assert again.shown == run.shown
    assert not run.hidden_anywhere


async def test_one_late_slip_stays_unseen_and_unsaved_until_another_comes(
    file: FileThread,
) -> None:
    run = await shown(file)
    run.hand_in("")  # a pass
    with pytest.raises(NotYet, match="already been shown"):
        await run.reveal()
    run.hand_in(LATE[0])
    with pytest.raises(NotYet, match="would stand out"):
        await run.reveal()
    assert texts(run) == sorted(FIRST)
    assert not Drawer(file.path).holds(LATE[0])
    run.hand_in(LATE[1])
    await run.reveal()
    assert texts(run) == sorted(FIRST + LATE)


async def test_one_late_slip_can_be_a_note_and_goes_with_the_answers(file: FileThread) -> None:
    run = await shown(file)
    with pytest.raises(NotYet, match="no late slip"):
        await run.note_late()
    run.hand_in(LATE[0])
    await run.note_late()
    assert run.meeting.question.note == LATE[0]
    assert texts(run) == sorted(FIRST)
    assert not run.hidden_anywhere
    again = await MeetingRun.resume(file, run.meeting.id, TODAY)
    assert again.meeting.question.note == LATE[0]
    await again.no_change("The lamp is mended")
    await again.end(Keep.LEARNING)
    assert not Drawer(file.path).holds(LATE[0])


async def test_a_late_slip_can_be_left_out(file: FileThread) -> None:
    run = await shown(file)
    run.hand_in(LATE[0])
    run.forget_late()
    assert not run.hidden_anywhere
    await run.onward()
    assert not Drawer(file.path).holds(LATE[0])


async def test_a_very_small_group_keeps_no_note(file: FileThread) -> None:
    run = await shown(file, people=4)
    run.hand_in(LATE[0])
    with pytest.raises(NotYet, match="too few"):
        await run.note_late()
    run.hand_in(LATE[1])
    await run.reveal()
    assert texts(run) == sorted(FIRST + LATE)
    for text in FIRST + LATE:
        assert not Drawer(file.path).holds(text)


async def test_what_was_shown_unseen_takes_no_spoken_line_whatever_comes_next(
    file: FileThread,
) -> None:
    run = await shown(file)
    await run.gather_by(Gather.SPOKEN)
    assert run.meeting.gathering.hidden
    with pytest.raises(NotYet):
        await run.say(LATE[0])
    await run.onward()
    assert not run.meeting.gathering.hidden
    await run.say(LATE[0])
    await run.gather_by(Gather.KEYBOARD)
    await run.say(LATE[1])
    assert texts(run) == sorted(LATE)
    again = await MeetingRun.resume(file, run.meeting.id, TODAY)
    gathered = [q.gather for q in again.meeting.questions if q.gather]
    assert gathered == [Gather.SLIPS, Gather.SPOKEN]
    assert again.meeting.gather is Gather.KEYBOARD


async def test_nothing_handed_in_unseen_becomes_spoken(file: FileThread) -> None:
    run = await at_first_question(file)
    run.hand_in(FIRST[0])
    with pytest.raises(NotYet, match="Show them first"):
        await run.gather_by(Gather.SPOKEN)
    await run.gather_by(Gather.KEYBOARD)
    assert run.meeting.question.state is Asked.WAITING
    run.hand_in(FIRST[1])
    await run.reveal()
    assert texts(run) == sorted(FIRST)
    assert run.meeting.question.gather is Gather.KEYBOARD
