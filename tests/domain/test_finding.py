"""What others found: what is needed to keep it, and when a team has to see it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from reflect_tui.domain.finding import Decision, before_conclusions, begins_conclusions, found
from reflect_tui.domain.meeting import Stage
from reflect_tui.errors import WordsRefused
from tests.domain.examples import meeting
from tests.found import TODAY, finding

ACTION, DONE, NOT_ACCEPTED = Decision.ACTION, Decision.ALREADY_DONE, Decision.NOT_ACCEPTED


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("who", {"organisation": " "}),
        ("who", {"organisation": "x" * 61}),
        ("when", {"found_on": TODAY + timedelta(days=1)}),
        ("when", {"found_on": date(1989, 12, 31)}),
        ("text", {"text": ""}),
        ("text", {"text": "x" * 501}),
        ("action", {"decision": ACTION}),
        ("because", {"decision": NOT_ACCEPTED}),
        ("because", {"decision": DONE, "because": "x" * 501}),
    ],
)
def test_what_is_wrong_is_said_by_its_field(field: str, changed: dict[str, Any]) -> None:
    with pytest.raises(WordsRefused) as refused:
        found(finding("o1", **changed), TODAY)
    assert [fault.field for fault in refused.value.faults] == [field]


def test_all_that_is_wrong_is_said_at_once() -> None:
    wrong = finding("o1", "", organisation="", found_on=date(2027, 1, 1), decision=ACTION)
    with pytest.raises(WordsRefused) as refused:
        found(wrong, TODAY)
    assert [fault.field for fault in refused.value.faults] == ["who", "when", "text", "action"]


@pytest.mark.parametrize(
    ("decision", "kept"),
    [
        (None, (None, "")),
        (ACTION, ("a1", "")),
        (DONE, (None, "We have one")),
        (NOT_ACCEPTED, (None, "We have one")),
    ],
)
def test_only_what_belongs_to_the_decision_is_kept(
    decision: Decision | None, kept: tuple[str | None, str]
) -> None:
    made = found(finding("o1", decision=decision, action_id="a1", because=" We have one "), TODAY)
    assert (made.action_id, made.because) == kept


def test_a_team_begins_conclusions_once() -> None:
    at = meeting(1, 3, 4, 4)
    assert before_conclusions(at)
    seen = []
    while at.stage is not Stage.CLOSING:
        at = at.onward()
        seen.append((before_conclusions(at), begins_conclusions(at)))
    assert seen == [(True, False), (True, False), (False, True), *[(False, False)] * 3]


def test_what_was_asked_in_conclusions_has_begun_it() -> None:
    at = meeting(4, 4).onward()
    assert begins_conclusions(at)
    assert not begins_conclusions(at.revealed(3))
    assert not begins_conclusions(at.skipped().back())
    assert not begins_conclusions(at.at("Q2"))
