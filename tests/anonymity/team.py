"""Random meetings: what is handed in, and what happens to it afterwards."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from math import exp, log

from reflect_tui.domain.words import CONTRIBUTION_LIMIT

MOST = 200
"""Contributions of a meeting."""
QUESTIONS = 3
LATE = 2
SHUFFLE = secrets.SystemRandom().shuffle
LETTERS = [chr(code) for code in range(0x4E00, 0x9000)]
"""For texts too short to hold a word of their own: single letters that occur once."""


class Texts:
    """Texts of 1 to 5,000 characters, no two alike and no word in two of them."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._letters = self._chance.sample(LETTERS, len(LETTERS))

    def one(self) -> str:
        """A text; short ones are as frequent as long ones."""
        length = round(exp(self._chance.uniform(0, log(CONTRIBUTION_LIMIT))))
        if length < 11:
            return "".join(self._letters.pop() for _ in range(min(length, 3)))
        odd = self._chance.choice(("", "é", "🙂"))
        count = max(1, length // (12 + len(odd)))
        return f" {odd}".join(f"q{self._chance.getrandbits(36):09x}q" for _ in range(count))

    def many(self, count: int) -> list[str]:
        """So many texts, in an order that nobody can know: it is drawn anew in each run."""
        found = [self.one() for _ in range(count)]
        SHUFFLE(found)
        return found


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a meeting is made of: for each question the same authors, in the same order.

    What joins the last question late, and the text that takes the place of another one, are
    drawn from among its texts, so that their lengths tell them from the others no more than
    chance would.
    """

    questions: tuple[list[str], ...]
    late: list[str]
    new: str


def sittings(count: int, seed: int) -> Iterator[Sitting]:
    """So many meetings, from the smallest to one of 200 contributions."""
    chance = random.Random(seed)
    for number in range(count):
        texts = Texts(1_000 * seed + number)
        total = round(exp(chance.uniform(0, log(MOST)))) if number else MOST
        sizes = [max(1, total // QUESTIONS)] * min(QUESTIONS, total)
        sizes[-1] += total - sum(sizes)
        *first, last = (texts.many(size) for size in (*sizes[:-1], sizes[-1] + LATE + 1))
        new, *late = (last.pop() for _ in range(LATE + 1))
        yield Sitting((*first, last), late, new)
