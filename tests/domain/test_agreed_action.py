"""What, who and by when: an action that lacks one of them is not agreed (S39)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from reflect_tui.domain.agreed_action import NOT_SO_LATE, agreed, leaves_open
from reflect_tui.errors import FormRefused, WordsRefused
from tests.domain.examples import TODAY, action


def test_a_whole_action_is_kept_as_it_is() -> None:
    assert agreed(action(), TODAY) == action()


def test_blanks_around_words_are_not_kept() -> None:
    ready = agreed(action(what="  Move it ", owner=" Cook ", how_we_know=" Fewer falls "), TODAY)
    assert (ready.what, ready.owner, ready.how_we_know) == ("Move it", "Cook", "Fewer falls")


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"what": " "}, "what"),
        ({"what": "x" * 501}, "what"),
        ({"what": "nul \x00"}, "what"),
        ({"owner": ""}, "who"),
        ({"owner": "x" * 61}, "who"),
        ({"change": ""}, "change"),
        ({"due_on": TODAY - timedelta(days=1)}, "by"),
        ({"agreed_by_group": False}, "because"),
        ({"agreed_by_group": False, "decided_because": "  "}, "because"),
        ({"how_we_know": "\x1b[2J"}, "how"),
    ],
)
def test_what_is_missing_is_named(changed: dict[str, Any], field: str) -> None:
    with pytest.raises(WordsRefused) as refused:
        agreed(action(**changed), TODAY)
    assert refused.value.field == field
    assert str(refused.value).endswith(".")


def test_all_that_is_missing_is_named_in_the_order_of_the_form() -> None:
    empty = action(what="", owner=" ", change="", due_on=TODAY - timedelta(days=1))
    with pytest.raises(FormRefused) as refused:
        agreed(empty, TODAY)
    assert [fault.field for fault in refused.value.faults] == ["what", "who", "by", "change"]
    assert str(refused.value) == str(refused.value.faults[0])


def test_today_is_still_time() -> None:
    assert agreed(action(due_on=TODAY), TODAY).due_on == TODAY


@pytest.mark.parametrize(("days", "kept"), [(28, ""), (29, "The part comes late")])
def test_a_reason_for_taking_long_is_kept_where_it_takes_long(days: int, kept: str) -> None:
    said = action(
        agreed_on=TODAY, due_on=TODAY + timedelta(days=days), late_because=" The part comes late "
    )
    assert agreed(said, TODAY).late_because == kept


def test_taking_long_needs_a_reason_or_something_that_is_done_until_then() -> None:
    soon, late = (
        action(agreed_on=TODAY, due_on=TODAY + timedelta(days=days), late_because=" ")
        for days in (28, 29)
    )
    assert agreed(soon, TODAY).late_because == ""
    with pytest.raises(WordsRefused) as refused:
        agreed(late, TODAY)
    assert (refused.value.field, str(refused.value)) == ("late", NOT_SO_LATE)


@pytest.mark.parametrize(
    ("what", "vague"),
    [
        ("Ensure that bells work", True),
        ("We will  make SURE of it", True),
        ("Insure the van", False),
        ("Unmonitored doors get a lock", False),
        ("", False),
    ],
)
def test_words_that_leave_open_what_will_be_done(what: str, vague: bool) -> None:
    assert leaves_open(what, ("ensure", "make sure", "monitor")) is vague


def test_the_managers_reason_belongs_to_the_managers_decision() -> None:
    alone = agreed(action(agreed_by_group=False, decided_because=" It is the law "), TODAY)
    assert alone.decided_because == "It is the law"
    together = agreed(action(agreed_by_group=True, decided_because="It is the law"), TODAY)
    assert together.decided_because == ""


def test_an_action_is_overdue_from_the_day_after() -> None:
    made = action(due_on=date(2026, 12, 31))
    assert not made.overdue(date(2026, 12, 31))
    assert made.overdue(date(2027, 1, 1))
