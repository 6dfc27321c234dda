"""The work of showing answers is the same in a large file as in a small one, counted in pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from reflect_tui.storage.pages import pages_of
from tests.benchmarks.revealing import SHOWN, Revealing, revealing
from tests.benchmarks.ten_years import Scale, make_file

UNTIL = date(2026, 11, 27)
LARGE = Scale(opportunities=200, contributions=20_000, actions=200, learning_points=100)
PAGE = 4_096
MORE = 3
"""So many times the pages may be written in a file that is more than 30 times as large: its trees
are deeper, and a meeting there has other meetings on its first and last page."""


def pages(path: Path) -> list[bytes]:
    data = path.read_bytes()
    return [data[at : at + PAGE] for at in range(0, len(data), PAGE)]


def written(meeting: Revealing) -> int:
    """How many pages of the file are other ones after the answers were shown."""
    before = pages(meeting.path)
    meeting.show()
    after = pages(meeting.path)
    assert after[: len(before)] != before
    return sum(a != b for a, b in zip(after, before, strict=False)) + len(after) - len(before)


def test_the_pages_that_showing_answers_writes_do_not_grow_with_the_file(
    tmp_path: Path,
) -> None:
    counts: dict[str, list[int]] = {}
    for name, scale in (("small", Scale(opportunities=0)), ("large", LARGE)):
        path = tmp_path / name
        make_file(path, scale, UNTIL)
        with revealing(path, UNTIL) as meeting:
            counts[name] = [written(meeting) for _ in range(SHOWN)]
    assert (tmp_path / "large").stat().st_size > 20 * (tmp_path / "small").stat().st_size
    assert sum(counts["large"]) < MORE * sum(counts["small"])


def test_a_made_file_lies_as_the_app_lays_it(tmp_path: Path) -> None:
    path = tmp_path / "made"
    make_file(path, Scale(opportunities=12, contributions=300, actions=9, learning_points=9), UNTIL)
    with path.open("rb") as file:
        opened = pages_of(file)
        for name, rows in (("contribution", 300), ("learning_point", 9), ("agreed_action", 9)):
            nodes = list(opened.tree(opened.root(name)))
            assert sum(len(node.cells) for node in nodes) >= rows
            for node in nodes:
                assert node.in_key_order
                assert node.leftovers == b""
