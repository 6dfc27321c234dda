"""Others who may need telling, which is done outside this app (§2.5, §2.6): a prompt, no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reflect_tui.domain import words
from reflect_tui.domain.days import long_day
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """What is known about one line of it. Only a day and a reference are kept."""

    opportunity_id: str
    key: str
    standing: Standing = Standing.NOT_YET
    done_on: date | None = None
    reference: str = ""


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
