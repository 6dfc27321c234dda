"""Text is text: whatever is typed or pasted is shown exactly, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.question import Step
from reflect_tui.services.scenario import Learned
from tests.scenarios import SCENARIOS, ask
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, files_holding, fill, focus, learning_file, see

LONG = " ".join(f"word{number:03d}" for number in range(38))[:300]
ODD = {
    "D4": ("[/", "[TODO] x", "[b]x[/b]", "]]] [[[ \\[red] {x} $name %s &amp;"),
    "D7": ("Łucja", "🙂 quite happy 🎉", "שלום and مرحبا", "naïve – “quoted” … ½"),
    "E4": (LONG, "=1+1", "'; DROP TABLE contribution; --", "~" * 40),
}
CONTROLS = (
    "\a",
    "\t",
    "\x7f",
    "\x11",
    "\u202e",
    "\0",
    "\x1b",
    "\x1b[31m",
    "\x1b[13~",
    "\x1bOR\x1b",
)
NIGHT = SCENARIOS["night-fall"]
HUDDLE = replace(NIGHT, set_key="huddle")
STRANGE = replace(
    HUDDLE,
    noted=replace(NIGHT.noted, title="[/ [TODO] x: the łóż 🙂 [b]fell[/b]"),
    guest="[red]nurse[/red]",
    contributions=ODD,
    parked=("[b]park[/b] me 🙂",),
    learning=(
        Learned(step=Step.EVALUATION, text="[/] learned: the łóż [x]", hands=9, gathers=("=1+1",)),
    ),
    actions=(replace(NIGHT.actions[0], what="[TODO] fit [b]it[/b] 🙂", who="[/lead]"),),
)


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Terminal]:
    """The first question of a meeting."""
    journey.stand_at_first_question(tmp_path, HUDDLE)
    with app(tmp_path, NIGHT.held_on) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, HUDDLE, journey.questions(HUDDLE)[0])
        focus(terminal)
        yield terminal


def test_odd_words_are_shown_and_kept_exactly_in_every_place(tmp_path: Path) -> None:
    with app(tmp_path, STRANGE.held_on) as terminal:
        journey.play(terminal, STRANGE)
        action, learned = STRANGE.actions[0], STRANGE.learning[0]
        see(terminal, STRANGE.noted.title, action.what, action.who, learned.text)
        terminal.press("escape")
        see(terminal, "Learning log", STRANGE.noted.title)
        terminal.press("q")
        assert terminal.wait_exit() == 0
    file = learning_file(tmp_path)
    kept = ask(file, "SELECT question_key, text FROM contribution")
    assert sorted(kept) == sorted((key, text) for key, texts in ODD.items() for text in texts)
    assert ask(file, "SELECT what, owner FROM agreed_action") == [(action.what, action.who)]


def test_several_pasted_lines_are_refused_as_a_whole(asked: Terminal) -> None:
    asked.paste("first line\nsecond line")
    see(asked, "That is more than one line. Paste one line at a time.")
    assert "•" not in asked.text
    asked.paste("one line alone\n")
    asked.wait_for("•{14}")
    asked.press("enter")
    asked.wait_gone("•")
    journey.reveal(asked, ["one line alone"])
    assert "first line" not in asked.text


def test_a_paste_that_is_too_long_is_refused_and_the_longest_is_shown_whole(
    asked: Terminal, tmp_path: Path
) -> None:
    asked.paste("x" * 10_000)
    see(asked, "That is too long: at most 5,000 characters.")
    assert "•" not in asked.text
    longest = "".join(f"{number:04d}," for number in range(1_000))
    asked.paste(longest)
    asked.wait_for("•{60}")
    asked.press("enter")
    asked.wait_gone("•")
    journey.reveal(asked, [longest])
    assert ask(learning_file(tmp_path), "SELECT text FROM contribution") == [(longest,)]


def test_a_pasted_control_character_is_refused_with_a_sentence(tmp_path: Path) -> None:
    sentence = "There is a character in it that cannot be shown. Nothing was added."
    with app(tmp_path, NIGHT.held_on) as terminal:
        title_field(terminal)
        for number, control in enumerate(CONTROLS):
            terminal.paste(f"kestrel{control}heron")
            see(terminal, sentence)
            assert "kestrel" not in terminal.text
            fill(terminal, "What happened, in one line?", f" still alive {number}")
            terminal.wait_gone("cannot be shown")


@pytest.mark.parametrize("sequence", ["\x1b[31m", "\x1b]0;title\a", "\x1b[13~"])
def test_a_pasted_escape_never_reaches_the_terminal(tmp_path: Path, sequence: str) -> None:
    with app(tmp_path, NIGHT.held_on) as terminal:
        title_field(terminal)
        already = len(terminal.raw)
        terminal.paste(f"kestrel{sequence}heron")
        terminal.settle()
        assert terminal.ended is None
        assert sequence.encode() not in terminal.raw[already:]


def test_escape_sequences_that_are_typed_colour_nothing(asked: Terminal, tmp_path: Path) -> None:
    asked.send(b"\x1b[31m\x1b]0;stolen\x07")
    asked.settle()
    assert asked.ended is None
    assert b"\x1b]0;stolen" not in asked.raw
    assert files_holding(tmp_path, "stolen") == []


def title_field(terminal: Terminal) -> None:
    """A new note, ready for its title."""
    see(terminal, "Nothing here yet")
    terminal.press("n")
    focus(terminal, "What happened, in one line?")
