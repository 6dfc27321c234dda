"""What happened in some weeks and what came of it, gathered for the governance meeting (§8.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain import hold
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import long_day, short_day
from reflect_tui.domain.duty import State
from reflect_tui.domain.opportunity import went_well
from reflect_tui.domain.outline import Outline
from reflect_tui.domain.progress import Holding, Turn
from reflect_tui.errors import RecordRefused
from reflect_tui.record import governance
from reflect_tui.record.document import Document
from reflect_tui.record.governance import Governance, Rows
from reflect_tui.services.record import UNSAFE

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

Period = tuple[date, date]
"""The first day and the last, both of them within it."""

MONTH = timedelta(days=30)
QUIET = timedelta(days=60)
"""After so many days with nothing noted, it is said that quiet may not be good (§8.2)."""
WRONG_ORDER = "--from is after --to. Turn them round."
OWN_WORDS = frozenset((*governance.HELD_BACK, governance.QUIET, governance.NONE))
NOBODY = "There is nothing in this file yet."


def period(first: str, last: str, today: date, back: timedelta = MONTH) -> Period:
    """The days that were asked for; without them the last month, or what ``back`` says.

    Raises ``RecordRefused`` for a wrong order, ``WordsRefused`` for what is no day.
    """
    to = day(last, today) if last else today
    begin = day(first, today) if first else to - back
    if begin > to:
        raise RecordRefused(WRONG_ORDER)
    return begin, to


def day(typed: str, today: date) -> date:
    """A day as it is written or said. Raises ``WordsRefused``."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        from reflect_tui.services import by_when

        return by_when.done(typed, today)


def report(path: Path, chapter: Chapter, asked: Period, today: date) -> Document:
    """The report of a file, which is not changed. Raises ``FileRefused``."""
    from reflect_tui.storage.looking import look

    found = look(path, lambda store: Gathering(store, chapter, asked, today).all, None)
    if found is None:
        raise RecordRefused(NOBODY)
    return governance.document(found)


@dataclass
class Gathering:
    """Gathers what stands in the report, each part from what it needs alone."""

    store: Store
    chapter: Chapter
    asked: Period
    today: date

    def inside(self, day: date | None) -> bool:
        """Whether a day is within the weeks that were asked for."""
        return day is not None and self.asked[0] <= day <= self.asked[1]

    @cached_property
    def known(self) -> dict[str, Outline]:
        """Every event that something may be said of, by its id; read all at once."""
        of_actions = (each.opportunity_id for _, each in (*self.late, *self.ahead))
        return self.store.outlines.of((*self.noted_ids, *self.closed_ids, *of_actions))

    @cached_property
    def noted_ids(self) -> tuple[str, ...]:
        """The ids of the events that were noted in these weeks."""
        return self.store.opportunities.noted_in(*self.asked)

    @cached_property
    def closed_ids(self) -> tuple[str, ...]:
        """The ids of those that were closed in them, and are."""
        return self.store.opportunities.closed_in(*self.asked)

    @property
    def noted(self) -> list[Outline]:
        """The events that were noted in these weeks."""
        return [self.known[id_] for id_ in self.noted_ids]

    def secret(self, known: Outline) -> bool:
        """Whether an event is counted alone, and not described (S16, §1.3)."""
        event, kinds = known.opportunity, self.chapter.audiences.confidential.kinds
        spoke_up = not set(kinds).isdisjoint(event.kinds)
        return spoke_up or bool(known.held) or hold.unasked(self.chapter.event.flag, event)

    @cached_property
    def actions(self) -> tuple[tuple[str, AgreedAction], ...]:
        """Every agreed change with the number of its event, soonest first."""
        return self.store.actions.soonest_first()

    def shown(self, number: str, action: AgreedAction, *more: str) -> tuple[str, ...] | None:
        """A change as a row; nothing for one of an event that is not described."""
        if self.secret(self.known[action.opportunity_id]):
            return None
        return (number, action.what, action.owner, long_day(action.due_on), *more)

    def turned(self, turn: Turn) -> list[tuple[str, AgreedAction]]:
        """The changes that wait for this now."""
        return [each for each in self.actions if each[1].turn(self.today) is turn]

    @cached_property
    def late(self) -> list[tuple[str, AgreedAction]]:
        """The changes that are overdue now."""
        return self.turned(Turn.OVERDUE)

    @cached_property
    def ahead(self) -> list[tuple[str, AgreedAction]]:
        """The changes that will come."""
        return self.turned(Turn.OPEN)

    @property
    def all(self) -> Governance:
        """Everything."""
        made = [action for _, action in self.actions]
        noted = self.noted
        talked = [each for each in noted if each.met]
        held = [each for each in noted if each.held]
        waits = [each for each in noted if not (each.met or each.held)]
        unsafe = [each for each in noted if each.obstacle in UNSAFE]
        late = (self.shown(*each, each[1].late_because) for each in self.late)
        return Governance(
            first=self.asked[0],
            last=self.asked[1],
            today=self.today,
            noted=len(noted),
            good=sum(went_well(each.opportunity, self.chapter.kinds) for each in noted),
            kinds=self.kinds(),
            safe=len(noted) - len(unsafe),
            not_safe=tuple(each.opportunity.number for each in unsafe),
            talked=len(talked),
            held=len(held),
            waits=len(waits),
            days_to_meeting=tuple(each.days_to_meeting for each in talked),
            agreed=sum(self.inside(each.agreed_on) for each in made),
            done=sum(self.inside(each.progress.done_on) for each in made),
            checked=sum(self.inside(each.progress.checked_on) for each in made),
            dropped=sum(self.inside(each.progress.dropped_on) for each in made),
            overdue=tuple(filter(None, late)),
            to_check=len(self.turned(Turn.TO_CHECK)),
            owed=self.owed(),
            held_up=self.held_up(made),
            to_look=len(self.turned(Turn.TO_LOOK)),
            learned=self.learned(),
            exceptions=self.exceptions(),
            ahead=tuple(filter(None, (self.shown(*each) for each in self.ahead))),
            quiet=not self.store.opportunities.noted_in(self.asked[1] - QUIET, self.asked[1]),
        )

    def kinds(self) -> Rows:
        """How many there are of each kind, the most first; nothing of those who spoke up."""
        counts = Counter(key for each in self.noted for key in each.opportunity.kinds)
        labels = {each.key: each.label for each in self.chapter.kinds}
        secret = self.chapter.audiences.confidential.kinds
        return tuple(
            (labels.get(key, key), str(count))
            for key, count in counts.most_common()
            if key not in secret
        )

    def owed(self) -> Rows:
        """Who waits to be told, in the order of what presses."""
        waiting = [
            each.duty
            for each in self.store.tellings.owed(self.chapter.duties, self.today)
            if each.duty.state is not State.LATER
        ]
        rows: list[tuple[str, ...]] = []
        for who in dict.fromkeys(duty.rule.who for duty in waiting):
            since = [duty.since for duty in waiting if duty.rule.who == who]
            oldest = min((each for each in since if each is not None), default=None)
            rows.append((who, str(len(since)), short_day(oldest, self.today) if oldest else ""))
        return tuple(rows)

    def held_up(self, made: Iterable[AgreedAction]) -> tuple[int, int, int]:
        """Of the changes looked at in these weeks, how many hold, in part, and not."""
        found = Counter(
            each.progress.holding for each in made if self.inside(each.progress.last_look)
        )
        return found[Holding.YES], found[Holding.PARTLY], found[Holding.NO]

    def learned(self) -> tuple[str, ...]:
        """What was learned after the events that were noted in these weeks."""
        return tuple(
            f"{each.opportunity.number}: {text}"
            for each in self.noted
            if not self.secret(each)
            for text in each.learned
        )

    def exceptions(self) -> tuple[str, ...]:
        """What was closed in these weeks with something open, and why."""
        found: list[str] = []
        for each in (self.known[id_] for id_ in self.closed_ids):
            closed = each.opportunity.closed
            if closed is not None and closed.because:
                why = "a reason is kept" if self.secret(each) else closed.because
                found.append(f"{each.opportunity.number}, {long_day(closed.on)}: {why}")
        return tuple(found)
