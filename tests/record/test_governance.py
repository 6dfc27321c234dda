"""The governance report: some weeks in numbers and reasons, and nothing about who spoke up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from docx import Document as read_docx

from reflect_tui.cli import main
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.question import Step
from reflect_tui.record.document import Paragraph
from reflect_tui.record.formats import Format, written
from reflect_tui.record.governance import QUIET
from reflect_tui.services import governance
from reflect_tui.storage import outlines
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import TODAY
from tests.services.an_event import EVERYTHING_SAID, Event
from tests.storage.begun import CHAPTER

Print = pytest.CaptureFixture[str]
PERIOD = (TODAY - timedelta(days=30), TODAY)


def said(folder: Path, *steps: Callable[[Event], object], kind: str = "NEAR_MISS") -> str:
    """The report of a file with an event for each step, on one line."""
    path = folder / "learning.reflect"
    file = LearningFile(path)
    for step in steps:
        step(Event.noted(file.store, kind, harm=Harm.NONE))
    file.close()
    made = governance.report(path, CHAPTER, PERIOD, TODAY)
    return " ".join(written(made, Format.TEXT).decode().split())


def talked(event: Event) -> None:
    event.safe()
    event.settle(**EVERYTHING_SAID)
    event.meet()
    event.agree(what="Move the medicine trolley")


def closed(event: Event) -> None:
    talked(event)
    event.done()
    event.checked()
    event.close(because="They moved away before we could tell them")


def nothing_more(event: Event) -> None:
    """Only noted."""


def test_it_counts_what_was_noted_made_safe_and_talked_about(tmp_path: Path) -> None:
    text = said(tmp_path, talked, nothing_more, closed)
    for words in (
        "Events noted: 3, of which 0 only went well",
        "Everyone safe: 2 of 3",
        "Not said to be safe yet: 2026-002",
        "Talked about: 2 of 3",
        "Waiting for a meeting: 1",
        "Near miss Events: 3",
        "Agreed: 2 Done: 1 Checked by the registered person: 1",
        "What: Move the medicine trolley",
        "2026-003, Mon 23 Nov 2026: They moved away before we could tell them",
    ):
        assert words in text


def test_nothing_is_described_of_what_is_on_hold_or_of_whom_spoke_up(tmp_path: Path) -> None:
    def held(event: Event) -> None:
        talked(event)
        event.settle(**{**EVERYTHING_SAID, "live_enquiry": ("police",)})

    text = said(tmp_path, held, kind="POLICE")
    assert "On hold: 1" in text
    assert "trolley" not in text
    (tmp_path / "other").mkdir()

    def spoke_up(event: Event) -> None:
        talked(event)
        event.done()
        event.checked()
        event.close(because="She asked us to leave it")

    text = said(tmp_path / "other", spoke_up, talked, kind="WHISTLE")
    assert "Events noted: 2" in text
    for words in ("trolley", "She asked", "histle", "spoke up Events"):
        assert words not in text


def test_a_quiet_time_is_not_called_a_good_one(tmp_path: Path) -> None:
    said(tmp_path, nothing_more)
    later = TODAY + timedelta(days=61)
    for today, quiet in ((later, True), (TODAY, False)):
        made = governance.report(tmp_path / "learning.reflect", CHAPTER, (TODAY, today), today)
        assert (Paragraph(QUIET) in made.blocks) is quiet


def test_many_events_are_read_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outlines, "AT_ONCE", 2)

    def learned(event: Event, *, end: bool = True) -> None:
        event.safe()
        event.settle(**EVERYTHING_SAID)
        id_ = event.meet(end=end).id
        words = "A torch helps" if end else "This may be kept by nobody"
        point = LearningPoint(id=id_, meeting_id=id_, position=1, step=Step.CONCLUSIONS, text=words)
        event.store.learning.save_point(point)

    text = said(tmp_path, talked, nothing_more, partial(learned, end=False), learned, closed)
    assert "Talked about: 3 of 5" in text
    assert "2026-004: A torch helps" in text
    assert "kept by nobody" not in text


def run(path: Path, *options: object) -> int:
    return main(["report", "governance", "--file", str(path), *map(str, options)], lambda: TODAY)


def test_the_command_makes_a_file_named_by_its_days(tmp_path: Path, capsys: Print) -> None:
    said(tmp_path, talked)
    path = tmp_path / "learning.reflect"
    out = tmp_path / "out"
    out.mkdir()
    days = ("--from", "2026-09-01", "--to", "yesterday")
    assert run(path, *days, "--format", "docx", "-o", out) == 0
    (made,) = out.iterdir()
    assert made.name == "Report governance 2026-09-01 to 2026-11-22.docx"
    assert str(made) in capsys.readouterr().out
    made_of = read_docx(str(made)).paragraphs
    titles = [line.text for line in made_of if "Heading" in getattr(line.style, "name", "")]
    assert titles[:2] == ["Governance report: what happened, and what came of it", "What was noted"]
    assert run(path) == 0
    assert "From Sat 24 Oct 2026 to Mon 23 Nov 2026" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--from", "2026-11-02", "--to", "2026-11-01"), "Turn them round"),
        (("--from", "soon"), "not a day I know"),
        (("--format", "docx"), "Say where to put it"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    tmp_path: Path, capsys: Print, options: tuple[str, ...], words: str
) -> None:
    path = tmp_path / "never.reflect"  # what was asked for is looked at before the file
    assert run(path, *options) == 2
    assert words in capsys.readouterr().err


def test_what_names_somebody_stops_it(tmp_path: Path, capsys: Print) -> None:
    def named(event: Event) -> None:
        talked(event)
        event.agree(what="Ask Mrs Okafor about the sling")

    said(tmp_path, named)
    path = tmp_path / "learning.reflect"
    assert run(path) == 2
    assert "“Mrs Okafor”" in capsys.readouterr().err
    assert run(path, "--reviewed") == 0
