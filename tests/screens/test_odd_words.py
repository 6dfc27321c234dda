"""Text is text: odd words go through every field and every list and come out as they were typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.words import TITLE_LIMIT
from reflect_tui.widgets.line_input import LineInput
from tests.pictures.hand import Hand, opened
from tests.scenarios import ask
from tests.screens.asking import SPOKEN, asking, at_stage, slip
from tests.widgets.stage import ODD

LONG = ("Nobody came and the bell was out of reach. " * 8)[:300].strip()
ALL = [ODD[0], f"{ODD[2]} {ODD[1]}", f"{ODD[3]} {ODD[4]} {ODD[5]}"]
"""Every odd text, the shortest alone, together as long as a role may be."""
UNFIT = ["a\x1b[31mred", "nul\x00l", "turned \u202eround"]


async def fill(hand: Hand, **fields: str) -> None:
    """Paste words into fields in place of what stands there."""
    for name, words in fields.items():
        await hand.go(f"#{name}")
        await hand.press("home", "ctrl+k")
        await hand.paste(words)


async def prepare(hand: Hand, words: str) -> None:
    """Note it, make it safe and plan a meeting, with the same words in every field."""
    await hand.press("n")
    await hand.at("Note")
    await fill(hand, title=words)
    await hand.go("#kinds")
    await hand.press("1", "f3")
    await hand.at("Safety")
    for name, key in zip(("person", "stopped", "reported", "supported"), "1211", strict=True):
        await hand.go(f"#{name}")
        await hand.press(key)
    await fill(hand, reason=words, confirmed_by=words)
    await hand.press("f3")
    await hand.at("OpportunityPlace")
    await hand.see(f"2026-001 {words}", f"Partly · {words}, Mon", f"because: {words}")
    await hand.press("escape")
    await hand.at("Log")
    await hand.see(f"Waiting {words}", f"Accident {words}")
    await hand.press("end", "enter")
    await hand.at("OpportunityPlace")
    await hand.press("p")
    await hand.at("PlanPlace")
    await fill(hand, people="9", own=words, decided_by=words, guest=words)
    await hand.go("#set")
    await hand.press("4", "f3")
    await hand.at("Opening")


async def talk(hand: Hand, words: str) -> None:
    """Slips, learning, a parked idea, a question and a skip, with the same words everywhere."""
    await hand.press("f3")
    await hand.at("QuestionPlace")
    await hand.paste(words)
    await hand.press("enter", "f2")
    await hand.see(f"· {words}")
    await hand.press("f5")
    await hand.at("Line")
    await hand.paste(words)
    await hand.press("f3", "home", "down", "enter")
    await hand.at("Pick")
    await hand.see(f"Put this answer under {words}", f"▸ {words}")
    await hand.press("enter")
    await hand.see(f"▸ {words} → 1")
    await hand.press("f7", "f3")
    await hand.see("Parked.")
    await hand.press("f9", "end", "enter")
    await hand.at("Line")
    await hand.paste(words)
    await hand.press("enter")
    await hand.see("question 2 of 3", words)
    await hand.press("f8")
    await hand.at("Line")
    await hand.paste(words)
    await hand.press("enter")
    await hand.see("question 3 of 3")
    await hand.press("f9")
    await hand.see(words)
    await hand.press("escape", *["f3"] * 6)


async def agree(hand: Hand, words: str) -> None:
    """An action of the idea, changed and read back, and the end."""
    await hand.at("Actions")
    await hand.see(f"Idea {words}")
    await hand.press("enter")
    await hand.at("ActionForm")
    await fill(hand, who=words, by="in 2 weeks")
    await hand.go("#change")
    await hand.press("1")
    await hand.go("#agreed")
    await hand.press("2")
    await fill(hand, because=words, how=words)
    await hand.press("f3")
    await hand.at("Actions")
    await hand.see(f"Agreed: {words}, by Mon 7 Dec.", f"1 {words}", f"{words} · by Mon 7 Dec 2026")
    await hand.press("x")
    await hand.see(f"Take out this action? {words}")
    await hand.press("escape", "f3")
    await hand.at("Closing")
    await hand.see(f"· {words} {words} · by Mon 7 Dec 2026", f"We learned: {words}")
    await hand.go("#keep")
    await hand.press("1", "f3", "enter", "enter")
    await hand.at("OpportunityPlace")
    await hand.see(f"We learned {words}", f"To do: {words} {words} · by Mon 7 Dec")


KEPT = {
    "opportunity": ("title",),
    "safety_check": ("confirmed_by", "go_ahead_reason"),
    "meeting": ("decided_by", "guest"),
    "contribution": ("text",),
    "learning_point": ("text",),
    "agreed_action": ("what", "owner", "decided_because", "how_we_know"),
}


@pytest.mark.parametrize("words", ALL)
async def test_odd_words_come_through_every_field_and_list(words: str, tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect", (110, 44)) as hand:
        await prepare(hand, words)
        await talk(hand, words)
        await agree(hand, words)
        for table, columns in KEPT.items():
            for row in ask(hand.file.path, f"SELECT {', '.join(columns)} FROM {table}"):
                assert set(row) == {words}, table
        await hand.press("escape")
        await hand.at("Log")
        await hand.press("slash")
        await hand.paste(words)
        await hand.see(f"Accident {words}")


@pytest.mark.parametrize("words", ALL)
async def test_odd_words_stand_in_the_offer_to_go_on_and_in_spoken_answers(
    words: str, tmp_path: Path
) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        await hand.paste(words)
        await hand.see(words)
        await hand.press("enter")
        await hand.see(f"· {words}")
        await hand.press("f9", "end", "enter")
        await hand.at("Line")
        await hand.paste(words)
        await hand.press("enter")
        await hand.see(words)
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.see(f"Step 1 of 5: {words}")


@pytest.mark.parametrize("words", ODD)
async def test_a_reason_for_no_change_is_read_back_as_it_is(words: str, tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS) as hand:
        await hand.at("Actions")
        await hand.press("w")
        await hand.at("Line")
        await hand.paste(words)
        await hand.press("f3")
        await hand.see(f"No change needed, because ▸ {words}")
        await hand.press("f3")
        await hand.at("Closing")
        await hand.see(f"No change needed, because: {words}")


async def test_a_long_answer_is_shown_to_its_last_word(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.paste(LONG)
        await hand.press("enter", "f2")
        await hand.see(LONG)
        assert ask(hand.file.path, "SELECT text FROM contribution") == [(LONG,)]


async def test_a_long_action_can_be_read_whole_where_it_was_agreed(tmp_path: Path) -> None:
    long = ("Check the bell and the mat. " * 20)[:500].strip()
    async with at_stage(tmp_path, Stage.ACTIONS) as hand:
        await hand.press("f7")
        await hand.at("Line")
        await hand.paste(long)
        await hand.press("f3")
        await hand.at("Actions")
        await hand.see(long)


@pytest.mark.parametrize("words", UNFIT)
async def test_what_cannot_be_shown_is_refused_with_a_sentence(words: str, tmp_path: Path) -> None:
    refused = "There is a character in it that cannot be shown. Nothing was added."
    async with asking(tmp_path) as hand:
        await hand.write("kept")
        await hand.paste(words)
        await hand.see(f"! {refused}")
        assert slip(hand) == "kept"
        await hand.press("f7")
        await hand.at("Line")
        await hand.paste(words)
        await hand.see(f"! {refused}")
        assert hand.find(LineInput, "#line").value == ""
        await hand.write("fit")
        await hand.miss(refused)
    async with opened(tmp_path / "none.reflect") as hand:
        await hand.press("n")
        await hand.at("Note")
        await hand.paste(words)
        await hand.see(f"! {refused}")
        assert hand.find(LineInput, "#title").value == ""


async def test_a_title_of_the_longest_length_is_cut_in_the_log_alone(tmp_path: Path) -> None:
    title = "Ł" * (TITLE_LIMIT - 4) + " end"
    async with opened(tmp_path / "learning.reflect", (53, 15)) as hand:
        await hand.press("n")
        await hand.at("Note")
        await hand.paste(title)
        await hand.go("#kinds")
        await hand.press("2", "f3")
        await hand.at("Safety")
        await hand.press("escape")
        await hand.at("OpportunityPlace")
        await hand.see("end")
        assert hand.text.count("Ł") == TITLE_LIMIT - 4
        await hand.press("escape")
        await hand.at("Log")
        await hand.see("Ł…")
