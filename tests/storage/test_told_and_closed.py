"""What is kept of an event outside its meetings: findings, tellings, holds, closing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reflect_tui.domain.elsewhere import Standing
from reflect_tui.domain.finding import Decision
from reflect_tui.domain.telling import Outcome
from reflect_tui.services.chapter import Chapter
from reflect_tui.storage import connection as opening
from reflect_tui.storage.learning_file import LearningFile
from tests.storage import full
from tests.storage.files import asked, fill

DAY = timedelta(days=1)
ABOUT = full.OPPORTUNITY.id
RULES = Chapter().duties


def test_a_finding_is_changed_in_place_and_taken_out(file: LearningFile) -> None:
    fill(file.store)
    findings = file.store.findings
    undecided = replace(full.FINDING, decision=None, because="", action_id=None)
    findings.save(undecided)
    assert findings.of_opportunity(ABOUT) == (undecided,)
    earlier = replace(full.FINDING, id="f0", position=1, decision=Decision.ACTION)
    findings.save(earlier)
    assert findings.of_opportunity(ABOUT) == (earlier, undecided)
    findings.remove(undecided)
    assert findings.of_opportunity(ABOUT) == (earlier,)
    assert findings.of_opportunity("nobody") == ()


def test_tellings_come_as_they_were_kept_whatever_their_days(file: LearningFile) -> None:
    fill(file.store)
    tellings = file.store.tellings
    first = full.TELLING
    third = replace(first, id="a", position=8, outcome=Outcome.TOLD)
    second = replace(first, id="b", position=7, outcome=Outcome.TRIED)
    before = replace(first, id="c", position=9, on=first.on - DAY)
    for each in (third, second, before):
        tellings.add((each,), RULES)
    assert tellings.of_opportunity(ABOUT) == (first, second, third, before)
    tellings.remove(second, RULES)
    assert tellings.of_opportunity(ABOUT) == (first, third, before)


def test_what_was_done_elsewhere_is_kept_once_for_each_line(file: LearningFile) -> None:
    fill(file.store)
    tellings = file.store.tellings
    later = replace(full.ELSEWHERE, standing=Standing.NOT_NEEDED, done_on=None, reference="")
    other = replace(full.ELSEWHERE, key="DBS")
    tellings.save_elsewhere(later)
    tellings.save_elsewhere(other)
    assert tellings.elsewhere(ABOUT) == {"HSE": later, "DBS": other}
    assert tellings.elsewhere("nobody") == {}


def test_a_hold_and_a_closing_can_be_taken_back(file: LearningFile) -> None:
    fill(file.store)
    assert full.OPPORTUNITY.lifted is not None
    assert full.OPPORTUNITY.closed is not None
    for changed in (
        replace(full.OPPORTUNITY, lifted=None, closed=None),
        replace(full.OPPORTUNITY, lifted=replace(full.OPPORTUNITY.lifted, limits="")),
        replace(full.OPPORTUNITY, closed=replace(full.OPPORTUNITY.closed, open_points=())),
    ):
        file.store.opportunities.save(changed)
        assert file.store.opportunities.get(ABOUT) == changed


@pytest.mark.parametrize("revision", sorted(opening.KNOWN - {opening.HEAD}))
def test_events_of_an_older_file_are_open_and_nobody_was_told_anything(
    path: Path, revision: str
) -> None:
    script = (Path(__file__).parent / "revisions" / f"{revision}.sql").read_text(encoding="utf-8")
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as older:
        older.executescript(script)
    events = [id_ for (id_,) in asked(path, "SELECT id FROM opportunity")]
    file = LearningFile(path)
    try:
        store = file.store
        for event in events:
            found = store.opportunities.get(event)
            assert (found.lifted, found.closed) == (None, None)
            assert store.findings.of_opportunity(event) == ()
            assert store.tellings.of_opportunity(event) == ()
            assert store.tellings.elsewhere(event) == {}
            store.opportunities.save(
                replace(found, lifted=full.OPPORTUNITY.lifted, closed=full.OPPORTUNITY.closed)
            )
            store.tellings.add((replace(full.TELLING, id=event, opportunity_id=event),), RULES)
            assert store.opportunities.get(event).closed == full.OPPORTUNITY.closed
    finally:
        file.close()
    assert events
    assert asked(path, "PRAGMA foreign_key_check") == []


def test_who_must_be_told_of_open_events_and_of_closed_ones(file: LearningFile) -> None:
    fill(file.store)
    store = file.store
    assert store.tellings.owed(RULES) == []
    found = store.tellings.owed(RULES, closed=True)
    assert [each.duty.rule.key for each in found] == ["DOC", "COMPLAINANT"]
    assert all(each.closed for each in found)
    assert {(each.number, each.title) for each in found} == {("2025-007", full.OPPORTUNITY.title)}
    store.opportunities.save(replace(full.OPPORTUNITY, closed=None))
    assert store.tellings.owed(RULES) == [replace(each, closed=False) for each in found]
    assert store.tellings.owed(RULES, closed=True) == []
