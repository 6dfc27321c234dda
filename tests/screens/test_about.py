"""About this event: questions that appear when they matter, and what they decide."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reflect_tui.domain.duty import State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.services.opportunities import Everything
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from tests.pictures.hand import Hand
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import SIZES
from tests.services.an_event import Event

YES, NO, NOT_ASKED = "123"
FIRST_ANSWERS = {
    "candour": "( ) Yes",
    "live_enquiry": "[ ] Nobody",
    "safeguarding_enquiry": "( ) Yes",
    "outside": "( ) No",
}
SERIOUS = {"harm": Harm.SERIOUS}
Details = dict[str, tuple[str, ...]]


@asynccontextmanager
async def about(
    folder: Path, size: tuple[int, int] = (80, 24), kind: str = "ACCIDENT", **event: object
) -> AsyncIterator[Hand]:
    """The questions about an event, by default one with serious harm."""
    content = file_of(kind=kind, **{**SERIOUS, **event})
    async with at_event(content, folder, size) as hand:
        await hand.press("m")
        await hand.at("About")
        yield hand


def asked(hand: Hand) -> list[str]:
    """The keys of the questions that are asked now, from the top."""
    box = hand.app.screen.query_one("#asked")
    return [str(field.id).removesuffix("-field") for field in box.query(Field)]


def picked(hand: Hand, key: str) -> tuple[str, ...]:
    return hand.find(Choices, f"#{key}").chosen


def complaint(hand: Hand, key: str) -> str:
    return hand.find(Field, f"#{key}-field").complaint.removeprefix("! ")


async def pick(hand: Hand, key: str, *numbers: str) -> None:
    await hand.go(f"#{key}")
    await hand.press(*numbers)


async def write(hand: Hand, key: str, words: str) -> None:
    await hand.go(f"#{key}")
    await hand.rewrite(words)


async def details(hand: Hand) -> Details:
    return dict((await known(hand)).opportunity.details)


async def saved(hand: Hand) -> Everything:
    """What is in the file after it was saved."""
    await hand.press("f3")
    await hand.at("OpportunityPlace")
    return await known(hand)


@pytest.mark.parametrize(
    ("kind", "harm", "questions"),
    [
        ("COMPLIMENT", Harm.NOT_KNOWN, []),
        ("QA", Harm.NONE, []),
        ("QA", Harm.MINOR, ["candour"]),
        ("OTHER", Harm.NONE, ["safeguarding_enquiry"]),
        ("COMPLAINT", Harm.NONE, ["safeguarding_enquiry", "reach", "outside"]),
        ("SAR", Harm.NONE, ["sar", "live_enquiry", "la_asked", "outside"]),
        (
            "ACCIDENT",
            Harm.SERIOUS,
            ["candour", "live_enquiry", "safeguarding_enquiry", "outside"],
        ),
    ],
)
async def test_only_what_matters_is_asked(
    kind: str, harm: Harm, questions: list[str], tmp_path: Path
) -> None:
    async with about(tmp_path, kind=kind, harm=harm) as hand:
        assert asked(hand) == questions


async def test_an_answer_brings_its_questions_and_takes_them_away(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        before = asked(hand)
        await pick(hand, "candour", NO)
        assert asked(hand)[:3] == ["candour", "candour_asked", "candour_because"]
        await pick(hand, "candour", YES)
        assert asked(hand)[:3] == ["candour", "candour_asked", "live_enquiry"]
        await pick(hand, "candour", NOT_ASKED)
        assert asked(hand) == before
        await pick(hand, "safeguarding_enquiry", YES)
        await pick(hand, "la_asked", YES)
        assert [key for key in asked(hand) if key.startswith("la_")] == ["la_asked", "la_due"]


async def test_words_typed_before_another_answer_are_not_lost(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        await pick(hand, "candour", NO)
        await write(hand, "candour_asked", "GP")
        await write(hand, "candour_because", "A bruise")
        await pick(hand, "candour", YES)
        assert hand.find(LineInput, "#candour_asked").value == "GP"
        await pick(hand, "candour", NO)
        assert hand.find(LineInput, "#candour_because").value == "A bruise"


async def test_no_needs_who_was_asked_and_why(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        await pick(hand, "candour", NO)
        await hand.press("f3")
        assert hand.place == "About"
        assert complaint(hand, "candour_asked") == (
            "Write the role of the health professional who was asked."
        )
        assert complaint(hand, "candour_because") == "Write why it does not apply."
        assert "candour" not in await details(hand)
        await write(hand, "candour_asked", "GP")
        await write(hand, "candour_because", "A bruise")
        kept = await saved(hand)
        assert kept.opportunity.details["candour_because"] == ("A bruise",)
        assert all(duty.rule.key != "DOC" for duty in kept.duties)


async def test_yes_owes_candour_and_not_asked_yet_stays_open(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        await pick(hand, "candour", NOT_ASKED)
        kept = await saved(hand)
        assert kept.duties[0].state is State.TO_DECIDE
        await hand.see("Duty of Candour: not settled. Has a health professional been asked?")
        await hand.press("m")
        await hand.at("About")
        assert picked(hand, "candour") == ("not_asked",)
        await pick(hand, "candour", YES)
        await write(hand, "candour_asked", "GP")
        kept = await saved(hand)
        assert kept.duties[0].state is State.TO_TELL
        assert kept.opportunity.details["candour_asked"] == ("GP",)


async def test_nobody_never_stands_beside_somebody(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        await pick(hand, "live_enquiry", "2", "3", "1")
        assert picked(hand, "live_enquiry") == ("none",)
        await pick(hand, "live_enquiry", "2")
        assert picked(hand, "live_enquiry") == ("police",)
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        await hand.see("On hold ! Still looking into it: Police")


@pytest.mark.parametrize(
    ("typed", "echoed", "kept"),
    [
        ("18/12", "→ Fri 18 Dec 2026", ("2026-12-18",)),
        ("in 2 weeks", "→ Mon 7 Dec 2026", ("2026-12-07",)),
        ("8 Jan", "→ Fri 8 Jan 2027", ("2027-01-08",)),
        ("", "", ()),
    ],
)
async def test_the_day_that_they_gave_is_shown_as_it_was_understood(
    typed: str, echoed: str, kept: tuple[str, ...], tmp_path: Path
) -> None:
    async with about(tmp_path, kind="SAR", details={"sar": ("our_service_involved",)}) as hand:
        await pick(hand, "la_asked", YES)
        await write(hand, "la_due", typed)
        if echoed:
            await hand.see(echoed)
        kept_now = (await saved(hand)).opportunity.details
        assert kept_now.get("la_due", ()) == kept


async def test_a_day_that_is_none_says_so_by_its_field_and_stays(tmp_path: Path) -> None:
    async with about(tmp_path, kind="SAR", details={"sar": ("our_service_involved",)}) as hand:
        await pick(hand, "la_asked", YES)
        await write(hand, "la_due", "when they can")
        await hand.press("f3")
        assert hand.place == "About"
        assert complaint(hand, "la_due").startswith("That is not a day I know.")
        assert hand.find(LineInput, "#la_due").value == "when they can"


async def test_regulations_are_proposed_and_follow_the_answers(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        assert picked(hand, "regulations") == ("R12",)
        await pick(hand, "candour", YES)
        assert picked(hand, "regulations") == ("R12", "R20")
        await write(hand, "candour_asked", "GP")
        assert "regulations" not in (await saved(hand)).opportunity.details
        await hand.see("Reg 12, 20")


async def test_regulations_that_somebody_changed_stay_as_they_are(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        await pick(hand, "regulations", "4")
        assert picked(hand, "regulations") == ("R12", "R17")
        await pick(hand, "candour", YES)
        assert picked(hand, "regulations") == ("R12", "R17")
        await write(hand, "candour_asked", "GP")
        kept = (await saved(hand)).opportunity.details
        assert kept["regulations"] == ("R12", "R17")
        await hand.see("Reg 12, 17")


async def test_leaving_with_something_changed_asks_first(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        await pick(hand, "candour", NOT_ASKED)
        await hand.press("escape")
        await hand.at("Confirm")
        await hand.press("escape")
        await hand.at("About")
        await hand.press("escape", "enter")
        await hand.at("OpportunityPlace")
        assert await details(hand) == {}


async def test_changing_what_was_noted_keeps_the_answers(tmp_path: Path) -> None:
    async with about(tmp_path) as hand:
        await pick(hand, "candour", NOT_ASKED)
        await saved(hand)
        await hand.press("e")
        await hand.at("Note")
        await hand.press("f3")
        await hand.at("OpportunityPlace")
        assert (await details(hand))["candour"] == ("not_asked",)


@pytest.mark.parametrize("size", SIZES)
async def test_every_question_can_be_reached_and_saved(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with about(tmp_path, size) as hand:
        await hand.see("About this event")
        for key in asked(hand):
            await hand.go(f"#{key}")
            await hand.see(FIRST_ANSWERS[key])
        await pick(hand, "candour", NOT_ASKED)
        assert (await saved(hand)).opportunity.details == {"candour": ("not_asked",)}


@pytest.mark.parametrize("size", SIZES)
async def test_where_abuse_is_with_the_local_authority_is_asked_again(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with at_event(file_of(kind="ABUSE_NEGLECT", harm=Harm.NONE), tmp_path, size) as hand:
        await hand.see("Next: answer what is asked about this event")
        await hand.press("m")
        await hand.at("About")
        assert asked(hand)[0] == "enquiry_status"
        await pick(hand, "enquiry_status", "1")
        after = await saved(hand)
        assert after.opportunity.detail("enquiry_status") == "not_yet_referred"
        await hand.see("Next: tell the local authority")


async def test_what_a_kind_leaves_open_is_to_be_settled(tmp_path: Path) -> None:
    content = file_of(kind="ABUSE_NEGLECT", harm=Harm.NONE)
    async with at_event(content, tmp_path, (120, 40)) as hand:
        await hand.see("To be settled ! Not known whether it has been referred")


async def test_it_opens_at_the_question_it_was_opened_for(tmp_path: Path) -> None:
    """What the next thing asks for, not what happens to stand first."""

    def said(event: Event) -> None:
        event.settle(candour=("no",), candour_asked=("GP",), candour_because=("A bruise",))

    content = file_of(said, kind="ACCIDENT", harm=Harm.SERIOUS)
    async with at_event(content, tmp_path) as hand:
        await hand.press("enter")
        await hand.at("About")
        assert hand.app.focused is hand.find(Choices, "#live_enquiry")
