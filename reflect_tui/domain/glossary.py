"""What words mean, and how the right one is found by what somebody types (§7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

ALIKE = 0.7
"""From 0 to 1: how much a mistyped word must be like a known one."""
LEAST = 4
"""Letters from which on something can be called much like a word."""
SUGGESTED = 3
"""Most words that are offered for a mistyped one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word or short form that people meet in care, in plain English."""

    key: str
    term: str
    meaning: str
    also: tuple[str, ...] = ()
    """Other words for it, and short forms."""

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called, in small letters."""
        return tuple(name.casefold() for name in (self.term, *self.also))

    @property
    def whole(self) -> str:
        """The meaning, and what else it is called."""
        return f"{self.meaning} Also: {', '.join(self.also)}." if self.also else self.meaning


def in_order(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words from A to Z."""
    return tuple(sorted(words, key=lambda word: word.names[0]))


def found(typed: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that hold all that was typed, the likeliest first; all of them for nothing typed.

    A name that is the typed one comes before one that begins with it, then names that hold it,
    then meanings. Where nothing holds it, words that are spelt much like it.
    """
    parts = typed.casefold().split()
    if not parts:
        return tuple(words)
    ranked = [(_rank(parts, word), place) for place, word in enumerate(words)]
    holding = sorted((rank, place) for rank, place in ranked if rank is not None)
    return tuple(words[place] for _, place in holding) or _alike(" ".join(parts), words)


def _rank(parts: list[str], word: Word) -> int | None:
    """How far from what was typed a word is; ``None`` for one that does not hold it."""
    typed = " ".join(parts)
    if typed in word.names:
        return 0
    if any(name.startswith(typed) for name in word.names):
        return 1
    names = " ".join(word.names)
    if all(part in names for part in parts):
        return 2
    everything = f"{names} {word.meaning.casefold()}"
    return 3 if all(part in everything for part in parts) else None


def _alike(typed: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with a name, or a word of one, that begins much like what was typed."""
    if len(typed) < LEAST:
        return ()
    spelt: dict[str, list[Word]] = {}
    for word in words:
        for name in word.names:
            for part in {name, *name.split()}:
                spelt.setdefault(part[: len(typed) + 1], []).append(word)
    close = get_close_matches(typed, spelt, SUGGESTED, ALIKE)
    ordered = [sorted(spelt[part], key=lambda word: len(word.term)) for part in close]
    return tuple(dict.fromkeys(word for each in ordered for word in each))[:SUGGESTED]
