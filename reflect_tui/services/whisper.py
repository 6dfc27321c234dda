"""What is whispered to whoever types: that there is another way to say it (§6.1).

It looks at words and forgets them. Nothing of it is stored, counted, or told to another window.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reflect_tui.domain.guard.found import EVERY_FAMILY, Family, Found, Kind
from reflect_tui.domain.guard.look import GROUP, NOBODY
from reflect_tui.domain.guard.rules import Shown
from reflect_tui.services.guard_words import guard

ABOUT_PEOPLE = frozenset({Family.NAMES, Family.NUMBERS})
LOOKING_BACK = "B1"
"""“Should have”, “could have”: what the questions of Conclusions are about (§6.1 rule 4)."""
HARM_SHOWN = (
    "An answer may be about someone being harmed. If nobody has reported it, pause: F6 says what "
    "to do now."
)
PEOPLE_SHOWN = "An answer may tell who somebody is. Mark it, then F11 says it in other words."


@dataclass(frozen=True, slots=True)
class Whisper:
    """A heading and a few sentences, and what the two keys are called."""

    title: str
    words: str
    keep: str
    """To leave the words as they are: the first key."""
    change: str
    harm: bool = False
    """It tells how to get help, and softens nothing."""


def whisper(
    text: str, families: frozenset[Family] = EVERY_FAMILY, *, looks_back: bool = False
) -> Whisper | None:
    """What to say about a text; nothing for most. Of one that may tell of harm only how to get
    help is said.

    ``looks_back`` is where people are asked what else could have been done.
    """
    by = guard()
    seen, shown = by.look(text, NOBODY, families), by.rules.shown
    if seen.harm:
        return Whisper(shown.harm_title, shown.harm, shown.keep, shown.go_back, harm=True)
    kept = [each for each in seen.found if not (looks_back and each.rule == LOOKING_BACK)]
    found = type(seen)(tuple(kept)).nudge
    if found is None:
        return None
    return Whisper(shown.another_way, said(found, text, shown), shown.keep, shown.change)


def said(found: Found, text: str, shown: Shown) -> str:
    """The sentences about what was found: what it may be, and another way to begin."""
    words = found.of(text)
    if found.kind is Kind.BLAME:
        line, instead = shown.group, shown.group_instead
        if found.rule != GROUP:
            blame = next(each for each in guard().rules.blame if each.key == found.rule)
            line, instead = blame.line, blame.instead
        return f"“{words}”: {line}\n{instead}"
    if found.kind is Kind.SELF:
        return shown.self
    asks = {Kind.NAME: shown.name, Kind.INITIALS: shown.initials}.get(found.kind, shown.number)
    return asks.format(words=words)


def of_shown(texts: Iterable[str], families: frozenset[Family] = EVERY_FAMILY) -> str:
    """What to say to the person leading once answers are shown that were typed unseen.

    That somebody is blamed is not said: it would point at an answer before everybody.
    """
    by, told = guard(), ""
    for text in texts:
        found = by.look(text, NOBODY, families & ABOUT_PEOPLE)
        if found.harm:
            return HARM_SHOWN
        if found.found:
            told = PEOPLE_SHOWN
    return told
