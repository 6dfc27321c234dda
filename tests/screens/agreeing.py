"""Step 5 by hand: the form of an action filled in, and what the file has of it."""

from __future__ import annotations

from tests.pictures.hand import Hand
from tests.scenarios import ask

CARE_PLAN, RISK, ROTA, TRAINING, POLICY, EQUIPMENT = "123456"
IDEA = "Put the plug where we can see it"


async def fill(hand: Hand, what: str, who: str, by: str, change: str = "") -> None:
    """Fill in a new action, and leave it unsaved."""
    await hand.press("n")
    await hand.at("ActionForm")
    for name, words in (("what", what), ("who", who), ("by", by)):
        await hand.go(f"#{name}")
        await hand.rewrite(words)
    await hand.go("#change")
    await hand.press(*change)


def saved(hand: Hand) -> list[tuple[object, ...]]:
    """What, who and by when of every action in the file."""
    return ask(hand.file.path, "SELECT what, owner, due_on FROM agreed_action ORDER BY position")
