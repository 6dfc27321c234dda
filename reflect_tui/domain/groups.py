"""Groups of a team that may have had no chance to contribute yet (S30); never names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reflect_tui.domain.meeting import Meeting, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A part of the team: ``key`` is kept, ``label`` is shown."""

    key: str
    label: str
    """As it stands inside a sentence, without a capital: "nights"."""


def group_words(key: str, groups: Iterable[Group]) -> str:
    """How a group is called; its key when the policy does not know it any more."""
    return next((group.label for group in groups if group.key == key), key)


def groups_words(keys: Iterable[str], groups: tuple[Group, ...]) -> str:
    """Several groups inside a sentence."""
    return ", ".join(group_words(key, groups) for key in keys)


def capital(words: str) -> str:
    """With a capital letter, for the beginning of a line."""
    return words[:1].upper() + words[1:]


def not_heard(meetings: Iterable[Meeting]) -> tuple[str, ...]:
    """Keys of the groups that have had no chance yet, after these meetings about one event.

    Each closing asks anew, starting from what was said before, so the latest day's answer holds;
    a group is heard once a meeting for it has been held (S30).
    """
    asked = [m for m in meetings if m.stage is Stage.ENDED and not m.saved_nothing]
    last = max((m.held_on for m in asked), default=None)
    latest = [m for m in asked if m.held_on == last]
    heard = {m.for_group for m in latest}
    said = dict.fromkeys(key for m in latest for key in m.not_reached)
    return tuple(key for key in said if key not in heard)
