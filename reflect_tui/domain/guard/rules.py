"""The rules of the guard, as they stand in its files, and made ready for use."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.guard.harm import Harm
from reflect_tui.domain.guard.lexicon import Lexicon, Sorts
from reflect_tui.domain.guard.wording import AnyOf, Matcher


@dataclass(frozen=True, slots=True, kw_only=True)
class Blame:
    """One way of judging a person or a group, and what is whispered about it (§6.2)."""

    key: str
    line: str
    instead: str
    """Another way to begin; it rewrites nothing."""
    patterns: tuple[str, ...]
    unless: tuple[str, ...] = ()
    named: bool = False
    """It is about somebody with a name as well: where one stands before it, it is said of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlameFile:
    """``blame.toml``."""

    before_who: tuple[str, ...]
    """Words that stand before a word for staff: night, agency, other."""
    who: tuple[str, ...]
    """Words for staff, or a group of them."""
    thing: tuple[str, ...]
    """Words for things, about which everything may be said."""
    group: tuple[str, ...]
    """Words for a group, near which blame is about the group."""
    blame: tuple[Blame, ...]

    def filled(self, pattern: str) -> str:
        """A pattern with the words for staff and things in their places."""
        before, who = "|".join(self.before_who), "|".join(self.who)
        pattern = pattern.replace("{who}", f"(?:(?:{before}) ){{0,3}}(?:{who})")
        return pattern.replace("{thing}", f"(?:{'|'.join(self.thing)})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """Patterns, and those that quiet them."""

    patterns: tuple[str, ...]
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the guard says. ``{words}`` is what was typed."""

    name: str
    initials: str
    number: str
    self: str
    group: str
    group_instead: str
    harm_title: str
    harm: str
    another_way: str
    keep: str
    change: str
    go_back: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All that the guard goes by. Its patterns are compiled once, here."""

    lexicon: Lexicon
    shown: Shown
    blame: tuple[Blame, ...]
    any_blame: AnyOf
    """All the patterns of blame: most texts have none, and need no other."""
    blame_by: tuple[tuple[str, Matcher], ...]
    group: Matcher
    self_told: Matcher
    harm: Harm

    @property
    def named(self) -> frozenset[str]:
        """The keys of blame that is also looked for behind a name."""
        return frozenset(each.key for each in self.blame if each.named)


def made(
    ordinary: tuple[str, ...],
    sorts: Sorts,
    shown: Shown,
    blame: BlameFile,
    self_told: Patterns,
    harm: Harm,
) -> Rules:
    """The rules, ready for use. Raises ``re.error`` for a pattern that is none."""
    by = tuple(
        (
            each.key,
            Matcher(
                [blame.filled(one) for one in each.patterns],
                [blame.filled(one) for one in each.unless],
            ),
        )
        for each in blame.blame
    )
    return Rules(
        lexicon=Lexicon(ordinary, sorts),
        shown=shown,
        blame=blame.blame,
        any_blame=AnyOf([blame.filled(one) for each in blame.blame for one in each.patterns]),
        blame_by=by,
        group=Matcher(blame.group),
        self_told=Matcher(self_told.patterns, self_told.unless),
        harm=harm,
    )
