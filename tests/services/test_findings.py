"""What others found, from the file to an action and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.meeting import Format, Gather, Keep, Stage
from reflect_tui.domain.question import Form, Step
from reflect_tui.errors import WordsRefused
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.findings import Others, others
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import action
from tests.found import MAT, ROUNDS, TODAY, write_down, write_three
from tests.storage.begun import Drawer, at_first_question


async def at_actions(file: FileThread, **plan: object) -> MeetingRun:
    """A meeting at step 5, with three findings about its event."""
    run = await at_first_question(file, **plan)
    await write_three(file, run.opportunity.id)
    run = await MeetingRun.resume(file, run.meeting.id, TODAY)
    while run.meeting.stage is Stage.QUESTIONS:
        await run.onward()
    return run


async def kept(run: MeetingRun, file: FileThread) -> Others:
    return await file.do(lambda store: others(store, run.opportunity.id))


async def first(run: MeetingRun, file: FileThread) -> Finding:
    """The first finding in the file, which the meeting knows as it is."""
    found = (await kept(run, file)).findings
    assert found == run.findings
    return found[0]


async def test_they_stand_in_the_order_they_were_written_down(file: FileThread) -> None:
    run = await at_actions(file)
    found = (await kept(run, file)).findings
    assert [each.position for each in found] == [1, 2, 3]
    assert [each.text for each in found][:2] == [ROUNDS, MAT]


async def test_a_changed_one_keeps_its_place(file: FileThread) -> None:
    run = await at_first_question(file)
    made = await write_down(file, run.opportunity.id)
    await write_down(file, run.opportunity.id, MAT)
    changed = await write_down(
        file, run.opportunity.id, "Other words", id=made.id, position=made.position
    )
    assert (await kept(run, file)).findings[0] == changed


async def test_an_action_of_another_event_does_not_follow_from_it(file: FileThread) -> None:
    run = await at_actions(file)
    wanted = {"decision": Decision.ACTION, "action_id": "gone"}
    with pytest.raises(WordsRefused) as refused:
        await write_down(file, run.opportunity.id, **wanted)
    assert refused.value.field == "action"


async def test_one_without_a_decision_is_an_idea_until_it_is_an_action(file: FileThread) -> None:
    run = await at_actions(file)
    await run.park("Buy a lamp")
    ideas = await run.suggestions()
    assert [each.text for each in ideas] == ["Buy a lamp", ROUNDS, MAT]
    agreed = await run.agree(
        action(id="", opportunity_id=run.opportunity.id, meeting_id=run.meeting.id),
        None,
        ideas[1].finding,
    )
    decided = await first(run, file)
    assert (decided.decision, decided.action_id) == (Decision.ACTION, agreed.id)
    assert [each.text for each in await run.suggestions()] == ["Buy a lamp", MAT]
    await run.agree(replace(agreed, what="Move it soon"))
    assert await first(run, file) == decided


async def test_without_its_action_it_waits_for_a_decision_again(file: FileThread) -> None:
    run = await at_actions(file)
    plain = action(id="", opportunity_id=run.opportunity.id, meeting_id=run.meeting.id)
    for what in (ROUNDS, "Ask people when they get up"):
        agreed = await run.agree(replace(plain, what=what), None, await first(run, file))
        await run.remove_action(agreed)
        found = await first(run, file)
        assert (found.decision, found.action_id) == (None, None)
    texts = [each.text for each in await run.suggestions()]
    assert texts == ["Ask people when they get up", ROUNDS, MAT]


async def test_a_one_to_one_that_saves_nothing_leaves_it_undecided(file: FileThread) -> None:
    run = await at_actions(
        file, format=Format.ONE_TO_ONE, form=Form.YOU, people=2, gather=Gather.SPOKEN
    )
    plain = action(id="", opportunity_id=run.opportunity.id, meeting_id=run.meeting.id)
    await run.agree(plain, None, await first(run, file))
    await run.onward()
    await run.end(Keep.NOTHING)
    known = await kept(run, file)
    assert known.actions == ()
    assert [each.decision for each in known.findings] == [None, None, Decision.ALREADY_DONE]


async def test_nothing_of_one_that_was_taken_out_is_left(file: FileThread) -> None:
    run = await at_first_question(file)
    made = await write_down(file, run.opportunity.id, "zqfound the mat was out")
    assert Drawer(file.path).holds("zqfound")
    await file.do(lambda store: store.findings.remove(made))
    assert not Drawer(file.path).holds("zqfound")


async def test_they_are_due_once_and_again_after_a_restart_that_came_first(
    file: FileThread,
) -> None:
    run = await at_first_question(file)
    await write_down(file, run.opportunity.id)

    async def again() -> MeetingRun:
        return await MeetingRun.resume(file, run.meeting.id, TODAY)

    run = await again()
    while run.meeting.question.step is not Step.CONCLUSIONS:
        assert not run.others_due
        await run.onward()
    assert run.others_due
    assert (await again()).others_due
    run.others_seen()
    await run.back()
    await run.onward()
    assert not run.others_due
    await run.reveal()
    assert not (await again()).others_due
    await run.back()
    run = await again()
    await run.onward()
    assert not run.others_due


async def test_nothing_is_due_where_nobody_found_anything(file: FileThread) -> None:
    run = await at_first_question(file)
    asked = []
    while run.meeting.stage is Stage.QUESTIONS:
        asked.append(run.meeting.question.key)
        assert not run.others_due
        await run.onward()
    assert asked == [question.key for question in run.meeting.questions]
