"""The calendar file, read back with a parser: days that are known, and nothing that tells."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from icalendar import Calendar

from reflect_tui.domain.calendar import Day, days_due
from reflect_tui.domain.progress import Progress
from reflect_tui.errors import FileRefused
from reflect_tui.services import calendar_file, opportunities
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from tests.domain.examples import noted
from tests.pictures import files
from tests.scenarios import ask

TODAY = date(2026, 11, 23)
CHAPTER = Chapter()
DUE = "Team reflection: an action is due ({})"
LOOK = "Team reflection: see whether a change holds ({})"
TELL = "Team reflection: somebody must be told ({})"

Shown = list[tuple[date, str]]


def read(content: bytes) -> Shown:
    """Day and title of everything in a calendar file."""
    return [
        (event.decoded("dtstart"), str(event["summary"]))
        for event in Calendar.from_ical(content).events
    ]


def made(days: Sequence[Day], today: date = TODAY) -> Shown:
    return read(calendar_file.calendar(days, today))


@pytest.fixture
def followed(tmp_path: Path) -> Path:
    """Actions in every state."""
    return files.put(files.played("followed"), tmp_path)


def test_what_is_due_is_there_on_its_day(followed: Path) -> None:
    assert made(calendar_file.days_of(followed, CHAPTER.duties, TODAY)) == [
        (date(2026, 10, 1), DUE.format("2026-001")),
        (date(2026, 11, 23), LOOK.format("2026-001")),
        (date(2026, 12, 3), DUE.format("2026-003")),
        (date(2026, 12, 4), DUE.format("2026-003")),
        (date(2026, 12, 18), TELL.format("2026-003")),
        (date(2027, 1, 15), DUE.format("2026-003")),
    ]


async def test_what_is_done_or_dropped_or_over_has_no_day(followed: Path) -> None:
    file = FileThread(followed)
    actions = await file.do(lambda store: store.actions.followed())
    file.close()
    over = [
        Progress(done_on=TODAY),
        Progress(dropped_on=TODAY, dropped_because="not wanted"),
        Progress(done_on=TODAY, checked_on=TODAY),
        Progress(done_on=TODAY, checked_on=TODAY, look_on=TODAY, looked_on=TODAY),
    ]
    assert days_due([replace(actions[0], progress=each) for each in over], (), TODAY) == ()
    later = Progress(done_on=TODAY, checked_on=TODAY, look_on=TODAY + timedelta(weeks=8))
    (day,) = days_due([replace(actions[0], progress=later)], (), TODAY)
    assert (day.on, day.title) == (date(2027, 1, 18), LOOK.format(actions[0].number))


async def enquiry(path: Path, **said: tuple[str, ...]) -> None:
    """Abuse or neglect with an enquiry, noted in a file."""
    file = FileThread(path)
    about = noted(
        kinds=("ABUSE_NEGLECT",),
        details={"enquiry_status": ("enquiry_closed",)},
    )
    event = await file.do(lambda s: opportunities.note(s, about, CHAPTER.kinds, TODAY))
    flags = CHAPTER.event.flag
    await file.do(lambda s: opportunities.settle(s, event, flags, said))
    file.close()


async def test_who_must_be_told_is_there_only_with_a_day_that_somebody_gave(tmp_path: Path) -> None:
    dated, without = tmp_path / "dated.reflect", tmp_path / "without.reflect"
    await enquiry(dated, la_asked=("yes",), la_due=("2026-12-11",))
    await enquiry(without, la_asked=("yes",))
    found = calendar_file.days_of(dated, CHAPTER.duties, TODAY)
    assert made(found) == [(date(2026, 12, 11), TELL.format("2026-001"))]
    assert calendar_file.days_of(without, CHAPTER.duties, TODAY) == ()


def test_nothing_in_it_names_an_event_or_anybody_or_an_id(followed: Path) -> None:
    days = calendar_file.days_of(followed, CHAPTER.duties, TODAY)
    content = calendar_file.calendar(days, TODAY).decode()
    plain = content.replace("\r\n ", "")
    told = ask(followed, "SELECT title FROM opportunity")
    told += ask(followed, "SELECT what FROM agreed_action")
    told += ask(followed, "SELECT owner FROM agreed_action")
    for table in ("opportunity", "agreed_action", "meeting", "contribution", "learning_point"):
        told += ask(followed, f"SELECT id FROM {table}")
    assert len(told) > 40
    assert [words for (words,) in told if str(words) in plain] == []


def test_it_is_as_other_programs_want_it(followed: Path) -> None:
    days = calendar_file.days_of(followed, CHAPTER.duties, TODAY)
    content = calendar_file.calendar(days, TODAY)
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.replace(b"\r\n", b"").count(b"\n") == 0
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert content.count(b"DTSTART;VALUE=DATE:") == len(days)
    assert content.count(b"DTSTAMP:20261123T000000Z") == len(days)
    assert b"VTIMEZONE" not in content
    read_back = Calendar.from_ical(content)
    assert read_back["version"] == "2.0"
    assert all(not event.errors for event in read_back.events)


def test_the_same_thing_has_the_same_id_on_every_day(followed: Path) -> None:
    def ids(today: date) -> list[str]:
        days = calendar_file.days_of(followed, CHAPTER.duties, TODAY)
        events = Calendar.from_ical(calendar_file.calendar(days, today)).events
        return [str(event["uid"]) for event in events]

    now = ids(TODAY)
    assert now == ids(TODAY + timedelta(days=30))
    assert len(set(now)) == len(now)
    assert [str(UUID(each)) for each in now] == now


def test_it_is_made_anew_week_after_week_and_is_private(followed: Path, tmp_path: Path) -> None:
    path = tmp_path / "days.ics"
    before = followed.read_bytes()
    days = calendar_file.days_of(followed, CHAPTER.duties, TODAY)
    assert not calendar_file.write(days, path, TODAY)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    assert calendar_file.write(days[:2], path, TODAY + timedelta(weeks=1))
    assert read(path.read_bytes()) == made(days[:2])
    assert path.stat().st_mode & 0o777 == 0o640
    assert followed.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir()} == {followed.name, "days.ics"}


THEIRS = """BEGIN:VEVENT
UID:1
SUMMARY:Dentist
END:VEVENT
END:VCALENDAR"""


@pytest.mark.parametrize(
    "change",
    [
        lambda _: "",
        lambda _: "hello",
        lambda ics: "\n" + ics,
        lambda ics: ics.replace("reflect-tui", "Another"),
        lambda ics: ics.replace("END:VCALENDAR", THEIRS),
        lambda ics: ics.replace("END:VEVENT", "DESCRIPTION:ring the GP\nEND:VEVENT", 1),
        lambda ics: ics.replace("SUMMARY:Team reflection", "SUMMARY:Ours", 1),
    ],
)
def test_nothing_else_is_ever_written_over(
    change: Callable[[str], str], followed: Path, tmp_path: Path
) -> None:
    days, path = calendar_file.days_of(followed, CHAPTER.duties, TODAY), tmp_path / "days.ics"
    theirs = change(calendar_file.calendar(days, TODAY).decode()).encode()
    path.write_bytes(theirs)
    with pytest.raises(FileRefused, match=r"days.ics exists already.*Nothing was changed"):
        calendar_file.write(days, path, TODAY)
    assert path.read_bytes() == theirs


def test_links_folders_and_protected_files_are_left_alone(followed: Path, tmp_path: Path) -> None:
    days = calendar_file.days_of(followed, CHAPTER.duties, TODAY)
    ours, link, folder = (tmp_path / name for name in ("ours.ics", "link.ics", "folder.ics"))
    calendar_file.write(days, ours, TODAY)
    written = ours.read_bytes()
    ours.chmod(0o400)
    link.symlink_to(tmp_path / "nowhere.ics")
    folder.mkdir()
    for path in (ours, link, folder):
        with pytest.raises(FileRefused, match="exists already"):
            calendar_file.write((), path, TODAY)
    assert ours.read_bytes() == written
    assert not (tmp_path / "nowhere.ics").exists()
    assert {each.name for each in tmp_path.iterdir()} == {
        followed.name,
        *(path.name for path in (ours, link, folder)),
    }


@pytest.mark.parametrize("there", [False, True])
def test_no_room_leaves_what_was_there_whole_and_nothing_half(
    there: bool, followed: Path, tmp_path: Path
) -> None:
    days, path = calendar_file.days_of(followed, CHAPTER.duties, TODAY), tmp_path / "days.ics"
    if there:
        calendar_file.write(days, path, TODAY)
    before = {each: each.read_bytes() for each in tmp_path.iterdir()}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    try:
        with pytest.raises(FileRefused, match=r"days\.ics: file too large"):
            calendar_file.write(days, path, TODAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert {each: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_a_stick_without_links_takes_it_too(
    followed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    days, path = calendar_file.days_of(followed, CHAPTER.duties, TODAY), tmp_path / "days.ics"
    calendar_file.write(days, path, TODAY)
    assert read(path.read_bytes()) == made(days)
    assert {each.name for each in tmp_path.iterdir()} == {followed.name, "days.ics"}
