"""Step 5 of a meeting: what becomes an action, what is refused, and how the meeting ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.errors import NotYet, WordsRefused
from reflect_tui.services.file_thread import FileThread
from tests.domain.examples import TODAY
from tests.services.a_meeting import again, new_action
from tests.storage.begun import at_first_question


async def test_ideas_and_conclusions_become_actions(file: FileThread) -> None:
    run = await at_first_question(file)
    while run.meeting.question.key != "C2":
        await run.onward()
    run.hand_in("Check the lamps")
    run.hand_in("Ask sooner")
    await run.reveal()
    await run.park("Buy a lamp")
    await run.park("Ask sooner")
    assert [s.text for s in await run.suggestions()] == [
        "Buy a lamp",
        "Ask sooner",
        "Check the lamps",
    ]
    made = await run.agree(new_action(run), run.ideas[0])
    assert (made.position, len(made.id)) == (1, 32)
    assert [s.text for s in await run.suggestions()] == ["Ask sooner"]
    await run.unpark(run.ideas[0])
    changed = await run.agree(replace(made, what="Check every lamp"))
    assert run.actions == (changed,)
    found = await again(run, file)
    assert (found.actions, found.ideas) == (run.actions, ())
    await run.remove_action(changed)
    assert (await again(run, file)).actions == ()


async def test_an_action_without_who_or_when_is_not_agreed(file: FileThread) -> None:
    run = await at_first_question(file)
    whole = new_action(run)
    gone = replace(whole, due_on=TODAY.replace(day=1))
    for wanted in (replace(whole, owner=""), replace(whole, what=" "), gone):
        with pytest.raises(WordsRefused):
            await run.agree(wanted)
    assert run.actions == ()
    assert (await again(run, file)).actions == ()


async def test_a_meeting_ends_with_an_action_or_a_reason(file: FileThread) -> None:
    run = await at_first_question(file)
    with pytest.raises(NotYet, match="at least one action"):
        await run.end(Keep.EVERYTHING)
    with pytest.raises(WordsRefused):
        await run.no_change(" ")
    await run.no_change("All was done")
    made = await run.agree(new_action(run))
    assert run.meeting.no_change_because == ""
    with pytest.raises(NotYet, match="Take them out first"):
        await run.no_change("All was done")
    await run.remove_action(made)
    with pytest.raises(NotYet):
        await run.end(Keep.LEARNING)
    await run.no_change("All was done")
    await run.end(Keep.LEARNING)
    assert run.meeting.stage is Stage.ENDED
    assert (await again(run, file)).meeting == run.meeting
