"""Names of people, by how they are written and what stands around them; no list of names (§6.4)."""

from __future__ import annotations

from reflect_tui.domain.guard.found import Found, Kind
from reflect_tui.domain.guard.lexicon import Lexicon
from reflect_tui.domain.guard.signs import Signs
from reflect_tui.domain.guard.tokens import Token

JOINED = 2
"""Most small words in a row inside a name: van der."""
LONGEST = 4
"""Words of one name, behind its title."""
SURE_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "rev", "mx"})
"""Titles behind which a name stands in small letters too."""
SHORT = 3


class Names:
    """Looks for names in the words of one text."""

    def __init__(self, words: list[Token], lexicon: Lexicon) -> None:
        """Take the words as they stand in the text."""
        self._words, self._lexicon = words, lexicon
        self._signs = Signs(words, lexicon)

    def found(self) -> list[Found]:
        """The names, in their order; a word found once is found wherever it has its capital."""
        spans: list[tuple[int, int]] = []
        at = 0
        while at < len(self._words):
            end = self._titled(at) or self._named(at)
            if end:
                spans.append((at, end))
            at = max(at + 1, end)
        spans += self._again(spans)
        return [
            Found(self._words[first].start, self._words[end - 1].end, Kind.NAME)
            for first, end in sorted(spans)
        ]

    def _again(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        inside = {at for first, end in spans for at in range(first, end)}
        keys = {
            self._words[at].key
            for at in inside
            if self._words[at].capital and self._unknown(at) and len(self._words[at].key) >= SHORT
        }
        return [
            (at, at + 1)
            for at, word in enumerate(self._words)
            if at not in inside and word.key in keys and word.capital
        ]

    def _titled(self, at: int, first: bool = True) -> int:
        """Where the name that begins with a title, or two, has ended; 0 for none."""
        word, know = self._words[at], self._lexicon
        if not know.is_("titles", word.key) or word.owner or at + 1 >= len(self._words):
            return 0
        after = self._words[at + 1]
        if after.gap not in (" ", ". ", ".", "  ") or self._not_people(at):
            return 0
        if know.is_("titles", after.key) and first and (end := self._titled(at + 1, False)):
            return end
        sure = word.key in SURE_TITLES or (
            word.key == "miss" and word.capital and not word.loud and self._surname(after)
        )
        fits = self._behind_sure(at + 1) if sure else word.capital and self._behind_title(at + 1)
        return self._extended(at + 1) if fits or self._joins(at + 1) else 0

    def _surname(self, after: Token) -> bool:
        """Whether a word behind Miss is written as a name is, and is no day or place."""
        return after.capital and not after.loud and not self._lexicon.any_of(after.key, "days")

    def _not_people(self, at: int) -> bool:
        """Whether this word and the next are together a thing, or nobody."""
        if at < 0 or not self._lexicon.is_("titles", self._words[at].key):
            return False
        words = self._words[at : at + 2]
        whole = " ".join(word.key for word in words)
        return any(self._lexicon.is_("not_people", each) for each in (whole, whole + "'s"))

    def _joins(self, at: int) -> int:
        """How many small words of a name stand here, if one with a capital is behind them."""
        for count in range(JOINED + 1):
            word = self._words[at + count] if at + count < len(self._words) else None
            if word is None or not self._lexicon.is_("joins", word.key):
                return count if word and word.capital else 0
        return 0

    def _behind_sure(self, at: int) -> bool:
        word, know = self._words[at], self._lexicon
        if word.capital and not word.loud:
            return True
        return know.unknown(word.key) or know.is_("word_names", word.key)

    def _behind_title(self, at: int) -> bool:
        """Behind sister, father, uncle … only what is written and sounds like a name."""
        word, know = self._words[at], self._lexicon
        if not (word.capital or word.loud) or self._signs.of_thing(at):
            return False
        named = know.unknown(word.key) or know.word_name(word.key)
        return named or (know.is_("things", word.key) and word.key not in know.ordinary)

    def _named(self, at: int) -> int:
        """Where the name without a title that begins here has ended; 0 for none."""
        word, know = self._words[at], self._lexicon
        if self._not_people(at - 1) or (know.is_("titles", word.key) and word.large):
            return 0
        unknown = self._unknown(at)
        careful = not unknown and know.is_("word_names", word.key)
        if not (unknown or careful) or self._short_form(at):
            return 0
        end = self._extended(at)
        signs = self._signs
        if word.capital and not word.loud:
            if word.first:
                person = signs.begins(at, end, unknown)
            elif unknown:
                person = signs.inside(at, end)
            else:
                person = signs.inside_word_name(at, end)
        else:
            person = signs.small(at, end, unknown)
        return end if person else 0

    def _unknown(self, at: int) -> bool:
        return self._lexicon.unknown(self._words[at].key)

    def _short_form(self, at: int) -> bool:
        """Whether it is written as initials or short forms are."""
        word = self._words[at]
        size = len(word.key)
        return (size < SHORT and word.key.isascii()) or (
            word.large and not word.loud and size <= SHORT + 2
        )

    def _extended(self, at: int) -> int:
        """Where the name that begins here has ended, with the names and kin words behind it."""
        words, know = self._words, self._lexicon
        end = at + 1
        if joined := self._joins(at):
            end = at + joined + 1
        while end < len(words) and end - at < LONGEST and not words[end - 1].owner:
            word = words[end]
            if word.gap not in (" ", "-", ". ", "."):
                break
            named = know.unknown(word.key) or know.word_name(word.key)
            if word.capital and not word.loud and named and not self._short_form(end):
                end += 1
            elif joined := self._joins(end):
                end += joined + 1
            else:
                break
        return min(end, len(words))
