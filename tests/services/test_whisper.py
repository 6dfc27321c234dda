"""What is whispered about words that somebody typed, and about which nothing is."""

from __future__ import annotations

import pytest

from reflect_tui.domain.guard.found import EVERY_FAMILY, ONE_TO_ONE, Family
from reflect_tui.services.whisper import HARM_SHOWN, PEOPLE_SHOWN, of_shown, whisper


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Blessing was late again", "Is “Blessing” a person's name? Use a role instead"),
        ("ask J.B. about the key", "Is “J.B.” short for a person?"),
        ("the lady in room 12 rang", "“room 12” could tell people who it is."),
        ("we should have checked the sling", "“should have”: Looking back makes it clearer.\nAt"),
        ("night staff failed to check", "“failed to”: Is this about a group, or about how work"),
        ("I was on the night shift", "This might tell people it was you."),
        ("Mrs Okafor failed to come", "Is “Mrs Okafor” a person's name?"),
    ],
)
def test_another_way_is_said_of_one_thing(text: str, words: str) -> None:
    found = whisper(text)
    assert found is not None
    assert (found.title, found.harm) == ("Another way to say it", False)
    assert found.words.startswith(words)


@pytest.mark.parametrize("families", [EVERY_FAMILY, frozenset[Family]()])
def test_a_telling_of_harm_is_not_softened_whatever_is_turned_off(
    families: frozenset[Family],
) -> None:
    found = whisper("Zanele should have stopped: a carer slapped him", families)
    assert found is not None
    assert found.harm
    assert "Keep your words as they are." in found.words
    assert "safeguarding" in found.words
    assert "Zanele" not in found.words


@pytest.mark.parametrize("text", ["the bell was out of reach", "", "Move the medicine trolley"])
def test_of_most_words_nothing_is_said(text: str) -> None:
    assert whisper(text) is None


def test_what_is_turned_off_or_asked_for_is_not_whispered_about() -> None:
    assert whisper("we should have checked", EVERY_FAMILY - {Family.BLAME}) is None
    assert whisper("we should have checked", looks_back=True) is None
    assert whisper("I was on the night shift", ONE_TO_ONE) is None


def test_of_answers_that_are_shown_harm_is_said_first_and_blame_never() -> None:
    assert of_shown(["the mat", "night staff failed to check"]) == ""
    assert of_shown(["ask Mrs Okafor", "the mat"]) == PEOPLE_SHOWN
    assert of_shown(["ask Mrs Okafor"], EVERY_FAMILY - {Family.NAMES}) == ""
    assert of_shown(["ask Mrs Okafor", "a carer slapped him"], frozenset()) == HARM_SHOWN
