"""The floor plan: which place comes where. Nothing imports this but the command line."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.screen import Screen
from textual.worker import WorkerFailed

from reflect_tui import machine
from reflect_tui.errors import ReflectError
from reflect_tui.going_on import GoingOn
from reflect_tui.screens.log import FIRST, Log
from reflect_tui.screens.moves import (
    BackRowWanted,
    MeetingMoved,
    MeetingPaused,
    OpportunityWanted,
    ShownChanged,
)
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.settings import SCREEN_HEIGHT, Settings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import SystemCommand

    from reflect_tui.services.meeting_run import MeetingRun
    from reflect_tui.services.room import Room


SOON = 1.0
"""Seconds until the wall is told again what it could not be told."""
NOT_TOLD = (
    "The second window cannot be told what is here: the disk is full, or may not be written. "
    "Cover the projector."
)
NOT_TOLD_FOR = 30.0
"""Seconds for which that is said."""


class ReflectApp(GoingOn):
    """Team reflection, on a shared screen."""

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        today: Callable[[], date],
        settings: Settings | None = None,
        room: Room | None = None,
    ) -> None:
        super().__init__(file, chapter, today, settings, room)
        self._wall_told = True
        self._asking = False
        self._first = file.glance(today(), FIRST)

    def get_default_screen(self) -> Screen[None]:
        """The log."""
        self.log_place = Log(self._file, self._chapter, self._today, self._first)
        return self.log_place

    def on_ready(self) -> None:
        """After the first paint: load what saving needs."""
        gc.enable()
        gc.freeze()
        machine.on_being_ended(self.exit)
        self.warm()

    @work
    async def warm(self) -> None:
        """Load what is needed next while the person reads the log."""
        try:
            await self._file.warm()
        except ReflectError as fault:
            self.log_place.ready()
            self.log_place.say(str(fault))
            return
        gc.freeze()
        if self._room is not None:
            await asyncio.to_thread(self._room.begin)
        self.log_place.ready()

    @work
    async def action_quit(self) -> None:  # type: ignore[override]
        """End the app, unless something would be lost and they stay; asked once at a time."""
        if self._asking:
            return
        self._asking = True
        try:
            for screen in reversed(self.screen_stack):
                may_quit = getattr(screen, "may_quit", None)
                if may_quit is not None and not await may_quit():
                    return
        finally:
            self._asking = False
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """A fault with a sentence that a worker did not catch is said, and does not end the app."""
        fault = error.error if isinstance(error, WorkerFailed) else error
        if isinstance(fault, ReflectError):
            self.say(str(fault))
        else:
            super()._handle_exception(error)

    @on(MeetingMoved)
    async def follow_meeting(self, event: MeetingMoved) -> None:
        """Go where the meeting is: another question, another place, or out of it."""
        from reflect_tui.domain.meeting import Stage
        from reflect_tui.screens.question import QuestionPlace

        run, here = event.run, self.behind[-1]
        if run.meeting.stage is Stage.ENDED:
            await self.out_of_meeting(run)
        elif run.meeting.stage is Stage.QUESTIONS and isinstance(here, QuestionPlace):
            here.show_question()
        else:
            await self.switch_screen(self.place_of(run))

    @on(MeetingPaused)
    async def leave_meeting(self, event: MeetingPaused) -> None:
        """Out of a meeting that goes on another time."""
        await self.out_of_meeting(event.run)

    @on(BackRowWanted)
    def to_back_row(self) -> None:
        """The back-row test."""
        from reflect_tui.screens.dialogs.back_row import BackRow

        height = self._settings.chosen(SCREEN_HEIGHT)
        self.push_screen(BackRow(height, partial(self._settings.keep, SCREEN_HEIGHT), self._room))

    @on(ShownChanged)
    def tell_room(self) -> None:
        """Let a window on the wall follow what is on this screen."""
        self.take_up_waiting()
        self.tell_wall()

    def tell_wall(self) -> None:
        """Tell it, again and again while that is not possible; somebody must know of it."""
        if self._room is not None:
            from reflect_tui.shown import now_on

            told = self._room.tell(now_on(self.screen_stack))
            if not told:
                self.set_timer(SOON, self.tell_wall)
            if not told and self._wall_told and self._room.watched:
                self.notify(NOT_TOLD, severity="warning", timeout=NOT_TOLD_FOR, markup=False)
            self._wall_told = told

    async def out_of_meeting(self, run: MeetingRun) -> None:
        """To the opportunity the meeting was about."""
        await self.to_opportunity(OpportunityWanted(run.opportunity.id, arrived=True))
        self.tell_room()

    def action_command_palette(self) -> None:
        """Open the palette."""
        from reflect_tui.palette import Palette

        if not any(isinstance(screen, Palette) for screen in self.screen_stack):
            self.push_screen(Palette())

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """What the palette offers; never a picture of what is on the screen."""
        from reflect_tui.palette import palette

        return palette(self, screen)
