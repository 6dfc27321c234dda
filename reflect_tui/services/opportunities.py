"""What is done with one learning opportunity outside its meetings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain import hold
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.check_in import CheckIn
from reflect_tui.domain.duties import duties
from reflect_tui.domain.duty import Duty
from reflect_tui.domain.elsewhere import Elsewhere
from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.flag import Flag, complete, standing, to_settle
from reflect_tui.domain.groups import not_heard
from reflect_tui.domain.kept import Kept
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.learning_point import LearningPoint
from reflect_tui.domain.left_over import undecided
from reflect_tui.domain.meeting import Meeting, Stage
from reflect_tui.domain.opportunity import Noted, Opportunity, checked, went_well
from reflect_tui.domain.progress import Turn
from reflect_tui.domain.safety import Obstacle, SafetyCheck, confirmed, obstacle

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """One opportunity with all that belongs to it."""

    opportunity: Opportunity
    safety: SafetyCheck | None
    meetings: tuple[Meeting, ...]
    learning: tuple[LearningPoint, ...]
    actions: tuple[AgreedAction, ...]
    """Soonest first."""
    findings: tuple[Finding, ...] = ()
    duties: tuple[Duty, ...] = ()
    """Who must be told, in the order of the rules."""
    to_settle: tuple[Flag, ...] = ()
    """What is asked about the event and not settled."""
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)
    """What is known of tellings outside the app, by the keys of the checklist."""
    check_ins: tuple[CheckIn, ...] = ()
    """Oldest first."""

    @property
    def obstacle(self) -> Obstacle | None:
        """Why there can be no meeting yet."""
        return obstacle(self.opportunity, self.safety, self.opportunity.lifted)

    @property
    def held(self) -> tuple[str, ...]:
        """Who holds it up (§1.3), whatever else stands in the way: safety steps hide no hold."""
        return hold.holding(self.opportunity, self.opportunity.lifted)

    @property
    def findings_left(self) -> tuple[Finding, ...]:
        """What others found that has no decision, or whose action is not to be done any more."""
        there = {a.id for a in self.actions if a.progress.dropped_on is None}
        return tuple(
            each
            for each in self.findings
            if each.decision is None
            or (each.decision is Decision.ACTION and each.action_id not in there)
        )

    def waiting(self, today: date) -> tuple[Duty, ...]:
        """Those who must be told, then those about whom it must be decided, then those whose day
        went by with nothing to tell; each in the order of the rules."""
        waiting = [duty for duty in self.duties if duty.presses(today)]
        return tuple(sorted(waiting, key=lambda duty: duty.state))

    def duty(self, rule: str, change: str = "") -> Duty:
        """The duty of a rule, of one change if it stands for each. Raises ``KeyError``."""
        for duty in self.duties:
            if duty.rule.key == rule and (duty.change.id if duty.change else "") == change:
                return duty
        raise KeyError(rule)

    @property
    def unfinished(self) -> Meeting | None:
        """The meeting that has begun and not ended."""
        return next((m for m in self.meetings if m.stage is not Stage.ENDED), None)

    @property
    def ended(self) -> tuple[Meeting, ...]:
        """The meetings that were closed, oldest first."""
        return tuple(m for m in self.meetings if m.stage is Stage.ENDED)

    @property
    def not_heard(self) -> tuple[str, ...]:
        """Keys of the groups that have had no chance to contribute yet (S30)."""
        return not_heard(self.meetings)

    def pressing(self, today: date) -> AgreedAction | None:
        """The action that needs somebody first; nothing when none is waited for any more."""
        waiting = [action for action in self.actions if action.turn(today) is not Turn.OVER]
        return min(waiting, key=lambda action: action.turn(today), default=None)

    @property
    def undecided(self) -> bool:
        """Whether it was talked about, and an action, or why there is none, is missing (S39)."""
        return undecided(self.ended, ((a.meeting_id, a.agreed_on) for a in self.actions))


def note(store: Store, noted: Noted, kinds: Iterable[Kind], today: date) -> Opportunity:
    """Keep a new learning opportunity. Raises ``WordsRefused`` naming the field."""
    return store.opportunities.add(checked(noted, kinds, today), today)


def renote(
    store: Store, opportunity: Opportunity, noted: Noted, chapter: Chapter, today: date
) -> Opportunity:
    """Change what was noted. Raises ``WordsRefused`` naming the field."""
    kinds = chapter.kinds
    of_kinds = {each.key for kind in kinds for each in kind.fields}
    noted = checked(noted, kinds, today)
    known = standing(chapter.event.flag, opportunity, noted.harm)
    settled = {key: said for key, said in known.items() if key not in of_kinds}
    changed = hold.pruned(opportunity.renoted(replace(noted, details={**noted.details, **settled})))
    store.opportunities.save(changed, opportunity, went_well=went_well(changed, kinds))
    return store.opportunities.get(changed.id)


def settle(
    store: Store,
    opportunity: Opportunity,
    flags: tuple[Flag, ...],
    said: Mapping[str, tuple[str, ...]],
) -> Opportunity:
    """Keep the answers to what is asked about an event; others stay as they were.

    Raises ``WordsRefused`` naming the field.
    """
    details = {**opportunity.details, **said}
    changed = replace(opportunity, details=details)
    changed = hold.pruned(replace(changed, details=complete(flags, changed, details)))
    store.opportunities.save(changed, opportunity)
    return changed


def confirm_safety(
    store: Store,
    check: SafetyCheck,
    before: SafetyCheck | None = None,
    *,
    kinds: tuple[str, ...],
    first: bool = False,
) -> SafetyCheck:
    """Keep the answers of a safety check, whatever they are, in the place of those ``before``; the
    ``first`` ones have none before. An obstacle opens a closed event again.

    Raises ``WordsRefused``, and ``SaveFailed`` when it was answered in another window since, or is
    not of the ``kinds`` any more by which the questions were asked.
    """
    check = confirmed(check)
    store.opportunities.save_safety(check, before, first=first, kinds=kinds)
    return check


def everything(store: Store, opportunity_id: str, chapter: Chapter) -> Everything:
    """One opportunity with all that belongs to it. Raises ``KeyError``."""
    meetings = store.meetings.of_opportunity(opportunity_id)
    kept = Kept(
        opportunity=store.opportunities.get(opportunity_id),
        safety=store.opportunities.safety(opportunity_id),
        meetings=meetings,
        learning=tuple(point for m in meetings for point in store.learning.points(m.id)),
        actions=store.actions.of_opportunity(opportunity_id),
        findings=store.findings.of_opportunity(opportunity_id),
        tellings=store.tellings.of_opportunity(opportunity_id),
        elsewhere=store.tellings.elsewhere(opportunity_id),
        check_ins=store.check_ins.of_opportunity(opportunity_id),
    )
    return with_duties(kept, chapter)


def with_duties(kept: Kept, chapter: Chapter) -> Everything:
    """What the file has about an opportunity, with what follows from it by the chapter's rules."""
    opportunity = kept.opportunity
    with_points = {point.meeting_id for point in kept.learning}
    met = {m.id: m.held_on for m in kept.meetings if m.stage is Stage.ENDED}
    learned = {id_: day for id_, day in met.items() if id_ in with_points}
    event = (opportunity, opportunity.noted_on, met)
    return Everything(
        opportunity=opportunity,
        safety=kept.safety,
        meetings=kept.meetings,
        learning=kept.learning,
        actions=kept.actions,
        findings=kept.findings,
        duties=duties(chapter.duties, *event, kept.actions, kept.tellings, learned),
        to_settle=left_to_settle(chapter, opportunity),
        elsewhere=kept.elsewhere,
        check_ins=kept.check_ins,
    )


def left_to_settle(chapter: Chapter, opportunity: Opportunity) -> tuple[Flag, ...]:
    """What is asked about an event and not settled; who looks into it may be known otherwise."""
    found = to_settle(chapter.event.flag, opportunity)
    known = hold.live(opportunity)
    return tuple(flag for flag in found if not (known and flag.key == hold.QUESTION))


def safety_of(store: Store, opportunity_id: str) -> tuple[Opportunity, SafetyCheck | None]:
    """An opportunity and its latest safety check."""
    return store.opportunities.get(opportunity_id), store.opportunities.safety(opportunity_id)
