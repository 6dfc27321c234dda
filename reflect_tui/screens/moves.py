"""What places tell the app: where somebody wants to go. A place never names another place."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reflect_tui.domain.log import Attention
    from reflect_tui.domain.meeting import Meeting
    from reflect_tui.domain.opportunity import Opportunity
    from reflect_tui.services.meeting_run import MeetingRun


@dataclass
class NoteWanted(Message):
    """Somebody wants to note something, or to change what was noted."""

    opportunity: Opportunity | None = None


@dataclass
class OpportunityWanted(Message):
    """Somebody wants to see one opportunity; ``arrived`` from a place that is done."""

    opportunity_id: str
    arrived: bool = False


@dataclass
class SafetyWanted(Message):
    """Somebody wants to answer the safety questions; ``arrived`` from a place that is done."""

    opportunity_id: str
    arrived: bool = False


@dataclass
class FollowUpWanted(Message):
    """Somebody wants to see all agreed actions; ``words`` are searched at once.

    From a ``meeting``: only those that may stand on its screen.
    """

    words: str = ""
    meeting: Meeting | None = None


@dataclass
class TellWanted(Message):
    """Somebody wants to see who must be told; ``words`` are searched at once."""

    words: str = ""


@dataclass
class InsightsWanted(Message):
    """Somebody wants to see the numbers."""


@dataclass
class AboutWanted(Message):
    """Somebody wants to answer what is asked about an event, one of ``first`` before the rest."""

    opportunity_id: str
    first: Collection[str] = ()
    """Keys of questions."""


@dataclass
class OthersWanted(Message):
    """Somebody wants to see what others found about an event."""

    opportunity_id: str


@dataclass
class ElsewhereWanted(Message):
    """Somebody wants to see who else may need telling about an event."""

    opportunity_id: str


@dataclass
class RecordWanted(Message):
    """Somebody wants a record of an event for whoever asks."""

    opportunity_id: str


@dataclass
class ReadingWanted(Message):
    """Somebody wants to read a record before it leaves."""

    opportunity_id: str
    audience: str
    parts: tuple[str, ...] = ()
    """Those that were asked for; none for all."""
    size: str = ""
    """Brief, standard or full; empty for all there is."""


@dataclass
class FileWanted(Message):
    """Somebody wants to see where the file is and what is stored in it."""


@dataclass
class PlanWanted(Message):
    """Somebody wants to plan a meeting; ``for_group`` is the key of the group it is for."""

    opportunity_id: str
    for_group: str = ""


@dataclass
class MeetingWanted(Message):
    """A meeting was planned, or somebody wants to take one up again."""

    meeting_id: str
    arrived: bool = False


@dataclass
class MeetingMoved(Message):
    """The meeting has gone to another place, or has ended."""

    run: MeetingRun


@dataclass
class MeetingPaused(Message):
    """Somebody left a meeting that is not finished."""

    run: MeetingRun


class GlossaryWanted(Message):
    """Somebody wants to know what a word means."""


class BackRowWanted(Message):
    """Somebody wants to know from how far away the screen can be read."""


class ShownChanged(Message):
    """Something else is on the screen now; a window on the wall follows it."""


@dataclass
class LogOpened(Message):
    """The log shows what is in the file, for the first time; ``None`` when nothing is read yet."""

    attention: Attention | None
    heard: asyncio.Event = field(default_factory=asyncio.Event)
    """Whether what comes before the log stands there, so that the log may be drawn."""
