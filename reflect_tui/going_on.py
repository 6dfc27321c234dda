"""How a meeting that goes on is taken up: at the start of the app, or when somebody wants it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import inf
from typing import TYPE_CHECKING, Any

from textual import events, on, work
from textual.message import Message
from textual.screen import Screen

from reflect_tui.domain.log import Attention, LogRow, Standing
from reflect_tui.doors import Doors
from reflect_tui.errors import ReflectError
from reflect_tui.screens.moves import LogOpened, MeetingWanted
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.settings import Settings

if TYPE_CHECKING:
    from reflect_tui.domain.meeting import Meeting
    from reflect_tui.screens.dialogs.go_on import GoOn
    from reflect_tui.services.meeting_run import MeetingRun
    from reflect_tui.services.room import Room


LED = "This meeting is open in another window. Go on there, or close that window first."
LED_OTHER = "Another meeting is open in another window. Pause or end that one first."


class GoingOn(Doors):
    """An app that offers at its start to go on with a meeting.

    No key reaches the log before that was answered: what is pressed at the start waits until it is
    known whether there is a meeting, and what is typed after a yes until the meeting is there.
    """

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        today: Callable[[], date],
        settings: Settings | None = None,
        room: Room | None = None,
    ) -> None:
        super().__init__(file, chapter, today, settings)
        self._room = room
        self._starting = True
        self._going_on: GoOn | None = None

    @property
    def held(self) -> bool:
        """Whether the first place of all is on its way, or a meeting."""
        return self._starting or (self._going_on is not None and self._going_on.agreed)

    def kept(self, event: events.Event) -> bool:
        """Whatever is pressed at the start; then what is typed for a meeting, and what follows."""
        return self._starting or (self.held and types(event))

    @on(LogOpened)
    async def offer_to_go_on(self, event: LogOpened) -> None:
        """Ask with the first rows whether to continue a meeting, if everyone is safe."""
        row = self.to_go_on(event.attention) if event.attention is not None else None
        if row is not None and len(self.screen_stack) == 1:
            from reflect_tui.screens.dialogs.go_on import GoOn

            self._going_on = dialog = GoOn(row.number, row.title)
            self.go_on(dialog, row.id)
            await self.push_screen(dialog)
        event.heard.set()
        self._starting = False
        self.take_up_waiting()

    def to_go_on(self, found: Attention) -> LogRow | None:
        """The event whose meeting is offered: of several the one that was led last."""
        rows = {row.id: row for row in found.unfinished if row.standing is Standing.IN_MEETING}
        last = self._room.led_last if self._room is not None and found.begun else ""
        begun = sorted(found.begun, key=lambda each: each[0] != last)
        event = next((event for _, event in begun if event in rows), next(iter(rows), ""))
        return rows.get(event)

    @work
    async def go_on(self, dialog: GoOn, about: str) -> None:
        """Say where the meeting stood, once that is known; and go there if that is wanted."""
        from reflect_tui.domain.meeting import Stage

        await self._file.warmed()
        arrived = inf
        try:
            meeting = await self.unfinished(about)
            dialog.show_where(meeting, self.led_elsewhere(meeting.id) if meeting else "")
            while await dialog.wanted() and meeting is not None:
                if led := self.led_elsewhere(meeting.id):
                    dialog.not_now(led)
                    self.take_up_waiting()
                    continue
                run = await self.resumed(meeting.id)
                if run.meeting.on_hold or run.meeting.stage is Stage.ENDED:
                    dialog.show_where(None)
                else:
                    await dialog.in_front()
                    arrived = Message().time
                    await self.switch_screen(self.place_of(run))
                break
        except ReflectError as fault:
            dialog.refuse(str(fault))
        self.call_later(self.gone_on, -inf if dialog.left else arrived)

    def led_elsewhere(self, meeting_id: str) -> str:
        """Why no meeting can be led here: another window leads one; empty where none does.

        One window alone leads: the wall follows it, and goes blank with it.
        """
        if self._room is None or not self._room.led_elsewhere:
            return ""
        told = self._room.now()
        other = told is not None and told.meeting_id not in ("", meeting_id)
        return LED_OTHER if other else LED

    async def unfinished(self, about: str) -> Meeting | None:
        """The meeting about an event that goes on; ``None`` when it does so no longer."""
        meetings = await self._file.do(lambda store: store.meetings.unfinished())
        mine = (each for each in meetings if each.opportunity_id == about and not each.on_hold)
        return next(mine, None)

    def gone_on(self, arrived: float) -> None:
        """What was typed before the meeting ``arrived`` is for a line of it; without one it does
        nothing. What was pressed since was pressed in the meeting, or after a no in the log."""
        self._going_on = None
        focused = self.focused
        line = focused is not None and focused.check_consume_key("a", "a")
        before = [each for each in self._waiting if each.time < arrived]
        while before and not (line and types(before[0])):
            self._waiting.remove(before.pop(0))
        self.take_up_waiting()

    @on(MeetingWanted)
    async def to_meeting(self, event: MeetingWanted) -> None:
        """A meeting, at the place where it is."""
        with self.faults_said():
            if led := self.led_elsewhere(event.meeting_id):
                await self.stay_out(led, event.arrived)
                return
            run = await self.resumed(event.meeting_id)
            if run.meeting.on_hold:
                self.ask_to_lift(run)
            else:
                await self.arrive(self.place_of(run), event.arrived)

    async def stay_out(self, why: str, arrived: bool) -> None:
        """Say why a meeting is not opened; one that was planned just now waits at its event."""
        if arrived:
            await self.pop_screen()
        self.say(why)

    async def resumed(self, meeting_id: str) -> MeetingRun:
        """A meeting as it is in the file now, led in this room."""
        from reflect_tui.services.meeting_run import MeetingRun
        from reflect_tui.services.planning import expected

        run = await MeetingRun.resume(self._file, meeting_id, self._today())
        run.enter(self._room)
        run.clock.expect(expected(run.meeting, self._chapter.bank))
        return run

    @work
    async def ask_to_lift(self, run: MeetingRun) -> None:
        """A meeting that is on hold goes on only when somebody says so."""
        from reflect_tui.screens.dialogs.go_on import Lift

        if await self.push_screen_wait(Lift()):
            await run.hold(False)
            await self.push_screen(self.place_of(run))

    def place_of(self, run: MeetingRun) -> Screen[Any]:
        """The place for the stage a meeting is at."""
        from reflect_tui.stages import place_of

        return place_of(run, self._chapter, self._today())


def types(event: events.Event) -> bool:
    """Whether an event is words for a line."""
    return isinstance(event, events.Paste) or (
        isinstance(event, events.Key) and event.is_printable and event.character is not None
    )
