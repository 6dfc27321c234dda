"""A record of one event for one audience: whether it may leave, and what of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain import framework, hold
from reflect_tui.domain.conditions import answers, holds
from reflect_tui.domain.days import Precision, long_day
from reflect_tui.domain.flag import regulations
from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.opportunity import Opportunity, went_well
from reflect_tui.domain.safety import Answer, Obstacle
from reflect_tui.errors import RecordRefused
from reflect_tui.record import builder
from reflect_tui.record.audience import Audience, Part
from reflect_tui.record.document import Document
from reflect_tui.record.parts.about import About
from reflect_tui.record.sieve import Sieve
from reflect_tui.record.worked_out import Labels, Safe, Sort, WorkedOut
from reflect_tui.services import record_size
from reflect_tui.services.opportunities import Everything, everything

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

NO_NUMBER = "There is no event with the number {number}. The log shows the numbers: 2026-001."
NO_AUDIENCE = "There is no record for {key}. There are records for: {known}."
NO_PART = "{key} is no part of it. There are: {known}."
NAME_PARTS = "This is for what was asked for alone. Say which parts that is: --parts {known}"
NOTHING_YET = "There is nothing to show yet: nothing was learned or changed after {number} so far."
ON_HOLD = (
    "{number} is on hold, because somebody else is still looking into it: {who}. "
    "Nothing about it leaves until they agree. When they do, open the event in the app and press H."
)
NOT_ASKED = (
    "Nobody has said yet whether anyone else is still looking into {number}. "
    "Open the event in the app and press M. Nothing about it leaves before that."
)
LIMITS = "{by} agreed to talk about it on {on}, with limits: {limits}. See that this keeps to them."
NOT_FINISHED = "A meeting about it is not finished. What it has learned so far is left out."
NOT_SAFE = "It is not said yet that everyone is safe."
STRANGER = "Read it as a stranger would before you hand it on. Typed words are as they were typed."
TAGS = "WorkedOut.tags"
UNSAFE = frozenset(
    {Obstacle.NOT_CHECKED, Obstacle.NOT_SAFE, Obstacle.NOT_REFERRED, Obstacle.REASON_NEEDED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A document, and what whoever hands it on has to mind."""

    document: Document
    mind: tuple[str, ...]


def find(path: Path, number: str, chapter: Chapter) -> Everything:
    """All that belongs to the event with this number, in a file that is not changed.

    Raises ``FileRefused``, and ``RecordRefused`` where there is no such event.
    """
    from reflect_tui.storage.looking import look

    def ask(store: Store) -> Everything | None:
        try:
            return everything(store, store.opportunities.numbered(number), chapter)
        except KeyError:
            return None

    found = look(path, ask, None)
    if found is None:
        raise RecordRefused(NO_NUMBER.format(number=number))
    return found


def audience_of(key: str, chapter: Chapter) -> Audience:
    """The audience with this key. Raises ``RecordRefused`` that names them all."""
    known = {each.key: each for each in chapter.audiences.audience}
    if key not in known:
        names = ", ".join(f"{each.key} ({each.label})" for each in known.values())
        raise RecordRefused(NO_AUDIENCE.format(key=key, known=names))
    return known[key]


def record(
    known: Everything,
    audience: Audience,
    chapter: Chapter,
    today: date,
    parts: tuple[str, ...] = (),
    size: str = "",
) -> Record:
    """The record of an event; ``parts`` are the parts that were asked for, none for all.

    Without a ``size`` everything stands in it that this audience may see.
    Raises ``RecordRefused`` when nothing may leave, or there is nothing to show.
    """
    wanted = parts_of(audience, parts)
    chosen = record_size.size_of(size, audience, chapter)
    check(known, audience, chapter)
    shown = wanted if chosen is None else wanted.intersection(chosen.parts)
    made = drawn(known, audience, chapter, today, shown)
    left_out = record_size.left_out(chosen, audience, wanted)
    document = replace(made, held_back=(*left_out, *made.held_back))
    return Record(document=document, mind=(*to_mind(known), *notes(audience, chapter)))


def drawn(
    known: Everything, audience: Audience, chapter: Chapter, today: date, wanted: frozenset[Part]
) -> Document:
    """The document of these parts, made of what the audience may see and of nothing else."""
    shown = finished(known)
    secret = chapter.audiences.confidential
    spoke_up = not set(secret.kinds).isdisjoint(known.opportunity.kinds)
    hidden = frozenset(secret.fields) if spoke_up else frozenset()
    through = Sieve(frozenset(audience.fields) - hidden, audience.days)
    about = About(
        known=through.seen(shown),
        worked_out=through.seen(worked_out(shown, chapter)),
        labels=labels(chapter),
        today=today,
        only_care=audience.only_care,
    )
    exact = audience.days is Precision.DAY  # who sees only months is told neither this nor a number
    told = exact and not hidden.isdisjoint(audience.fields)
    held_back = (*audience.held_back, *([secret.held_back] if told else []))
    title = f"{audience.title} ({known.opportunity.number})" if exact else audience.title
    return builder.document(audience, about, title, held_back, wanted)


def parts_of(audience: Audience, asked: tuple[str, ...]) -> frozenset[Part]:
    """The parts that were asked for. Raises ``RecordRefused`` for one that there is not."""
    there = {each.part.value: each.part for each in audience.sections}
    known = ",".join(there)
    for key in asked:
        if key not in there:
            raise RecordRefused(NO_PART.format(key=key, known=known))
    if audience.named_parts and not asked:
        raise RecordRefused(NAME_PARTS.format(known=known))
    return frozenset(there[key] for key in asked or there)


def check(known: Everything, audience: Audience, chapter: Chapter) -> None:
    """Raise ``RecordRefused`` when nothing may leave for this audience.

    While somebody else looks into an event, what is known of it is theirs to release (§0, §1.3):
    then nothing leaves, for nobody, until the hold is lifted.
    """
    event, number = known.opportunity, known.opportunity.number
    if audience.when and not holds(audience.when, answers(event)):
        raise RecordRefused(audience.not_for)
    if who := hold.holding(event, event.lifted):
        raise RecordRefused(ON_HOLD.format(number=number, who=looking(who, chapter)))
    if hold.unasked(chapter.event.flag, event):
        raise RecordRefused(NOT_ASKED.format(number=number))
    reasons = any(meeting.no_change_because for meeting in known.ended)
    something = reasons or known.actions or finished(known).learning
    if audience.something and not something:
        raise RecordRefused(NOTHING_YET.format(number=number))


def looking(who: tuple[str, ...], chapter: Chapter) -> str:
    """Who is still looking into it, in the words in which it is asked."""
    said = {
        choice.key: choice.label
        for flag in chapter.event.flag
        if flag.key == hold.QUESTION
        for choice in flag.choices
    }
    return ", ".join(said.get(key, key) for key in who)


def finished(known: Everything) -> Everything:
    """The event without what a meeting learned that has not ended: it may keep nothing yet."""
    ended = {meeting.id for meeting in known.ended}
    learning = tuple(point for point in known.learning if point.meeting_id in ended)
    return replace(known, learning=learning)


def worked_out(known: Everything, chapter: Chapter) -> WorkedOut:
    """What is worked out of an event."""
    over = all(action.progress.dropped_on is not None for action in known.actions)
    still = known.undecided or known.unfinished is not None
    found = regulations(chapter.event.regulation, known.opportunity)
    return WorkedOut(
        sort=sort(known.opportunity, chapter),
        safe=safe(known),
        undecided=known.undecided,
        nothing=bool(known.ended) and over and not still,
        not_heard=known.not_heard,
        regulations=tuple(each.key for each in found),
        tags=framework.tags(chapter.frameworks, known.opportunity),
    )


def sort(event: Opportunity, chapter: Chapter) -> Sort:
    """What an event is about, without what happened."""
    if went_well(event, chapter.kinds):
        return Sort.WENT_WELL
    return Sort.COMPLAINT if "COMPLAINT" in event.kinds else Sort.OTHER


def safe(known: Everything) -> Safe:
    """Whether everyone was made safe."""
    if known.obstacle in UNSAFE or known.safety is None:
        return Safe.NOT_YET
    if known.safety.open_points:
        return Safe.PARTLY
    return Safe.NOT_NEEDED if known.safety.person is Answer.NOT_NEEDED else Safe.YES


def labels(chapter: Chapter) -> Labels:
    """The words of the chapter for its keys."""
    return Labels(
        kinds={each.key: each.label for each in chapter.kinds},
        groups={each.key: each.label for each in chapter.meeting.groups},
        regulations={each.key: each.label for each in chapter.event.regulation},
        elsewhere={each.key: each.who for each in chapter.event.elsewhere},
        sorts={each.key: each.label for each in chapter.audiences.sort},
        tags={
            each.label: {each.key_of(tag): tag.label for tag in each.tag}
            for each in chapter.frameworks
            if each.on
        },
    )


def notes(audience: Audience, chapter: Chapter) -> tuple[str, ...]:
    """What has to be minded of what inspectors look for, where that stands in it (§3.2)."""
    if TAGS not in audience.fields:
        return ()
    return tuple(each.note for each in chapter.frameworks if each.on and each.note)


def limits(event: Opportunity) -> tuple[str, ...]:
    """With which limits those who looked into it agreed, if there are any (§1.3)."""
    lifted = event.lifted
    if lifted is None or not lifted.limits:
        return ()
    said = lifted.limits.rstrip(".")
    return (LIMITS.format(by=lifted.by, on=long_day(lifted.on), limits=said),)


def to_mind(known: Everything) -> tuple[str, ...]:
    """What whoever hands it on has to mind."""
    said = [STRANGER, *limits(known.opportunity)]
    if any(meeting.stage is not Stage.ENDED for meeting in known.meetings):
        said.append(NOT_FINISHED)
    if known.obstacle in UNSAFE:
        said.append(NOT_SAFE)
    return tuple(said)
