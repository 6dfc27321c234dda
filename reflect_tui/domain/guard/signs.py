"""Signs around a word that somebody is meant by it: what stands before it, and what it does."""

from __future__ import annotations

from reflect_tui.domain.guard import small_words as near
from reflect_tui.domain.guard.careful import BESIDE, Behind, asked_for, does, has
from reflect_tui.domain.guard.lexicon import PLACE_LIKE, Lexicon
from reflect_tui.domain.guard.tokens import Token

LEAST_SMALL = 4
"""A name in small letters, with no more than "with" before it, is longer than this."""
LONG = 7
"""Letters from which on a word is taken for a mistyped one, if it is much like a known one."""
AHEAD = 7
"""Words in which a deed may follow on where somebody is from or stands."""
HELPING = 3
"""Helping words before a deed or a state, at most."""


class Signs:
    """Judges words of one text by the words around them."""

    def __init__(self, words: list[Token], lexicon: Lexicon) -> None:
        """Take the words as they stand in the text."""
        self._words, self._lexicon = words, lexicon

    def _key(self, at: int) -> str:
        """A word of the same sentence; nothing outside of the text."""
        return self._words[at].key if 0 <= at < len(self._words) else ""

    def _next(self, end: int) -> str:
        """The word behind, if it is of the same sentence and no comma is between."""
        if end >= len(self._words):
            return ""
        word = self._words[end]
        return "" if word.first or "," in word.gap else word.key

    def _before(self, at: int) -> str:
        word = self._words[at]
        return "" if word.first or "," in word.gap else self._key(at - 1)

    def of_thing(self, end: int) -> bool:
        """Whether what stands behind makes it a place or a thing: House, Ward, form, tablets."""
        return end < len(self._words) and self._thing(end)

    def _thing(self, end: int) -> bool:
        return bool(self._next(end)) and self._lexicon.is_("place_endings", self._next(end))

    def inside(self, at: int, end: int) -> bool:
        """Whether an unknown word with a capital, inside a sentence, is somebody."""
        know, before = self._lexicon, self._before(at)
        owner = self._words[end - 1].owner
        if self._thing(end) and not owner:
            return False
        placed = before in near.TOWARDS and self._words[at].key.endswith(PLACE_LIKE)
        placed = placed or self._moved(at, end)
        if before == "st" or (placed and not self._acts(end, unknown=True)):
            return False
        if before in near.STANDING and owner and self._next(end) not in near.PLACED | {""}:
            return True
        if (before == "on" and self._key(at - 2) in near.CHECKED) or self._next(end) in near.KIN:
            return True
        if not know.is_("thing_before", before):
            return not self._follows_thing(at)
        return before in near.LOOSELY and self._acts(end, unknown=True)

    def _moved(self, at: int, end: int) -> bool:
        """Whether somebody moved, drove or was taken there."""
        if self._before(at) not in ("to", "from"):
            return False
        before = {word.key for word in self._words[max(0, at - 5) : at - 1]}
        return bool(before & near.MOTION) or ("sent" in before and self._next(end) == "for")

    def _follows_thing(self, at: int) -> bool:
        """Whether it goes on a name of a thing or place: "Arjo Huntleigh", "Lewy Body"."""
        before = self._words[at - 1] if at else None
        if before is None or self._words[at].gap != " " or before.first or not before.capital:
            if before is None or not before.first or self._words[at].gap != " ":
                return False
            judged = before.capital and self._lexicon.unknown(before.key)
            return judged or self._lexicon.any_of(before.key, "things", "places")
        if before.key in near.SHORT_ROLES:
            return False
        return self._lexicon.any_of(before.key, "things", "places", "acronyms") or (
            self._lexicon.is_("thing_before", self._before(at - 1))
        )

    def inside_word_name(self, at: int, end: int) -> bool:
        """Whether a word that is a name too, with a capital inside a sentence, is somebody."""
        know, word, before = self._lexicon, self._words[at], self._before(at)
        if know.any_of(word.key, "days", "places"):
            return before in near.CALLS - {"by", "with"} and (
                self._spoken_of(end) or self._acts(end)
            )
        if know.any_of(before, "thing_before") or (self._thing(end) and not word.owner):
            return False
        beside = (self._words[at - 1], self._words[end] if end < len(self._words) else None)
        return not any(
            each
            and each.capital
            and not each.first
            and know.any_of(each.key, "place_endings", "days")
            for each in beside
        )

    def begins(self, at: int, end: int, unknown: bool) -> bool:
        """Whether a word with a capital that begins a sentence is somebody."""
        last, know = self._words[end - 1], self._lexicon
        if unknown and end - at == 1:
            if know.compound(last.key):
                return False
            unknown = len(last.key) < LONG or not know.misspelt(last.key)
        if end - at == 1 and know.any_of(last.key, "days", "places"):
            return not last.owner and (self._day_acts(end) or has(self._behind(end)))
        if not unknown and end - at > 1:
            unknown = any(know.unknown(word.key) for word in self._words[at + 1 : end])
        if last.owner and self._at_work(end):
            return True
        if last.owner:
            return self._owns(end, unknown)
        if self._thing(end) and not self._acts(end, unknown):
            return False
        if self._acts(end, unknown) or self._placed(end, unknown) or self._joined(end):
            return True
        behind = self._behind(end)
        if self._at_work(end) or does(behind) or has(behind):
            return True
        return unknown and self._called(end)

    def _behind(self, end: int) -> Behind:
        return lambda step: self._next(end + step)

    def _day_acts(self, end: int) -> bool:
        """Whether a word that is a day or a place does what only somebody does."""
        know, after = self._lexicon, self._next(end)
        if not self._acts(end):
            return False
        if self._spoken_of(end) or after in near.SAYING:
            return True
        back = self._next(end + 1) in ("gone", "come") and self._next(end + 2) in ("back", "home")
        return know.is_("helpers", after) and (back or self._next(end + 1) in near.TOLD)

    def _at_work(self, end: int) -> bool:
        """Whether somebody is said to be on nights, or off sick."""
        return self._next(end) in ("on", "off", "from") and self._next(end + 1) in near.SHIFTS

    def _joined(self, end: int) -> bool:
        """Whether "and" and another name follow."""
        words = self._words
        at = end + (self._next(end) == "and")
        if at > end and self._next(at) in BESIDE and self._lexicon.is_("roles", self._next(at + 1)):
            return True
        if at >= len(words) or (at == end and "&" not in words[at].gap):
            return False
        word, know = words[at], self._lexicon
        named = know.unknown(word.key) or know.word_name(word.key)
        return word.capital and not word.loud and named

    def _owns(self, end: int, unknown: bool) -> bool:
        after = self._next(end)
        if self._lexicon.is_("roles", after):
            return self._words[end - 1].key not in near.ROYAL
        return unknown and bool(after) and after not in near.OWNED_THINGS

    def _called(self, end: int) -> bool:
        """Whether somebody is spoken to, put beside a role, or joined to another."""
        words = self._words
        if end >= len(words) or words[end].first:
            return False
        word, after = words[end], self._key(end + 1)
        if "," in word.gap:
            role = any(self._lexicon.is_("roles", self._key(end + step)) for step in range(1, 4))
            somebody = word.key in ("he", "she") or word.key in near.POLITE
            return somebody or (word.key in near.ASIDE and role)
        if word.key == "and" and after in ("i", "me", "myself"):
            return True
        return self._lexicon.is_("kin_after", word.key) and not word.capital

    def _placed(self, end: int, unknown: bool) -> bool:
        """Whether it is said where somebody is from or stands, and then what they did."""
        if self._next(end) not in near.WHERE:
            return False
        know = self._lexicon
        for at in range(end + 1, min(end + AHEAD, len(self._words))):
            key = self._words[at].key
            if self._words[at].first or key in near.SUBJECTS:
                return False
            deed = know.is_("deeds", key) if unknown else key in near.SAYING
            if (deed and self._key(at - 1) != "to") or key in ("has", "had", "did", "wasn't"):
                return True
        return False

    def _acts(self, end: int, unknown: bool = False) -> bool:
        """Whether what stands behind is what only somebody does, is or has."""
        know, after = self._lexicon, self._next(end)
        if not after:
            return False
        if know.is_("deeds", after):
            now = after.endswith("s") and after not in near.VAGUE
            placed = not now and self._next(end + 1) in near.PLACED and not self._sets_out(end)
            return unknown or after in near.SAYING or not placed or self._spoken_of(end)
        if unknown and (after in near.LOOSE or know.is_("kin_after", after)):
            return True
        if unknown and know.is_("pronouns", after):
            return know.any_of(self._next(end + 1), "helpers", "deeds")
        if know.is_("helpers", after):
            return self._helped(end, unknown)
        if unknown and after.endswith("ed") and self._next(end + 1) in near.TO_SOMEBODY:
            return True
        return (
            unknown and know.is_("states", after) and after not in ("agency", "bank", "new", "here")
        )

    def _sets_out(self, end: int) -> bool:
        """Whether somebody goes or comes to do something: "went to get"."""
        after = self._next(end + 2)
        return (
            self._next(end) in ("went", "came", "stayed")
            and self._next(end + 1) == "to"
            and (
                bool(after)
                and after not in near.CALM
                and not self._lexicon.is_("thing_before", after)
            )
        )

    def _helped(self, end: int, unknown: bool) -> bool:
        know, helper = self._lexicon, self._next(end)
        at = end + 1
        while at < end + HELPING and know.is_("helpers", self._next(at)):
            at += 1
        rest = self._next(at)
        if know.is_("of_things", rest) and not (
            rest == "given" and self._next(at + 1) in near.CALM
        ):
            return False
        if know.is_("states", rest) and (unknown or rest not in near.CALM):
            return True
        if know.is_("deeds", rest):
            return unknown or helper in near.HAD or self._spoken_of(at) or helper not in near.BEEN
        if know.is_("done", rest):
            return helper not in near.BEEN
        if helper in near.HAD:
            fits = unknown or rest in near.CALM - {"a", "no"} or self._spoken_of(at)
            return rest not in ("to", "been", "") and fits
        if unknown:
            return bool(rest)
        return helper not in near.BEEN and self._spoken_of(at)

    def _spoken_of(self, at: int) -> bool:
        """Whether he, she, him or her stands in the rest of the sentence."""
        for word in self._words[at:]:
            if word.first:
                return False
            if self._lexicon.is_("pronouns", word.key):
                return True
        return False

    def small(self, at: int, end: int, unknown: bool) -> bool:
        """Whether a word without a capital that says something is somebody."""
        know, word, before = self._lexicon, self._words[at], self._before(at)
        day = know.any_of(word.key, "days", "places")
        wrong = know.misspelt(word.key) and (not word.loud or len(word.key) >= LONG)
        if unknown and (wrong or (know.compound(word.key) and not word.loud)):
            return False
        if self._thing(end):
            return False
        if before in near.SPEECH and (unknown or self._next(end) in ("to", "that", "about", "if")):
            return unknown or not day or self._next(end) == "that"
        if unknown and know.is_("kin_after", self._next(end)):
            return True
        if unknown and (word.owner or before in near.BESIDE) and len(word.key) > LEAST_SMALL:
            return True
        if (before == "our" and self._acts(end, unknown)) or (not day and self._at_work(end)):
            return True
        if not unknown and not day and asked_for(before, self._behind(end)):
            return True
        if not word.first and not self._opens(at):
            return unknown and before in near.JOINS and self._next(end) in near.SAYING
        if word.owner:
            return know.is_("roles", self._next(end))
        return self._small_first(end, unknown, day)

    def _opens(self, at: int) -> bool:
        """Whether only a call stands before it in its sentence."""
        return at > 0 and self._words[at - 1].first and self._words[at - 1].key in near.OPENING

    def _small_first(self, end: int, unknown: bool, day: bool) -> bool:
        if unknown:
            return self._acts(end, unknown=True) and self._next(end) not in near.LOOSE
        if day:
            return self._day_acts(end)
        return self._acts(end) or does(self._behind(end)) or self._joined(end)
