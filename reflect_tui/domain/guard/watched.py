"""The meeting's own list of words to look out for: in memory only, and wiped at its end (§6.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from reflect_tui.domain.guard.found import Found, Kind
from reflect_tui.domain.guard.tokens import WORD, folded


@dataclass(frozen=True, slots=True)
class Watched:
    """Names and nicknames that may come up. What it holds is not shown where it is printed."""

    _words: frozenset[tuple[str, ...]] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, typed: Iterable[str]) -> Watched:
        """The list of what was typed, each a word or several."""
        parts = (tuple(_parts(each)) for each in typed)
        return cls(frozenset(each for each in parts if each))

    def found(self, text: str) -> list[Found]:
        """Where the words stand, whole, whatever their case and accents; also as an owner."""
        if not self._words:
            return []
        words = [(_bare(folded(match[0])), match) for match in _ANY.finditer(text)]
        longest = max(len(each) for each in self._words)
        found: list[Found] = []
        at = 0
        while at < len(words):
            size = self._size(words, at, longest)
            if size:
                last, whole = words[at + size - 1][1], words[at + size - 1][0]
                end = last.start() + (len(last[0]) if whole == folded(last[0]) else _end(last[0]))
                found.append(Found(words[at][1].start(), end, Kind.NAME, "watched"))
            at += max(1, size)
        return found

    def _size(self, words: list[tuple[str, re.Match[str]]], at: int, longest: int) -> int:
        for size in range(min(longest, len(words) - at), 0, -1):
            if tuple(key for key, _ in words[at : at + size]) in self._words:
                return size
        return 0


_ANY = re.compile(rf"{WORD.pattern}|\d+")


def _parts(typed: str) -> list[str]:
    return [_bare(folded(match[0])) for match in _ANY.finditer(typed)]


def _bare(key: str) -> str:
    return key[:-2] if key.endswith("'s") and len(key) > 2 else key


def _end(word: str) -> int:
    """The length of a word without the 's of an owner."""
    return len(word) - 2
