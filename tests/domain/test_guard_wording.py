"""Blame, self-telling and harm: what is whispered about, and where the guard keeps silent."""

from __future__ import annotations

import pytest

from reflect_tui.domain.guard.budget import Budget
from reflect_tui.domain.guard.found import ONE_TO_ONE, Findings, Found, Kind
from reflect_tui.domain.guard.look import Guard
from reflect_tui.services.guard_words import guard, rules


def blamed(text: str) -> list[str]:
    return [each.rule for each in guard().look(text).of(Kind.BLAME)]


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("B1", "We should've had two of us"),
        ("B1", "why didn't anyone ring"),
        ("B2", "The nurse failed to write it down"),
        ("B3", "It was their own fault"),
        ("B3", "I blame the new form-filler"),
        ("B4", "That was careless"),
        ("B4", "the seniors can't be bothered"),
        ("B5", "They never listen"),
        ("B5", "Zanele is always late"),
        ("B6", "It was common sense"),
        ("B7", "It was her job to lock it"),
        ("B7", "who forgot the key?"),
        ("B8", "they forgot to plug it in"),
        ("B8", "Zanele forgot to plug it in"),
        ("B9", "he kicked off before tea"),
        ("B9", "she is wheelchair bound"),
        ("B10", "she should be sacked"),
        ("group", "night staff failed to check"),
        ("group", "the agency nurse is so careless"),
    ],
)
def test_each_way_to_blame_is_found(rule: str, text: str) -> None:
    assert blamed(text) == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "the call bell failed at three",
        "failure to thrive was in the letter",
        "There was a fault on the hoist",
        "It is nobody's fault",
        "She didn't care for the soup",
        "Always two for the hoist",
        "a never event",
        "there was no obvious sign",
        "The daughter wrote “staff were lazy”",
        'The letter says "they never listen"',
        "she refused lunch",
        "he is happy in his job",
        "self-discipline helps",
        "the printer is useless",
        "the night staff and the senior were tired",
    ],
)
def test_near_misses_are_left_alone(text: str) -> None:
    assert blamed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I was on that night",
        "i gave the tablets",
        "as the only nurse",
        "it was my shift",
        "I'm the cook",
        "me and Zanele did it",
        "my key person liked it",
    ],
)
def test_who_tells_of_their_own_part_is_found(text: str) -> None:
    assert guard().look(text).of(Kind.SELF)
    assert not guard().look(text, families=ONE_TO_ONE).of(Kind.SELF)


@pytest.mark.parametrize(
    "text", ["I was sad", "I think we need two", "I found it very hard", "I am tired", "I agree"]
)
def test_feelings_and_views_are_not(text: str) -> None:
    assert not guard().look(text).of(Kind.SELF)


@pytest.mark.parametrize(
    "text",
    [
        "she should have told us that the man slapped her",
        "they never feed him, he is always hungry and has bruises",
        "lazy night staff left him in a wet bed",
        "the careless one stole from her purse",
        "they failed to report that he touched her breast",
        "she is scared of the night carer, it was her fault",
        "I was told to go back to my country, they never care",
    ],
)
def test_harm_silences_blame_and_nothing_else(text: str) -> None:
    looked = guard().look(text + " in room 4")
    assert looked.harm
    assert not looked.of(Kind.BLAME)
    assert looked.of(Kind.ROOM)


def test_harm_is_looked_for_with_every_family_turned_off() -> None:
    assert guard().look("he was slapped", families=frozenset()) == Findings(harm=True)


@pytest.mark.parametrize(
    "text",
    [
        "we hit the buzzer",
        "he touched our hearts",
        "she stole the show",
        "scared of the hoist",
        "he shouted house",
        "grabbed a quick coffee",
        "we pushed him in his chair round the garden",
    ],
)
def test_words_of_harm_are_used_of_other_things(text: str) -> None:
    assert not guard().look(text).harm


def test_who_it_is_comes_before_how_it_is_said() -> None:
    text = "They should have told Wanjala"
    assert guard().look(text).nudge == Found(22, 29, Kind.NAME)
    assert Findings().nudge is None


def test_one_nudge_for_a_contribution_and_three_for_a_question() -> None:
    budget = Budget()
    assert budget.spend()
    assert not budget.spend()
    for _ in range(2):
        budget.next_contribution()
        assert budget.spend()
    budget.next_contribution()
    assert not budget.spend()
    budget.next_question()
    assert budget.spend()


def test_every_rule_has_its_words_and_none_speaks_of_blame() -> None:
    made = rules()
    assert [each.key for each in made.blame] == [f"B{number}" for number in range(1, 11)]
    shown = made.shown
    said = [each.line for each in made.blame] + [each.instead for each in made.blame]
    said += [getattr(shown, name) for name in shown.__slots__]
    assert not [line for line in said if "blame" in line.casefold()]
    assert all(part in shown.name for part in ("{words}", "role"))


def test_no_pattern_finds_something_in_nothing() -> None:
    looked = Guard(rules())
    for text in ("", " ", "\n", ".", "…", "0"):
        assert looked.look(text) == Findings()
