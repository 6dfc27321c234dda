"""What a window on the wall may show of a meeting: what the file holds, and nothing else.

It looks whether the file is another one than before, and reads it then. It writes nothing, and
holds the file no longer than one look takes, so that the save of the other window waits at most
for that.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain.contribution import Contribution
from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.since import Since
from reflect_tui.errors import ReflectError
from reflect_tui.services.meeting_content import Content, read_content
from reflect_tui.services.room import Now, Room, Sight, Taken
from reflect_tui.storage.connection import check_header, size
from reflect_tui.storage.looking import change_count, look

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store


MOMENTS = 5
"""Looks for which a file may be away, as it is while another program puts it in its place."""
NOT_YET, NOTHING = Taken(), Since()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheWall:
    """What is there to be shown now."""

    now: Now
    content: Content | None = None
    """The meeting that is on, as it is in the file, or the last one as it ended."""
    answers: tuple[Contribution, ...] = ()
    """What was revealed for its present question, as far as the file keeps it."""
    since: Since = NOTHING
    """What has happened since the meetings before, while it is read out."""
    deaf: bool = False
    """Whether the other window can tell nothing here."""
    paused: bool = False
    """Whether a meeting was on here that has not ended."""
    gone: bool = False
    """Whether the meeting that is led is not in the file here: it is another one, or none."""
    taken: Taken = NOT_YET
    """How long the meeting has taken, as the other window counts it."""


def may_become(path: Path) -> None:
    """Raise ``FileRefused`` for what is there and is no learning file; what is not there yet, or
    has nothing in it, may still come."""
    if size(path):
        check_header(path)


class Watch:
    """Looks at a file and its room for what is new."""

    def __init__(self, path: Path, room: Room) -> None:
        self._path = path
        self._room = room
        self._seen: object = None
        self._begun = False
        self._ended: OnTheWall | None = None
        self._led = ""
        self._away = 0

    def open(self) -> None:
        """Say that somebody looks, so that the other window can offer to rely on it."""
        self._room.watch()

    def reach(self, sight: Sight) -> None:
        """Say what is in sight, so that the other window leaves nothing out, and how large."""
        self._room.reach(sight)

    def close(self) -> None:
        """Nobody looks any more."""
        self._room.stop_watching()

    @property
    def blank(self) -> bool:
        """Whether the window that leads is blank, without a look at the file."""
        now = self._room.now()
        return now is not None and now.blank and bool(now.meeting_id) and self._room.led

    def stamp(self) -> object:
        """Something that is different when there may be something new. Costs next to nothing."""
        return (change_count(self._path), self._room.stamp())

    @property
    def news(self) -> bool:
        """Whether there may be something new since the last time that it could be read."""
        return self.stamp() != self._seen

    def read(self) -> OnTheWall | None:
        """What is there now; nothing when it cannot be read at the moment: try again then."""
        stamp, now = self.stamp(), self._room.now()
        if not self._begun and not (now and now.meeting_id and self._room.led):
            now = None  # left over from a window that did not end by itself
        self._begun = self._begun or bool(now and now.meeting_id)
        if now is not None and now.meeting_id:
            self._led, self._ended = now.meeting_id, None
        if self._ended is not None:
            self._seen = stamp
            return replace(self._ended, now=now or Now())
        led = self._led
        try:
            found = look(self._path, lambda store: on_the_wall(store, now, led), self._nothing)
            found = replace(found, deaf=not self._room.usable)
        except ReflectError:
            if not self._is_gone():
                return None
            self._seen = stamp
            return OnTheWall(now=now or Now(), gone=True)
        self._seen = stamp
        if found.content is not None and found.content.meeting.stage is Stage.ENDED:
            self._ended = found
        return replace(found, taken=self._room.time_of(found.now.meeting_id))

    def _is_gone(self) -> bool:
        """Whether the file of a meeting that is led is away, and not for a moment alone."""
        away = bool(self._led) and size(self._path) is None
        self._away = self._away + 1 if away else 0
        return self._away > MOMENTS

    @property
    def _nothing(self) -> OnTheWall:
        return OnTheWall(now=Now(), paused=bool(self._led))


def on_the_wall(store: Store, now: Now | None, led: str = "") -> OnTheWall:
    """The meeting that is on, with what has been revealed; none where nobody tells of one.

    The one that was ``led`` last is there with all that came of it once it has ended.
    """
    now = now or Now()
    try:
        content = read_content(store, now.meeting_id or led)
    except KeyError:
        return OnTheWall(now=now, gone=bool(now.meeting_id))
    meeting = content.meeting
    if not now.meeting_id and meeting.stage is not Stage.ENDED:
        return OnTheWall(now=now, paused=True)
    asked = meeting.stage is Stage.QUESTIONS
    keys = [meeting.question.key] if asked else []
    answers = store.contributions.of_questions(meeting.id, keys) if keys else ()
    opening = meeting.stage is Stage.OPENING
    since = store.actions.since(meeting) if opening else NOTHING
    return OnTheWall(now=now, content=content, answers=answers, since=since)
