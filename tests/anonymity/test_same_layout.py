"""The same contributions lie the same way in the file, whatever happened before.

This holds for all contributions of a meeting. Where they share pages with those of another
meeting, the rows that are on one page can be others, by how large former sets were; but on each
page they lie by their keys, with nothing in between.

What is compared is how they are shared out among pages, and where on its page each lies; only
which number a page has in the file is left out, since it depends on which pages were free.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.contribution import Contribution, random_id
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.pages import pages_of
from reflect_tui.storage.store import Store
from tests.anonymity.forensics import places
from tests.anonymity.team import Texts
from tests.storage import full
from tests.storage.files import fill

Set = tuple[Contribution, ...]
Change = Callable[[Store], object]


def some(texts: Texts, key: str, count: int, meeting: str = "m1") -> Set:
    """So many contributions, in no order."""
    return tuple(
        Contribution(id=random_id(), meeting_id=meeting, question_key=key, text=text)
        for text in texts.many(count)
    )


def layout(path: Path) -> list[tuple[object, ...]]:
    """Every byte of the pages of contributions but the numbers of pages, in the order of keys."""
    found: list[tuple[object, ...]] = []
    with path.open("rb") as file:
        pages = pages_of(file)
        for node in pages.tree(pages.root("contribution")):
            assert node.leftovers == b""
            cells = tuple((cell.start, cell.local, cell.payload_size) for cell in node.cells)
            found.append((node.kind, node.gap, cells))
    return found


def made(path: Path, changes: Iterable[Change]) -> Path:
    """A file with one meeting, in which all this happens."""
    file = LearningFile(path)
    fill(file.store)
    file.store.contributions.wipe("m1")
    for change in changes:
        change(file.store)
    file.close()
    return path


def written(key: str, found: Set) -> Change:
    return lambda store: store.contributions.rewrite("m1", key, found)


def a_past(texts: Texts, key: str, now: Set) -> list[Change]:
    """Other texts, more of them, fewer, joined one by one, one changed and one taken out."""
    before = some(texts, key, 9)
    new = texts.one()

    def edited(store: Store) -> object:
        return store.contributions.edit(before[3], new)

    def taken_out(store: Store) -> object:
        return store.contributions.delete(before[5])

    joined = [written(key, now[:count]) for count in range(1, len(now), 7)]
    others = written(key, some(texts, key, 30))
    return [others, *joined, written(key, before), edited, written(key, before), taken_out]


@pytest.mark.parametrize("seed", range(4))
def test_a_meeting_with_a_past_lies_like_one_without(tmp_path: Path, seed: int) -> None:
    chance, texts = random.Random(seed), Texts(seed)
    now = {key: some(texts, key, chance.choice((1, 12, 60))) for key in ("D1", "F2", "own-1")}
    pasts = [a_past(texts, key, found) for key, found in now.items()]
    past = [change for changes in pasts for change in changes]
    last = [written(key, found) for key, found in now.items()]
    chance.shuffle(last)
    with_a_past = made(tmp_path / "past" / "file", [*past, *last])
    without = made(tmp_path / "none" / "file", [written(key, now[key]) for key in sorted(now)])
    assert len(places(without)) == sum(map(len, now.values()))
    assert layout(with_a_past) == layout(without)


def test_on_each_page_they_lie_by_their_keys_beside_other_meetings_too(tmp_path: Path) -> None:
    texts = Texts(7)
    file = LearningFile(tmp_path / "file")
    fill(file.store)
    for number in range(12):
        meeting = replace(full.MEETING, id=random_id())
        file.store.meetings.save(meeting)
        for key in ("D1", "D2"):
            found = some(texts, key, 20, meeting.id)
            file.store.contributions.reveal(meeting, key, found)
        if number % 3 == 0:
            file.store.contributions.edit(found[number], texts.one())
        if number % 4 == 0:
            file.store.contributions.wipe(meeting.id)
        with (tmp_path / "file").open("rb") as opened:
            pages = pages_of(opened)
            nodes = list(pages.tree(pages.root("contribution")))
        for node in nodes:
            assert node.in_key_order
            assert node.leftovers == b""
            assert not node.freeblocks
            assert not node.fragments
    assert len(nodes) > 15
    file.close()
