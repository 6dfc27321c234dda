"""What others found, as a place: written down, decided, taken out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.opportunity import Closed
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.line_input import LineInput
from tests.found import AGENCY, TODAY
from tests.pictures import files
from tests.pictures.hand import Hand, opened
from tests.pictures.ways import opportunity
from tests.screens.sizes import SIZES

NONE = "Nothing is written down yet. N writes down what another organisation found."


@pytest.fixture
async def hand(tmp_path: Path) -> AsyncIterator[Hand]:
    """The findings of an event whose meeting has ended, two of which became actions."""
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await opportunity(hand)
        await hand.press("o")
        await hand.at("Findings")
        yield hand


async def kept(hand: Hand) -> tuple[Finding, ...]:
    """The findings in the file, of the newest event."""
    about = (await hand.file.look(TODAY, 20)).rows[0].id
    return await hand.file.do(lambda store: store.findings.of_opportunity(about))


async def test_it_shows_what_was_decided(hand: Hand) -> None:
    await hand.see("✓ Action", "Local authority, Thu 19 Nov", "✓ Action: Move night checks")
    await hand.press("down")
    await hand.see("✓ Action: Evening check of bell and mat")
    await hand.press("escape")
    await hand.at("OpportunityPlace")


@pytest.mark.parametrize("size", SIZES)
async def test_who_decides_reads_what_was_found(size: tuple[int, int], tmp_path: Path) -> None:
    async with opened(files.put(files.played("closed"), tmp_path), size) as hand:
        await opportunity(hand)
        await hand.press("o")
        await hand.at("Findings")
        await hand.press("enter")
        await hand.at("FindingForm")
        found = "Local authority found: Night checks were recorded at fixed times, so it was easy"
        words = " ".join(hand.text.replace("│", " ").split())
        assert f"{found} to see when nobody would come." in words
        assert "What do we decide?" in words


async def test_a_new_one_is_written_down_and_decided_later(hand: Hand) -> None:
    await hand.press("n")
    await hand.at("FindingForm")
    await hand.press("2", "tab")
    await hand.write("last friday")
    await hand.see("→ Fri 20 Nov 2026")
    await hand.press("tab")
    await hand.write(f"{AGENCY}, says Mrs Okafor")
    await hand.press("f3")
    await hand.at("Confirm")
    await hand.see("Is “Mrs Okafor” a person's name?")
    await hand.press("enter")
    await hand.at("Findings")
    await hand.see("▸ ! Not decided", "CQC, Fri 20 Nov", "It waits for a decision")
    await hand.press("escape")
    await hand.see("Local authority, CQC: 3 findings", "! 1 without a decision")
    await hand.press("o", "end", "enter")
    await hand.at("FindingForm")
    await hand.press("3", "tab")
    await hand.press("f3")
    await hand.see("! Write why it is not accepted.")
    await hand.write("They had been shown it")
    await hand.press("f3")
    await hand.see("– Not accepted: They had been shown it", "Kept, and what was decided.")
    last = (await kept(hand))[-1]
    assert (last.decision, last.because) == (Decision.NOT_ACCEPTED, "They had been shown it")


async def test_everything_wrong_is_said_by_its_field(hand: Hand) -> None:
    await hand.press("n")
    await hand.at("FindingForm")
    await hand.go("#decision")
    await hand.press("1", "f3")
    await hand.see("! Pick which organisation it was.", "! Write the day: for example today")
    await hand.see("! Write what they found, in your own words.")
    await hand.go("#action")
    await hand.see("! Pick the action that follows from it.", "F3 Keep")
    await hand.go("#who")
    await hand.press("9", "f3")
    await hand.go("#other")
    await hand.see("! Write which sort of organisation it was.")
    await hand.write("Fire service")
    await hand.press("tab")
    await hand.write("tomorrow")
    await hand.press("tab")
    await hand.see("! Tue 24 Nov 2026 has not come yet.")
    assert len(await kept(hand)) == 2


async def test_another_organisation_and_its_action_come_back_in_the_form(hand: Hand) -> None:
    await hand.press("n")
    await hand.at("FindingForm")
    await hand.press("9", "tab")
    await hand.write("Fire service")
    await hand.press("tab")
    await hand.write("today")
    await hand.press("tab")
    await hand.write("The door was held open")
    await hand.press("tab", "1", "tab", "2", "f3")
    await hand.at("Findings")
    await hand.see("Fire service, Mon 23 Nov", "✓ Action: Fit a socket")
    await hand.press("enter")
    await hand.at("FindingForm")
    assert hand.find(LineInput, "#other").value == "Fire service"
    assert hand.find(LineInput, "#text").value == "The door was held open"
    await hand.press("escape")
    await hand.at("Findings")


async def test_one_is_taken_out_after_asking(hand: Hand) -> None:
    await hand.press("delete")
    await hand.see("Take out this finding?", "Night checks were recorded")
    await hand.press("escape")
    await hand.at("Findings")
    assert len(await kept(hand)) == 2
    await hand.press("delete")
    await hand.at("Confirm")
    await hand.press("enter")
    await hand.see("Taken out.")
    assert len(await kept(hand)) == 1
    await hand.press("x", "enter")
    await hand.see(NONE)
    assert "Take out" not in hand.words


@pytest.mark.parametrize("size", SIZES)
async def test_it_says_what_to_do_where_there_is_nothing(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("safe"), tmp_path), size) as hand:
        await opportunity(hand)
        await hand.press("o")
        await hand.at("Findings")
        await hand.see(NONE)
        await hand.press("delete", "enter")
        assert hand.place == "Findings"
        await hand.press("n")
        await hand.at("FindingForm")
        await hand.go("#decision")
        await hand.see("Not decided yet")
        await hand.press("1")
        await hand.go("#action")
        await hand.see("(•) A new action: F3 opens its form")


@pytest.mark.parametrize("size", SIZES)
async def test_an_action_that_follows_is_written_right_there(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(files.put(files.played("safe"), tmp_path), size) as hand:
        await opportunity(hand)
        await hand.press("o", "n")
        await hand.at("FindingForm")
        await hand.go("#decision")
        await hand.press("1", "f3")
        await hand.see("! Pick which organisation it was.")
        assert hand.place == "FindingForm"
        await hand.press("2")
        await hand.go("#when")
        await hand.write("today")
        await hand.go("#text")
        await hand.write(AGENCY)
        await hand.press("f3")
        await hand.at("ActionForm")
        await hand.see("CQC found:" if size != (40, 12) else "What will be done?")
        await hand.press("escape")
        await hand.at("FindingForm")
        assert hand.find(LineInput, "#text").value == AGENCY
        assert not await kept(hand)
        await hand.press("f3")
        await hand.at("ActionForm")
        for name, words in {
            "what": "Show it to all agency staff",
            "who": "Deputy manager",
            "by": "next friday",
            "because": "It cannot wait",
        }.items():
            await hand.go(f"#{name}")
            await hand.rewrite(words)
        await hand.go("#change")
        await hand.press("4", "f3")
        await hand.at("Findings")
        await hand.see("Kept, and what was decided.", "✓ Action: Show it to all agency staff")
        (finding,) = await kept(hand)
        (action,) = await hand.file.do(
            lambda store: store.actions.of_opportunity(finding.opportunity_id)
        )
        assert (finding.decision, finding.action_id) == (Decision.ACTION, action.id)
        await hand.press("enter")
        await hand.at("FindingForm")
        assert hand.find(Choices, "#action").chosen == (action.id,)


async def test_before_anybody_says_whether_all_are_safe_it_says_how(tmp_path: Path) -> None:
    async with opened(files.put(files.played("noted"), tmp_path)) as hand:
        await opportunity(hand)
        await hand.press("o", "n")
        await hand.at("FindingForm")
        await hand.go("#decision")
        await hand.see("An action can follow once it is said whether everyone is safe")
        assert "An action follows from it" not in hand.words


async def test_nobody_looks_into_what_only_went_well(tmp_path: Path) -> None:
    async with opened(files.put(files.event(kinds=("COMPLIMENT",)), tmp_path)) as hand:
        await opportunity(hand)
        assert "What others found" not in hand.words
        await hand.press("o")
        assert hand.place == "OpportunityPlace"


async def test_of_a_closed_event_it_is_read_alone(hand: Hand) -> None:
    about = (await kept(hand))[0].opportunity_id
    await hand.press("escape", "d")
    await hand.at("Points")
    await hand.press("f3")
    await hand.at("CloseForm")
    await hand.go("#because")
    await hand.write("It goes on elsewhere")
    await hand.press("f3")
    await hand.at("OpportunityPlace")
    await hand.see("Kept: it is closed.")
    await hand.press("o")
    await hand.at("Findings")
    assert "New finding" not in hand.words
    await hand.press("n", "delete", "enter")
    await hand.see("This event is closed.")
    assert len(await hand.file.do(lambda s: s.findings.of_opportunity(about))) == 2


async def test_what_another_window_decided_is_not_written_over(hand: Hand) -> None:
    await hand.press("enter")
    await hand.at("FindingForm")
    first, *_ = await kept(hand)
    decided = replace(first, decision=Decision.NOT_ACCEPTED, because="No", action_id=None)
    await hand.file.do(lambda store: store.findings.save(decided))
    await hand.go("#text")
    await hand.rewrite("Written in the other window")
    await hand.press("f3")
    await hand.see("This was changed in another window, so nothing was saved.")
    await hand.see("Written in the other window")
    assert hand.place == "FindingForm"
    assert (await kept(hand))[0] == decided


async def test_nothing_is_written_down_about_an_event_closed_in_another_window(
    hand: Hand,
) -> None:
    await hand.press("enter")
    await hand.at("FindingForm")
    about = (await hand.file.look(TODAY, 20)).rows[0].id
    event = await hand.file.do(lambda store: store.opportunities.get(about))
    closed = replace(event, closed=Closed(on=TODAY, by="Registered manager"))
    await hand.file.do(lambda store: store.opportunities.save(closed))
    await hand.press("f3")
    await hand.see("This event is closed. Open it again first, then decide.")
    assert hand.place == "FindingForm"


async def test_an_action_that_is_dropped_decides_about_nothing(hand: Hand) -> None:
    await hand.see("✓ Action: Move night checks")
    about = (await hand.file.look(TODAY, 20)).rows[0].id
    found = (await kept(hand))[0]
    known = await hand.file.do(lambda store: store.actions.of_opportunity(about))
    action = next(each for each in known if each.id == found.action_id)
    dropped = following.dropped(action, "Nobody can be found", TODAY)
    await hand.file.do(lambda store: store.actions.save(dropped, action))
    await hand.press("escape", "o")
    await hand.at("Findings")
    await hand.see("! Not decided", "the action will not come: Move night checks")
    await hand.press("enter")
    await hand.at("FindingForm")
    assert hand.find(Choices, "#decision").value == "open"
    await hand.see("the action will not come: Move night checks", "Decide again.")
    await hand.click("An action follows from it")
    await hand.miss(") Move night checks")
    await hand.press("f3")
    await hand.see("! Pick the action that follows from it.")
