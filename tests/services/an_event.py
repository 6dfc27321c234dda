"""One event in a real file, moved on through the same doors as the app."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from reflect_tui.domain import following, hold, tells
from reflect_tui.domain.agreed_action import AffectsCare, AgreedAction, agreed
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.meeting import Keep, Meeting
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.domain.progress import How
from reflect_tui.domain.safety import Answer
from reflect_tui.domain.telling import Outcome
from reflect_tui.services import closing, opportunities, planning
from reflect_tui.services.next_step import Step, next_step
from reflect_tui.services.opportunities import Everything
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, action, check, noted, telling
from tests.storage.begun import CHAPTER, plan

MANAGER = "Registered manager"
EVERYTHING_SAID: dict[str, tuple[str, ...]] = {
    "candour": ("no",),
    "candour_asked": ("GP",),
    "candour_because": ("No harm came of it",),
    "live_enquiry": ("none",),
    "safeguarding_enquiry": ("no",),
    "la_asked": ("no",),
}
"""Answers with which nothing is left to be settled."""


@dataclass
class Event:
    """One event; ``today`` moves as the test wants it."""

    store: Store
    id: str
    today: date = TODAY

    @classmethod
    def noted(cls, store: Store, *kinds: str, **changed: Any) -> Event:
        """A new event of these kinds."""
        about = noted(kinds=kinds or ("OTHER",), **changed)
        return cls(store, opportunities.note(store, about, CHAPTER.kinds, TODAY).id)

    @classmethod
    def talked_about(cls, store: Store, *kinds: str, **changed: Any) -> Event:
        """One that is safe, settled, and was talked about; nothing is agreed yet."""
        event = cls.noted(store, *kinds, **changed)
        event.safe()
        event.settle(**EVERYTHING_SAID)
        event.meet()
        return event

    @property
    def known(self) -> Everything:
        """All that belongs to it."""
        return opportunities.everything(self.store, self.id, CHAPTER)

    def step(self) -> Step:
        """The next thing."""
        return next_step(self.known, self.today)

    def open_points(self) -> tuple[str, ...]:
        """What must not be open when it is closed."""
        return closing.open_points(self.known)

    def safe(self, **changed: Any) -> None:
        """Somebody answers whether everyone is safe."""
        made = check(opportunity_id=self.id, **changed)
        opportunities.confirm_safety(self.store, made, kinds=self.known.opportunity.kinds)

    def settle(self, **said: tuple[str, ...]) -> Opportunity:
        """Answer what is asked about it."""
        about, flags = self.known.opportunity, CHAPTER.event.flag
        return opportunities.settle(self.store, about, flags, said)

    def lift(self, by: str = "Police", limits: str = "") -> None:
        """Somebody agrees that the team may talk."""
        about = self.known.opportunity
        made = hold.lifted(
            about, self.today, self.today, by=by, limits=limits, agreed=hold.live(about)
        )
        self.store.opportunities.save(replace(about, lifted=made))

    def meet(self, because: str = "", *, end: bool = True, **planned: Any) -> Meeting:
        """The team talks about it; ``because`` says why nothing needs to change."""
        made = plan(**planned)
        meeting = planning.begin(self.store, self.id, made, CHAPTER, self.today)
        if because:
            meeting = meeting.without_change(because)
        if end:
            meeting = meeting.ended(Keep.LEARNING)
            self.store.meetings.end(meeting)
        return meeting

    def agree(self, *, what: str = "Move the trolley", **changed: Any) -> AgreedAction:
        """An action is agreed in the last meeting, for everyone's care unless it is said."""
        known = self.known
        last = known.meetings[-1].id if known.meetings else None
        number = 1 + len(known.actions)
        plain: dict[str, Any] = {"affects_care": AffectsCare.NO, **changed}
        made = action(
            id=f"{self.id}-{number}",
            opportunity_id=self.id,
            meeting_id=last,
            position=number,
            what=what,
            **plain,
        )
        made = agreed(made, TODAY)
        self.store.actions.save(made)
        return made

    def done(self, on: date | None = None) -> None:
        """Every action is done, as its owner says."""
        for each in self.known.actions:
            if each.progress.open:
                day = on or self.today
                self.store.actions.save(following.done(each, day, self.today))

    def checked(self, by: str = MANAGER, look_on: date | None = None) -> None:
        """Every action that is done is checked."""
        for each in self.known.actions:
            if each.progress.implemented and each.progress.checked_on is None:
                made = following.checked(
                    each, self.today, self.today, by=by, how=How.SAW_IT, look_on=look_on
                )
                self.store.actions.save(made)

    def tell(self, duty: Duty, **changed: Any) -> None:
        """Something was done about one duty; who was told had each step of it today."""
        known = self.store.tellings.of_opportunity(self.id)
        steps = {ask.key: (self.today.isoformat(),) for ask in duty.rule.asks if ask.needed}
        told = changed.get("outcome", Outcome.TOLD) is Outcome.TOLD
        plain: dict[str, Any] = {
            "details": steps if told else {},
            "id": f"{self.id}-t{len(known)}",
            "opportunity_id": self.id,
            "action_id": duty.change.id if duty.change else None,
            "position": 1 + len(known),
            "duty": duty.rule.key,
            "on": self.today,
            "ways": (duty.rule.ways[0].key,),
        }
        made = tells.telling(telling(**{**plain, **changed}), duty, self.today)
        self.store.tellings.add((made,), CHAPTER.duties)

    def tell_all(self) -> None:
        """Everybody is told who is to be told now."""
        for duty in self.known.duties:
            if duty.state is State.TO_TELL:
                self.tell(duty)

    def duty(self, key: str) -> Duty:
        """The first duty of this rule."""
        return next(duty for duty in self.known.duties if duty.rule.key == key)

    def close(self, because: str = "", by: str = MANAGER) -> None:
        """The registered person closes it."""
        known = self.known
        made = closing.closed(known, self.today, by=by, because=because)
        closing.keep(self.store, known, made, CHAPTER)


NOT_TOLD = {"outcome": Outcome.NOT_POSSIBLE, "because": "She gave no address", "ways": ()}
UNSAFE: dict[str, dict[str, Any]] = {
    "not safe": {"person": Answer.NO},
    "not known to be safe": {"person": Answer.DONT_KNOW},
    "not stopped, and no reason": {"stopped": Answer.NO},
    "not reported, and no reason": {"reported": Answer.DONT_KNOW},
}
