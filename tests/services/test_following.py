"""What has become of the agreed actions, as the command line prints it on a given day."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect_tui.cli import main
from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.progress import How, Progress
from reflect_tui.storage.learning_file import LearningFile
from tests.storage import full
from tests.storage.files import fill

DUE = date(2025, 3, 20)
AFTER = DUE + timedelta(days=1)
OPEN = replace(full.ACTION, due_on=DUE, late_because="", progress=Progress())
DONE = following.done(OPEN, DUE, AFTER)
CHECKED = following.checked(
    DONE, AFTER, AFTER, by="Registered manager", how=How.SAW_IT, look_on=None
)
DROPPED = following.dropped(OPEN, "The room is empty", AFTER)

Print = pytest.CaptureFixture[str]


def printed(folder: Path, capsys: Print, action: AgreedAction, today: date, *options: str) -> str:
    """What ``actions`` prints of a file with this action on a day."""
    path = folder / "private" / "learning.reflect"
    file = LearningFile(path)
    fill(file.store)
    file.store.actions.save(action)
    file.close()
    assert main(["actions", "--file", str(path), *options], lambda: today) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("action", "today", "line"),
    [
        (OPEN, DUE, "by Thu 20 Mar 2025"),
        (OPEN, AFTER, "by Thu 20 Mar 2025, overdue"),
        (DONE, AFTER, "done Thu 20 Mar 2025, waiting for the check"),
        (CHECKED, AFTER, "checked Fri 21 Mar 2025 by Registered manager"),
        (DROPPED, AFTER, "dropped Fri 21 Mar 2025: The room is empty"),
    ],
)
def test_each_says_how_far_it_is(
    tmp_path: Path, capsys: Print, action: AgreedAction, today: date, line: str
) -> None:
    assert printed(tmp_path, capsys, action, today).splitlines()[-1].strip() == line


@pytest.mark.parametrize(
    ("action", "today", "late"),
    [(OPEN, DUE, False), (OPEN, AFTER, True), (DONE, AFTER, False), (DROPPED, AFTER, False)],
)
def test_the_overdue_ones_alone(
    tmp_path: Path, capsys: Print, action: AgreedAction, today: date, late: bool
) -> None:
    said = printed(tmp_path, capsys, action, today, "--overdue")
    assert (said == "No action is overdue.\n") is not late
    assert ("Buy a lamp" in said) is late


def test_for_other_programs(tmp_path: Path, capsys: Print) -> None:
    (found,) = json.loads(printed(tmp_path, capsys, CHECKED, AFTER, "--json"))
    assert found["waits_for"] == "over"
    assert found["done_on"] == "2025-03-20"
    assert (found["checked_by"], found["checked_how"]) == ("Registered manager", "saw_it")
    assert found["dropped_on"] is None
