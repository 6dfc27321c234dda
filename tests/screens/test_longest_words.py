"""The longest question under the longest limits, on the smallest screens: what must be seen is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.app import App
from textual.widget import Widget

from reflect_tui.domain import hold, words
from reflect_tui.screens.audience import Audience
from reflect_tui.screens.question_room import LEAST_ANSWERS
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.pages import Pages
from tests import drawn
from tests.before import lift
from tests.pictures import files
from tests.pictures.hand import TODAY, Hand
from tests.pictures.side_by_side import Looker, leading, looking
from tests.screens.asking import add_pasted
from tests.screens.in_sight import focus_in_sight, keys_in_sight
from tests.storage.begun import begin, ready

BEGINS = "Who of us knew that the alarm mat,"
QUESTION = (
    f"{BEGINS} the call bell and the lamp by her bed were out of reach, who had seen it that day, "
    "or on the days before, who did we tell about it, and what did we do about it then?"
)
WARNING = "Talk about what was seen and heard, not about what anybody may have meant by it."
LIMITS = "the rota at night, the alarm mat and what the handover says; nobody's part in it"
SAID = ("The mat was off, and nobody knew about it.", "We were only two.", "No lamp.")
LATE = "She said so, and nobody heard her. " * 9
SIZES = [(53, 15), (40, 12)]


async def longest(file: FileThread) -> None:
    """A meeting at a question that is as long as one can be, and so are its limits."""
    id_ = await file.do(ready)
    await file.do(lambda store: lift(store, id_, LIMITS))
    meeting_id = await file.do(lambda store: begin(store, id_))
    run = await MeetingRun.resume(file, meeting_id, TODAY)
    await run.onward()
    first, *others = run.meeting.questions
    asked = (replace(first, text=QUESTION, warning=WARNING), *others)
    await file.do(lambda store: store.meetings.save(replace(run.meeting, questions=asked)))


def wrong(app: App[None]) -> list[str]:
    """What must stand on a question's place, and does not."""
    lines, place = drawn.lines(app), app.screen
    pages, question = place.query_one(Pages), place.query_one(LargeText)
    asked = " ".join(" ".join(lines[question.region.y : question.region.bottom]).split())
    wanted = [BEGINS, "! Limits: the rota"]
    if pages.display and pages.page_count > 1:
        wanted.append(f"page {pages.page} of {pages.page_count}")
    found = [each for each in wanted if each not in "\n".join(lines)]
    if asked != QUESTION and not asked.endswith("…"):
        found.append("… where the question is cut")
    if pages.display and pages.size.height < LEAST_ANSWERS:
        found.append("two lines of answers")
    return found


def cut_off(place: Audience) -> list[Widget]:
    """What else stands on the wall, and is not whole."""
    shown = [each for each in place.query("#warning, #how") if each.display]
    return [each for each in shown if place.find_widget(each).visible_region != each.region]


async def at_every_size(hand: Hand) -> None:
    """The place of the person leading has what must be seen at every size."""
    for size in SIZES:
        await hand.pilot.resize_terminal(*size)
        await hand.until(lambda size=size: len(hand.lines) == size[1])  # type: ignore[misc]
        await hand.until(lambda: not wrong(hand.app) and focus_in_sight(hand))
        assert keys_in_sight(hand)


async def wall_at_every_size(wall: Looker) -> None:
    """So has the window on the wall."""
    place = wall.app.screen
    assert isinstance(place, Audience)
    for size in SIZES:
        await wall.pilot.resize_terminal(*size)
        await wall.until(lambda size=size: len(drawn.lines(wall.app)) == size[1])  # type: ignore[misc]
        await wall.until(lambda: not wrong(wall.app) and not cut_off(place))


async def test_the_line_and_an_answer_come_before_the_whole_of_the_longest_question(
    tmp_path: Path,
) -> None:
    assert (len(QUESTION), len(LIMITS)) == (words.QUESTION_LIMIT, hold.LIMITS_LIMIT)
    path = files.put(files.made(longest), tmp_path)
    async with leading(path, SIZES[0]) as hand, looking(path, hand, SIZES[0]) as wall:
        await wall.sees("Who of us knew")
        await at_every_size(hand)
        await wall_at_every_size(wall)
        await add_pasted(hand, *SAID)
        await hand.press("f2")
        await wall.sees("page 1 of")
        await at_every_size(hand)
        await wall_at_every_size(wall)
        await hand.press("f2")
        await hand.see("Type at least two late slips")
        await at_every_size(hand)
        await hand.press("ctrl+x")
        await hand.see("You see what you type.")
        await hand.until(lambda: focus_in_sight(hand))
        await add_pasted(hand, LATE)
        await hand.press("f2")
        await hand.at("Pick")
        await hand.press("down", "enter")
        await hand.see("Note: She said")
        await at_every_size(hand)
