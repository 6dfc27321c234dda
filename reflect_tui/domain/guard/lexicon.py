"""The words that the guard knows: ordinary ones, and what sort the others are of."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property

from reflect_tui.domain.guard.tokens import folded

Words = frozenset[str]

ENDINGS = (
    *(("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh")),
    *(("oes", "o"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e")),
    *(("ly", ""), ("ily", "y"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ier", "y")),
    *(("iest", "y"), ("est", ""), ("est", "e"), ("ness", ""), ("ment", ""), ("ments", "")),
    *(("ful", ""), ("less", ""), ("able", ""), ("able", "e")),
)
"""What a word may end in, and what then stands in its place in the word that is known."""
BEGINNINGS = ("un", "re", "non", "over", "under", "mis", "pre", "anti", "out", "dis", "self")
LONGEST = 40
"""Letters of the longest name; what is longer is noise."""
LEAST = 3
"""Letters that are left of a word without its ending or beginning."""
MADE_WORD = (
    *(
        "tion",
        "tions",
        "ology",
        "ness",
        "ively",
        "fully",
        "itis",
        "virus",
        "osis",
        "emia",
        "pathy",
        "ectomy",
    ),
    *("zepam", "pril", "statin", "azole", "cillin", "mycin", "olol", "dipine", "tidine", "parin"),
    *("xaban", "triptan", "sartan", "profen", "oxetine", "semide", "thiazide", "ulose", "morph"),
    *("lactone", "phylline", "oxacin", "cycline", "terol", "sonide", "olone", "apine", "idone"),
)
"""Endings of words that are made in English, of illnesses and medicines, and of no name."""
PLACE_LIKE = (
    *("ton", "ham", "ford", "bury", "chester", "mouth", "shire", "borough", "wick", "thorpe"),
    *("stead", "worth", "hampton", "field", "dale", "leigh", "combe", "minster", "stoke", "pool"),
)
"""Endings of places in England."""
OF_NAMES = frozenset({"man", "men", "son", "ton", "ford", "field", "land", "wood", "well", "worth"})
"""Words that are the end of many names."""
VOWELS = "aeiou"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorts:
    """Words by their sort, as they stand in ``sorts.toml``: many in one line."""

    titles: tuple[str, ...]
    kin_after: tuple[str, ...]
    joins: tuple[str, ...]
    word_names: tuple[str, ...]
    days: tuple[str, ...]
    places: tuple[str, ...]
    place_endings: tuple[str, ...]
    things: tuple[str, ...]
    acronyms: tuple[str, ...]
    deeds: tuple[str, ...]
    helpers: tuple[str, ...]
    done: tuple[str, ...]
    states: tuple[str, ...]
    of_things: tuple[str, ...]
    introducers: tuple[str, ...]
    thing_before: tuple[str, ...]
    roles: tuple[str, ...]
    pronouns: tuple[str, ...]
    not_people: tuple[str, ...]
    """A title and a word that together are no person: one in a line."""

    def words(self) -> dict[str, Words]:
        """The words of each sort, folded."""
        lines = {field.name: getattr(self, field.name) for field in fields(self)}
        whole = frozenset(folded(line) for line in lines.pop("not_people"))
        sorts = {name: frozenset(folded(" ".join(each)).split()) for name, each in lines.items()}
        return sorts | {"not_people": whole}


class Lexicon:
    """What is known of a word. It remembers nothing of the texts it is asked about."""

    def __init__(self, ordinary: tuple[str, ...], sorts: Sorts) -> None:
        """Take the lines of words as they stand in the files."""
        self._sorts = sorts.words()
        self.ordinary = frozenset(folded(" ".join(ordinary)).split())

    def is_(self, sort: str, key: str) -> bool:
        """Whether a word is of a sort."""
        return key in self._sorts[sort]

    def any_of(self, key: str, *sorts: str) -> bool:
        """Whether a word is of one of the sorts."""
        return any(key in self._sorts[sort] for sort in sorts)

    @cached_property
    def _known(self) -> Words:
        sorts = self._sorts
        names = ("places", "things", "acronyms", "deeds", "helpers", "done", "states", "of_things")
        more = ("introducers", "thing_before", "roles", "pronouns", "place_endings", "days")
        return self.ordinary.union(*(sorts[name] for name in (*names, *more)))

    def word_name(self, key: str) -> bool:
        """Whether it is a word that is a name as well, and neither a day nor a place."""
        sorts = self._sorts
        return key in sorts["word_names"] and key not in sorts["days"] | sorts["places"]

    def unknown(self, key: str) -> bool:
        """Whether it is no word that is known, with any ending that words have."""
        if len(key) > LONGEST or key in self._known or key in self._sorts["word_names"]:
            return False
        if "-" in key or "'" in key:
            return any(self.unknown(part) for part in key.replace("'", "-").split("-") if part)
        return not (key.endswith(MADE_WORD) or self._built(key))

    def _built(self, key: str) -> bool:
        known = self._known
        for ending, instead in ENDINGS:
            if not key.endswith(ending) or len(key) - len(ending) < LEAST:
                continue
            stem = key[: -len(ending)]
            if stem + instead in known:
                return True
            if not instead and stem[-1] == stem[-2] and stem[:-1] in known:
                return True
        return any(
            key.startswith(start) and len(key) > len(start) + LEAST and key[len(start) :] in known
            for start in BEGINNINGS
        )

    def compound(self, key: str) -> bool:
        """Whether it is two words that are known, written as one."""
        known = self._known
        return any(
            key[:at] in known
            and key[at:] not in OF_NAMES
            and (key[at:] in known or self._built(key[at:]))
            for at in range(LEAST, len(key) - LEAST + 1)
        )

    def misspelt(self, key: str) -> bool:
        """Whether one letter more, less, other or swapped makes it a word that is known."""
        known, size = self._known, len(key)
        return (
            any(not self.unknown(key[:at] + key[at + 1 :]) for at in range(1, size))
            or any(
                key[:at] + key[at + 1] + key[at] + key[at + 2 :] in known for at in range(size - 1)
            )
            or any(
                key[:at] + letter + key[at + 1 :] in known
                for at in range(size)
                for letter in LETTERS
            )
            or any(
                not self.unknown(key[:at] + letter + key[at + 1 :])
                for at in range(size)
                for letter in VOWELS
                if key[at] in VOWELS
            )
            or any(
                key[:at] + letter + key[at:] in known
                for at in range(size + 1)
                for letter in LETTERS
            )
        )
