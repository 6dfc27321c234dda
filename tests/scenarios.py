"""The packaged scenarios for tests: played, and read back with Python's own sqlite3."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import Scenario, Until, begin, play, scenarios
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.services.opportunities import Everything, everything

SCENARIOS = {scenario.key: scenario for scenario in scenarios()}


async def played(
    file: FileThread, scenario: Scenario, chapter: Chapter, until: Until
) -> Everything:
    """Play a scenario and read back all that belongs to it."""
    opportunity_id = await play(file, scenario, chapter, until)
    return await file.do(lambda store: everything(store, opportunity_id, chapter))


async def begin_meeting(path: Path, scenario: Scenario, chapter: Chapter) -> None:
    """Make a file in which the scenario's meeting stands at its first question."""
    file = FileThread(path)
    try:
        opportunity_id = await play(file, scenario, chapter, Until.SAFE)
        meeting = await begin(file, scenario, chapter, opportunity_id)
        run = await MeetingRun.resume(file, meeting.id, scenario.held_on)
        await run.onward()
    finally:
        file.close()


def ask(path: Path, question: str, *values: str) -> list[tuple[Any, ...]]:
    """The rows that a question to the file finds."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(question, values).fetchall()


def texts_in(path: Path, title: str) -> list[tuple[str, str]]:
    """Every contribution about an opportunity in the file, with its question."""
    return ask(
        path,
        "SELECT c.question_key, c.text FROM contribution c JOIN meeting m ON m.id = c.meeting_id "
        "JOIN opportunity o ON o.id = m.opportunity_id WHERE o.title = ? ORDER BY 1, 2",
        title,
    )


def texts_of(scenario: Scenario) -> list[tuple[str, str]]:
    """Every contribution of a scenario, with its question."""
    return sorted((key, text) for key, said in scenario.contributions.items() for text in said)
