"""How a mistake in a provider's copy of the chapter is named."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from reflect_tui.errors import ChapterFault
from reflect_tui.services.chapter import Chapter
from tests.services.chapter_mistakes import BROKEN, Broken

PACKAGED = Path(str(files("reflect_tui"))) / "chapter"
FILES = ("policy", "questions", "sets", "kinds", "changes", "meeting")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A provider's own copy of the chapter, right in everything."""
    own = tmp_path / "own"
    own.mkdir()
    for path in PACKAGED.glob("*.toml"):
        (own / path.name).write_bytes(path.read_bytes())
    Chapter(own).check()
    return own


def fault_of(folder: Path) -> ChapterFault:
    with pytest.raises(ChapterFault) as caught:
        Chapter(folder).check()
    return caught.value


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_a_mistake_is_named_by_file_key_and_what_was_expected(folder: Path, broken: Broken) -> None:
    file, right, wrong, key, expected = broken
    content = (folder / file).read_text(encoding="utf-8")
    assert right in content
    (folder / file).write_text(content.replace(right, wrong, 1), encoding="utf-8")
    fault = fault_of(folder)
    assert (fault.file, fault.key) == (file, key)
    assert expected in fault.expected
    assert str(fault) == f"{file}: {key}: expected {fault.expected}."


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named_with_its_folder(folder: Path, name: str) -> None:
    (folder / f"{name}.toml").unlink()
    fault = fault_of(folder)
    assert (fault.file, fault.key) == (f"{name}.toml", "whole file")
    assert str(folder) in fault.expected


def test_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    assert "not there" in str(fault_of(tmp_path / "nowhere"))


def test_a_file_that_cannot_be_read_is_a_fault(folder: Path) -> None:
    (folder / "policy.toml").unlink()
    (folder / "policy.toml").mkdir()
    assert "a file we can read" in fault_of(folder).expected


def test_text_in_another_encoding_is_named_by_line(folder: Path) -> None:
    content = (folder / "policy.toml").read_bytes().replace("’".encode(), b"\x92")
    (folder / "policy.toml").write_bytes(content)
    fault = fault_of(folder)
    line = content[: content.index(b"\x92")].count(b"\n") + 1
    assert (fault.key, fault.expected) == (f"line {line}", "text saved as UTF-8")


def test_lists_deeper_than_can_be_read_are_a_fault(folder: Path) -> None:
    (folder / "policy.toml").write_text("policy = " + "[" * 100_000, encoding="utf-8")
    assert fault_of(folder).file == "policy.toml"


def test_an_empty_file_lacks_its_table(folder: Path) -> None:
    (folder / "changes.toml").write_bytes(b"")
    assert str(fault_of(folder)) == "changes.toml: change: expected this key, but it is missing."


def test_a_byte_order_mark_and_windows_line_ends_are_read(folder: Path) -> None:
    for path in folder.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert Chapter(folder).bank == Chapter().bank


def test_a_provider_may_leave_out_the_quotation(folder: Path) -> None:
    policy = (folder / "policy.toml").read_text(encoding="utf-8")
    start = policy.index("quotation =")
    (folder / "policy.toml").write_text(policy[:start] + 'quotation = ""\n', encoding="utf-8")
    assert Chapter(folder).policy.quotation == ""


def test_each_file_is_read_when_needed_and_once(folder: Path) -> None:
    chapter = Chapter(folder)
    (folder / "sets.toml").write_text("damaged", encoding="utf-8")
    kinds = chapter.kinds
    (folder / "kinds.toml").unlink()
    assert chapter.kinds is kinds
    with pytest.raises(ChapterFault):
        _ = chapter.bank
