"""Words that judge, that tell who is typing, or that may tell of harm, found by patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]

_PLAIN = {ord(char): char.lower() for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | str.maketrans(
    {"'": "’", "\n": " ", "\xa0": " ", "‑": "-"}
)
QUOTED = re.compile(r"[“\"][^”\"“]{0,300}[”\"]|(?<!\w)‘[^‘’]{0,300}’(?!\w)")
NEAR = 40
"""Characters on each side in which a group is near: about six words."""


@dataclass(frozen=True, slots=True)
class Matcher:
    """Patterns as one, and what quiets them."""

    patterns: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def spans(self, text: str) -> list[Span]:
        """Where one of the patterns is, and nothing that quiets it touches it."""
        spans = [match.span() for match in self.patterns.finditer(text)]
        if not spans or self.unless is None:
            return spans
        quiet = [match.span() for match in self.unless.finditer(text)]
        return [span for span in spans if not touches(span, quiet)]


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Whether a part of a text has a character in common with one of the others."""
    start, end = span
    return any(start < other_end and other_start < end for other_start, other_end in others)


def matcher(patterns: Sequence[str], unless: Sequence[str] = ()) -> Matcher:
    """The patterns, compiled. Raises ``re.error`` for one that is none."""
    return Matcher(one_of(patterns), one_of(unless) if unless else None)


def one_of(patterns: Sequence[str]) -> re.Pattern[str]:
    """Patterns as one, of which any may fit, for a text in small letters.

    Nearly all begin with a word, so they are tried where a word begins and nowhere else.
    """
    begun = [pattern.removeprefix(r"\b") for pattern in patterns if pattern.startswith(r"\b")]
    others = [pattern for pattern in patterns if not pattern.startswith(r"\b")]
    whole = [r"\b(?=\w)(?:" + "|".join(begun) + ")"] if begun else []
    return re.compile("|".join([*whole, *others]))


def plain(text: str) -> str:
    """The text as patterns read it, as long as it was: in small letters, with one sort of
    apostrophe and no line ends."""
    return text.translate(_PLAIN)


def quoted(text: str) -> list[Span]:
    """What stands in quotation marks: somebody else's words."""
    return [match.span() for match in QUOTED.finditer(text)]
