"""A meeting in which, at every question, all that the app has open or has written is searched.

What nobody has seen yet is in memory alone: in no open file, no file that was deleted, nothing
that the app was started with, and no file of the team or of anybody. Nor is it left anywhere by
an app that was killed. As soon as the answers are shown, they are in the learning file alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from signal import SIGKILL

import pytest

from reflect_tui.domain.meeting import Gather
from reflect_tui.domain.question import Question
from reflect_tui.services.scenario import Scenario
from tests.scenarios import SCENARIOS, texts_in
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.traces import Traces, invented, needs_proc
from tests.terminal.watching import app, learning_file, see

pytestmark = pytest.mark.skipif(needs_proc(), reason="what a process has open is read from /proc")

SLIPS = LATE = 2
WITH_LATE = "D7"
KILLED_AT = ("D4", "E3", "C5")
WAYS = [Gather.SLIPS, Gather.KEYBOARD]


def meeting(gather: Gather) -> Scenario:
    """The meeting of a whole team, in which every answer is of words of its own."""
    night = replace(SCENARIOS["night-fall"], set_key="short", gather=gather)
    counts = {asked.key: SLIPS for asked in questions(night)} | {WITH_LATE: SLIPS + LATE}
    said = {key: tuple(invented() for _ in range(count)) for key, count in counts.items()}
    learning = tuple(replace(point, gathers=()) for point in night.learning[:1])
    return replace(
        night, contributions=said, learning=learning, parked=(), actions=night.actions[:1]
    )


def questions(scenario: Scenario) -> list[Question]:
    return journey.questions(scenario)


class Search:
    """The app with a meeting at its first question, and the search for what must not be left."""

    def __init__(self, home: Path, gather: Gather) -> None:
        self.home, self.scenario = home, meeting(gather)
        self.secret = gather is Gather.KEYBOARD
        """Whether nothing at all can be seen of what is typed."""
        self.file = str(learning_file(home))
        self.never: list[str] = []
        """What is typed and never shown."""
        journey.stand_at_first_question(home, self.scenario)
        self.traces = Traces(home)

    def none_of(self, terminal: Terminal, *texts: str) -> None:
        """None of these texts, nor what is never shown, can be found anywhere."""
        running = terminal.pid if terminal.ended is None else None
        assert self.traces.of(*texts, *self.never, process=running) == set()
        for text in (*texts, *self.never):
            assert text.encode() not in terminal.raw

    def half_a_line(self, terminal: Terminal) -> None:
        """Type something that is not added."""
        self.never.append(invented())
        terminal.type(self.never[-1])
        if self.secret:
            terminal.settle()
        else:
            terminal.wait_for("•" * len(self.never[-1]))

    def in_the_file_alone(self, terminal: Terminal, texts: tuple[str, ...]) -> None:
        """Each of these texts is in the learning file, and nowhere else."""
        for text in texts:
            assert self.traces.of(text, process=terminal.pid) == {self.file}


@pytest.mark.parametrize("gather", WAYS)
def test_before_it_is_shown_it_is_nowhere_and_then_in_the_file(
    tmp_path: Path, gather: Gather
) -> None:
    search = Search(tmp_path, gather)
    scenario = search.scenario
    with app(tmp_path, scenario.held_on) as terminal:
        journey.go_on(terminal)
        for question in questions(scenario):
            show_searched(terminal, search, question)
            journey.learn(terminal, scenario, question)
            terminal.press("f3")
        journey.agree(terminal, scenario)
        journey.close(terminal, scenario)
        search.none_of(terminal)
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    search.none_of(terminal)
    assert len(search.never) == len(questions(scenario))
    wanted = sorted((key, text) for key, said in scenario.contributions.items() for text in said)
    assert texts_in(learning_file(tmp_path), scenario.noted.title) == wanted


def show_searched(terminal: Terminal, search: Search, question: Question) -> None:
    """Hand in slips and show them, then those that come late; search before and after."""
    texts = said(search, question)
    journey.arrive(terminal, search.scenario, question)
    hand_in_searched(terminal, search, texts[:SLIPS])
    search.half_a_line(terminal)
    search.none_of(terminal, *texts)
    terminal.press("ctrl+u")
    if not search.secret:
        terminal.wait_gone("••")
    show_and_find(terminal, search, texts[:SLIPS])
    if question.key == WITH_LATE:
        terminal.press("f2")
        see(terminal, "Type at least two late slips")
        hand_in_searched(terminal, search, texts[SLIPS:])
        show_and_find(terminal, search, texts)


def hand_in_searched(terminal: Terminal, search: Search, texts: tuple[str, ...]) -> None:
    """Hand in slips, and search after each."""
    for count, text in enumerate(texts, start=1):
        journey.hand_in(terminal, [text], secret=search.secret)
        search.none_of(terminal, *texts[:count])


def show_and_find(terminal: Terminal, search: Search, texts: tuple[str, ...]) -> None:
    """Show what was handed in; now it is found, and what was not handed in is not."""
    terminal.press("f2")
    see(terminal, "F2 Late slips")
    terminal.press("home")
    terminal.settle()
    journey.read(terminal, texts)
    search.in_the_file_alone(terminal, texts)
    search.none_of(terminal)


@contextmanager
def killed(search: Search, question: Question) -> Iterator[Terminal]:
    """The app at a question, killed when the block is done; nothing typed in it is left."""
    with app(search.home, search.scenario.held_on) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, search.scenario, question)
        assert search.secret or "••" not in terminal.text
        yield terminal
        search.none_of(terminal)
        terminal.kill()
        assert terminal.wait_exit() == -SIGKILL
        search.none_of(terminal)


def hand_in_for_nothing(terminal: Terminal, search: Search) -> None:
    """Hand in a slip that is never shown."""
    search.never.append(invented())
    journey.hand_in(terminal, search.never[-1:], secret=search.secret)


@pytest.mark.parametrize("gather", WAYS)
def test_killed_after_any_slip_or_half_a_line_nothing_is_left(
    tmp_path: Path, gather: Gather
) -> None:
    search = Search(tmp_path, gather)
    first, middle, last = (asked for asked in questions(search.scenario) if asked.key in KILLED_AT)
    with killed(search, first) as terminal:
        hand_in_for_nothing(terminal, search)
    with killed(search, first) as terminal:
        search.half_a_line(terminal)
    show_and_go_to(search, first, middle)
    with killed(search, middle) as terminal:
        hand_in_for_nothing(terminal, search)
        hand_in_for_nothing(terminal, search)
    show_and_go_to(search, middle, last)
    with killed(search, last) as terminal:
        hand_in_for_nothing(terminal, search)
        search.half_a_line(terminal)
    found = texts_in(learning_file(tmp_path), search.scenario.noted.title)
    shown = [(asked.key, text) for asked in (first, middle) for text in said(search, asked)]
    assert found == sorted(shown)


def show_and_go_to(search: Search, question: Question, other: Question) -> None:
    """Show the answers to a question, which are then found; the app is killed at another one."""
    asked = questions(search.scenario)
    with killed(search, question) as terminal:
        journey.answer(terminal, search.scenario, question)
        search.in_the_file_alone(terminal, said(search, question))
        for between in asked[asked.index(question) + 1 : asked.index(other) + 1]:
            terminal.press("f3")
            journey.arrive(terminal, search.scenario, between)


def said(search: Search, question: Question) -> tuple[str, ...]:
    return search.scenario.contributions[question.key]
