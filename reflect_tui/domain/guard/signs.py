"""Signs around a word that somebody is meant by it: what stands before it, and what it does."""

from __future__ import annotations

from reflect_tui.domain.guard import small_words as near
from reflect_tui.domain.guard.around import Around
from reflect_tui.domain.guard.careful import asked_for, does, has
from reflect_tui.domain.guard.lexicon import PLACE_LIKE

LEAST_SMALL = 4
"""A name in small letters, with no more than "with" before it, is longer than this."""
LONG = 7
"""Letters from which on a word is taken for a mistyped one, if it is much like a known one."""


class Signs(Around):
    """Judges words of one text by the words around them."""

    def of_thing(self, end: int) -> bool:
        """Whether what stands behind makes it a place or a thing: House, Ward, form, tablets."""
        return end < len(self._words) and self._thing(end)

    def _thing(self, end: int) -> bool:
        return bool(self._next(end)) and self._lexicon.is_("place_endings", self._next(end))

    def inside(self, at: int, end: int) -> bool:
        """Whether an unknown word with a capital, inside a sentence, is somebody."""
        know, before = self._lexicon, self._before(at)
        owner = self._words[end - 1].owner or self._owner_unmarked(end)
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
            if len(last.key) >= LONG and know.misspelt(last.key):
                return self._next(end) in near.SAYING
        if end - at == 1 and know.any_of(last.key, "days", "places"):
            return not last.owner and (self._day_acts(end) or has(self._behind(end)))
        if not unknown and end - at > 1:
            unknown = any(know.unknown(word.key) for word in self._words[at + 1 : end])
        if last.owner and self._at_work(end):
            return True
        if unknown and self._owner_unmarked(end):
            return True
        if self._role_in_brackets(end) or (
            self._next(end) == "with" and self._beside_role(end + 1)
        ):
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

    def _day_acts(self, end: int) -> bool:
        """Whether a word that is a day or a place does what only somebody does."""
        know, after = self._lexicon, self._next(end)
        if not self._acts(end):
            return False
        if self._spoken_of(end) or after in near.SAYING:
            return True
        back = self._next(end + 1) in ("gone", "come") and self._next(end + 2) in ("back", "home")
        return know.is_("helpers", after) and (back or self._next(end + 1) in near.TOLD)

    def _owns(self, end: int, unknown: bool) -> bool:
        after = self._next(end)
        if self._lexicon.is_("roles", after) or after in near.OF_SOMEBODY:
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
        if word.key in near.AND and after in ("i", "me", "myself"):
            return True
        if word.key == "to" and (after in near.TASKS or self._lexicon.is_("done", after)):
            return True
        if word.key in ("herself", "himself", "who", "alone"):
            return True
        called = not word.capital and self._lexicon.unknown(word.key)
        if called and self._lexicon.any_of(after, "deeds", "helpers"):
            return True
        return self._lexicon.is_("kin_after", word.key) and not word.capital

    def small(self, at: int, end: int, unknown: bool) -> bool:
        """Whether a word without a capital that says something is somebody."""
        know, word, before = self._lexicon, self._words[at], self._before(at)
        day = know.any_of(word.key, "days", "places")
        if unknown and not word.loud and know.compound(word.key):
            return False
        if unknown and (not word.loud or len(word.key) >= LONG) and know.misspelt(word.key):
            return False
        if self._thing(end):
            return False
        if before in near.SPEECH and (unknown or self._next(end) in ("to", "that", "about", "if")):
            return unknown or not day or self._next(end) == "that"
        if unknown and know.is_("kin_after", self._next(end)):
            return True
        if self._given(at, end, unknown) or (unknown and self._small_joined(at, end)):
            return True
        if unknown and (word.owner or before in near.BESIDE) and len(word.key) > LEAST_SMALL:
            return True
        if (before == "our" and self._acts(end, unknown)) or (not day and self._at_work(end)):
            return True
        if not unknown and not day and asked_for(before, self._behind(end)):
            return True
        if not word.first and not self._opens(at):
            joined = unknown and before in near.JOINS
            if not joined:
                return False
            acts = self._next(end) in near.SAYING or self._next(end) in near.LIVING | near.DONE
            return acts or does(self._behind(end))
        if word.owner:
            return know.is_("roles", self._next(end))
        return self._small_first(end, unknown, day)

    def _given(self, at: int, end: int, unknown: bool) -> bool:
        """Whether something is given, or handed over, to somebody."""
        before, after = self._before(at), self._next(end)
        if before in near.GIVE:
            return after in ("the", "her", "his", "some") or (unknown and after in ("a", "an"))
        handed = before == "to" and self._key(at - 2) in near.HANDED
        return handed and (unknown or after in near.BEEN | near.HAD)

    def _small_joined(self, at: int, end: int) -> bool:
        """Whether a role or "me" is joined to it, in small letters."""
        if self._words[at].large or len(self._words[at].key) < LEAST_SMALL:
            return False
        if self._next(end) in near.AND and self._beside_role(end + 1):
            return True
        return self._before(at) in near.AND and self._key(at - 2) in ("me", "myself")

    def _opens(self, at: int) -> bool:
        """Whether only a call stands before it in its sentence."""
        return at > 0 and self._words[at - 1].first and self._words[at - 1].key in near.OPENING

    def _small_first(self, end: int, unknown: bool, day: bool) -> bool:
        if unknown:
            loose = self._next(end) in near.LOOSE | near.LOOSELY_DONE
            return not loose and self._acts(end, unknown=True)
        if day:
            return self._day_acts(end)
        return self._acts(end) or does(self._behind(end)) or self._joined(end)
