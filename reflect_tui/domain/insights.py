"""The numbers at a glance (§8.2): of events, meetings and changes, never of persons or shifts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median

from reflect_tui.domain.log import Standing
from reflect_tui.domain.owed import Owed
from reflect_tui.domain.period import Period
from reflect_tui.domain.progress import Holding, Progress

QUIET = 60
"""Days without a near miss or something good noted, after which quiet is worth a word."""
FEW = 5
"""Of fewer people than these the number is not said (S52)."""
SOON = 7
"""Days from today in which an action is due soon."""
TOP = 5
"""How many themes are shown."""

NOT_SAFE = (Standing.NOT_CHECKED, Standing.NOT_SAFE, Standing.NOT_READY)
HELD = (Standing.HELD, Standing.ON_HOLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedEvent:
    """What is counted of one event."""

    id: str
    noted_on: date
    good: bool
    """It went well, and nothing else."""
    early: bool
    """A near miss or something good: it was noticed before it did harm."""
    themes: tuple[str, ...] = ()
    standing: Standing | None = None
    """How far it is; ``None`` once it is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedMeeting:
    """What is counted of a meeting that has ended."""

    opportunity_id: str
    held_on: date
    people: int
    one_to_one: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedChange:
    """What is counted of an agreed action."""

    agreed_on: date
    due_on: date
    progress: Progress
    told_on: date | None = None
    """The day by which everybody was told that it was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Everything that is counted."""

    events: Sequence[CountedEvent]
    meetings: Sequence[CountedMeeting]
    changes: Sequence[CountedChange]
    waiting: Sequence[Owed] = ()
    """Who must be told, or about whom it must be decided, now."""
    not_heard: Mapping[str, int] = field(default_factory=dict)
    """How many events each group has not been heard in yet."""
    findings: int = 0
    """What others found, without a decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """How many wait, and since when the oldest does."""

    count: int
    oldest: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """How many days something took, each time."""

    days: tuple[int, ...]

    @property
    def middle(self) -> float | None:
        """As many took longer as took less; nothing where it never happened."""
        return median(self.days) if self.days else None

    @property
    def longest(self) -> int:
        """The most days."""
        return max(self.days, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """How it stands on one day, and what happened in a period."""

    not_safe: Waits
    to_tell: Waits
    overdue: Waits
    due_soon: int
    to_check: Waits
    to_look: Waits
    to_meet: Waits
    on_hold: int
    not_heard: Mapping[str, int]
    findings: int
    quiet: bool
    """No near miss and nothing good was noted for long."""
    noted: tuple[int, ...]
    """For each part of the period."""
    good: int
    met: tuple[int, ...]
    one_to_ones: int
    people: int
    """Seats taken in meetings of more than two."""
    to_meeting: Spans
    to_made: Spans
    to_told: Spans
    held: Mapping[Holding | None, int]
    """What was found of changes made in the period; ``None`` is not looked at yet."""
    themes: tuple[tuple[str, int], ...]
    """The themes that most events had, with how many."""
    themed: int
    """How many events of the period have a theme."""


def insights(known: Counted, period: Period, today: date) -> Insights:
    """The numbers of a period, and how it stands ``today``."""
    events = [each for each in known.events if each.noted_on in period]
    meetings = [each for each in known.meetings if each.held_on in period]
    made = [each for each in known.changes if (on := made_on(each)) is not None and on in period]
    open_ = [each for each in known.events if each.standing is not None]
    to_do = [each for each in known.changes if each.progress.open]
    done = [each for each in known.changes if made_on(each) is not None]
    themes = Counter(theme for each in events for theme in each.themes)
    return Insights(
        not_safe=waits(each.noted_on for each in open_ if each.standing in NOT_SAFE),
        to_tell=waits(since(each) or today for each in known.waiting),
        overdue=waits(each.due_on for each in to_do if each.due_on < today),
        due_soon=sum(today <= each.due_on <= today + timedelta(days=SOON) for each in to_do),
        to_check=waits(
            on for each in done if each.progress.checked_on is None and (on := made_on(each))
        ),
        to_look=waits(
            on for each in done if (on := each.progress.to_look_on) is not None and on <= today
        ),
        to_meet=waits(each.noted_on for each in open_ if each.standing is Standing.WAITING),
        on_hold=sum(each.standing in HELD for each in open_),
        not_heard=known.not_heard,
        findings=known.findings,
        quiet=quiet(known.events, today),
        noted=period.counts(each.noted_on for each in events),
        good=sum(each.good for each in events),
        met=period.counts(each.held_on for each in meetings),
        one_to_ones=sum(each.one_to_one for each in meetings),
        people=sum(each.people for each in meetings if not each.one_to_one),
        to_meeting=to_meeting(known, period),
        to_made=Spans(days=tuple(days(each.agreed_on, made_on(each)) for each in made)),
        to_told=Spans(
            days=tuple(days(made_on(each), each.told_on) for each in made if each.told_on)
        ),
        held=Counter(each.progress.holding for each in made),
        themes=tuple(sorted(themes.items(), key=lambda found: (-found[1], found[0]))[:TOP]),
        themed=sum(bool(each.themes) for each in events),
    )


def made_on(change: CountedChange) -> date | None:
    """The day a change was made; nothing for one that is not, or was dropped."""
    return change.progress.done_on if change.progress.implemented else None


def since(owed: Owed) -> date | None:
    """Since when somebody waits to be told; the day somebody gave, where it has gone."""
    return owed.duty.since or owed.duty.due_on


def waits(since_when: Iterable[date]) -> Waits:
    """How many there are, and the first of their days."""
    found = list(since_when)
    return Waits(count=len(found), oldest=min(found, default=None))


def days(first: date | None, last: date | None) -> int:
    """Days from one to the other; none where the later one was written down as earlier."""
    return max(0, (last - first).days) if first and last else 0


def to_meeting(known: Counted, period: Period) -> Spans:
    """How long each event waited that was talked about for the first time in the period."""
    first: dict[str, date] = {}
    for each in known.meetings:
        held = first.get(each.opportunity_id, each.held_on)
        first[each.opportunity_id] = min(held, each.held_on)
    noted = {each.id: each.noted_on for each in known.events}
    return Spans(
        days=tuple(
            days(noted[id_], on) for id_, on in first.items() if on in period and id_ in noted
        )
    )


def quiet(events: Iterable[CountedEvent], today: date) -> bool:
    """Whether no near miss and nothing good was noted for long; not while nothing was at all."""
    found = list(events)
    last = max((each.noted_on for each in found if each.early), default=None)
    begun = min((each.noted_on for each in found), default=today)
    return (today - (last or begun)).days >= QUIET
