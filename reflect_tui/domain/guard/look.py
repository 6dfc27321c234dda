"""The guard itself: looks at one text, and forgets it (§6)."""

from __future__ import annotations

import re

from reflect_tui.domain.guard.found import (
    EVERY_FAMILY,
    PEOPLE,
    Family,
    Findings,
    Found,
    Kind,
)
from reflect_tui.domain.guard.initials import Initials
from reflect_tui.domain.guard.names import Names
from reflect_tui.domain.guard.numbers import numbers
from reflect_tui.domain.guard.rules import Rules
from reflect_tui.domain.guard.tokens import tokens
from reflect_tui.domain.guard.watched import Watched
from reflect_tui.domain.guard.wording import NEAR, begins, plain, quoted, touches

GROUPED = frozenset({"B2", "B3", "B4", "B8"})
"""Blame that is spoken of as about a group where one is near."""
GROUP = "group"
NOBODY = Watched()
OF_SOMEBODY = re.compile(
    r"(?:’s)? (?:(?:is|was|has|had|just|did|does|also|again) )?"
    r"(?:(?P<B5>always (?:late|off|on|sick|leaves?|moan\w*|forgets?|the one)"
    r"|never (?:turns up|signs?"
    r"|answers?|listens?|checks?|reads?|writes?|bothers?|helps?|does|picks?|on time)|constantly)"
    r"|(?P<B8>ignored (?:the|him|her|us|me|it|my|our)|refused to (?:help|do|come|answer|sign|work"
    r"|listen|check|give|swap|write|cover)|forgot to|(?:can|could)n?’?t be bothered))\b",
    re.IGNORECASE,
)
"""Behind a name, in place of a word for staff."""


class Guard:
    """Finds in texts what could tell who somebody is, and what could hurt.

    It keeps nothing of what it reads. ``watched`` belongs to one meeting.
    """

    def __init__(self, rules: Rules) -> None:
        """Take rules that are ready for use."""
        self._rules = rules

    @property
    def rules(self) -> Rules:
        """What it goes by, with what it says."""
        return self._rules

    def look(
        self,
        text: str,
        watched: Watched = NOBODY,
        families: frozenset[Family] = EVERY_FAMILY,
    ) -> Findings:
        """What is in a text, of the families that are turned on. Harm is always looked for."""
        read = plain(text)
        begun = begins(read)
        people = self._people(text, watched)
        harm = self._rules.harm.told(read, [(each.start, each.end) for each in people])
        found: list[Found] = []
        if Family.NUMBERS in families:
            found += numbers(text)
        if Family.NAMES in families:
            found += _apart(people, found)
        if Family.BLAME in families and not harm:
            found += self._blame(read, begun, people)
        if Family.SELF in families:
            spans = self._rules.self_told.spans(read, begun)
            found += [Found(*span, Kind.SELF) for span in spans]
        return Findings(tuple(sorted(found)), harm)

    def _people(self, text: str, watched: Watched) -> list[Found]:
        """Names and initials; what is on the meeting's list comes first, then names."""
        words = tokens(text)
        found = watched.found(text)
        found += _apart(Names(words, self._rules.lexicon).found(), found)
        return found + _apart(Initials(text, words, self._rules.lexicon).found(), found)

    def _blame(self, read: str, begun: list[int], people: list[Found]) -> list[Found]:
        others = quoted(read)
        groups = self._rules.group.spans(read, begun)
        found: list[Found] = []
        for key, spans in self._blamed(read, begun, people):
            for start, end in spans:
                near = key in GROUPED and touches((start - NEAR, end + NEAR), groups)
                one = Found(start, end, Kind.BLAME, GROUP if near else key)
                if not touches((start, end), others):
                    found += _apart([one], found)
        return found

    def _blamed(
        self, read: str, begun: list[int], people: list[Found]
    ) -> list[tuple[str, list[tuple[int, int]]]]:
        any_blame = bool(self._rules.any_blame.spans(read, begun))
        matchers = self._rules.blame_by if any_blame else ()
        by = [(key, matcher.spans(read, begun)) for key, matcher in matchers]
        for one in people:
            match = OF_SOMEBODY.match(read, one.end) if one.kind in PEOPLE else None
            if match and match.lastgroup in self._rules.named:
                by.append((match.lastgroup, [match.span(match.lastgroup)]))
        return by


def _apart(found: list[Found], others: list[Found]) -> list[Found]:
    """Those that have no character in common with one of the others."""
    return [each for each in found if not any(each.meets(it.start, it.end) for it in others)]
