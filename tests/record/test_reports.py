"""The other reports: which events stand in each, what is said of them, and what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.cli import main
from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.opportunity import Closed, Harm, Opportunity
from reflect_tui.domain.question import Form, Step
from reflect_tui.domain.retention import keeping_of, years_after
from reflect_tui.record.document import Listed, Paragraph
from reflect_tui.record.reports import answers, themes
from reflect_tui.record.reports.retention import OPEN
from reflect_tui.record.sieve import FEWER
from reflect_tui.report_command import REPORTS, SAMPLES
from reflect_tui.services import report_events, reports
from reflect_tui.services.opportunities import everything, with_duties
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import TODAY
from tests.services.an_event import EVERYTHING_SAID, Event
from tests.storage.begun import CHAPTER

Print = pytest.CaptureFixture[str]
GOOD: dict[str, Any] = {"form": Form.POSITIVE_WE, "set_key": "positive_short"}
CANDOUR = {"candour": ("yes",), "candour_asked": ("GP",)}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with six events; no test changes it."""
    path = tmp_path_factory.mktemp("reports") / "learning.reflect"
    file = LearningFile(path)
    complaint = talked(file, "COMPLAINT", what="Ring back the same day", title="Nobody rang back")
    complaint.done()
    complaint.checked()
    complaint.close(because="They moved away")
    good = talked(file, "COMPLIMENT", what="Tell the other homes", title="A quiet afternoon")
    good.settle(themes=("Time to talk",))
    serious = talked(file, "ACCIDENT", what="Fit a rail", title="A fall", harm=Harm.SERIOUS)
    serious.settle(**CANDOUR, themes=("Falls",))
    serious.tell(serious.duty("DOC"))
    talked(file, "WHISTLE", what="Whistle word", title="Somebody whistled")
    lifted = talked(file, "SAR", what="Ask twice", title="A review")
    lifted.settle(live_enquiry=("coroner",))
    lifted.lift(by="Coroner", limits="Nothing about the night")
    held = talked(file, "POLICE", what="Police word", title="Police came")
    held.settle(live_enquiry=("police",), themes=("Falls",))
    file.close()
    return path


def talked(
    file: LearningFile, kind: str, *, what: str, title: str, harm: Harm = Harm.NONE
) -> Event:
    """An event that was talked about, with a change and a learning point."""
    event = Event.noted(file.store, kind, title=title, harm=harm)
    event.safe()
    event.settle(**EVERYTHING_SAID)
    planned = GOOD if kind == "COMPLIMENT" else {}
    meeting = event.meet(**planned)
    event.agree(what=what, affects_care=AffectsCare.YES)
    text = f"We learned to {what.lower()}"
    point = LearningPoint(
        id=event.id, meeting_id=meeting.id, position=1, step=Step.CONCLUSIONS, text=text
    )
    file.store.learning.save_point(point)
    return event


def run(path: Path, *options: str) -> int:
    return main(["report", *options, "--file", str(path)], lambda: TODAY)


MONTH = "November 2026"
RING = f"Ring back the same day (since {MONTH})"
SAID = {
    "evidence": ("Events in this time: fewer than 5", "newest ones, 4", "Event 2026-003", "A fall"),
    "evidence --sample closed": ("closed ones, 1", "Nobody rang back", "They moved away"),
    "evidence --sample serious": ("serious ones, 1", "Event 2026-003"),
    "evidence --sample positive": ("good ones, 1", "A quiet afternoon"),
    "said": ("Somebody told us", "We learned: We learned to ring back", f"We did: {RING}"),
    "said --for staff": (f"Somebody told us that something was not right. That was in {MONTH}",),
    "pir": (
        f"Improvements we made -------------------- 8 words of 500 at most. - {RING}",
        "What went well -------------- 7 words of 500 at most. - We learned to tell the other",
        "- Fit a rail (by December 2026)",
    ),
    "staff": ("Ring back the same day (since Mon 23 Nov 2026)", "Fit a rail (Senior carer, by"),
    "people": (f"What we changed for you ----------------------- - {RING}", "Fit a rail (by Dec"),
    "complaints": ("Events in this time: fewer than 5", "Nobody rang back", "Complainant: not yet"),
    "candour": ("to which it applies: 1", "Said sorry: Mon 23 Nov 2026", "1. 2026-003"),
    "oversight": ("1. Nov 2026 Events noted: 6 Only went well: 1 Meetings: 6",),
    "themes": ("Falls Events: fewer than 5 By kind of event: too few to say",),
    "retention": (
        "Event with serious harm or a death, 20 years: 1; the first from Fri 16 Nov 2046",
        "None has come",
    ),
}


@pytest.mark.parametrize("asked", SAID)
def test_each_says_what_its_reader_needs_and_nothing_of_what_is_secret(
    kept: Path, capsys: Print, asked: str
) -> None:
    assert run(kept, *asked.split()) == 0
    text = " ".join(capsys.readouterr().out.split())
    for words in SAID[asked]:
        assert words in text
    for words in ("histle", "Police", "2026-004"):
        assert words not in text or asked in ("oversight", "retention")
    for words in ("histle", "Police word", "Police came"):
        assert words not in text
    if not asked.startswith(("evidence", "complaints")):
        assert "A fall" not in text
        assert "Nobody rang" not in text


def test_the_limits_of_those_who_looked_into_an_event_are_said_beside_it(
    kept: Path, capsys: Print
) -> None:
    assert run(kept, "staff") == 0
    said = capsys.readouterr()
    assert "2026-005: Coroner agreed to talk about it" in said.err
    assert "limits: Nothing about the night." in said.err
    assert "Nothing about the night" not in said.out


def test_every_report_and_sample_of_the_command_is_there() -> None:
    assert {each.key for each in CHAPTER.reports.report} == set(REPORTS) - {reports.GOVERNANCE}
    assert set(SAMPLES) == set(report_events.SAMPLES)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("pir --sample closed", "There is no sample for this report."),
        ("governance --for people", "Leave --for out."),
        ("said --for cqc", "take one of these: people, families, staff"),
        ("people --large", "Large print is there as html"),
    ],
)
def test_what_a_report_has_not_is_said_in_a_sentence(
    tmp_path: Path, capsys: Print, asked: str, words: str
) -> None:
    assert run(tmp_path / "never.reflect", *asked.split()) == 2
    assert words in capsys.readouterr().err


def test_a_brief_is_of_its_days_and_what_was_done_before_does_not_come_again(kept: Path) -> None:
    file = LearningFile(kept)
    known = file.store.wholes.of(file.store.wholes.touched_in(TODAY, TODAY))
    later = file.store.wholes.touched_in(date(2027, 3, 1), date(2027, 4, 1))
    numbers = [known[id_].opportunity.number for id_ in later]
    file.close()
    assert [each.opportunity.number for each in known.values()] == [
        f"2026-00{number}" for number in (6, 5, 4, 3, 2, 1)
    ]
    assert numbers == ["2026-006", "2026-005", "2026-004", "2026-003", "2026-002"]


def test_read_by_the_hundred_an_event_is_as_it_is_read_alone(kept: Path) -> None:
    file = LearningFile(kept)
    store = file.store
    for id_, whole in store.wholes.of(store.opportunities.noted_in(date.min, date.max)).items():
        alone = everything(store, id_, CHAPTER)
        meetings = tuple(replace(each, questions=()) for each in alone.meetings)
        assert with_duties(whole, CHAPTER) == replace(alone, meetings=meetings)
    file.close()


def test_an_answer_has_500_words_at_most_and_says_how_many() -> None:
    ten = " ".join("word" for _ in range(9))
    said, listed = answers.answer(tuple(f"{ten} {number}" for number in range(53)))
    assert said == Paragraph(
        "500 words of 500 at most. 3 more would not fit: the newest stand here."
    )
    assert isinstance(listed, Listed)
    assert len(listed.items) == 50
    _, alone = answers.answer(("word " * 501,))
    assert alone == Paragraph(answers.TOO_LONG)


@pytest.mark.parametrize(
    ("count", "parts", "said"),
    [
        (4, (4,), FEWER),
        (9, (5, 4), themes.MANY),
        (11, (6, 5), "11"),
        (0, (), "0"),
        (7, (7, 0), "7"),
    ],
)
def test_no_number_under_five_can_be_worked_out_from_a_sum(
    count: int, parts: tuple[int, ...], said: str
) -> None:
    assert themes.total(count, parts) == said


def test_a_record_is_kept_by_the_longest_rule_that_fits() -> None:
    keeping = CHAPTER.reports.keeping
    event = Opportunity(
        id="o1",
        number="2016-001",
        noted_on=date(2016, 3, 1),
        kinds=("COMPLAINT",),
        title="A complaint",
        happened_on=date(2016, 2, 29),
        harm=Harm.NONE,
    )
    assert report_events.kept_row(event, CHAPTER).review_on is None
    assert report_events.kept_row(event, CHAPTER).mind == OPEN
    closed = replace(event, closed=Closed(on=date(2017, 1, 2), by="Registered manager"))
    assert report_events.kept_row(closed, CHAPTER).review_on == date(2027, 1, 2)
    died = keeping_of(replace(closed, harm=Harm.DEATH), keeping)
    assert died.review_on(closed) == date(2036, 2, 29)
    assert years_after(date(2016, 2, 29), 10) == date(2026, 2, 28)
