"""The next thing an event needs, from the first note to the end, in each of the four scenarios."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.duty import State
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.meeting import Format, Keep
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.progress import Holding
from reflect_tui.services import closing, demo
from reflect_tui.services.demo import Until
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.next_step import Next, Step, next_step
from reflect_tui.storage.store import Store
from tests.scenarios import SCENARIOS
from tests.services.an_event import EVERYTHING_SAID, MANAGER, Event
from tests.storage.begun import CHAPTER

DAY, WEEKS = timedelta(days=1), timedelta(weeks=8)
OWED = {
    "night-fall": ["DOC", "LA", *["PEOPLE"] * 3, *["STAFF"] * 4],
    "missed-visit-complaint": ["COMPLAINANT", "PEOPLE", *["STAFF"] * 2],
    "compliment-garden": ["PEOPLE", *["STAFF"] * 2],
    "one-to-one-medicine": ["STAFF"],
}
"""What the ``[expect]`` of a scenario has, with what its flags bring."""
SAID = {
    "night-fall": {
        **EVERYTHING_SAID,
        "candour": ("yes",),
        "safeguarding_enquiry": ("yes",),
        "la_asked": ("yes",),
    }
}


@pytest.fixture
async def file(tmp_path: Path) -> AsyncIterator[FileThread]:
    opened = FileThread(tmp_path / "learning.reflect")
    yield opened
    opened.close()


class Played:
    """A scenario on the thread of its file; ``do`` gives what happens to its event."""

    def __init__(self, file: FileThread, name: str) -> None:
        self.file = file
        self.scenario = SCENARIOS[name]
        self.said = SAID.get(name, EVERYTHING_SAID)
        self.today = self.scenario.held_on

    async def until(self, stage: Until) -> None:
        """Play a new one as far as this, and answer what is asked about it."""
        self.id = await demo.play(self.file, self.scenario, CHAPTER, stage)

    async def settle(self) -> None:
        """Answer everything that is asked about it."""
        await self.do(lambda event: event.settle(**self.said))

    async def do(self, work: Callable[[Event], object]) -> None:
        """Something happens to the event."""
        await self.file.do(lambda store: work(Event(store, self.id, self.today)))

    async def step(self) -> Step:
        """The next thing now."""
        return await self.file.do(lambda store: Event(store, self.id, self.today).step())

    async def next(self) -> Next:
        """What kind of thing it is."""
        return (await self.step()).next


@pytest.mark.parametrize("name", SCENARIOS)
async def test_before_and_in_the_meeting(file: FileThread, name: str) -> None:
    event = Played(file, name)
    await event.until(Until.NOTED)
    assert await event.next() is Next.SAFETY
    await event.until(Until.SAFE)
    await event.settle()
    assert await event.next() is Next.PLAN
    await event.until(Until.MIDDLE)
    await event.settle()
    assert await event.next() is Next.MEETING


@pytest.mark.parametrize("name", SCENARIOS)
async def test_after_the_meeting_until_it_is_closed_and_has_lasted(
    file: FileThread, name: str
) -> None:
    event = Played(file, name)
    await event.until(Until.CLOSED)
    await event.settle()
    first = await event.step()
    assert first.next in (Next.WAIT, Next.TELL, Next.CLOSE)
    await event.do(Event.tell_all)
    actions = len(SCENARIOS[name].actions)
    if actions:
        assert await event.next() is Next.WAIT
        event.today = date(2027, 3, 1)
        overdue = await event.step()
        assert overdue.next is Next.ACTION
        assert overdue.action is not None
        assert overdue.action.overdue(event.today)
        await event.do(Event.done)
        assert await event.next() is Next.ACTION
        look = event.today + WEEKS
        await event.do(lambda each: each.checked(look_on=look))
        to_tell = await event.step()
        assert to_tell.next is Next.TELL
        assert to_tell.duty is not None
        assert to_tell.duty.state is State.TO_TELL

        def owed(each: Event) -> None:
            assert sorted(d.rule.key for d in each.known.duties) == OWED[name]

        await event.do(owed)
        await event.do(Event.tell_all)
    assert await event.next() is Next.CLOSE
    await event.do(Event.close)
    if actions:
        assert await event.next() is Next.WAIT
        event.today = look
        assert await event.next() is Next.ACTION
        await event.do(looked)
    assert await event.next() is Next.NOTHING


def looked(event: Event) -> None:
    """Somebody has looked whether every change holds."""
    for each in event.known.actions:
        seen = following.looked_at(
            each, event.today, event.today, holding=Holding.YES, again_on=None
        )
        event.store.actions.save(seen)


def test_abuse_that_nobody_referred_comes_first(store: Store) -> None:
    event = Event.noted(store, "ABUSE_NEGLECT", details={"enquiry_status": ("not_yet_referred",)})
    event.safe()
    assert event.step() == Step(Next.REFER)


def test_what_is_asked_comes_before_the_meeting_and_an_open_answer_after_it(store: Store) -> None:
    event = Event.noted(store, "ACCIDENT", harm=Harm.SERIOUS)
    event.safe()
    assert event.step() == Step(Next.SETTLE)
    open_ones = {"candour": ("not_asked",), "safeguarding_enquiry": ("not_sure",)}
    event.settle(**{**EVERYTHING_SAID, **open_ones})
    assert event.step() == Step(Next.PLAN)
    event.meet("All was done")
    to_decide = event.duty("DOC")
    assert to_decide.state is State.TO_DECIDE
    assert event.step() == Step(Next.TELL, duty=to_decide)
    event.settle(candour=("no",))
    assert event.step() == Step(Next.SETTLE)
    event.settle(safeguarding_enquiry=("no",))
    assert event.step() == Step(Next.CLOSE)


def test_a_hold_is_lifted_before_anybody_plans_a_meeting(store: Store) -> None:
    event = Event.noted(store, "POLICE", harm=Harm.NONE, details={"police": ("live",)})
    event.safe()
    event.settle(**EVERYTHING_SAID)
    assert event.step() == Step(Next.HOLD)
    event.lift()
    assert event.step() == Step(Next.PLAN)


def test_a_group_that_was_not_heard_comes_before_the_actions(store: Store) -> None:
    event = Event.noted(store, harm=Harm.NONE)
    event.safe()
    event.settle(**EVERYTHING_SAID)
    meeting = event.meet(end=False, format=Format.SMALL_GROUPS, for_group="days")
    store.meetings.end(meeting.ended(Keep.LEARNING, ("nights",)))
    assert event.step() == Step(Next.HEAR)
    event.meet(format=Format.SMALL_GROUPS, for_group="nights")
    assert event.step() == Step(Next.AGREE)


def test_a_finding_without_a_decision_comes_before_closing(store: Store) -> None:
    event = Event.noted(store, harm=Harm.NONE)
    event.safe()
    event.settle(**EVERYTHING_SAID)
    event.meet("All was done")
    found = Finding(
        id="f1",
        opportunity_id=event.id,
        position=1,
        organisation="Council",
        found_on=event.today,
        text="The bell was off",
    )
    store.findings.save(found)
    assert event.step() == Step(Next.FINDINGS)
    store.findings.remove(found)
    assert event.step() == Step(Next.CLOSE)


def test_what_was_closed_with_something_open_needs_nothing_but_a_look(store: Store) -> None:
    event = Event.talked_about(store, harm=Harm.NONE)
    event.agree()
    event.done()
    event.checked(look_on=event.today + WEEKS)
    event.close("The house is sold", by=MANAGER)
    assert event.step().next is Next.WAIT
    event.today += WEEKS
    assert event.step().next is Next.ACTION
    closing.open_again(store, event.known.opportunity)
    assert next_step(event.known, event.today).next is Next.TELL
