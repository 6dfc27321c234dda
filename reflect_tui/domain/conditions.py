"""When a rule of the chapter's data holds for an event: ``kind=ACCIDENT and harm=serious|death``.

A rule has several such lines; one of them is enough. A line has parts joined by ``and``, which
must all hold. A part names an answer and the values that fit; ``unanswered`` fits no answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from reflect_tui.domain.opportunity import Noted

UNANSWERED = "unanswered"
AND, IS, OR = " and ", "=", "|"
NOTHING = (UNANSWERED,)

Answers = Mapping[str, tuple[str, ...]]
Part = tuple[str, frozenset[str]]
"""The name of an answer, and the values that fit."""


def answers(noted: Noted) -> Answers:
    """What is known of an event, by the names that conditions use."""
    return {"kind": noted.kinds, "harm": (noted.harm.value,), **noted.details}


def holds(when: Iterable[str], known: Answers) -> bool:
    """Whether one of the lines holds; no line at all never does."""
    return any(
        all(not fits.isdisjoint(known.get(name) or NOTHING) for name, fits in parts(line))
        for line in when
    )


@cache
def parts(line: str) -> tuple[Part, ...]:
    """The parts of one line. Raises ``ValueError`` for one without ``=``."""
    found = []
    for part in line.split(AND):
        name, equals, values = part.partition(IS)
        if not equals:
            raise ValueError(part)
        found.append((name.strip(), frozenset(value.strip() for value in values.split(OR))))
    return tuple(found)
