"""What the registered person does about an event outside its meetings, also on hold (§1.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from reflect_tui.domain.agreed_action import AgreedAction, agreed
from reflect_tui.domain.check_in import CheckIn, checked_in
from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.learning_point import ParkedIdea
from reflect_tui.domain.meeting import Meeting
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.services.file_thread import FileThread

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store


class Agreeing(Protocol):
    """Where an action is agreed: in a meeting, or by the registered person alone."""

    @property
    def opportunity(self) -> Opportunity:
        """What it is about."""

    @property
    def meeting(self) -> Meeting | None:
        """The meeting; nothing outside one."""

    async def agree(
        self, action: AgreedAction, idea: ParkedIdea | None = None, finding: Finding | None = None
    ) -> AgreedAction:
        """Save an action as agreed. Raises ``WordsRefused`` without what, who or by when (S39)."""


class OutsideMeetings:
    """The registered person decides an action alone, with a reason (S25)."""

    meeting = None

    def __init__(self, file: FileThread, opportunity: Opportunity, today: date) -> None:
        self._file = file
        self._today = today
        self.opportunity = opportunity

    async def agree(
        self,
        action: AgreedAction,
        idea: ParkedIdea | None = None,  # noqa: ARG002
        finding: Finding | None = None,  # noqa: ARG002
    ) -> AgreedAction:
        """Save an action. Raises ``WordsRefused`` without what, who, by when or why."""
        ready = agreed(action, self._today)

        def keep(store: Store) -> AgreedAction:
            known = store.actions.of_opportunity(self.opportunity.id)
            last = max((a.position for a in known if a.meeting_id is None), default=0)
            kept = replace(ready, id=random_id(), position=last + 1)
            store.actions.save(kept)
            return kept

        return await self._file.do(keep)

    async def check_in(self, made: CheckIn) -> None:
        """Keep that staff were asked how they are. Raises ``WordsRefused``."""
        ready = replace(checked_in(made, self.opportunity.happened_on, self._today), id=random_id())
        await self._file.do(lambda store: store.check_ins.add(ready))
