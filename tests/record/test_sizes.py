"""Brief, standard and full: suggested from the harm, decided by the manager (S49)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reflect_tui.domain.opportunity import Harm
from reflect_tui.errors import RecordRefused
from reflect_tui.record.audience import SizeKey
from reflect_tui.record.formats import Format, written
from reflect_tui.services import record
from reflect_tui.services.record_size import suggested, suggestion
from tests.record.followed import EVENTS
from tests.record.test_audiences import changed, own
from tests.screens.a_record import for_whom
from tests.storage.begun import CHAPTER

SIZED = ("cqc", "commissioners")
__all__ = ["own"]


def text(key: str, size: str = "", name: str = "fall") -> str:
    made, today = EVENTS[name]
    audience = record.audience_of(key, CHAPTER)
    found = record.record(made(), audience, CHAPTER, today, (), size)
    return written(found.document, Format.TEXT).decode()


@pytest.mark.parametrize("key", SIZED)
def test_each_size_has_all_of_the_smaller_one_and_full_is_everything(key: str) -> None:
    lines = [set(text(key, size).splitlines()) for size in SizeKey]
    brief, standard, full = (
        {line for line in found if "leaves out" not in line} for found in lines
    )
    assert len(brief) < len(standard) < len(full)
    assert text(key, "full") == text(key)


@pytest.mark.parametrize("key", SIZED)
def test_what_a_size_leaves_out_is_said_at_its_end(key: str) -> None:
    said = " ".join(text(key, "brief").split())
    body, _, end = said.partition("What is held back")
    assert "This is a brief record. It leaves out:" in end
    assert "Told" in end or "Who was told" in end
    assert "Local authority" not in body
    assert "leaves out" not in text(key, "full")


def test_an_exception_is_in_every_size() -> None:
    for size in SizeKey:
        assert "they are told then" in " ".join(text("cqc", size, "complaint").split())


@pytest.mark.parametrize(
    ("harm", "size"),
    [
        (Harm.NONE, SizeKey.BRIEF),
        (Harm.MINOR, SizeKey.STANDARD),
        (Harm.NOT_KNOWN, SizeKey.STANDARD),
        (Harm.SERIOUS, SizeKey.FULL),
        (Harm.DEATH, SizeKey.FULL),
    ],
)
def test_the_harm_suggests_one(harm: Harm, size: SizeKey) -> None:
    about = replace(EVENTS["fall"][0]().opportunity, harm=harm)
    assert suggested(about, CHAPTER).key is size
    said = suggestion(about, record.audience_of("cqc", CHAPTER), CHAPTER)
    assert bool(said) == (size is not SizeKey.FULL)
    assert suggestion(about, record.audience_of("families", CHAPTER), CHAPTER) == ()


def test_those_who_hear_little_have_one_size() -> None:
    with pytest.raises(RecordRefused, match="For families there is one size only"):
        text("families", "brief")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('harm = ["none"]', 'harm = ["none", "minor"]', "harm in which each"),
        ('key = "full"\nlabel', 'key = "brief"\nlabel', "stands there twice"),
        ('"to_come", "exceptions"]', '"to_come"]', '"exceptions" in every size'),
    ],
)
def test_a_provider_cannot_lose_a_size_or_what_it_was_closed_over(
    own: Path, old: str, new: str, said: str
) -> None:
    assert said in changed(own, old, new)


async def test_in_the_app_the_suggested_one_is_marked_and_another_can_be_picked(
    tmp_path: Path,
) -> None:
    async with for_whom(tmp_path) as hand:
        await hand.press(*["down"] * 4, "enter")
        await hand.at("Pick")
        await hand.see("How much?", "suggested", "Brief: what we learned")
        await hand.press("home", "enter")
        await hand.at("Stranger")
        await hand.press("end", "pageup")
        await hand.see("This is a brief record. It leaves out: Made safe;")
