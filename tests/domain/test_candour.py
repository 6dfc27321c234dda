"""The Duty of Candour: told from the start, and a day for each of its steps (S46, §2.3)."""

from __future__ import annotations

from typing import Any

import pytest

from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.telling import Telling
from tests.domain.examples import noted
from tests.domain.owing import (
    NOT_POSSIBLE,
    NOTED,
    TRIED,
    found,
    told,
)


def test_candour_is_told_from_the_start() -> None:
    about = noted(harm=Harm.SERIOUS, details={"candour": ("yes",)})
    duty = found(about, met=None)["DOC"]
    assert (duty.state, duty.since) == (State.TO_TELL, NOTED)


CANDOUR = noted(harm=Harm.SERIOUS, details={"candour": ("yes",)})
STEPS = ("told_on", "sorry_on", "notice_on", "results_on")
DAYS = dict.fromkeys(STEPS, ("2026-11-18",))


def candour(*tellings: Telling) -> Duty:
    return found(CANDOUR, *tellings)["DOC"]


def step(days: dict[str, tuple[str, ...]], **changed: Any) -> Telling:
    plain = {"duty": "DOC", "learning": False, "changes": False}
    return told(**{**plain, "details": days, **changed})


def test_candour_needs_a_day_for_each_step_too() -> None:
    assert candour().lacks == ("learning", "changes", *STEPS)
    duty = candour(told(duty="DOC"))
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, NOTED, STEPS)
    assert duty.blocks
    assert candour(told(duty="DOC", details=DAYS)).state is State.TOLD


@pytest.mark.parametrize("missing", STEPS)
def test_each_step_of_candour_keeps_it_open(missing: str) -> None:
    days = {key: said for key, said in DAYS.items() if key != missing}
    duty = candour(told(duty="DOC", details=days))
    assert (duty.state, duty.lacks) == (State.TO_TELL, (missing,))


def test_the_steps_of_candour_add_up_over_several_visits() -> None:
    visits = [step({key: said}, id=key) for key, said in DAYS.items()]
    assert candour(*visits).lacks == ("learning", "changes")
    assert candour(*visits, told()).lacks == ("learning", "changes")
    assert candour(*visits, told(duty="DOC")).state is State.TOLD
    taken_back = step({"sorry_on": ()}, id="t9")
    assert candour(*visits, told(duty="DOC"), taken_back).lacks == ("sorry_on",)


@pytest.mark.parametrize(("answer", "lacks"), [("no", ()), ("yes", ("results_on",))])
def test_without_further_enquiries_there_are_no_results_to_send(
    answer: str, lacks: tuple[str, ...]
) -> None:
    days = {key: said for key, said in DAYS.items() if key != "results_on"}
    duty = candour(told(duty="DOC", details={**days, "enquiries": (answer,)}))
    assert duty.lacks == lacks
    assert (duty.state is State.TOLD) is not bool(lacks)


def test_somebody_who_cannot_be_reached_settles_the_steps_of_candour() -> None:
    tried = step({}, outcome=TRIED)
    gone = step({}, id="t2", outcome=NOT_POSSIBLE, because="Two letters came back")
    duty = candour(tried, gone)
    assert (duty.state, duty.lacks, duty.blocks) == (State.NOT_POSSIBLE, (), False)
