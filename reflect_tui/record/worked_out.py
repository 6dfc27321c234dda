"""What is worked out of an event for a record; each field is listed like any other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What an event is about, for those who do not hear what happened."""

    COMPLAINT = "complaint"
    WENT_WELL = "went_well"
    OTHER = "other"


class Safe(StrEnum):
    """Whether everyone was made safe."""

    YES = "yes"
    NOT_NEEDED = "not_needed"
    PARTLY = "partly"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedOut:
    """Nothing of it was typed by anybody."""

    sort: Sort
    safe: Safe
    undecided: bool
    """Whether it was talked about, and an action, or why there is none, is missing (S39)."""
    nothing: bool
    """Whether no change was made and none is to come."""
    not_heard: tuple[str, ...]
    """Keys of the groups that have had no chance to contribute yet."""
    regulations: tuple[str, ...]
    """Keys of those that the event may touch."""
    tags: tuple[str, ...] = ()
    """Keys of what an inspector looks for, of which the event may show something (§3.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The words of the chapter for its keys."""

    kinds: dict[str, str]
    groups: dict[str, str]
    regulations: dict[str, str]
    elsewhere: dict[str, str]
    """Who is told outside the app."""
    sorts: dict[str, str]
    tags: dict[str, dict[str, str]]
    """Of each set that is on, by its name: what an inspector looks for, by its keys."""
