"""Which specialist may help with an event (S32, §1.6): suggestions by the words of its title."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Specialist:
    """Roles that know about one topic."""

    key: str
    words: tuple[str, ...]
    """Beginnings of words that stand for the topic."""
    roles: str


def suggested(known: Iterable[Specialist], title: str) -> str:
    """The roles for the first topic that the title names; empty for none."""
    said = f" {title.casefold()} "
    for each in known:
        if any(f" {word.casefold()}" in said for word in each.words):
            return each.roles
    return ""
