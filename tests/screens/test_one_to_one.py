"""A one-to-one from its plan to its end: in "you", honest about who hears it, saved or not."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.question import Form
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from tests.pictures import files
from tests.pictures.hand import CHAPTER, Hand, opened
from tests.pictures.places import all_dialogs, all_places
from tests.pictures.ways import opportunity, plan
from tests.scenarios import ask
from tests.screens.asking import ALONE, add, at_stage, learn, run_of

BANNED = re.compile("anonym", re.IGNORECASE)
FOLLOWING = {"FollowUp", "DoneForm", "CheckForm", "LookForm", "PutOffForm"}
AFTER = {"WhoTold", "TellingForm", "Findings", "FindingForm", "OthersFound", "ToldElsewhere"}
AFTER |= {"ElsewhereForm", "Points", "CloseForm", "LiftForm", "CheckInForm", "About"}
AFTER |= {"InsightsPlace", "RecordFor", "AskedParts", "Stranger"}
OUTSIDE = {
    "Audience",
    "BackRow",
    "Glossary",
    "HintWords",
    "Meaning",
    "Note",
    "FilePlace",
    "GoOn",
    "Lift",
    *FOLLOWING,
    *AFTER,
}
"""Places before and after any meeting, and what takes up one that was interrupted."""
TABLES = ("contribution", "learning_point", "parked_idea", "agreed_action", "asked_question")


def shown(hand: Hand) -> str:
    """All words of the screen in front, those that are scrolled or cut away among them."""
    screen = hand.app.screen
    words = [hand.words, *(text.text for text in screen.query(PlainText))]
    words += [item.text for pages in screen.query(Pages) for item in pages.items]
    words += [" ".join(row.cells) for rows in screen.query(RowList) for row in rows.rows]
    bindings = [b for each in screen._bindings.key_to_bindings.values() for b in each]
    words += [f"{b.description} {b.tooltip}" for b in bindings]
    return " ".join(words)


class Walk:
    """A person who looks at everything and finds a word nowhere."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.seen: set[str] = set()

    async def look(self, place: str) -> str:
        """Look at the screen in front."""
        await self.hand.at(place)
        said = shown(self.hand)
        assert BANNED.search(said) is None, said
        self.seen.add(place)
        return said

    async def help(self, place: str) -> None:
        """Look at a place and at its help."""
        await self.look(place)
        await self.hand.press("f1")
        await self.look("Help")
        for _ in self.hand.find(RowList).rows:
            await self.look("Help")
            await self.hand.press("down")
        await self.hand.press("escape")
        await self.hand.at(place)

    async def keys(self, key: str, dialog: str) -> None:
        """Open a dialog with a key, look at what its keys do, and leave it."""
        behind = self.hand.place
        await self.hand.press(key)
        await self.hand.at(dialog)
        await self.hand.press("f1")
        await self.look("KeysHelp")
        await self.hand.press("escape")
        await self.hand.at(dialog)
        await self.hand.press("escape")
        await self.hand.at(behind)

    async def dialog(self, key: str, dialog: str) -> str:
        """Open a dialog with a key, look at it, and leave it."""
        behind = self.hand.place
        await self.hand.press(key)
        said = await self.look(dialog)
        await self.hand.press("escape")
        await self.hand.at(behind)
        return said


async def questions(walk: Walk) -> None:
    """Every question, what can be opened from it, and something written down at the first."""
    hand = walk.hand
    await walk.help("QuestionPlace")
    for key, dialog in (("f5", "Line"), ("f6", "SafetyText"), ("f7", "Line"), ("f8", "Line")):
        said = await walk.dialog(key, dialog)
        assert key != "f5" or "What have you learned?" in said
    await walk.keys("f5", "Line")
    await walk.dialog("f9", "Pick")
    await walk.dialog("escape", "Confirm")
    await add(hand, "zqhurry")
    await learn(hand, "zqpause")
    await walk.dialog("f5", "Learned")
    await hand.press("f7")
    await hand.at("Line")
    await hand.write("zqsign")
    await hand.press("f3")
    while run_of(hand).meeting.stage is Stage.QUESTIONS:
        asked = run_of(hand).meeting.question
        words = await walk.look("QuestionPlace")
        assert asked.text == CHAPTER.bank.question(asked.key).text(Form.YOU)
        assert asked.text in words
        assert re.search(r"\b(we|our|us)\b", asked.text, re.IGNORECASE) is None
        await hand.press("f3")


async def actions(walk: Walk) -> None:
    """What was learned and an idea, the form, and why nothing needs to change."""
    hand = walk.hand
    await walk.help("Actions")
    await hand.see("What you have learned", "zqpause")
    said = await walk.dialog("n", "ActionForm")
    assert "How will you know that it works?" in said
    await hand.press("w")
    await walk.look("Line")
    await hand.write("zqdone")
    await hand.press("f3", "f3")


async def test_one_word_stands_nowhere_in_a_one_to_one(tmp_path: Path) -> None:
    async with opened(files.put(files.played("safe"), tmp_path)) as hand:
        walk = Walk(hand)
        await plan(hand)
        await hand.press("3")
        await walk.help("PlanPlace")
        await hand.press("f3")
        await hand.at("Opening")
        assert "The other person knows it is you." in shown(hand)
        await walk.help("Opening")
        await hand.press("f3", "f3")
        await questions(walk)
        await actions(walk)
        await walk.help("Closing")
        assert "You learned: zqpause" in shown(hand)
        await hand.go("#keep")
        await hand.press("1", "f3")
        await walk.look("NotHeard")
        await hand.press("enter")
        await walk.look("Confirm")
        await hand.press("enter")
        await walk.help("OpportunityPlace")
        await walk.dialog("s", "Safety")
        await hand.at("OpportunityPlace")
        await hand.press("escape")
        await walk.help("Log")
        assert {*all_places(), *all_dialogs()} - walk.seen == OUTSIDE


@pytest.fixture
async def closing(tmp_path: Path) -> AsyncIterator[Hand]:
    """A one-to-one at its closing, with a reason and something learned."""
    async with at_stage(tmp_path, Stage.CLOSING, **ALONE) as hand:
        await hand.at("Closing")
        await learn(hand, "zqpause")
        yield hand


async def test_nothing_is_saved_only_after_asking(closing: Hand) -> None:
    await closing.go("#keep")
    await closing.press("2", "f3")
    await closing.see("Save nothing?", "Everything you learned and agreed is deleted now.")
    await closing.press("escape")
    await closing.at("Closing")
    assert ask(closing.file.path, "SELECT text FROM learning_point") == [("zqpause",)]
    await closing.press("f3", "enter")
    await closing.at("OpportunityPlace")
    for table in TABLES:
        assert ask(closing.file.path, f"SELECT count(*) FROM {table}") == [(0,)]
    await closing.see(
        "One-to-one, Mon 23 Nov",
        "Nothing was saved of a one-to-one, as both wanted.",
        "No actions agreed yet",
    )


async def test_nothing_can_be_saved_without_anything_agreed(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS, **ALONE) as hand:
        await hand.at("Actions")
        await hand.press("f3")
        await hand.at("Closing")
        await hand.go("#keep")
        await hand.press("1", "f3")
        await hand.see("! Go back (F4) and agree at least one action")
        await hand.press("2", "f3")
        await hand.see("Save nothing?")
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.press("escape")
        await hand.at("Log")
        await opportunity(hand)
        await hand.see("Nothing was saved of a one-to-one")
