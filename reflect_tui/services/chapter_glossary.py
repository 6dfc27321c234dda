"""What ``glossary.toml`` holds, and what must be true of it beyond its fields (§7)."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.glossary import Word, in_order
from reflect_tui.services.toml_fields import Place

NAME = "glossary.toml"
LONGEST_ALSO = 90
"""Characters of all other words for one word together: they stand below its meaning."""


@dataclass(frozen=True)
class GlossaryFile:
    """The name of the field is the name of the table in the file."""

    word: tuple[Word, ...]


def checked(found: GlossaryFile) -> tuple[Word, ...]:
    """The words from A to Z. Raises ``ChapterFault`` where one thing would have two meanings."""
    meant: dict[str, Word] = {}
    for word in found.word:
        place = Place(NAME, f'word "{word.key}"')
        for name in word.names:
            other = meant.setdefault(name, word)
            if other is not word:
                raise place.fault(f'each word once, but "{name}" is "{other.key}" too')
        length = sum(map(len, word.also))
        if length > LONGEST_ALSO:
            expected = f"at most {LONGEST_ALSO} characters together, but they have {length}"
            raise place.at("also").fault(expected)
    return in_order(found.word)
