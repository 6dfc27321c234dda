"""The calendar from Follow up: what is due, in a file of its own that names no event."""

from __future__ import annotations

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.pictures import files
from tests.pictures.after import follow_up
from tests.pictures.hand import Hand, opened
from tests.screens.sizes import SIZES

NAME = "Team reflection 2026-11-23.ics"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of their own, with no Documents in it."""
    home = tmp_path / "home"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DOCUMENTS_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


def unbroken(hand: Hand) -> str:
    """What is on the screen, however a long path was broken."""
    return "".join(hand.text.split())


@pytest.mark.parametrize("size", SIZES)
async def test_the_file_is_made_and_it_is_said_where(
    size: tuple[int, int], tmp_path: Path, home: Path
) -> None:
    async with opened(files.put(files.played("followed"), tmp_path), size) as hand:
        await follow_up(hand)
        await hand.press("k")
        await hand.see("Calendar made: 6 days, no event and nobody named. It is here:")
        assert "".join(str(home / NAME).split()) in unbroken(hand)
    assert [path.name for path in home.iterdir()] == [NAME]
    assert (home / NAME).stat().st_mode & 0o777 == 0o600
    assert len(Calendar.from_ical((home / NAME).read_bytes()).events) == 6


async def test_it_goes_into_the_documents_and_never_over_anything(
    tmp_path: Path, home: Path
) -> None:
    documents = home / "Documents"
    documents.mkdir()
    (documents / NAME).write_text("mine", "utf-8")
    async with opened(files.put(files.played("followed"), tmp_path)) as hand:
        await follow_up(hand)
        await hand.press("k")
        await hand.see("Calendar made", "(2).ics")
        await hand.press("k")
        await hand.see("(3).ics")
    assert (documents / NAME).read_text("utf-8") == "mine"
    assert sorted(path.name for path in documents.iterdir()) == [
        "Team reflection 2026-11-23 (2).ics",
        "Team reflection 2026-11-23 (3).ics",
        NAME,
    ]


async def test_with_nothing_due_no_file_is_made(tmp_path: Path, home: Path) -> None:
    async with opened(files.put(files.played("noted"), tmp_path)) as hand:
        await hand.press("a")
        await hand.at("FollowUp")
        await hand.press("k")
        await hand.see("Nothing is due on a day, so no calendar was made.")
    assert list(home.iterdir()) == []


async def test_before_anything_is_noted_there_is_no_such_key(tmp_path: Path, home: Path) -> None:
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("a")
        await hand.at("FollowUp")
        assert "Calendar" not in hand.text
        await hand.press("k")
        await hand.at("FollowUp")
    assert not (tmp_path / "learning.reflect").exists()
    assert list(home.iterdir()) == []


async def test_where_no_file_can_be_made_it_says_so(tmp_path: Path, home: Path) -> None:
    (home / "gone").mkdir()
    async with opened(files.put(files.played("followed"), tmp_path)) as hand:
        await follow_up(hand)
        (home / "gone").rmdir()
        home.rmdir()
        await hand.press("k")
        await hand.see("! There is no folder", "Make it first, or choose another one.")
        await hand.press("escape")
        await hand.at("Log")
