"""Numbers of opportunities: a year and a place in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reflect_tui.domain.days import Precision
from reflect_tui.domain.opportunity import Harm
from reflect_tui.errors import SaveFailed
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import noted
from tests.storage.files import changed


def test_every_year_begins_at_one(file: LearningFile) -> None:
    days = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 1)]
    numbers = [file.store.opportunities.add(noted(), day).number for day in days]
    assert numbers == ["2026-001", "2026-002", "2027-001", "2027-002"]
    assert [row.number for row in file.log_rows(0, 9)] == [*reversed(numbers)]


def test_a_late_note_of_an_earlier_year_takes_the_next_number_of_that_year(
    file: LearningFile,
) -> None:
    for day in (date(2026, 1, 2), date(2027, 1, 2)):
        file.store.opportunities.add(noted(), day)
    assert file.store.opportunities.add(noted(), date(2026, 12, 31)).number == "2026-002"


def test_a_thousand_in_a_year_get_four_digits_and_stay_in_order(
    path: Path, file: LearningFile
) -> None:
    file.store.opportunities.add(noted(), date(2026, 1, 1))
    changed(path, "UPDATE opportunity SET serial = 999")
    file.store.opportunities.add(noted(), date(2026, 1, 1))
    assert [row.number for row in file.log_rows(0, 9)] == ["2026-1000", "2026-999"]


def test_two_opportunities_never_share_a_number(path: Path, file: LearningFile) -> None:
    first = file.store.opportunities.add(noted(), date(2026, 1, 1))
    second = file.store.opportunities.add(noted(), date(2026, 1, 1))
    assert first.id != second.id
    with pytest.raises(Exception, match="UNIQUE constraint failed"):
        changed(path, "UPDATE opportunity SET serial = 1")


def test_what_is_added_is_what_was_noted(file: LearningFile) -> None:
    wanted = noted(
        kinds=("COMPLAINT", "ACCIDENT"),
        details={"complaint_from": ("family",)},
        title="[/] 🙂",
        precision=Precision.MONTH,
        harm=Harm.MINOR,
        happened_before=True,
    )
    added = file.store.opportunities.add(wanted, date(2026, 11, 23))
    assert added == file.store.opportunities.get(added.id)
    assert added.renoted(wanted) == added


def test_saving_with_a_number_that_is_taken_is_refused(file: LearningFile) -> None:
    first = file.store.opportunities.add(noted(), date(2026, 1, 1))
    with pytest.raises(SaveFailed):
        file.store.opportunities.save(replace(first, id="another"))
    assert [row.id for row in file.log_rows(0, 9)] == [first.id]
