"""Who must be told once every action of each scenario is done, as the scenarios expect it."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.duty import State
from reflect_tui.services.demo import Until
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.opportunities import everything
from tests.scenarios import SCENARIOS, played
from tests.storage.begun import CHAPTER

EXPECTED = {
    "night-fall": {"D-STAFF": 4, "D-PEOPLE": 3, "D-DOC": 1, "D-LA": 1},
    "missed-visit-complaint": {"D-STAFF": 2, "D-PEOPLE": 1, "D-COMPLAINANT": 1},
    "compliment-garden": {"D-STAFF": 2, "D-PEOPLE": 1},
    "one-to-one-medicine": {"D-STAFF": 1},
}


@pytest.mark.parametrize("key", EXPECTED)
async def test_everybody_whom_the_scenario_names_must_be_told(key: str, tmp_path: Path) -> None:
    scenario, file = SCENARIOS[key], FileThread(tmp_path / "team.reflect")
    try:
        known = await played(file, scenario, CHAPTER, Until.CLOSED)
        last = max(action.due_on for action in known.actions) + timedelta(days=1)
        for action in known.actions:
            done = following.done(action, action.due_on, last)
            await file.do(lambda store, done=done: store.actions.save(done))  # type: ignore[misc]
        about = known.opportunity.id
        known = await file.do(lambda store: everything(store, about, CHAPTER))
    finally:
        file.close()
    assert Counter(duty.rule.code for duty in known.duties) == EXPECTED[key]
    assert {duty.state for duty in known.duties} == {State.TO_TELL}
    given = {duty.due_on for duty in known.duties if duty.due_on is not None}
    assert given == ({date(2026, 12, 18)} if key == "night-fall" else set())
