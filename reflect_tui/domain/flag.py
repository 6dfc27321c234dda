"""Questions about an event that are asked when they matter, whatever its kind (§2.1b)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reflect_tui.domain.conditions import UNANSWERED, answers, holds
from reflect_tui.domain.kind import Kind, KindField
from reflect_tui.domain.opportunity import Harm, Noted
from reflect_tui.domain.refusals import Refusals

REACHED = "yes"
"""The answer that somebody can be reached."""

GRAVITY = (Harm.NOT_KNOWN, Harm.NONE, Harm.MINOR, Harm.SERIOUS, Harm.DEATH)
"""From the least that is known to the gravest."""
GRAVE = (Harm.MINOR, Harm.SERIOUS, Harm.DEATH)
"""For which an answer that was given for less may not stand (§2.1b)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag(KindField):
    """One such question. Its answer is kept among the details of the event."""

    when: tuple[str, ...]
    """The conditions; one is enough."""
    before_meeting: tuple[str, ...] = ()
    """Those of the conditions with which it must have an answer before a meeting (§1.3)."""
    needed: str = ""
    """What is said when it has no answer; empty where it may stay without one."""
    help: tuple[str, ...] = ()
    anew: tuple[str, ...] = ()
    """With which answers it is asked anew when harm turns out to be graver: that harm (S46)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """A regulation that an event may touch, with its plain name (S07)."""

    key: str
    """Its number."""
    label: str
    when: tuple[str, ...]
    """When it is proposed."""


def of_kinds(kinds: Iterable[Kind]) -> tuple[Flag, ...]:
    """The questions of kinds whose answers decide something: they are asked again until settled."""
    return tuple(
        Flag(
            key=field.key,
            question=field.question,
            choices=field.choices,
            several=field.several,
            open=field.open,
            open_words=field.open_words,
            when=(f"kind={kind.key}",),
        )
        for kind in kinds
        for field in kind.fields
        if field.open_words
    )


def asked(flags: Iterable[Flag], noted: Noted) -> tuple[Flag, ...]:
    """The questions that matter for an event as it is known now."""
    known = answers(noted)
    return tuple(flag for flag in flags if holds(flag.when, known))


def to_settle(flags: Iterable[Flag], noted: Noted) -> tuple[Flag, ...]:
    """The questions that matter and have no answer yet, or one that leaves it open."""
    return tuple(flag for flag in asked(flags, noted) if flag.open_words and left(flag, noted))


def left(flag: Flag, noted: Noted) -> bool:
    """Whether a question has no answer, or one that leaves it open."""
    said = noted.details.get(flag.key) or (UNANSWERED,)
    return not {UNANSWERED, *flag.open}.isdisjoint(said)


def standing(flags: Iterable[Flag], noted: Noted, harm: Harm) -> dict[str, tuple[str, ...]]:
    """The answers that stand when the ``harm`` is known to be this: some were given for less."""
    known = {**answers(noted), "harm": (harm.value,)}
    graver = harm in GRAVE and GRAVITY.index(harm) > GRAVITY.index(noted.harm)
    anew = {flag.key for flag in flags if graver and holds(flag.anew, known)}
    return {key: said for key, said in noted.details.items() if key not in anew}


def complete(
    flags: Iterable[Flag], noted: Noted, details: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The answers as they can be kept: those that are not asked stay as they were. Blanks are none.

    Raises ``WordsRefused`` that names each question that needs an answer and has none.
    """
    refused = Refusals()
    kept = {key: said for key, said in details.items() if any(each.strip() for each in said)}
    for flag in asked(flags, noted):
        said = kept.get(flag.key, ())
        if flag.needed and not said:
            refused.add(flag.needed, flag.key)
        alone = next((each for each in flag.choices if each.alone and each.key in said), None)
        if alone is not None and len(said) > 1:
            refused.add(f"{alone.label} cannot stand beside another answer.", flag.key)
    refused.raise_any()
    return kept


def regulations(known: Iterable[Regulation], noted: Noted) -> tuple[Regulation, ...]:
    """The regulations an event touches: those picked for it, or else those proposed (§2.1)."""
    known = tuple(known)
    if picked := noted.details.get("regulations", ()):
        return tuple(each for each in known if each.key in picked)
    said = answers(noted)
    return tuple(each for each in known if holds(each.when, said))


def why_unreachable(key: str, said: Mapping[str, tuple[str, ...]], flags: Iterable[Flag]) -> str:
    """Why somebody cannot be reached, as the question with this key was answered about an event.

    Empty where they can be, or where nobody has said (reg 20(9)).
    """
    labels = (choice for flag in flags if flag.key == key for choice in flag.choices)
    picked = (each for each in labels if each.key in said.get(key, ()))
    return next((each.label for each in picked if each.key != REACHED), "")
