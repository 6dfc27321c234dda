"""Names and initials: found by shape, by what stands around them, and by the meeting's list."""

from __future__ import annotations

import pytest

from reflect_tui.domain.guard.found import PEOPLE, Family, Kind
from reflect_tui.domain.guard.watched import Watched
from reflect_tui.services.guard_words import guard


def people(text: str, *watched: str) -> list[str]:
    found = guard().look(text, Watched.of(watched)).of(*PEOPLE)
    return [each.of(text) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("with Mr Patel in the lounge", ["Mr Patel"]),
        ("with mr patel in the lounge", ["mr patel"]),
        ("Mrs van der Berg was cold", ["Mrs van der Berg"]),
        ("told wanjala to wait", ["wanjala"]),
        ("Zanele Dube's shift was long", ["Zanele Dube"]),
        ("the physio, Ffion, showed us", ["Ffion"]),
        ("we sat in Doreen's room", ["Doreen"]),
        ("a nurse called Ifeoma came", ["Ifeoma"]),
        ("Szczepan and I made the bed", ["Szczepan"]),
        ("BERYL WAS ON THE FLOOR", ["BERYL"]),
        ("Blessing was late", ["Blessing"]),
        ("sunday said he could not", ["sunday"]),
        ("Rose was crying", ["Rose"]),
        ("Nkiru was there. Later Nkiru left", ["Nkiru", "Nkiru"]),
        ("signed by T.O. at ten", ["T.O."]),
        ("ask RB about it", ["RB"]),
    ],
)
def test_somebody_is_found(text: str, found: list[str]) -> None:
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the GP came",
        "sunday was quiet",
        "In May we had three",
        "Rose petals on the table",
        "Will they fix it",
        "will ask again",
        "hope is not a plan",
        "He went to Willow Court",
        "She came from Jamaica",
        "The Datix form was long",
        "Parkinson's tablets were late",
        "MONDAY IS LINEN DAY",
        "the MAR and the PRN sheet",
        "a.m. or p.m., e.g. at tea",
        "plan B was better",
        "Handover was short",
        "told gp about the rash",
        "the tablits was late",
        "",
        "…",
    ],
)
def test_nobody_is_found(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the keys were with rose", ["rose"]),
        ("ROSE had them", ["ROSE"]),
        ("it was małgorzata's idea", ["małgorzata"]),
        ("it was malgorzata’s idea", ["malgorzata"]),
        ("so Ola\u0301 left", ["Ola\u0301"]),
        ("rosette, primrose, roses", []),
        ("big tony has it", ["big tony"]),
    ],
)
def test_the_list_is_found_whole_without_case_or_accents(text: str, found: list[str]) -> None:
    assert people(text, "Rose", "Małgorzata", "Olá", "Big Tony", " ") == found


def test_the_list_is_not_shown_where_it_is_printed() -> None:
    assert "rose" not in repr(Watched.of(["Rose"])).lower()
    assert Watched.of(["Rose"]) == Watched.of(["ROSE"]) != Watched()


def test_what_is_found_holds_no_words() -> None:
    looked = guard().look("told Wanjala")
    assert looked.of(Kind.NAME)
    assert "wanjala" not in repr(looked).lower()


def test_names_can_be_turned_off() -> None:
    text = "told Wanjala in room 4"
    assert not guard().look(text, families=frozenset({Family.NUMBERS})).of(*PEOPLE)
    assert not guard().look(text, families=frozenset({Family.NAMES})).of(Kind.ROOM)


@pytest.mark.parametrize(
    "text",
    [
        "Nie wiem, gdzie jest klucz do szafki, bo nikt mi nie powiedział.",
        "Nu știu unde este cheia de la dulap.",
        "Hindi ko alam kung nasaan ang susi.",
        "Mi ò mọ ibi tí kọ́kọ́rọ́ náà wà",
        "我不知道钥匙在哪里",
        "لا أعرف أين المفتاح",
        "😔 😔 😔",
    ],
)
def test_other_languages_do_no_harm(text: str) -> None:
    looked = guard().look(text)
    assert not looked.harm
    assert not looked.of(Kind.BLAME, Kind.SELF, Kind.ROOM, Kind.STAFF_NO)
    assert all(0 <= each.start < each.end <= len(text) for each in looked.found)
