"""Nobody can read from the file who wrote what, when, or in which order (``design.md`` §4)."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.meeting import Asked, Gather, Keep
from reflect_tui.errors import NotYet
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import TODAY, action
from tests.storage.begun import Drawer, at_first_question
from tests.storage.files import every_byte

SLIPS = 12

SAID = ("zqone nobody came", "zqtwo the lamp was out", "zqthree it was dark")


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[FileThread]:
    made = FileThread(tmp_path / "private" / "learning.reflect")
    yield made
    made.close()


@pytest.fixture
def drawer(file: FileThread) -> Drawer:
    return Drawer(file.path)


def slip(meeting: int, number: int) -> str:
    """A text of always the same length that names the place it was handed in at."""
    return f"zq{meeting:02d}slip{number:02d}qz"


async def entered(run: MeetingRun, meeting: int) -> None:
    """Hand in all slips of a meeting in their order, and show them."""
    for number in range(SLIPS):
        run.hand_in(slip(meeting, number))
    await run.reveal()


def made_action(run: MeetingRun) -> AgreedAction:
    made = action(id="", opportunity_id=run.opportunity.id, meeting_id=run.meeting.id)
    return replace(made, what="zqagreed something")


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


async def test_no_column_can_hold_who_or_what_time(file: FileThread) -> None:
    await entered(await at_first_question(file), 0)
    columns = rows(
        file.path,
        "SELECT m.name, c.name, upper(c.type) FROM sqlite_master m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table'",
    )
    assert len(columns) > 40
    barred = re.compile(r"author|user|device|host|person_id|initial|time|stamp|created|updated|seq")
    for table, column, kind in columns:
        assert not barred.search(column), (table, column)
        assert kind.partition("(")[0] in {"VARCHAR", "INTEGER", "BOOLEAN", "DATE"}
        assert (kind == "DATE") == (column == "on" or column.endswith("_on")), (table, column)
        if table == "contribution":
            assert kind == "VARCHAR"
        if kind == "DATE":
            for (day,) in rows(file.path, f'SELECT "{column}" FROM {table} WHERE "{column}" > 0'):
                assert re.fullmatch(r"\d{4}-\d\d-\d\d", day), (table, column)


async def test_a_slip_that_was_not_shown_is_in_no_file_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "private" / "learning.reflect"
    file = FileThread(path)
    run = await at_first_question(file)
    for number in range(SLIPS):
        run.hand_in(slip(0, number))
        await run.onward()
        await run.back()
    assert run.something_hidden
    file.close()
    assert b"zq00" not in every_byte(tmp_path)
    assert [found.name for found in path.parent.iterdir()] == [path.name]


async def test_the_count_of_hidden_slips_changes_no_byte(file: FileThread) -> None:
    run = await at_first_question(file)
    before = file.path.read_bytes()
    for number in range(SLIPS):
        run.hand_in(slip(0, number))
        assert file.path.read_bytes() == before
    assert run.something_hidden


@pytest.mark.parametrize("keep", Keep)
async def test_what_is_not_kept_is_in_no_byte_of_any_file(
    file: FileThread, drawer: Drawer, keep: Keep
) -> None:
    run = await at_first_question(file)
    for text in SAID[:2]:
        run.hand_in(text)
    await run.reveal()
    await run.learn("zqlearned something")
    await run.park("zqparked something")
    await run.agree(made_action(run))
    await run.onward()
    run.hand_in(SAID[2])
    await run.end(keep)
    everything = keep is Keep.EVERYTHING
    assert [drawer.holds(text) for text in SAID] == [everything, everything, False]
    assert drawer.holds("zqparked something") is everything
    assert drawer.holds("zqlearned something") is (keep is not Keep.NOTHING)
    assert drawer.holds("zqagreed something")
    assert not run.hidden_anywhere


@pytest.mark.parametrize("people", [2, 3, 4])
@pytest.mark.parametrize("gather", Gather)
async def test_small_meetings_store_no_contributions(
    file: FileThread, drawer: Drawer, people: int, gather: Gather
) -> None:
    run = await at_first_question(file, people=people, gather=gather)
    assert not run.stores_contributions
    if gather.hidden:
        run.hand_in(SAID[0])
        await run.reveal()
    else:
        await run.say(SAID[0])
    point = await run.learn("Look after the lamps")
    await run.put_under(run.shown[0], point)
    assert [(c.text, c.learning_point_id) for c in run.shown] == [(SAID[0], point.id)]
    assert not drawer.holds(SAID[0])
    assert (
        await MeetingRun.resume(file, run.meeting.id, TODAY)
    ).meeting.question.state is Asked.REVEALED
    await run.onward()
    await run.back()
    assert run.shown == ()
    await run.no_change("All was done")
    await run.end(Keep.EVERYTHING)
    assert run.meeting.keep is Keep.LEARNING
    assert not drawer.holds(SAID[0])


async def test_nobody_can_add_one_late_slip_to_what_was_hidden(
    file: FileThread,
) -> None:
    """At least two join a revealed set at a time (``design.md`` §4); one would be known."""
    run = await at_first_question(file)
    for text in SAID[:2]:
        run.hand_in(text)
    await run.reveal()
    with pytest.raises(NotYet):
        await run.say(SAID[2])
    assert sorted(shown.text for shown in run.shown) == sorted(SAID[:2])
