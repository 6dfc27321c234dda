"""The lists of fields: what they may hold, and what no provider's own copy can let out (§1.7)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reflect_tui.domain.days import Precision
from reflect_tui.errors import ChapterFault
from reflect_tui.record.audience import Part
from reflect_tui.record.builder import PARTS
from reflect_tui.services.chapter import PACKAGED, Chapter
from reflect_tui.services.chapter_audiences import NAME, NOBODY, ROLES

AUDIENCES = {each.key: each for each in Chapter().audiences.audience}
CLOSE = ("people", "families", "complainant")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A provider's own copy of the chapter."""
    return Path(shutil.copytree(PACKAGED, tmp_path / "own"))


def changed(own: Path, old: str, new: str) -> str:
    """What is said of the copy with some words changed."""
    path = own / NAME
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ChapterFault) as found:
        Chapter(own).check()
    return str(found.value)


def test_everybody_of_the_chapter_has_a_record() -> None:
    assert set(AUDIENCES) == {
        *("people", "families", "staff", "professionals", "cqc", "commissioners"),
        *("regulator", "complainant", "candour"),
    }


def test_those_close_by_see_months_and_no_role_and_not_what_happened() -> None:
    for key in CLOSE:
        assert AUDIENCES[key].days is Precision.MONTH
        assert not ROLES.intersection(AUDIENCES[key].fields)
        assert "Opportunity.title" not in AUDIENCES[key].fields


def test_what_people_wrote_is_listed_for_nobody() -> None:
    for audience in AUDIENCES.values():
        assert not NOBODY.intersection(audience.fields)
        assert not [name for name in audience.fields if name.startswith("Contribution")]


def test_every_part_can_be_made_and_every_audience_says_what_is_held_back() -> None:
    assert set(PARTS) == set(Part)
    for audience in AUDIENCES.values():
        assert audience.held_back
        assert len({each.part for each in audience.sections}) == len(audience.sections)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Contribution.text", '"Contribution.text" is none'),
        ("AskedQuestion.note", '"AskedQuestion.note" is there'),
        ("LearningPoint.hands", '"LearningPoint.hands" is there'),
        ("Meeting.id", '"Meeting.id" is there'),
        ("Opportunity.details", '"Opportunity.details" is there'),
        ("AgreedAction.owner", "no role for those who see days only as months"),
        ("AgreedAction.waht", 'perhaps "AgreedAction.what"'),
        ("title", '"title" is none'),
    ],
)
def test_a_copy_cannot_list_what_may_leave_for_nobody(own: Path, name: str, said: str) -> None:
    first = '"WorkedOut.sort",\n    "WorkedOut.nothing"'
    assert said in changed(own, first, f'"{name}", {first}')


def test_a_record_that_there_could_never_be_is_a_mistake(own: Path) -> None:
    assert 'but "COMPLANT" is none' in changed(own, '["kind=COMPLAINT"]', '["kind=COMPLANT"]')


def test_a_copy_of_before_has_the_packaged_audiences(own: Path) -> None:
    (own / NAME).unlink()
    chapter = Chapter(own)
    chapter.check()
    assert chapter.audiences == Chapter().audiences
