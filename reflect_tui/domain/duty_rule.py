"""The rules by which somebody must be told (S43–S48, §2.2), as the chapter's data has them."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.conditions import Answers, holds, parts
from reflect_tui.domain.kind import Choice, KindField


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(KindField):
    """What else is asked when somebody has been told."""

    needed: str = ""
    """What is still to be done while it has no answer: "say sorry". Empty where it may stay so."""
    unless: tuple[str, ...] = ()
    """Answers to other questions of the rule with which it needs none; one is enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRule:
    """One kind of duty. The order of the rules is the order in which they press."""

    key: str
    who: str
    """Who must be told, as the beginning of a sentence."""
    short: str
    """The same in one or two words."""
    of: str
    """Of what: "that the change has been made"."""
    source: str
    """The statement of the chapter it follows from."""
    each_change: bool = False
    """Whether it stands for every change that is made, not once for the event."""
    learning: bool = False
    """Whether what was learned must be told as well as what was changed."""
    before: bool = False
    """Whether it may be told before the change is made."""
    called_off: str = "that this change does not come"
    """Of what, when they were told before and it was dropped then."""
    called_off_short: str = "will not come"
    """The same in a few words."""
    from_start: bool = False
    """Whether telling begins at once, not only when there is something learned or changed."""
    when: tuple[str, ...]
    """When it is owed; for each change also by its ``affects_care``."""
    undecided: tuple[str, ...] = ()
    """When it cannot be said yet whether it is owed."""
    decide: str = ""
    """What to do about that."""
    blocks_undecided: bool = False
    """Whether an event cannot be closed while it is undecided."""
    unreachable: str = ""
    """Key of the question about the event whose answer says why they cannot be told."""
    due: str = ""
    """Key of the question about the event that has the day somebody gave."""
    ways: tuple[Choice, ...] = ()
    asks: tuple[Ask, ...] = ()
    """What else is asked when they have been told."""
    heading: str = ""
    """What stands above those questions: that they are about all that was done so far, while what
    is asked before them is about this time."""
    note: str = ""
    """A sentence shown when they are told."""

    @property
    def code(self) -> str:
        """Its name in the policy: ``D-STAFF``."""
        return f"D-{self.key}"

    @property
    def asked_once(self) -> frozenset[str]:
        """Keys of the questions whose answers stand there the next time: the days, and what
        another question may hang on."""
        named = {name for ask in self.asks for line in ask.unless for name, _ in parts(line)}
        return frozenset({ask.key for ask in self.asks if ask.day} | named)

    @property
    def decided_by(self) -> frozenset[str]:
        """Names of the answers that decide whether it is owed."""
        return frozenset(name for line in self.undecided for name, _ in parts(line))

    def to_do(self, said: Answers) -> tuple[str, ...]:
        """Keys of the questions that still need an answer when this is what was ``said``."""
        return tuple(
            ask.key
            for ask in self.asks
            if ask.needed and not said.get(ask.key) and not holds(ask.unless, said)
        )
