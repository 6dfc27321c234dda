"""What can be kept of telling somebody, and what is refused by its field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.domain.tells import telling as kept
from reflect_tui.errors import WordsRefused
from reflect_tui.services.chapter import Chapter
from tests.domain.examples import TODAY, action, telling

RULES = {rule.key: rule for rule in Chapter().duties}
DAY = timedelta(days=1)
MADE = date(2026, 11, 20)
CHANGE = action(progress=Progress(done_on=MADE))
TOLD, TRIED = Outcome.TOLD, Outcome.TRIED
NOT_NEEDED, NOT_POSSIBLE = Outcome.NOT_NEEDED, Outcome.NOT_POSSIBLE


def duty(key: str) -> Duty:
    """One that is to be told now."""
    rule = RULES[key]
    change = CHANGE if rule.each_change else None
    return Duty(rule=rule, state=State.TO_TELL, since=MADE, change=change)


def fields(key: str, **changed: Any) -> list[str]:
    """The fields that are refused."""
    with pytest.raises(WordsRefused) as refused:
        kept(telling(duty=key, **changed), duty(key), TODAY)
    return [each.field for each in refused.value.faults]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_needs_a_day_that_has_come_and_a_role(outcome: Outcome) -> None:
    why = {"because": "She moved"} if outcome.settles else {}
    assert fields("COMPLAINANT", outcome=outcome, on=TODAY + DAY, by=" ", **why) == ["when", "who"]
    assert fields("COMPLAINANT", outcome=outcome, by="x" * 61, **why) == ["who"]


@pytest.mark.parametrize("outcome", [TOLD, TRIED])
def test_who_was_told_or_was_not_reached_needs_a_way(outcome: Outcome) -> None:
    assert fields("COMPLAINANT", outcome=outcome, ways=()) == ["ways"]


@pytest.mark.parametrize("outcome", [NOT_NEEDED, NOT_POSSIBLE])
def test_not_telling_needs_a_reason_and_nothing_else(outcome: Outcome) -> None:
    assert fields("DOC", outcome=outcome, because="  ") == ["because"]
    made = telling(
        duty="DOC", outcome=outcome, because=" No next of kin ", ways=(), reference=" x "
    )
    found = kept(made, duty("DOC"), TODAY)
    assert (found.because, found.learning, found.changes) == ("No next of kin", False, False)


@pytest.mark.parametrize("key", ["DOC", "COMPLAINANT", "CQC", "COMM"])
def test_who_is_told_of_learning_and_changes_is_told_at_least_one(key: str) -> None:
    assert fields(key, learning=False, changes=False) == ["what"]
    assert not kept(telling(duty=key, changes=False), duty(key), TODAY).changes


@pytest.mark.parametrize("key", ["STAFF", "PEOPLE"])
def test_what_is_told_of_a_change_is_that_change(key: str) -> None:
    found = kept(telling(duty=key, learning=True, changes=False), duty(key), TODAY)
    assert (found.learning, found.changes) == (False, True)


def test_staff_cannot_be_told_of_a_change_before_it_was_made() -> None:
    assert fields("STAFF", on=MADE - DAY) == ["when"]
    with pytest.raises(WordsRefused, match="The change was made on Fri 20 Nov 2026"):
        kept(telling(duty="STAFF", on=MADE - DAY), duty("STAFF"), TODAY)
    assert kept(telling(duty="STAFF", on=MADE), duty("STAFF"), TODAY).on == MADE


def test_people_can_be_told_before_the_change_is_made() -> None:
    assert kept(telling(duty="PEOPLE", on=MADE - DAY), duty("PEOPLE"), TODAY).on == MADE - DAY
    later = replace(duty("PEOPLE"), state=State.LATER, since=None)
    assert kept(telling(duty="PEOPLE"), later, TODAY).on == TODAY


def test_trying_tells_nothing() -> None:
    found = kept(telling(outcome=TRIED), duty("COMPLAINANT"), TODAY)
    assert (found.learning, found.changes) == (False, False)


def candour(*tellings: Telling) -> Duty:
    return replace(duty("DOC"), tellings=tellings)


def test_a_step_alone_is_enough_to_be_kept_and_nothing_new_is_not() -> None:
    day = {"sorry_on": ("2026-11-20",)}
    visit = telling(duty="DOC", learning=False, changes=False, details=day)
    assert kept(visit, candour(), TODAY).details == day
    with pytest.raises(WordsRefused, match="Pick what they were told, or write the day of a step"):
        kept(visit, candour(visit), TODAY)
    assert fields("DOC", learning=False, changes=False, details={}) == ["what"]


@pytest.mark.parametrize(
    ("day", "said"), [("2026-11-24", "has not come yet"), ("2026-11-18", "It happened on")]
)
def test_the_day_of_a_step_is_one_since_it_happened(day: str, said: str) -> None:
    visit = telling(duty="DOC", details={"sorry_on": (day,)})
    with pytest.raises(WordsRefused, match=said) as refused:
        kept(visit, candour(), TODAY, date(2026, 11, 19))
    assert [each.field for each in refused.value.faults] == ["sorry_on"]


def test_a_reference_that_is_too_long_is_refused() -> None:
    assert fields("LA", reference="x" * 61) == ["reference"]


def test_all_that_is_wrong_is_named_at_once() -> None:
    found = fields(
        "CQC", on=TODAY + DAY, by="", ways=(), learning=False, changes=False, reference="\x1b"
    )
    assert found == ["when", "who", "ways", "what", "reference"]
