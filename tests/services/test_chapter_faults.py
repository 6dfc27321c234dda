"""How a mistake in a provider's copy of the chapter is named."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from reflect_tui.errors import ChapterFault
from reflect_tui.services.chapter import Chapter

PACKAGED = Path(str(files("reflect_tui"))) / "chapter"
FILES = ("policy", "questions", "sets", "kinds", "changes", "meeting")

Broken = tuple[str, str, str, str, str]
BROKEN: dict[str, Broken] = {
    "bad TOML": (
        "kinds.toml",
        'key = "COMPLAINT"',
        'key "COMPLAINT"',
        "line 36",
        "without mistakes",
    ),
    "unfinished TOML": (
        "kinds.toml",
        "choices = []",
        "choices = [",
        "end of the file",
        "TOML without mistakes",
    ),
    "missing key": (
        "questions.toml",
        'we = "What happened?"\n',
        "",
        'question "D4" we',
        "it is missing",
    ),
    "missing own key": ("questions.toml", 'key = "D1"\n', "", "question 1 key", "it is missing"),
    "mistyped key": (
        "questions.toml",
        'warning = "Just',
        'waring = "Just',
        'question "D4" waring',
        'perhaps "warning"',
    ),
    "unlike any key": (
        "changes.toml",
        "affects_care",
        "zzz",
        'change "ROTA" zzz',
        "a known key: key, label, strength, affects_care",
    ),
    "mistyped table": ("meeting.toml", "[safety]", "[safty]", "safty", 'perhaps "safety"'),
    "single table": ("policy.toml", "[policy]", "[[policy]]", "policy", "a table"),
    "wrong type": (
        "kinds.toml",
        "several = true",
        'several = "yes"',
        'kind "INSPECTION_AUDIT" field "inspection_by" several',
        "true or false",
    ),
    "number for a text": ("policy.toml", '"v17"', "17", "policy version", "a text in quotation"),
    "text for a list": (
        "sets.toml",
        '["D4", "D7", "E3", "E4", "C2", "C4"]',
        '"D4"',
        'set "huddle" questions',
        "a list",
    ),
    "question twice": ("questions.toml", 'key = "D2"', 'key = "D1"', 'question "D1"', "once"),
    "choice twice": (
        "kinds.toml",
        'key = "friend"',
        'key = "carer"',
        'kind "COMPLAINT" field "complaint_from" choice "carer"',
        "once",
    ),
    "one-to-one called anonymous": (
        "meeting.toml",
        "This is a one-to-one. The other",
        "This is not anonymous. The other",
        "meeting one_to_one",
        "the other person knows",
    ),
    "good practice of no such change": (
        "meeting.toml",
        '"SHARE_GOOD_PRACTICE", ',
        '"SHARE_PRACTICE", ',
        'meeting positive_action "share" changes',
        '"SHARE_PRACTICE" is none; perhaps',
    ),
    "group twice": (
        "meeting.toml",
        'key = "agency"',
        'key = "nights"',
        'meeting group "nights"',
        "each key once",
    ),
    "group label too long": (
        "meeting.toml",
        'label = "language or access support"',
        'label = "people who need language or access support"',
        'meeting group "access" label',
        "at most 30 characters",
    ),
    "group without a label": (
        "meeting.toml",
        'label = "on leave"\n',
        "",
        'meeting group "leave" label',
        "it is missing",
    ),
    "odd key": ("changes.toml", '"ROTA"', '"the rota"', "change 3 key", "letters"),
    "step unknown": (
        "questions.toml",
        "step = 2",
        "step = 5",
        'question "F1" step',
        "one of 1, 2, 3, 4",
    ),
    "set of unknown question": (
        "sets.toml",
        '"D7", "F4"',
        '"DD7", "F4"',
        'set "short" questions',
        '"DD7" is none; perhaps "D7"',
    ),
    "question twice in a set": (
        "sets.toml",
        '"D7", "F4"',
        '"D4", "F4"',
        'set "short" questions',
        "once",
    ),
    "steps backwards": (
        "sets.toml",
        '"D7", "F4"',
        '"F4", "D7"',
        'set "short" questions',
        "D7 is in step 1 and follows F4 of step 2",
    ),
    "empty text": (
        "questions.toml",
        '"What did you do?"',
        '"  "',
        'question "D5" you',
        "it is empty",
    ),
    "minutes falling": ("sets.toml", "[40, 50]", "[50, 40]", 'set "standard" minutes', "rising"),
    "minutes not whole": (
        "sets.toml",
        "[40, 50]",
        "[40, 50.5]",
        'set "standard" minutes 2',
        "a whole number",
    ),
    "one number of minutes": (
        "sets.toml",
        "[40, 50]",
        "[40]",
        'set "standard" minutes',
        "a list of 2",
    ),
    "strength unknown": (
        "changes.toml",
        '"stronger"',
        '"strong"',
        'change "EQUIPMENT_ENVIRONMENT" strength',
        "one of stronger, medium, weaker",
    ),
    "risk unknown": (
        "questions.toml",
        "{ upset =",
        "{ upsett =",
        'question "D7" risks upsett',
        'perhaps "upset"',
    ),
    "level unknown": (
        "questions.toml",
        'upset = "medium"',
        'upset = "middle"',
        'question "D7" risks upset',
        "one of low, medium, high",
    ),
    "risks as a list": (
        "questions.toml",
        'risks = { upset = "medium" }',
        'risks = ["upset"]',
        'question "D7" risks',
        "a table",
    ),
    "escape in a risk": (
        "questions.toml",
        "{ upset =",
        '{ "up\\u001bset" =',
        'question "D7" risks',
        "U+001B",
    ),
    "text too long": (
        "questions.toml",
        '"Just what',
        '"' + "Just what " * 30,
        'question "D4" warning',
        "at most 300 characters",
    ),
    "label too long": (
        "kinds.toml",
        'label = "Concern"',
        'label = "Raised concern"',
        'kind "WHISTLE" label',
        "at most 12 characters, but it has 14",
    ),
    "control character": (
        "questions.toml",
        'we = "What happened?"',
        'we = "What \\u001b[2Jhappened?"',
        'question "D4" we',
        "U+001B",
    ),
    "reversed letters": (
        "meeting.toml",
        "Pass is always",
        "\\u202ePass is always",
        "meeting ground_rules 4",
        "U+202E",
    ),
    "safety question missing": (
        "meeting.toml",
        '    "Are staff, and people who saw it, being supported?",\n',
        "",
        "safety questions",
        "a list of 4, but it has 3",
    ),
}


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
