"""Who must be told, for every combination of kind and flag: the table of domain §2.1, §2.1b, §2.2.

What is expected stands here as the domain has it, in words of its own; nothing of it is read from
the chapter's data.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import Any

import pytest

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.duties import duties
from reflect_tui.domain.duty import State
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.progress import Progress
from reflect_tui.services.chapter import Chapter
from tests.domain.examples import TODAY, action, noted
from tests.kinds import KINDS

CHAPTER = Chapter()
TELL, DECIDE = State.TO_TELL, State.TO_DECIDE
NOTED, MADE = date(2026, 11, 12), date(2026, 12, 3)
POSITIVE = {"COMPLIMENT", "GOOD_PRACTICE"}

Answer = str | None
YES_NO_OPEN: tuple[Answer, ...] = (None, "yes", "no", "not_asked")
SURE: tuple[Answer, ...] = (None, "yes", "no", "not_sure")
STATUS: tuple[Answer, ...] = (
    None,
    "not_yet_referred",
    "referred",
    "no_enquiry",
    "enquiry_open",
    "enquiry_closed",
)
LOOKED: tuple[tuple[str, ...], ...] = ((), ("cqc",), ("commissioner",), ("cqc", "commissioner"))
OURS: tuple[Answer, ...] = (None, "our_service_involved", "published_elsewhere")


@dataclass(frozen=True)
class Case:
    """One combination."""

    kinds: tuple[str, ...]
    harm: Harm
    candour: Answer = None
    enquiry: Answer = None
    """Whether there was a safeguarding enquiry of any kind."""
    status: Answer = None
    """Where abuse or neglect is with the local authority."""
    review: Answer = None
    """Whose Safeguarding Adult Review it is."""
    la_asked: Answer = None
    looked: tuple[str, ...] = ()
    """Who inspected."""
    poor: Answer = None
    affects: AffectsCare = AffectsCare.NO

    @property
    def details(self) -> dict[str, tuple[str, ...]]:
        """The answers as they are kept."""
        said: dict[str, Answer] = {
            "candour": self.candour,
            "safeguarding_enquiry": self.enquiry,
            "enquiry_status": self.status,
            "sar": self.review,
            "la_asked": self.la_asked,
            "inspection_poor": self.poor,
        }
        kept = {key: (answer,) for key, answer in said.items() if answer}
        return {**kept, **({"inspection_by": self.looked} if self.looked else {})}


def expected(case: Case) -> dict[str, State]:
    """The table of the domain, row by row."""
    owed: dict[str, State] = {"STAFF": TELL}  # S43: every change that is made
    if case.affects is not AffectsCare.NO:  # S44: not sure counts as yes
        owed["PEOPLE"] = TELL
    if "COMPLAINT" in case.kinds:  # S45
        owed["COMPLAINANT"] = TELL
    # S46: owed once somebody said yes, whatever the harm; asked whenever harm is not none, of
    # something good only where harm is known.
    only_good = set(case.kinds) <= POSITIVE and case.harm is Harm.NOT_KNOWN
    if case.candour == "yes":
        owed["DOC"] = TELL
    elif case.candour != "no" and case.harm is not Harm.NONE and not only_good:
        owed["DOC"] = DECIDE
    # S48: there was an enquiry, or nobody said of abuse or a review, and the local authority asked.
    abuse = "ABUSE_NEGLECT" in case.kinds
    review = "SAR" in case.kinds
    maybe = (
        case.enquiry == "yes"
        or (abuse and case.status in (None, "enquiry_open", "enquiry_closed"))
        or (review and case.review in (None, "our_service_involved"))
    )
    if case.la_asked == "yes" and (maybe or abuse or review):
        owed["LA"] = TELL
    elif case.la_asked in (None, "not_asked") and maybe:
        owed["LA"] = DECIDE
    # S47: the outcome was poor; not sure counts as yes, and so does no answer.
    if "INSPECTION_AUDIT" in case.kinds and case.poor != "no":
        if "cqc" in case.looked:
            owed["CQC"] = TELL
        if "commissioner" in case.looked:
            owed["COMM"] = TELL
        if not case.looked:
            owed["CQC"] = owed["COMM"] = DECIDE
    return owed


def cases() -> Iterator[Case]:
    """Every combination that the tables distinguish, for every kind."""
    for kind, harm, candour, la in product(KINDS, Harm, YES_NO_OPEN, YES_NO_OPEN):
        plain: dict[str, Any] = {
            "kinds": (kind,),
            "harm": harm,
            "candour": candour,
            "la_asked": la,
        }
        if kind == "ABUSE_NEGLECT":
            yield from (Case(**plain, status=status) for status in STATUS)
        elif kind == "SAR":
            yield from (Case(**plain, review=review) for review in OURS)
        elif kind == "INSPECTION_AUDIT":
            for enquiry, looked, poor in product(SURE, LOOKED, SURE):
                yield Case(**plain, enquiry=enquiry, looked=looked, poor=poor)
        else:
            yield from (Case(**plain, enquiry=enquiry) for enquiry in SURE)


def pairs() -> Iterator[Case]:
    """Every two kinds at once, with answers that bring what both owe."""
    for kinds, harm, la in product(combinations(KINDS, 2), Harm, YES_NO_OPEN):
        yield Case(
            kinds,
            harm,
            la_asked=la,
            status="enquiry_closed",
            review="our_service_involved",
            looked=("cqc", "commissioner"),
            poor="yes",
        )


def owed(case: Case, rules: tuple[DutyRule, ...]) -> dict[str, State]:
    """What the domain finds for one change that was made."""
    about = noted(kinds=case.kinds, harm=case.harm, details=case.details)
    made = action(affects_care=case.affects, progress=Progress(done_on=MADE))
    found = duties(rules, about, NOTED, {"m1": TODAY}, (made,), ())
    assert len({duty.rule.key for duty in found}) == len(found)
    return {duty.rule.key: duty.state for duty in found}


def compare(case: Case) -> str:
    """Empty when it is as the table has it."""
    found, wanted = owed(case, CHAPTER.duties), expected(case)
    return "" if found == wanted else f"{case}\n  found {found}\n  expected {wanted}"


def test_every_combination_of_one_kind_and_flags_is_as_the_table_has_it() -> None:
    tried = list(cases())
    assert len(tried) > 8_000
    assert len({case.kinds for case in tried}) == len(KINDS) == 12
    assert [wrong for case in tried if (wrong := compare(case))] == []


def test_every_two_kinds_owe_what_both_owe() -> None:
    assert [wrong for case in pairs() if (wrong := compare(case))] == []


@pytest.mark.parametrize("affects", list(AffectsCare))
@pytest.mark.parametrize("kind", KINDS)
def test_each_change_is_told_whatever_the_event_was(kind: str, affects: AffectsCare) -> None:
    assert compare(Case((kind,), Harm.NONE, affects=affects)) == ""


def test_the_duties_have_the_names_and_sources_of_the_policy() -> None:
    assert {(rule.code, rule.source) for rule in CHAPTER.duties} == {
        ("D-STAFF", "S43"),
        ("D-PEOPLE", "S44"),
        ("D-COMPLAINANT", "S45"),
        ("D-DOC", "S46"),
        ("D-CQC", "S47"),
        ("D-COMM", "S47"),
        ("D-LA", "S48"),
    }


def test_both_what_was_learned_and_what_was_changed_is_told_where_the_table_says_so() -> None:
    learning = {rule.code for rule in CHAPTER.duties if rule.learning}
    assert learning == {"D-COMPLAINANT", "D-DOC", "D-CQC", "D-COMM"}
    assert {rule.code for rule in CHAPTER.duties if rule.each_change} == {"D-STAFF", "D-PEOPLE"}
