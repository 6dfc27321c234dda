"""Processor time of the guard for words: ``python -m tests.benchmarks.guard`` prints it.

Nothing is asserted of the clock here; that the time grows as the text does is held by
``tests/domain/test_guard_growth.py``.
"""

from __future__ import annotations

import time
from statistics import median

from reflect_tui.services.guard_words import guard, rules

PLAIN = (
    "the carer and the nurse had no time to read the plan because the handover was late and the"
    " tablet did not work, so the mat was moved and no one saw it. we think a bigger sign on the"
    " door, a second hoist, and ten minutes more in the morning would make it safer for all the"
    " people here"
)
BUSY = (
    "It was hard because Bogdan from nights told us the sensor was off, and the lady in room 12"
    " rang for help at 07700 900123 but nobody came. They should have checked the chart, and I was"
    " on my own with two bells going at once. We need a second hoist on that floor, and a bigger"
    " board."
)
LENGTH = 280
ROUNDS = 300


def milliseconds(text: str, rounds: int = ROUNDS) -> float:
    """The median processor time for one look at a text."""
    looked = guard()
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        looked.look(text)
        taken.append(time.process_time() - start)
    return median(taken) * 1_000


if __name__ == "__main__":
    start = time.process_time()
    rules()
    print(f"made ready: {(time.process_time() - start) * 1_000:.0f} ms")
    for name, text in (("plain", PLAIN), ("busy", BUSY)):
        print(f"{name}, {LENGTH} characters: {milliseconds(text[:LENGTH]):.2f} ms")
