"""The reader of pages finds what SQLite finds, every byte of it, and fails with a sentence."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reflect_tui.errors import FileDamaged
from reflect_tui.storage.pages import Kind, Pages, decoded, pages_of
from reflect_tui.storage.pages.header import SIZE, read_header

TABLES = (
    "CREATE TABLE counted (id INTEGER PRIMARY KEY, a, b)",
    "CREATE INDEX by_a ON counted (a)",
    "CREATE TABLE keyed (a, b, c, PRIMARY KEY (b, a)) WITHOUT ROWID",
)
VALUES: tuple[Callable[[random.Random], object], ...] = (
    lambda _: None,
    lambda chance: chance.choice((0, 1, -1)),
    lambda chance: (
        chance.getrandbits(chance.choice((7, 15, 23, 31, 47, 63))) - chance.choice((0, 1 << 40))
    ),
    lambda chance: chance.random(),
    lambda chance: "ä🙂x" * chance.choice((0, 1, 30, 2_000)),
    lambda chance: chance.randbytes(chance.choice((0, 3, 900, 9_000))),
)
FILES = {
    "as usual": (),
    "small pages": ("PRAGMA page_size = 512",),
    "large pages": ("PRAGMA page_size = 65536",),
    "another encoding": ("PRAGMA encoding = 'UTF-16'",),
    "the other way round": ("PRAGMA encoding = 'UTF-16be'",),
    "with pointer maps": ("PRAGMA page_size = 512", "PRAGMA auto_vacuum = INCREMENTAL"),
}


def made(path: Path, *pragmas: str, rows: int = 300) -> Path:
    """A file with every sort of page in it: rows were put in, changed and taken out."""
    chance = random.Random(f"{pragmas}")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for sql in (*pragmas, *TABLES):
            connection.execute(sql)
        connection.execute("BEGIN")
        for number in range(rows):
            for table in ("counted", "keyed"):
                values = [chance.choice(VALUES)(chance) for _ in range(2)]
                key = chance.getrandbits(60) if number % 2 else -number
                connection.execute(
                    f"INSERT INTO {table} VALUES (?, ?, ?)", (key, number, *values[:1])
                )
        connection.execute("UPDATE keyed SET c = ? WHERE b % 7 = 0", ("longer " * 99,))
        connection.execute("DELETE FROM counted WHERE a % 3 = 0")
        connection.execute("DELETE FROM keyed WHERE b BETWEEN 40 AND 160")
        connection.execute("COMMIT")
    return path


def rows(pages: Pages, table: str) -> list[tuple[object, ...]]:
    encoding = pages.header.encoding
    found: list[tuple[object, ...]] = []
    for _, cell in pages.cells(pages.root(table)):
        values = decoded(pages.payload(cell), encoding)
        found.append((cell.rowid, *values[1:]) if cell.rowid is not None else values)
    return found


@pytest.mark.parametrize("pragmas", FILES.values(), ids=FILES)
def test_every_row_is_found_as_sqlite_finds_it(tmp_path: Path, pragmas: tuple[str, ...]) -> None:
    path = made(tmp_path / "file", *pragmas)
    with closing(sqlite3.connect(path)) as connection, path.open("rb") as file:
        pages = pages_of(file)
        wanted = connection.execute("SELECT id, a, b FROM counted ORDER BY id").fetchall()
        assert len(wanted) > 100
        assert rows(pages, "counted") == wanted
        wanted = connection.execute("SELECT b, a, c FROM keyed ORDER BY b, a").fetchall()
        assert rows(pages, "keyed") == wanted
        wanted = connection.execute("SELECT a, id FROM counted ORDER BY a, id").fetchall()
        assert rows(pages, "by_a") == wanted
        assert [entry.name for entry in pages.schema()] == ["counted", "by_a", "keyed"]
        assert pages.root("none of this name") == 0


@pytest.mark.parametrize("pragmas", FILES.values(), ids=FILES)
def test_every_page_of_a_file_belongs_to_something(
    tmp_path: Path, pragmas: tuple[str, ...]
) -> None:
    path = made(tmp_path / "file", *pragmas)
    with path.open("rb") as file:
        pages = pages_of(file)
        assert path.stat().st_size == pages.count * pages.header.page_size
        owners = Counter(pages.pointer_maps())
        for root in (1, *(entry.root for entry in pages.schema())):
            owners.update(node.page for node in pages.tree(root))
            for node, cell in pages.cells(root):
                assert cell in node.cells
                owners.update(pages.overflow(cell))
        for trunk in pages.free():
            owners.update((trunk.page, *trunk.leaves))
        assert owners == Counter(range(1, pages.count + 1))
        assert bool(pages.pointer_maps()) == pages.header.pointer_maps
        assert sum(1 + len(trunk.leaves) for trunk in pages.free()) == pages.header.free_pages > 0


def test_every_byte_of_a_page_belongs_to_something(tmp_path: Path) -> None:
    path = made(tmp_path / "file", "PRAGMA page_size = 1024")
    seen: Counter[str] = Counter()
    with path.open("rb") as file:
        pages = pages_of(file)
        for entry in pages.schema():
            for node in pages.tree(entry.root):
                taken = [cell.taken for cell in node.cells]
                spans = [*taken, *node.freeblocks, *node.fragments]
                assert sum(end - start for start, end in spans) == 1024 - node.gap[1]
                for cell in node.cells:
                    assert cell.local in node.data[cell.start : cell.end]
                seen.update(freeblocks=len(node.freeblocks), fragments=len(node.fragments))
                seen[node.kind.name] += 1
    assert set(seen) == {"freeblocks", "fragments", *(kind.name for kind in Kind)}
    assert min(seen.values()) > 0


def test_the_end_of_a_row_on_its_last_overflow_page_is_found(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.execute("INSERT INTO t VALUES (?)", ("start" + "x" * 9_000 + "end",))
        connection.commit()
    with path.open("rb") as file:
        pages = pages_of(file)
        ((_, cell),) = pages.cells(pages.root("t"))
        found = pages.tail(cell)
        assert found is not None
        page, (start, end) = found
        data = pages.data(page)
        assert pages.overflow(cell)[-1] == page
        assert data[:start].endswith(b"xend")
        assert data[start:end] == bytes(4096 - start)


def test_deleted_words_are_seen_in_the_unused_bytes(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("CREATE TABLE t (a)")
        connection.executemany("INSERT INTO t VALUES (?)", [(word * 9,) for word in ("one", "two")])
        connection.commit()
        connection.execute("DELETE FROM t WHERE a LIKE 'one%'")
        connection.commit()
    with path.open("rb") as file:
        pages = pages_of(file)
        (node,) = pages.tree(pages.root("t"))
        assert b"oneone" in node.leftovers
        assert b"twotwo" not in node.leftovers


def read_everything(data: bytes) -> int:
    """Look at all that can be looked at. Gives how many things there were."""
    size = read_header(data[:SIZE]).page_size
    pages = Pages(lambda page: data[(page - 1) * size : page * size], len(data) // size)
    found = sum(1 + len(trunk.leaves) for trunk in pages.free())
    for entry in [*pages.schema()]:
        for node in pages.tree(entry.root):
            found += len(node.leftovers) + node.in_key_order
        for _, cell in pages.cells(entry.root):
            found += len(decoded(pages.payload(cell), pages.header.encoding))
            found += pages.tail(cell) is not None
    return found


def test_a_damaged_file_is_a_sentence_and_never_a_fault(tmp_path: Path) -> None:
    """Bytes set to others, everywhere, most often where pages say what is in them."""
    whole = made(tmp_path / "file", "PRAGMA page_size = 512", rows=60).read_bytes()
    assert read_everything(whole) > 500
    chance = random.Random(8)
    said = []
    for _ in range(600):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 2, 8))):
            page = chance.randrange(len(data) // 512) * 512
            at = page + chance.choice((chance.randrange(512), chance.randrange(24)))
            data[at] = chance.choice((0, 1, 5, 13, 128, 255, chance.randrange(256)))
        try:
            read_everything(bytes(data))
        except FileDamaged as fault:
            said.append(str(fault))
    assert len(said) > 100
    for sentence in said:
        assert sentence[0].isupper()
        assert sentence.endswith(".")


def test_pages_that_go_round_in_circles_are_a_sentence(tmp_path: Path) -> None:
    whole = made(tmp_path / "file", "PRAGMA page_size = 512").read_bytes()
    with (tmp_path / "file").open("rb") as file:
        pages = pages_of(file)
        keyed = next(pages.tree(pages.root("keyed")))
        trunk = next(pages.free())
        row = next(cell for _, cell in pages.cells(keyed.page) if len(pages.overflow(cell)) > 1)
        chain = pages.overflow(row)
    tree = (keyed.page - 1) * 512 + keyed.cells[0].start, keyed.page
    free = (trunk.page - 1) * 512, trunk.page
    long_row = (chain[0] - 1) * 512, chain[0]
    for at, page in (tree, free, long_row):
        data = whole[:at] + page.to_bytes(4) + whole[at + 4 :]
        with pytest.raises(FileDamaged, match="does not fit together"):
            read_everything(data)


@pytest.mark.parametrize("size", [0, 1, 99, 100, 511, 512, 700, 5_000])
def test_a_file_that_was_cut_short_is_a_sentence(tmp_path: Path, size: int) -> None:
    whole = made(tmp_path / "file", "PRAGMA page_size = 512").read_bytes()
    with pytest.raises(FileDamaged):
        read_everything(whole[:size])


def test_something_else_is_a_sentence() -> None:
    for data in (b"", b"SQLite format 3\0", b"\x89PNG" * 999, random.Random(1).randbytes(5_000)):
        with pytest.raises(FileDamaged, match="not a learning file"):
            read_everything(data)
