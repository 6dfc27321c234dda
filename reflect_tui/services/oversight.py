"""What the provider looks at: a longer time month by month, what comes again, what is late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import dropwhile
from typing import TYPE_CHECKING

from reflect_tui.domain.days import long_day
from reflect_tui.domain.finding import Decision
from reflect_tui.domain.insights import Counted, made_on
from reflect_tui.domain.period import Period as Months
from reflect_tui.record.governance import Rows
from reflect_tui.record.reports.oversight import Oversight
from reflect_tui.services.governance import Gathering, Period

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

RECENT = timedelta(days=90)
CANDOUR = "DOC"
FOUND = {
    Decision.ACTION: "We agreed a change",
    Decision.ALREADY_DONE: "Already done",
    Decision.NOT_ACCEPTED: "Not accepted",
    None: "No decision yet",
}


def gathered(store: Store, chapter: Chapter, asked: Period, today: date) -> Oversight:
    """Everything for these weeks."""
    counted = store.numbers.counted(chapter.kinds, (), Months(1, today), today)
    return Oversight(
        of=Gathering(store, chapter, asked, today).all,
        months=months(counted, asked),
        themes=themes(counted, asked),
        findings=findings(store, asked),
        candour=candour(store, chapter, today),
    )


def months(counted: Counted, asked: Period) -> Rows:
    """How much there was in each month from the first in which there was anything; of the first and
    the last month what is within the weeks that were asked for."""
    columns = (
        in_months((each.noted_on for each in counted.events), asked),
        in_months((each.noted_on for each in counted.events if each.good), asked),
        in_months((each.held_on for each in counted.meetings), asked),
        in_months((each.agreed_on for each in counted.changes), asked),
        in_months((on for each in counted.changes if (on := made_on(each))), asked),
    )
    rows = []
    day = asked[0].replace(day=1)
    while day <= asked[1]:
        rows.append((f"{day:%b %Y}", *(str(column[day]) for column in columns)))
        day = (day + timedelta(days=31)).replace(day=1)
    return tuple(dropwhile(lambda row: set(row[1:]) == {"0"}, rows))


def in_months(found: Iterable[date], asked: Period) -> Counter[date]:
    """How many of these days there are in each month, by its first day."""
    return Counter(day.replace(day=1) for day in found if asked[0] <= day <= asked[1])


def themes(counted: Counted, asked: Period) -> Rows:
    """The themes that more than one event has, with how many are recent."""
    first, last = asked
    within = [each for each in counted.events if first <= each.noted_on <= last]
    every = Counter(theme for each in within for theme in each.themes)
    recent = Counter(
        theme for each in within if each.noted_on > last - RECENT for theme in each.themes
    )
    most = sorted(every.items(), key=lambda each: (-each[1], each[0].casefold()))
    return tuple((theme, str(n), str(recent[theme])) for theme, n in most if n > 1)


def findings(store: Store, asked: Period) -> Rows:
    """What became of what others found in this time."""
    found = store.findings.found_in(*asked)
    counts = Counter(each.decision for each in found)
    return tuple((words, str(counts[key])) for key, words in FOUND.items() if counts[key])


def candour(store: Store, chapter: Chapter, today: date) -> Rows:
    """The events in which a candour step waits, by their numbers, the oldest first."""
    waiting = [
        (each.number, each.duty.since or each.duty.due_on or today)
        for each in store.tellings.owed(chapter.duties, today)
        if each.duty.rule.key == CANDOUR and each.duty.presses(today)
    ]
    return tuple(
        (number, long_day(since), str(max(0, (today - since).days)))
        for number, since in sorted(waiting, key=lambda each: (each[1], each[0]))
    )
