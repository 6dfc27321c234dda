"""However the app ends, what was typed before it has ended is not run by the shell after it.

The shell is one that reads its commands from the terminal, as a person's does. One line is typed
just before the app is ended, one right after that, and one when its screen is gone already.
"""

from __future__ import annotations

import os
import shlex
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenarios import SCENARIOS
from tests.terminal import ending, journey
from tests.terminal.ending import GO_ON, HELD_UP
from tests.terminal.harness import Terminal
from tests.terminal.test_leaving import ALTERNATE
from tests.terminal.watching import files_holding, learning_file

ROOT = Path(__file__).parent.parent.parent
NIGHT = replace(SCENARIOS["night-fall"], set_key="huddle")
SHOWN = NIGHT.contributions["D4"]
UNSEEN, UNFINISHED = "kestrel on the windowsill", "half a wagtai"
START = """
set +m; stty -g > before
sh -c 'echo $$ > pid; exec "$@"' app {command}
echo "code $?"; stty -g > after
"""
BEFORE, WHILE, AT_THE_END = (f"touch PROOF-{number}" for number in (1, 2, 3))
F7 = b"\x1b[18~"
ENDINGS = [
    *((name, ending.AS_IT_IS, 0) for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")),
    ("F7", ending.PARK_FAILS, 1),
    ("SIGTERM", ending.CLOSING_FAILS, 1),
]


@contextmanager
def started_in_a_shell(home: Path, how: str) -> Iterator[Terminal]:
    """A shell in which the app runs: one question is shown, the next is being answered."""
    command = [sys.executable, "-m", "tests.terminal.ending", how, NIGHT.held_on.isoformat()]
    command += ["--file", str(learning_file(home))]
    (home / "start").write_text(START.format(command=shlex.join(command)), encoding="utf-8")
    journey.stand_at_first_question(home, NIGHT)
    env = {"HOME": str(home), "PS1": "ready> ", "PYTHONPATH": str(ROOT)}
    with Terminal(["sh"], env=env, cwd=home) as terminal:
        terminal.wait_for("ready>")
        terminal.type(". ./start\n")
        first, second = journey.questions(NIGHT)[:2]
        journey.go_on(terminal)
        journey.answer(terminal, NIGHT, first)
        terminal.press("f3")
        journey.arrive(terminal, NIGHT, second)
        journey.hand_in(terminal, [UNSEEN])
        terminal.type(UNFINISHED)
        terminal.wait_for("•" * len(UNFINISHED))
        yield terminal


def end(terminal: Terminal, home: Path, by: str) -> None:
    """End the app by a signal, or by the key that makes it fail, typing all the while.

    Ends when the shell has done what it found to do, and what it is told after that.
    """
    app = int((home / "pid").read_text())
    first, second = (f"\r{line}\r".encode() for line in (BEFORE, WHILE))
    if by == "F7":
        terminal.send(first + F7 + second)
    else:
        terminal.send(first)
        os.kill(app, signal.Signals[by])
        terminal.send(second)
    terminal.wait_for(HELD_UP)
    terminal.type(f"{AT_THE_END}\n")
    terminal.wait_for(AT_THE_END)  # the terminal shows it: it is there to be read
    os.kill(app, GO_ON)
    terminal.wait_for(r"^code \d+$")
    terminal.type("echo still $((6 * 7))\n")
    terminal.wait_for("still 42$")


def proofs(home: Path) -> list[str]:
    """What the shell has made on behalf of lines that were not meant for it."""
    return sorted(path.name for path in home.iterdir() if path.name.startswith("PROOF"))


@pytest.mark.parametrize(("by", "how", "code"), ENDINGS)
def test_the_shell_does_not_run_what_was_typed(
    tmp_path: Path, by: str, how: str, code: int
) -> None:
    with started_in_a_shell(tmp_path, how) as terminal:
        end(terminal, tmp_path, by)
        assert proofs(tmp_path) == []
        assert f"code {code}" in terminal.text
        assert (tmp_path / "after").read_text() == (tmp_path / "before").read_text()
        assert terminal.display.kitty == [0]
        assert not terminal.display.screen.cursor.hidden
        outside = ALTERNATE.sub(b"", terminal.raw).decode()
        for words in (*SHOWN, UNSEEN, UNFINISHED, BEFORE, NIGHT.noted.title, "•"):
            assert words not in outside
            assert words not in terminal.text
        terminal.type("exit\n")
        assert terminal.wait_exit() == 0
    assert files_holding(tmp_path, UNSEEN, UNFINISHED, "PROOF") == []
    assert files_holding(tmp_path, SHOWN[0]) == [learning_file(tmp_path)]


def test_unguarded_the_shell_would_run_it(tmp_path: Path) -> None:
    with started_in_a_shell(tmp_path, ending.UNGUARDED) as terminal:
        end(terminal, tmp_path, "SIGTERM")
    assert AT_THE_END.endswith(proofs(tmp_path)[-1])
