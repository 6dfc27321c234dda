"""An answer that was shown can be said in other words, or taken out for good."""

from __future__ import annotations

from pathlib import Path

from tests.pictures.hand import Hand
from tests.scenarios import ask
from tests.screens.asking import answers, asking, learn, read, reveal
from tests.storage.files import every_byte

SLIPS = ("zqthe lamp was out", "zqnobody came", "zqthe mat")


async def mark(hand: Hand, words: str) -> None:
    """Mark an answer with the arrow keys."""
    for _ in SLIPS:
        await hand.press("down")
        if f"▸ {words}" in hand.text:
            return
    raise AssertionError(hand.text)


def kept(hand: Hand) -> list[str]:
    return sorted(text for (text,) in ask(hand.file.path, "SELECT text FROM contribution"))


async def test_other_words_leave_nothing_of_the_old_ones(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, *SLIPS)
        before = {id_ for (id_,) in ask(hand.file.path, "SELECT id FROM contribution")}
        await mark(hand, SLIPS[0])
        await hand.press("f11")
        await hand.see("Change the words")
        await hand.rewrite("the light did not work")
        await hand.press("enter")
        await read(hand, "the light did not work")
        changed = sorted([*SLIPS[1:], "the light did not work"])
        assert sorted(answers(hand)) == kept(hand) == changed
        after = {id_ for (id_,) in ask(hand.file.path, "SELECT id FROM contribution")}
        assert not before & after
        assert SLIPS[0].encode() not in every_byte(tmp_path)


async def test_no_words_are_refused(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, *SLIPS)
        await mark(hand, SLIPS[1])
        await hand.press("f11")
        await hand.rewrite("  ")
        await hand.press("enter")
        await hand.see("! Write what it says.")
        await hand.press("escape")
        await hand.at("QuestionPlace")
        assert kept(hand) == sorted(SLIPS)


async def test_what_is_taken_out_is_gone_from_the_file(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, *SLIPS)
        await mark(hand, SLIPS[2])
        await hand.press("delete")
        await hand.see("Take out this answer?")
        await hand.press("escape")
        await hand.at("QuestionPlace")
        assert kept(hand) == sorted(SLIPS)
        await hand.press("delete", "enter")
        await hand.until(lambda: len(answers(hand)) == 2)
        assert sorted(answers(hand)) == kept(hand) == sorted(SLIPS[:2])
        assert SLIPS[2].encode() not in every_byte(tmp_path)


async def test_four_people_change_what_only_the_screen_holds(tmp_path: Path) -> None:
    async with asking(tmp_path, people=4) as hand:
        await reveal(hand, *SLIPS)
        await mark(hand, SLIPS[0])
        await hand.press("delete", "enter")
        await hand.until(lambda: len(answers(hand)) == 2)
        await mark(hand, SLIPS[1])
        await hand.press("f11")
        await hand.rewrite("other words")
        await hand.press("enter")
        await hand.see("other words")
        assert sorted(answers(hand)) == sorted([SLIPS[2], "other words"])
        assert kept(hand) == []


async def test_nothing_is_changed_while_nothing_is_marked(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, *SLIPS)
        for key in ("ctrl+w", "delete"):
            await hand.press(key)
            await hand.see("! First mark an answer")


async def test_a_slip_typed_after_all_was_shown_changes_nothing(tmp_path: Path) -> None:
    """Somebody types on although an answer is marked: no letter is a command, and Enter waits."""
    async with asking(tmp_path) as hand:
        await reveal(hand, *SLIPS)
        await learn(hand, "Lamps fail.")
        await mark(hand, SLIPS[0])
        before = ask(hand.file.path, "SELECT * FROM contribution ORDER BY id")
        await hand.write("the next box explains nothing, see exit pxe")
        await hand.see("! The answers are shown. F2 lets late slips join")
        await hand.press("enter")
        assert hand.place == "QuestionPlace"
        await hand.see("! The answers are shown. F2 lets late slips join")
        assert ask(hand.file.path, "SELECT * FROM contribution ORDER BY id") == before
        await hand.press("down", "enter")
        await hand.at("Pick")


async def test_letters_do_not_answer_a_question_that_is_asked(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await reveal(hand, *SLIPS)
        await hand.press("escape")
        await hand.at("Confirm")
        await hand.write("Put the plug where we can see it, now")
        await hand.press("enter")
        assert hand.place == "Confirm"
        await hand.press("enter")
        await hand.at("OpportunityPlace")
