"""What an audience may see of an event: its listed fields alone, and nothing else is handed on.

A document is made of what this lets through, never of the event itself. So a field that nobody
has listed, and one that comes later, cannot leave by being forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any

from reflect_tui.domain.days import Precision, happened

LEAST = 5
"""People; a smaller number could point at them (§3.7)."""
FEWER, SMALL_GROUP = f"fewer than {LEAST}", "a small group"
PEOPLE = frozenset({"Meeting.people", "CheckIn.people", "LearningPoint.hands"})
"""Fields that count people."""
WHOM = "Telling.details.whom"
"""How many people were told, or which group: a text that may have a number."""
FEW = re.compile(r"\b([0-4]|one|two|three|four|both|a couple)\b", re.IGNORECASE)
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Day:
    """A day as exactly as the audience may know it."""

    on: date
    precision: Precision

    def __str__(self) -> str:
        return happened(self.on, self.precision)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of one thing. What is not there is empty, and cannot be told from what is not
    listed."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values)

    def text(self, name: str) -> str:
        """Words, or a number of people in words."""
        found = self.values.get(name, "")
        return found if isinstance(found, str) else ""

    def day(self, name: str) -> Day | None:
        """A day."""
        found = self.values.get(name)
        return found if isinstance(found, Day) else None

    def value(self, name: str) -> Any:
        """Anything else that is listed: yes or no, one of a few answers, several keys."""
        return self.values.get(name)

    def one(self, name: str) -> Seen:
        """What is seen of another thing that belongs to it."""
        found = self.values.get(name)
        return found if isinstance(found, Seen) else Seen()

    def many(self, name: str) -> tuple[Seen, ...]:
        """The same of several."""
        found = self.values.get(name, ())
        return tuple(each for each in found if isinstance(each, Seen))

    def answers(self, name: str, key: str) -> tuple[str, ...]:
        """The listed answers to a question."""
        found = self.values.get(name, {})
        return tuple(found.get(key, ())) if isinstance(found, dict) else ()


@dataclass(frozen=True, slots=True)
class Sieve:
    """Lets through what is listed, days as exactly as they may be known."""

    listed: frozenset[str]
    days: Precision

    def seen(self, thing: object) -> Seen:
        """What may be seen of a thing and of all that belongs to it."""
        name = type(thing).__name__
        monthly = getattr(thing, "precision", None) is Precision.MONTH
        own = Sieve(self.listed, Precision.MONTH) if monthly else self
        values: dict[str, Any] = {}
        for each in fields(thing):  # type: ignore[arg-type]
            value = getattr(thing, each.name)
            through = own if isinstance(value, date) else self
            let = through.let(f"{name}.{each.name}", value)
            if let is not None:
                values[each.name] = let
        return Seen(values)

    def let(self, name: str, value: object) -> Any:
        """What is let through of one field; ``None`` for nothing."""
        if is_dataclass(value):
            return self.seen(value) or None
        if isinstance(value, Mapping):
            return self.answers(name, value)
        if isinstance(value, tuple) and any(map(is_dataclass, value)):
            return self.several(value)
        return self.leaf(name, value) if name in self.listed else None

    def several(self, things: Iterable[object]) -> tuple[Seen, ...] | None:
        """What may be seen of several things; what may not be seen at all is not counted either."""
        return tuple(seen for each in things if (seen := self.seen(each))) or None

    def answers(self, name: str, value: Mapping[str, object]) -> Any:
        """The listed answers alone; of things by their keys, what may be seen of each."""
        if any(map(is_dataclass, value.values())):
            return self.several(value.values())
        found = {
            key: tuple(self.whom(f"{name}.{key}", clean(str(each))) for each in said)
            for key, said in value.items()
            if f"{name}.{key}" in self.listed and isinstance(said, tuple)
        }
        return found or None

    def leaf(self, name: str, value: object) -> Any:
        """One value that is listed."""
        if isinstance(value, date):
            on = value.replace(day=1) if self.days is Precision.MONTH else value
            return Day(on, self.days)
        if isinstance(value, str) and not isinstance(value, Enum):
            return clean(value) or None
        if name in PEOPLE and isinstance(value, int):
            return str(value) if value >= LEAST else FEWER
        if isinstance(value, tuple):
            return tuple(clean(each) if type(each) is str else each for each in value) or None
        return value

    @staticmethod
    def whom(name: str, said: str) -> str:
        """How many were told, without a number that could point at them."""
        if name != WHOM:
            return said
        if said.isdecimal():
            return said if int(said) >= LEAST else FEWER
        return SMALL_GROUP if FEW.search(said) else said


def clean(text: str) -> str:
    """The text in one line, without what cannot be shown."""
    return " ".join(UNSEEN.sub(" ", text).split())
