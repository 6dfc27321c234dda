"""The numbers at a glance, counted from a real file (§8.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect_tui.domain.insights import Insights, insights
from reflect_tui.domain.meeting import Format, Keep
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.period import Period
from reflect_tui.domain.progress import Holding
from reflect_tui.domain.question import Form
from reflect_tui.domain.safety import Answer
from reflect_tui.domain.themes import THEMES
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


def numbers(store: Store, today: date = TODAY, months: int = 3) -> Insights:
    period = Period(months, today)
    known = store.numbers.counted(CHAPTER.kinds, CHAPTER.duties, period, today)
    return insights(known, period, today)


def test_of_an_empty_file_everything_is_none(store: Store) -> None:
    found = numbers(store)
    assert (found.not_safe.count, found.to_tell.count, sum(found.noted)) == (0, 0, 0)
    assert found.to_meeting.middle is None
    assert not found.quiet


def test_what_waits_for_somebody_is_counted_with_its_oldest(store: Store) -> None:
    Event.noted(store)
    unsafe = Event.noted(store)
    unsafe.safe(person=Answer.NO)
    waiting = Event.noted(store, "NEAR_MISS", harm=Harm.NONE)
    waiting.safe()
    held = Event.noted(store, "POLICE", harm=Harm.NONE)
    held.safe()
    held.settle(live_enquiry=("police",))
    found = numbers(store)
    assert (found.not_safe.count, found.not_safe.oldest) == (2, unsafe.known.opportunity.noted_on)
    assert (found.to_meet.count, found.on_hold) == (1, 1)
    assert sum(found.noted) == 4


def done_and_checked(store: Store) -> Event:
    event = Event.noted(store, "NEAR_MISS", harm=Harm.NONE)
    event.safe()
    event.meet(people=9)
    event.agree(what="Move the trolley")
    return event


def test_a_change_is_followed_from_agreed_to_told_and_to_whether_it_lasts(store: Store) -> None:
    event = done_and_checked(store)
    late = TODAY + timedelta(days=30)
    event.today = late
    assert numbers(store, late).overdue.count == 1
    event.done()
    found = numbers(store, late)
    assert (found.overdue.count, found.to_check.count) == (0, 1)
    assert found.to_made.days == (30,)
    assert found.to_told.days == ()
    assert found.to_tell.count == 1
    event.today = later = late + timedelta(days=4)
    event.checked(look_on=later + timedelta(days=1))
    event.tell_all()
    assert numbers(store, later).to_look.count == 0
    found = numbers(store, later + timedelta(days=1))
    assert found.to_told.days == (4,)
    assert (found.to_check.count, found.to_look.count, found.to_tell.count) == (0, 1, 0)
    assert found.held == {None: 1}
    assert found.people == 9
    assert Holding.YES not in found.held


def test_what_went_well_and_the_themes_are_shares_of_what_was_noted(store: Store) -> None:
    Event.noted(store, "COMPLIMENT", harm=Harm.NONE)
    for kind, themes in (("ACCIDENT", ("bells", "nights")), ("NEAR_MISS", ("bells",))):
        Event.noted(store, kind, harm=Harm.NONE).settle(**{THEMES: themes})
    found = numbers(store)
    assert (found.good, sum(found.noted), found.themed) == (1, 3, 2)
    assert found.themes == (("bells", 2), ("nights", 1))
    assert store.numbers.themes() == ("bells", "nights", "bells")


def test_a_group_is_counted_until_it_is_heard(store: Store) -> None:
    event = done_and_checked(store)
    meeting = event.meet(end=False)
    store.meetings.end(meeting.ended(Keep.LEARNING, ("nights",)))
    assert dict(numbers(store).not_heard) == {"nights": 1}


def test_only_what_lies_in_the_time_is_counted_as_done_then(store: Store) -> None:
    done_and_checked(store)
    far = TODAY + timedelta(days=200)
    found = numbers(store, far, months=1)
    assert (sum(found.noted), sum(found.met)) == (0, 0)
    assert found.overdue.count == 1
    assert sum(numbers(store, far, months=12).noted) == 1


@pytest.mark.parametrize(("days", "quiet"), [(59, False), (60, True)])
def test_quiet_is_worth_a_word_after_sixty_days(store: Store, days: int, quiet: bool) -> None:
    Event.noted(store, "NEAR_MISS", harm=Harm.NONE)
    Event.noted(store)
    assert numbers(store, TODAY + timedelta(days=days)).quiet is quiet


def test_one_to_ones_take_no_seats(store: Store) -> None:
    event = Event.noted(store, "NEAR_MISS", harm=Harm.NONE)
    event.safe()
    event.meet(format=Format.ONE_TO_ONE, people=2, form=Form.YOU)
    found = numbers(store)
    assert (found.one_to_ones, found.people) == (1, 0)
