"""What somebody with the file alone can find out about contributions, and how sure they can be.

The measure is Kendall's S: of all pairs of contributions, how many lie in the order they were
entered in, less how many lie the other way round. If the file tells nothing, every order is
equally likely: S is then 0 on average, with the variance n(n - 1)(2n + 5) / 18, less the same
for each set of ties. S of many questions is added up and divided by the root of the variances
that are added up; that is z.

If the file tells nothing, |z| is over ``BOUND`` with a probability of at most 2 exp(-BOUND² / 2),
4 in 10^8: S is a sum of independent numbers, each of them equally likely to be any of a row of
whole numbers around 0, and the tail of such a sum is never above that of the normal distribution
with the same variance. The tests look at fewer than 200 such numbers, so that a false alarm
happens in fewer than 1 of 100,000 runs. Every order is equally likely whatever the texts are, since
the order of entry is drawn from the system's cryptographic source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from struct import unpack
from typing import Any

from reflect_tui.storage.pages import Pages, decoded, pages_of

BOUND = 6


@dataclass(frozen=True, slots=True)
class Place:
    """Where a contribution lies in the file."""

    meeting: str
    question: str
    id: str
    text: str
    under: str
    """The learning point it is under, or ``None``."""
    page: int
    start: int
    """Where on its page it begins."""
    overflow: tuple[int, ...]
    """The pages with the rest of it."""


def places(path: Path) -> list[Place]:
    """All contributions of a file, found in its bytes, in the order of their keys."""
    with path.open("rb") as file:
        return list(map_places(pages_of(file)))


def map_places(pages: Pages) -> Iterable[Place]:
    """All contributions in the pages of a file."""
    for node, cell in pages.cells(pages.root("contribution")):
        meeting, question, id_, text, under = map(str, decoded(pages.payload(cell)))
        overflow = pages.overflow(cell)
        yield Place(meeting, question, id_, text, under, node.page, cell.start, overflow)


Order = Callable[[Place], Any]
"""What a place is ordered by; ``None`` for one that this order says nothing of."""

ORDERS: Mapping[str, tuple[Order, Order]] = {
    "key": (lambda _: "", lambda place: place.id),
    "byte of the file": (lambda _: "", lambda place: (place.page, place.start)),
    "byte of the page": (lambda place: place.page, lambda place: place.start),
    "page": (lambda _: "", lambda place: place.page),
    "first overflow page": (lambda _: "", lambda place: (place.overflow or [None])[0]),
    "last overflow page": (lambda _: "", lambda place: (place.overflow or [None])[-1]),
}
"""Every order that the places have: what is compared with what, and by what."""


def kendall(values: Sequence[Any]) -> tuple[int, float]:
    """S and its variance for values in the order in which they should, or should not, rise."""
    seen: list[Any] = []
    total = 0
    for value in values:
        total += bisect_left(seen, value) - (len(seen) - bisect_right(seen, value))
        insort(seen, value)
    ties = Counter(values).values()
    return total, (spread(len(values)) - sum(map(spread, ties))) / 18


def spread(count: int) -> int:
    """Eighteen times the variance of S of so many values."""
    return count * (count - 1) * (2 * count + 5)


@dataclass(slots=True)
class Evidence:
    """What many questions tell together."""

    total: float = 0
    variance: float = 0

    def add(self, total: float, variance: float) -> None:
        """Take in what one question tells."""
        self.total += total
        self.variance += variance

    @property
    def z(self) -> float:
        """How many standard deviations it is away from telling nothing."""
        return self.total / sqrt(self.variance) if self.variance else 0


class Findings:
    """All evidence, each under a name."""

    def __init__(self) -> None:
        self.evidence: defaultdict[str, Evidence] = defaultdict(Evidence)

    def order_of_entry(self, stage: str, entered: Sequence[str], found: Iterable[Place]) -> None:
        """Compare the order in which texts of a question were entered with every order."""
        by_text = {place.text: place for place in found}
        in_order = [by_text[text] for text in entered if text in by_text]
        for name, (compared, value) in ORDERS.items():
            groups: defaultdict[Any, list[Any]] = defaultdict(list)
            for place in in_order:
                if value(place) is not None:
                    groups[compared(place)].append(value(place))
            for values in groups.values():
                self.evidence[f"{stage}: {name}"].add(*kendall(values))

    def one_of(self, stage: str, text: str, found: Iterable[Place]) -> None:
        """Whether one contribution that something happened to lies first or last of its question.

        Its rank is equally likely to be any, if the file tells nothing.
        """
        rest = list(found)
        one = next(place for place in rest if place.text == text)
        for name, (compared, value) in ORDERS.items():
            values = [
                value(place)
                for place in rest
                if compared(place) == compared(one) and value(place) is not None
            ]
            if value(one) is None or len(set(values)) != len(values):
                continue
            rank = sum(other < value(one) for other in values)
            count = len(values)
            evidence = self.evidence[f"{stage}: {name}"]
            evidence.add(rank - (count - 1) / 2, (count * count - 1) / 12)

    def same_author(self, stage: str, one: Sequence[Place], other: Sequence[Place]) -> None:
        """Compare two questions whose places stand in the order of the same authors."""
        for name, (_, value) in ORDERS.items():
            pairs = [(value(a), value(b)) for a, b in zip(one, other, strict=True)]
            known = sorted(pair for pair in pairs if None not in pair)
            if len({a for a, _ in known}) == len(known):
                self.evidence[f"{stage}: {name}"].add(*kendall([b for _, b in known]))

    def over(self, bound: float) -> dict[str, float]:
        """What tells more than it may."""
        return {name: e.z for name, e in self.evidence.items() if abs(e.z) > bound}


WORD = re.compile(rb"q[0-9a-f]{9}q")
"""What the texts of these tests are made of: each word occurs once in all of them."""


def words_in(data: bytes) -> set[bytes]:
    """Every word of the tests that can be read in some bytes."""
    return set(WORD.findall(data))


def unaccounted(path: Path) -> dict[str, bytes]:
    """Bytes of a file that say something, though nothing in the file needs them."""
    found: dict[str, bytes] = {}
    with path.open("rb") as file:
        pages = pages_of(file)
        for entry in pages.schema():
            if entry.table in ("contribution", "learning_point", "parked_idea", "agreed_action"):
                for node in pages.tree(entry.root):
                    found[f"{entry.name}, page {node.page}"] = node.leftovers
                    for cell in node.cells:
                        tail = pages.tail(cell) if cell.overflow else None
                        if tail is not None:
                            page, (start, end) = tail
                            found[f"overflow page {page}"] = pages.data(page)[start:end].strip(
                                b"\0"
                            )
        for trunk in pages.free():
            numbers = unpack(f">{len(trunk.unused) // 4}I", trunk.unused)
            if max(numbers, default=0) > pages.count:  # more than numbers of pages that were free
                found[f"free pages, page {trunk.page}"] = trunk.unused
            for leaf in trunk.leaves:
                found[f"free page {leaf}"] = pages.data(leaf).strip(b"\0")
    return {name: data for name, data in found.items() if data}
