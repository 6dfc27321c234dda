"""Others who may need telling, which is done outside this app (§2.5, §2.6): a prompt, no more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reflect_tui.domain import words
from reflect_tui.domain.conditions import answers, holds
from reflect_tui.domain.days import long_day
from reflect_tui.domain.opportunity import Noted
from reflect_tui.domain.refusals import Refusals


class Standing(StrEnum):
    """How far it is."""

    NOT_YET = "not_yet"
    DONE = "done"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One line of the checklist."""

    key: str
    who: str
    what: str
    when: tuple[str, ...]
    """The conditions under which it is offered."""
    law: bool = False
    """Whether a law may ask for it: then it is said again before an event is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What is known about one line of it. Only a day and a reference are kept."""

    opportunity_id: str
    key: str
    standing: Standing = Standing.NOT_YET
    done_on: date | None = None
    reference: str = ""


Line = tuple[Prompt, Elsewhere]
GONE = "This is not in your policy any more"
"""What stands in place of the words of a line that the chapter's data has no more."""


def checklist(
    prompts: Iterable[Prompt], noted: Noted, opportunity_id: str, kept: Mapping[str, Elsewhere]
) -> tuple[Line, ...]:
    """Who may need telling of an event, and how far it is, in the order of the prompts.

    What somebody has settled stays, even when the event no longer asks for it.
    """
    known = answers(noted)
    settled = {key for key, each in kept.items() if each.standing is not Standing.NOT_YET}
    shown = [each for each in prompts if each.key in settled or holds(each.when, known)]
    gone = sorted(settled - {each.key for each in shown})
    shown += [Prompt(key=key, who=key, what=GONE, when=()) for key in gone]
    return tuple(
        (each, kept.get(each.key) or Elsewhere(opportunity_id=opportunity_id, key=each.key))
        for each in shown
    )


def noted_elsewhere(made: Elsewhere, today: date) -> Elsewhere:
    """What can be kept of it. Raises ``WordsRefused`` that names ``when`` or ``reference``."""
    refused = Refusals()
    done = made.standing is Standing.DONE
    if done and made.done_on is None:
        refused.add("Write the day it was done.", "when")
    elif done and made.done_on is not None and made.done_on > today:
        refused.add(f"{long_day(made.done_on)} has not come yet. Write when it was done.", "when")
    reference = refused.of(
        lambda: words.optional(made.reference, limit=words.ROLE_LIMIT, field="reference"), ""
    )
    refused.raise_any()
    return replace(
        made, done_on=made.done_on if done else None, reference=reference if done else ""
    )
