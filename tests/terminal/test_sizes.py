"""From a desk with a small screen to a hall with a large one: nothing needed is out of sight."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenarios import SCENARIOS, ask, texts_in
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, choose, fill, focus, focused_line, learning_file, see

NIGHT = replace(
    SCENARIOS["night-fall"],
    set_key="huddle",
    learning=(replace(SCENARIOS["night-fall"].learning[0], gathers=("fixed times for checks",)),),
)
FIRST = journey.questions(NIGHT)[0]


def test_a_whole_meeting_on_the_smallest_screen(tmp_path: Path) -> None:
    with app(tmp_path, NIGHT.held_on, size=(40, 12)) as terminal:
        journey.prepare(terminal, NIGHT)
        in_sight_at_a_question(terminal)
        journey.meet(terminal, NIGHT)
    asked = [question.key for question in journey.questions(NIGHT)]
    wanted = sorted((key, text) for key in asked for text in NIGHT.contributions[key])
    assert texts_in(learning_file(tmp_path), NIGHT.noted.title) == wanted
    ((count,),) = ask(learning_file(tmp_path), "SELECT count(*) FROM agreed_action")
    assert count == len(NIGHT.actions)


@pytest.mark.parametrize("size", [(53, 15), (120, 40)])
def test_what_is_needed_at_a_question_is_in_sight(tmp_path: Path, size: tuple[int, int]) -> None:
    with app(tmp_path, NIGHT.held_on, size=size) as terminal:
        journey.prepare(terminal, NIGHT)
        in_sight_at_a_question(terminal)
        journey.hand_in(terminal, NIGHT.contributions[FIRST.key])
        journey.reveal(terminal, NIGHT.contributions[FIRST.key])
        see(terminal, FIRST.we, "F3 Next", "F1")
        terminal.press("home")
        see(terminal, FIRST.we, FIRST.warning, "F3 Next", "F1")


def test_the_day_that_was_understood_is_in_sight(tmp_path: Path) -> None:
    journey.stand_at_first_question(tmp_path, NIGHT)
    with app(tmp_path, NIGHT.held_on, size=(53, 15)) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, NIGHT, FIRST)
        focus(terminal)
        for _ in journey.questions(NIGHT):
            terminal.press("f3")
            terminal.settle()
        terminal.press("n")
        fill(terminal, "What will be done?", "Move the bell")
        terminal.press("tab")
        fill(terminal, "Who will do it?", "Senior")
        terminal.press("tab")
        fill(terminal, "By when?", "in 2 weeks")
        assert "→ Thu 3 Dec 2026" in terminal.settle()


def test_a_choice_at_the_cursor_is_in_sight(tmp_path: Path) -> None:
    with app(tmp_path, NIGHT.held_on, size=(40, 12)) as terminal:
        see(terminal, "Nothing here yet")
        terminal.press("n")
        fill(terminal, "What happened, in one line?", "A kind word")
        terminal.press("tab")
        focus(terminal, "When did it happen?")
        terminal.press("tab")
        focus(terminal, "What kind of event?")
        terminal.press(*["right"] * 9)
        assert "[ ] A concern about wrongdoing" in terminal.settle()


def test_what_was_typed_stays_when_the_window_changes(tmp_path: Path) -> None:
    journey.stand_at_first_question(tmp_path, NIGHT)
    with app(tmp_path, NIGHT.held_on) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, NIGHT, FIRST)
        focus(terminal)
        terminal.type("half of this is typed")
        terminal.wait_for("•{21}")
        for size in ((40, 12), (120, 40), (53, 15)):
            terminal.resize(*size)
            terminal.settle()
            journey.arrive(terminal, NIGHT, FIRST)
            terminal.wait_for("•{21}")
        terminal.type(" before")
        terminal.wait_for("•{28}")
        terminal.press("enter")
        terminal.wait_gone("••")
        journey.reveal(terminal, ["half of this is typed before"])
        terminal.resize(120, 40)
        journey.read(terminal, ["half of this is typed before"])


def test_a_form_that_is_filled_in_stays_when_the_window_changes(tmp_path: Path) -> None:
    kinds = [(kind.key, kind.title) for kind in journey.CHAPTER.kinds]
    with app(tmp_path, NIGHT.held_on) as terminal:
        see(terminal, "Nothing here yet")
        terminal.press("n")
        fill(terminal, "What happened, in one line?", "A kind word")
        terminal.press("enter")
        fill(terminal, "When did it happen?", "yesterday")
        terminal.press("enter")
        choose(terminal, "What kind of event?", kinds, "NEAR_MISS")
        terminal.resize(40, 12)
        terminal.settle()
        terminal.press("shift+tab")
        focus(terminal, "When did it happen?")
        assert "yesterday" in (focused_line(terminal, "When did it happen?") or "")
        terminal.resize(120, 40)
        see(terminal, "A kind word", "→ Wed 18 Nov 2026", "[x] A near miss")


def in_sight_at_a_question(terminal: Terminal) -> None:
    """The question with its warning, a line to type in, and the keys."""
    journey.arrive(terminal, NIGHT, FIRST)
    see(terminal, FIRST.warning, "Enter Add", "F2 Show all", "F1")
    focus(terminal)
