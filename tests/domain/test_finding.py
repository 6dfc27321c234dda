"""What others found, and others who may need telling: what can be kept of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from reflect_tui.domain.elsewhere import Elsewhere, Standing, noted_elsewhere
from reflect_tui.domain.finding import Decision, Finding, found
from reflect_tui.errors import WordsRefused
from tests.domain.examples import TODAY

TOMORROW = TODAY + timedelta(days=1)
FINDING = Finding(
    id="f1",
    opportunity_id="o1",
    position=1,
    organisation="Local authority",
    found_on=date(2026, 11, 19),
    text="Checks were written down at fixed times",
)


def fields(refused: WordsRefused) -> list[str]:
    return [each.field for each in refused.faults]


def test_a_finding_may_wait_for_its_decision() -> None:
    made = replace(FINDING, organisation="  Local authority ", text=f" {FINDING.text} ")
    assert found(made, TODAY) == FINDING


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"organisation": " "}, ["who"]),
        ({"organisation": "x" * 61}, ["who"]),
        ({"found_on": TOMORROW}, ["when"]),
        ({"text": ""}, ["text"]),
        ({"text": "x" * 501}, ["text"]),
        ({"decision": Decision.ACTION}, ["action"]),
        ({"decision": Decision.NOT_ACCEPTED}, ["because"]),
        ({"decision": Decision.NOT_ACCEPTED, "because": "  "}, ["because"]),
        ({"decision": Decision.NOT_ACCEPTED, "because": "\x1b"}, ["because"]),
        ({"decision": Decision.ALREADY_DONE, "because": "x" * 501}, ["because"]),
        ({"organisation": "", "found_on": TOMORROW, "text": ""}, ["who", "when", "text"]),
    ],
)
def test_what_cannot_be_kept_of_a_finding_is_named(
    changed: dict[str, Any], expected: list[str]
) -> None:
    with pytest.raises(WordsRefused) as refused:
        found(replace(FINDING, **changed), TODAY)
    assert fields(refused.value) == expected


@pytest.mark.parametrize(
    ("decision", "because", "action"),
    [
        (Decision.ACTION, "", "a1"),
        (Decision.ALREADY_DONE, "The mat is in use", None),
        (Decision.NOT_ACCEPTED, "The mat is in use", None),
        (None, "", None),
    ],
)
def test_each_decision_keeps_what_belongs_to_it(
    decision: Decision | None, because: str, action: str | None
) -> None:
    made = replace(FINDING, decision=decision, because=" The mat is in use ", action_id="a1")
    kept = found(made, TODAY)
    assert (kept.decision, kept.because, kept.action_id) == (decision, because, action)


def test_already_done_may_stand_without_words() -> None:
    made = replace(FINDING, decision=Decision.ALREADY_DONE)
    assert found(made, TODAY) == made


DONE = Elsewhere(
    opportunity_id="o1", key="HSE", standing=Standing.DONE, done_on=TODAY, reference="12/7"
)


def test_what_was_done_elsewhere_keeps_a_day_and_a_reference() -> None:
    assert noted_elsewhere(replace(DONE, reference=" 12/7 "), TODAY) == DONE


@pytest.mark.parametrize("standing", [Standing.NOT_YET, Standing.NOT_NEEDED])
def test_what_was_not_done_keeps_neither(standing: Standing) -> None:
    made = noted_elsewhere(replace(DONE, standing=standing, done_on=TOMORROW), TODAY)
    assert made == Elsewhere(opportunity_id="o1", key="HSE", standing=standing)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"done_on": None}, ["when"]),
        ({"done_on": TOMORROW}, ["when"]),
        ({"reference": "x" * 61}, ["reference"]),
        ({"done_on": TOMORROW, "reference": "\x1b"}, ["when", "reference"]),
    ],
)
def test_what_cannot_be_kept_of_it_is_named(changed: dict[str, Any], expected: list[str]) -> None:
    with pytest.raises(WordsRefused) as refused:
        noted_elsewhere(replace(DONE, **changed), TODAY)
    assert fields(refused.value) == expected
