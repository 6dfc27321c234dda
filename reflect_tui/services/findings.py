"""What others found about an event: written down, decided about, taken out (S19)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.finding import Finding, found
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.errors import NotYet, WordsRefused

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store


CLOSED = "This event is closed. Open it again first, then decide."


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """What others found about one event, and what may follow from it."""

    about: Opportunity
    findings: tuple[Finding, ...]
    actions: tuple[AgreedAction, ...]
    """Those agreed for the event, soonest first."""
    safety_said: bool = True
    """Whether anybody has answered if everyone is safe: no action is written before that."""

    @property
    def to_follow(self) -> tuple[AgreedAction, ...]:
        """Those that can follow from a finding: that it was dropped decides about none."""
        return tuple(each for each in self.actions if each.progress.dropped_on is None)

    def action_of(self, finding: Finding) -> AgreedAction | None:
        """The action that follows from a finding."""
        return next((each for each in self.actions if each.id == finding.action_id), None)


def others(store: Store, opportunity_id: str) -> Others:
    """What others found about an event. Raises ``KeyError`` for an unknown one."""
    return Others(
        about=store.opportunities.get(opportunity_id),
        findings=store.findings.of_opportunity(opportunity_id),
        actions=store.actions.of_opportunity(opportunity_id),
        safety_said=store.opportunities.safety(opportunity_id) is not None,
    )


def keep(store: Store, finding: Finding, today: date, was: Finding | None = None) -> Finding:
    """Keep a finding, new (without an id) or changed from what it ``was``.

    Raises ``WordsRefused`` as ``found`` does, and for an action that does not belong to the event;
    ``NotYet`` for a closed event, ``SaveFailed`` when it was changed in another window.
    """
    ready = found(finding, today)
    known = others(store, ready.opportunity_id)
    if known.about.closed is not None:
        raise NotYet(CLOSED)
    if ready.action_id is not None and known.action_of(ready) not in known.to_follow:
        raise WordsRefused("That action will not come any more. Pick another one.", "action")
    if not ready.id:
        last = max((each.position for each in known.findings), default=0)
        ready = replace(ready, id=random_id(), position=last + 1)
    store.findings.save(ready, was)
    return ready
