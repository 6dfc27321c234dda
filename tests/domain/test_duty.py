"""Who must be told, and how far that is: worked out from the facts (S43–S48, §2.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from reflect_tui.domain.agreed_action import AffectsCare, AgreedAction
from reflect_tui.domain.duty import CALLED_OFF, GROUPS_LEFT, Duty, State, duties
from reflect_tui.domain.opportunity import Harm, Noted
from reflect_tui.domain.owed import Owed, by_urgency
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.services.chapter import Chapter
from tests.domain.examples import action, noted, telling

RULES = Chapter().duties
NOTED, MET, MADE = date(2026, 11, 12), date(2026, 11, 19), date(2026, 12, 3)
DAY = timedelta(days=1)
COMPLAINT = noted(kinds=("COMPLAINT",), harm=Harm.NONE)
NOTHING = noted(kinds=("QA",), harm=Harm.NONE)
OPEN = action(affects_care=AffectsCare.YES)
DONE = replace(OPEN, progress=Progress(done_on=MADE))
TRIED, NOT_NEEDED, NOT_POSSIBLE = Outcome.TRIED, Outcome.NOT_NEEDED, Outcome.NOT_POSSIBLE


def found(
    about: Noted = COMPLAINT,
    *tellings: Telling,
    met: date | None = MET,
    actions: tuple[AgreedAction, ...] = (),
) -> dict[str, Duty]:
    """The duties of an event by the keys of their rules; one change at most."""
    made = duties(RULES, about, NOTED, met, actions, tellings)
    assert len({duty.rule.key for duty in made}) == len(made)
    return {duty.rule.key: duty for duty in made}


def complainant(*tellings: Telling, **others: Any) -> Duty:
    return found(COMPLAINT, *tellings, **others)["COMPLAINANT"]


def of_change(key: str, *tellings: Telling, about: AgreedAction = DONE) -> Duty:
    return found(NOTHING, *tellings, actions=(about,))[key]


def staff(**changed: Any) -> Telling:
    plain = {"duty": "STAFF", "action_id": "a1", "on": MADE, "learning": False}
    return telling(**{**plain, **changed})


def people(**changed: Any) -> Telling:
    return staff(**{"duty": "PEOPLE", "on": MET, **changed})


def test_before_anything_is_learned_or_changed_there_is_nothing_to_tell() -> None:
    duty = complainant(met=None)
    assert (duty.state, duty.since) == (State.LATER, None)
    assert duty.lacks == ("learning", "changes")


def test_it_is_to_tell_since_the_first_meeting_or_the_first_change() -> None:
    assert complainant().since == MET
    assert complainant(met=None, actions=(DONE,)).since == MADE
    assert complainant(actions=(DONE,)).since == MET
    assert complainant().state is State.TO_TELL


@pytest.mark.parametrize(
    ("learning", "changes", "state", "lacks"),
    [
        (True, True, State.TOLD, ()),
        (True, False, State.TO_TELL, ("changes",)),
        (False, True, State.TO_TELL, ("learning",)),
    ],
)
def test_both_the_learning_and_the_changes_are_told(
    learning: bool, changes: bool, state: State, lacks: tuple[str, ...]
) -> None:
    duty = complainant(telling(learning=learning, changes=changes))
    assert (duty.state, duty.lacks) == (state, lacks)
    both = telling(id="t2", learning=not learning or changes, changes=not changes or learning)
    assert complainant(telling(learning=learning, changes=changes), both).state is State.TOLD


def test_a_change_that_is_made_later_has_to_be_told_too() -> None:
    told = telling(on=MADE)
    duty = complainant(told, actions=(DONE,))
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, MADE, ("changes",))
    again = telling(id="t2", on=MADE, learning=False, covers=duty.made)
    assert complainant(told, again, actions=(DONE,)).state is State.TOLD
    more = replace(DONE, id="another")
    assert complainant(told, again, actions=(more,)).lacks == ("changes",)


def test_a_change_that_is_dropped_is_not_told() -> None:
    gone = replace(DONE, progress=Progress(done_on=MADE, dropped_on=MADE, dropped_because="No"))
    assert complainant(telling(on=MET), actions=(gone,)).state is State.TOLD
    assert set(found(NOTHING, actions=(gone,))) == set()


def test_that_somebody_tried_leaves_it_open() -> None:
    duty = complainant(telling(outcome=TRIED, learning=False, changes=False))
    assert duty.state is State.TO_TELL
    assert len(duty.tellings) == 1


@pytest.mark.parametrize(
    ("outcome", "state"),
    [(NOT_NEEDED, State.NOT_NEEDED), (NOT_POSSIBLE, State.NOT_POSSIBLE)],
)
def test_a_reason_settles_it_until_somebody_is_told_after_all(
    outcome: Outcome, state: State
) -> None:
    settled = telling(outcome=outcome, because="Gone", learning=False, changes=False)
    tried = telling(id="t2", outcome=TRIED, learning=False, changes=False)
    for so_far in ((settled,), (tried, settled), (settled, tried)):
        duty = complainant(*so_far)
        assert (duty.state, duty.lacks, duty.blocks) == (state, (), False)
    half = telling(id="t3", changes=False)
    assert complainant(settled, half).state is State.TO_TELL


FOLLOW_UP = MET + 7 * DAY


def learned(*tellings: Telling, **days: date) -> Duty:
    """How far the complainant is, when these meetings have learned something on these days."""
    met = min(days.values(), default=None)
    made = duties(RULES, COMPLAINT, NOTED, met, (), tellings, days)
    return next(duty for duty in made if duty.rule.key == "COMPLAINANT")


def test_who_was_told_early_is_told_until_something_more_is_learned() -> None:
    early = telling(on=NOTED)
    assert learned(early).state is State.TOLD
    duty = learned(early, first=MET)
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, MET, ("learning",))
    again = telling(id="t2", on=MET, changes=False, covers=duty.learned)
    assert learned(early, again, first=MET).state is State.TOLD
    duty = learned(early, again, first=MET, second=FOLLOW_UP)
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, FOLLOW_UP, ("learning",))


def test_who_was_told_early_is_told_again_when_something_is_changed() -> None:
    early = telling(on=NOTED)
    duty = complainant(early, met=None, actions=(DONE,))
    assert (duty.state, duty.since, duty.lacks) == (State.TO_TELL, MADE, ("changes",))


def test_who_was_told_a_part_early_waits_for_the_rest() -> None:
    half = telling(on=NOTED, changes=False)
    assert (learned(half).state, learned(half).lacks) == (State.LATER, ("changes",))


def test_what_was_told_a_day_after_a_meeting_has_its_learning() -> None:
    assert learned(telling(on=MET), first=MET).state is State.TO_TELL
    assert learned(telling(on=MET + DAY), first=MET).state is State.TOLD


def test_it_waits_since_the_first_change_that_they_do_not_know() -> None:
    later = replace(DONE, id="a2", progress=Progress(done_on=MADE + DAY))
    made = duties(RULES, COMPLAINT, NOTED, MET, (later, DONE), (telling(on=MET),))
    assert next(duty for duty in made if duty.rule.key == "COMPLAINANT").since == MADE


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
    return telling(**{**plain, "details": days, **changed})


def test_candour_needs_a_day_for_each_step_too() -> None:
    assert candour().lacks == ("learning", "changes", *STEPS)
    told = candour(telling(duty="DOC"))
    assert (told.state, told.since, told.lacks) == (State.TO_TELL, NOTED, STEPS)
    assert told.blocks
    assert candour(telling(duty="DOC", details=DAYS)).state is State.TOLD


@pytest.mark.parametrize("missing", STEPS)
def test_each_step_of_candour_keeps_it_open(missing: str) -> None:
    days = {key: said for key, said in DAYS.items() if key != missing}
    duty = candour(telling(duty="DOC", details=days))
    assert (duty.state, duty.lacks) == (State.TO_TELL, (missing,))


def test_the_steps_of_candour_add_up_over_several_visits() -> None:
    visits = [step({key: said}, id=key) for key, said in DAYS.items()]
    assert candour(*visits).lacks == ("learning", "changes")
    assert candour(*visits, telling()).lacks == ("learning", "changes")
    assert candour(*visits, telling(duty="DOC")).state is State.TOLD
    taken_back = step({"sorry_on": ()}, id="t9")
    assert candour(*visits, telling(duty="DOC"), taken_back).lacks == ("sorry_on",)


@pytest.mark.parametrize(("answer", "lacks"), [("no", ()), ("yes", ("results_on",))])
def test_without_further_enquiries_there_are_no_results_to_send(
    answer: str, lacks: tuple[str, ...]
) -> None:
    days = {key: said for key, said in DAYS.items() if key != "results_on"}
    duty = candour(telling(duty="DOC", details={**days, "enquiries": (answer,)}))
    assert duty.lacks == lacks
    assert (duty.state is State.TOLD) is not bool(lacks)


def test_somebody_who_cannot_be_reached_settles_the_steps_of_candour() -> None:
    tried = step({}, outcome=TRIED)
    gone = step({}, id="t2", outcome=NOT_POSSIBLE, because="Two letters came back")
    duty = candour(tried, gone)
    assert (duty.state, duty.lacks, duty.blocks) == (State.NOT_POSSIBLE, (), False)


def test_an_open_question_is_to_be_decided_since_the_event_was_noted() -> None:
    duty = found(noted(harm=Harm.SERIOUS))["DOC"]
    assert (duty.state, duty.since, duty.blocks) == (State.TO_DECIDE, NOTED, True)
    asked = noted(kinds=("QA",), harm=Harm.NONE, details={"safeguarding_enquiry": ("yes",)})
    duty = found(asked)["LA"]
    assert (duty.state, duty.blocks) == (State.TO_DECIDE, False)
    assert duty.state.waits


@pytest.mark.parametrize(("today", "overdue"), [(MADE, False), (MADE + DAY, True)])
def test_a_day_that_somebody_gave_goes_by_and_no_other(today: date, overdue: bool) -> None:
    said = {"la_asked": ("yes",), "la_due": (MADE.isoformat(),)}
    about = noted(kinds=("SAR",), harm=Harm.NONE, details=said)
    duty = found(about)["LA"]
    assert duty.due_on == MADE
    assert duty.overdue(today) is overdue
    assert not found(about, telling(duty="LA"))["LA"].overdue(today)
    without = noted(kinds=("SAR",), harm=Harm.NONE, details={"la_asked": ("yes",)})
    assert found(without)["LA"].due_on is None
    assert not found(without)["LA"].overdue(date.max)


@pytest.mark.parametrize(
    ("affects", "keys"),
    [
        (AffectsCare.YES, {"PEOPLE", "STAFF"}),
        (AffectsCare.NOT_SURE, {"PEOPLE", "STAFF"}),
        (AffectsCare.NO, {"STAFF"}),
    ],
)
def test_not_sure_whether_it_affects_care_counts_as_yes(
    affects: AffectsCare, keys: set[str]
) -> None:
    assert set(found(NOTHING, actions=(replace(DONE, affects_care=affects),))) == keys


def test_staff_are_told_when_it_is_made_and_people_before_where_possible() -> None:
    before = found(NOTHING, actions=(OPEN,))
    assert set(before) == {"PEOPLE"}
    assert (before["PEOPLE"].state, before["PEOPLE"].since) == (State.LATER, None)
    after = found(NOTHING, actions=(DONE,))
    assert {(d.state, d.since) for d in after.values()} == {(State.TO_TELL, MADE)}


def test_people_may_be_told_before_it_is_made_and_staff_not() -> None:
    assert of_change("PEOPLE", people(), about=OPEN).state is State.TOLD
    assert of_change("PEOPLE", people()).state is State.TOLD
    assert of_change("STAFF", staff(on=MADE - DAY)).state is State.TO_TELL
    assert of_change("STAFF", staff()).state is State.TOLD


GONE = replace(OPEN, progress=Progress(dropped_on=MADE, dropped_because="No money"))
OFF = {CALLED_OFF: ("yes",)}


def told_off(**changed: Any) -> Telling:
    return people(**{"id": "t9", "details": OFF, **changed})


def test_who_was_told_of_a_change_is_told_that_it_does_not_come() -> None:
    duty = of_change("PEOPLE", people(), about=GONE)
    assert (duty.state, duty.since, duty.called_off) == (State.TO_TELL, MADE, True)
    assert duty.of == "that this change does not come"
    assert duty.blocks


def test_nobody_is_told_that_what_they_do_not_know_does_not_come() -> None:
    for tellings in ((), (people(outcome=TRIED),), (people(outcome=NOT_NEEDED, because="x"),)):
        assert found(NOTHING, *tellings, actions=(GONE,)) == {}
    assert found(NOTHING, staff(), actions=(GONE,)) == {}


@pytest.mark.parametrize(
    ("outcome", "state"),
    [
        (Outcome.TOLD, State.TOLD),
        (TRIED, State.TO_TELL),
        (NOT_NEEDED, State.NOT_NEEDED),
        (NOT_POSSIBLE, State.NOT_POSSIBLE),
    ],
)
def test_what_settles_that_a_change_does_not_come(outcome: Outcome, state: State) -> None:
    assert of_change("PEOPLE", people(), told_off(outcome=outcome), about=GONE).state is state


def test_a_reason_from_before_settles_nothing_that_came_after() -> None:
    before = people(id="t2", outcome=NOT_NEEDED, because="They know")
    assert of_change("PEOPLE", people(), before, about=GONE).state is State.TO_TELL


def test_a_change_that_comes_after_all_is_told_anew_and_so_is_its_second_end() -> None:
    so_far = (people(), told_off())
    assert of_change("PEOPLE", *so_far, about=OPEN).state is State.LATER
    assert of_change("PEOPLE", *so_far, about=DONE).state is State.TO_TELL
    again = people(id="t10")
    assert of_change("PEOPLE", *so_far, again, about=DONE).state is State.TOLD
    assert of_change("PEOPLE", *so_far, about=GONE).state is State.TOLD
    assert of_change("PEOPLE", *so_far, again, about=GONE).state is State.TO_TELL


def test_the_whole_team_is_told_when_no_group_is_left() -> None:
    part = staff(details={GROUPS_LEFT: ("nights", "agency")})
    duty = of_change("STAFF", part)
    assert (duty.state, duty.lacks) == (State.TO_TELL, ("nights", "agency"))
    rest = staff(id="t2", on=MADE + DAY)
    assert of_change("STAFF", part, rest).state is State.TOLD
    assert of_change("STAFF", part, staff(id="t3", outcome=TRIED)).lacks == ("nights", "agency")


def test_each_change_has_its_own_duties() -> None:
    other = replace(DONE, id="a2", progress=Progress(done_on=MADE + DAY))
    made = duties(RULES, NOTHING, NOTED, MET, (DONE, other), (staff(),))
    assert [(d.rule.key, d.change and d.change.id, d.state) for d in made] == [
        ("PEOPLE", "a1", State.TO_TELL),
        ("PEOPLE", "a2", State.TO_TELL),
        ("STAFF", "a1", State.TOLD),
        ("STAFF", "a2", State.TO_TELL),
    ]


@pytest.mark.parametrize("outcome", [NOT_NEEDED, NOT_POSSIBLE])
def test_a_change_need_not_be_told_for_a_reason(outcome: Outcome) -> None:
    assert not of_change("STAFF", staff(outcome=outcome, because="One person works here")).blocks


def test_what_blocks_the_closing() -> None:
    states = {duty.state: duty.blocks for duty in (complainant(), complainant(met=None))}
    assert states == {State.TO_TELL: True, State.LATER: True}
    assert not complainant(telling()).blocks


def test_what_waits_stands_first_then_the_order_of_the_rules_and_the_oldest() -> None:
    event = found(COMPLAINT, telling(outcome=TRIED), met=MET, actions=(DONE,))
    owed = [
        Owed(opportunity_id=key, number=key, title="", duty=duty)
        for key, duty in {
            **event,
            "TOLD": complainant(telling()),
            "LATER": complainant(met=None),
            "EARLIER": replace(event["STAFF"], since=MET),
        }.items()
    ]
    assert [each.number for each in by_urgency(owed, RULES)] == [
        "COMPLAINANT",
        "PEOPLE",
        "EARLIER",
        "STAFF",
        "LATER",
        "TOLD",
    ]
    assert owed[0].key == "COMPLAINANT:COMPLAINANT:"
    assert owed[1].key == "PEOPLE:PEOPLE:a1"
