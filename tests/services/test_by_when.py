"""Days as people in Britain say them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect_tui.domain.days import Precision
from reflect_tui.errors import WordsRefused
from reflect_tui.services import by_when
from tests.domain.examples import TODAY

MONDAY = TODAY
FRIDAY = date(2026, 11, 27)
SUNDAY = date(2026, 11, 29)
NEW_YEARS_EVE = date(2026, 12, 31)

DUE = [
    (MONDAY, "today", date(2026, 11, 23)),
    (MONDAY, "tomorrow", date(2026, 11, 24)),
    (MONDAY, "in 2 weeks", date(2026, 12, 7)),
    (MONDAY, "In two weeks.", date(2026, 12, 7)),
    (MONDAY, "in a fortnight", date(2026, 12, 7)),
    (MONDAY, "friday", FRIDAY),
    (MONDAY, "  by   Friday ", FRIDAY),
    (MONDAY, "this friday", FRIDAY),
    (MONDAY, "next friday", date(2026, 12, 4)),
    (MONDAY, "Friday week", date(2026, 12, 4)),
    (MONDAY, "monday", date(2026, 11, 30)),
    (MONDAY, "thurs", date(2026, 11, 26)),
    (FRIDAY, "friday", date(2026, 12, 4)),
    (FRIDAY, "next friday", date(2026, 12, 4)),
    (FRIDAY, "Friday week", date(2026, 12, 11)),
    (SUNDAY, "next monday", date(2026, 11, 30)),
    (SUNDAY, "friday", date(2026, 12, 4)),
    (NEW_YEARS_EVE, "friday", date(2027, 1, 1)),
    (NEW_YEARS_EVE, "tomorrow", date(2027, 1, 1)),
    (NEW_YEARS_EVE, "end of month", date(2026, 12, 31)),
    (NEW_YEARS_EVE, "end of next month", date(2027, 1, 31)),
    (MONDAY, "12/1", date(2027, 1, 12)),
    (MONDAY, "by 12/1", date(2027, 1, 12)),
    (MONDAY, "1/12", date(2026, 12, 1)),
    (MONDAY, "12/01/2027", date(2027, 1, 12)),
    (MONDAY, "12/1/27", date(2027, 1, 12)),
    (MONDAY, "by 12 Jan 27", date(2027, 1, 12)),
    (MONDAY, "23/11", TODAY),
    (MONDAY, "23 Nov", TODAY),
    (MONDAY, "13/12", date(2026, 12, 13)),
    (MONDAY, "Fri 4 Dec 2026", date(2026, 12, 4)),
    (MONDAY, "4th December", date(2026, 12, 4)),
    (MONDAY, "2026-12-04", date(2026, 12, 4)),
    (MONDAY, "end of the month", date(2026, 11, 30)),
    (date(2027, 2, 1), "end of month", date(2027, 2, 28)),
    (date(2028, 2, 1), "end of month", date(2028, 2, 29)),
    (date(2028, 2, 1), "29 Feb", date(2028, 2, 29)),
    (date(2028, 2, 29), "29/2", date(2028, 2, 29)),
    (date(2028, 1, 31), "end of next month", date(2028, 2, 29)),
]
GONE = [
    "yesterday",
    "1/1/2020",
    "last friday",
    "2 weeks ago",
    "22/11/2026",
    "22/11/26",
    "Sun 22 Nov 2026",
]
NONSENSE = [
    "asap",
    "soon",
    "2027",
    "7",
    "32/1",
    "january",
    "in 99999999 years",
    "in 4 years",
    "[/",
    "Łucja 🙂",
    "9" * 400,
]


@pytest.mark.parametrize(("today", "said", "meant"), DUE)
def test_the_day_that_is_meant(today: date, said: str, meant: date) -> None:
    assert by_when.due(said, today) == meant


@pytest.mark.parametrize("said", GONE)
def test_a_day_that_has_gone_is_refused_and_named(said: str) -> None:
    with pytest.raises(WordsRefused, match=r"has gone\. Write a day from today on\.$") as refused:
        by_when.due(said, TODAY)
    assert refused.value.field == "by"


@pytest.mark.parametrize("said", NONSENSE)
def test_what_is_no_day_is_refused_with_examples(said: str) -> None:
    with pytest.raises(WordsRefused, match=r"not a day I know\. Try: in 2 weeks") as refused:
        by_when.due(said, TODAY)
    assert refused.value.field == "by"


@pytest.mark.parametrize("said", ["", "   ", "."])
def test_no_day_is_asked_for(said: str) -> None:
    with pytest.raises(WordsRefused, match="Write by when"):
        by_when.due(said, TODAY)
    with pytest.raises(WordsRefused, match="Write when it happened"):
        by_when.happened(said, TODAY)


HAPPENED = [
    ("today", TODAY, Precision.DAY),
    ("yesterday", date(2026, 11, 22), Precision.DAY),
    ("friday", date(2026, 11, 20), Precision.DAY),
    ("last friday", date(2026, 11, 20), Precision.DAY),
    ("monday", TODAY, Precision.DAY),
    ("last monday", date(2026, 11, 16), Precision.DAY),
    ("12 Nov", date(2026, 11, 12), Precision.DAY),
    ("12/11", date(2026, 11, 12), Precision.DAY),
    ("12/12", date(2025, 12, 12), Precision.DAY),
    ("12/1/26", date(2026, 1, 12), Precision.DAY),
    ("12 Nov 26", date(2026, 11, 12), Precision.DAY),
    ("Thu 12 Nov 26", date(2026, 11, 12), Precision.DAY),
    ("29/2/00", date(2000, 2, 29), Precision.DAY),
    ("12/1/1999", date(1999, 1, 12), Precision.DAY),
    ("3 weeks ago", date(2026, 11, 2), Precision.DAY),
    ("November", date(2026, 11, 1), Precision.MONTH),
    ("last month", date(2026, 10, 1), Precision.MONTH),
    ("in October", date(2026, 10, 1), Precision.MONTH),
    ("dec", date(2025, 12, 1), Precision.MONTH),
    ("sept 2024", date(2024, 9, 1), Precision.MONTH),
]


@pytest.mark.parametrize("said", ["12/1/27", "12.1.27", "12 Jan 27", "Tue 12 January 27", "1-1-99"])
def test_two_digits_are_a_year_of_this_century(said: str) -> None:
    for read in (by_when.happened, by_when.done):
        with pytest.raises(WordsRefused, match=r"^\w{3} .* 20\d\d has not come yet"):
            read(said, TODAY)


@pytest.mark.parametrize(("said", "meant", "precision"), HAPPENED)
def test_when_something_happened(said: str, meant: date, precision: Precision) -> None:
    assert by_when.happened(said, TODAY) == (meant, precision)


@pytest.mark.parametrize(
    "said",
    [
        "tomorrow",
        "24/11/2026",
        "December 2026",
        "31/4",
        "asap",
        "2026",
        "May 0000",
        "May 1066",
        "[/",
    ],
)
def test_what_has_not_happened_or_is_no_day_is_refused(said: str) -> None:
    with pytest.raises(WordsRefused) as refused:
        by_when.happened(said, TODAY)
    assert refused.value.field == "when"
    assert str(refused.value).endswith(".")


PIECES = (
    "in on by next last end of the month week friday feb 29 31 4 / - 12/1 2 9999 -1 0 day years "
    "ago a fortnight today £ [ 13th 2027 5pm , . 1e9 ٣ noon"
)
WORDS = st.sampled_from(re.split(" ", PIECES))


@settings(deadline=None, derandomize=True, max_examples=150)
@given(st.lists(WORDS, max_size=6).map(" ".join), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_whatever_is_typed_a_day_from_today_on_is_meant_or_it_is_refused(
    said: str, today: date
) -> None:
    for meant in (by_when.due, by_when.happened):
        try:
            found = meant(said, today)
        except WordsRefused:
            continue
        if isinstance(found, tuple):
            assert found[0] <= today
        else:
            assert today <= found <= today + by_when.FURTHEST


def test_warming_up_changes_nothing() -> None:
    by_when.warm()
    assert by_when.due("in 2 weeks", TODAY) == date(2026, 12, 7)


@pytest.mark.parametrize("said", ["29 Feb", "29/2", "29 february"])
def test_a_year_without_29_february_is_named(said: str) -> None:
    with pytest.raises(WordsRefused, match="2027 has no 29 February") as refused:
        by_when.due(said, date(2026, 11, 23))
    assert refused.value.field == "by"
    with pytest.raises(WordsRefused, match="2026 has no 29 February"):
        by_when.happened(said, date(2026, 11, 23))


def test_the_day_stands_before_the_month() -> None:
    for said in ("12/13", "12/13/2026"):
        with pytest.raises(WordsRefused, match="There are 12 months"):
            by_when.due(said, date(2026, 11, 23))


@pytest.mark.parametrize("said", ["40/1", "on 32.10.2026"])
def test_a_day_over_31_is_not_taken_for_a_year(said: str) -> None:
    with pytest.raises(WordsRefused, match="not a day I know"):
        by_when.happened(said, date(2026, 11, 23))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("end of january", date(2027, 1, 31)),
        ("end of Feb", date(2027, 2, 28)),
        ("by the end of November", date(2026, 11, 30)),
        ("end of the year", date(2026, 12, 31)),
        ("end of next year", date(2027, 12, 31)),
        ("end of the week", date(2026, 11, 27)),
        ("end of next week", date(2026, 12, 4)),
        ("end of next month", date(2026, 12, 31)),
    ],
)
def test_the_end_of_a_time(said: str, meant: date) -> None:
    assert by_when.due(said, date(2026, 11, 23)) == meant


@pytest.mark.parametrize("said", ["end of next january", "end of shift", "end of the marble"])
def test_the_end_of_nothing_known(said: str) -> None:
    with pytest.raises(WordsRefused):
        by_when.due(said, date(2026, 11, 23))


REFUSED = [
    "",
    "32 feb",
    "October",
    "this month",
    "December 2026",
    "dec",
    "tomorrow",
    "the other day",
]
DAYS_OF_THE_YEAR = [date(2026, 1, 5), TODAY, date(2027, 3, 11), date(2028, 3, 11), NEW_YEARS_EVE]


@pytest.mark.parametrize("today", DAYS_OF_THE_YEAR)
@pytest.mark.parametrize("said", REFUSED)
def test_a_refused_day_offers_only_what_is_taken_and_fits_any_question(
    said: str, today: date
) -> None:
    with pytest.raises(WordsRefused) as refused:
        by_when.done(said, today)
    sentence = str(refused.value)
    assert "happened" not in sentence
    _, offered, examples = sentence.rstrip(".").partition("Try: ")
    if not offered:
        _, offered, examples = sentence.rstrip(".").partition("for example ")
    assert offered or sentence.endswith("Write today or before.")
    for example in filter(None, examples.split(", ")):
        assert by_when.done(example, today) <= today


@pytest.mark.parametrize("today", DAYS_OF_THE_YEAR)
@pytest.mark.parametrize("said", ["", "32 feb"])
def test_an_event_may_have_a_month_and_every_example_is_taken(said: str, today: date) -> None:
    with pytest.raises(WordsRefused) as refused:
        by_when.happened(said, today)
    examples = re.split("Try: |for example ", str(refused.value).rstrip("."))[1].split(", ")
    assert by_when.happened(examples[-1], today)[1] is Precision.MONTH
    assert all(by_when.happened(example, today)[0] <= today for example in examples)
