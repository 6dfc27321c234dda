"""What the log shows: how far each opportunity has come, and what needs somebody now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from reflect_tui.domain import hold
from reflect_tui.domain.days import Precision
from reflect_tui.domain.log import Glance, LogRow, Standing
from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.domain.opportunity import Closed, Lifted, Noted, Opportunity
from reflect_tui.domain.safety import Answer
from reflect_tui.storage.glance import SHOWN
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.on_hold import ON_HOLD
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, action, check, meeting, noted
from tests.storage.files import asked

ABUSE = noted(kinds=("ABUSE_NEGLECT",), details={"enquiry_status": ("not_yet_referred",)})


def met(store: Store, about: Opportunity, stage: Stage, people: int = 8, name: str = "") -> None:
    keep = Keep.LEARNING if stage is Stage.ENDED else None
    made = meeting(opportunity_id=about.id, people=people, stage=stage, keep=keep)
    store.meetings.save(replace(made, id=f"m-{about.id}{name}"))


def safe(store: Store, about: Opportunity) -> None:
    store.opportunities.save_safety(check(opportunity_id=about.id))


def unsafe(store: Store, about: Opportunity) -> None:
    store.opportunities.save_safety(check(opportunity_id=about.id, person=Answer.DONT_KNOW))


def unreported(store: Store, about: Opportunity) -> None:
    store.opportunities.save_safety(check(opportunity_id=about.id, reported=Answer.NO))


def half_checked(store: Store, about: Opportunity) -> None:
    store.opportunities.save_safety(check(opportunity_id=about.id, stopped=None))


def light(store: Store, about: Opportunity) -> None:
    made = check(opportunity_id=about.id, person=None, stopped=None, reported=None, supported=None)
    store.opportunities.save_safety(replace(made, light=Answer.NO))


def nothing(store: Store, about: Opportunity) -> None:
    assert store.opportunities.safety(about.id) is None


def met_and(stage: Stage, then: Callable[[Store, Opportunity], None]) -> Callable[..., None]:
    def do(store: Store, about: Opportunity) -> None:
        met(store, about, stage)
        then(store, about)

    return do


def held(store: Store, about: Opportunity) -> None:
    safe(store, about)
    (meeting,) = store.meetings.of_opportunity(about.id)
    store.meetings.save(replace(meeting, on_hold=True))


def twice(store: Store, about: Opportunity) -> None:
    safe(store, about)
    met(store, about, Stage.ENDED, people=8)
    met(store, about, Stage.ENDED, people=5, name="-again")


def no_change(store: Store, about: Opportunity) -> None:
    safe(store, about)
    met(store, about, Stage.ENDED)
    (meeting,) = store.meetings.of_opportunity(about.id)
    store.meetings.save(replace(meeting, no_change_because="All was done at once"))


def test_groups_that_were_not_heard_wait_in_the_log(file: LearningFile) -> None:
    store = file.store
    about = store.opportunities.add(noted(), TODAY)
    no_change(store, about)
    (meeting,) = store.meetings.of_opportunity(about.id)
    store.meetings.save(replace(meeting, not_reached=("nights",)))
    (row,) = file.glance(TODAY, 10).attention.unfinished
    assert (row.id, row.standing) == (about.id, Standing.NOT_HEARD)


def looked_into(**changed: object) -> Noted:
    return noted(details={"live_enquiry": ("coroner", "hse")}, **changed)


@pytest.mark.parametrize("left", [(), ("nights",)], ids=["all heard", "not all heard"])
def test_an_event_on_hold_waits_in_the_log_after_a_meeting_too(
    file: LearningFile, left: tuple[str, ...]
) -> None:
    """The page of the event says so as well (§1.3)."""
    store = file.store
    about = store.opportunities.add(looked_into(), TODAY)
    no_change(store, about)
    (meeting,) = store.meetings.of_opportunity(about.id)
    store.meetings.save(replace(meeting, not_reached=left))
    found = file.glance(TODAY, 10).attention
    (row,) = found.unfinished
    assert (row.id, row.standing, row.held_by) == (about.id, Standing.HELD, ("coroner", "hse"))
    assert found.unfinished_count == 1
    lifted = Lifted(by="Coroner", on=TODAY, limits="", for_whom=("coroner",))
    store.opportunities.save(replace(about, lifted=lifted))
    (row,) = file.glance(TODAY, 10).attention.unfinished
    assert row.held_by == ("hse",)
    closed = Closed(on=TODAY, by="Registered manager")
    store.opportunities.save(replace(about, closed=closed))
    assert file.glance(TODAY, 10).attention.unfinished == ()


HOLDS = [
    (kinds, {"police": (police,), "enquiry_status": (enquiry,), "live_enquiry": live}, agreed)
    for kinds in (("ACCIDENT",), ("POLICE", "OTHER"), ("ABUSE_NEGLECT",))
    for police in ("live", "ended", "")
    for enquiry in ("enquiry_open", "enquiry_closed")
    for live in ((), ("none",), ("not_known",), ("coroner",), ("police", "cqc"))
    for agreed in ((), ("police",), ("police", "coroner", "local_authority"))
]


def test_the_file_says_as_the_domain_does_what_is_on_hold(file: LearningFile) -> None:
    """S12, §1.3."""
    about = file.store.opportunities.add(noted(), TODAY)
    expected = {}
    for number, (kinds, details, agreed) in enumerate(HOLDS):
        lifted = Lifted(by="They", on=TODAY, limits="", for_whom=agreed) if agreed else None
        made = replace(
            about,
            id=f"{number}",
            number=f"2027-{number + 1:03d}",
            kinds=kinds,
            details={key: said for key, said in details.items() if said != ("",)},
            lifted=lifted,
        )
        file.store.opportunities.save(made)
        expected[made.id] = bool(hold.holding(made, lifted))
    file.close()
    found = asked(file.path, f"SELECT o.id, {ON_HOLD} FROM opportunity o WHERE o.year = 2027")
    assert dict(found) == expected  # neither yes nor no would leave it out of both lists
    assert len(set(expected.values())) == 2


# what was noted, what was done then; how far it is, how many took part, does it need somebody
STATES = {
    "not checked": (noted(), nothing, Standing.NOT_CHECKED, 0, True),
    "half checked": (noted(), half_checked, Standing.NOT_CHECKED, 0, True),
    "not safe": (noted(), unsafe, Standing.NOT_SAFE, 0, True),
    "not referred": (ABUSE, safe, Standing.NOT_READY, 0, True),
    "not referred, not safe": (ABUSE, unsafe, Standing.NOT_SAFE, 0, True),
    "not reported": (noted(), unreported, Standing.NOT_READY, 0, True),
    "not reported any more": (
        noted(),
        met_and(Stage.ENDED, unreported),
        Standing.NOT_READY,
        8,
        True,
    ),
    "waiting": (noted(), safe, Standing.WAITING, 0, True),
    "waiting, light": (noted(), light, Standing.WAITING, 0, True),
    "begun": (noted(), met_and(Stage.OPENING, safe), Standing.IN_MEETING, 0, True),
    "on hold": (
        noted(),
        met_and(Stage.QUESTIONS, held),
        Standing.ON_HOLD,
        0,
        True,
    ),
    "at closing": (noted(), met_and(Stage.CLOSING, safe), Standing.IN_MEETING, 0, True),
    "not safe any more": (noted(), met_and(Stage.ACTIONS, unsafe), Standing.NOT_SAFE, 0, True),
    "talked": (noted(), met_and(Stage.ENDED, safe), Standing.TALKED, 8, True),
    "talked twice": (noted(), twice, Standing.TALKED, 13, True),
    "talked, no change": (noted(), no_change, Standing.TALKED, 8, False),
    "talked, not safe any more": (
        noted(),
        met_and(Stage.ENDED, unsafe),
        Standing.NOT_SAFE,
        8,
        True,
    ),
}


@pytest.mark.parametrize(
    ("what", "then", "standing", "people", "needs"), STATES.values(), ids=STATES
)
def test_how_far_it_has_come(
    file: LearningFile,
    what: Noted,
    then: Callable[[Store, Opportunity], None],
    standing: Standing,
    people: int,
    needs: bool,
) -> None:
    about = file.store.opportunities.add(what, TODAY)
    then(file.store, about)
    seen = file.glance(TODAY, 10)
    expected = LogRow(
        id=about.id,
        number="2026-001",
        title=what.title,
        kinds=what.kinds,
        happened_on=what.happened_on,
        precision=Precision.DAY,
        standing=standing,
        people=people,
        actions=0,
    )
    assert seen.rows == file.log_rows(0, 10) == (expected,)
    assert seen.count == 1
    undecided = standing is Standing.TALKED
    pressing = replace(expected, standing=Standing.UNDECIDED) if undecided else expected
    assert seen.attention.unfinished == ((pressing,) if needs else ())
    assert seen.attention.unfinished_count == int(needs)


def test_an_empty_file_needs_nobody(file: LearningFile) -> None:
    _ = file.store
    assert file.glance(TODAY, 10) == Glance()


def test_three_hundred_are_shown_a_page_at_a_time(file: LearningFile) -> None:
    store = file.store
    for day in range(300):
        store.opportunities.add(noted(title=f"Event {day}"), date(2025, 6, 1) + timedelta(day * 2))
    whole = file.log_rows(0, 1_000)
    assert len(whole) == 300
    assert [row.title for row in whole] == [f"Event {day}" for day in reversed(range(300))]
    pages = [row for start in range(0, 300, 70) for row in file.log_rows(start, 70)]
    assert tuple(pages) == whole
    assert file.log_rows(300, 70) == ()
    seen = file.glance(TODAY, 25)
    assert (seen.rows, seen.count) == (whole[:25], 300)
    assert seen.attention.unfinished_count == 300
    assert seen.attention.unfinished == tuple(reversed(whole[-SHOWN:]))


def test_the_least_safe_come_first_then_what_nobody_checked_then_meetings(
    file: LearningFile,
) -> None:
    store = file.store
    made = [store.opportunities.add(noted(title=str(n)), TODAY) for n in range(6)]
    safe(store, made[0])
    safe(store, made[2])
    met(store, made[2], Stage.QUESTIONS)
    unsafe(store, made[3])
    safe(store, made[4])
    met(store, made[4], Stage.ENDED)
    unreported(store, made[5])
    found = file.glance(TODAY, 1).attention.unfinished
    assert [row.title for row in found] == ["3", "5", "1", "2", "0", "4"]


def test_overdue_actions_come_longest_waiting_first_and_are_all_counted(
    file: LearningFile,
) -> None:
    store = file.store
    about = store.opportunities.add(noted(), TODAY)
    held = meeting(opportunity_id=about.id)
    for days in range(-SHOWN - 3, 3):
        made = action(id=f"a{days}", opportunity_id=about.id, meeting_id=None, position=1)
        due = TODAY + timedelta(days=days)
        store.actions.agree(replace(made, due_on=due, what=f"{days} days"), held)
    seen = file.glance(TODAY, 10).attention
    assert seen.overdue_count == SHOWN + 3
    assert [found.what for found in seen.overdue] == [
        f"{days} days" for days in range(-SHOWN - 3, -3)
    ]
    assert {(found.number, found.opportunity_id) for found in seen.overdue} == {
        ("2026-001", about.id)
    }
    assert file.log_rows(0, 1)[0].actions == SHOWN + 6
    assert file.glance(TODAY - timedelta(days=30), 10).attention.overdue_count == 0


def test_an_action_is_not_overdue_on_its_day(file: LearningFile) -> None:
    about = file.store.opportunities.add(noted(), TODAY)
    held = meeting(opportunity_id=about.id)
    file.store.actions.agree(action(opportunity_id=about.id, due_on=TODAY), held)
    assert file.glance(TODAY, 10).attention.overdue == ()
    assert len(file.glance(TODAY + timedelta(days=1), 10).attention.overdue) == 1
