"""Questions about an event that are asked when they matter, and the regulations it touches."""

from __future__ import annotations

import pytest

from reflect_tui.domain.flag import (
    Flag,
    Regulation,
    asked,
    complete,
    regulations,
    to_settle,
)
from reflect_tui.domain.kind import Choice
from reflect_tui.domain.opportunity import Harm
from reflect_tui.errors import FormRefused, WordsRefused
from tests.domain.examples import noted

YES_NO = tuple(Choice(key=key, label=key) for key in ("yes", "no", "not_asked"))
CANDOUR = Flag(
    key="candour",
    question="Does it apply?",
    choices=YES_NO,
    when=("harm=serious",),
    open=("not_asked",),
    open_words="Nobody was asked",
)
WHO = Flag(
    key="who",
    question="Who was asked?",
    choices=(),
    when=("candour=yes|no",),
    needed="Write who was asked.",
)
WHY = Flag(
    key="why", question="Why?", choices=(), when=("candour=no",), needed="Write why it does not."
)
LIVE = Flag(
    key="live",
    question="Who?",
    choices=(Choice(key="none", label="Nobody", alone=True), Choice(key="police", label="Police")),
    when=("harm=serious",),
    several=True,
)
FLAGS = (CANDOUR, WHO, WHY, LIVE)
SERIOUS = {"harm": Harm.SERIOUS}


def keys(flags: tuple[Flag, ...]) -> list[str]:
    return [flag.key for flag in flags]


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({}, ["candour", "live"]),
        ({"candour": ("not_asked",)}, ["candour", "live"]),
        ({"candour": ("yes",)}, ["candour", "who", "live"]),
        ({"candour": ("no",)}, ["candour", "who", "why", "live"]),
    ],
)
def test_each_answer_brings_the_questions_that_follow(
    details: dict[str, tuple[str, ...]], expected: list[str]
) -> None:
    assert keys(asked(FLAGS, noted(details=details, **SERIOUS))) == expected
    assert asked(FLAGS, noted(details=details and {}, harm=Harm.NONE)) == ()


@pytest.mark.parametrize(
    ("said", "left"), [((), True), (("not_asked",), True), (("yes",), False), (("no",), False)]
)
def test_what_has_no_answer_or_an_open_one_is_to_be_settled(
    said: tuple[str, ...], left: bool
) -> None:
    event = noted(details={"candour": said}, **SERIOUS)
    assert keys(to_settle(FLAGS, event)) == (["candour"] if left else [])


def test_a_question_without_words_for_it_may_stay_open() -> None:
    assert keys(to_settle((LIVE,), noted(**SERIOUS))) == []


def test_what_is_not_asked_is_not_to_be_settled() -> None:
    assert to_settle(FLAGS, noted(harm=Harm.MINOR)) == ()


def test_every_question_that_needs_an_answer_is_named() -> None:
    event = noted(details={"candour": ("no",)}, **SERIOUS)
    with pytest.raises(FormRefused) as refused:
        complete(FLAGS, event, event.details)
    assert [(each.field, str(each)) for each in refused.value.faults] == [
        ("who", "Write who was asked."),
        ("why", "Write why it does not."),
    ]


def test_a_question_that_is_not_asked_needs_no_answer_and_its_old_answer_stays() -> None:
    said = {"candour": ("yes",), "who": ("GP",), "why": ("an old reason",), "live": ()}
    assert complete(FLAGS, noted(details=said, **SERIOUS), said) == {
        "candour": ("yes",),
        "who": ("GP",),
        "why": ("an old reason",),
    }


def test_none_stands_alone() -> None:
    said = {"live": ("none", "police")}
    with pytest.raises(WordsRefused, match="Nobody cannot stand beside another answer") as refused:
        complete(FLAGS, noted(details=said, **SERIOUS), said)
    assert refused.value.field == "live"
    alone = {"live": ("none",)}
    assert complete(FLAGS, noted(details=alone, **SERIOUS), alone) == alone


REGULATIONS = (
    Regulation(key="R12", label="12 Safe care", when=("kind=ACCIDENT",)),
    Regulation(key="R16", label="16 Complaints", when=("kind=COMPLAINT",)),
    Regulation(key="R20", label="20 Candour", when=("candour=yes",)),
)


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        ({}, ["R12"]),
        ({"candour": ("yes",)}, ["R12", "R20"]),
        ({"candour": ("yes",), "regulations": ("R16",)}, ["R16"]),
        ({"regulations": ("R20", "R12")}, ["R12", "R20"]),
        ({"regulations": ()}, ["R12"]),
    ],
)
def test_the_regulations_are_proposed_until_somebody_picks_them(
    details: dict[str, tuple[str, ...]], expected: list[str]
) -> None:
    assert [each.key for each in regulations(REGULATIONS, noted(details=details))] == expected
