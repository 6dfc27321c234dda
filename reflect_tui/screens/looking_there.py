"""Whether the room looks at another window, so that what is typed may be seen in this one."""

from __future__ import annotations

from textual.timer import Timer

from reflect_tui import commands
from reflect_tui.domain.meeting import Gather
from reflect_tui.screens.meeting_place import MeetingPlace

ASK_EVERY = 1.0
"""Seconds after which it is looked whether the other window is still open."""
SEEN = "You see what you type. The room must look at the other window alone."
HIDDEN = "What you type is hidden again."
CLOSED = "A second window was closed. What you type is hidden again."


class LookingThere(MeetingPlace):
    """A place where somebody types slips, which nobody else may see."""

    BINDINGS = [commands.ROOM.binding(priority=True)]

    _there = False
    _asking: Timer | None = None
    _watched = False

    @property
    def looks_there(self) -> bool:
        """Whether the room looks at the other window now; slips alone are typed by one person."""
        return self._there and self.run_.meeting.gathering is Gather.SLIPS

    def line_changed(self) -> None:
        """What is typed is hidden, or seen, from now on."""
        raise NotImplementedError

    def show_time(self) -> None:
        """Look now and then whether another window is open, and offer to rely on it."""
        super().show_time()
        room = self.run_.room
        watched = room is not None and room.watched
        if watched != self._watched:
            self._watched = watched
            self.refresh_bindings()

    def action_room(self) -> None:
        """Say that the room looks there, or that it looks here again."""
        self._there = not self._there
        if self._there and self._asking is None:
            self._asking = self.set_interval(ASK_EVERY, self.still_there)
        self.line_changed()
        self.say(SEEN if self._there else HIDDEN, good=True)

    def still_there(self) -> None:
        """Hide what is typed as soon as the other window is closed."""
        room = self.run_.room
        if self._there and (room is None or not room.watched):
            self._there = self._watched = False
            self.line_changed()
            self.say(CLOSED)
            self.refresh_bindings()

    def may_look_there(self) -> bool:
        """Whether it can be said: another window is open, and slips are typed here."""
        hidden = self.run_.meeting.gathering is Gather.SLIPS
        return hidden and (self._watched or self._there)
