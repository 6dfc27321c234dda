"""Frames: who does what to whom, told in any of the words there are for it; for tellings of harm.

A frame is written as slots: ``@hit ..2 @him`` is a word of the list ``hit``, then within two more
words one of ``him``. ``a|b`` are words that may stand in one slot, and ``a?`` may be left out.
``@mark & @know & !@plan`` are words that stand in one sentence, in any order, and some that do
not; beside them one chain of slots may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

Span = tuple[int, int]
Slot = frozenset[str]

WORD = re.compile(r"\w+(?:’\w+)*|£|[.!?;…](?=\W|$)|\n")
"""A word, or the end of a sentence, in a text in small letters."""
OPEN_ENDED = 40
"""Words after which a sentence without a stop is taken to have ended."""
SOMEBODY = "somebody"
"""What is read in place of a name."""
ANY_NUMBER = "#"
"""What is read in place of a number."""
VOWELS = "aeiou"


def inflected(word: str) -> list[str]:
    """``push+`` with its endings, also as spoken: pushin; ``slap++`` doubles its last letter."""
    if not word.endswith("+"):
        return [word]
    base = word.rstrip("+")
    stem = base
    if word.endswith("++"):
        stem = base + base[-1]
    elif base.endswith("e"):
        stem = base[:-1]
    past, now = stem + "ed", base + "s"
    if base.endswith("y") and base[-2] not in VOWELS:
        past = now = base[:-1]
        past, now = past + "ied", now + "ies"
    elif base.endswith(("s", "sh", "ch", "x", "z")):
        now = base + "es"
    return [base, now, past, stem + "ing", stem + "in"]


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one sentence as frames read them, and where each stands."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]


def sentences(text: str, names: Sequence[Span] = ()) -> list[Said]:
    """The sentences of a text in small letters; a name is read as somebody."""
    found: list[Said] = []
    words: list[str] = []
    spans: list[Span] = []
    named = {at for start, end in names for at in range(start, end)} if names else set()
    for match in WORD.finditer(text):
        word = match[0]
        if word in ".!?;…\n" or len(words) == OPEN_ENDED:
            found.append(Said(tuple(words), tuple(spans)))
            words, spans = [], []
            if word in ".!?;…\n":
                continue
        words.append(SOMEBODY if match.start() in named else _bare(word))
        spans.append(match.span())
    found.append(Said(tuple(words), tuple(spans)))
    return [one for one in found if one.words]


def _bare(word: str) -> str:
    """Without what an apostrophe adds: ``husband’s`` is husband, and ``isn’t`` is isnt."""
    if word[0].isdigit():
        return ANY_NUMBER
    if "’" not in word:
        return word
    return word[:-2] if word.endswith("’s") else word.replace("’", "")


@dataclass(frozen=True, slots=True)
class Together:
    """Words of which one of each stands in a sentence, in bits, and those of which none does."""

    wanted: int = 0
    unwanted: int = 0

    def fits(self, bits: int) -> bool:
        """Whether a sentence with these words has what is wanted, and no more."""
        return self.wanted & bits == self.wanted and not self.unwanted & bits


@dataclass(frozen=True, slots=True)
class Chain:
    """Slots in their order, each with the words that may stand before it."""

    slots: tuple[Slot, ...]
    gaps: tuple[int, ...]
    together: Together

    def end(self, words: Sequence[str], at: int, step: int = 1) -> int:
        """Where it has ended, if its first slot is filled at a place; 0 if it does not fit."""
        if step == len(self.slots):
            return at + 1
        slot = self.slots[step]
        for place in range(at + 1, min(at + 2 + self.gaps[step], len(words))):
            if words[place] in slot and (end := self.end(words, place, step + 1)):
                return end
        return 0


class Frames:
    """Some frames, of which any may fit."""

    def __init__(self, lists: Iterable[str], frames: Iterable[str]) -> None:
        """Take lists (``name = words``) and frames. Raises ``ValueError`` for one that is none."""
        self._lists: dict[str, Slot] = {}
        for line in lists:
            name, _, words = line.partition("=")
            self._lists[name.strip()] = self._slot("|".join(words.split()))
        self._chains: dict[str, list[Chain]] = {}
        self._bits: dict[str, int] = {}
        self._slots: dict[Slot, int] = {}
        self._together: list[Together] = []
        for frame in frames:
            self._add([part.strip() for part in frame.split("&")])

    def _add(self, parts: list[str]) -> None:
        """Take one frame: a chain, with the words that stand beside it; or these alone."""
        chains = [part for part in parts if ".." in part or " " in part or len(parts) == 1]
        if len(chains) > 1:
            raise ValueError(f"more than one chain in {' & '.join(parts)!r}")
        wanted = unwanted = 0
        for part in parts:
            if part not in chains:
                bit = self._bit(self._slot(part.lstrip("!")))
                wanted |= 0 if part.startswith("!") else bit
                unwanted |= bit if part.startswith("!") else 0
        together = Together(wanted, unwanted)
        if not chains:
            self._together.append(together)
        for chain in self._made(chains[0], together) if chains else ():
            for word in chain.slots[0]:
                self._chains.setdefault(word, []).append(chain)

    def _slot(self, written: str) -> Slot:
        words: set[str] = set()
        for each in written.split("|"):
            if each.startswith("@"):
                if each[1:] not in self._lists:
                    raise ValueError(f"there is no list {each}")
                words |= self._lists[each[1:]]
            elif each:
                words.update(inflected(each))
        if not words:
            raise ValueError(f"there are no words in {written!r}")
        return frozenset(words)

    def _bit(self, slot: Slot) -> int:
        if slot not in self._slots:
            self._slots[slot] = 1 << len(self._slots)
            for word in slot:
                self._bits[word] = self._bits.get(word, 0) | self._slots[slot]
        return self._slots[slot]

    def _made(self, frame: str, together: Together) -> Iterable[Chain]:
        """The chains of a frame, one for each way to leave out what may be left out."""
        parts: list[tuple[tuple[Slot | None, int], ...]] = []
        gap = 0
        for each in frame.split():
            if each.startswith(".."):
                gap = int(each[2:])
                continue
            slot = (self._slot(each.rstrip("?")), gap)
            parts.append((slot, (None, gap)) if each.endswith("?") else (slot,))
            gap = 0
        for way in product(*parts):
            slots: list[Slot] = []
            gaps: list[int] = []
            carried = 0
            for one, before in way:
                carried += before
                if one is not None:
                    slots.append(one)
                    gaps.append(carried)
                    carried = 0
            if not slots:
                raise ValueError(f"nothing need be there in {frame!r}")
            yield Chain(tuple(slots), tuple(gaps), together)

    def spans(self, said: Iterable[Said]) -> list[Span]:
        """The parts of a text in which one fits."""
        return [span for one in said for span in self._in(one)]

    def _in(self, said: Said) -> Iterator[Span]:
        words, bits = said.words, 0
        for word in words:
            bits |= self._bits.get(word, 0)
        for at, word in enumerate(words):
            for chain in self._chains.get(word, ()):
                if chain.together.fits(bits) and (end := chain.end(words, at)):
                    yield said.spans[at][0], said.spans[end - 1][1]
        if any(each.fits(bits) for each in self._together):
            yield said.spans[0][0], said.spans[-1][1]
