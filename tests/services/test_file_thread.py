"""The thread that owns the file."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from reflect_tui.domain.log import Glance
from reflect_tui.errors import FileRefused, WordsRefused
from reflect_tui.services import opportunities
from reflect_tui.services.file_thread import FileThread
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, noted
from tests.storage.begun import CHAPTER


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[FileThread]:
    made = FileThread(tmp_path / "learning.reflect")
    yield made
    made.close()


def note(store: Store) -> str:
    return opportunities.note(store, noted(), CHAPTER.kinds, TODAY).number


async def test_nothing_is_made_until_something_is_saved(file: FileThread) -> None:
    assert await file.look(TODAY, 10) == Glance()
    assert await file.log_rows(0, 10) == ()
    await file.warm()
    assert not file.path.exists()
    assert await file.do(note) == "2026-001"
    assert (await file.look(TODAY, 10)).count == 1


async def test_verbs_run_one_at_a_time_on_one_thread(file: FileThread) -> None:
    inside: list[int] = []
    seen: set[int] = set()

    def verb(store: Store) -> str:
        inside.append(1)
        assert len(inside) == 1
        seen.add(threading.get_ident())
        number = note(store)
        inside.pop()
        return number

    found = await asyncio.gather(*(file.do(verb) for _ in range(20)))
    assert sorted(found) == [f"2026-{n:03d}" for n in range(1, 21)]
    assert len(seen) == 1
    assert threading.get_ident() not in seen


async def test_what_a_verb_raises_is_raised_and_the_next_one_works(file: FileThread) -> None:
    def refused(_: Store) -> None:
        raise WordsRefused("No.", "field")

    with pytest.raises(WordsRefused, match="No"):
        await file.do(refused)
    assert await file.do(note) == "2026-001"


async def test_closing_finishes_what_is_being_saved(tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    first = FileThread(path)
    saves = [asyncio.ensure_future(first.do(note)) for _ in range(5)]
    await asyncio.sleep(0)
    first.close()
    assert len(await asyncio.gather(*saves)) == 5
    second = FileThread(path)
    assert (await second.look(TODAY, 10)).count == 5
    second.close()


async def test_a_file_that_is_not_ours_is_refused_at_every_door(file: FileThread) -> None:
    file.path.write_text("Dear team", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(FileRefused):
            await file.look(TODAY, 10)
        with pytest.raises(FileRefused):
            await file.do(note)
    assert file.path.read_text(encoding="utf-8") == "Dear team"


async def test_two_on_one_file_see_each_other_and_share_no_number(file: FileThread) -> None:
    other = FileThread(file.path)
    try:
        assert await file.do(note) == "2026-001"
        assert (await other.look(TODAY, 10)).count == 1
        both = [each.do(note) for _ in range(10) for each in (file, other)]
        numbers = await asyncio.gather(*both)
        assert sorted(numbers) == [f"2026-{n:03d}" for n in range(2, 22)]
        assert await file.look(TODAY, 50) == await other.look(TODAY, 50)
    finally:
        other.close()


@pytest.mark.parametrize("there", [True, False])
async def test_what_can_wait_waits_until_everything_is_loaded(tmp_path: Path, there: bool) -> None:
    path = tmp_path / "learning.reflect"
    if not there:
        path.write_text("not ours")
    file = FileThread(path)
    waiting = asyncio.create_task(file.warmed())
    await asyncio.sleep(0)
    assert not waiting.done()
    with nullcontext() if there else pytest.raises(FileRefused):
        await file.warm()
    await waiting
    file.close()
