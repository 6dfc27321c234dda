"""Learning files played once through the services, and copied for whoever needs one."""

from __future__ import annotations

import asyncio
import itertools
import tempfile
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reflect_tui.domain import following
from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.progress import How
from reflect_tui.domain.question import Step
from reflect_tui.services import demo, opportunities
from reflect_tui.services.demo import Until
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import noted as noted_example
from tests.found import write_three
from tests.pictures.hand import CHAPTER, TODAY
from tests.scenarios import SCENARIOS
from tests.storage.begun import begin, ready

NIGHT = SCENARIOS["night-fall"]
PUT_UNDER = "fixed times for checks"

LONG_AGO = TODAY - timedelta(weeks=8)

Make = Callable[[FileThread], Awaitable[object]]


async def noted(file: FileThread) -> None:
    """Somebody fell; nobody has answered yet whether everyone is safe."""
    await demo.play(file, NIGHT, CHAPTER, Until.NOTED)


async def safe(file: FileThread) -> None:
    """Everyone is safe, and the meeting is still to come."""
    await demo.play(file, NIGHT, CHAPTER, Until.SAFE)


async def noted_more(file: FileThread) -> None:
    """Everyone is safe; what matters for the event is not answered yet."""
    about = await demo.play(file, NIGHT, CHAPTER, Until.SAFE)
    event = await file.do(lambda store: store.opportunities.get(about))
    event = replace(event, details={"accident_to": event.details["accident_to"]})
    await file.do(lambda store: store.opportunities.save(event))


async def held(file: FileThread) -> None:
    """Everyone is safe, and the police are still looking into it."""
    about = await demo.play(file, NIGHT, CHAPTER, Until.SAFE)
    event = await file.do(lambda store: store.opportunities.get(about))
    event = replace(event, details={**event.details, "live_enquiry": ("police",)})
    await file.do(lambda store: store.opportunities.save(event))


async def closed(file: FileThread) -> None:
    """The meeting about the fall has ended."""
    await demo.play(file, NIGHT, CHAPTER, Until.CLOSED)


async def named(file: FileThread) -> None:
    """The meeting about the fall has ended, and one action names somebody and says a room."""
    await closed(file)
    action = (await file.do(lambda store: store.actions.followed()))[0]
    made = await file.do(lambda store: store.actions.get(action.id))
    made = replace(made, what="Ask Mrs Okafor in room 12 which sling is right")
    await file.do(lambda store: store.actions.save(made))


async def everything(file: FileThread) -> None:
    """The four events that the demonstration file has."""
    for scenario in SCENARIOS.values():
        await demo.play(file, scenario, CHAPTER, scenario.until)


async def followed(file: FileThread) -> None:
    """The four events; one action is done, and one was checked some time ago."""
    await everything(file)
    all_actions = await file.do(lambda store: store.actions.followed())
    for words, look_on in (("Evening check", None), ("Tell the sister", TODAY)):
        about = next(each.id for each in all_actions if each.what.startswith(words))
        action = await file.do(lambda store, about=about: store.actions.get(about))  # type: ignore[misc]
        action = following.done(action, TODAY, TODAY)
        if look_on:
            action = following.done(action, LONG_AGO, TODAY)
            action = following.checked(
                action, LONG_AGO, TODAY, by="Registered manager", how=How.SAW_IT, look_on=look_on
            )
        await file.do(lambda store, action=action: store.actions.save(action))  # type: ignore[misc]


async def night(file: FileThread) -> MeetingRun:
    """The meeting about the fall, at its opening."""
    about = await demo.play(file, NIGHT, CHAPTER, Until.SAFE)
    meeting = await demo.begin(file, NIGHT, CHAPTER, about)
    return await MeetingRun.resume(file, meeting.id, TODAY)


async def gathering(file: FileThread) -> MeetingRun:
    """At "What didn't go so well?", with nothing handed in."""
    run = await night(file)
    await demo.ask_questions(run, NIGHT, Until.MIDDLE)
    await demo.answer(run, NIGHT)
    await run.onward()
    return run


async def shown(file: FileThread) -> None:
    """The answers to that question are shown, and one stands under a learning point."""
    run = await gathering(file)
    await demo.answer(run, NIGHT)
    point = await run.learn(NIGHT.learning[1].text, NIGHT.learning[1].hands)
    found = next(answer for answer in run.shown if answer.text == PUT_UNDER)
    await run.put_under(found, point)


async def deciding(file: FileThread) -> MeetingRun:
    """At the actions, two of them agreed."""
    run = await night(file)
    await demo.ask_questions(run, NIGHT, Until.CLOSED)
    assert run.meeting.stage is Stage.ACTIONS
    for action in NIGHT.actions[:2]:
        await run.agree(demo.ready(action, run))
    return run


async def found(file: FileThread) -> None:
    """At the last question of Evaluation; others have found three things about the fall."""
    run = await night(file)
    await write_three(file, run.opportunity.id)
    while run.meeting.question.step < Step.CONCLUSIONS:
        await run.onward()
    await run.back()


async def closing(file: FileThread) -> None:
    """All is agreed, and the meeting is at its closing."""
    run = await deciding(file)
    for action in NIGHT.actions[2:]:
        await run.agree(demo.ready(action, run))
    await run.unpark(run.ideas[0])
    await run.onward()


MADE: dict[str, Make] = {
    "noted": noted,
    "named": named,
    "safe": safe,
    "noted_more": noted_more,
    "held": held,
    "closed": closed,
    "demo": everything,
    "followed": followed,
    "opening": night,
    "gathering": gathering,
    "shown": shown,
    "actions": deciding,
    "closing": closing,
    "found": found,
}


def numbered() -> Callable[[int], str]:
    """A stand-in for ``secrets.token_hex`` that always draws the same, in pictures alone."""
    count = itertools.count(1)
    return lambda size: f"{next(count) * 0x9E3779B97F4A7C15 % 2 ** (8 * size):0{2 * size}x}"


def made(make: Make, *, fixed: bool = False) -> bytes:
    """The bytes of a file that ``make`` has filled; ``fixed`` draws the same ids every time."""

    async def fill(path: Path) -> None:
        file = FileThread(path)
        try:
            await make(file)
        finally:
            file.close()

    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as aside:
        path = Path(folder) / "learning.reflect"
        with patch("secrets.token_hex", numbered()) if fixed else nullcontext():
            aside.submit(asyncio.run, fill(path)).result()
        return path.read_bytes()


@cache
def played(name: str, fixed: bool = False) -> bytes:
    """The bytes of one of the files above."""
    return made(MADE[name], fixed=fixed)


@cache
def meeting(stage: Stage = Stage.QUESTIONS, kind: str = "ACCIDENT", **changed: Any) -> bytes:
    """The bytes of a file with one meeting about a fall in the lounge.

    ``changed`` is what its plan has otherwise than ``begun.plan``: eight people, short set.
    """

    async def make(file: FileThread) -> None:
        meeting_id = await file.do(lambda s: begin(s, ready(s, kinds=(kind,)), **changed))
        run = await MeetingRun.resume(file, meeting_id, TODAY)
        while run.meeting.stage is not stage:
            if run.meeting.stage is Stage.ACTIONS:
                await run.no_change("All was done at once")
            await run.onward()

    return made(make)


def event(**changed: Any) -> bytes:
    """The bytes of a file with one event, see ``examples.noted``, whose safety nobody checked."""

    async def make(file: FileThread) -> None:
        about = noted_example(**changed)
        await file.do(lambda store: opportunities.note(store, about, CHAPTER.kinds, TODAY))

    return made(make)


def put(content: bytes, folder: Path) -> Path:
    """A file with this content, to be opened; no file at all for no content."""
    path = folder / "learning.reflect"
    if content:
        path.write_bytes(content)
    return path
