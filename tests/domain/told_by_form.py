"""One duty of an event, told again and again through the form's own rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.duties import duties
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.opportunity import Harm, Noted
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.telling import Telling
from reflect_tui.domain.tells import telling as kept
from tests.domain.examples import noted, telling
from tests.domain.owing import COMPLAINT, DAY, DONE, MADE, MET, NOTED, RULES
from tests.domain.owing import OPEN as AGREED

MEETING = {"m1": MET}
OPEN = replace(AGREED, agreed_on=MET)
GONE = replace(OPEN, progress=Progress(dropped_on=MADE + DAY, dropped_because="No money"))
AGAIN = replace(DONE, progress=Progress(done_on=MADE + 7 * DAY))
OTHER = replace(DONE, id="a2", what="Write it down", progress=Progress(done_on=MADE + DAY))
WHY: dict[str, Any] = {"because": "Not for them", "ways": ()}
CQC = noted(
    kinds=("INSPECTION_AUDIT",),
    harm=Harm.NONE,
    details={"inspection_by": ("cqc",), "cqc_due": (MADE.isoformat(),)},
)


class About:
    """One duty of an event, told through the form's own rules."""

    def __init__(self, about: Noted = COMPLAINT, key: str = "COMPLAINANT") -> None:
        self.about, self.key = about, key
        self.actions: tuple[AgreedAction, ...] = ()
        self.learned: dict[str, date] = dict(MEETING)
        self.unlearned: dict[str, date] = {}
        self.tellings: list[Telling] = []

    def duty(self) -> Duty:
        met = {**self.learned, **self.unlearned}
        made = duties(RULES, self.about, NOTED, met, self.actions, self.tellings, self.learned)
        return next(duty for duty in made if duty.rule.key == self.key)

    def tell(self, on: date, **changed: Any) -> None:
        number = len(self.tellings) + 1
        plain = {"id": f"t{number}", "position": number, "duty": self.key, "on": on}
        made = telling(**{**plain, **changed})
        self.tellings.append(kept(made, self.duty(), max(on, date(2026, 12, 31))))

    def now(self) -> tuple[State, date | None, tuple[str, ...]]:
        duty = self.duty()
        return duty.state, duty.since, duty.lacks
