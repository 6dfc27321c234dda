"""Reports of several events (§8.3): which events stand in one, and what of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain import hold
from reflect_tui.domain.kept import Kept
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.opportunity import Harm, Opportunity, went_well
from reflect_tui.domain.retention import keeping_of
from reflect_tui.errors import RecordRefused
from reflect_tui.record.audience import Audience
from reflect_tui.record.document import Document
from reflect_tui.record.parts.about import About
from reflect_tui.record.report import Report, Shape
from reflect_tui.record.reports import (
    answers,
    candour,
    lists,
    oversight,
    pages,
    pairs,
    retention,
    themes,
)
from reflect_tui.record.reports.reported import Reported, Told
from reflect_tui.record.sieve import Sieve
from reflect_tui.services import governance
from reflect_tui.services import oversight as overseen
from reflect_tui.services.chapter_audiences import audience
from reflect_tui.services.governance import Period
from reflect_tui.services.opportunities import Everything, with_duties
from reflect_tui.services.record import finished, labels, notes, worked_out

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

MOST = 5
"""Pages of an evidence pack."""
SAMPLED = "evidence"
"""The report that is of a sample."""
NEWEST = "newest"
SAMPLES = {
    NEWEST: "newest",
    "serious": "most serious",
    "closed": "newest closed",
    "positive": "newest good",
}
"""The samples, by what is asked for, as they stand in a sentence."""
GOVERNANCE = "governance"
LEFT_OUT = "This policy has no report {key}: its folder leaves it out of reports.toml."
NO_SAMPLE = "There is no sample for this report. Leave --sample out."
NOT_FOR = "This report is not for {key}. Leave --for out{instead}."
SMALL = (
    "In a small service people may still know who it was about. Wait some weeks before you show "
    "it, or say it in other words."
)
MADE: Mapping[Shape, Callable[[Reported], Document]] = {
    Shape.PAGES: pages.made,
    Shape.LISTS: lists.made,
    Shape.PAIRS: pairs.made,
    Shape.ANSWERS: answers.made,
    Shape.CANDOUR: candour.made,
    Shape.THEMES: themes.made,
}
TOUCHED = (Shape.LISTS, Shape.PAIRS, Shape.ANSWERS)
"""Of what happened in these weeks, whenever the event was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which report it is to be. Without a ``report`` it is the one for the governance meeting."""

    report: Report | None
    reader: Audience | None = None
    """Whom it is for, where that is one of the audiences of a record."""
    sample: str = ""
    mind: tuple[str, ...] = ()
    """What whoever hands it on has to mind besides."""

    @property
    def own_words(self) -> frozenset[str]:
        """Sentences of our own: nobody typed them about anybody."""
        if self.report is None:
            return governance.OWN_WORDS
        said = (*self.report.before, *self.report.held_back, self.report.none)
        more = self.reader.own_words if self.reader is not None else ()
        return frozenset((*said, *answers.OWN_WORDS, *governance.OWN_WORDS, *more))


def wish(key: str, chapter: Chapter, whom: str = "", sample: str = "") -> Wish:
    """The report with this key. Raises ``RecordRefused`` for readers or a sample it has not."""
    found = next((each for each in chapter.reports.report if each.key == key), None)
    if found is None and key != GOVERNANCE:
        raise RecordRefused(LEFT_OUT.format(key=key))
    if sample and key != SAMPLED:
        raise RecordRefused(NO_SAMPLE)
    readers = (found.audience, *found.others) if found is not None and found.others else ()
    if whom and whom not in readers:
        instead = f", or take one of these: {', '.join(readers)}" if readers else ""
        raise RecordRefused(NOT_FOR.format(key=whom, instead=instead))
    if found is None:
        return Wish(report=None)
    reader = audience(chapter.audiences, whom or found.audience)
    pairs_of_it = (SMALL,) if found.shape is Shape.PAIRS else ()
    mind = (*pairs_of_it, *notes(found.read_by(reader), chapter))
    return Wish(report=found, reader=reader, sample=sample, mind=mind)


def period(asked: Wish, first: str, last: str, today: date) -> Period:
    """The days it is about. Raises ``RecordRefused``, ``WordsRefused``."""
    if asked.report is None:
        return governance.period(first, last, today)
    back = timedelta(days=asked.report.days_back)
    return governance.period(first, last, today, back)


def document(path: Path, chapter: Chapter, asked: Wish, when: Period, today: date) -> Document:
    """The report of a file, which is not changed. Raises ``FileRefused``, ``RecordRefused``."""
    from reflect_tui.storage.looking import look

    if asked.report is None:
        return governance.report(path, chapter, when, today)
    reading = Reading(chapter, asked.report, asked.reader, when, today, asked.sample)
    found = look(path, reading.of, None)
    if found is None:
        raise RecordRefused(governance.NOBODY)
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """Makes one report of a file."""

    chapter: Chapter
    report: Report
    reader: Audience | None
    period: Period
    today: date
    sample: str = ""

    @property
    def is_sample(self) -> bool:
        """Whether it is of a few events only."""
        return self.report.key == SAMPLED

    def of(self, store: Store) -> Document:
        """The document."""
        if self.report.shape is Shape.OVERSIGHT:
            found = overseen.gathered(store, self.chapter, self.period, self.today)
            return oversight.made(self.report, found)
        if self.report.shape is Shape.RETENTION:
            ids = store.opportunities.noted_in(date.min, self.today)
            events = (each.opportunity for each in store.outlines.of(ids).values())
            rows = tuple(kept_row(each, self.chapter) for each in events)
            return retention.made(self.report, rows, self.period[1])
        if self.report.shape in TOUCHED:
            ids = store.wholes.touched_in(*self.period)
        else:
            ids = store.opportunities.noted_in(*self.period)[::-1]
        kept = (each for each in store.wholes.of(ids).values() if not self.secret(each.opportunity))
        of_kind = self.of_kinds(kept)
        chosen = self.sampled(of_kind)
        return self.drawn((with_duties(each, self.chapter) for each in chosen), len(of_kind))

    def secret(self, event: Opportunity) -> bool:
        """Whether nothing of an event stands in a report (S16, §1.3)."""
        spoke_up = not set(self.chapter.audiences.confidential.kinds).isdisjoint(event.kinds)
        held = hold.holding(event, event.lifted)
        return spoke_up or bool(held) or hold.unasked(self.chapter.event.flag, event)

    def of_kinds(self, found: Iterable[Kept]) -> list[Kept]:
        """Those of the kinds that the report is about."""
        kinds = set(self.report.kinds)
        return [each for each in found if not kinds or not kinds.isdisjoint(each.opportunity.kinds)]

    def sampled(self, found: list[Kept]) -> list[Kept]:
        """The sample that was asked for; all of them for a report that has none."""
        if not self.is_sample:
            return found
        return sampled(found, self.sample, self.chapter.kinds)

    def drawn(self, events: Iterable[Everything], found: int = 0) -> Document:
        """The document of these events, made of what its reader may see and of nothing else."""
        reader = self.report.read_by(self.reader)
        words, through = labels(self.chapter), Sieve(frozenset(reader.fields), reader.days)
        told = []
        for each in events:
            whole = finished(each)
            about = About(
                known=through.seen(clipped(whole, self.report.shape, self.period)),
                worked_out=through.seen(worked_out(whole, self.chapter)),
                labels=words,
                today=self.today,
                only_care=reader.only_care,
            )
            told.append(Told(number=each.opportunity.number, about=about))
        return MADE[self.report.shape](
            Reported(
                report=self.report,
                audience=reader,
                events=tuple(told),
                found=found,
                sample=SAMPLES.get(self.sample, SAMPLES[NEWEST]) if self.is_sample else "",
                period=self.period,
                today=self.today,
                labels=words,
                changes={each.key: each.label for each in self.chapter.change_types},
            )
        )


def sampled(found: Iterable[Kept], sample: str, kinds: Iterable[Kind]) -> list[Kept]:
    """Up to five, newest first: the most serious, the closed or the good ones where it is asked."""
    order = (Harm.DEATH, Harm.SERIOUS)
    fits: dict[str, Callable[[Opportunity], bool]] = {
        "serious": lambda event: event.harm in order,
        "closed": lambda event: event.closed is not None,
        "positive": lambda event: went_well(event, kinds),
    }
    picked = [each for each in found if sample not in fits or fits[sample](each.opportunity)]
    if sample == "serious":
        picked.sort(key=lambda each: order.index(each.opportunity.harm))
    return picked[:MOST]


def clipped(known: Everything, shape: Shape, when: Period) -> Everything:
    """An event with what came of it in these weeks; changes that are to come stay.

    Beside what was done then it is said what was learned whenever that was.
    """
    if shape not in TOUCHED:
        return known
    first, last = when
    actions = tuple(
        each
        for each in known.actions
        if (day := each.progress.dropped_on or each.progress.done_on) is None
        or first <= day <= last
    )
    if shape is Shape.PAIRS:
        return replace(known, actions=actions)
    meetings = tuple(each for each in known.meetings if first <= each.held_on <= last)
    met = {each.id for each in meetings}
    learning = tuple(each for each in known.learning if each.meeting_id in met)
    return replace(known, actions=actions, meetings=meetings, learning=learning)


def kept_row(event: Opportunity, chapter: Chapter) -> retention.Row:
    """One of them."""
    kept = keeping_of(event, chapter.reports.keeping)
    looked_into = hold.holding(event, None) or hold.unasked(chapter.event.flag, event)
    still_open = "" if event.closed is not None else retention.OPEN
    return retention.Row(
        number=event.number,
        keeping=kept.label,
        begins=kept.begins(event),
        review_on=kept.review_on(event),
        mind=retention.LOOKED_INTO if looked_into else still_open,
    )
