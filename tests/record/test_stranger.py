"""Before a record leaves it is read as a stranger would: what is flagged stops it, and is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reflect_tui.cli import main
from reflect_tui.domain.guard.found import Kind
from reflect_tui.record.document import Block, Document, Fact, Facts, Heading, Paragraph, Table
from reflect_tui.record.lines import lines, with_words
from reflect_tui.services import record, stranger
from tests.pictures import files
from tests.record.followed import ASKED, AUDIENCES, EVENTS
from tests.record.odd import WORDS, document
from tests.screens.an_event import file_of
from tests.services.an_event import EVERYTHING_SAID, Event
from tests.storage.begun import CHAPTER

TODAY = date(2026, 11, 23)
Print = pytest.CaptureFixture[str]
NONE = {("fall", "complainant"), ("complaint", "candour")}
"""Records that there are not."""
THERE = [(name, key) for name in EVENTS for key in AUDIENCES if (name, key) not in NONE]
FAMILIES = ("2026-001", "--for", "families")


def named(event: Event) -> None:
    """An event whose one change names somebody, and says a room."""
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(what="Ask Mrs Okafor in room 12 about the sling")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with that event."""
    folder = tmp_path / "file"
    folder.mkdir()
    return files.put(file_of(named), folder)


def run(path: Path, *options: object) -> int:
    return main(["record", "--file", str(path), *map(str, options)], lambda: TODAY)


def test_what_is_flagged_is_listed_with_its_place_its_words_and_why(
    path: Path, tmp_path: Path, capsys: Print
) -> None:
    out = tmp_path / "out.html"
    assert run(path, "2026-001", "--for", "staff", "-o", out) == 2
    assert not out.exists()
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("Nothing was made. Read it as a stranger would. 2 places could")
    assert "1. What will change, who does it, and by when: “Mrs Okafor”. It may be a" in shown.err
    assert "“room 12”. A room or a bed could tell who it is." in shown.err
    assert "It says: Ask Mrs Okafor in room 12 about the sling (" in shown.err
    assert "--reviewed" in shown.err


def test_nothing_flagged_is_printed_either_before_somebody_has_read_it(
    path: Path, capsys: Print
) -> None:
    assert run(path, "2026-001", "--for", "staff") == 2
    assert capsys.readouterr().out == ""


def test_what_somebody_has_read_leaves_as_it_is(path: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    assert run(path, "2026-001", "--for", "staff", "--reviewed", "-o", out) == 0
    assert "Mrs Okafor" in out.read_text(encoding="utf-8")


def test_an_audience_that_does_not_see_the_words_is_not_stopped_by_them(
    path: Path, capsys: Print
) -> None:
    """The change touches nobody's care, so families do not hear of it."""
    assert run(path, *FAMILIES) == 0
    assert "Okafor" not in capsys.readouterr().out


@pytest.mark.parametrize(("name", "key"), THERE)
def test_the_sentences_of_the_app_itself_stop_nothing(name: str, key: str) -> None:
    """The made-up events name nobody, so whatever is found would be ours."""
    made, today = EVENTS[name]
    audience = record.audience_of(key, CHAPTER)
    asked = ASKED if audience.named_parts else ()
    found = record.record(made(), audience, CHAPTER, today, asked).document
    assert stranger.flags(found, audience.own_words) == ()


SORTS = {
    "Ask Blessing Adeyemi about it": Kind.NAME,
    "She is in room 14": Kind.ROOM,
    "Ring 07700 900123 first": Kind.PHONE,
    "Write to manager@example.org": Kind.EMAIL,
    "The night staff failed to look": Kind.BLAME,
    "I was on my own that night": Kind.SELF,
}


def test_every_sort_of_flag_has_its_reason_and_its_place() -> None:
    blocks: tuple[Block, ...] = (Heading("What we learned"), *map(Paragraph, SORTS))
    found = stranger.flags(Document(title="A record", blocks=blocks, held_back=()))
    assert {each.text: each.found.kind for each in found} == SORTS
    assert {each.place for each in found} == {"What we learned"}
    assert all(each.why.endswith((".", "?")) for each in found)
    assert len({each.why for each in found}) == len(SORTS)


def test_a_telling_of_harm_is_not_called_blame() -> None:
    said = "The night staff failed to stop him when he slapped her"
    blocks = (Paragraph(said),)
    found = stranger.flags(Document(title="A record", blocks=blocks, held_back=()))
    assert Kind.BLAME not in {each.found.kind for each in found}


def test_each_line_of_every_block_can_have_other_words_and_nothing_else_changes() -> None:
    made = document()
    there = lines(made)
    assert {line.text for line in there} == {*WORDS, "one", "two"}
    anew = with_words(made, {number: f"line {number}" for number in range(len(there))})
    assert [line.text for line in lines(anew)] == [f"line {n}" for n in range(len(there))]
    assert [(line.place, line.before) for line in lines(anew)] == [
        (line.place, line.before) for line in there
    ]
    assert with_words(anew, {n: line.text for n, line in enumerate(there)}) == made
    assert with_words(made, {}) == made


def test_a_line_stands_below_its_heading_its_fact_or_its_column() -> None:
    table = Table("The changes", ("What", "Who"), (("Move it", "Cook"), ("Leave it", "")))
    blocks = (Paragraph("a"), Heading("H"), Facts((Fact("F", ("b",)),)), table)
    found = lines(Document(title="t", blocks=blocks, held_back=("c",)))
    assert [(line.place, line.before, line.text) for line in found] == [
        ("", "", "a"),
        ("F", "", "b"),
        ("The changes", "1. ", "Move it"),
        ("The changes", "Who: ", "Cook"),
        ("The changes", "2. ", "Leave it"),
        ("What is held back", "- ", "c"),
    ]
