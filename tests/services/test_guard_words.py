"""The files of the guard are read and checked; a mistake says where it is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reflect_tui.errors import ChapterFault
from reflect_tui.services.guard_words import FOLDER, guard, rules


def changed(folder: Path, name: str, old: str, new: str) -> Path:
    copy = folder / "words"
    shutil.copytree(FOLDER, copy)
    text = (copy / name).read_text(encoding="utf-8")
    assert old in text
    (copy / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


def test_the_guard_is_made_once() -> None:
    assert guard() is guard()


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        ("blame.toml", "'\\bwould of\\b'", "'(would of'", 'blame "B1"'),
        ("harm.toml", "frames = [", "frames = [\n'@nobodys ..2 him',", "frames"),
        ("harm_quiet.toml", "quiet = [", "quiet = [\n'a? ..x b',", "quiet"),
        ("harm_words.toml", "lists = [", "list = [", "lists"),
        ("self.toml", "unless = [", "unless = [\n'*a',", "self"),
        ("shown.toml", "keep =", "kept =", "shown kept"),
        ("sorts.toml", "titles = [", "title = [", "sorts title"),
    ],
)
def test_a_mistake_says_where_it_is(
    tmp_path: Path, name: str, old: str, new: str, place: str
) -> None:
    with pytest.raises(ChapterFault) as caught:
        rules(changed(tmp_path, name, old, new))
    assert name in str(caught.value)
    assert place in str(caught.value)
