"""Two windows on one meeting: the one that is behind writes over nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.finding import Decision
from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.domain.telling import Outcome
from reflect_tui.errors import NotYet, SaveFailed
from reflect_tui.services import findings
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import TODAY, action
from tests.found import write_down
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER, at_first_question
from tests.storage.files import dump

GONE_ON = "gone on in another window"
CHANGED = "changed in another window"


async def test_a_window_that_is_behind_saves_nothing_over_the_other(tmp_path: Path) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    ahead = await at_first_question(file)
    behind = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    ahead.hand_in("shown in the first window")
    await ahead.reveal()
    behind.hand_in("typed in the second window")
    for late in (behind.reveal, behind.onward):
        with pytest.raises(SaveFailed, match="gone on in another window"):
            await late()
    again = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    assert [shown.text for shown in again.shown] == ["shown in the first window"]
    assert behind.something_hidden
    file.close()


async def at_actions(file: FileThread) -> MeetingRun:
    """A meeting with one of everything that has come to its actions."""
    run = await at_first_question(file)
    for text in ("One thing", "Another thing"):
        run.hand_in(text)
    await run.reveal()
    await run.learn("The bell was out of reach")
    await run.park("Move the bell")
    await run.park("A longer cord")
    plain = action(id="", opportunity_id=run.opportunity.id, meeting_id=run.meeting.id)
    await run.agree(plain)
    return run


PLAIN = action(id="", what="Agreed late")
LATE: dict[str, Callable[[MeetingRun], Awaitable[object]]] = {
    "agree": lambda run: run.agree(
        replace(PLAIN, opportunity_id=run.opportunity.id, meeting_id=run.meeting.id)
    ),
    "agree otherwise": lambda run: run.agree(replace(run.actions[0], what="Agreed late")),
    "take out an action": lambda run: run.remove_action(run.actions[0]),
    "park": lambda run: run.park("Parked late"),
    "unpark": lambda run: run.unpark(run.ideas[0]),
    "learn": lambda run: run.learn("Learned late"),
    "correct": lambda run: run.change_point(run.points[0], "Learned late", None),
    "take out a point": lambda run: run.remove_point(run.points[0]),
    "put under": lambda run: run.put_under(run.shown[0], run.points[0]),
    "reword": lambda run: run.reword(run.shown[0], "Reworded late"),
    "take out": lambda run: run.take_out(run.shown[0]),
    "end": lambda run: run.end(Keep.NOTHING),
}


@pytest.mark.parametrize("verb", LATE)
@pytest.mark.parametrize("ends", [False, True], ids=["goes on", "ends"])
async def test_nothing_is_changed_in_a_meeting_that_has_gone_on_or_ended(
    verb: str, ends: bool, tmp_path: Path
) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    ahead = await at_actions(file)
    behind = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    if ends:
        while ahead.meeting.stage is not Stage.CLOSING:
            await ahead.onward()
        await ahead.end(Keep.EVERYTHING)
    else:
        await ahead.onward()
    before = dump(file.path)
    with pytest.raises(SaveFailed, match=GONE_ON):
        await LATE[verb](behind)
    assert dump(file.path) == before
    again = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    assert again.meeting == ahead.meeting
    with pytest.raises(SaveFailed, match=GONE_ON) if ends else nullcontext():
        await again.park("Parked when it was taken up again")
    file.close()


async def test_nothing_needs_to_change_only_where_no_window_agreed_an_action(
    tmp_path: Path,
) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    ahead = await at_first_question(file)
    behind = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    await LATE["agree"](ahead)
    with pytest.raises(NotYet, match="There are actions already"):
        await behind.no_change("All is well")
    assert [each.what for each in behind.actions] == ["Agreed late"]
    file.close()


async def test_an_action_that_another_window_changed_is_not_agreed_otherwise(
    tmp_path: Path,
) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    ahead = await at_actions(file)
    behind = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    await ahead.agree(replace(ahead.actions[0], what="Agreed first"))
    with pytest.raises(SaveFailed, match=CHANGED):
        await LATE["agree otherwise"](behind)
    await behind.suggestions()
    assert [each.what for each in behind.actions] == ["Agreed first"]
    await LATE["agree otherwise"](behind)
    file.close()


async def test_a_finding_that_another_window_decided_is_not_decided_again(tmp_path: Path) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    run = await at_first_question(file)
    found = await write_down(file, run.opportunity.id)
    await run.suggestions()
    decided = replace(found, decision=Decision.NOT_ACCEPTED, because="It is not so")
    await file.do(lambda store: findings.keep(store, decided, TODAY, found))
    late = replace(PLAIN, opportunity_id=run.opportunity.id, meeting_id=run.meeting.id)
    with pytest.raises(SaveFailed, match=CHANGED):
        await run.agree(late, None, found)
    assert run.actions == ()
    with pytest.raises(SaveFailed, match=CHANGED):
        await file.do(lambda store: findings.keep(store, found, TODAY, found))
    with pytest.raises(SaveFailed, match=CHANGED):
        await file.do(lambda store: store.findings.remove(found))
    assert await file.do(lambda s: s.findings.of_opportunity(run.opportunity.id)) == (decided,)
    file.close()


def test_what_was_told_in_another_window_is_not_told_otherwise(tmp_path: Path) -> None:
    file = LearningFile(tmp_path / "learning.reflect")
    event = Event.noted(file.store, "COMPLAINT")
    event.safe()
    event.meet("All is well as it is")
    seen = event.duty("COMPLAINANT")
    event.tell(seen, learning=True, changes=True)
    before = event.known
    late = replace(before.duties[-1].tellings[-1], id="late", outcome=Outcome.NOT_POSSIBLE)
    with pytest.raises(SaveFailed, match="changed in another window"):
        file.store.tellings.add((late,), CHAPTER.duties, seen.tellings)
    assert event.known == before
    file.store.tellings.add((late,), CHAPTER.duties, event.duty("COMPLAINANT").tellings)
    assert event.duty("COMPLAINANT").last == late
    file.close()
