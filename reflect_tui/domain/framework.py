"""What an inspector looks for, as a set of names that an event may show something of (§3.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reflect_tui.domain.conditions import answers, holds
from reflect_tui.domain.opportunity import Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One thing that an inspector looks for, with its plain name."""

    key: str
    label: str
    when: tuple[str, ...] = ()
    """When an event may show something of it; none for always."""

    def fits(self, noted: Noted) -> bool:
        """Whether an event may show something of it."""
        return not self.when or holds(self.when, answers(noted))


@dataclass(frozen=True, slots=True, kw_only=True)
class Framework:
    """A set of them. A provider switches it on or off in its own copy of the file."""

    key: str
    label: str
    """As it stands before the names: "CQC quality statements"."""
    on: bool
    note: str = ""
    """What whoever hands a record on has to mind."""
    tag: tuple[Tag, ...] = ()
    """Empty where nobody has the words yet."""

    def key_of(self, tag: Tag) -> str:
        """Names a tag among those of all sets."""
        return f"{self.key}.{tag.key}"


def tags(known: Iterable[Framework], noted: Noted) -> tuple[str, ...]:
    """The keys of all that an event may show something of, of the sets that are on."""
    return tuple(
        each.key_of(tag) for each in known if each.on for tag in each.tag if tag.fits(noted)
    )
