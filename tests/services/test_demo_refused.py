"""Where no demonstration file is made, and what a failure leaves behind: nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from reflect_tui.errors import ChapterFault, FileRefused
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import make, play
from reflect_tui.services.file_thread import FileThread
from tests.scenarios import SCENARIOS

TODAY = date(2026, 11, 23)

FULL_DISK = """
import resource, sys
from pathlib import Path
from reflect_tui.errors import SaveFailed
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import make

resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
try:
    make(Path(sys.argv[1]), Chapter())
except SaveFailed as fault:
    print(fault)
"""


@pytest.fixture
def without_full(tmp_path: Path) -> Chapter:
    """A provider's chapter that does not have the set "full"."""
    folder = tmp_path / "chapter"
    with as_file(files("reflect_tui") / "chapter") as packaged:
        shutil.copytree(packaged, folder)
    sets = folder / "sets.toml"
    text = sets.read_text("utf-8")
    assert text.count('key = "full"') == 1
    sets.write_text(text.replace('key = "full"', 'key = "whole"'), "utf-8")
    return Chapter(folder)


@pytest.mark.parametrize("content", [b"", b"somebody's letter"])
def test_a_file_that_is_there_stays_as_it_is(
    tmp_path: Path, chapter: Chapter, content: bytes
) -> None:
    path = tmp_path / "letter"
    path.write_bytes(content)
    with pytest.raises(FileRefused) as refused:
        make(path, chapter)
    wanted = f"{path} exists already. Nothing was changed. Choose another name."
    assert str(refused.value) == wanted
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_demonstration_is_not_made_twice(demo: Path, chapter: Chapter) -> None:
    before = demo.read_bytes()
    with pytest.raises(FileRefused, match="exists already"):
        make(demo, chapter)
    assert demo.read_bytes() == before


def test_a_folder_is_refused(tmp_path: Path, chapter: Chapter) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    with pytest.raises(FileRefused, match="exists already"):
        make(folder, chapter)
    assert list(tmp_path.rglob("*")) == [folder]


def test_a_link_to_nowhere_is_refused(tmp_path: Path, chapter: Chapter) -> None:
    link = tmp_path / "demo"
    try:
        link.symlink_to(tmp_path / "nowhere")
    except OSError:
        pytest.skip("this user may not make links here")
    with pytest.raises(FileRefused, match="exists already"):
        make(link, chapter)
    assert list(tmp_path.iterdir()) == [link]


def test_no_folder_is_made_for_it(tmp_path: Path, chapter: Chapter) -> None:
    folder = tmp_path / "folder" / "slip of the finger"
    with pytest.raises(FileRefused) as refused:
        make(folder / "demo", chapter)
    assert str(refused.value).startswith(f"There is no folder {folder}.")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_its_folder_is_a_plain_sentence(
    tmp_path: Path, chapter: Chapter
) -> None:
    (tmp_path / "letter").write_bytes(b"text")
    with pytest.raises(FileRefused, match="No file can be made at"):
        make(tmp_path / "letter" / "demo", chapter)
    assert [path.name for path in tmp_path.rglob("*")] == ["letter"]


def test_the_users_own_file_is_left_alone(
    tmp_path: Path, chapter: Chapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.reflect"
    monkeypatch.setenv("REFLECT_FILE", str(own))
    made = make(tmp_path / "demo.reflect", chapter)
    assert list(tmp_path.iterdir()) == [made]


def test_a_failure_half_way_leaves_nothing(tmp_path: Path, without_full: Chapter) -> None:
    before = set(tmp_path.rglob("*"))
    with pytest.raises(ChapterFault, match=r'^sets\.toml: set "full": expected this set'):
        make(tmp_path / "demo.reflect", without_full)
    assert set(tmp_path.rglob("*")) == before


async def test_that_failure_does_come_half_way(file: FileThread, without_full: Chapter) -> None:
    first, second, third, _ = SCENARIOS.values()
    for scenario in (first, second):
        await play(file, scenario, without_full, scenario.until)
    with pytest.raises(ChapterFault):
        await play(file, third, without_full, third.until)
    assert (await file.look(TODAY, 20)).count == 2


@pytest.mark.skipif(sys.platform == "win32", reason="limits the size of a file")
@pytest.mark.parametrize("room", [4096, 100_000])
def test_a_disk_that_fills_up_leaves_nothing(tmp_path: Path, room: int) -> None:
    neighbour = tmp_path / "letter"
    neighbour.write_bytes(b"text")
    path = tmp_path / "demo.reflect"
    code = [sys.executable, "-c", FULL_DISK, str(path), str(room)]
    root = Path(__file__).parents[2]
    done = subprocess.run(code, capture_output=True, text=True, cwd=root, check=False)
    assert done.stderr == ""
    assert "not saved" in done.stdout
    assert list(tmp_path.rglob("*")) == [neighbour]
