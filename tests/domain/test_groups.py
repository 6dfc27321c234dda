"""Who has had no chance to contribute yet, after one meeting and after several (S30)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from reflect_tui.domain.groups import capital, not_heard
from reflect_tui.domain.meeting import Format, Keep, Meeting, Stage
from tests.domain.examples import TODAY, meeting


def held(day: int, *missing: str, **changed: Any) -> Meeting:
    """A meeting that ended so many days later."""
    changed = {"keep": Keep.LEARNING, "stage": Stage.ENDED, **changed}
    return meeting(held_on=TODAY + timedelta(days=day), not_reached=missing, **changed)


def test_a_group_is_heard_once_its_meeting_was_held() -> None:
    days = held(0, "nights", "agency", for_group="days")
    assert not_heard([]) == ()
    assert not_heard([days]) == ("nights", "agency")
    assert not_heard([days, held(7, "agency", for_group="nights")]) == ("agency",)
    assert not_heard([days, held(0, "agency", for_group="nights")]) == ("agency",)


def test_the_latest_answer_holds() -> None:
    assert not_heard([held(0, "nights"), held(7)]) == ()
    assert not_heard([held(0), held(7, "nights")]) == ("nights",)
    nights_and_others = [held(0, "leave", for_group="nights"), held(7, "nights")]
    assert not_heard(nights_and_others) == ("nights",)


def test_a_meeting_that_has_not_ended_or_saved_nothing_says_nothing() -> None:
    first = held(0, "nights")
    begun = held(7, for_group="nights", stage=Stage.QUESTIONS, keep=None)
    unsaved = held(8, format=Format.ONE_TO_ONE, keep=Keep.NOTHING)
    assert not_heard([first, begun, unsaved]) == ("nights",)


def test_a_label_begins_a_line_with_a_capital() -> None:
    assert (capital("bank and agency"), capital("NVQ students"), capital("")) == (
        "Bank and agency",
        "NVQ students",
        "",
    )
