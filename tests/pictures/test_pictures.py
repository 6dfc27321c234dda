"""The pictures and the keys in ``screens.md`` are those of the app."""

from __future__ import annotations

from difflib import unified_diff

import pytest

from reflect_tui.screens.audience import Audience
from reflect_tui.screens.dialogs.blank import Blank
from tests.pictures import svg
from tests.pictures.document import HEADINGS, PATH, document, question
from tests.pictures.places import PLACES, STOPS, all_dialogs, all_places


async def test_the_document_shows_what_the_app_draws() -> None:
    kept = PATH.read_text(encoding="utf-8").splitlines(keepends=True)
    now = (await document()).splitlines(keepends=True)
    found = "".join(unified_diff(kept, now, "screens.md", "the app now", n=2))
    if found:
        pytest.fail(f"Look at this; if it is right: python -m tests.pictures\n\n{found}")


async def test_the_readme_opens_with_what_the_app_draws() -> None:
    assert svg.PATH.read_text(encoding="utf-8") == await question(), (
        "Look at it; if it is right: python -m tests.pictures"
    )


def test_no_place_is_forgotten() -> None:
    assert set(all_places()) <= {stop.screen for stop in PLACES} | {Audience.__name__}
    assert {stop.screen for stop in PLACES} == set(HEADINGS)


def test_no_dialog_is_forgotten() -> None:
    every = {*all_places(), *all_dialogs(), Blank.__name__} - {Audience.__name__}
    assert {stop.screen for stop in STOPS} == every


def test_every_place_says_what_it_is_for() -> None:
    for name, place in all_places().items():
        assert place.PURPOSE.endswith("."), name
        assert place.PURPOSE in PATH.read_text(encoding="utf-8"), name


def test_every_place_has_a_picture_at_the_usual_size_and_the_question_a_zoomed_one() -> None:
    for stop in PLACES:
        assert (80, 24) in stop.sizes
        assert ((53, 15) in stop.sizes) == (stop.screen == "QuestionPlace")
