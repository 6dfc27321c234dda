"""Initials of people, told from short forms of care by what stands around them (§6.4)."""

from __future__ import annotations

import re

from reflect_tui.domain.guard.found import Found, Kind
from reflect_tui.domain.guard.lexicon import Lexicon
from reflect_tui.domain.guard.small_words import words_of
from reflect_tui.domain.guard.tokens import Token

DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\. ?){2,3}(?!\w)|(?<![\w.])[A-Z]\.[A-Z](?![\w.])")
BY_HAND = frozenset({"by", "told", "tell", "ask", "asked", "phoned", "with", "thanks", "thank"})
FROM_SOMEBODY = BY_HAND | {"from", "per", "and", "see", "saw", "called", "when", "but", "to", "for"}
NOT_ALONE = frozenset("aioxtkuvyn")
"""Single letters that are words, or stand for other things than somebody."""
LETTERED = words_of(
    "plan vitamin vit option hep hepatitis group section team unit level category part wing block"
    " floor ward house step type grade bus route zone letter bay room flat bed"
)
"""Words behind which a letter is that of a thing."""
DOTTED_WORDS = words_of("am pm eg ie nb ps uk us usa eu gp gps dob rip aka ot prn tbc nhs cd iv")
"""Short forms with dots that are nobody's initials."""
WEAK = frozenset({"is", "was", "are", "were", "can", "will", "has", "not", "or", "no", "also"})


class Initials:
    """Looks for initials in the words of one text."""

    def __init__(self, text: str, words: list[Token], lexicon: Lexicon) -> None:
        """Take a text and its words."""
        self._text, self._words, self._lexicon = text, words, lexicon

    def found(self) -> list[Found]:
        """The initials, those with dots first."""
        spans = [match for match in DOTTED.finditer(self._text) if self._somebody(match[0])]
        dotted = [
            Found(match.start(), match.start() + len(match[0].rstrip()), Kind.INITIALS)
            for match in spans
        ]
        others = (
            Found(word.start, word.end, Kind.INITIALS)
            for at, word in enumerate(self._words)
            if len(word.key) <= 3 and self._is(at)
        )
        return dotted + [
            each for each in others if not any(each.meets(it.start, it.end) for it in dotted)
        ]

    def _somebody(self, letters: str) -> bool:
        key = letters.replace(".", "").replace(" ", "").lower()
        return key not in DOTTED_WORDS

    def _key(self, at: int) -> str:
        return self._words[at].key if 0 <= at < len(self._words) else ""

    def _is(self, at: int) -> bool:
        word = self._words[at]
        if word.loud or not word.key.isascii() or not word.key.isalpha():
            return False
        if len(word.key) == 1:
            return self._alone(at)
        if self._lexicon.is_("acronyms", word.key) or word.key in self._lexicon.ordinary:
            return False
        if word.large:
            return (len(word.key) == 2 and self._two(at)) or self._three(at)
        return (
            word.first and len(word.key) == 2 and not word.capital and self._does(at, strict=True)
        )

    def _two(self, at: int) -> bool:
        word = self._words[at]
        before = "" if word.first else self._key(at - 1)
        return before in FROM_SOMEBODY or word.owner or self._does(at) or self._joined(at)

    def _joined(self, at: int) -> bool:
        """Whether "and" and initials that do something follow."""
        if at + 2 >= len(self._words) or self._words[at + 2].first:
            return False
        joined, other = self._words[at + 1], self._words[at + 2]
        two = other.large and len(other.key) == 2 and not self._lexicon.is_("acronyms", other.key)
        return joined.key in ("and", "n") and two and self._does(at + 2)

    def _three(self, at: int) -> bool:
        before = "" if self._words[at].first else self._key(at - 1)
        return before in BY_HAND - {"with"}

    def _alone(self, at: int) -> bool:
        word = self._words[at]
        if not word.capital or word.key in NOT_ALONE:
            return False
        before = "" if word.first else self._key(at - 1)
        stop = self._text[word.end : word.end + 1] == "."
        if before in LETTERED:
            return False
        if stop and not before:
            return self._does(at, strict=True)
        if stop or word.owner:
            return before in FROM_SOMEBODY
        plain = self._text[word.end : word.end + 1] in (" ", ",", "")
        return plain and (
            before in BY_HAND
            or ((word.first or before in FROM_SOMEBODY) and (self._does(at, strict=True)))
        )

    def _does(self, at: int, strict: bool = False) -> bool:
        """Whether what stands behind is what only somebody does or is."""
        if at + 1 >= len(self._words) or self._words[at + 1].first:
            return False
        behind = self._words[at + 1]
        if behind.gap not in (" ", ". "):
            return False
        know = self._lexicon
        if know.any_of(behind.key, "deeds", "states") and behind.key not in WEAK | {"on", "off"}:
            return True
        helps = know.is_("helpers", behind.key)
        return helps and (not strict or know.any_of(self._key(at + 2), "deeds", "states"))
