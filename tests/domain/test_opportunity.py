"""What can be kept of an event, and days as they are written."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from reflect_tui.domain import days
from reflect_tui.domain.days import Precision
from reflect_tui.domain.kind import Kind, KindField
from reflect_tui.domain.opportunity import Harm, Opportunity, checked, went_well
from reflect_tui.errors import FormRefused, WordsRefused
from tests.domain.examples import TODAY, noted

FALL = Kind(
    key="ACCIDENT",
    label="Accident",
    title="Accident",
    fields=(KindField(key="to", question="To whom?", choices=()),),
)
THANKS = Kind(
    key="COMPLIMENT",
    label="Thanks",
    title="Thanks",
    positive=True,
    fields=(KindField(key="from", question="From whom?", choices=()),),
)
GOOD = Kind(key="GOOD_PRACTICE", label="Good", title="Good practice", positive=True)
KINDS = (FALL, THANKS, GOOD)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kinds": ()}, "kinds"),
        ({"kinds": ("NO_SUCH_KIND",)}, "kinds"),
        ({"title": "  "}, "title"),
        ({"title": "x" * 121}, "title"),
        ({"title": "two\nlines"}, "title"),
        ({"happened_on": date(2026, 11, 24)}, "when"),
        ({"details": {"to": ("x" * 61,)}}, "to"),
        ({"details": {"to": ("\x1b[31m",)}}, "to"),
    ],
)
def test_what_cannot_be_kept_is_named(changed: dict[str, Any], field: str) -> None:
    with pytest.raises(WordsRefused) as refused:
        checked(noted(**changed), KINDS, TODAY)
    assert refused.value.field == field


def test_all_that_cannot_be_kept_is_named_in_the_order_of_the_form() -> None:
    with pytest.raises(FormRefused) as refused:
        checked(noted(title="", kinds=(), happened_on=date(2026, 11, 24)), KINDS, TODAY)
    assert [fault.field for fault in refused.value.faults] == ["title", "when", "kinds"]


def test_what_is_kept_is_trimmed_and_in_the_order_of_the_kinds() -> None:
    made = checked(
        noted(
            kinds=("COMPLIMENT", "NO_SUCH_KIND", "ACCIDENT"),
            title="  A fall, and thanks ",
            happened_on=TODAY,
            details={"to": (" visitor ",), "from": ("family", "staff")},
        ),
        KINDS,
        TODAY,
    )
    assert made.kinds == ("ACCIDENT", "COMPLIMENT")
    assert made.title == "A fall, and thanks"
    assert made.details == {"to": ("visitor",), "from": ("family", "staff")}
    assert made.detail("from") == "family"


def test_answers_of_kinds_that_do_not_apply_are_dropped() -> None:
    made = checked(noted(details={"from": ("family",), "to": ("",), "other": ("x",)}), KINDS, TODAY)
    assert made.details == {}
    assert made.detail("from") == ""


def test_an_answer_of_blanks_is_no_answer() -> None:
    assert checked(noted(details={"to": ("  ",)}), KINDS, TODAY).details == {}


@pytest.mark.parametrize(
    ("keys", "well"),
    [
        (("COMPLIMENT",), True),
        (("COMPLIMENT", "GOOD_PRACTICE"), True),
        (("COMPLIMENT", "ACCIDENT"), False),
        (("ACCIDENT",), False),
        (("NO_SUCH_KIND",), False),
    ],
)
def test_it_went_well_only_when_every_kind_is_good(keys: tuple[str, ...], well: bool) -> None:
    assert went_well(noted(kinds=keys), KINDS) is well


def test_what_is_noted_anew_keeps_its_number() -> None:
    before = Opportunity(
        id="o1",
        number="2026-014",
        noted_on=TODAY,
        kinds=("ACCIDENT",),
        title="A fall",
        happened_on=TODAY,
    )
    changed = noted(
        kinds=("COMPLIMENT",),
        details={"from": ("family",)},
        title="Thanks",
        happened_on=date(2026, 10, 1),
        precision=Precision.MONTH,
        harm=Harm.NONE,
        happened_before=True,
    )
    after = before.renoted(changed)
    assert (after.id, after.number, after.noted_on) == ("o1", "2026-014", TODAY)
    assert after == Opportunity(
        id="o1",
        number="2026-014",
        noted_on=TODAY,
        kinds=changed.kinds,
        details=changed.details,
        title=changed.title,
        happened_on=changed.happened_on,
        precision=changed.precision,
        harm=changed.harm,
        happened_before=changed.happened_before,
    )


def test_days_are_written_with_their_weekday() -> None:
    friday = date(2026, 12, 4)
    assert days.long_day(friday) == "Fri 4 Dec 2026"
    assert days.short_day(friday, TODAY) == "Fri 4 Dec"
    assert days.short_day(friday, date(2027, 1, 1)) == "Fri 4 Dec 2026"
    assert days.happened(friday, Precision.DAY) == "Fri 4 Dec 2026"
    assert days.happened(friday, Precision.MONTH) == "December 2026"
