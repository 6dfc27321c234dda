"""Every place of a meeting at every size: nothing of it cut, the question the largest."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.screen import Screen
from textual.widget import Widget

from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.letters.font import DOUBLED, LARGEST_FIRST
from tests.pictures.hand import Hand, until
from tests.pictures.places import STOPS, Stop, all_places

LOOKS = {
    (40, 12): {"-narrow", "-tiny"},
    (53, 15): {"-narrow", "-short"},
    (80, 24): {"-wide", "-tall"},
    (120, 40): {"-broad", "-tall"},
    (240, 67): {"-broad", "-tall"},
}
"""The classes that a place has at each size."""
EDGES = 20
EVERY = set().union(*LOOKS.values())
PLACES = [stop for stop in STOPS if issubclass(all_places().get(stop.screen, Widget), MeetingPlace)]
SMALLEST_FIRST = ["", *reversed(LARGEST_FIRST)]


def cut(hand: Hand) -> list[str]:
    """What is not in sight as a whole; lists show what fits, and have pages for the rest."""
    screen = hand.app.screen
    shown = [each for each in screen.walk_children(Widget) if each.is_on_screen and each.display]
    return [
        f"{each}: {screen.find_widget(each).visible_region} of {each.region}"
        for each in shown
        if each.region and screen.find_widget(each).visible_region != each.region
    ]


def has_come_to(place: Screen[object], size: tuple[int, int]) -> bool:
    """Whether the place is laid out for a size: its question has the width of it, but for edges."""
    return all(0 < size[0] - each.size.width < EDGES for each in place.query(LargeText))


@pytest.mark.parametrize("stop", PLACES, ids=lambda stop: stop.title)
async def test_nothing_is_cut_and_the_question_only_grows(stop: Stop, tmp_path: Path) -> None:
    fonts = []
    async with stop.stand(tmp_path, (40, 12)) as hand:
        place = hand.app.screen
        for size, looks in LOOKS.items():
            await hand.pilot.resize_terminal(*size)
            await hand.until(lambda looks=looks: place.classes & EVERY == looks)  # type: ignore[misc]
            await hand.until(lambda size=size: has_come_to(place, size))  # type: ignore[misc]
            await until(hand.pilot, lambda: not cut(hand))
            assert cut(hand) == [], hand.text
            for question in place.query(LargeText):
                await hand.see(question.text)
                fonts.append(SMALLEST_FIRST.index(question.font))
    assert fonts == sorted(fonts)
    if stop.screen == "QuestionPlace":
        assert len(fonts) == len(LOOKS)
        assert SMALLEST_FIRST[fonts[-1]] in DOUBLED


def test_every_place_of_a_meeting_is_looked_at() -> None:
    kinds = {name for name, kind in all_places().items() if issubclass(kind, MeetingPlace)}
    assert {stop.screen for stop in PLACES} == kinds
    assert len(kinds) >= 4
