"""Every place and every dialog of the app, and how a person gets there."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.screen import Screen

from reflect_tui import screens
from reflect_tui.screens import dialogs
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.place import Place
from tests.pictures import files
from tests.pictures.hand import Hand, opened

COMFORTABLE = (80, 24)
ZOOMED = (53, 15)


async def log_empty(hand: Hand) -> None:
    """The first start: no file yet."""
    await hand.see("Nothing here yet")


async def log(hand: Hand) -> None:
    """The demonstration file, with a meeting that somebody does not go on with now."""
    await hand.at("GoOn")
    await hand.press("escape")
    await hand.at("Log")
    await hand.see("Needs attention")


async def opportunity(hand: Hand) -> None:
    """An event that was talked about."""
    await hand.press("enter")
    await hand.at("OpportunityPlace")
    await hand.see("Next:")


async def note(hand: Hand) -> None:
    """The form for something new."""
    await hand.press("n")
    await hand.at("Note")


async def safety(hand: Hand) -> None:
    """The first question answered with no."""
    await opportunity(hand)
    await hand.press("enter")
    await hand.at("Safety")
    await hand.press("2")
    await hand.see("Stop here.")


async def file(hand: Hand) -> None:
    """What is stored in the demonstration file."""
    await log(hand)
    await hand.press("f")
    await hand.at("FilePlace")


async def follow_up(hand: Hand) -> None:
    """All agreed actions."""
    await log(hand)
    await hand.press("a")
    await hand.at("FollowUp")
    await hand.see("Overdue")


async def dealt_with(hand: Hand, what: str, picked: int, dialog: str) -> None:
    """A line of Follow up is opened, and the so-many-th thing picked."""
    await follow_up(hand)
    await hand.press("slash")
    await hand.write(what)
    await hand.press("enter")
    await hand.at("Pick")
    await hand.press(*["down"] * picked, "enter")
    await hand.at(dialog)


async def done(hand: Hand) -> None:
    """An action is done, as its owner says."""
    await dealt_with(hand, "overdue", 0, "DoneForm")


async def put_off(hand: Hand) -> None:
    """An action needs another day."""
    await dealt_with(hand, "overdue", 1, "PutOffForm")


async def check(hand: Hand) -> None:
    """The registered person checks what was done."""
    await dealt_with(hand, "waiting for the check", 0, "CheckForm")


async def look(hand: Hand) -> None:
    """Is it holding?"""
    await dealt_with(hand, "is it holding", 0, "LookForm")


async def plan(hand: Hand) -> None:
    """A meeting about something where everyone is safe."""
    await opportunity(hand)
    await hand.press("enter")
    await hand.at("PlanPlace")


async def go_on(hand: Hand) -> None:
    """Yes to "Continue where you were?"."""
    await hand.at("GoOn")
    await hand.press("enter")
    await hand.until(lambda: isinstance(hand.app.screen, Place) and hand.place != "Log")
    await hand.pilot.pause()


async def opening(hand: Hand) -> None:
    """The first page that is read out."""
    await go_on(hand)
    await hand.at("Opening")


async def gathering(hand: Hand) -> None:
    """A slip is being typed; another one was handed in."""
    await go_on(hand)
    await hand.at("QuestionPlace")
    await hand.write("mat not plugged in")
    await hand.press("enter")
    await hand.write("bell out of reach")


async def shown(hand: Hand) -> None:
    """All answers are shown, one under a learning point."""
    await go_on(hand)
    await hand.at("QuestionPlace")
    await hand.see("·")


async def actions(hand: Hand) -> None:
    """Two actions are agreed."""
    await go_on(hand)
    await hand.at("Actions")
    await hand.see("Agreed")


async def action_form(hand: Hand) -> None:
    """The parked idea becomes an action."""
    await actions(hand)
    await hand.press("down", "down", "enter")
    await hand.at("ActionForm")


async def closing(hand: Hand) -> None:
    """Everything is read back."""
    await go_on(hand)
    await hand.at("Closing")


async def help_(hand: Hand) -> None:
    """Help, as it is opened at a question."""
    await shown(hand)
    await hand.press("f1")
    await hand.at("Help")


async def continue_(hand: Hand) -> None:
    """The start after a meeting was interrupted."""
    await hand.at("GoOn")


async def pause(hand: Hand) -> None:
    """The meeting is about to be paused."""
    await shown(hand)
    await hand.press("escape")
    await hand.at("Confirm")


async def findings(hand: Hand) -> None:
    """What others found, and what is decided about it."""
    await hand.at("GoOn")
    await hand.press("escape", "enter")
    await hand.at("OpportunityPlace")
    await hand.press("o")
    await hand.at("Findings")
    await hand.see("Not decided")


async def finding_form(hand: Hand) -> None:
    """Somebody decides about a finding."""
    await findings(hand)
    await hand.press("enter")
    await hand.at("FindingForm")


async def others_found(hand: Hand) -> None:
    """What others found is shown before Conclusions."""
    await go_on(hand)
    await hand.press("f3")
    await hand.at("OthersFound")


async def learned(hand: Hand) -> None:
    """What was learned so far."""
    await shown(hand)
    await hand.press("f5")
    await hand.at("Learned")


async def learning(hand: Hand) -> None:
    """A learning point is being written."""
    await learned(hand)
    await hand.press("enter")
    await hand.at("Line")
    await hand.write("Bells get lost.")


async def not_heard(hand: Hand) -> None:
    """Before a meeting ends: who has had no chance yet."""
    await closing(hand)
    await hand.go("#keep")
    await hand.press("1", "f3")
    await hand.at("NotHeard")


async def lift(hand: Hand) -> None:
    """A meeting that was put on hold is taken up again."""
    await shown(hand)
    await hand.press("f6", "h", "enter")
    await hand.at("OpportunityPlace")
    await hand.press("enter")
    await hand.at("Lift")


async def questions(hand: Hand) -> None:
    """The questions of this step to pick from."""
    await shown(hand)
    await hand.press("f9")
    await hand.at("Pick")


async def safety_text(hand: Hand) -> None:
    """The safety text, opened in the middle of a meeting."""
    await shown(hand)
    await hand.press("f6")
    await hand.at("SafetyText")


async def blank(hand: Hand) -> None:
    """The screen is blanked."""
    await shown(hand)
    await hand.press("f12")
    await hand.at("Blank")


@dataclass(frozen=True)
class Stop:
    """Somewhere to stand: which file is opened, and what is done from there."""

    title: str
    screen: str
    """The name of the class of the screen that is then in front."""
    file: str
    """A key of ``files.MADE``; empty for no file."""
    reach: Callable[[Hand], Awaitable[None]]
    sizes: tuple[tuple[int, int], ...] = (COMFORTABLE,)
    """Of the pictures; none where the document shows none."""

    @asynccontextmanager
    async def stand(
        self,
        folder: Path,
        size: tuple[int, int] = COMFORTABLE,
        *,
        fixed: bool = False,
        system: str = "truecolor",
    ) -> AsyncIterator[Hand]:
        """The app, with a person who has come here."""
        content = files.played(self.file, fixed) if self.file else b""
        async with opened(files.put(content, folder), size, system) as hand:
            await self.reach(hand)
            assert hand.place == self.screen, hand.text
            yield hand


LARGE_AND_ZOOMED = (COMFORTABLE, ZOOMED)

STOPS = (
    Stop("The first start", "Log", "", log_empty),
    Stop("Something has happened", "Log", "demo", log),
    Stop("After a meeting", "OpportunityPlace", "closed", opportunity),
    Stop("Something new", "Note", "", note),
    Stop("Somebody is not safe", "Safety", "noted", safety),
    Stop("Before a meeting", "PlanPlace", "safe", plan),
    Stop("What is stored", "FilePlace", "demo", file),
    Stop("The first page", "Opening", "opening", opening),
    Stop("Gathering, unseen", "QuestionPlace", "gathering", gathering, LARGE_AND_ZOOMED),
    Stop("All shown at once", "QuestionPlace", "shown", shown, LARGE_AND_ZOOMED),
    Stop("Ideas and agreed actions", "Actions", "actions", actions),
    Stop("Reading back", "Closing", "closing", closing),
    Stop("An idea becomes an action", "ActionForm", "actions", action_form),
    Stop("After the meetings", "FollowUp", "followed", follow_up),
    Stop("What was done is checked", "CheckForm", "followed", check),
    Stop("At a question", "Help", "shown", help_),
    Stop("Continue where you were?", "GoOn", "shown", continue_),
    Stop("It is done", "DoneForm", "followed", done, ()),
    Stop("It needs another day", "PutOffForm", "followed", put_off, ()),
    Stop("Is it holding?", "LookForm", "followed", look, ()),
    Stop("Pause the meeting?", "Confirm", "shown", pause, ()),
    Stop("What we have learned", "Learned", "shown", learned, ()),
    Stop("What have we learned?", "Line", "shown", learning, ()),
    Stop("Questions of this step", "Pick", "shown", questions, ()),
    Stop("Is everyone safe?", "SafetyText", "shown", safety_text, ()),
    Stop("Who has had no chance yet?", "NotHeard", "closing", not_heard, ()),
    Stop("A meeting on hold", "Lift", "shown", lift, ()),
    Stop("Before Conclusions", "OthersFound", "found", others_found, ()),
    Stop("Somebody else found something", "FindingForm", "found", finding_form, ()),
    Stop("What others found", "Findings", "found", findings, ()),
    Stop("Blank", "Blank", "shown", blank, ()),
)
PLACES = STOPS[:17]
"""What ``screens.md`` shows."""


def below(kind: type[Screen[Any]]) -> set[type[Screen[Any]]]:
    """Every class of the app that is of this kind."""
    for package in (screens, dialogs):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)
    return set(kind.__subclasses__()) | {
        end for each in kind.__subclasses__() for end in below(each)
    }


def all_places() -> dict[str, type[Place]]:
    """Every place of the app by the name of its class; what places have in common is none."""
    kinds = {kind for kind in below(Place) if issubclass(kind, Place)}
    return {kind.__name__: kind for kind in kinds if not below(kind)}


def all_dialogs() -> set[str]:
    """The names of every dialog of the app; what forms have in common is none."""
    return {kind.__name__ for kind in below(Dialog)} - {"FieldsDialog", "FollowingForm"}
