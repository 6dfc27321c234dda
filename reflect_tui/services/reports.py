"""Reports of several events (§8.3): which events stand in one, and what of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain import hold
from reflect_tui.domain.kept import Kept
from reflect_tui.domain.opportunity import Opportunity
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
from reflect_tui.services import governance, report_events
from reflect_tui.services import oversight as overseen
from reflect_tui.services.chapter_audiences import audience
from reflect_tui.services.governance import Period
from reflect_tui.services.opportunities import Everything, with_duties
from reflect_tui.services.record import (
    STRANGER,
    Record,
    finished,
    labels,
    limits,
    notes,
    worked_out,
)

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

SAMPLED = "evidence"
"""The report that is of a sample."""
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


def report(path: Path, chapter: Chapter, asked: Wish, when: Period, today: date) -> Record:
    """The report of a file, which is not changed. Raises ``FileRefused``, ``RecordRefused``."""
    from reflect_tui.storage.looking import look

    if asked.report is None:
        return Record(document=governance.report(path, chapter, when, today), mind=(STRANGER,))
    reading = Reading(chapter, asked.report, asked.reader, when, today, asked.sample)
    found = look(path, reading.of, None)
    if found is None:
        raise RecordRefused(governance.NOBODY)
    return replace(found, mind=(STRANGER, *asked.mind, *found.mind))


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

    @property
    def sample_words(self) -> str:
        """Which sample it is; empty where it is none."""
        return report_events.SAMPLES[self.sample or report_events.NEWEST] if self.is_sample else ""

    def of(self, store: Store) -> Record:
        """The document, and what is to be minded of the events in it."""
        if self.report.shape is Shape.OVERSIGHT:
            found = overseen.gathered(store, self.chapter, self.period, self.today)
            return Record(document=oversight.made(self.report, found), mind=())
        if self.report.shape is Shape.RETENTION:
            ids = store.opportunities.noted_in(date.min, self.today)
            events = (each.opportunity for each in store.outlines.of(ids).values())
            rows = tuple(report_events.kept_row(each, self.chapter) for each in events)
            return Record(document=retention.made(self.report, rows, self.period[1]), mind=())
        if self.report.shape in report_events.TOUCHED:
            ids = store.wholes.touched_in(*self.period)
        else:
            ids = store.opportunities.noted_in(*self.period)[::-1]
        kept = (each for each in store.wholes.of(ids).values() if not self.secret(each.opportunity))
        of_kind = self.of_kinds(kept)
        chosen = self.sampled(of_kind)
        document = self.drawn((with_duties(each, self.chapter) for each in chosen), len(of_kind))
        mind = (
            f"{each.opportunity.number}: {said}"
            for each in chosen
            for said in limits(each.opportunity)
        )
        return Record(document=document, mind=tuple(mind))

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
        return report_events.sampled(found, self.sample, self.chapter.kinds)

    def drawn(self, events: Iterable[Everything], found: int = 0) -> Document:
        """The document of these events, made of what its reader may see and of nothing else."""
        reader = self.report.read_by(self.reader)
        words, through = labels(self.chapter), Sieve(frozenset(reader.fields), reader.days)
        told = []
        for each in events:
            whole = finished(each)
            clipped = report_events.clipped(whole, self.report.shape, self.period)
            about = About(
                known=through.seen(report_events.needed(clipped, reader.fields)),
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
                sample=report_events.SAMPLES.get(
                    self.sample, report_events.SAMPLES[report_events.NEWEST]
                )
                if self.is_sample
                else "",
                period=self.period,
                today=self.today,
                labels=words,
                changes={each.key: each.label for each in self.chapter.change_types},
            )
        )
