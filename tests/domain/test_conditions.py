"""When a rule of the chapter's data holds for an event."""

from __future__ import annotations

import pytest

from reflect_tui.domain.conditions import answers, holds, parts
from reflect_tui.domain.opportunity import Harm
from tests.domain.examples import noted

KNOWN = answers(
    noted(
        kinds=("ACCIDENT", "COMPLAINT"),
        harm=Harm.SERIOUS,
        details={"candour": ("yes",), "inspection_by": ("cqc", "commissioner"), "reach": ()},
    )
)


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ((), False),
        (("kind=ACCIDENT",), True),
        (("kind=COMPLAINT",), True),
        (("kind=WHISTLE",), False),
        (("kind=WHISTLE|COMPLAINT",), True),
        (("kind=WHISTLE", "kind=ACCIDENT"), True),
        (("kind=ACCIDENT and harm=serious",), True),
        (("kind=ACCIDENT and harm=minor|death",), False),
        (("kind=ACCIDENT and harm=serious and candour=no",), False),
        (("inspection_by=commissioner",), True),
        (("la_asked=unanswered",), True),
        (("la_asked=yes|unanswered",), True),
        (("la_asked=yes",), False),
        (("reach=unanswered",), True),
        (("candour=unanswered",), False),
        (("kind=unanswered",), False),
    ],
)
def test_one_line_is_enough_and_all_its_parts_are_needed(
    when: tuple[str, ...], expected: bool
) -> None:
    assert holds(when, KNOWN) is expected


def test_a_line_has_parts_and_each_part_the_values_that_fit() -> None:
    assert parts("kind=A|B and harm = minor | death") == (
        ("kind", frozenset({"A", "B"})),
        ("harm", frozenset({"minor", "death"})),
    )


@pytest.mark.parametrize("line", ["kind", "kind=A and harm", "kind and harm=death"])
def test_a_part_without_an_answer_is_a_mistake_in_the_data(line: str) -> None:
    with pytest.raises(ValueError, match=r"^(kind|harm)$"):
        parts(line)


def test_an_event_with_no_kind_at_all_has_that_unanswered() -> None:
    assert holds(("kind=unanswered",), answers(noted(kinds=())))
