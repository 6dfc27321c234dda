"""What ``audiences.toml`` may list, and what no provider's copy of it can let out."""

from __future__ import annotations

from dataclasses import fields

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.check_in import CheckIn
from reflect_tui.domain.days import Precision
from reflect_tui.domain.duty import Duty
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.elsewhere import Elsewhere
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.flag import Flag
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.meeting import AskedQuestion, Meeting
from reflect_tui.domain.opportunity import Closed, Harm, Lifted, Opportunity
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.safety import SafetyCheck
from reflect_tui.domain.telling import Telling
from reflect_tui.record.audience import Audience, AudiencesFile, Part, SizeKey
from reflect_tui.record.worked_out import Sort, WorkedOut
from reflect_tui.services.toml_fields import Place, nearest

NAME = "audiences.toml"
THINGS = (
    *(Opportunity, Lifted, Closed, SafetyCheck, Meeting, AskedQuestion, LearningPoint),
    *(AgreedAction, Progress, Finding, Duty, DutyRule, Flag, Telling, Elsewhere, CheckIn),
    WorkedOut,
)
"""All that belongs to an event. What people wrote is not among it, so it can be listed nowhere."""
KNOWN = frozenset(f"{thing.__name__}.{each.name}" for thing in THINGS for each in fields(thing))
NOBODY = frozenset({"AskedQuestion.note", "AskedQuestion.skip_reason", "LearningPoint.hands"})
"""For nobody: a slip that came late and alone stands as a note, and hands tell who kept theirs
down."""
ROLES = frozenset(
    {
        *("AgreedAction.owner", "Progress.checked_by", "SafetyCheck.confirmed_by", "Telling.by"),
        *("Meeting.decided_by", "Meeting.guest", "CheckIn.by", "Closed.by", "Lifted.by"),
    }
)
"""For nobody who sees days only as months (§1.7)."""
NEVER_LEFT_OUT = frozenset({Part.LEARNED, Part.EXCEPTIONS})
"""However short a record is, it says what was learned and what it was closed over (§1.4)."""
ANSWERS = frozenset({"Opportunity.details", "Telling.details"})
"""Fields with answers, of which each is listed by its own key."""


def checked(found: AudiencesFile) -> AudiencesFile:
    """The audiences, if what they list may be listed. Raises ``ChapterFault``."""
    for audience in found.audience:
        place = Place(NAME, f'audience "{audience.key}" fields')
        for name in audience.fields:
            check_name(name, place)
        for name in sorted(ROLES.intersection(audience.fields)):
            if audience.days is Precision.MONTH:
                raise place.fault(f'no role for those who see days only as months, but "{name}"')
    for name in found.confidential.fields:
        check_name(name, Place(NAME, "confidential fields"))
    check_sizes(found)
    missing = {each.value for each in Sort} - {each.key for each in found.sort}
    if missing:
        raise Place(NAME, "sort").fault(f'"{min(missing)}", but it is missing')
    return found


def check_sizes(found: AudiencesFile) -> None:
    """Raise ``ChapterFault`` unless each size is there once, and each harm has one of them."""
    place = Place(NAME, "size")
    for what, every, said in (
        ("keys", set(SizeKey), [each.key for each in found.size]),
        ("harm", set(Harm), [harm for each in found.size for harm in each.harm]),
    ):
        if set(said) != every or len(said) != len(every):
            wanted = ", ".join(sorted(every))
            raise place.fault(f"{what} in which each of these stands once: {wanted}")
    for each in found.size:
        left_out = NEVER_LEFT_OUT - set(each.parts)
        if left_out:
            raise Place(NAME, f'size "{each.key}" parts').fault(f'"{min(left_out)}" in every size')


def check_name(name: str, place: Place) -> None:
    """Raise ``ChapterFault`` for a name that is no field, or one that may leave for nobody."""
    whole, dot, key = name.rpartition(".")
    if dot and whole in ANSWERS and key:
        return
    if name in NOBODY or name in ANSWERS or name.endswith(".id"):
        raise place.fault(f'nothing that may leave for nobody, but "{name}" is there')
    if name not in KNOWN:
        raise place.fault(f'fields, but "{name}" is none{nearest(name, KNOWN)}')


def audience(known: AudiencesFile, key: str) -> Audience | None:
    """The audience with this key."""
    return next((each for each in known.audience if each.key == key), None)
