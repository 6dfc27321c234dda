"""Others who may need telling: a checklist of what is done outside the app, and no more."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.elsewhere import Elsewhere, Standing
from reflect_tui.domain.opportunity import Harm
from reflect_tui.services.next_step import next_step
from reflect_tui.services.opportunities import everything
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from tests.pictures import files
from tests.pictures.hand import CHAPTER, TODAY, Hand, opened
from tests.scenarios import ask
from tests.screens.sizes import SIZES

KEPT = "SELECT key, standing, done_on, reference FROM told_elsewhere"


@asynccontextmanager
async def listed(
    folder: Path, size: tuple[int, int] = (80, 24), **event: Any
) -> AsyncIterator[Hand]:
    """Somebody at the list of an event; without more said, a complaint."""
    event = {"kinds": ("COMPLAINT",), "details": {}, "harm": Harm.NONE, **event}
    async with opened(files.put(files.event(**event), folder), size) as hand:
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.press("l")
        await hand.at("ToldElsewhere")
        await hand.until(lambda: hand.find(RowList).key)
        yield hand


async def first_done(hand: Hand) -> None:
    """The form for what the first line tells of: it is done."""
    await hand.press("enter")
    await hand.at("Pick")
    await hand.press("enter")
    await hand.at("ElsewhereForm")


async def known(hand: Hand) -> dict[str, Elsewhere]:
    """What is in the file."""
    (id_,) = ask(hand.file.path, "SELECT id FROM opportunity")[0]
    return await hand.file.do(lambda store: store.tellings.elsewhere(str(id_)))


@pytest.mark.parametrize("size", SIZES)
async def test_each_line_can_be_read_in_full_at_every_size(
    size: tuple[int, int], tmp_path: Path
) -> None:
    event = {"kinds": ("ACCIDENT", "INSPECTION_AUDIT"), "details": {"inspection_by": ("cqc",)}}
    async with listed(tmp_path, size, **event) as hand:
        await hand.see("This app reports nothing to anybody. It is done elsewhere.")
        assert hand.words.count("reports nothing") == 1
        prompts = {each.key: each for each in CHAPTER.event.elsewhere}
        seen = []
        while (key := hand.find(RowList).key) not in seen:
            assert key is not None
            seen.append(key)
            await hand.see(f"{prompts[key].who} · ? Not yet {prompts[key].what}")
            await hand.press("down")
        assert seen == [
            "CQC_INCIDENT",
            "HSE",
            "CQC_REPORT",
            "CQC_PLAN",
            "CQC_RATING",
            "PROVIDER",
            "SISTERS",
        ]


async def test_what_was_done_elsewhere_is_kept_with_its_day(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await hand.see("? Not yet CQC:", "? Not yet Ombudsman:", "? Not yet Council or NHS:")
        await hand.see("? Not yet ICO:")
        await hand.press("down", "enter")
        await hand.at("Pick")
        await hand.see("Ombudsman", "The person who complained is answered first")
        await hand.press("enter")
        await hand.at("ElsewhereForm")
        await hand.rewrite("20 Nov")
        await hand.see("→ Fri 20 Nov 2026")
        await hand.go("#reference")
        await hand.write("case 17/B")
        await hand.press("f3")
        await hand.see("Kept: it was done elsewhere.", "✓ Done Fri 20 Nov Ombudsman:")
        assert hand.find(PlainText, "#foot > #notice").text == "Kept: it was done elsewhere."
        await hand.see("Ombudsman · ✓ Done Fri 20 Nov · case 17/B")
        assert ask(hand.file.path, KEPT) == [("LGSCO", "done", "2026-11-20", "case 17/B")]
        await hand.press("escape", "end")
        await hand.see("Told elsewhere 1 done · 4 not yet")


async def test_today_is_offered(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await first_done(hand)
        await hand.press("f3")
        await hand.see("✓ Done Mon 23 Nov")
        assert [each.done_on for each in (await known(hand)).values()] == [TODAY]


async def test_a_day_that_has_not_come_is_refused_and_nothing_typed_is_lost(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await first_done(hand)
        for said, sentence in (
            ("24 Nov 2026", "! Tue 24 Nov 2026 has not come yet."),
            ("the other day", "! That is not a day I know."),
            ("", "! Write the day: for example today"),
        ):
            await hand.go("#when")
            await hand.rewrite(said)
            await hand.go("#reference")
            await hand.rewrite("kept")
            await hand.press("f3")
            await hand.see(sentence, "kept")
        assert await known(hand) == {}
        await hand.press("escape")
        await hand.see("Leave without saving?")
        await hand.press("enter")
        await hand.at("ToldElsewhere")
        assert await known(hand) == {}


async def test_what_is_not_needed_can_become_not_yet_again(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await hand.press("enter")
        await hand.click("It is not needed")
        await hand.see("Kept: it is not needed.", "– Not needed CQC:")
        await hand.press("enter")
        await hand.click("It is not done yet")
        await hand.see("Kept: not yet.", "? Not yet CQC:")
        assert [each.standing for each in (await known(hand)).values()] == [Standing.NOT_YET]


async def test_what_was_done_loses_its_day_when_it_is_not_done_after_all(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await first_done(hand)
        await hand.press("f3")
        await hand.see("✓ Done Mon 23 Nov")
        await hand.press("enter")
        await hand.click("It is not done yet")
        await hand.see("Kept: not yet.")
        (made,) = (await known(hand)).values()
        assert (made.done_on, made.reference) == (None, "")


async def test_a_day_of_another_year_is_whole_below_the_list(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await first_done(hand)
        await hand.rewrite("30 Dec 2025")
        await hand.press("f3")
        await hand.see("✓ Done 30 Dec 2025 CQC:", "CQC · ✓ Done Tue 30 Dec 2025")


async def test_a_line_is_found_by_typing(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await hand.press("slash")
        await hand.write("ombuds")
        await hand.miss("Council or NHS")
        await hand.press("enter")
        await hand.see("Ombudsman", "It was done elsewhere")


async def test_nothing_here_blocks_anything_or_comes_first(tmp_path: Path) -> None:
    """A prompt only (§2.5): the next thing is the same with and without it."""
    async with opened(files.put(files.played("closed"), tmp_path)) as hand:
        await hand.until(lambda: hand.ready)
        (id_,) = ask(hand.file.path, "SELECT id FROM opportunity")[0]
        before = await hand.file.do(lambda s: everything(s, str(id_), CHAPTER))
        for prompt in CHAPTER.event.elsewhere:
            made = Elsewhere(
                opportunity_id=str(id_), key=prompt.key, standing=Standing.DONE, done_on=TODAY
            )
            await hand.file.do(lambda s, made=made: s.tellings.save_elsewhere(made))  # type: ignore[misc]
        after = await hand.file.do(lambda s: everything(s, str(id_), CHAPTER))
        assert next_step(before, TODAY) == next_step(after, TODAY)
        assert before.duties == after.duties


async def test_what_somebody_has_noted_stays_when_the_event_asks_for_it_no_more(
    tmp_path: Path,
) -> None:
    path = files.put(files.event(kinds=("ACCIDENT",), details={}, harm=Harm.NONE), tmp_path)
    async with opened(path) as hand:
        (id_,) = ask(path, "SELECT id FROM opportunity")[0]
        for key, standing in (
            ("CORONER", Standing.DONE),
            ("GIVER", Standing.NOT_YET),
            ("OLD_LINE", Standing.NOT_NEEDED),
        ):
            day = date(2026, 11, 20) if standing is Standing.DONE else None
            made = Elsewhere(opportunity_id=str(id_), key=key, standing=standing, done_on=day)
            await hand.file.do(lambda s, made=made: s.tellings.save_elsewhere(made))  # type: ignore[misc]
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.press("l")
        await hand.see("✓ Done Fri 20 Nov Coroner", "– Not needed OLD_LINE: This is not in your")
        assert "thank-you" not in hand.text


async def test_typed_words_are_shown_as_they_are(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await first_done(hand)
        await hand.go("#reference")
        await hand.write("[/ [TODO] x")
        await hand.press("f3")
        await hand.see("✓ Done Mon 23 Nov · [/ [TODO] x")


async def test_with_the_mouse_alone(tmp_path: Path) -> None:
    async with listed(tmp_path) as hand:
        await hand.click("Council or NHS")
        await hand.click("It was done elsewhere")
        await hand.click("Keep")
        await hand.see("✓ Done Mon 23 Nov Council or NHS")
        await hand.click("Back")
        await hand.at("OpportunityPlace")
