"""Numbers and addresses of one person, and the many numbers that are nobody's."""

from __future__ import annotations

import pytest

from reflect_tui.domain.guard.found import Found, Kind
from reflect_tui.domain.guard.numbers import checks, numbers


def found(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, each.of(text)) for each in sorted(numbers(text))]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Room 4 was cold", "room", "Room 4"),
        ("rooms 5 and 6 share", "room", "rooms 5 and 6"),
        ("the chap in r14", "room", "r14"),
        ("the lady in 22 rang", "room", "22"),
        ("flat 3b, top floor", "room", "flat 3b"),
        ("room twelve is warm", "room", "room twelve"),
        ("label 943 476 5919 is wrong", "nhs", "943 476 5919"),
        ("NHS no 1234567890", "nhs", "1234567890"),
        ("dob 1/2/38", "born", "1/2/38"),
        ("on 3 May 1941 she", "born", "3 May 1941"),
        ("born in 1939", "born", "1939"),
        ("ring 01632 960 555", "phone", "01632 960 555"),
        ("ring +44 7700 900321", "phone", "+44 7700 900321"),
        ("ring (020) 7946 0111", "phone", "(020) 7946 0111"),
        ("to a.b@example.com now", "email", "a.b@example.com"),
        ("at EC1A 1ZZ now", "postcode", "EC1A 1ZZ"),
        ("at ec1a1zz now", "postcode", "ec1a1zz"),
        ("payroll number 55512", "staff_no", "payroll number 55512"),
        ("badge 331", "staff_no", "badge 331"),
        ("pin 12A3456E", "staff_no", "12A3456E"),
        ("QQ123456C", "staff_no", "QQ123456C"),
        ("AB 12 34 56 C on it", "staff_no", "AB 12 34 56 C"),
    ],
)
def test_what_belongs_to_one_person_is_found(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "bus number 6, 24/7, 3 in 10, page 12 of 30",
        "BP 118/64, sats 94, temp 38.2",
        "room for two more, Room temperature 27",
        "bed 2 times a day, flat 4 wheels",
        "batch 9434765919 was recalled",
        "order 01632960555 was lost",
        "label 943 476 5918",
        "we met on 12/03/2026 at 21:30",
        "B12 5mg and vitamin D 800 units",
        "case 3 of flu on the unit",
        "",
    ],
)
def test_what_belongs_to_nobody_is_not(text: str) -> None:
    assert found(text) == []


def test_the_last_digit_of_an_nhs_number_follows_from_the_others() -> None:
    assert checks("9434765919")
    assert not checks("9434765918")
    assert not checks("1000000010")


def test_a_phone_is_not_the_number_of_staff_too() -> None:
    assert [each.kind for each in numbers("staff number 07700900321")] == [Kind.PHONE]
    assert numbers("x@y.z") == [Found(0, 5, Kind.EMAIL)]
