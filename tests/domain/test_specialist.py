"""Which specialist may help, by the words of a title (S32, §1.6)."""

from __future__ import annotations

import pytest

from reflect_tui.domain.specialist import Specialist, suggested
from reflect_tui.services.chapter import Chapter

KNOWN = Chapter().event.specialist


@pytest.mark.parametrize(
    ("title", "roles"),
    [
        ("Pressure sore found at bath time", "district nurse, tissue viability nurse"),
        (
            "A FALL on the way to the bathroom",
            "physiotherapist, occupational therapist, falls team",
        ),
        ("Choking at lunch", "speech and language therapist"),
        ("Wrong tablets given", "pharmacist, GP practice"),
        ("MAR chart not signed", "pharmacist, GP practice"),
        ("The sling was torn", "manual-handling trainer, occupational therapist"),
        ("Norovirus on the first floor", "infection control nurse"),
        ("Weight not written down", "dietitian"),
        ("Catheter bag full all night", "continence nurse"),
        ("Money missing from a purse", "local authority safeguarding"),
        ("Smoke in the kitchen", "fire safety adviser"),
        ("A visit was missed", ""),
        ("", ""),
    ],
)
def test_the_first_topic_that_the_title_names(title: str, roles: str) -> None:
    assert suggested(KNOWN, title) == roles


def test_a_word_is_known_by_its_beginning_and_not_inside_another() -> None:
    data = (Specialist(key="data", words=("data",), roles="data protection lead"),)
    assert suggested(data, "Database left open") == "data protection lead"
    assert suggested(data, "Candata") == ""
    assert suggested(data, "Lost data") == "data protection lead"
