"""Killed in the middle of a save, the file holds all of one state, and nothing of another."""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reflect_tui.services.self_check import broken_promises
from reflect_tui.storage.learning_file import LearningFile
from tests.storage import full
from tests.storage.files import every_byte, fill

KILLS = 5
SAVES = """
import sys
from pathlib import Path
from reflect_tui.domain.contribution import mixed_up
from reflect_tui.storage.learning_file import LearningFile

store = LearningFile(Path(sys.argv[1])).store
for number in range(int(sys.argv[2]), 10**6):
    texts = [f"state{number:06d} {'again ' * (number * place % 400)}" for place in range(30)]
    store.contributions.rewrite("m1", "own-1", mixed_up("m1", "own-1", texts))
    print(number, flush=True)
"""
STATE = re.compile(rb"state(\d{6})")


def killed_after(path: Path, first: int, seconds: float) -> int:
    """Save one state after the other until the process is killed. Gives the last one it told."""
    saving = subprocess.Popen(
        [sys.executable, "-c", SAVES, str(path), str(first)], stdout=subprocess.PIPE
    )
    assert saving.stdout is not None
    saving.stdout.readline()
    time.sleep(seconds)
    saving.kill()
    told = saving.stdout.read().split()
    saving.stdout.close()
    saving.wait()
    return int(told[-1]) if told else first


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no such signal")
def test_nothing_of_a_former_state_is_left_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "private" / "learning.reflect"
    file = LearningFile(path)
    fill(file.store)
    file.close()
    chance = random.Random()
    number = 0
    for _ in range(KILLS):
        number = killed_after(path, number + 1, chance.uniform(0, 0.15))
        again = LearningFile(path)
        found = again.store.contributions.of_questions("m1", ["own-1"])
        again.close()
        states = {int(one.text[5:11]) for one in found}
        assert len(found) == 30
        assert states in ({number}, {number + 1})
        assert {int(state) for state in STATE.findall(every_byte(tmp_path))} == states
        assert broken_promises(path) == []
        assert [left.name for left in path.parent.iterdir()] == [path.name]
        number = max(states)
    assert number > KILLS
    assert full.IDEA.text.encode() in every_byte(tmp_path)
