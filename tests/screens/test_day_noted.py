"""The day of an event: understood before it is saved, or said why not; picked by a click."""

from __future__ import annotations

from reflect_tui.widgets.line_input import LineInput
from tests.pictures.hand import Hand
from tests.screens.noting import ACCIDENT, complaint, fill, kept


async def test_the_day_that_was_understood_is_shown_before_it_is_saved(form: Hand) -> None:
    await form.see("→ Mon 23 Nov 2026")
    for typed, shown in {
        "yesterday": "→ Sun 22 Nov 2026",
        "12/11": "→ Thu 12 Nov 2026",
        "last friday": "→ Fri 20 Nov 2026",
        "October": "→ October 2026",
    }.items():
        await form.go("#when")
        await form.rewrite(typed)
        await form.see(shown)


async def test_a_day_that_is_not_understood_says_why_when_its_field_is_left(form: Hand) -> None:
    await form.go("#when")
    for letters in ("4", "4/13"):
        await form.rewrite(letters)
        await form.miss("→ ")
        assert complaint(form, "when") == ""
    await form.press("tab")
    await form.see("! There are 12 months. Write the day first: 13/12.")
    await form.press("shift+tab")
    await form.write("1/11")
    assert complaint(form, "when") == ""
    await form.see("→ Sun 1 Nov 2026")


async def test_a_month_is_kept_as_a_month(form: Hand) -> None:
    await fill(form, "Two visits missed", "October 2026", ACCIDENT)
    await form.press("f3")
    await form.at("Safety")
    assert kept(form.file.path) == [("Two visits missed", "2026-10-01", "month")]
    await form.press("escape")
    await form.see("Accident · October 2026")
    await form.press("e")
    await form.at("Note")
    assert form.find(LineInput, "#when").value == "October 2026"


async def test_a_click_on_the_day_that_is_offered_marks_all_of_it(form: Hand) -> None:
    """So what is typed takes its place; the next click only moves the cursor."""
    when = form.find(LineInput, "#when")
    await form.click("today")
    await form.write("12/11")
    assert when.value == "12/11"
    x, y = when.content_region.offset
    await form.click_at(x + 2, y)
    await form.write("0")
    assert when.value == "120/11"
    await form.go("#title")
    await form.press("tab")
    await form.click_at(x, y)
    await form.write("3")
    assert when.value == "3120/11"
