"""The line that says what is next: short, and what is left of it first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reflect_tui.domain.duty import GROUPS_LEFT
from reflect_tui.domain.opportunity import Harm
from reflect_tui.widgets.plain_text import PlainText
from tests.screens.an_event import at_event, file_of
from tests.screens.sizes import SIZES
from tests.services.an_event import EVERYTHING_SAID, Event

LONG = "Fit a socket at the head of the bed, so that the alarm mat can stay plugged in"
DAYS = ("told_on", "sorry_on", "notice_on", "results_on")


def candour(*had: str, learning: bool = True, changes: bool = True) -> Callable[[Event], None]:
    """The relevant person was told, with the days of these steps."""

    def play(event: Event) -> None:
        event.settle(**{**EVERYTHING_SAID, "candour": ("yes",)})
        event.meet("All was done at once")
        if had or not (learning and changes):
            days = {step: (event.today.isoformat(),) for step in had}
            event.tell(event.duty("DOC"), details=days, learning=learning, changes=changes)

    return play


def partly(*groups: str, what: str = "Move the trolley") -> Callable[[Event], None]:
    """A change is made, and these groups were not told of it; nobody was, where there are none."""

    def play(event: Event) -> None:
        event.settle(**EVERYTHING_SAID)
        event.meet()
        event.agree(what=what)
        event.done()
        event.checked()
        if groups:
            event.tell(event.duty("STAFF"), details={GROUPS_LEFT: groups})

    return play


SAID: dict[str, tuple[Callable[[Event], None], str]] = {
    "nothing told": (
        candour(),
        "Next: tell the relevant person what we learned and what we changed",
    ),
    "a part told": (
        candour(*DAYS, changes=False),
        "Next: tell the relevant person what we changed",
    ),
    "not told in person": (candour("sorry_on"), "Next: tell the relevant person in person"),
    "no apology yet": (candour("told_on"), "Next: say sorry to the relevant person"),
    "no notice yet": (
        candour("told_on", "sorry_on"),
        "Next: send the written notice to the relevant person",
    ),
    "no results yet": (
        candour("told_on", "sorry_on", "notice_on"),
        "Next: send the results of further enquiries to the relevant person",
    ),
    "nobody of the staff": (
        partly(),
        "Next: tell the whole staff team about this change: Move the trolley",
    ),
    "two groups": (
        partly("nights", "agency"),
        "Next: tell nights, bank and agency about this change: Move the trolley",
    ),
    "a long change": (
        partly("nights", what=LONG),
        f"Next: tell nights about this change: {LONG[:43]}…",
    ),
}


@pytest.mark.parametrize("name", SAID)
async def test_what_is_left_of_telling_comes_first(name: str, tmp_path: Path) -> None:
    play, words = SAID[name]
    content = file_of(play, kind="OTHER", harm=Harm.NONE)
    async with at_event(content, tmp_path) as hand:
        assert hand.find(PlainText, "#next").text == words


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", SAID)
async def test_it_is_whole_on_every_screen_and_short_on_the_smallest(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    play, words = SAID[name]
    async with at_event(file_of(play, kind="OTHER", harm=Harm.NONE), tmp_path, size) as hand:
        await hand.see(words, "Enter Do this next")
        assert hand.find(PlainText, "#next").size.height <= (2 if size[0] >= 53 else 3)
