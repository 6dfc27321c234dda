"""Noting something: what is refused and where it says so, what is asked, and changing it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import opportunity
from tests.scenarios import ask
from tests.screens.an_event import known
from tests.screens.noting import ACCIDENT, COMPLAINT, NEAR_MISS, complaint, fill, kept

REFUSED = [
    ("", "today", "title", "Write in one line what happened."),
    ("A fall" * 21, "today", "title", "That is 6 letters too long."),
    ("A fall", "tomorrow", "when", "Tue 24 Nov 2026 has not come yet."),
    ("A fall", "24/11/2026", "when", "Tue 24 Nov 2026 has not come yet."),
    ("A fall", "December 2026", "when", "That month has not come yet."),
    ("A fall", "when it rained", "when", "That is not a day I know."),
    ("A fall", "30 February", "when", "February has no more than 29 days."),
    ("A fall", "", "when", "Write when it happened"),
]


async def test_what_is_refused_says_so_by_its_field_and_keeps_what_was_typed(form: Hand) -> None:
    await fill(form, "", "", ACCIDENT)
    for title, when, field, sentence in REFUSED:
        await fill(form, title, when)
        await form.press("f3")
        await form.see(f"! {sentence}")
        assert sentence in complaint(form, field)
        assert form.place == "Note"
        assert form.find(LineInput, "#title").value == title
        assert form.find(LineInput, "#when").value == when
        assert form.app.focused is form.find(Field, f"#{field}-field").widget
    assert not form.file.path.exists() or kept(form.file.path) == []


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
async def test_everything_that_is_missing_is_said_at_once_from_the_top(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(tmp_path / "learning.reflect", size) as hand:
        await hand.press("n")
        await hand.at("Note")
        await hand.go("#when")
        await hand.rewrite("tomorrow")
        await hand.go("#before")
        await hand.press("f3")
        await hand.see("! Write in one line what happened.")
        assert hand.app.focused is hand.find(LineInput, "#title")
        assert "has not come yet" in complaint(hand, "when")
        assert "Pick at least one kind" in complaint(hand, "kinds")
        await hand.write("A fall")
        assert [bool(complaint(hand, name)) for name in ("title", "when", "kinds")] == [0, 1, 1]
        await hand.press("f3")
        assert hand.app.focused is hand.find(LineInput, "#when")


async def test_an_event_without_a_kind_is_refused(form: Hand) -> None:
    await fill(form, "A fall", "yesterday")
    await form.press("f3")
    await form.see("! Pick at least one kind of event.")
    assert form.find(LineInput, "#title").value == "A fall"
    assert form.app.focused is form.find(Choices, "#kinds")
    await form.press(ACCIDENT, "f3")
    await form.at("Safety")


async def test_a_complaint_goes_when_its_field_changes(form: Hand) -> None:
    await form.press("f3")
    await form.see("! Pick at least one kind of event.")
    await form.go("#kinds")
    await form.press(ACCIDENT)
    await form.miss("Pick at least one kind of event.")


async def test_what_was_not_added_is_forgotten_with_the_next_letter_or_when_one_goes_on(
    form: Hand,
) -> None:
    await form.write("A fall")
    for then in (form.write(" at night"), form.press("tab"), form.press("shift+tab")):
        await form.paste("one\ntwo")
        await form.see("! That is more than one line.")
        await then
        await form.miss("That is more than one line.")
    assert form.find(LineInput, "#title").value == "A fall at night"
    await form.go("#when")
    await form.rewrite("someday")
    await form.paste("one\ntwo")
    await form.press("tab")
    await form.see("! That is not a day I know.")


async def test_questions_of_a_kind_come_and_go_and_keep_their_answers(form: Hand) -> None:
    assert "Who had the accident?" not in form.text
    await fill(form, "A fall", "today", ACCIDENT)
    await form.press("tab", "2")
    assert form.find(Choices, "#accident_to").chosen == ("staff",)
    await form.go("#kinds")
    await form.press(NEAR_MISS, COMPLAINT)
    await form.until(lambda: form.app.screen.query("#near_miss"))
    assert form.find(Choices, "#near_miss").chosen == ()
    assert form.find(Choices, "#accident_to").chosen == ("staff",)
    await form.press(NEAR_MISS)
    await form.until(lambda: not form.app.screen.query("#near_miss"))
    assert form.find(Choices, "#accident_to").chosen == ("staff",)
    await form.press("f3")
    await form.at("Safety")
    details = ask(form.file.path, "SELECT kinds, details FROM opportunity")
    assert "NEAR_MISS" not in str(details)
    assert "accident_to" in str(details)
    assert "staff" in str(details)


async def test_something_else_asks_for_a_few_words(form: Hand) -> None:
    await form.go("#kinds")
    kinds = form.find(Choices, "#kinds")
    for _ in range(11):
        await form.press("right")
    await form.press("space")
    assert kinds.chosen == ("OTHER",)
    await form.see("What was it, in a few words?")


async def test_a_concern_that_was_raised_is_kept_confidential(form: Hand) -> None:
    """Picking it shows the note of S16."""
    await form.go("#kinds")
    await form.press(*["down"] * 4, "right", "space")
    assert form.find(Choices, "#kinds").chosen == ("WHISTLE",)
    await form.see("Keep this confidential.")


async def test_leaving_asks_first_once_something_is_written(form: Hand) -> None:
    await fill(form, "A fall", "when it rained", ACCIDENT)
    await form.press("escape")
    await form.see("Leave without saving?")
    await form.press("escape")
    await form.at("Note")
    assert form.find(LineInput, "#title").value == "A fall"
    await form.press("escape")
    await form.see("Leave without saving?")
    await form.press("enter")
    await form.at("Log")
    await form.see("Nothing here yet")
    assert not form.file.path.exists()


async def test_leaving_asks_nothing_when_all_is_as_it_was(form: Hand) -> None:
    await form.press("tab", "tab", ACCIDENT, ACCIDENT)
    await form.go("#title")
    await form.write("A")
    await form.press("backspace", "escape")
    await form.at("Log")


async def test_leaving_the_app_asks_nothing_when_all_is_as_it_was(form: Hand) -> None:
    await form.press("ctrl+q")
    await form.until(lambda: not form.app.is_running)


async def test_staying_in_the_app_keeps_what_is_half_written(form: Hand) -> None:
    await form.write("A fall")
    await form.press("ctrl+q")
    await form.see("Leave without saving?")
    await form.press("escape")
    await form.at("Note")
    assert form.find(LineInput, "#title").value == "A fall"


async def test_with_the_mouse_alone(form: Hand) -> None:
    """Words still have to be typed."""
    await form.write("A fall")
    await form.click("[ ] A near miss")
    await form.see("[x] A near miss")
    await form.click("Save")
    await form.at("Safety")
    assert kept(form.file.path) == [("A fall", "2026-11-23", "day")]


async def test_enter_alone_walks_through_the_whole_form(form: Hand) -> None:
    names = []
    for _ in range(5):
        focused = form.app.focused
        assert focused is not None
        names.append(focused.id)
        await form.press("enter")
    assert names == ["title", "when", "kinds", "harm", "before"]


async def test_changing_what_was_noted(tmp_path: Path) -> None:
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await opportunity(hand)
        await hand.press("e")
        await hand.at("Note")
        await hand.see("Change 2026-001", "→ Thu 12 Nov 2026")
        assert hand.find(Choices, "#kinds").chosen == ("ACCIDENT",)
        assert hand.find(Choices, "#accident_to").value == "person_using_the_service"
        assert hand.find(Choices, "#harm").value == "serious"
        assert hand.find(Choices, "#before").value == "yes"
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        await hand.press("e")
        await hand.at("Note")
        await hand.rewrite("Fall in the dark")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("2026-001 Fall in the dark", "Whole team, 9 people")
        assert len(hand.app.screen_stack) == 2
        await hand.press("escape")
        await hand.see("Accident Fall in the dark")
    assert kept(hand.file.path) == [("Fall in the dark", "2026-11-12", "day")]


@pytest.mark.parametrize(("picked", "said"), [("", None), ("1", True), ("2", False)])
async def test_whether_it_happened_before_stands_open_until_somebody_says_so(
    picked: str, said: bool | None, form: Hand
) -> None:
    assert form.find(Choices, "#before").value is None
    await form.write("Nobody called back")
    await form.go("#kinds")
    await form.press("1")
    await form.go("#before")
    await form.press(*picked)
    await form.press("f3")
    await form.at("Safety")
    await form.press("escape")
    await form.at("OpportunityPlace")
    assert (await known(form)).opportunity.happened_before is said
    await form.press("e")
    await form.at("Note")
    assert form.find(Choices, "#before").value == {None: None, True: "yes", False: "no"}[said]
