"""What a word means is one key away from everywhere, and nothing that is typed is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.screens.dialogs.glossary import Marked
from reflect_tui.services.chapter import Chapter
from reflect_tui.widgets.cells import wrap
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.row_list import RowList
from tests.pictures.hand import CHAPTER, Hand, opened
from tests.screens.asking import add, asking, slip
from tests.screens.sizes import EVERY

WORDS = {word.key: word for word in CHAPTER.glossary}


async def test_who_types_an_answer_finds_it_as_it_was(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add(hand, "nobody came")
        await hand.write("the mat")
        await hand.press("ctrl+f")
        await hand.write("sar")
        assert slip_behind(hand) == "the mat"
        await hand.press("escape")
        await hand.write(" slid")
        assert slip(hand) == "the mat slid"


def slip_behind(hand: Hand) -> str:
    return hand.app.screen_stack[-2].query_one("#slip", LineInput).value


async def test_typing_finds_a_word_and_its_meaning_stands_below(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("ctrl+f")
        await hand.write("SAR")
        await hand.see("▸ Safeguarding Adult Review", WORDS["sar"].meaning, "Also: SAR.")
        await hand.press("down")
        await hand.see("▸ DSAR", WORDS["dsar"].meaning)
        await hand.rewrite("wistleblowing")
        await hand.see("▸ Whistleblowing", "The law protects the person who does it.")
        await hand.rewrite("zqz")
        await hand.see("No word here has these letters.")
        await hand.press("enter")
        assert hand.place == "Glossary"
        assert "Show it large" not in hand.text
        await hand.rewrite("[/")
        await hand.see("No word here has these letters.")


async def test_pages_are_turned_while_somebody_types(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("ctrl+f")
        first = hand.lines
        await hand.press("pagedown", "pagedown")
        marked = hand.find(RowList).cursor or 0
        assert 20 <= marked <= 32
        await hand.press("pageup", "pageup")
        assert hand.lines == first


async def test_a_meaning_is_shown_large_by_enter_or_a_click(tmp_path: Path) -> None:
    async with opened(tmp_path / "learning.reflect", (120, 40)) as hand:
        await hand.press("ctrl+f")
        await hand.write("near")
        await hand.press("enter")
        await hand.at("Meaning")
        large = hand.find(LargeText)
        assert (large.text, bool(large.font)) == (WORDS["near_miss"].meaning, True)
        await hand.press("escape")
        await hand.at("Glossary")
        await hand.click("Contributing")
        await hand.at("Meaning")
        await hand.press("enter", "escape")
        await hand.at("Log")


@pytest.mark.parametrize("size", EVERY)
async def test_every_meaning_is_whole_at_every_size_and_nothing_jumps(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(tmp_path / "learning.reflect", size) as hand:
        await hand.press("ctrl+f")
        await hand.at("Glossary")
        place = hand.find(Marked).region
        assert hand.find(RowList).size.height >= 3
        for word in CHAPTER.glossary:
            marked = hand.find(Marked)
            assert marked.text == word.whole
            assert len(wrap(word.whole, marked.size.width)) <= marked.size.height
            assert marked.region == place
            await hand.press("down")
        await hand.see("Esc Close")


@pytest.mark.parametrize("size", EVERY)
async def test_a_meaning_alone_is_whole_at_every_size(
    size: tuple[int, int], tmp_path: Path
) -> None:
    async with opened(tmp_path / "learning.reflect", size) as hand:
        for key in ("mental_capacity", "abuse", "candour"):
            await hand.press("ctrl+f")
            await hand.write(WORDS[key].term)
            await hand.press("enter")
            await hand.at("Meaning")
            drawn, sheet = hand.find(LargeText), hand.find(LargeText).parent
            assert drawn.size.height <= sheet.size.height  # type: ignore[union-attr]
            if not drawn.font:
                await hand.see(WORDS[key].meaning)
            await hand.see("Esc Back")
            await hand.press("escape", "escape")


async def test_a_fault_in_the_words_is_a_sentence_that_names_the_place(tmp_path: Path) -> None:
    (tmp_path / "glossary.toml").write_text('[[word]]\nkey = "rota"\nterm = "Rota"\n')
    async with opened(tmp_path / "learning.reflect") as hand:
        hand.app._chapter = Chapter(tmp_path)
        await hand.press("ctrl+f")
        await hand.see('! glossary.toml: word "rota" meaning: expected this key')
        assert hand.place == "Log"
