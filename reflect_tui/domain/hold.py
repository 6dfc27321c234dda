"""On hold: somebody else is still looking into it, and a talk could harm that (§1.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from reflect_tui.domain import words
from reflect_tui.domain.after_event import check_after
from reflect_tui.domain.conditions import answers, holds
from reflect_tui.domain.flag import Flag
from reflect_tui.domain.opportunity import Lifted, Noted, Opportunity
from reflect_tui.domain.refusals import Refusals

QUESTION = "live_enquiry"
"""Key of the question who is still looking into it."""
POLICE, SAFEGUARDING = "police", "local_authority"
LIMITS_LIMIT = 80
"""Characters of all limits: they stand whole on every screen of a meeting, on a small one too."""
NOBODY = frozenset({"none", "not_known"})
LIVE, ENQUIRY_OPEN = "live", "enquiry_open"
"""Answers about the police, and about abuse or neglect, with which somebody looks into it too."""


def unasked(flags: Iterable[Flag], noted: Noted) -> bool:
    """Whether nobody has said yet what must be known before a meeting about this event."""
    known = answers(noted)
    return any(
        holds(flag.before_meeting, known) and not noted.details.get(flag.key)
        for flag in flags
        if flag.key != QUESTION or not live(noted)
    )


def live(noted: Noted) -> tuple[str, ...]:
    """Who is still looking into it, as far as it is known."""
    said = [key for key in noted.details.get(QUESTION, ()) if key not in NOBODY]
    if "POLICE" in noted.kinds and noted.detail("police") == LIVE:
        said.append(POLICE)
    if "ABUSE_NEGLECT" in noted.kinds and noted.detail("enquiry_status") == ENQUIRY_OPEN:
        said.append(SAFEGUARDING)
    return tuple(dict.fromkeys(said))


def holding(noted: Noted, lifted: Lifted | None) -> tuple[str, ...]:
    """Who holds it up: those still looking into it for whom it was not lifted."""
    agreed = lifted.for_whom if lifted is not None else ()
    return tuple(key for key in live(noted) if key not in agreed)


def pruned(opportunity: Opportunity) -> Opportunity:
    """The opportunity without what was agreed with those who look into it no more."""
    lifted = opportunity.lifted
    if lifted is None:
        return opportunity
    still = tuple(key for key in lifted.for_whom if key in live(opportunity))
    return replace(opportunity, lifted=replace(lifted, for_whom=still) if still else None)


def lifted(
    noted: Noted,
    on: date,
    today: date,
    *,
    by: str,
    limits: str,
    agreed: Iterable[str],
    before: Lifted | None = None,
) -> Lifted:
    """The hold is lifted for those who ``agreed``, of those who look into it now.

    ``by`` is the organisation or role that agreed, ``limits`` what may be talked about, with all
    that was agreed ``before``. Raises ``WordsRefused`` that names ``agreed``, ``who``, ``when`` or
    ``limits``.
    """
    refused = Refusals()
    now = tuple(key for key in holding(noted, before) if key in set(agreed))
    if not now:
        refused.add("Pick who agreed.", "agreed")
    ask = "Write who agreed: the organisation, or a role."
    by = refused.of(lambda: words.needed(by, ask, limit=words.ROLE_LIMIT, field="who"), "")
    check_after(on, noted.happened_on, today, refused, "when", "Write when they agreed.")
    limits = refused.of(lambda: words.optional(limits, limit=LIMITS_LIMIT, field="limits"), "")
    refused.raise_any()
    said = (before.by, by) if before is not None else (by,)
    earlier = before.for_whom if before is not None else ()
    return Lifted(
        by="; ".join(dict.fromkeys(said)),
        on=on,
        limits=limits,
        for_whom=tuple(key for key in live(noted) if key in (*earlier, *now)),
    )
