"""What the window on the wall is told: ids alone, and whether somebody leads or looks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reflect_tui.services.room import Now, Room, Sight, Taken, View

FILE = Path("learning.reflect")
TOLD = Now(meeting_id="m1", item="c7", before=40, blank=True, view=View.LEARNED)
HOLD = """
import sys
from pathlib import Path
from reflect_tui.services.room import Room
room = Room(Path(sys.argv[1]), Path("learning.reflect"))
getattr(room, sys.argv[2])()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "reflect-tui"


def test_what_was_told_last_is_read_until_nobody_leads(folder: Path) -> None:
    leads, wall = Room(folder, FILE), Room(folder, FILE)
    assert wall.now() is None
    stamps = {wall.stamp()}
    for now in (Now(meeting_id="m1"), TOLD, Now()):
        leads.tell(now)
        assert wall.now() == now
        stamps.add(wall.stamp())
    assert len(stamps) == 4
    leads.leave()
    assert wall.now() is None
    assert [found for found in folder.iterdir() if found.suffix == ".json"] == []


def test_only_the_window_that_leads_is_heard_and_another_when_it_has_left(folder: Path) -> None:
    first, second, wall = Room(folder, FILE), Room(folder, FILE), Room(folder, FILE)
    other = Now(meeting_id="m2")
    first.tell(TOLD)
    second.begin()
    for now in (Now(), other):
        second.tell(now)
    second.leave()
    assert wall.now() == TOLD
    first.tell(Now())
    assert wall.now() == Now()
    second.tell(other)
    first.leave()
    assert wall.now() == other
    second.leave()
    assert wall.now() is None


def test_what_a_window_left_that_was_killed_goes_when_another_begins(folder: Path) -> None:
    killed, wall = Room(folder, FILE), Room(folder, FILE)
    killed.tell(TOLD)
    Room(folder, FILE).begin()
    assert wall.now() == TOLD
    killed._let_go()  # as the system does for a process that has ended
    Room(folder, FILE).begin()
    assert wall.now() == Now(blank=True)  # nobody has lit the wall yet
    assert not wall.led


def test_it_holds_ids_and_no_words_for_this_user_alone(folder: Path) -> None:
    Room(folder, FILE).tell(TOLD)
    (path,) = folder.glob("*.json")
    told = {"meeting_id", "item", "before", "blank", "view"}
    assert set(json.loads(path.read_text("utf-8"))) == told
    assert [found.stat().st_mode & 0o777 for found in (path, folder)] == [0o600, 0o700]
    assert "learning" not in path.name


def test_each_file_has_a_room_of_its_own(folder: Path) -> None:
    Room(folder, FILE).tell(TOLD)
    assert Room(folder, Path("other.reflect")).now() is None
    assert Room(folder, FILE.absolute()).now() == TOLD


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"{}", b'{"meeting_id": 1}', b"\xff\xfe", b"[" * 3000],
)
def test_what_cannot_be_read_is_as_if_nobody_told_anything(folder: Path, content: bytes) -> None:
    room = Room(folder, FILE)
    room.tell(TOLD)
    (path,) = folder.glob("*.json")
    path.write_bytes(content)
    assert Room(folder, FILE).now() is None


def test_where_nothing_can_be_written_nothing_fails(tmp_path: Path) -> None:
    in_the_way = tmp_path / "state"
    in_the_way.write_text("a file", "utf-8")
    room = Room(in_the_way / "reflect-tui", FILE)
    room.lead()
    room.tell(TOLD)
    room.watch()
    assert (room.now(), room.watched, room.led) == (None, False, False)
    room.leave()
    room.stop_watching()
    assert in_the_way.read_text("utf-8") == "a file"


@pytest.mark.parametrize(("verb", "seen"), [("watch", "watched"), ("lead", "led")])
def test_who_is_there_is_known_until_the_process_has_ended_however_that_was(
    folder: Path, verb: str, seen: str
) -> None:
    room = Room(folder, FILE)
    assert not getattr(room, seen)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder), verb],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        assert getattr(room, seen)
        process.kill()
        process.wait()
        assert not getattr(room, seen)


def test_how_long_a_meeting_took_is_known_after_a_pause_and_a_kill_until_it_has_ended(
    folder: Path,
) -> None:
    first, wall, taken = (
        Room(folder, FILE),
        Room(folder, FILE),
        Taken(minutes=12, here=3, clock=False),
    )
    first.keep_time("m1", taken)
    assert wall.time_of("m1") == Taken()  # nobody leads yet
    first.tell(TOLD)
    first.keep_time("m1", taken)
    assert (wall.time_of("m1"), wall.time_of("m2")) == (taken, Taken())
    first.tell(Now())
    assert wall.time_of("m1") == taken
    second = Room(folder, FILE)
    second.begin()
    assert second.time_of("m1") == taken
    second.tell(TOLD)
    second.forget_time()
    assert wall.time_of("m1") == Taken()


def test_of_the_time_it_holds_whole_minutes_alone_for_this_user(folder: Path) -> None:
    room = Room(folder, FILE)
    room.tell(TOLD)
    room.keep_time("m1", Taken(minutes=3))
    (path,) = folder.glob("*.time")
    assert json.loads(path.read_text("utf-8")) == {
        "meeting_id": "m1",
        "minutes": 3,
        "here": None,
        "clock": True,
    }
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"{}", b'{"meeting_id": "m1", "minutes": []}', b"\xff\xfe"]
)
def test_a_time_that_cannot_be_read_is_none(folder: Path, content: bytes) -> None:
    room = Room(folder, FILE)
    room.tell(TOLD)
    room.keep_time("m1", Taken(minutes=3))
    (path,) = folder.glob("*.time")
    path.write_bytes(content)
    assert room.time_of("m1") == Taken()


def test_one_file_has_one_room_however_it_is_named(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "other.reflect").symlink_to(tmp_path / "l.reflect")
    leads = Room(folder, tmp_path / "l.reflect")
    leads.tell(TOLD)
    for name in ("below/../l.reflect", "link/l.reflect", "other.reflect"):
        assert Room(folder, tmp_path / name).now() == TOLD
    leads.leave()


FULL = """
import resource, sys
from pathlib import Path
from reflect_tui.services.room import Now, Room
room = Room(Path(sys.argv[1]), Path("learning.reflect"))
assert room.tell(Now(meeting_id="m1", item="c7"))
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
print(room.tell(Now(meeting_id="m1", blank=True)), flush=True)
sys.stdin.readline()
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
print(room.tell(Now(meeting_id="m1", blank=True)), flush=True)
sys.stdin.readline()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of what is written there")
def test_where_there_is_no_room_to_tell_the_wall_shows_nothing_until_there_is(folder: Path) -> None:
    wall = Room(folder, FILE)
    with subprocess.Popen(
        [sys.executable, "-c", FULL, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as full:
        assert full.stdin is not None
        assert full.stdout is not None
        assert full.stdout.readline() == "False\n"
        assert wall.now() is None
        full.stdin.write("\n")
        full.stdin.flush()
        assert full.stdout.readline() == "True\n"
        assert wall.now() == Now(meeting_id="m1", blank=True)
        full.stdin.close()


def test_whether_the_windows_can_tell_each_other_anything(tmp_path: Path, folder: Path) -> None:
    assert Room(folder, FILE).usable
    (tmp_path / "no folder").write_text("a file", encoding="utf-8")
    assert not Room(tmp_path / "no folder" / "below", FILE).usable


def test_of_several_windows_on_the_wall_the_one_that_shows_least_counts(folder: Path) -> None:
    leads, large, small = (Room(folder, FILE) for _ in range(3))
    sights = [
        Sight(begins=(("c1", 0),), columns=120, rows=40),
        Sight(begins=(("c1", 0), ("c1", 95), ("c3", 0)), columns=53, rows=15, pages=3),
    ]
    for wall, sight in zip((large, small), sights, strict=True):
        wall.watch()
        wall.reach(sight)
    assert leads.reached == sights[1]
    small._let_go()  # as the system does for a window that was killed
    assert leads.watched
    assert leads.reached == sights[0]
    large.stop_watching()
    assert not leads.watched
    assert leads.reached == Sight()
