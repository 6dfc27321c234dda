"""A meeting whose app is killed in the middle of everything, and taken up again each time.

What was shown or agreed is there again, at the same place. What nobody had seen yet is in no
file, neither while the app runs nor after it was killed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from signal import SIGKILL

import pytest

from reflect_tui.domain.question import Question, Step
from tests.scenarios import SCENARIOS, ask, texts_in
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.journey import go_on
from tests.terminal.settling import settle
from tests.terminal.watching import app, files_holding, focus, learning_file, made_in, see

WHOLE = SCENARIOS["night-fall"]
GATHERED = "fixed times for checks"
NIGHT = replace(
    WHOLE,
    set_key="short",
    learning=(replace(WHOLE.learning[0], gathers=(GATHERED,)), WHOLE.learning[1]),
)
UNSEEN = ("kestrel on the windowsill", "heron by the pond")
UNFINISHED = "half a wagtai"


@contextmanager
def killed_at_the_end(home: Path, *unseen: str) -> Iterator[Terminal]:
    """The app, killed when the block is done; none of ``unseen`` reaches a file."""
    with app(home, NIGHT.held_on) as terminal:
        yield terminal
        assert files_holding(home, *unseen) == []
        terminal.kill()
        assert terminal.wait_exit() == -SIGKILL
        assert files_holding(home, *unseen) == []


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the app was killed at the opening, in each step and at the closing."""
    home = tmp_path_factory.mktemp("home")
    with killed_at_the_end(home) as terminal:
        journey.note(terminal, NIGHT)
        journey.make_safe(terminal, NIGHT)
        settle(terminal, NIGHT)
        journey.plan(terminal, NIGHT)
    with killed_at_the_end(home) as terminal:
        go_on(terminal)
        journey.open_meeting(terminal)
        journey.arrive(terminal, NIGHT, journey.questions(NIGHT)[0])
    before: list[Question] = []
    for _, asked in groupby(journey.questions(NIGHT), key=lambda question: question.step):
        step = list(asked)
        kill_at_question(home, before, step[0])
        before = step
    kill_at_actions(home, before)
    return home


def kill_at_question(home: Path, before: list[Question], question: Question) -> None:
    """Killed with slips that nobody has seen, and again as soon as the question's are shown."""
    with killed_at_the_end(home, *UNSEEN, UNFINISHED) as terminal:
        go_on(terminal)
        finish(terminal, before)
        journey.park_early(terminal, NIGHT, question)
        journey.arrive(terminal, NIGHT, question)
        journey.hand_in(terminal, UNSEEN)
        terminal.type(UNFINISHED)
        terminal.wait_for("•" * len(UNFINISHED))
    with killed_at_the_end(home, *UNSEEN, UNFINISHED) as terminal:
        go_on(terminal)
        journey.arrive(terminal, NIGHT, question)
        assert "••" not in terminal.text
        journey.answer(terminal, NIGHT, question)


def finish(terminal: Terminal, step: list[Question]) -> None:
    """Find the answers of a step's first question where they were shown, and end the step."""
    for question in step:
        if question == step[0]:
            journey.arrive(terminal, NIGHT, question)
            journey.read(terminal, NIGHT.contributions[question.key])
        else:
            journey.answer(terminal, NIGHT, question)
        journey.learn(terminal, NIGHT, question)
        terminal.press("f3")


def kill_at_actions(home: Path, before: list[Question]) -> None:
    """Killed in the form of an action after the first one was agreed, and at the closing."""
    first, *others = NIGHT.actions
    with killed_at_the_end(home, UNFINISHED) as terminal:
        go_on(terminal)
        finish(terminal, before)
        see(terminal, "Step 5 of 5", *NIGHT.parked)
        terminal.press("n")
        journey.write_action(terminal, NIGHT, first)
        see(terminal, f"Agreed: {first.who}")
        terminal.press("n")
        see(terminal, "An action: what, who, by when")
        focus(terminal, "What will be done?")
        terminal.type(UNFINISHED)
        see(terminal, UNFINISHED)
    with killed_at_the_end(home) as terminal:
        go_on(terminal)
        see(terminal, "Step 5 of 5", first.what[:30], *NIGHT.parked)
        journey.agree(terminal, replace(NIGHT, parked=(), actions=tuple(others)))
    with app(home, NIGHT.held_on) as terminal:
        go_on(terminal)
        journey.close(terminal, NIGHT)


def test_everything_that_was_shown_is_kept_once(home: Path) -> None:
    asked = [question.key for question in journey.questions(NIGHT)]
    assert {journey.CHAPTER.bank.question(key).step for key in asked} == set(Step) - {Step.ACTION}
    wanted = sorted((key, text) for key in asked for text in NIGHT.contributions[key])
    assert texts_in(learning_file(home), NIGHT.noted.title) == wanted


def test_what_was_agreed_is_kept_once(home: Path) -> None:
    file = learning_file(home)
    agreed = ask(file, "SELECT what FROM agreed_action ORDER BY position")
    assert agreed == [(action.what,) for action in NIGHT.actions]
    learned = ask(file, "SELECT text, hands FROM learning_point ORDER BY position")
    assert learned == [(point.text, point.hands) for point in NIGHT.learning]
    gathered = ask(file, "SELECT text FROM contribution WHERE learning_point_id IS NOT NULL")
    assert gathered == [(GATHERED,)]
    parked = ask(file, "SELECT text FROM parked_idea")
    assert parked == [(idea,) for idea in NIGHT.parked]
    assert ask(file, "SELECT stage, keep FROM meeting") == [("ended", "everything")]


def test_what_nobody_has_seen_is_nowhere(home: Path) -> None:
    assert files_holding(home, *UNSEEN, UNFINISHED) == []
    shown = NIGHT.contributions["D4"][0]
    assert files_holding(home, shown) == [learning_file(home)], "the search finds what is there"
    assert made_in(home) == [learning_file(home)]
