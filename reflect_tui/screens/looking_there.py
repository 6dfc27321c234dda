"""Whether the room looks at another window, so that what is typed may be seen in this one."""

from __future__ import annotations

from textual import events, on

from reflect_tui import commands
from reflect_tui.domain.meeting import Gather
from reflect_tui.screens.meeting_place import MeetingPlace

ASK_EVERY = 1.0
"""Seconds after which it is looked whether the other window is still open."""
SEEN = "You see what you type. The room must look at the other window alone."
HIDDEN = "What you type is hidden again."
CLOSED = "A second window was closed. What you type is hidden again."
NONE_OPEN = "No second window is open. To open one: reflect-tui audience"


class LookingThere(MeetingPlace):
    """A place where somebody types slips, which nobody else may see."""

    BINDINGS = [commands.ROOM.binding(priority=True)]

    guests = (commands.ROOM.keys,)
    """The keys that take no line more at the foot when they come."""
    _there = False
    _watched = False

    @property
    def unsaid(self) -> tuple[str, ...]:
        """It is offered while another window is open; the key answers always."""
        return () if self._watched or self._there else self.guests

    @property
    def looks_there(self) -> bool:
        """Whether the room looks at the other window now; slips alone are typed by one person."""
        return self._there and self.run_.meeting.gathering is Gather.SLIPS

    def line_changed(self) -> None:
        """What is typed is hidden, or seen, from now on."""
        raise NotImplementedError

    @on(events.Mount)
    def begin_looking(self) -> None:
        """Look again and again whether another window is open."""
        self.set_interval(ASK_EVERY, self.look_there)
        self.look_there()

    def look_there(self) -> None:
        """Offer to rely on another window; hide what is typed as soon as it is closed."""
        room, before = self.run_.room, self._watched
        self._watched = room is not None and room.watched
        if self._there and not self._watched:
            self._there = False
            self.line_changed()
            self.say(CLOSED)
        if self._watched != before:
            self.refresh_bindings()

    def action_room(self) -> None:
        """Say that the room looks there, or that it looks here again."""
        self.look_there()
        if not self._watched:
            self.say(NONE_OPEN)
            return
        self._there = not self._there
        self.line_changed()
        self.say(SEEN if self._there else HIDDEN, good=True)

    def may_look_there(self) -> bool:
        """Whether it can be said: slips are typed here."""
        return self.run_.meeting.gathering is Gather.SLIPS
