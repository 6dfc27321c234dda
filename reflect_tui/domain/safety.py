"""Is everyone safe? What has to be true before a team may talk about it (S02, S12, §1.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reflect_tui.domain import hold, words
from reflect_tui.domain.opportunity import Lifted, Noted
from reflect_tui.domain.refusals import Refusals


class Answer(StrEnum):
    """An answer to one question of the safety check."""

    YES = "yes"
    NO = "no"
    NOT_NEEDED = "not_needed"
    DONT_KNOW = "dont_know"

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do."""
        return self in (Answer.YES, Answer.NOT_NEEDED)


class Obstacle(StrEnum):
    """Why the team may not meet yet; nothing comes before the first three."""

    NOT_CHECKED = "not checked"
    NOT_SAFE = "not safe"
    NOT_REFERRED = "not referred"
    REASON_NEEDED = "reason needed"
    ON_HOLD = "on hold"
    """Somebody else is still looking into it, and nobody agreed that the team may talk."""


NOT_REFERRED = "not_yet_referred"
"""Answer where abuse or neglect is with the local authority (S12)."""
STOPPED = "Stopped from happening again today"
REPORTED = "Reported where it needs to be"
SAID = {Answer.NO: "no", Answer.DONT_KNOW: "not known"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyCheck:
    """The answers of one check. Never a person's name; ``confirmed_by`` is a role."""

    opportunity_id: str
    checked_on: date
    confirmed_by: str
    light: Answer | None = None
    """Does anything here tell us someone may not be safe? Only after something good."""
    person: Answer | None = None
    stopped: Answer | None = None
    reported: Answer | None = None
    supported: Answer | None = None
    go_ahead_reason: str = ""
    """Why the registered person lets it go ahead though 2 or 3 is not done."""

    @property
    def needs_all_four(self) -> bool:
        """Whether the four questions have to be asked: always, unless the light one said no."""
        return self.light is not Answer.NO

    @property
    def obstacle(self) -> Obstacle | None:
        """What stands in the way; ``None`` when the team may meet."""
        if not self.needs_all_four:
            return None
        if self.person is not None and not self.person.settled:
            return Obstacle.NOT_SAFE
        if self.person is None or self.stopped is None or self.reported is None:
            return Obstacle.NOT_CHECKED
        both = self.stopped.settled and self.reported.settled
        return None if both or self.go_ahead_reason else Obstacle.REASON_NEEDED

    @property
    def open_points(self) -> tuple[tuple[str, str], ...]:
        """What is not done, or not known to be done, of what may be left open with a reason."""
        points = ((STOPPED, self.stopped), (REPORTED, self.reported))
        if not self.needs_all_four:
            return ()
        return tuple((what, SAID[a]) for what, a in points if a is not None and not a.settled)

    @property
    def support_missing(self) -> bool:
        """Whether staff still need support: a warning, never a block."""
        return self.needs_all_four and (self.supported is None or not self.supported.settled)


def confirmed(check: SafetyCheck) -> SafetyCheck:
    """The check as it can be kept. Raises ``WordsRefused`` without the role that confirms it."""
    refused = Refusals()
    reason = refused.of(lambda: words.optional(check.go_ahead_reason, field="reason"), "")
    ask, limit = "Write who confirms this: a role.", words.ROLE_LIMIT
    role = refused.of(
        lambda: words.needed(check.confirmed_by, ask, limit=limit, field="confirmed_by"), ""
    )
    refused.raise_any()
    return replace(check, confirmed_by=role, go_ahead_reason=reason)


def obstacle(
    noted: Noted, check: SafetyCheck | None, lifted: Lifted | None = None
) -> Obstacle | None:
    """Why there can be no meeting about this yet; ``None`` when there can.

    Abuse or neglect that nobody has referred blocks whatever the check says (S12); so does
    somebody else's enquiry (§1.3) until a hold is ``lifted``.
    """
    if check is None:
        return Obstacle.NOT_CHECKED
    if check.obstacle in (Obstacle.NOT_CHECKED, Obstacle.NOT_SAFE):
        return check.obstacle
    if "ABUSE_NEGLECT" in noted.kinds and noted.detail("enquiry_status") == NOT_REFERRED:
        return Obstacle.NOT_REFERRED
    if check.obstacle is not None:
        return check.obstacle
    return Obstacle.ON_HOLD if hold.holding(noted, lifted) else None
