"""The traps of domain §10 that a person would see, each with a test of its name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.meeting import Keep, Stage
from reflect_tui.domain.opportunity import Harm
from reflect_tui.domain.question import Form
from reflect_tui.screens.actions import ALL_WEAKER
from reflect_tui.screens.event_facts import EventFacts
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from reflect_tui.widgets.choices import Choices
from tests.domain.examples import TODAY
from tests.pictures import files
from tests.pictures.hand import CHAPTER, opened
from tests.pictures.ways import actions
from tests.screens.asking import ALONE, add, asking, at_stage
from tests.services.an_event import EVERYTHING_SAID, NOT_TOLD, UNSAFE, Event
from tests.storage.files import every_byte

ROTA, TRAINING = "34"
GIVEN = "by Fri 18 Dec"
"""The day that the local authority gave in the demonstration file."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    file = LearningFile(tmp_path / "learning.reflect")
    yield file.store
    file.close()


async def test_trap_e_a_one_to_one_never_says_anonymous(tmp_path: Path) -> None:
    async with asking(tmp_path, **ALONE) as hand:
        assert "anonym" not in hand.text.casefold()
        await hand.press("f1")
        await hand.at("Help")
        assert "anonym" not in hand.text.casefold()


async def test_trap_f_nothing_tells_how_much_came_in(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        before = hand.text
        for slip in ("the bell", "the mat", "nobody came"):
            await add(hand, slip)
            assert hand.text == before


async def test_trap_g_what_is_half_written_is_in_no_file(tmp_path: Path) -> None:
    async with asking(tmp_path) as hand:
        await hand.write("the bell was out of reach")
        await hand.pilot.pause(0.05)
        assert b"the bell was" not in every_byte(tmp_path)
        await hand.press("enter")
        assert b"the bell was" not in every_byte(tmp_path)


async def test_trap_h_training_alone_gets_a_gentle_line(tmp_path: Path) -> None:
    async with at_stage(tmp_path, Stage.ACTIONS) as hand:
        await hand.press("n")
        await hand.at("ActionForm")
        for name, words in (("what", "Train everyone"), ("who", "Deputy"), ("by", "in 2 weeks")):
            await hand.go(f"#{name}")
            await hand.rewrite(words)
        await hand.go("#change")
        await hand.press(TRAINING, "f3")
        await hand.see(ALL_WEAKER)


async def test_trap_i_something_good_is_asked_one_question(tmp_path: Path) -> None:
    async with opened(files.put(files.event(kinds=("COMPLIMENT",)), tmp_path)) as hand:
        await hand.press("enter")
        await hand.at("OpportunityPlace")
        await hand.press("enter")
        await hand.at("Safety")
        await hand.see(CHAPTER.safety.light_question)
        assert not any(words[:30] in hand.words for words in CHAPTER.safety.questions)


async def test_trap_j_a_rota_change_starts_at_yes_for_people(tmp_path: Path) -> None:
    async with opened(files.put(files.played("actions"), tmp_path)) as hand:
        await actions(hand)
        await hand.press("n")
        await hand.at("ActionForm")
        await hand.go("#change")
        await hand.press(ROTA)
        assert hand.find(Choices, "#affects").value == AffectsCare.YES


async def test_trap_l_who_must_be_told_shows_since_when_and_no_last_day(tmp_path: Path) -> None:
    async with opened(files.put(files.played("followed"), tmp_path), (120, 40)) as hand:
        await hand.press("escape")
        await hand.at("Log")
        await hand.press("t")
        await hand.at("WhoTold")
        await hand.see("since Mon 23 Nov", GIVEN)
        assert "Overdue" not in hand.words
        assert " by " not in hand.words.replace(GIVEN, "")


def facts(event: Event) -> list[tuple[str, str]]:
    """Label and words of every part of the line."""
    found = EventFacts(event.known, CHAPTER, event.today).facts()
    return [(fact.label, fact.value) for fact in found]


def no_blank(event: Event) -> dict[str, str]:
    """The line, in which nothing may be blank or end with nothing after its sign."""
    found = facts(event)
    for label, words in found:
        assert label.strip()
        for line in words.split("\n"):
            assert line.strip(" !·:-"), (label, words)
    return dict(found)


LINE = (
    "What happened",
    "Made safe",
    "Talked about",
    "We learned",
    "We changed",
    "Checked",
    "Told",
    "Did it last",
)

GOOD_PLAN = {"form": Form.POSITIVE_WE, "set_key": "positive_short"}
KINDS: dict[str, dict[str, Any]] = {
    "ACCIDENT": {"harm": Harm.SERIOUS},
    "COMPLAINT": {"harm": Harm.NONE},
    "COMPLIMENT": {"harm": Harm.NOT_KNOWN},
    "INSPECTION_AUDIT": {"details": {"inspection_by": ("cqc", "commissioner")}},
    "SAR": {"details": {"sar": ("our_service_involved",)}},
    "OTHER": {},
}


@pytest.mark.parametrize("kind", KINDS)
def test_trap_q_no_part_of_the_line_is_blank_at_any_stage(store: Store, kind: str) -> None:
    event = Event.noted(store, kind, **KINDS[kind])
    assert tuple(label for label in no_blank(event) if label in LINE) == LINE
    assert "Not yet" in no_blank(event)["Talked about"]
    for unsafe in UNSAFE.values():
        event.safe(**unsafe)
        no_blank(event)
    event.safe()
    assert no_blank(event)["We changed"] == "Not yet"
    event.settle(**EVERYTHING_SAID)
    good = kind == "COMPLIMENT"
    meeting = event.meet(end=False, **(GOOD_PLAN if good else {}))
    no_blank(event)
    store.meetings.end(meeting.ended(Keep.LEARNING))
    no_blank(event)
    event.agree(affects_care=AffectsCare.YES)
    assert no_blank(event)["Did it last"] == "Not yet"
    event.done()
    no_blank(event)
    event.checked(look_on=event.today + timedelta(weeks=8))
    no_blank(event)
    for duty in event.known.waiting(event.today):
        event.tell(duty, **(NOT_TOLD if duty.rule.key == "COMPLAINANT" else {}))
    no_blank(event)
    event.close("" if not event.open_points() else "The rest is with the council")
    assert "Closed" in no_blank(event)


def test_trap_q_a_hold_and_what_others_found_are_not_blank_either(store: Store) -> None:
    event = Event.noted(store, "POLICE", harm=Harm.NONE, details={"police": ("live",)})
    event.safe()
    assert no_blank(event)["On hold"].startswith("! Still looking into it: Police")
    assert no_blank(event)["Others looked"] == "Not yet"
    event.settle(outside=("yes",))
    assert no_blank(event)["Others looked"] == "! Not yet written down"
    event.lift(by="Sussex police", limits="The rota only")
    assert no_blank(event)["Hold lifted"] == "Sussex police, Mon 23 Nov\nLimits: The rota only"


def test_trap_t_who_checks_what_they_did_is_told_to_everybody(store: Store) -> None:
    event = Event.talked_about(store, harm=Harm.NONE)
    event.agree(owner="Registered manager")
    event.done()
    event.checked()
    changed = dict(facts(event))["We changed"]
    assert "checked Mon 23 Nov by Registered manager, who also did it" in changed
    assert event.today == TODAY
