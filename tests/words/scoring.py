"""How well the guard finds what was marked by hand: precision and recall, by overlap."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reflect_tui.domain.guard.found import Found
from reflect_tui.services.guard_words import guard
from tests.words.labelled import IDENTIFIERS, Sentence, Span, sentences

ONE_KIND = {"initials": "name"}
GROUPS = {
    "names": frozenset({"name"}),
    "identifiers": IDENTIFIERS,
    "blame": frozenset({"blame"}),
    "self": frozenset({"self"}),
}


@dataclass(frozen=True)
class Score:
    """Of what was found, how much was right; of what was marked, how much was found."""

    right: int
    found: int
    met: int
    marked: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.met / self.marked if self.marked else 1.0

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f} ({self.right}/{self.found})"
            f"  recall {self.recall:.3f} ({self.met}/{self.marked})"
        )


def kind(one: Span | Found) -> str:
    """Name and initials are one kind: what matters is that a person is told by it."""
    return ONE_KIND.get(str(one.kind), str(one.kind))


def meets(one: Span | Found, others: list[Span] | list[Found]) -> bool:
    return any(
        kind(one) == kind(other) and one.start < other.end and other.start < one.end
        for other in others
    )


@cache
def scores(path: Path) -> dict[str, Score]:
    """The score of each group of kinds, and of harm by whole sentences, in one half."""
    counts: Counter[tuple[str, str]] = Counter()
    for typed in sentences(path):
        count(typed, counts)
    return {
        group: Score(*(counts[group, what] for what in ("right", "found", "met", "marked")))
        for group in (*GROUPS, "harm")
    }


def count(typed: Sentence, counts: Counter[tuple[str, str]]) -> None:
    looked = guard().look(typed.text)
    for group, kinds in GROUPS.items():
        marked = [span for span in typed.spans if kind(span) in kinds]
        found = [each for each in looked.found if kind(each) in kinds]
        counts[group, "found"] += len(found)
        counts[group, "marked"] += len(marked)
        counts[group, "right"] += sum(meets(each, marked) for each in found)
        counts[group, "met"] += sum(meets(span, found) for span in marked)
    counts["harm", "found"] += looked.harm
    counts["harm", "marked"] += typed.harm
    counts["harm", "right"] += looked.harm and typed.harm
    counts["harm", "met"] += looked.harm and typed.harm
