"""Is everyone safe? Which answers let a team meet (S02, S12, domain §1.2)."""

from __future__ import annotations

from itertools import product

import pytest

from reflect_tui.domain.opportunity import Noted
from reflect_tui.domain.safety import Answer, Obstacle, SafetyCheck, obstacle
from tests.domain.examples import check, noted

YES, NO, NOT_NEEDED, DONT_KNOW = Answer.YES, Answer.NO, Answer.NOT_NEEDED, Answer.DONT_KNOW
ANY = (None, *Answer)
SETTLED = (YES, NOT_NEEDED)
OPEN = (NO, DONT_KNOW)

Row = tuple[Answer | None, Answer | None, Answer | None, Answer | None, str, Obstacle | None]

# light question, person safe, stopped, reported, reason; what stands in the way
TABLE: tuple[Row, ...] = (
    (None, YES, YES, YES, "", None),
    (None, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED, "", None),
    (None, None, None, None, "", Obstacle.NOT_CHECKED),
    (None, None, YES, YES, "", Obstacle.NOT_CHECKED),
    (None, YES, None, YES, "", Obstacle.NOT_CHECKED),
    (None, YES, YES, None, "", Obstacle.NOT_CHECKED),
    (None, NO, None, None, "", Obstacle.NOT_SAFE),
    (None, NO, YES, YES, "", Obstacle.NOT_SAFE),
    (None, DONT_KNOW, YES, YES, "", Obstacle.NOT_SAFE),
    (None, NO, NO, NO, "", Obstacle.NOT_SAFE),
    (None, NO, NO, NO, "The doctor is here", Obstacle.NOT_SAFE),
    (None, DONT_KNOW, YES, YES, "The doctor is here", Obstacle.NOT_SAFE),
    (None, YES, NO, YES, "", Obstacle.REASON_NEEDED),
    (None, YES, DONT_KNOW, YES, "", Obstacle.REASON_NEEDED),
    (None, YES, YES, NO, "", Obstacle.REASON_NEEDED),
    (None, YES, YES, DONT_KNOW, "", Obstacle.REASON_NEEDED),
    (None, YES, NO, DONT_KNOW, "", Obstacle.REASON_NEEDED),
    (None, YES, NO, YES, "A new bed comes at four", None),
    (None, YES, NO, DONT_KNOW, "A new bed comes at four", None),
    (None, YES, None, NO, "A new bed comes at four", Obstacle.NOT_CHECKED),
    (NO, None, None, None, "", None),
    (YES, None, None, None, "", Obstacle.NOT_CHECKED),
    (DONT_KNOW, None, None, None, "", Obstacle.NOT_CHECKED),
    (YES, YES, YES, YES, "", None),
    (YES, NO, YES, YES, "", Obstacle.NOT_SAFE),
    (DONT_KNOW, YES, NO, YES, "", Obstacle.REASON_NEEDED),
    (DONT_KNOW, YES, NO, YES, "A new bed comes at four", None),
)


def abuse(status: str | None) -> Noted:
    details = {} if status is None else {"enquiry_status": (status,)}
    return noted(kinds=("ACCIDENT", "ABUSE_NEGLECT"), details=details)


@pytest.mark.parametrize(("light", "person", "stopped", "reported", "reason", "expected"), TABLE)
def test_what_stands_in_the_way(
    light: Answer | None,
    person: Answer | None,
    stopped: Answer | None,
    reported: Answer | None,
    reason: str,
    expected: Obstacle | None,
) -> None:
    made = check(
        light=light, person=person, stopped=stopped, reported=reported, go_ahead_reason=reason
    )
    assert made.obstacle is expected
    assert obstacle(noted(), made) is expected
    assert obstacle(abuse("referred"), made) is expected


def test_without_a_check_nobody_meets() -> None:
    assert obstacle(noted(), None) is Obstacle.NOT_CHECKED
    assert obstacle(abuse("not_yet_referred"), None) is Obstacle.NOT_CHECKED


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (check(), Obstacle.NOT_REFERRED),
        (check(light=NO, person=None, stopped=None, reported=None), Obstacle.NOT_REFERRED),
        (check(reported=NO), Obstacle.NOT_REFERRED),
        (check(reported=NO, go_ahead_reason="Told by phone"), Obstacle.NOT_REFERRED),
        (check(person=NO), Obstacle.NOT_SAFE),
        (check(person=None), Obstacle.NOT_CHECKED),
    ],
)
def test_abuse_that_nobody_referred_blocks_whatever_the_check_says(
    made: SafetyCheck, expected: Obstacle
) -> None:
    assert obstacle(abuse("not_yet_referred"), made) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, None),
        ("referred", None),
        ("no_enquiry", None),
        ("enquiry_open", Obstacle.ON_HOLD),
        ("enquiry_closed", None),
    ],
)
def test_of_every_other_status_of_an_enquiry_a_live_one_alone_holds_it_up(
    status: str | None, expected: Obstacle | None
) -> None:
    assert obstacle(abuse(status), check()) is expected


def test_a_status_left_over_from_another_kind_does_not_block() -> None:
    left_over = noted(kinds=("ACCIDENT",), details={"enquiry_status": ("not_yet_referred",)})
    assert obstacle(left_over, check()) is None


def test_no_combination_lets_a_team_meet_about_somebody_who_is_not_safe() -> None:
    tried = 0
    for light, person, stopped, reported in product((None, YES, DONT_KNOW), OPEN, ANY, ANY):
        for reason in ("", "Because"):
            made = check(
                light=light,
                person=person,
                stopped=stopped,
                reported=reported,
                go_ahead_reason=reason,
            )
            assert made.obstacle in (Obstacle.NOT_SAFE, Obstacle.NOT_CHECKED)
            tried += 1
    assert tried == 3 * 2 * 5 * 5 * 2


@pytest.mark.parametrize("supported", ANY)
def test_missing_support_warns_and_never_blocks(supported: Answer | None) -> None:
    made = check(supported=supported)
    assert made.obstacle is None
    assert made.support_missing is (supported not in SETTLED)


def test_something_good_that_hurt_nobody_asks_for_no_support() -> None:
    assert not check(light=NO, supported=None).support_missing
    assert check(light=YES, supported=None).support_missing
