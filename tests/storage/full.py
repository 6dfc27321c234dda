"""One example of everything that is stored, with every field other than its default."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from typing import Any

from reflect_tui.domain.agreed_action import AffectsCare, AgreedAction
from reflect_tui.domain.check_in import CheckIn
from reflect_tui.domain.contribution import Contribution
from reflect_tui.domain.days import Precision
from reflect_tui.domain.elsewhere import Elsewhere, Standing
from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.learning_point import LearningPoint, ParkedIdea
from reflect_tui.domain.meeting import Asked, AskedQuestion, Format, Gather, Keep, Meeting, Stage
from reflect_tui.domain.opportunity import Closed, Harm, Lifted, Opportunity
from reflect_tui.domain.progress import Holding, How, Progress
from reflect_tui.domain.question import Form, Step
from reflect_tui.domain.safety import Answer, SafetyCheck
from reflect_tui.domain.telling import Outcome, Telling

OPPORTUNITY = Opportunity(
    id="o1",
    number="2025-007",
    noted_on=date(2025, 3, 4),
    kinds=("ACCIDENT", "COMPLAINT"),
    details={"accident_to": ("person", "staff"), "complaint_from": ("Łucja’s [/] “aunt”",)},
    title="A fall [/] in the lounge 🙂",
    happened_on=date(2025, 2, 1),
    precision=Precision.MONTH,
    harm=Harm.SERIOUS,
    happened_before=True,
    lifted=Lifted(
        by="Łódź police [/]",
        on=date(2025, 3, 3),
        limits="The “rota” only",
        for_whom=("police", "coroner"),
    ),
    closed=Closed(
        on=date(2025, 6, 2),
        by="Registered manager",
        because="She moved to Łódź",
        open_points=("Not checked: “a lamp”", "Staff: not told"),
    ),
    closed_before=(
        Closed(on=date(2025, 5, 2), by="Deputy", because="Łódź", open_points=("Staff: not told",)),
    ),
)
SAFETY = SafetyCheck(
    opportunity_id="o1",
    checked_on=date(2025, 3, 5),
    confirmed_by="Deputy manager",
    light=Answer.DONT_KNOW,
    person=Answer.YES,
    stopped=Answer.NO,
    reported=Answer.NOT_NEEDED,
    supported=Answer.DONT_KNOW,
    go_ahead_reason="The new bed comes at four",
)
ASKED = AskedQuestion(
    key="own-1",
    step=Step.EVALUATION,
    text="Was the night long?",
    warning="No names.",
    state=Asked.SKIPPED,
    skip_reason="No time",
    gather=Gather.SPOKEN,
    note="Said afterwards: the bell was off",
)
MEETING = Meeting(
    id="m1",
    opportunity_id="o1",
    held_on=date(2025, 3, 6),
    format=Format.SMALL_GROUPS,
    gather=Gather.KEYBOARD,
    people=7,
    form=Form.POSITIVE_YOU,
    set_key="short",
    decided_by="Registered manager",
    guest="District nurse",
    policy="Learning, v17",
    questions=(AskedQuestion(key="D1", step=Step.DESCRIPTION, text="What happened?"), ASKED),
    stage=Stage.CLOSING,
    position=1,
    no_change_because="All was done",
    keep=Keep.LEARNING,
    for_group="nights",
    not_reached=("agency", "leave"),
    safety_shown=True,
    on_hold=True,
)
POINT = LearningPoint(
    id="p1", meeting_id="m1", position=2, step=Step.CONCLUSIONS, text="Ask sooner", hands=5
)
CONTRIBUTION = Contribution(
    id="c1", meeting_id="m1", question_key="own-1", text="It was dark", learning_point_id="p1"
)
IDEA = ParkedIdea(id="i1", meeting_id="m1", position=3, text="A lamp")
ACTION = AgreedAction(
    id="a1",
    opportunity_id="o1",
    meeting_id="m1",
    position=4,
    what="Buy a lamp",
    change="EQUIPMENT_ENVIRONMENT",
    owner="Handyperson",
    due_on=date(2025, 3, 20),
    agreed_by_group=True,
    decided_because="It could not wait",
    affects_care=AffectsCare.YES,
    how_we_know="Nobody falls there",
    agreed_on=date(2025, 3, 6),
    late_because="The shop is closed",
    progress=Progress(
        done_on=date(2025, 3, 18),
        checked_on=date(2025, 3, 19),
        checked_by="Registered manager",
        checked_how=How.RECORD,
        look_on=date(2025, 5, 14),
        looked_on=date(2025, 5, 15),
        holding=Holding.PARTLY,
        dropped_on=date(2025, 6, 1),
        dropped_because="Łucja’s lamp is better",
    ),
)
FINDING = Finding(
    id="f1",
    opportunity_id="o1",
    position=5,
    organisation="Local authority",
    found_on=date(2025, 3, 1),
    text="The bell was “off” [/] 🙂",
    decision=Decision.NOT_ACCEPTED,
    because="It was on, as Łucja’s log says",
    action_id="a1",
)
TELLING = Telling(
    id="t1",
    opportunity_id="o1",
    action_id="a1",
    position=6,
    duty="PEOPLE",
    outcome=Outcome.NOT_POSSIBLE,
    on=date(2025, 3, 21),
    by="Deputy manager",
    ways=("spoken", "letter"),
    learning=True,
    changes=True,
    covers=("a1", "a2"),
    reference="Letter 12 [/]",
    because="Łódź did not answer",
    details={"format": ("bsl", "easy_read"), "whom": ("all “upstairs” 🙂",)},
)
ELSEWHERE = Elsewhere(
    opportunity_id="o1",
    key="HSE",
    standing=Standing.DONE,
    done_on=date(2025, 3, 7),
    reference="Łódź/12 [/]",
)
EXAMPLES = {
    "opportunity": OPPORTUNITY,
    "safety_check": SAFETY,
    "meeting": MEETING,
    "asked_question": ASKED,
    "learning_point": POINT,
    "contribution": CONTRIBUTION,
    "parked_idea": IDEA,
    "agreed_action": ACTION,
    "finding": FINDING,
    "telling": TELLING,
    "told_elsewhere": ELSEWHERE,
}
"""Table → the example that is stored in it."""


def left_at_default(value: object) -> list[str]:
    """The fields of a dataclass that a forgotten mapping would fill in just the same.

    These are fields that equal their default, and fields without one that are empty or false;
    those of a dataclass in a field too.
    """
    assert is_dataclass(value)
    found = []
    for field in fields(value):
        default: Any = field.default
        if field.default_factory is not MISSING:
            default = field.default_factory()
        now = getattr(value, field.name)
        if now == default or (default is MISSING and not now):
            found.append(field.name)
        elif is_dataclass(now):
            found += [f"{field.name}.{name}" for name in left_at_default(now)]
    return found


def differences(one: Any, other: Any, where: str = "") -> Iterator[str]:
    """Where two values differ in what they are or in their type, which ``==`` lets pass."""
    if type(one) is not type(other):
        yield f"{where}: {type(one).__name__} is not {type(other).__name__}"
    elif is_dataclass(one):
        for field in fields(one):
            name = field.name
            yield from differences(getattr(one, name), getattr(other, name), f"{where}.{name}")
    elif isinstance(one, tuple) and len(one) == len(other):
        for number, (a, b) in enumerate(zip(one, other, strict=True)):
            yield from differences(a, b, f"{where}[{number}]")
    elif isinstance(one, Mapping) and one.keys() == other.keys():
        for key in one:
            yield from differences(one[key], other[key], f"{where}[{key!r}]")
    elif one != other:
        yield f"{where}: {one!r} is not {other!r}"


CHECK_IN = CheckIn(
    id="w1", opportunity_id="o1", held_on=date(2025, 3, 7), by="Senior carer", people=6
)
EXAMPLES["check_in"] = CHECK_IN
