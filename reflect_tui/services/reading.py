"""A record that somebody reads as a stranger before it leaves, with what they have decided (S50).

It lives as long as the place where it is read; nothing of it is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain import words
from reflect_tui.errors import RecordRefused
from reflect_tui.record.audience import Audience
from reflect_tui.record.document import Document
from reflect_tui.record.lines import Line, lines, with_words
from reflect_tui.services.opportunities import everything
from reflect_tui.services.record import Record, audience_of, record
from reflect_tui.services.stranger import Flag, flags

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

WORDS_LIMIT = 1_000
"""Characters of a line that is said in other words: some are made of several texts."""
SAY_IT = "Say it in other words, or leave it as it was with Esc."
SAY_WHY = "Say why it has to stay, in a few words."

CHANGED = (
    "The event has changed since you began to read this, so nothing was saved. "
    "Go back with Esc, and read it as it is now."
)

Kept = tuple[str, int, int]
"""Words that stay: the line they stand in, and from where to where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One record for one audience, as far as it has been read."""

    record: Record
    audience: Audience
    about: str
    """The id of the event."""
    number: str
    parts: tuple[str, ...] = ()
    """What was asked for, where they get nothing else."""
    size: str = ""
    flags: tuple[Flag, ...]
    """What a stranger would stop at, in the words of now, from the top."""
    kept: Mapping[Kept, str] = field(default_factory=dict)
    """Why words have to stay."""
    changed: Mapping[int, str] = field(default_factory=dict)
    """Lines in other words, by their numbers."""

    @property
    def document(self) -> Document:
        """The document as it will leave."""
        return with_words(self.record.document, self.changed)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines."""
        return lines(self.document)

    @property
    def open(self) -> tuple[Flag, ...]:
        """What is flagged and not answered."""
        return tuple(each for each in self.flags if key(each) not in self.kept)

    @property
    def answered(self) -> bool:
        """Whether anything was decided here that is lost when it is left."""
        return bool(self.kept or self.changed)

    def of_line(self, number: int) -> tuple[Flag, ...]:
        """What is flagged in a line."""
        return tuple(each for each in self.flags if each.line == number)

    def because(self, flag: Flag) -> str:
        """Why the words of a flag have to stay; empty when nobody has said it."""
        return self.kept.get(key(flag), "")

    def keep(self, flag: Flag, because: str) -> Reading:
        """The words stay, in every line that is the same. Raises ``WordsRefused``."""
        reason = words.needed(because, SAY_WHY)
        return replace(self, kept={**self.kept, key(flag): reason})

    def say(self, number: int, text: str) -> Reading:
        """A line, and every one that is the same, in other words. Raises ``WordsRefused``.

        What is flagged in the new words is to be answered like any other.
        """
        said = words.needed(text, SAY_IT, limit=WORDS_LIMIT)
        there = self.lines
        same = {at: said for at, line in enumerate(there) if line.text == there[number].text}
        changed = {**self.changed, **same}
        found = flags(with_words(self.record.document, changed), self.audience.own_words)
        return replace(self, changed=changed, flags=found)


def begin(
    store: Store,
    opportunity_id: str,
    key: str,
    chapter: Chapter,
    today: date,
    parts: tuple[str, ...] = (),
    size: str = "",
) -> Reading:
    """The record of an event, to be read; the guard is made ready here, which takes a moment.

    Raises ``RecordRefused`` when there may be none for this audience.
    """
    known = everything(store, opportunity_id, chapter)
    audience = audience_of(key, chapter)
    made = record(known, audience, chapter, today, parts, size)
    return Reading(
        record=made,
        audience=audience,
        about=opportunity_id,
        number=known.opportunity.number,
        parts=parts,
        size=size,
        flags=flags(made.document, audience.own_words),
    )


def check_again(store: Store, reading: Reading, chapter: Chapter, today: date) -> None:
    """Raise ``RecordRefused`` when it may not leave any more, or is not as it was read.

    While it was read somebody may have put the event on hold in another window (§1.3), lifted
    that with limits, or said that somebody spoke up.
    """
    known = everything(store, reading.about, chapter)
    now = record(known, reading.audience, chapter, today, reading.parts, reading.size)
    if now != reading.record:
        raise RecordRefused(CHANGED)


def key(flag: Flag) -> Kept:
    """Where the words of a flag stand, wherever their line stands."""
    return flag.text, flag.found.start, flag.found.end
