"""The form of an event by hand: filled in, what it complains of, and what the file has of it."""

from __future__ import annotations

from pathlib import Path

from reflect_tui.widgets.labelled import Field
from tests.pictures.hand import Hand
from tests.scenarios import ask

ACCIDENT, NEAR_MISS, COMPLAINT = "123"


async def fill(hand: Hand, title: str, when: str, *kinds: str) -> None:
    """Title, day and kinds, each ended with Enter."""
    await hand.go("#title")
    await hand.rewrite(title)
    await hand.press("enter")
    await hand.rewrite(when)
    await hand.press("enter", *kinds)


def complaint(hand: Hand, name: str) -> str:
    return hand.find(Field, f"#{name}-field").complaint


def kept(path: Path) -> list[tuple[str, str, str]]:
    """Title, day and precision of everything in the file."""
    return ask(path, "SELECT title, happened_on, precision FROM opportunity")
