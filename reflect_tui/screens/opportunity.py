"""One learning opportunity as a line of facts, and the next thing to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual import getters, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import happened, short_day
from reflect_tui.domain.groups import Group, group_words, groups_words
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.meeting import Format, Keep, Meeting, Stage
from reflect_tui.domain.progress import Turn
from reflect_tui.domain.safety import Answer, Obstacle
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dealing import SAID, deal_with, when_words
from reflect_tui.screens.moves import (
    FollowUpWanted,
    MeetingWanted,
    NoteWanted,
    PlanWanted,
    SafetyWanted,
)
from reflect_tui.screens.no_change import no_change_words
from reflect_tui.screens.place import Place
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.opportunities import Everything, everything
from reflect_tui.widgets.facts import Fact, Facts
from reflect_tui.widgets.plain_text import PlainText

FORMATS = {
    Format.WHOLE_TEAM: "Whole team",
    Format.SMALL_GROUPS: "Small group",
    Format.ONE_TO_ONE: "One-to-one",
}
PRESSING = (Turn.OVERDUE, Turn.TO_CHECK, Turn.TO_LOOK)
UNDECIDED = "! No actions agreed yet, and no reason why none are needed"
NEXT = {
    Obstacle.NOT_CHECKED: "say whether everyone is safe",
    Obstacle.NOT_SAFE: "make the person safe, then answer again",
    Obstacle.NOT_REFERRED: "tell the local authority, then change the enquiry (E)",
    Obstacle.REASON_NEEDED: "do what is missing, or write why the meeting can go ahead",
}
SAFE = {
    Obstacle.NOT_CHECKED: "! Not answered yet",
    Obstacle.NOT_SAFE: "! Not safe yet",
    Obstacle.NOT_REFERRED: "! Not referred to the local authority yet",
    Obstacle.REASON_NEEDED: "! The person is safe, but not everything is done yet",
}


class OpportunityPlace(Place):
    """Everything about one event, and one key to the next thing."""

    CSS_PATH = "opportunity.tcss"
    PURPOSE = (
        "One event from what happened to what changed. Enter does the next thing that is needed."
    )
    BINDINGS = [
        commands.PROCEED.binding(),
        commands.PLAN.binding(),
        commands.FOLLOW_UP.binding(),
        commands.EDIT.binding(),
        commands.CHECK.binding(),
        commands.LEAVE.binding("Back"),
    ]
    AUTO_FOCUS = "Facts"

    def __init__(
        self,
        file: FileThread,
        known: Everything,
        kinds: tuple[Kind, ...],
        groups: tuple[Group, ...],
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._file = file
        self._about = known.opportunity.id
        self._kinds = {kind.key: kind for kind in kinds}
        self._groups = groups
        self._today = today
        self._known = known

    facts = getters.query_one(Facts)

    def compose(self) -> ComposeResult:
        """Title, facts, the next thing, keys."""
        yield PlainText(self.title_words(), classes="heading", id="title")
        with Facts():
            yield from self.facts_of(self._known)
        yield PlainText(self.next_words(), id="next")
        yield from self.foot()

    async def on_screen_resume(self) -> None:
        """Read what is in the file now."""
        try:
            known = await self._file.do(lambda store: everything(store, self._about))
        except ReflectError as fault:
            self.say(str(fault))
            return
        if known == self._known:
            return
        self._known = known
        self.query_one("#title", PlainText).show(self.title_words())
        await self.facts.show(self.facts_of(known))
        self.query_one("#next", PlainText).show(self.next_words())
        self.refresh_bindings()

    def title_words(self) -> str:
        """Number and title."""
        return f"{self._known.opportunity.number}  {self._known.opportunity.title}"

    def facts_of(self, known: Everything) -> list[Fact]:
        """The line of facts; what is not there yet says so."""
        event = known.opportunity
        kinds = ", ".join(self._kinds[k].label if k in self._kinds else k for k in event.kinds)
        when = happened(event.happened_on, event.precision)
        again = " · has happened before" if event.happened_before else ""
        talked = "\n".join(self.meeting_words(meeting) for meeting in known.meetings)
        missing = groups_words(known.not_heard, self._groups)
        return [
            Fact("What happened", f"{kinds} · {when}{again}"),
            self.safe_fact(known),
            Fact("Talked about", talked or "Not yet"),
            *([Fact("Not yet heard", f"! {missing}", "alert")] if missing else []),
            Fact("We learned", self.learned(known)),
            self.changed_fact(known),
        ]

    def safe_fact(self, known: Everything) -> Fact:
        """Whether everyone is safe."""
        if known.obstacle is not None:
            return Fact("Made safe", SAFE[known.obstacle], "alert")
        check = known.safety
        assert check is not None
        said = "Not needed" if check.person is Answer.NOT_NEEDED else "Yes"
        open_points = [f"{label}: {answer}" for label, answer in check.open_points]
        said = "Partly" if open_points else said
        words = f"{said} · {check.confirmed_by}, {short_day(check.checked_on, self._today())}"
        words = "\n".join((words, *open_points))
        if check.go_ahead_reason:
            words += f"\nGoing ahead because: {check.go_ahead_reason}"
        if check.support_missing:
            words += "\nStaff may still need support"
        return Fact("Made safe", words)

    def meeting_words(self, meeting: Meeting) -> str:
        """One meeting in a line."""
        unfinished = " · on hold" if meeting.on_hold else " · not finished"
        state = "" if meeting.stage is Stage.ENDED else unfinished
        people = "" if meeting.one_to_one else f", {meeting.people} people"
        group = f": {group_words(meeting.for_group, self._groups)}" if meeting.for_group else ""
        day = short_day(meeting.held_on, self._today())
        return f"{FORMATS[meeting.format]}{group}{people}, {day}{state}"

    def learned(self, known: Everything) -> str:
        """What was learned; or why it does not stand here."""
        lines = [point.text for point in known.learning]
        kept = [meeting for meeting in known.ended if meeting.keep is Keep.NOTHING]
        if any(meeting.saved_nothing for meeting in kept):
            lines.append("Nothing was saved of a one-to-one, as both wanted.")
        if not all(meeting.saved_nothing for meeting in kept):
            lines.append("Not kept: the group chose to keep only the actions.")
        if not lines and known.ended:
            lines.append("Nothing was written down.")
        return "\n".join(lines) or "Not yet"

    def changed_fact(self, known: Everything) -> Fact:
        """The actions, or why there are none; while neither was agreed it says so."""
        lines = [UNDECIDED] if known.undecided else []
        if changed := self.changed(known):
            lines.append(changed)
        return Fact("We changed", "\n".join(lines) or "Not yet", "alert" if known.undecided else "")

    def changed(self, known: Everything) -> str:
        """The actions, or why there are none."""
        lines = [self.action_words(action) for action in known.actions]
        lines += [
            f"{no_change_words(meeting.form).short}: {meeting.no_change_because}"
            for meeting in known.ended
            if meeting.no_change_because
        ]
        return "\n".join(lines)

    def action_words(self, action: AgreedAction) -> str:
        """One action in a line, what has become of it, and whether its day has gone."""
        late = "! Overdue · " if action.overdue(self._today()) else ""
        so_far = when_words(action, self._today())
        because = f"\n  Takes longer: {action.late_because}" if action.late_because else ""
        return f"{late}{action.what}\n  {action.owner} · {so_far}{because}"

    def next_words(self) -> str:
        """The next thing to do."""
        known = self._known
        if known.obstacle is not None:
            return f"Next: {NEXT[known.obstacle]}"
        if known.unfinished is not None:
            held = "see that everyone is safe, then lift the hold"
            return f"Next: {held if known.unfinished.on_hold else 'go on with the meeting'}"
        if not known.ended:
            return "Next: plan a meeting"
        if known.not_heard:
            group = group_words(known.not_heard[0], self._groups)
            return f"Next: plan a follow-up meeting for: {group}"
        if known.undecided:
            return "Next: plan a meeting to agree the actions together"
        first = known.pressing(self._today())
        if first is None:
            return "Next: nothing now."
        turn, day = first.turn(self._today()), short_day(first.due_on, self._today())
        if turn in (Turn.OPEN, Turn.LATER):
            look = short_day(first.progress.look_on or first.due_on, self._today())
            due = f"is due on {day}" if turn is Turn.OPEN else f"is to be looked at on {look}"
            return f"Next: nothing now. The next action {due}."
        return {
            Turn.OVERDUE: f"Next: ask about the action that was due on {day}",
            Turn.TO_CHECK: f"Next: check what was done: {first.what}",
            Turn.TO_LOOK: f"Next: look whether it is holding: {first.what}",
        }[turn]

    def action_proceed(self) -> None:
        """Do the next thing."""
        known = self._known
        if known.obstacle is Obstacle.NOT_REFERRED:
            self.post_message(NoteWanted(known.opportunity))
        elif known.obstacle is not None:
            self.post_message(SafetyWanted(self._about))
        elif known.unfinished is not None:
            self.post_message(MeetingWanted(known.unfinished.id))
        elif known.ended and not known.not_heard and not known.undecided:
            self.deal(known.pressing(self._today()))
        else:
            self.post_message(PlanWanted(self._about, next(iter(known.not_heard), "")))

    @work
    async def deal(self, action: AgreedAction | None) -> None:
        """Ask what has happened to an action, and show it."""
        if action is None:
            return
        try:
            picked = await deal_with(self, self._file, action, self._today(), here=True)
        except ReflectError as fault:
            self.say(str(fault))
            return
        if picked:
            await self.on_screen_resume()
            self.say(SAID[picked], good=True)

    def action_follow_up(self) -> None:
        """See the actions of this event in the list of all."""
        self.post_message(FollowUpWanted(self._known.opportunity.number))

    def action_plan(self) -> None:
        """Plan a meeting."""
        self.post_message(PlanWanted(self._about))

    def action_edit(self) -> None:
        """Change what was noted."""
        self.post_message(NoteWanted(self._known.opportunity))

    def action_check(self) -> None:
        """Answer the safety questions again."""
        self.post_message(SafetyWanted(self._about))

    def action_leave(self) -> None:
        """Go back to the log."""
        self.dismiss()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Enter while something is needed; another meeting once one has ended."""
        known = self._known
        first = bool(known.obstacle or known.unfinished or not known.ended)
        needed = first or bool(known.not_heard) or known.undecided
        pressing = known.pressing(self._today())
        needed = needed or (pressing is not None and pressing.turn(self._today()) in PRESSING)
        works = {"proceed": needed, "plan": not first, "follow_up": bool(known.actions)}
        return works.get(action, True)
