"""Somebody is told of an action while its meeting still goes on: it neither goes nor changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflect_tui.domain.agreed_action import AffectsCare, AgreedAction
from reflect_tui.domain.meeting import Format, Gather, Keep
from reflect_tui.domain.question import Form
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.errors import SaveFailed
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, telling
from tests.services.a_meeting import again, new_action
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER, at_first_question


async def told(
    run: MeetingRun, file: FileThread, outcome: Outcome = Outcome.TOLD
) -> tuple[AgreedAction, Telling]:
    """An action that was agreed, and what was done about telling people of it."""
    made = await run.agree(replace(new_action(run), affects_care=AffectsCare.YES))
    about = telling(
        opportunity_id=run.opportunity.id,
        action_id=made.id,
        duty="PEOPLE",
        on=TODAY,
        outcome=outcome,
        changes=outcome is Outcome.TOLD,
    )
    await file.do(lambda store: store.tellings.add((about,), CHAPTER.duties))
    return made, about


async def test_an_action_that_people_know_of_is_not_taken_out(file: FileThread) -> None:
    run = await at_first_question(file)
    made, about = await told(run, file)
    with pytest.raises(SaveFailed, match="say in Follow up"):
        await run.remove_action(made)
    assert (await again(run, file)).actions == (made,)
    await file.do(lambda store: store.tellings.remove(about, CHAPTER.duties))
    await run.remove_action(made)
    assert (await again(run, file)).actions == ()


async def test_what_people_know_of_keeps_its_words_and_may_change_otherwise(
    file: FileThread,
) -> None:
    run = await at_first_question(file)
    made, _ = await told(run, file)
    with pytest.raises(SaveFailed, match="Leave its words"):
        await run.agree(replace(made, what="Lunch in another room"))
    assert (await again(run, file)).actions == (made,)
    changed = await run.agree(replace(made, owner="Cook"))
    assert (await again(run, file)).actions == (changed,)


async def test_that_somebody_tried_to_tell_stops_nothing(file: FileThread) -> None:
    run = await at_first_question(file)
    made, _ = await told(run, file, Outcome.TRIED)
    await run.remove_action(await run.agree(replace(made, what="Something else")))
    assert run.actions == ()


async def test_a_one_to_one_does_not_take_out_what_people_know_of(file: FileThread) -> None:
    plan = {"format": Format.ONE_TO_ONE, "form": Form.YOU, "people": 2, "gather": Gather.SPOKEN}
    run = await at_first_question(file, **plan)
    made, about = await told(run, file)
    with pytest.raises(SaveFailed, match="Save the actions"):
        await run.end(Keep.NOTHING)
    assert (await again(run, file)).actions == (made,)
    await file.do(lambda store: store.tellings.remove(about, CHAPTER.duties))
    await run.end(Keep.NOTHING)
    assert await file.do(lambda store: store.actions.of_meeting(run.meeting.id)) == ()


async def test_what_goes_on_in_a_closed_event_opens_it(file: FileThread) -> None:
    run = await at_first_question(file)
    id_ = run.opportunity.id

    def close(store: Store) -> bool:
        Event(store, id_).close("It was late")
        return store.opportunities.get(id_).closed is not None

    assert await file.do(close)
    await run.agree(new_action(run))
    assert await file.do(lambda store: store.opportunities.get(id_).closed) is None
    assert await file.do(close)
    await run.end(Keep.LEARNING)
    assert await file.do(lambda store: store.opportunities.get(id_).closed) is None
