"""The line of an event with each part filled or not yet, and never both ways at once (§3.4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from reflect_tui.domain import following
from reflect_tui.domain.opportunity import Harm
from reflect_tui.screens.event_facts import EventFacts
from reflect_tui.widgets.plain_text import PlainText
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import CHAPTER, opened
from tests.screens.an_event import at_event, file_of, known
from tests.screens.sizes import SIZES
from tests.services.an_event import EVERYTHING_SAID, Event

CHECKED, TOLD, LASTED = "Checked", "Told", "Did it last"
NO_CHANGE = "no change was made"
ALL_DONE = "Next: close it. Everything is done, checked and told"


def talked(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet()


def no_change(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.meet("All was done at once")


def drop(event: Event) -> None:
    """The last action is not to be done after all."""
    last = event.known.actions[-1]
    event.store.actions.save(following.dropped(last, "It is not needed", event.today))


def dropped(event: Event) -> None:
    talked(event)
    event.agree()
    drop(event)


def done(event: Event) -> None:
    talked(event)
    event.agree()
    event.done()


def over(event: Event) -> None:
    done(event)
    event.checked()
    event.tell_all()


def over_and_dropped(event: Event) -> None:
    over(event)
    event.agree(what="Paint the door")
    drop(event)


def over_and_open(event: Event) -> None:
    over(event)
    event.agree(what="Paint the door")


def to_be_looked_at(event: Event) -> None:
    done(event)
    event.checked(look_on=event.today + timedelta(weeks=8))
    event.tell_all()


def dropped_while_talking(event: Event) -> None:
    dropped(event)
    event.meet(end=False)


Play = Callable[[Event], None]
NOTHING = (
    f"Nothing to check: {NO_CHANGE}",
    f"Nothing to tell: {NO_CHANGE}",
    f"Nothing to look at: {NO_CHANGE}",
)
CLOSE = "Next: close it. No change was made, and nothing is open"
PARTS: dict[str, tuple[Play, tuple[str, str, str], str]] = {
    "no actions": (talked, ("Not yet",) * 3, "Next: plan a meeting to agree the actions"),
    "no change needed": (no_change, NOTHING, CLOSE),
    "one dropped": (dropped, NOTHING, CLOSE),
    "done and unchecked": (
        done,
        ("1 done: not checked", "Staff: 0 of 1 · ! 1 to tell", "Not yet"),
        "Next: check what was done",
    ),
    "done": (over, ("1 done: checked", "Staff: 1 of 1", "Nobody set a day to look"), ALL_DONE),
    "one dropped, one done": (
        over_and_dropped,
        ("1 done: checked", "Staff: 1 of 1", "Nobody set a day to look"),
        ALL_DONE,
    ),
    "one done, one to do": (
        over_and_open,
        ("1 done: checked · 1 still to do", "Staff: 1 of 1", "Not yet"),
        "Next: nothing now. The next action is due",
    ),
    "to be looked at": (
        to_be_looked_at,
        ("1 done: checked", "Staff: 1 of 1", "to be looked at Mon 18 Jan 2027"),
        ALL_DONE,
    ),
}


@pytest.mark.parametrize("name", PARTS)
async def test_what_is_checked_told_and_lasts(name: str, tmp_path: Path) -> None:
    play, parts, next_words = PARTS[name]
    async with at_event(file_of(play, kind="OTHER", harm=Harm.NONE), tmp_path) as hand:
        found = {
            fact.label: fact.value for fact in EventFacts(await known(hand), CHAPTER, TODAY).facts()
        }
        assert (found[CHECKED], found[TOLD], found[LASTED]) == parts
        assert all(found.values())
        assert hand.find(PlainText, "#next").text.startswith(next_words)


async def test_while_it_is_talked_about_again_a_change_may_come(tmp_path: Path) -> None:
    content = file_of(dropped_while_talking, kind="OTHER", harm=Harm.NONE)
    async with opened(files.put(content, tmp_path)) as hand:
        facts = EventFacts(await known(hand), CHAPTER, TODAY).facts()
        found = {fact.label: fact.value for fact in facts}
        assert (found[CHECKED], found[TOLD], found[LASTED]) == ("Not yet",) * 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["one dropped", "one dropped, one done"])
async def test_so_it_stands_beside_what_is_next(
    name: str, size: tuple[int, int], tmp_path: Path
) -> None:
    play, parts, next_words = PARTS[name]
    async with at_event(file_of(play, kind="OTHER", harm=Harm.NONE), tmp_path, size) as hand:
        await hand.see(next_words)
        await hand.press("end")
        await hand.see("Did it last", parts[2])
