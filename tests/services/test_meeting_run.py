"""A meeting while it happens: what is hidden, what is shown, and what a save leaves behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Asked, Gather
from reflect_tui.errors import NotYet, SaveFailed, WordsRefused
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import TODAY
from tests.services.a_meeting import again, new_action
from tests.storage.begun import Drawer, at_first_question

SLIPS = ("zqone nobody came", "zqtwo the lamp was out", "zqthree it was dark")


@pytest.fixture
def drawer(file: FileThread) -> Drawer:
    return Drawer(file.path)


def texts(run: MeetingRun) -> list[str]:
    return sorted(shown.text for shown in run.shown)


async def test_what_is_handed_in_is_nowhere_until_it_is_shown(
    file: FileThread, drawer: Drawer
) -> None:
    run = await at_first_question(file)
    for text in SLIPS:
        run.hand_in(text)
        assert not drawer.holds(text)
    assert run.something_hidden
    assert run.shown == ()
    await run.park("Buy a lamp")
    assert not any(drawer.holds(text) for text in SLIPS)
    await run.reveal()
    assert all(drawer.holds(text) for text in SLIPS)
    assert texts(run) == sorted(SLIPS)
    assert (run.something_hidden, run.meeting.question.state) == (False, Asked.REVEALED)


async def test_slips_wait_while_the_team_goes_on_and_back(file: FileThread, drawer: Drawer) -> None:
    run = await at_first_question(file)
    run.hand_in(SLIPS[0])
    await run.onward()
    assert (run.something_hidden, run.hidden_anywhere) == (False, True)
    run.hand_in(SLIPS[1])
    await run.back()
    run.hand_in(SLIPS[2])
    assert not any(drawer.holds(text) for text in SLIPS)
    await run.reveal()
    assert texts(run) == sorted((SLIPS[0], SLIPS[2]))
    await run.onward()
    assert run.shown == ()
    assert not drawer.holds(SLIPS[1])
    await run.reveal()
    assert texts(run) == [SLIPS[1]]
    await run.back()
    assert texts(run) == sorted((SLIPS[0], SLIPS[2]))
    assert not run.hidden_anywhere


async def test_a_question_with_something_hidden_is_not_skipped(file: FileThread) -> None:
    run = await at_first_question(file)
    run.hand_in(SLIPS[0])
    before = run.meeting
    with pytest.raises(NotYet, match="Show them first"):
        await run.skip("No time")
    assert run.meeting == before
    await run.reveal()
    await run.skip("No time")
    assert run.meeting.questions[0].state is Asked.REVEALED
    await run.skip("No time")
    assert run.meeting.questions[1].state is Asked.SKIPPED
    assert (await again(run, file)).meeting == run.meeting


@pytest.mark.parametrize("text", ["nul \x00", "red \x1b[31m", "turned \u202e", "x" * 5_001])
async def test_words_that_cannot_be_shown_are_refused_and_nothing_is_taken(
    file: FileThread, text: str
) -> None:
    run = await at_first_question(file, gather=Gather.SPOKEN)
    for take in (run.learn, run.park, run.say, run.ask):
        with pytest.raises(WordsRefused):
            await take(text)
    with pytest.raises(WordsRefused):
        run.hand_in(text)
    assert (run.points, run.ideas, run.shown, run.something_hidden) == ((), (), (), False)


async def test_an_empty_slip_is_a_pass(file: FileThread) -> None:
    run = await at_first_question(file)
    run.hand_in("  ")
    assert not run.something_hidden
    await run.reveal()
    assert run.meeting.question.state is Asked.NOTHING_TO_ADD
    assert (await again(run, file)).meeting == run.meeting


async def test_odd_words_are_shown_exactly(file: FileThread) -> None:
    odd = ["[/", "[TODO] x", "Łucja 🙂", "שלום", "'; DROP TABLE x", "y" * 5_000]
    run = await at_first_question(file)
    for text in odd:
        run.hand_in(text)
    await run.reveal()
    assert texts(run) == sorted(odd)
    assert (await again(run, file)).shown == run.shown


async def test_what_is_said_aloud_joins_with_all_ids_anew(file: FileThread) -> None:
    run = await at_first_question(file, gather=Gather.SPOKEN)
    seen: set[str] = set()
    for number, text in enumerate(SLIPS, 1):
        await run.say(text)
        ids = {shown.id for shown in run.shown}
        assert len(ids) == number
        assert not ids & seen
        seen |= ids
    assert texts(run) == sorted(SLIPS)
    assert (await again(run, file)).shown == run.shown
    with pytest.raises(WordsRefused):
        await run.say(" ")


async def test_a_crash_loses_what_was_not_shown_and_nothing_else(
    file: FileThread, drawer: Drawer
) -> None:
    run = await at_first_question(file)
    for text in SLIPS[:2]:
        run.hand_in(text)
    await run.reveal()
    point = await run.learn("Look after the lamps", 5)
    await run.put_under(run.shown[0], point)
    await run.park("Buy a lamp")
    await run.ask("Was the night long?")
    await run.agree(new_action(run))
    run.hand_in(SLIPS[2])
    after = FileThread(file.path)
    try:
        found = await again(run, after)
        for name in ("opportunity", "meeting", "points", "ideas", "actions", "shown"):
            assert getattr(found, name) == getattr(run, name), name
        assert found.meeting.question.text == "Was the night long?"
        assert not found.hidden_anywhere
        assert not drawer.holds(SLIPS[2])
        await found.back()
        assert {c.text: c.learning_point_id for c in found.shown}.keys() == set(SLIPS[:2])
        assert sorted(bool(c.learning_point_id) for c in found.shown) == [False, True]
    finally:
        after.close()


async def test_a_small_meeting_that_comes_back_to_an_answered_question_keeps_the_answer(
    file: FileThread,
) -> None:
    """What was shown is gone by then, but that there was an answer stays true (S04)."""
    run = await at_first_question(file, people=3)
    run.hand_in(SLIPS[0])
    await run.reveal()
    await run.onward()
    await run.back()
    with pytest.raises(NotYet):
        await run.reveal()
    assert run.meeting.question.state is Asked.REVEALED


async def test_a_save_that_fails_loses_nothing(file: FileThread, tmp_path: Path) -> None:
    run = await at_first_question(file)
    for text in SLIPS:
        run.hand_in(text)
    before = run.meeting
    away = file.path.parent.rename(tmp_path / "pulled out")
    for save in (run.reveal, run.onward, lambda: run.park("Two")):
        with pytest.raises(SaveFailed):
            await save()
    with pytest.raises(SaveFailed):
        await run.agree(new_action(run))
    assert (run.meeting, run.shown, run.points, run.ideas, run.actions) == (before, (), (), (), ())
    assert run.something_hidden
    away.rename(file.path.parent)
    await run.reveal()
    assert texts(run) == sorted(SLIPS)
    assert (await again(run, file)).shown == run.shown


async def test_a_jump_stays_within_the_step_and_is_saved(file: FileThread) -> None:
    run = await at_first_question(file)
    await run.jump(run.meeting.questions[1].key)
    assert run.meeting.position == 1
    with pytest.raises(NotYet):
        await run.jump(run.meeting.questions[-1].key)
    assert (await again(run, file)).meeting == run.meeting


async def test_an_unknown_meeting_is_a_key_error(file: FileThread) -> None:
    with pytest.raises(KeyError):
        await MeetingRun.resume(file, "nobody", TODAY)


@pytest.mark.parametrize("people", [8, 3])
async def test_an_answer_that_was_shown_gets_other_words_or_is_taken_out(
    file: FileThread, drawer: Drawer, people: int
) -> None:
    run = await at_first_question(file, people=people)
    for text in SLIPS:
        run.hand_in(text)
    await run.reveal()
    before = {shown.id for shown in run.shown}
    one, other, _ = sorted(run.shown, key=lambda shown: SLIPS.index(shown.text))
    with pytest.raises(WordsRefused, match="take it out"):
        await run.reword(one, " ")
    with pytest.raises(WordsRefused):
        await run.reword(one, "x" * 5_001)
    assert {shown.id for shown in run.shown} == before
    await run.reword(one, "  somebody came late ")
    assert texts(run) == sorted(["somebody came late", *SLIPS[1:]])
    assert not before & {shown.id for shown in run.shown}
    other = next(shown for shown in run.shown if shown.text == other.text)
    await run.take_out(other)
    assert texts(run) == sorted(["somebody came late", SLIPS[2]])
    assert not drawer.holds(SLIPS[0])
    assert not drawer.holds(SLIPS[1])
    assert drawer.holds("somebody came late") is run.stores_contributions
    if run.stores_contributions:
        assert (await again(run, file)).shown == run.shown
        with pytest.raises(SaveFailed):
            await run.take_out(one)
