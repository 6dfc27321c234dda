"""What stands on the wall at each stage of a meeting: one thing at a time, and nothing unseen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.chapter import MeetingWords, Policy
from reflect_tui.domain.contribution import Contribution
from reflect_tui.domain.days import long_day
from reflect_tui.domain.learning_point import LearningPoint, hands_words
from reflect_tui.domain.meeting import Asked, Meeting, Stage
from reflect_tui.domain.question import Step
from reflect_tui.screens.gathers import prompt
from reflect_tui.screens.no_change import no_change_words
from reflect_tui.screens.read_out import read_out
from reflect_tui.screens.since import since_items
from reflect_tui.services.meeting_content import Content
from reflect_tui.services.on_the_wall import OnTheWall
from reflect_tui.services.room import View
from reflect_tui.widgets.paging import Item

WAITING = "The meeting will be here"
HOW_IT_COMES = (
    "It comes by itself when it begins in the other window. Make these letters larger with Ctrl "
    "and +, until the person at the back can read them. Q closes this window."
)
PAUSED = "The meeting is paused"
DEAF = (
    "But the two windows cannot tell each other anything: your user account may not write in its "
    "own folder for that, or the disk is full. Mend it, then open this window again. Until then "
    "project the other window."
)
GONE = "The file of the meeting is not here"
HOW_IT_IS_FOUND = (
    "It was moved, or another file stands in its place. Pause the meeting in the other window and "
    "put its file back. Then go on: it comes back here by itself."
)
HOW_IT_GOES_ON = "It comes back by itself when it goes on in the other window."
BEFORE = "Before we start"
LEARNED_SO = "Learned"
LEARNED, YOU_LEARNED = "What we have learned", "What you have learned"
ACTIONS = "What will we do? Who will do it, and by when?"
TAKEN = "What we take with us"
THANKS = "The meeting has ended. Thank you, everyone."
THANK_YOU = "Thank you"
NOTHING_TAKEN = "The meeting has ended. Nothing of it was kept."
BACK_ROW = "Can the back row read this line?"
SAY_SO = (
    "The answers will be as small as these words. If you cannot read them from your chair, "
    "please say so now."
)
ELSEWHERE = (
    "Please look at the screen of the person who leads. The answers stand there alone. They are "
    "not kept."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that stands on the wall."""

    title: str
    """Drawn large."""
    step: tuple[int, int, int] | None = None
    """The step, the number of its question, and how many it has."""
    warning: str = ""
    how: str = ""
    items: tuple[Item, ...] = ()
    limits: str = ""
    points: tuple[LearningPoint, ...] = ()
    """What has been learned so far; the wall says what is new of it."""
    ended: bool = False
    """Whether nobody leads any more, so that the pages are turned here."""
    where: object = None
    """The question or place; when it is another one, its time starts anew."""


def sheet_of(wall: OnTheWall, words: MeetingWords, policy: Policy, today: date) -> Sheet:
    """What to show of a meeting, or that none is on."""
    content = wall.content
    if content is None or content.meeting.on_hold:
        paused = wall.paused or content is not None
        if wall.deaf:
            return Sheet(title=WAITING, how=DEAF)
        if wall.gone:
            return Sheet(title=GONE, how=HOW_IT_IS_FOUND)
        return Sheet(
            title=PAUSED if paused else WAITING, how=HOW_IT_GOES_ON if paused else HOW_IT_COMES
        )
    meeting = content.meeting
    lifted = content.opportunity.lifted
    made = of_meeting(content, wall, words, policy, today)
    return Sheet(
        title=made.title,
        step=made.step,
        warning=made.warning,
        how=made.how,
        items=made.items,
        ended=made.ended,
        limits=lifted.limits if lifted is not None else "",
        points=content.points if meeting.stage is Stage.QUESTIONS else (),
        where=(meeting.id, meeting.stage, meeting.position),
    )


def of_meeting(
    content: Content, wall: OnTheWall, words: MeetingWords, policy: Policy, today: date
) -> Sheet:
    """What belongs to the stage a meeting is at."""
    meeting = content.meeting
    if meeting.stage is Stage.ENDED:
        return of_end(content)
    if wall.now.view is View.BACK_ROW:
        return Sheet(title=BACK_ROW, how=SAY_SO)
    if wall.now.view is View.LEARNED:
        title = YOU_LEARNED if meeting.one_to_one else LEARNED
        return Sheet(title=title, items=tuple(map(point_item, content.points)))
    if meeting.stage is Stage.OPENING:
        said = (*read_out(meeting, words, policy), *since_items(wall.since, today))
        return Sheet(title=BEFORE, items=said)
    if meeting.stage is Stage.QUESTIONS:
        return of_question(meeting, wall.answers, words)
    step = (Step.ACTION.value, 0, 0)
    if meeting.stage is Stage.ACTIONS:
        learned = tuple(Item(p.id, f"{LEARNED_SO}: {p.text}") for p in content.points)
        return Sheet(title=ACTIONS, step=step, items=(*action_items(content), *learned))
    return Sheet(title=TAKEN, step=step, items=taken_items(content))


def of_end(content: Content) -> Sheet:
    """What the team takes with it, with thanks; it stands there until another meeting is led."""
    items = taken_items(content)
    if not items:
        return Sheet(title=THANK_YOU, how=NOTHING_TAKEN if content.meeting.saved_nothing else "")
    return Sheet(title=TAKEN, how=THANKS, items=items, ended=True)


def action_items(content: Content) -> tuple[Item, ...]:
    """What was agreed, or why nothing needs to change."""
    actions = tuple(map(action_item, content.actions))
    if not content.meeting.no_change_because:
        return actions
    because = no_change_words(content.meeting.form).because
    return (*actions, Item("none", f"{because}: {content.meeting.no_change_because}"))


def taken_items(content: Content) -> tuple[Item, ...]:
    """Actions, then what was learned."""
    return (*action_items(content), *map(point_item, content.points))


def of_question(meeting: Meeting, answers: tuple[Contribution, ...], words: MeetingWords) -> Sheet:
    """A question, then what has been shown of it."""
    asked = meeting.question
    return Sheet(
        title=asked.text,
        step=(asked.step, *meeting.place_in_step),
        warning=asked.warning,
        how="" if answers else how_words(meeting, words),
        items=tuple(Item(each.id, each.text) for each in answers),
    )


def how_words(meeting: Meeting, words: MeetingWords) -> str:
    """What people are asked to do, or why no answers stand here."""
    shown = meeting.question.state is Asked.REVEALED
    return ELSEWHERE if shown else prompt(meeting, words)


def point_item(point: LearningPoint) -> Item:
    """Something learned, with its show of hands."""
    return Item(point.id, f"{point.text}{hands_words(point.hands)}")


def action_item(action: AgreedAction) -> Item:
    """What, who, by when."""
    return Item(action.id, f"{action.what}\n{action.owner} · by {long_day(action.due_on)}")
