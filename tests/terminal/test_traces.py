"""The search for words outside the memory of a program finds what is there."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal.traces import PROC, Traces, invented, needs_proc

pytestmark = pytest.mark.skipif(needs_proc(), reason="what a process has open is read from /proc")

HOLDER = """
import os, sys, tempfile
deleted, memory, written, named = (bytes.fromhex(line) for line in sys.stdin.readline().split())
gone = tempfile.TemporaryFile()
gone.write(deleted); gone.flush()
unlinked = open("unlinked", "wb")
unlinked.write(deleted); unlinked.flush(); os.unlink("unlinked")
inside = os.memfd_create("inside"); os.write(inside, memory)
with tempfile.NamedTemporaryFile(prefix="written-", delete=False) as file: file.write(written)
os.mkdir(os.path.join(os.environ["HOME"].encode(), named))
print("ready", flush=True); sys.stdin.readline()
"""
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "in two bytes a character": lambda text: text.encode("utf-16-le"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text).encode(),
    "in a piece": lambda text: text[5:13].encode(),
}


@contextmanager
def holder(home: Path, said: str, known: str, *held: bytes) -> Iterator[int]:
    """A process that holds something in each place; gives its number."""
    env = {"HOME": str(home), "TMPDIR": str(home), "SAID": said, "LANG": "C.UTF-8"}
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, known],
        env=env,
        cwd=home,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(" ".join(data.hex() for data in held) + "\n")
        child.stdin.flush()
        assert child.stdout.readline() == "ready\n"
        yield child.pid
        child.stdin.close()


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_a_process_holds_or_has_written_is_found(tmp_path: Path, encoding: str) -> None:
    write = ENCODINGS[encoding]
    said, known, deleted, memory, written, named = (invented() for _ in range(6))
    traces = Traces(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    held = [write(text) for text in (deleted, memory, written)]
    with holder(home, said, known, *held, named.encode()) as process:

        def find(text: str) -> set[str]:
            return traces.of(text, process=process)

        (file,) = (path for path in home.iterdir() if path.name.startswith("written-"))
        assert find(said) == {str(PROC / str(process) / "environ")}
        assert find(known) == {str(PROC / str(process) / "cmdline")}
        assert {place.rpartition(" ")[2] for place in find(deleted)} == {"(deleted)"}
        assert len(find(deleted)) == 2
        assert find(memory) == {"/memfd:inside (deleted)"}
        assert find(written) == {str(file)}
        assert find(named) == {str(home / named)}
        assert find(invented()) == set()
        assert traces.of(said, known, deleted, memory) == set()
    assert traces.of(written, named) == {str(file), str(home / named)}


def test_what_is_new_where_every_program_may_write_is_found(tmp_path: Path) -> None:
    old, new, named = invented(), invented(), invented(1)
    with tempfile.NamedTemporaryFile(dir="/tmp") as there:
        there.write(old.encode())
        there.flush()
        traces = Traces(tmp_path)
        with tempfile.TemporaryDirectory(dir="/var/tmp", prefix=named) as folder:
            inside = Path(folder, "inside")
            inside.write_text(new, encoding="utf-16-le")
            assert traces.of(old) == set()
            assert traces.of(new) == {str(inside)}
            assert traces.of(named) == {folder, str(inside)}
            there.write(new.encode())
            there.flush()
            assert traces.of(old) == {there.name}
            assert traces.of(new) == {there.name, str(inside)}
    assert traces.of(old, new, named) == set()
