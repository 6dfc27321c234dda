"""Nothing but the screen tells what was typed, whatever the surroundings ask for."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.scenarios import SCENARIOS
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import PLAY, files_holding, learning_file, made_in, see

NIGHT = replace(SCENARIOS["night-fall"], set_key="huddle")
UNSEEN = "kestrel"
AIDS = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
    "PYTHONWARNINGS": "always",
}


def test_no_aid_for_finding_faults_writes_down_what_is_typed(tmp_path: Path) -> None:
    journey.stand_at_first_question(tmp_path, NIGHT)
    argv = [sys.executable, str(PLAY), NIGHT.held_on.isoformat()]
    argv += ["--file", str(learning_file(tmp_path))]
    with Terminal(argv, env={"HOME": str(tmp_path), **AIDS}, cwd=tmp_path) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, NIGHT, journey.questions(NIGHT)[0])
        journey.hand_in(terminal, [UNSEEN])
        terminal.settle(1.5)
        assert files_holding(tmp_path, UNSEEN) == []
        assert UNSEEN.encode() not in terminal.raw
        made = made_in(tmp_path)
        terminal.press("f2")
        see(terminal, UNSEEN)
    assert made == [learning_file(tmp_path)]
    assert files_holding(tmp_path, UNSEEN) == [learning_file(tmp_path)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits are read from /proc")
@pytest.mark.parametrize("how", ["SIGSEGV", "SIGABRT"])
def test_memory_is_not_written_down_when_the_system_ends_it(tmp_path: Path, how: str) -> None:
    journey.stand_at_first_question(tmp_path, NIGHT)
    argv = [sys.executable, str(PLAY), NIGHT.held_on.isoformat()]
    argv += ["--file", str(learning_file(tmp_path))]
    with Terminal(argv, env={"HOME": str(tmp_path)}, cwd=tmp_path) as terminal:
        journey.go_on(terminal)
        journey.arrive(terminal, NIGHT, journey.questions(NIGHT)[0])
        journey.hand_in(terminal, [UNSEEN])
        limits = Path(f"/proc/{terminal.pid}/limits").read_text(encoding="ascii")
        core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))
        assert core.split()[4:6] == ["1", "1"]
        os.kill(terminal.pid, signal.Signals[how])
        assert terminal.wait_exit() != 0
    assert files_holding(tmp_path, UNSEEN) == []
