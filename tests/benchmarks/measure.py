"""Measures the app against the smallest one: ``python -m tests.benchmarks.measure``.

Both run in turn, in the same interpreter and in a real terminal; the ratio is taken within each
round, so that a slow spell of the machine hits both, and its median counts. A time that is no
more than a fifth over its target is marked ``again``: measure it a second time.
"""

from __future__ import annotations

import argparse
import math
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from tests.benchmarks.files import Files
from tests.benchmarks.probes import Probe
from tests.benchmarks.targets import TARGETS, Target, Unit
from tests.benchmarks.ten_years import today

ROUNDS = 7
SLACK = 1.2
HAND_OVER = 0.0005
"""Seconds after which a thread lets another run: the clock must not wait for the drawing."""

Pair = tuple[float, float]
Sheet = dict[str, list[Pair]]


def measure(wanted: list[Target], rounds: int, files: Files) -> Sheet:
    """Every round of the probes behind the wanted rows, after one round that does not count."""
    sheet: Sheet = defaultdict(list)
    chosen = list(dict.fromkeys(target.probe for target in wanted))
    for number in range(rounds + 1):
        print(f"round {number} of {rounds}", file=sys.stderr, flush=True)
        for probe in list(chosen):
            found = one_round(probe, files)
            if found is None:
                chosen.remove(probe)
            elif number:
                for name, pair in found.items():
                    sheet[name].append(pair)
    return sheet


def one_round(probe: Probe, files: Files) -> dict[str, Pair] | None:
    """What a probe notes; None when the app did not get where it should."""
    found: dict[str, Pair] = {}

    def note(name: str, ours: float, base: float) -> None:
        found[name] = (ours, base)

    try:
        probe(files, note)
    except AssertionError as fault:
        print(f"{probe.__name__}: {fault}", file=sys.stderr)
        return found or None
    return found


def verdict(target: Target, pairs: list[Pair]) -> tuple[float, str]:
    """The median of what the target bounds, and whether it is reached."""
    reached = median(ours if target.alone else ours / base for ours, base in pairs)
    if reached <= target.most:
        return reached, "yes"
    again = target.unit is Unit.SECONDS and reached <= target.most * SLACK
    return reached, "again" if again else "no"


def written(value: float, unit: Unit) -> str:
    """A value with its unit."""
    if math.isnan(value):
        return "–"
    if unit is Unit.SECONDS:
        return f"{value * 1000:.1f} ms"
    return f"{value:,.0f} {unit.value}"


def line(target: Target, pairs: list[Pair]) -> str:
    """One row of the table."""
    most = written(target.most, target.unit) if target.alone else f"{target.most:g} ×"
    if not pairs:
        return f"{target.title:34}{'–':>12}{'–':>14}{'–':>10}{most:>10}  not measured"
    reached, word = verdict(target, pairs)
    ours = written(median(ours for ours, _ in pairs), target.unit)
    base = written(median(base for _, base in pairs), target.unit)
    ratio = "–" if target.alone else f"{reached:.2f} ×"
    return f"{target.title:34}{ours:>12}{base:>14}{ratio:>10}{most:>10}  {word}"


def main() -> int:
    """Measure and print the table; 1 if a target is missed or could not be measured."""
    parser = argparse.ArgumentParser(description=measure.__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    names = [target.name for target in TARGETS]
    parser.add_argument("--only", nargs="+", choices=names, default=names, metavar="NAME")
    asked = parser.parse_args()
    wanted = [target for target in TARGETS if target.name in asked.only]
    sys.setswitchinterval(HAND_OVER)
    with tempfile.TemporaryDirectory(prefix="measure-") as folder:
        sheet = measure(wanted, asked.rounds, Files(Path(folder), today()))
    print(f"{'':34}{'ours':>12}{'held against':>14}{'ratio':>10}{'at most':>10}  reached")
    for target in wanted:
        print(line(target, sheet[target.name]))
    return int(any(not sheet[t.name] or verdict(t, sheet[t.name])[1] == "no" for t in wanted))


if __name__ == "__main__":
    sys.exit(main())
