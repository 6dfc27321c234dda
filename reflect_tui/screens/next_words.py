"""The next thing that an opportunity needs, in words."""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import short_day
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.groups import Group, group_words, groups_words
from reflect_tui.domain.lacks import LACKS, only_to_do
from reflect_tui.domain.progress import Turn
from reflect_tui.domain.safety import Obstacle
from reflect_tui.services.next_step import Next, Step
from reflect_tui.services.opportunities import Everything
from reflect_tui.widgets.cells import cut

BRIEF = 44
"""Cells of a change as it is named here: it stands in full among the facts."""

SAFETY = {
    Obstacle.NOT_CHECKED: "say whether everyone is safe",
    Obstacle.NOT_SAFE: "make the person safe, then answer again",
    Obstacle.REASON_NEEDED: "do what is missing, or write why the meeting can go ahead",
}
WHILE_HELD = "do what is missing for safety. No meeting while it is on hold"
"""In place of a reason why the meeting can go ahead: it cannot."""
WORDS = {
    Next.REFER: "tell the local authority, then change the enquiry (E)",
    Next.SETTLE: "answer what is asked about this event",
    Next.HOLD: (
        "ask those who look into it whether the team may talk. "
        "Until then: N an action, W a check-in"
    ),
    Next.MEETING: "go on with the meeting",
    Next.PLAN: "plan a meeting",
    Next.AGREE: "plan a meeting to agree the actions together",
    Next.FINDINGS: "decide about what others found",
    Next.CLOSE: "close it. Everything is done, checked and told",
    Next.NOTHING: "nothing now.",
}
NO_CHANGE = "close it. No change was made, and nothing is open"


def next_words(step: Step, known: Everything, groups: tuple[Group, ...], today: date) -> str:
    """The sentence that stands above the keys."""
    return f"Next: {words_of(step, known, groups, today)}"


def words_of(step: Step, known: Everything, groups: tuple[Group, ...], today: date) -> str:
    """What to do, as the end of a sentence."""
    if step.next is Next.SAFETY and known.obstacle is not None:
        held = known.held and known.obstacle is Obstacle.REASON_NEEDED
        return WHILE_HELD if held else SAFETY[known.obstacle]
    if step.next is Next.MEETING and known.unfinished is not None and known.unfinished.on_hold:
        return "see that everyone is safe, then lift the hold"
    if step.next is Next.HEAR:
        return f"plan a follow-up meeting for: {group_words(known.not_heard[0], groups)}"
    if step.next is Next.TELL and step.duty is not None:
        return telling_words(step.duty, groups)
    if step.next is Next.CLOSE and not any(a.progress.implemented for a in known.actions):
        return NO_CHANGE
    if step.action is not None:
        return action_words(step.action, today)
    return WORDS[step.next]


def telling_words(duty: Duty, groups: tuple[Group, ...]) -> str:
    """What is left of telling somebody, the first of it first."""
    rule = duty.rule
    if duty.state is State.TO_DECIDE:
        return rule.decide[0].lower() + rule.decide[1:]
    who = rule.who.partition(" (")[0]
    who = who if who.isupper() else who[0].lower() + who[1:]
    if only_to_do(duty):
        needed = next(ask.needed for ask in rule.asks if ask.key in duty.lacks)
        return needed.replace(" them ", f" {who} ") if " them " in needed else f"{needed} to {who}"
    if rule.each_change:
        who = groups_words(duty.lacks, groups) or who
        off = f" {duty.of}" if duty.called_off else " about this change"
        return f"tell {who}{off}: {cut(duty.what, BRIEF)}"
    what = f": {cut(duty.what, BRIEF)}" if duty.what else ""
    so_far = " so far" if duty.state is State.LATER else ""
    return f"tell {who} {untold_words(duty) or duty.of}{what}{so_far}"


def untold_words(duty: Duty) -> str:
    """What of it they were not told, where they were told a part; else nothing."""
    left = [words for key, words in LACKS.items() if key in duty.lacks]
    return " and ".join(left) if duty.told else ""


def action_words(action: AgreedAction, today: date) -> str:
    """What an action needs now, or will need."""
    turn, due = action.turn(today), short_day(action.due_on, today)
    look_on = action.progress.to_look_on
    look = short_day(look_on or action.due_on, today)
    if turn is Turn.NOT_HELD and look_on is not None and look_on <= today:
        return f"look again, for it did not hold: {action.what}"
    return {
        Turn.OVERDUE: f"ask about the action that was due on {due}",
        Turn.TO_CHECK: f"check what was done: {action.what}",
        Turn.NOT_HELD: f"say what happens now, for it does not hold: {action.what}",
        Turn.TO_LOOK: f"look whether it is holding: {action.what}",
        Turn.OPEN: f"nothing now. The next action is due on {due}.",
        Turn.LATER: f"nothing now. The next action is to be looked at on {look}.",
        Turn.OVER: "nothing now.",
    }[turn]
