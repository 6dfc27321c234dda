"""Contributions: nobody's words, in no order (``design.md`` §4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields, replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect_tui.domain.contribution import (
    Contribution,
    Keeping,
    joined_by,
    keeping_for,
    mixed_up,
    random_id,
)

FOUR = ("a", "b", "c", "d")
RUNS = 2_000


def unevenness(orders: Counter[tuple[str, ...]]) -> float:
    """Pearson's chi-square of the 24 orders of four texts against all being equally likely."""
    expected = orders.total() / 24
    return sum((orders[order] - expected) ** 2 / expected for order in permutations(FOUR))


def test_a_contribution_has_no_room_for_who_or_when() -> None:
    assert [field.name for field in fields(Contribution)] == [
        "id",
        "meeting_id",
        "question_key",
        "text",
        "learning_point_id",
    ]


@pytest.mark.parametrize(
    ("people", "keeping"),
    [
        (1, Keeping.NOTHING),
        (2, Keeping.NOTHING),
        (3, Keeping.LEARNING_ONLY),
        (4, Keeping.LEARNING_ONLY),
        (5, Keeping.GROUP_DECIDES),
        (200, Keeping.GROUP_DECIDES),
    ],
)
def test_what_may_be_kept_depends_on_how_many_there_are(people: int, keeping: Keeping) -> None:
    assert keeping_for(people) is keeping


def test_ids_are_random_and_tell_nothing() -> None:
    made = [random_id() for _ in range(1_000)]
    assert len(set(made)) == 1_000
    assert all(len(id_) == 32 and set(id_) <= set("0123456789abcdef") for id_ in made)
    assert made != sorted(made)


@settings(deadline=None, derandomize=True)
@given(st.lists(st.text(max_size=20), max_size=30))
def test_mixing_up_loses_and_invents_nothing(texts: list[str]) -> None:
    made = mixed_up("m1", "D1", texts)
    assert Counter(c.text for c in made) == Counter(texts)
    assert len({c.id for c in made}) == len(texts)
    assert {(c.meeting_id, c.question_key, c.learning_point_id) for c in made} <= {
        ("m1", "D1", None)
    }
    assert [c.id for c in made] == sorted(c.id for c in made)


@settings(deadline=None, derandomize=True)
@given(st.lists(st.text(max_size=20), max_size=12), st.lists(st.text(max_size=20), max_size=3))
def test_what_joins_makes_every_id_new_and_loses_nothing(first: list[str], more: list[str]) -> None:
    shown = tuple(replace(c, learning_point_id="p1") for c in mixed_up("m1", "D1", first))
    joined = joined_by(shown, *mixed_up("m1", "D1", more))
    assert Counter(c.text for c in joined) == Counter(first + more)
    assert not {c.id for c in joined} & {c.id for c in shown}
    assert sum(c.learning_point_id == "p1" for c in joined) == len(first)
    assert [c.id for c in joined] == sorted(c.id for c in joined)


def test_every_order_of_four_slips_is_equally_likely() -> None:
    """Chi-square over the 24 orders of 2,000 shuffles, 23 degrees of freedom: 23 is expected.

    The bound of 100 is passed by chance about once in 10^11 runs. A shuffle that never moves one
    slip, or that favours one order by a half more, shows far above it.
    """
    orders = Counter(tuple(c.text for c in mixed_up("m1", "D1", FOUR)) for _ in range(RUNS))
    assert unevenness(orders) < 100


def test_the_place_of_what_joined_last_tells_nothing() -> None:
    """Chi-square as above, for one text that joins three that were shown already."""
    orders: Counter[tuple[str, ...]] = Counter()
    for _ in range(RUNS):
        shown = mixed_up("m1", "D1", FOUR[:3])
        joined = joined_by(shown, *mixed_up("m1", "D1", FOUR[3:]))
        orders[tuple(c.text for c in joined)] += 1
    assert unevenness(orders) < 100


def test_the_measure_would_see_a_shuffle_that_is_not_one() -> None:
    assert unevenness(Counter({FOUR: RUNS})) > 40_000
