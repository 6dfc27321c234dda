"""Words and the key after them in one breath, as a fast hand or a slow line sends them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenarios import SCENARIOS, ask
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, focus, learning_file, see

NIGHT = replace(SCENARIOS["night-fall"], set_key="huddle")
OVERTAKEN = "Enter and Tab overtake the letters typed before them"


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Terminal]:
    """The first question of a meeting."""
    with app(tmp_path, NIGHT.held_on) as terminal:
        journey.prepare(terminal, NIGHT)
        focus(terminal)
        yield terminal


def test_slips_and_the_key_that_shows_them(asked: Terminal, tmp_path: Path) -> None:
    texts = [f"slip number {number}" for number in range(20)]
    asked.send("".join(f"{text}\r" for text in texts).encode())
    asked.wait_gone("••")
    asked.send(b"the last one\r\x1bOQ")
    journey.read(asked, [*texts, "the last one"])
    kept = ask(learning_file(tmp_path), "SELECT text FROM contribution ORDER BY text")
    assert kept == [(text,) for text in sorted([*texts, "the last one"])]


def test_a_letter_and_the_key_that_shows_all(asked: Terminal) -> None:
    asked.send(b"one slip\x1bOQ")
    see(asked, "There is a line not added yet. Press Enter to add it, or clear it.")
    asked.wait_for("•{8}")


@pytest.mark.xfail(reason=OVERTAKEN, strict=True)
def test_a_form_and_the_key_to_its_next_field(tmp_path: Path) -> None:
    with app(tmp_path, NIGHT.held_on) as terminal:
        see(terminal, "Nothing here yet")
        terminal.press("n")
        focus(terminal, "What happened, in one line?")
        terminal.type("A fall at night\n12/11/2026")
        shown = terminal.settle().splitlines()
        assert "  A fall at night" in shown
        assert "  12/11/2026" in shown


@pytest.mark.xfail(reason=OVERTAKEN, strict=True)
def test_a_parked_idea_and_enter(asked: Terminal) -> None:
    asked.press("f7")
    see(asked, "Park an idea")
    focus(asked)
    asked.type("my idea\n")
    assert "Parked. It comes back in step 5." in asked.settle()


@pytest.mark.xfail(reason=OVERTAKEN, strict=True)
def test_a_reason_to_skip_and_enter(asked: Terminal, tmp_path: Path) -> None:
    asked.press("f8")
    see(asked, "Skip this question")
    focus(asked)
    asked.type("not our topic\n")
    asked.wait_gone("Skip this question")
    kept = ask(learning_file(tmp_path), "SELECT skip_reason FROM asked_question WHERE key = 'D4'")
    assert kept == [("not our topic",)]
