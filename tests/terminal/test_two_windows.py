"""The window on the wall through a whole meeting: what it shows, and what it never shows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from reflect_tui.domain.days import long_day
from reflect_tui.screens.wall_words import ACTIONS, BEFORE, TAKEN, THANKS, WAITING
from reflect_tui.services import by_when
from tests.scenarios import SCENARIOS
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, see, squeezed, wall

NIGHT = SCENARIOS["night-fall"]
LONG = 8
"""Letters: a shorter answer may be a word of the question too."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def windows() -> Iterator[ExitStack]:
    """Closes every window that was opened."""
    with ExitStack() as stack:
        yield stack


def written(terminal: Terminal) -> str:
    """Everything a window has ever drawn, squeezed."""
    return squeezed(terminal.raw.decode(errors="replace"))


def test_the_wall_follows_a_whole_meeting_and_never_shows_what_is_not_shown(
    windows: ExitStack, home: Path
) -> None:
    looks = windows.enter_context(wall(home, size=(160, 67)))
    see(looks, WAITING)
    leads = windows.enter_context(app(home, NIGHT.held_on))
    journey.to_opening(leads, NIGHT)
    see(looks, BEFORE, "Can the person at the back read this line?")
    journey.open_meeting(leads)
    for number, question in enumerate(journey.questions(NIGHT)):
        journey.park_early(leads, NIGHT, question)
        journey.arrive(leads, NIGHT, question)
        asked = f"question {leads.text.partition('question ')[2].partition(' ')[0]} of"
        see(looks, f"Step {question.step:d} of 5", asked)
        texts = NIGHT.contributions.get(question.key, ())
        journey.hand_in(leads, texts)
        said = [text for text in texts if len(text) > LONG]
        hidden = [text for text in said if squeezed(text) in written(looks)]
        assert not hidden, looks.account(f"shown too early: {hidden}")
        journey.reveal(leads, texts)
        if texts:
            leads.press("home")
            see(looks, texts_on_page(leads)[0])
        if number == 2:
            leads.kill()
            looks.settle()
            see(looks, f"Step {question.step:d} of 5")
            leads = windows.enter_context(app(home, NIGHT.held_on))
            journey.go_on(leads)
        journey.learn(leads, NIGHT, question)
        leads.press("f3")
    see(looks, ACTIONS)
    journey.agree(leads, NIGHT)
    see(looks, TAKEN)
    for action in NIGHT.actions[:2]:
        due = by_when.due(action.by, NIGHT.held_on)
        assert squeezed(f"{action.who} · by {long_day(due)}") in written(looks)
    journey.close(leads, NIGHT)
    see(looks, TAKEN, THANKS)
    assert squeezed(NIGHT.noted.title) not in written(looks)
    leads.press("escape")
    see(leads, "Learning log")
    assert "Learninglog" not in written(looks)
    leads.press("q")
    assert leads.wait_exit() == 0
    looks.press("q")
    assert looks.wait_exit() == 0


def test_another_window_on_the_same_file_changes_nothing_on_the_wall(
    windows: ExitStack, home: Path
) -> None:
    leads = windows.enter_context(app(home, NIGHT.held_on))
    journey.to_opening(leads, NIGHT)
    journey.open_meeting(leads)
    looks = windows.enter_context(wall(home))
    see(looks, "Step 1 of 5", "question 1 of")
    looks.settle()
    before = len(looks.raw)
    other = windows.enter_context(app(home, NIGHT.held_on))
    see(other, "Continue where you were?", "This meeting is open in another window.")
    other.press("enter", "escape")
    see(other, "Learning log")
    other.press("q")
    assert other.wait_exit() == 0
    looks.settle()
    assert len(looks.raw) == before
    leads.press("f3")
    see(looks, "question 2 of")


def texts_on_page(terminal: Terminal) -> list[str]:
    """The texts behind a point that are in sight, below the line of the steps."""
    found = [line.strip() for line in terminal.lines if "1 Description" not in line]
    return [line[2:] for line in found if line.startswith(("· ", "▸ "))]
