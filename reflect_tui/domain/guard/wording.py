"""Words that judge, that tell who is typing, or that may tell of harm, found by patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reflect_tui.domain.guard.first_letters import EVERY, first_letters

Span = tuple[int, int]

_PLAIN = {ord(char): char.lower() for char in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"} | str.maketrans(
    {"'": "’", "\n": " ", "\xa0": " ", "‑": "-"}
)
BEGINS = re.compile(r"\b\w")
QUOTED = re.compile(r"[“\"][^”\"“]{0,300}[”\"]|(?<!\w)‘[^‘’]{0,300}’(?!\w)")
NEAR = 40
"""Characters on each side in which a group is near: about six words."""


class AnyOf:
    """Patterns of which any may fit. They are for texts in small letters.

    Nearly all begin with a word: these are tried where a word begins with such a letter.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        """Compile the patterns. Raises ``re.error`` for one that is none."""
        begun = [pattern[2:] for pattern in patterns if pattern.startswith(r"\b")]
        others = [pattern for pattern in patterns if not pattern.startswith(r"\b")]
        letters = [(first_letters(pattern), pattern) for pattern in begun]
        others += [rf"\b(?:{pattern})" for first, pattern in letters if first is None]
        by = {
            letter: tuple(pattern for first, pattern in letters if first and letter in first)
            for letter in sorted(EVERY)
        }
        compiled = {these: _one(these) for these in set(by.values()) if these}
        self._by = {letter: compiled[these] for letter, these in by.items() if these}
        self._others = _one(others) if others else None

    def spans(self, text: str, words: Sequence[int] | None = None) -> list[Span]:
        """Where one fits, in the order of the text; ``words`` are the places where words begin."""
        found = [match.span() for match in self._others.finditer(text)] if self._others else []
        begun, last = [], 0
        for start in begins(text) if words is None else words:
            if start < last or (pattern := self._by.get(text[start])) is None:
                continue
            if match := pattern.match(text, start):
                last = match.end()
                begun.append((start, last))
        if not found:
            return begun
        return sorted(found + [span for span in begun if not touches(span, found)])


class Matcher:
    """Patterns, and what quiets them."""

    def __init__(self, patterns: Sequence[str], unless: Sequence[str] = ()) -> None:
        """Compile all of them. Raises ``re.error`` for one that is no pattern."""
        self._patterns, self._unless = AnyOf(patterns), AnyOf(unless)

    def spans(self, text: str, words: Sequence[int] | None = None) -> list[Span]:
        """Where one of the patterns is, and nothing that quiets it touches it."""
        spans = self._patterns.spans(text, words)
        quiet = self._unless.spans(text, words) if spans else []
        return [span for span in spans if not touches(span, quiet)]


def touches(span: Span, others: Iterable[Span]) -> bool:
    """Whether a part of a text has a character in common with one of the others."""
    start, end = span
    return any(start < other_end and other_start < end for other_start, other_end in others)


def _one(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


def begins(text: str) -> list[int]:
    """Where the words of a text begin."""
    return [match.start() for match in BEGINS.finditer(text)]


def plain(text: str) -> str:
    """The text as patterns read it, as long as it was: in small letters, with one sort of
    apostrophe and no line ends."""
    return text.translate(_PLAIN)


def quoted(text: str) -> list[Span]:
    """What stands in quotation marks: somebody else's words."""
    return [match.span() for match in QUOTED.finditer(text)]
