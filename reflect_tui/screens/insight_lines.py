"""The numbers at a glance as lines: what each is called, how much it is, and what it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.days import narrow_day
from reflect_tui.domain.groups import Group, capital, group_words
from reflect_tui.domain.insights import FEW, Insights, Spans, Waits
from reflect_tui.domain.period import Period
from reflect_tui.domain.progress import Holding
from reflect_tui.widgets.bars import LEVELS, PLAIN, bar, columns
from reflect_tui.widgets.rows import Row

NOW = "How it stands today"
QUIET = "Quiet can mean nothing is being noticed."
FOLLOW_UP, TELL, LOG = "actions", "told", "log"
"""Where a line leads."""
MONTH = 28
"""Days after which a meeting is late enough to say so (§8.2)."""
HELD = ((Holding.YES, "it lasts"), (Holding.PARTLY, "in part"), (Holding.NO, "it did not"))


@dataclass(frozen=True, slots=True)
class Line:
    """One number."""

    key: str
    label: str
    said: str
    """The number, in a word or two."""
    drawn: str
    means: str
    """In plain words what it is, and more of it."""
    leads: str = ""
    bad: bool = False
    """Whether it should be none, and is not."""

    @property
    def row(self) -> Row:
        """It as a row of the list."""
        mark = "!" if self.bad else ""
        return Row(self.key, (mark, self.label, self.said, self.drawn), "alert" if self.bad else "")


@dataclass(frozen=True, slots=True)
class InsightLines:
    """Puts the numbers into words."""

    found: Insights
    period: Period
    groups: tuple[Group, ...]
    width: int
    """Cells of a drawing."""
    plain: bool = False
    """Whether signs are plain."""

    def rows(self) -> list[Row]:
        """The lines under their two headings."""
        return [
            Row("", (NOW,), heading=True),
            *(line.row for line in self.now()),
            Row("", (), heading=True),
            Row("", (self.period.words,), heading=True),
            *(line.row for line in self.then()),
        ]

    def lines(self) -> dict[str, Line]:
        """Every line by its key."""
        return {line.key: line for line in (*self.now(), *self.then())}

    def now(self) -> Iterator[Line]:
        """What waits for somebody today."""
        found = self.found
        waiting = (
            ("safe", "Not safe, or not said", found.not_safe, NOT_SAFE, LOG),
            ("told", "To tell, or to decide", found.to_tell, TO_TELL, TELL),
            ("overdue", "Actions overdue", found.overdue, self.overdue(), FOLLOW_UP),
            ("check", "Done, not checked", found.to_check, TO_CHECK, FOLLOW_UP),
            ("look", "Look if it is holding", found.to_look, TO_LOOK, FOLLOW_UP),
            ("meet", "Waiting for a meeting", found.to_meet, self.to_meet(), LOG),
        )
        most = max(waits.count for _, _, waits, _, _ in waiting)
        for key, label, waits, means, leads in waiting:
            bad = key in ("safe", "overdue") and waits.count > 0
            drawn = bar(waits.count, most, self.width)
            yield Line(key, label, str(waits.count), drawn, self.oldest(means, waits), leads, bad)
        yield self.heard()
        yield Line("found", "Findings undecided", str(found.findings), "", FINDINGS, LOG)

    def then(self) -> Iterator[Line]:
        """What happened in the period."""
        found = self.found
        noted, met = sum(found.noted), sum(found.met)
        quiet = f" {QUIET}" if found.quiet else ""
        means = f"{NOTED} {self.by_part(found.noted)}{quiet}"
        yield Line("noted", "Noted", str(noted), self.chart(found.noted), means, LOG, found.quiet)
        drawn = bar(found.good, noted, self.width)
        yield Line("good", "Of them, went well", f"{found.good} of {noted}", drawn, GOOD, LOG)
        means = f"{MET} {self.by_part(found.met)} {self.people()}"
        yield Line("met", "Meetings", str(met), self.chart(found.met), means)
        yield self.took("to_meeting", "From noted to talked", found.to_meeting, TO_MEETING)
        yield self.took("to_made", "From agreed to made", found.to_made, TO_MADE)
        yield self.took("to_told", "From made to all told", found.to_told, TO_TOLD)
        yield self.lasted()
        for theme, count in found.themes:
            said, drawn = f"{count} of {found.themed}", bar(count, found.themed, self.width)
            yield Line(f"theme:{theme}", f"Theme: {theme}", said, drawn, THEME)

    def chart(self, counts: tuple[int, ...]) -> str:
        """Counts side by side, with room between them where there is any."""
        each = max(1, min(3, self.width // len(counts)))
        return columns(counts, each, PLAIN if self.plain else LEVELS)

    def day(self, day: date) -> str:
        """A day, in few letters."""
        return narrow_day(day, self.period.today)

    def oldest(self, means: str, waits: Waits) -> str:
        """What is meant, and since when the oldest waits."""
        if waits.oldest is None:
            return means
        days = (self.period.today - waits.oldest).days
        return f"{means} The oldest: {self.day(waits.oldest)}, {days_words(days)} ago."

    def overdue(self) -> str:
        """What is overdue, and how much is due next."""
        return f"{OVERDUE} {self.found.due_soon} more due in 7 days."

    def to_meet(self) -> str:
        """What waits for a meeting, and what may not have one yet."""
        held = self.found.on_hold
        return f"{TO_MEET} On hold beside these: {held}." if held else TO_MEET

    def heard(self) -> Line:
        """Who has had no chance to contribute yet."""
        left = self.found.not_heard
        names = ", ".join(
            f"{capital(group_words(key, self.groups))} ({count})" for key, count in left.items()
        )
        means = f"{HEARD} {names}." if names else HEARD
        return Line("heard", "Not yet heard", str(len(left)), "", means, LOG)

    def by_part(self, counts: tuple[int, ...]) -> str:
        """How many in each month or year."""
        if len(counts) < 2:
            return ""
        found = zip(self.period.parts, counts, strict=True)
        return f"{' · '.join(f'{name} {count}' for name, count in found)}."

    def people(self) -> str:
        """How many took part; of few it is not said."""
        people, alone = self.found.people, self.found.one_to_ones
        seats = f"{people} seats taken" if people >= FEW or not people else "fewer than 5 seats"
        ones = f"{alone}" if alone >= FEW or not alone else "fewer than 5"
        return f"{capital(seats)} in all; one-to-ones: {ones}."

    def took(self, key: str, label: str, spans: Spans, means: str) -> Line:
        """How long something took."""
        if spans.middle is None:
            return Line(key, label, "–", "", f"{means} None in this time.")
        middle = days_words(round(spans.middle))
        more = f"Half of them in {middle} or less; the longest took {days_words(spans.longest)}."
        drawn = bar(round(spans.middle), max(spans.longest, 1), self.width)
        return Line(key, label, middle, drawn, f"{means} {more}")

    def lasted(self) -> Line:
        """Whether the changes of the period hold."""
        held = self.found.held
        made = sum(held.values())
        looked = made - held.get(None, 0)
        good = held.get(Holding.YES, 0)
        words = " · ".join(f"{said} {held.get(key, 0)}" for key, said in HELD)
        means = f"{LASTED} Of {made} made: {words} · not looked at yet {made - looked}."
        said = f"{good} of {looked}" if looked else "–"
        return Line("lasted", "It lasts", said, bar(good, looked, self.width), means, FOLLOW_UP)


def days_words(days: int) -> str:
    """A number of days."""
    return "1 day" if days == 1 else f"{days} days"


NOT_SAFE = "Open events where somebody may not be safe, or nobody has said so. It should be none."
TO_TELL = "Those who must be told of what was learned or changed, or of whom it must be decided."
OVERDUE = "Agreed changes whose day has gone."
TO_CHECK = "Their owners say they are done; the registered person has not looked."
TO_LOOK = "Changes to look at again: do they hold, also at night and at weekends?"
TO_MEET = "Noted and safe, and not talked about yet."
HEARD = "Groups that had no chance to say anything about an event yet, with how many events."
FINDINGS = "Findings of others, such as the council or the CQC, about which nothing is decided."
NOTED = "Events noted, good ones too. More is not worse: it can mean that people speak up."
GOOD = "Compliments and good practice, among all that was noted. There is no target."
MET = "Meetings held."
TO_MEETING = "Days from noting an event to its first meeting."
TO_MADE = "Days from agreeing a change to making it."
TO_TOLD = "Days from making a change until all who must know were told."
LASTED = "Of the changes made in this time that were looked at again, how many hold."
THEME = "What several events have in common, as you named it (About it, M)."
