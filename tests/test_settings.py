"""The colours are kept for the next start, and whatever goes wrong with that disturbs nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reflect_tui.settings import COLOURS, LETTERS, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "reflect-tui" / "settings.toml"


def test_what_was_chosen_is_there_at_the_next_start_for_this_user_alone(path: Path) -> None:
    for name in ("dark", "cream", "dark"):
        Settings(path).keep(COLOURS, name)
        assert Settings(path).chosen(COLOURS) == name
    modes = [found.stat().st_mode & 0o777 for found in (path, path.parent, path.parent.parent)]
    assert modes == [0o600, 0o700, 0o700]
    assert list(path.parent.iterdir()) == [path]


def test_nothing_is_made_before_something_is_chosen(path: Path, tmp_path: Path) -> None:
    settings = Settings(path)
    assert settings.chosen(COLOURS) == ""
    settings.keep(COLOURS, "")
    assert list(tmp_path.iterdir()) == []


def test_without_a_path_nothing_is_kept() -> None:
    settings = Settings()
    settings.keep(COLOURS, "dark")
    assert settings.chosen(COLOURS) == "dark"
    assert Settings().chosen(COLOURS) == ""


def test_two_choices_are_kept_beside_each_other_also_by_two_windows(path: Path) -> None:
    one, other = Settings(path), Settings(path)
    one.keep(COLOURS, "dark")
    other.keep(LETTERS, "plain")
    one.keep(COLOURS, "cream")
    found = Settings(path)
    assert (found.chosen(COLOURS), found.chosen(LETTERS)) == ("cream", "plain")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"colours = ",
        b"colours = 3",
        b"colours = ['dark']",
        b"\xff\xfe\x00d",
        b"[colours]\nname = 'dark'",
        b"[" * 100_000,
        b"a = " + b"[" * 3_000,
    ],
)
def test_a_broken_file_is_as_none_and_the_next_choice_mends_it(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    settings = Settings(path)
    assert settings.chosen(COLOURS) == ""
    settings.keep(COLOURS, "dark")
    assert Settings(path).chosen(COLOURS) == "dark"


def folder_in_its_place(path: Path) -> None:
    path.mkdir(parents=True)
    (path / "something").touch()


def file_in_the_place_of_its_folder(path: Path) -> None:
    path.parent.parent.mkdir()
    path.parent.write_text("in the way", "utf-8")


@pytest.mark.parametrize("make", [folder_in_its_place, file_in_the_place_of_its_folder])
def test_what_cannot_be_kept_is_not_said_and_leaves_nothing(
    path: Path, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(path)
    before = sorted(tmp_path.rglob("*"))
    settings = Settings(path)
    settings.keep(COLOURS, "dark")
    assert settings.chosen(COLOURS) == "dark"
    assert Settings(path).chosen(COLOURS) == ""
    assert sorted(tmp_path.rglob("*")) == before
