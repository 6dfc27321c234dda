"""A hint for the person who leads is in their window alone: two processes, the whole output."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

from reflect_tui.domain.question import Form
from tests.scenarios import SCENARIOS
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, learning_file, see, squeezed

NIGHT = replace(SCENARIOS["night-fall"], set_key="huddle")
BANK, MEETING = journey.CHAPTER.bank, journey.CHAPTER.meeting
ESCAPES = re.compile(r"\x1b(?:\[[0-9;:?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|.)")
RUN = 3
"""Words of a hint that stand in one line of any screen, one after the other."""


def wall(home: Path) -> Terminal:
    """The second window, on the file of the first one."""
    argv = [sys.executable, "-m", "reflect_tui", "audience", "--file", str(learning_file(home))]
    return Terminal(argv, env={"HOME": str(home), "TMPDIR": str(home)}, cwd=home)


def pieces(hint: str) -> set[str]:
    """Every few words of a hint that follow each other."""
    words = hint.split()
    return {squeezed(" ".join(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}


def written(terminal: Terminal) -> str:
    """All the letters that a program ever wrote, without blanks."""
    return squeezed(ESCAPES.sub("", terminal.raw.decode()))


def hints() -> list[str]:
    """Every hint there is."""
    both = [hint for each in BANK.questions for hint in (each.hint, each.positive_hint)]
    return [*filter(None, both), MEETING.actions_hint]


def test_no_hint_is_ever_written_to_the_window_on_the_wall(tmp_path: Path) -> None:
    journey.stand_at_first_question(tmp_path, NIGHT)
    questions = journey.questions(NIGHT)
    with app(tmp_path, NIGHT.held_on) as leader, wall(tmp_path) as room:
        journey.go_on(leader)
        see(room, questions[0].warning)
        leader.wait_for("See slips")
        leader.press("ctrl+x")
        for question in questions:
            hint = BANK.hint(question.key, Form.WE)
            see(leader, f"Hint: {hint}")
            see(room, f"Step {question.step:d} of 5", question.warning)
            leader.press("ctrl+k")
            see(leader, "A hint for you who lead", hint)
            leader.press("escape")
            leader.wait_gone("A hint for you who lead")
            leader.press("f3")
        see(leader, "Step 5 of 5")
        leader.press("ctrl+k")
        see(leader, MEETING.actions_hint)
        room.settle()
        shown, led = written(room), written(leader)
    asked = squeezed(" ".join(f"{question.we} {question.warning}" for question in questions))
    secret = {piece for hint in hints() for piece in pieces(hint) if piece not in asked}
    assert {piece for piece in secret if piece in shown} == set()
    assert all(any(piece in led for piece in pieces(BANK.hint(q.key, Form.WE))) for q in questions)
