"""Going on with a meeting: no key that is pressed on the way does anything in the log."""

from __future__ import annotations

from pathlib import Path

from textual import events
from textual.keys import _character_to_key

from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.services.room import Now, Room
from tests.pictures import files
from tests.pictures.hand import TODAY, Hand, opened
from tests.pictures.wall import unfinished
from tests.screens.asking import slip


async def put_on_hold(hand: Hand) -> None:
    """The meeting is put on hold in another window."""
    file = FileThread(hand.file.path)
    try:
        meeting = (await file.do(lambda store: store.meetings.unfinished()))[0]
        await (await MeetingRun.resume(file, meeting.id, TODAY)).hold(True)
    finally:
        file.close()


def press_at_once(hand: Hand, *keys: str) -> None:
    """Press keys, none of which waits for what the one before has done."""
    for key in keys:
        letter = key if len(key) == 1 else {"enter": "\r"}.get(key)
        hand.app.post_message(events.Key(_character_to_key(key) if letter == key else key, letter))


async def test_what_is_typed_on_the_way_stands_in_the_line_of_the_meeting(tmp_path: Path) -> None:
    async with opened(files.put(files.played("gathering"), tmp_path)) as hand:
        await hand.at("GoOn")
        await hand.see("Step 3 of 5")
        press_at_once(hand, "enter", "enter", "n", "s", "/", "c", "left", "x")
        await hand.at("QuestionPlace")
        await hand.until(lambda: slip(hand) == "ns/xc")


async def test_keys_that_type_nothing_are_gone_on_the_way(tmp_path: Path) -> None:
    async with opened(files.put(files.played("opening"), tmp_path)) as hand:
        await hand.at("GoOn")
        press_at_once(hand, "enter", "enter", "b", "f3")
        await hand.until(lambda: hand.place != "GoOn")
        await hand.see("page 1 of")
        assert hand.place == "Opening"
        await hand.press("f3")
        await hand.see("page 2 of")


async def test_a_meeting_that_was_put_on_hold_meanwhile_is_not_opened_and_no_key_goes_astray(
    tmp_path: Path,
) -> None:
    async with opened(files.put(files.played("gathering"), tmp_path)) as hand:
        await hand.at("GoOn")
        await hand.see("Step 3 of 5")
        await put_on_hold(hand)
        press_at_once(hand, "f3", "enter", "n", "s", "enter")
        await hand.see("It was ended or put on hold in another window.", "Esc")
        await hand.miss("Enter Continue", "One moment")
        await hand.press("enter", "n", "s", "/")
        assert hand.place == "GoOn"
        await hand.press("escape")
        await hand.at("Log")
        await hand.miss("Type any word")
        await hand.press("/")
        await hand.see("Type any word")


async def test_a_blank_screen_stays_blank_while_the_meeting_opens_behind_it(
    tmp_path: Path,
) -> None:
    async with opened(files.put(files.played("gathering"), tmp_path)) as hand:
        await hand.at("GoOn")
        press_at_once(hand, "enter", "f12")
        await hand.until(lambda: hand.place in ("Blank", "QuestionPlace"))
        for _ in range(20):
            await hand.pilot.pause()
        assert not hand.text.strip()
        await hand.press("f12")
        await hand.at("QuestionPlace")


async def test_leaving_is_for_the_log_and_so_is_what_follows(tmp_path: Path) -> None:
    async with opened(files.put(files.played("gathering"), tmp_path)) as hand:
        await hand.at("GoOn")
        await hand.press("escape", "/")
        await hand.at("Log")
        await hand.see("Type any word")


async def test_one_window_leads_and_another_may_when_it_is_closed(tmp_path: Path) -> None:
    path = files.put(files.played("gathering"), tmp_path)
    first = Room(tmp_path / "room", path)
    first.tell(Now(meeting_id=await unfinished(path)))
    async with opened(path, room=Room(tmp_path / "room", path)) as hand:
        await hand.at("GoOn")
        await hand.see("This meeting is open in another window.", "close that window first.")
        await hand.press("enter", "enter")
        assert hand.place == "GoOn"
        await hand.press("escape")
        await hand.at("Log")
        await hand.press("enter", "end", "enter")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.see("! This meeting is open in another window.")
        first.leave()
        await hand.press("enter")
        await hand.at("QuestionPlace")
        assert first.led_elsewhere


async def test_the_meeting_of_another_window_is_opened_here_once_it_is_closed(
    tmp_path: Path,
) -> None:
    path = files.put(files.played("gathering"), tmp_path)
    first = Room(tmp_path / "room", path)
    first.tell(Now(meeting_id="another"))
    async with opened(path, room=Room(tmp_path / "room", path)) as hand:
        await hand.at("GoOn")
        await hand.press("enter")
        await hand.see("Another meeting is open in another window.", "Enter Continue")
        first.leave()
        await hand.press("enter")
        await hand.at("QuestionPlace")


async def test_what_is_pressed_right_after_a_no_is_for_the_log(tmp_path: Path) -> None:
    async with opened(files.put(files.played("gathering"), tmp_path)) as hand:
        await hand.at("GoOn")
        await hand.see("Step 3 of 5")
        press_at_once(hand, "escape", "/", "F", "a", "l", "l", "enter")
        await hand.at("OpportunityPlace")
