"""However the app is left, the terminal is as it was and holds nothing of the meeting."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.clean_end import CLEAR
from tests.scenarios import SCENARIOS
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import PLAY, app, files_holding, learning_file, see

NIGHT = replace(SCENARIOS["night-fall"], set_key="huddle")
SHOWN = NIGHT.contributions["D4"]
UNSEEN, UNFINISHED = "kestrel on the windowsill", "half a wagtai"
SCRIPT = """
echo in the shell; stty -g > before
sh -c 'echo $$ > pid; exec "$@"' app "$@"; echo "code $?"
stty -g > after; stty -icanon -echo min 0 time 2
echo "left:[$(dd bs=1 count=99 2>/dev/null)]"; echo over
"""
ALTERNATE = re.compile(rb"\x1b\[\?1049h.*?\x1b\[\?1049l", re.DOTALL)
SEQUENCE = re.compile(rb"\x1b\[[0-9;?<>=]*[a-zA-Z]")
MOUSE_AND_PASTE = {"1000", "1002", "1003", "1004", "1006", "1015", "1049", "2004"}


@pytest.fixture
def shell(tmp_path: Path) -> Iterator[Terminal]:
    """A shell in which the app runs: one question is shown, the next is being answered."""
    command = [sys.executable, str(PLAY), NIGHT.held_on.isoformat()]
    command += ["--file", str(learning_file(tmp_path))]
    argv = ["sh", "-c", SCRIPT, "sh", *command]
    journey.stand_at_first_question(tmp_path, NIGHT)
    with Terminal(argv, env={"HOME": str(tmp_path)}, cwd=tmp_path) as terminal:
        first, second = journey.questions(NIGHT)[:2]
        journey.go_on(terminal)
        journey.answer(terminal, NIGHT, first)
        terminal.press("f3")
        journey.arrive(terminal, NIGHT, second)
        journey.hand_in(terminal, [UNSEEN])
        terminal.type(UNFINISHED)
        terminal.wait_for("•" * len(UNFINISHED))
        yield terminal


def leave(shell: Terminal, how: str, folder: Path) -> None:
    """Press a key and agree to what is lost with it, or send the app a signal."""
    if how.startswith("SIG"):
        os.kill(int((folder / "pid").read_text()), signal.Signals[how])
    else:
        shell.press(how)
        see(shell, "Leave the app?", "The slips still hold it.", "Enter Leave")
        shell.press("enter")


@pytest.mark.parametrize("how", ["ctrl+q", "SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_the_terminal_is_as_it_was_and_holds_nothing(
    shell: Terminal, tmp_path: Path, how: str
) -> None:
    leave(shell, how, tmp_path)
    lines = shell.wait_for("^over$").split()
    assert lines[:3] == ["in", "the", "shell"]
    assert (tmp_path / "after").read_text() == (tmp_path / "before").read_text()
    assert not shell.display.modes & MOUSE_AND_PASTE
    drawn_last = shell.raw.rpartition(b"\x1b[?1049l")[0].rpartition(CLEAR.encode())[2]
    assert len(drawn_last) < 200
    assert SEQUENCE.sub(b"", drawn_last) == b""
    assert shell.display.kitty == [0]
    assert not shell.display.screen.cursor.hidden
    assert "code 0" in shell.text
    assert "left:[]" in shell.text
    outside = ALTERNATE.sub(b"", shell.raw).decode()
    for words in (*SHOWN, UNSEEN, UNFINISHED, NIGHT.noted.title, "What happened?", "•"):
        assert words not in outside
    assert files_holding(tmp_path, UNSEEN, UNFINISHED) == []
    assert files_holding(tmp_path, SHOWN[0]) == [learning_file(tmp_path)]
    go_on_at_the_same_question(tmp_path)


def test_what_is_typed_while_it_ends_does_not_reach_the_shell(shell: Terminal) -> None:
    shell.press("ctrl+q")
    see(shell, "Leave the app?", "Enter Leave")
    shell.send(b"\rrm -r kestrel\r")
    shell.wait_for("^over$")
    assert "left:[]" in shell.text
    assert "kestrel" not in ALTERNATE.sub(b"", shell.raw).decode()


def go_on_at_the_same_question(home: Path) -> None:
    """The next start goes on where it was left, and what was shown is there."""
    first, second = journey.questions(NIGHT)[:2]
    with app(home, NIGHT.held_on) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, NIGHT, second)
        terminal.press("f4")
        journey.arrive(terminal, NIGHT, first)
        journey.read(terminal, SHOWN)
