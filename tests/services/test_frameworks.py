"""What an inspector looks for: sets by plain names, switched on and filled by the provider."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.cli import main
from reflect_tui.domain.framework import tags
from reflect_tui.domain.opportunity import Harm
from reflect_tui.services.chapter import PACKAGED, Chapter
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import TODAY, noted
from tests.record.test_may_leave import learned, text
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER

OWN = """
[[framework.tag]]
key = "OPEN"
label = "Open about mistakes"
when = ["kind=NEAR_MISS"]
"""


def test_an_event_shows_what_its_kind_and_answers_can_show() -> None:
    shown = tags(CHAPTER.frameworks, noted(kinds=("COMPLAINT",)))
    assert shown == ("QUALITY.LEARNING_CULTURE", "QUALITY.LISTENING")
    staff = noted(kinds=("ACCIDENT",), details={"accident_to": ("staff",)})
    assert "QUALITY.WELLBEING" in tags(CHAPTER.frameworks, staff)


def test_a_provider_switches_a_set_on_and_fills_the_empty_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in PACKAGED.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    own = tmp_path / "frameworks.toml"
    words = own.read_text(encoding="utf-8").replace("on = false", "on = true")
    own.write_text(words + OWN, encoding="utf-8")
    path = tmp_path / "learning.reflect"
    file = LearningFile(path)
    Event.noted(file.store, "NEAR_MISS", harm=Harm.NONE)
    file.close()
    record = ("record", "2026-001", "--for", "cqc", "--file", str(path))
    assert main([*record, "--chapter", str(tmp_path)], lambda: TODAY) == 0
    said = capsys.readouterr()
    joined = " ".join(said.out.split())
    assert "Key lines of enquiry (2017) it may show: S6 Lessons learned" in joined
    assert "CQC framework from 2026 it may show: Open about mistakes" in joined
    assert "Check CQC's current framework." in said.err
    assert main(record, lambda: TODAY) == 0
    joined = " ".join(capsys.readouterr().out.split())
    assert "CQC quality statements it may show: Learning culture (Safe)" in joined
    assert "2017" not in joined
    own.unlink()
    assert Chapter(tmp_path).frameworks == CHAPTER.frameworks


def test_where_somebody_spoke_up_no_set_shows_it(tmp_path: Path) -> None:
    file = LearningFile(tmp_path / "learning.reflect")
    event = Event.talked_about(file.store, "WHISTLE")
    known = learned(event.known, "Checks were signed before they were done.")
    file.close()
    said = text(known, "cqc")
    assert "quality statements" not in said
    assert "Freedom" not in said
