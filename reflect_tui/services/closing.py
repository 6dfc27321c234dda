"""Closing an opportunity: what is still open, and closing it all the same with a reason (§1.4)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain import words
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.elsewhere import Standing, checklist
from reflect_tui.domain.lacks import not_told
from reflect_tui.domain.opportunity import Closed, Opportunity
from reflect_tui.domain.refusals import Refusals
from reflect_tui.domain.safety import Obstacle
from reflect_tui.errors import NotYet
from reflect_tui.services.opportunities import Everything, everything

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter
    from reflect_tui.storage.store import Store

UNSAFE = (
    Obstacle.NOT_CHECKED,
    Obstacle.NOT_SAFE,
    Obstacle.NOT_REFERRED,
    Obstacle.REASON_NEEDED,
)
"""What nothing may be closed over."""
NOT_SAFE = "Say first that everyone is safe (S). Before that it cannot be closed."


def open_points(known: Everything) -> tuple[str, ...]:
    """What must not be open when it is closed, each as a short sentence."""
    points: list[str] = []
    if known.obstacle is Obstacle.ON_HOLD:
        points.append("It is on hold.")
    if known.unfinished is not None:
        points.append("A meeting is not finished.")
    elif not known.ended:
        points.append("It has not been talked about.")
    elif known.undecided:
        points.append("No actions are agreed, and no reason why none are needed.")
    for action in known.actions:
        progress = action.progress
        if progress.open:
            points.append(f"Not done: {action.what}")
        elif progress.implemented and progress.checked_on is None:
            points.append(f"Not checked: {action.what}")
    points += [not_told(duty) for duty in known.duties if duty.blocks and not_of_open(duty)]
    return tuple(dict.fromkeys(points))


def not_of_open(duty: Duty) -> bool:
    """Whether a duty is more than what follows from an action that is not done yet."""
    return duty.change is None or not duty.change.progress.open


def not_told_words(duty: Duty) -> str:
    """That somebody was not told, and why."""
    what = f": {duty.what}" if duty.what else ""
    what = f" {duty.of}{what}" if duty.called_off else what
    said = "not needed" if duty.state is State.NOT_NEEDED else "not possible"
    return f"{duty.rule.who}{what}: {said}, because: {duty.because}"


def warnings(known: Everything, chapter: Chapter) -> tuple[str, ...]:
    """What may be open, and is worth saying before it is closed."""
    said = others_to_tell(known, chapter)
    blocking = decided_by(known)
    said += [flag.open_words for flag in known.to_settle if flag.key not in blocking]
    said += [not_told_words(duty) for duty in known.duties if duty.state > State.TOLD]
    undecided = len(known.findings_left)
    if undecided:
        said.append(f"What others found: {undecided} without a decision")
    if known.not_heard:
        said.append("Some groups have not been heard yet")
    if known.safety is not None and known.safety.support_missing:
        said.append("Staff may still need support")
    said += [f"It does not hold: {a.what}" for a in known.actions if a.progress.failed]
    if any(action.progress.to_look_on for action in known.actions):
        said.append("It stays in Follow up until somebody has looked whether it holds")
    return tuple(said)


def decided_by(known: Everything) -> set[str]:
    """Keys of the questions whose answers decide about a duty that blocks: that is said once."""
    undecided = [duty.rule for duty in known.duties if duty.state is State.TO_DECIDE]
    return {name for rule in undecided if rule.blocks_undecided for name in rule.decided_by}


def others_to_tell(known: Everything, chapter: Chapter) -> list[str]:
    """Others who may need telling outside the app, of whom nobody has said anything (§2.5)."""
    event = known.opportunity
    lines = checklist(chapter.event.elsewhere, event, event.id, known.elsewhere)
    left = [
        prompt.who for prompt, made in lines if prompt.law and made.standing is Standing.NOT_YET
    ]
    who = ", ".join(dict.fromkeys(left))
    return [f"Who may need telling outside the app (L): {who}"] if who else []


def closed(known: Everything, today: date, *, by: str, because: str = "") -> Opportunity:
    """The opportunity, closed. Raises ``NotYet`` while somebody may not be safe, and
    ``WordsRefused`` that names ``who`` or ``because``: with anything open there is a reason.
    """
    if known.obstacle in UNSAFE:
        raise NotYet(NOT_SAFE)
    points = open_points(known)
    refused = Refusals()
    ask = "Write who closes it: a role."
    by = refused.of(lambda: words.needed(by, ask, limit=words.ROLE_LIMIT, field="who"), "")
    why = "Write why it can be closed all the same. It stays to be seen."
    if points:
        because = refused.of(lambda: words.needed(because, why, field="because"), "")
    refused.raise_any()
    made = Closed(on=today, by=by, because=because if points else "", open_points=points)
    return replace(known.opportunity, closed=made)


def keep(store: Store, known: Everything, made: Opportunity, chapter: Chapter) -> None:
    """Keep that it is closed, as ``made`` from what was ``known``.

    Raises ``NotYet`` when something about it has changed since.
    """
    if everything(store, made.id, chapter) != known:
        raise NotYet("Something has changed in another window. Go back and look at it first.")
    store.opportunities.save(made, known.opportunity)


def open_again(store: Store, opportunity: Opportunity) -> None:
    """It is not closed after all."""
    store.opportunities.save(opportunity.reopened, opportunity)
