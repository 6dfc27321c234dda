"""What stands around a word of a text: what is done, what is had, who stands beside."""

from __future__ import annotations

from reflect_tui.domain.guard import small_words as near
from reflect_tui.domain.guard.careful import BESIDE, Behind
from reflect_tui.domain.guard.lexicon import Lexicon
from reflect_tui.domain.guard.tokens import Token

AHEAD = 7
"""Words in which a deed may follow on where somebody is from or stands."""
HELPING = 3
"""Helping words before a deed or a state, at most."""


class Around:
    """Looks around words of one text."""

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

    def _behind(self, end: int) -> Behind:
        return lambda step: self._next(end + step)

    def _spoken_of(self, at: int) -> bool:
        """Whether he, she, him or her stands in the rest of the sentence."""
        for word in self._words[at:]:
            if word.first:
                return False
            if self._lexicon.is_("pronouns", word.key):
                return True
        return False

    def _at_work(self, end: int) -> bool:
        """Whether somebody is said to be on nights, or off sick."""
        return self._next(end) in ("on", "off", "from") and self._next(end + 1) in near.SHIFTS

    def _joined(self, end: int) -> bool:
        """Whether "and" and another name follow."""
        words = self._words
        at = end + (self._next(end) in near.AND)
        if at > end and self._beside_role(at):
            return True
        if at >= len(words) or (at == end and not set("&+") & set(words[at].gap)):
            return False
        word, know = words[at], self._lexicon
        named = know.unknown(word.key) or know.word_name(word.key)
        return word.capital and not word.loud and named

    def _owner_unmarked(self, end: int) -> bool:
        """Whether the 's of an owner is written without its mark: Doreens daughter."""
        role = self._lexicon.is_("roles", self._next(end))
        return self._words[end - 1].key.endswith("s") and (
            role or self._next(end) in near.OF_SOMEBODY
        )

    def _role_in_brackets(self, end: int) -> bool:
        """Whether a role follows in brackets, or what somebody said behind a colon."""
        words = self._words
        if end >= len(words):
            return False
        if words[end].gap.strip() == ":":
            return words[end].key in ("i", "we", "she", "he")
        inside = (self._key(end + step) for step in range(3))
        return words[end].gap == " (" and any(self._lexicon.is_("roles", key) for key in inside)

    def _beside_role(self, at: int) -> bool:
        """Whether "the agency girl", "one carer" or "me" stands here."""
        behind = (self._next(at + step) for step in (1, 2))
        roles = (self._lexicon.any_of(key.removesuffix("s"), "roles") for key in behind)
        return self._next(at) in ("me", "myself") or (self._next(at) in BESIDE and any(roles))

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
        if after == "needs" and not unknown and self._next(end + 1).endswith("ing"):
            return False
        if know.is_("deeds", after):
            now = after.endswith("s") and after not in near.VAGUE
            placed = not now and self._next(end + 1) in near.PLACED and not self._sets_out(end)
            if unknown or after in near.SAYING or after in near.LIVING:
                return True
            return (not placed and after != "dropped") or self._spoken_of(end)
        if unknown and after in near.LOOSELY_DONE:
            return not self._words[end - 1].key.endswith("s")
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
            fits = rest in near.CALM - {"a", "no"} or self._spoken_of(at)
            return rest not in ("to", "been") and (unknown or (bool(rest) and fits))
        if unknown:
            return bool(rest)
        return helper not in near.BEEN and self._spoken_of(at)
