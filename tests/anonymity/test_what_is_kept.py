"""What may be kept, for every size, format and way to answer, and what then is in the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Asked, Format, Gather, Keep, Stage
from reflect_tui.domain.question import Form
from reflect_tui.screens.honest import honest_text
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import TODAY, action
from tests.scenarios import ask
from tests.storage.begun import CHAPTER, Drawer, begin, ready

SLIPS = ("zqone the mat was out", "zqtwo nobody heard it", "zqthree it was dark")
LEARNED, IDEA, DO, NOTE, SKIP = "zqmats", "zqlamp", "zqsocket", "zqnote", "zqskip"
HONEST = {
    (2, True): ("There are two of us", "gone at the next question"),
    (2, False): ("each know who said what", "gone at the next question"),
    (3, True): ("There are few of us", "then not kept"),
    (3, False): ("hear who says it", "then not kept"),
    (5, True): ("who wrote what", "In a small group people may still guess"),
    (5, False): ("hear who says it", "do not record who said what"),
    (8, True): ("who wrote what", "People may still guess"),
    (8, False): ("hear who says it", "do not record who said what"),
}
HONEST |= {(4, hidden): HONEST[3, hidden] for hidden in (True, False)}
TABLE = [
    (form, people, gather)
    for form in (Format.WHOLE_TEAM, Format.SMALL_GROUPS)
    for people in (2, 3, 4, 5, 8)
    for gather in Gather
] + [(Format.ONE_TO_ONE, 2, Gather.SPOKEN)]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[FileThread]:
    made = FileThread(tmp_path / "private" / "learning.reflect")
    yield made
    made.close()


def rows(file: FileThread, table: str) -> int:
    return int(ask(file.path, f"SELECT count(*) FROM {table}")[0][0])


async def talk(file: FileThread, form: Format, people: int, gather: Gather) -> MeetingRun:
    """A meeting at its closing, with something of everything that may be written in one."""
    how = Form.YOU if form is Format.ONE_TO_ONE else Form.WE
    plan = {"format": form, "people": people, "gather": gather, "form": how}
    meeting_id = await file.do(lambda store: begin(store, ready(store), **plan))
    run = await MeetingRun.resume(file, meeting_id, TODAY)
    await run.onward()
    if gather.hidden:
        for slip in SLIPS:
            run.hand_in(slip)
        await run.reveal()
        if people >= 5:
            run.hand_in(NOTE)
            await run.note_late()
    else:
        for slip in SLIPS:
            await run.say(slip)
    assert sorted(shown.text for shown in run.shown) == sorted(SLIPS)
    await run.learn(LEARNED, 2)
    await run.park(IDEA)
    await run.onward()
    await run.skip(SKIP)
    while run.meeting.stage is not Stage.ACTIONS:
        await run.onward()
    about, here = run.opportunity.id, run.meeting.id
    await run.agree(action(id="", opportunity_id=about, meeting_id=here, what=DO))
    await run.onward()
    return run


@pytest.mark.parametrize("keep", Keep)
@pytest.mark.parametrize(("form", "people", "gather"), TABLE)
async def test_the_file_holds_what_was_promised(
    form: Format, people: int, gather: Gather, keep: Keep, file: FileThread
) -> None:
    run = await talk(file, form, people, gather)
    drawer = Drawer(file.path)
    kept_until_now = people >= 5
    assert rows(file, "contribution") == (3 if kept_until_now else 0)
    assert all(drawer.holds(slip) == kept_until_now for slip in SLIPS)
    said = " ".join(honest_text(run.meeting, CHAPTER.meeting))
    expected = HONEST[people, gather.hidden]
    if form is Format.ONE_TO_ONE:
        expected = ("The other person knows it is you.", "only the learning and actions we both")
    assert all(words in said for words in expected)

    await run.end(keep)
    everything = kept_until_now and keep is Keep.EVERYTHING
    nothing = form is Format.ONE_TO_ONE and keep is Keep.NOTHING
    assert rows(file, "contribution") == (3 if everything else 0)
    assert rows(file, "parked_idea") == (1 if everything else 0)
    assert rows(file, "learning_point") == (0 if keep is Keep.NOTHING else 1)
    assert rows(file, "agreed_action") == (0 if nothing else 1)
    assert rows(file, "meeting") == 1
    for text in (*SLIPS, IDEA):
        assert drawer.holds(text) == everything
    assert drawer.holds(NOTE) == (everything and gather.hidden)
    assert drawer.holds(LEARNED) == (keep is not Keep.NOTHING)
    assert drawer.holds(DO) == drawer.holds(SKIP) == (not nothing)


async def test_of_a_one_to_one_that_saves_nothing_only_its_day_remains(file: FileThread) -> None:
    run = await talk(file, Format.ONE_TO_ONE, 2, Gather.SPOKEN)
    await run.end(Keep.NOTHING, ("nights",))
    kept = await file.do(lambda store: store.meetings.get(run.meeting.id))
    assert (kept.held_on, kept.format, kept.stage) == (TODAY, Format.ONE_TO_ONE, Stage.ENDED)
    assert (kept.questions, kept.not_reached, kept.guest) == ((), (), "")
    assert rows(file, "asked_question") == 0
    assert (run.points, run.actions) == ((), ())


async def test_what_was_once_spoken_is_not_called_unseen(file: FileThread) -> None:
    """The weaker promise holds as soon as one question was answered aloud."""
    run = await talk(file, Format.WHOLE_TEAM, 8, Gather.SPOKEN)
    assert run.meeting.questions[0].state is Asked.REVEALED
    await run.gather_by(Gather.SLIPS)
    assert "hear who says it" in " ".join(honest_text(run.meeting, CHAPTER.meeting))
