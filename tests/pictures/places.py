"""Every place and every dialog of the app, and how a person gets there."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from textual.screen import Screen

from reflect_tui import screens
from reflect_tui.screens import dialogs
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.place import Place
from tests.pictures import after, files, ways
from tests.pictures.hand import Hand, opened

COMFORTABLE = (80, 24)
ZOOMED = (53, 15)


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


LARGE_AND_ZOOMED = (COMFORTABLE, ZOOMED, (120, 40))

STOPS = (
    Stop("The first start", "Log", "", ways.log_empty),
    Stop("Something has happened", "Log", "demo", ways.log),
    Stop("After a meeting", "OpportunityPlace", "closed", ways.opportunity),
    Stop("Something new", "Note", "", ways.note),
    Stop("Somebody is not safe", "Safety", "noted", ways.safety),
    Stop("Before a meeting", "PlanPlace", "safe", ways.plan),
    Stop("What is stored", "FilePlace", "demo", ways.file),
    Stop("The first page", "Opening", "opening", ways.opening),
    Stop("Gathering, unseen", "QuestionPlace", "gathering", ways.gathering, LARGE_AND_ZOOMED),
    Stop("All shown at once", "QuestionPlace", "shown", ways.shown, LARGE_AND_ZOOMED),
    Stop("Ideas and agreed actions", "Actions", "actions", ways.actions),
    Stop("Reading back", "Closing", "closing", ways.closing),
    Stop("An idea becomes an action", "ActionForm", "actions", ways.action_form),
    Stop("After the meetings", "FollowUp", "followed", after.follow_up),
    Stop("How it stands", "InsightsPlace", "followed", after.insights),
    Stop("What was done is checked", "CheckForm", "followed", after.check),
    Stop("Who must be told", "WhoTold", "followed", after.who_told),
    Stop("They have been told", "TellingForm", "followed", after.telling),
    Stop("What matters for this event", "About", "noted_more", after.about),
    Stop("What others found", "Findings", "found", after.findings),
    Stop("Told elsewhere", "ToldElsewhere", "closed", after.elsewhere),
    Stop("Who asks?", "RecordFor", "named", after.record_for),
    Stop("A record, before it leaves", "Stranger", "named", after.stranger),
    Stop("Something is still open", "Points", "closed", after.not_yet),
    Stop("At a question", "Help", "shown", ways.help_),
    Stop("Continue where you were?", "GoOn", "shown", ways.continue_),
    Stop("It is done", "DoneForm", "followed", after.done, ()),
    Stop("It needs another day", "PutOffForm", "followed", after.put_off, ()),
    Stop("Is it holding?", "LookForm", "followed", after.look, ()),
    Stop("Pause the meeting?", "Confirm", "shown", ways.pause, ()),
    Stop("What we have learned", "Learned", "shown", ways.learned, ()),
    Stop("What have we learned?", "Line", "shown", ways.learning, ()),
    Stop("Questions of this step", "Pick", "shown", ways.questions, ()),
    Stop("Is everyone safe?", "SafetyText", "shown", ways.safety_text, ()),
    Stop("Who has had no chance yet?", "NotHeard", "closing", ways.not_heard, ()),
    Stop("A meeting on hold", "Lift", "shown", ways.lift, ()),
    Stop("Before Conclusions", "OthersFound", "found", after.others_found, ()),
    Stop("Somebody else found something", "FindingForm", "found", after.finding_form, ()),
    Stop("It was done elsewhere", "ElsewhereForm", "closed", after.elsewhere_form, ()),
    Stop("Close it with an exception?", "CloseForm", "closed", after.close, ()),
    Stop("What another regulator asked for", "AskedParts", "named", after.asked_parts, ()),
    Stop("A wellbeing check-in", "CheckInForm", "held", after.check_in, ()),
    Stop("Lift the hold?", "LiftForm", "held", after.lift_hold, ()),
    Stop("Can the back row read it?", "BackRow", "opening", ways.back_row, ()),
    Stop("Blank", "Blank", "shown", ways.blank, ()),
    Stop("What does it mean?", "Glossary", "shown", ways.glossary, ()),
    Stop("What it means, large", "Meaning", "shown", ways.meaning, ()),
    Stop("A hint", "HintWords", "shown", ways.hint, ()),
    Stop("The keys of a form", "KeysHelp", "followed", after.keys_of_a_form, ()),
)
PLACES = STOPS[:26]
"""What ``screens.md`` shows."""


@cache
def import_all() -> None:
    """Have every place and dialog of the app made known, once."""
    for package in (screens, dialogs):
        for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(found.name)


def below(kind: type[Screen[Any]]) -> set[type[Screen[Any]]]:
    """Every class of the app that is of this kind."""
    import_all()
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
