"""What the guard reaches on the marked sentences, and on those made with its rules.

The figures are printed with ``-s``. ``held_out.txt`` was kept from the first set of rules. It is
blind no more: the rules of today were made with its misses in view, so its figures flatter too.
``fresh.txt`` was written before these rules by somebody who had seen none. Nobody who makes rules
opens it: its figures, and no others, are those of the guard.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.words.labelled import HELD_OUT, HERE, OPEN
from tests.words.scoring import scores

OWN = HERE / "own.txt"
FRESH = HERE / "fresh.txt"

Wanted = dict[str, tuple[float, float]]
"""Precision and recall of each group, at least."""

REACHED: dict[Path, Wanted] = {
    OPEN: {
        "names": (0.97, 0.97),
        "identifiers": (0.97, 0.97),
        "blame": (0.95, 0.95),
        "self": (0.95, 0.95),
        "harm": (0.95, 0.95),
    },
    HELD_OUT: {
        "names": (0.97, 0.97),
        "identifiers": (0.97, 0.97),
        "blame": (0.95, 0.95),
        "self": (0.95, 0.95),
        "harm": (0.95, 0.95),
    },
    # Wanted: names 0.90 and 0.80, identifiers 0.95 and 0.95. What was reached is held.
    FRESH: {
        "names": (0.98, 0.93),
        "identifiers": (1.00, 0.89),
        "blame": (0.80, 0.80),
        "self": (1.00, 0.84),
        "harm": (0.79, 0.52),
    },
    OWN: {
        "names": (0.97, 0.97),
        "identifiers": (0.97, 0.97),
        "blame": (0.95, 0.95),
        "self": (0.95, 0.95),
        "harm": (0.97, 0.97),
    },
}


@pytest.mark.parametrize("path", REACHED, ids=lambda path: path.stem)
def test_what_was_reached_is_held(path: Path) -> None:
    found = scores(path)
    for group, score in found.items():
        print(f"{path.stem:9} {group:12} {score}")
    short = [
        f"{group}: {found[group]}"
        for group, (precision, recall) in REACHED[path].items()
        if found[group].precision < precision or found[group].recall < recall
    ]
    assert short == []
