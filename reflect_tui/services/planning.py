"""Planning a meeting: which sets fit, how long it takes, and beginning it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain import hold, words
from reflect_tui.domain.chapter import Policy
from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.meeting import Format, Meeting, Plan, Stage, agenda
from reflect_tui.domain.opportunity import Harm, Noted, Opportunity, went_well
from reflect_tui.domain.question import Form, QuestionBank, QuestionSet
from reflect_tui.domain.safety import Obstacle, obstacle
from reflect_tui.errors import NotYet, WordsRefused

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

MINUTES_A_QUESTION = 3
"""What each question of the facilitator's own adds to the estimate."""
MOST_PEOPLE = 200


def form_for(chosen: Format, positive: bool) -> Form:
    """How the questions address people in this format (S29, S20)."""
    if chosen is Format.ONE_TO_ONE:
        return Form.POSITIVE_YOU if positive else Form.YOU
    return Form.POSITIVE_WE if positive else Form.WE


def sets_for(bank: QuestionBank, positive: bool) -> tuple[QuestionSet, ...]:
    """The sets that fit something that went well, or something that went wrong."""
    return tuple(s for s in bank.sets if s.positive == positive)


def suggested_set(sets: tuple[QuestionSet, ...], noted: Noted, chosen: Format) -> str:
    """The key of the set to start from: full after serious harm, else a shorter one (§5.4)."""
    keys = [s.key for s in sets]
    serious = noted.harm in (Harm.SERIOUS, Harm.DEATH) or "SAR" in noted.kinds
    if serious and "full" in keys:
        return "full"
    light = chosen is Format.ONE_TO_ONE or set(noted.kinds) <= {"NEAR_MISS", "QA"}
    for wanted in ("short" if light else "standard", "positive_short"):
        if wanted in keys:
            return wanted
    return keys[0]


def estimate(question_set: QuestionSet, own_questions: int) -> tuple[int, int]:
    """Shortest and longest time of a meeting, in minutes."""
    low, high = question_set.minutes
    more = own_questions * MINUTES_A_QUESTION
    return low + more, high + more


def expected(meeting: Meeting, bank: QuestionBank) -> tuple[int, int]:
    """The same of a meeting that was planned; nothing when its set is not in use any more."""
    found = next((each for each in bank.sets if each.key == meeting.set_key), None)
    return estimate(found, sum(q.own for q in meeting.questions)) if found else (0, 0)


def people(text: str) -> int:
    """How many take part. Raises ``WordsRefused`` for what is not a number from 2 to 200."""
    said = text.strip()
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 10 else 0
    if not 2 <= number <= MOST_PEOPLE:
        raise WordsRefused(
            f"Write how many people take part, as a number from 2 to {MOST_PEOPLE}.", "people"
        )
    return number


def begin(
    store: Store,
    opportunity_id: str,
    plan: Plan,
    chapter: Chapter,
    today: date,
) -> Meeting:
    """Make the meeting that was planned; it stands at its opening.

    Raises ``NotYet`` while not everyone is safe (S02), or while another meeting about the same
    opportunity is not finished; ``WordsRefused`` for words that cannot be kept.
    """
    opportunity = store.opportunities.get(opportunity_id)
    check = store.opportunities.safety(opportunity_id)
    found = obstacle(opportunity, check, opportunity.lifted)
    if found is Obstacle.ON_HOLD:
        raise NotYet("This is on hold. First ask those who look into it, then lift the hold.")
    if found is not None:
        raise NotYet("Make sure that everyone is safe first.")
    if hold.unasked(chapter.event.flag, opportunity):
        raise NotYet("First say whether anyone else is still looking into it (M).")
    if opportunity.closed is not None:
        raise NotYet("This is closed. Open it again first.")
    begun = store.meetings.of_opportunity(opportunity_id)
    if any(meeting.stage is not Stage.ENDED for meeting in begun):
        raise NotYet("A meeting about this has not been finished. Continue that one first.")
    positive = went_well(opportunity, chapter.kinds)
    meeting = made(opportunity, plan, chapter.bank, chapter.policy, positive, today)
    store.meetings.save(meeting)
    return meeting


def made(
    opportunity: Opportunity,
    plan: Plan,
    bank: QuestionBank,
    policy: Policy,
    positive: bool,
    today: date,
) -> Meeting:
    """The meeting of a plan. Raises ``WordsRefused`` naming the field."""
    if plan.form is not form_for(plan.format, positive):
        raise WordsRefused("These questions do not fit this kind of event.", "set")
    for _, text in plan.own_questions:
        words.needed(text, "Write the question first.", limit=words.QUESTION_LIMIT, field="own")
    ask = "Write who decided how to learn together: a role."
    return Meeting(
        id=random_id(),
        opportunity_id=opportunity.id,
        held_on=today,
        format=plan.format,
        gather=plan.gather,
        people=2 if plan.format is Format.ONE_TO_ONE else plan.people,
        form=plan.form,
        set_key=plan.set_key,
        decided_by=words.needed(plan.decided_by, ask, limit=words.ROLE_LIMIT, field="decided_by"),
        guest=words.optional(plan.guest, limit=words.ROLE_LIMIT, field="guest"),
        policy=f"{policy.name}, {policy.version}",
        questions=agenda(plan, bank),
        for_group=plan.for_group if plan.format is Format.SMALL_GROUPS else "",
    )
