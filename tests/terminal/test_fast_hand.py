"""Words and the key after them in one breath, as a fast hand or a slow line sends them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenarios import SCENARIOS, ask
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, choose, focus, focused_line, learning_file, see

NIGHT = replace(SCENARIOS["night-fall"], set_key="huddle")


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Terminal]:
    """The first question of a meeting."""
    journey.stand_at_first_question(tmp_path, NIGHT)
    with app(tmp_path, NIGHT.held_on) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, NIGHT, journey.questions(NIGHT)[0])
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


def test_a_choice_that_adds_a_line_and_the_key_to_the_next_field(asked: Terminal) -> None:
    for _ in journey.questions(NIGHT):
        asked.press("f3")
        asked.settle()
    asked.press("n")
    see(asked, "An action: what, who, by when")
    focus(asked, "What will be done?")
    for label in ("Who will do it?", "By when?", "What kind of change?"):
        asked.press("tab")
        focus(asked, label)
    choose(asked, "What kind of change?", journey.CHANGES, "EQUIPMENT_ENVIRONMENT")
    asked.press("tab")
    asked.settle(0.5)
    assert focused_line(asked, "Will it affect anyone's care or support?") is not None


def test_a_form_and_the_key_to_its_next_field(tmp_path: Path) -> None:
    with app(tmp_path, NIGHT.held_on) as terminal:
        see(terminal, "Nothing here yet")
        terminal.send(b"n")
        terminal.send(b"A fall at night\r12/11/2026\tl")
        see(terminal, "Thu 12 Nov 2026")
        shown = terminal.settle().splitlines()
        assert "  A fall at night" in shown
        assert "  12/11/2026" in shown


def test_a_parked_idea_and_enter(asked: Terminal, tmp_path: Path) -> None:
    asked.send(b"\x1b[18~my idea\rand a slip\r\x1bOQ")
    see(asked, "and a slip")
    assert ask(learning_file(tmp_path), "SELECT text FROM parked_idea") == [("my idea",)]


def test_a_reason_to_skip_and_enter(asked: Terminal, tmp_path: Path) -> None:
    asked.send(b"\x1b[19~not our topic\r")
    journey.arrive(asked, NIGHT, journey.questions(NIGHT)[1])
    kept = ask(learning_file(tmp_path), "SELECT skip_reason FROM asked_question WHERE key = 'D4'")
    assert kept == [("not our topic",)]
