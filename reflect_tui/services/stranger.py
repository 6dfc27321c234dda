"""Reads a record as a stranger would: what could tell who somebody is, or could hurt (S50)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reflect_tui.domain.guard.found import Found, Kind
from reflect_tui.domain.guard.look import GROUP, Guard
from reflect_tui.errors import RecordRefused
from reflect_tui.record.document import Document
from reflect_tui.record.lines import lines
from reflect_tui.services.guard_words import guard

WHY = {
    Kind.NAME: "It may be a person's name. A role says it too, like “a senior carer”.",
    Kind.INITIALS: "It may be short for a person. A role says it too, like “a night carer”.",
    Kind.ROOM: "A room or a bed could tell who it is.",
    Kind.NHS: "It looks like an NHS number: it tells who it is.",
    Kind.BORN: "It looks like a date of birth: it tells who it is.",
    Kind.PHONE: "It looks like a phone number.",
    Kind.EMAIL: "It looks like an e-mail address.",
    Kind.POSTCODE: "It looks like a postcode: few people live there.",
    Kind.STAFF_NO: "It looks like the number of one person.",
    Kind.SELF: "It may tell who said it.",
}
BEGINNING = "At the beginning"
REFUSED = (
    "Nothing was made. Read it as a stranger would. {count} could tell who somebody is, or sound "
    "like blame:"
)
ONE, SOME = "One place", "{count} places"
LATER = "Change the words, or add --reviewed if they all have to stay."


@dataclass(frozen=True, slots=True)
class Flag:
    """Words of a line that a stranger would stop at, and why."""

    line: int
    """Its number in the document, from 0."""
    place: str
    text: str
    """The whole line."""
    found: Found
    why: str

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.found.of(self.text)


def flags(document: Document, own_words: Collection[str] = ()) -> tuple[Flag, ...]:
    """Everything that a stranger would stop at, from the top; not in sentences of our own."""
    by = guard()
    return tuple(
        Flag(number, line.place or BEGINNING, line.text, found, why(found, by))
        for number, line in enumerate(lines(document))
        if line.text not in own_words
        for found in by.look(line.text).found
    )


def why(found: Found, by: Guard) -> str:
    """Why somebody would stop there, in a plain sentence or two."""
    if found.kind is not Kind.BLAME:
        return WHY[found.kind]
    if found.rule == GROUP:
        return by.rules.shown.group
    blame = next(each for each in by.rules.blame if each.key == found.rule)
    return f"It may sound like blame. {blame.line}"


def refuse_flagged(document: Document, own_words: Collection[str] = ()) -> None:
    """Raise ``RecordRefused`` with a list of what somebody has to look at first; for nothing, not.

    Names of the meeting's own list are not known here: they are in no file.
    """
    if found := flags(document, own_words):
        raise RecordRefused("\n".join(refusal(found)))


def refusal(found: Sequence[Flag]) -> list[str]:
    """The list, a place each, with the words, the reason, and the line they stand in."""
    count = ONE if len(found) == 1 else SOME.format(count=len(found))
    said = [REFUSED.format(count=count)]
    for number, each in enumerate(found, 1):
        said += [f"{number}. {each.place}: “{each.words}”. {each.why}", f"   It says: {each.text}"]
    return [*said, LATER]
