"""The steps of the Duty of Candour: what is about this time, and what about all so far."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reflect_tui.domain.opportunity import Harm
from reflect_tui.screens import day_hints
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.labelled import Field
from tests.pictures.hand import Hand
from tests.screens.an_event import file_of
from tests.screens.sizes import SIZES
from tests.screens.telling_by_hand import choose, duty, pick, who_told, write
from tests.services.an_event import Event


def candour(event: Event) -> None:
    event.settle(candour=("yes",), candour_asked=("GP",), live_enquiry=("none",))


async def opened_form(hand: Hand) -> None:
    await pick(hand, "candour", "They have been told")
    await hand.at("TellingForm")


@pytest.mark.parametrize("size", SIZES)
async def test_the_steps_stand_apart_from_what_was_done_this_time(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with who_told(file_of(candour, harm=Harm.SERIOUS), tmp_path, size) as hand:
        await opened_form(hand)
        await hand.go("#when")
        await hand.see("This time: when were they told?")
        await write(hand, "told_on", "fri")
        await hand.see("Duty of Candour, all steps so far", "Told in person on", "Fri 20 Nov 2026")


async def test_a_step_lies_in_the_past_and_so_do_its_examples(tmp_path: Path) -> None:
    async with who_told(file_of(candour, harm=Harm.SERIOUS), tmp_path, (120, 40)) as hand:
        await opened_form(hand)
        await hand.see("Like: yesterday, 12 Nov. It may stay empty.")
        await write(hand, "sorry_on", "tomorrow")
        await hand.press("tab")
        wrong = hand.find(Field, "#sorry_on-field").complaint
        assert wrong == "! Tue 24 Nov 2026 has not come yet. Write today or before."
        await hand.press("f3")
        assert hand.place == "TellingForm"
        await write(hand, "sorry_on", "fri")
        await choose(hand, "ways", "1")
        await hand.press("f3")
        await hand.at("WhoTold")
        assert (await duty(hand, "DOC")).said["sorry_on"] == ("2026-11-20",)


async def test_a_day_that_is_none_is_said_once_the_field_is_left(tmp_path: Path) -> None:
    async with who_told(file_of(candour, harm=Harm.SERIOUS), tmp_path) as hand:
        await opened_form(hand)
        await write(hand, "notice_on", "mo")
        assert hand.find(Field, "#notice_on-field").complaint == ""
        await hand.press("tab")
        await hand.see("That is not a day I know.")


@pytest.mark.parametrize(
    ("today", "gone", "given"),
    [
        (date(2026, 11, 23), "12 Nov", "18 Dec"),
        (date(2027, 1, 4), "24 Dec", "29 Jan"),
        (date(2028, 3, 11), "29 Feb", "5 Apr"),
    ],
)
def test_examples_are_worked_out_from_today(today: date, gone: str, given: str) -> None:
    assert day_hints.gone_like(today) == f"Like: today, yesterday, {gone}."
    assert day_hints.step_like(today) == f"Like: yesterday, {gone}. It may stay empty."
    assert day_hints.given_like(today) == f"Like: in 2 weeks, {given}. It may stay empty."


async def test_a_note_that_has_too_few_lines_ends_in_dots(tmp_path: Path) -> None:
    async with who_told(file_of(candour, harm=Harm.SERIOUS), tmp_path, (53, 15)) as hand:
        await opened_form(hand)
        await hand.at("TellingForm")
        note = hand.app.screen.query_one(".note", Note)
        drawn = [note.render_line(y).text.rstrip() for y in range(note.size.height)]
        words = " ".join(drawn)
        assert words == note.text or words.endswith("…")
        assert note.text.startswith(words.removesuffix("…"))
