"""Another way to say it is whispered to whoever types, and to nobody else."""

from __future__ import annotations

from pathlib import Path

from reflect_tui.domain.guard.found import Family
from reflect_tui.hushed import Hushed
from reflect_tui.settings import HUSHED, Settings
from reflect_tui.widgets.line_input import LineInput
from tests.pictures.hand import Hand, opened
from tests.screens.asking import SPOKEN, add_pasted, answers, asking, learn, run_of, slip
from tests.screens.noting import NEAR_MISS, fill, kept

NAMED, BLAMED = "Zanele rang the bell", "the bell was ignored on purpose by night staff"
LEARNED = "Ask Zanele first"
WAY = "Another way to say it"


async def whispered(hand: Hand, *words: str) -> None:
    await hand.at("Confirm")
    await hand.see(*words)


async def test_a_title_is_changed_or_stays_and_is_asked_about_once(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    async with opened(path) as hand:
        await hand.press("n")
        await hand.at("Note")
        await fill(hand, "Mrs Okafor fell", "today", NEAR_MISS)
        await hand.press("f3")
        await whispered(hand, WAY, "Is “Mrs Okafor” a person's name?", "Keep as it is", "Change it")
        await hand.press("escape")
        await hand.at("Note")
        assert hand.app.focused is hand.find(LineInput, "#title")
        assert hand.find(LineInput, "#title").value == "Mrs Okafor fell"
        await hand.rewrite("Mrs Okafor slipped")
        await hand.press("f3")
        await hand.at("Safety")
        assert kept(path)[0][0] == "Mrs Okafor slipped"


async def test_what_was_said_aloud_is_shown_as_it_is_or_in_other_words(tmp_path: Path) -> None:
    async with asking(tmp_path, **SPOKEN) as hand:
        await add_pasted(hand, NAMED)
        await whispered(hand, "Is “Zanele” a person's name?")
        assert run_of(hand).shown == ()
        await hand.press("enter")
        await hand.at("QuestionPlace")
        await hand.until(lambda: answers(hand) == [NAMED])
        await add_pasted(hand, BLAMED)
        await whispered(hand, WAY)
        await hand.press("escape")
        await hand.at("QuestionPlace")
        assert slip(hand) == BLAMED
        await hand.write(" again")
        await hand.press("enter")  # once about each is enough
        await hand.until(lambda: len(answers(hand)) == 2)
        await add_pasted(hand, NAMED)
        await whispered(hand)
        await hand.press("escape")
        await hand.at("QuestionPlace")
        await hand.write(", a carer slapped him")
        await hand.press("enter")
        await whispered(hand, "Is someone being harmed?", "call 999", "Go back")
        await hand.press("enter")
        await hand.at("QuestionPlace")
        await hand.until(lambda: len(answers(hand)) == 3)
        await add_pasted(hand, BLAMED)  # and three times a question
        await hand.until(lambda: len(answers(hand)) == 4)
        await learn(hand, LEARNED)
        await whispered(hand, "Is “Zanele” a person's name?")
        await hand.press("enter")
        await hand.until(
            lambda: [each.text for each in run_of(hand).points] == ["Ask Zanele first"]
        )


async def test_while_slips_are_typed_unseen_nothing_tells_what_is_in_them(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await add_pasted(hand, NAMED, "a carer slapped him")
        assert hand.place == "QuestionPlace"
        await hand.press("f2")
        await hand.see("! An answer may be about someone being harmed.", "F6 says what to do now.")
        await hand.press("f3")
        await add_pasted(hand, NAMED, "the mat")
        await hand.press("f2")
        await hand.see("! An answer may tell who somebody is.")
        assert hand.place == "QuestionPlace"


async def test_what_is_turned_off_stays_off_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    async with asking(tmp_path, **SPOKEN) as hand:
        app = hand.app
        assert isinstance(app, Hushed)
        app._settings = Settings(path)
        await hand.press("ctrl+p")
        await hand.write("Hints on names")
        await hand.see("Hints on names: turn off")
        await hand.press("down", "enter")
        await hand.at("QuestionPlace")
        await add_pasted(hand, NAMED)
        await hand.until(lambda: answers(hand) == [NAMED])
        assert Settings(path).chosen(HUSHED) == "names"
        app.turn_whisper(Family.BLAME)
        app.turn_whisper(Family.NAMES)
        assert Settings(path).chosen(HUSHED) == "blame"
