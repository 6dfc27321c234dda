"""What changes a meeting begins when the change before it is saved, however fast they come."""

from __future__ import annotations

import asyncio

import pytest

from reflect_tui.domain.meeting import Asked, Gather
from reflect_tui.errors import NotYet
from reflect_tui.services.file_thread import FileThread
from tests.services.a_meeting import again, new_action
from tests.storage.begun import at_first_question


async def test_the_next_key_does_not_overtake_what_a_dialog_saves(file: FileThread) -> None:
    run = await at_first_question(file)
    await asyncio.gather(run.gather_by(Gather.SPOKEN), run.onward(), run.onward())
    there = await again(run, file)
    assert (there.meeting.position, there.meeting.gather) == (2, Gather.SPOKEN)
    assert there.meeting == run.meeting


async def test_ideas_and_actions_at_the_same_time_each_have_their_place(file: FileThread) -> None:
    run = await at_first_question(file)
    await asyncio.gather(*(run.park(f"Idea {number}") for number in range(5)))
    await asyncio.gather(*(run.agree(new_action(run, f"Action {number}")) for number in range(5)))
    there = await again(run, file)
    assert [idea.position for idea in there.ideas] == [1, 2, 3, 4, 5]
    assert [action.position for action in there.actions] == [1, 2, 3, 4, 5]


async def test_a_slip_that_comes_while_the_others_are_shown_is_not_lost(file: FileThread) -> None:
    run = await at_first_question(file)
    for text in ("one", "two", "three"):
        run.hand_in(text)
    showing = asyncio.create_task(run.reveal())
    await asyncio.sleep(0)
    run.hand_in("late")
    await showing
    assert sorted(shown.text for shown in run.shown) == ["one", "three", "two"]
    assert run.waiting == 1


async def test_what_is_refused_lets_the_next_one_begin(file: FileThread) -> None:
    run = await at_first_question(file)
    run.hand_in("one")
    found = await asyncio.gather(run.skip(""), run.reveal(), return_exceptions=True)
    assert [type(each) for each in found] == [NotYet, type(None)]
    assert run.meeting.question.state is Asked.REVEALED


@pytest.mark.parametrize("times", [2, 7])
async def test_the_same_key_many_times_goes_on_as_often(file: FileThread, times: int) -> None:
    run = await at_first_question(file)
    await asyncio.gather(*(run.onward() for _ in range(times)))
    assert run.meeting.position == times
    assert (await again(run, file)).meeting == run.meeting
