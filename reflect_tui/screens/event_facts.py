"""One learning opportunity as a line of facts: what is there, and what is not there yet (§3.4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import happened, short_day
from reflect_tui.domain.duty import Duty, State
from reflect_tui.domain.elsewhere import Standing, checklist
from reflect_tui.domain.flag import asked, regulations
from reflect_tui.domain.groups import group_words, groups_words
from reflect_tui.domain.lacks import lacking
from reflect_tui.domain.meeting import Format, Keep, Meeting, Stage
from reflect_tui.domain.opportunity import Closed
from reflect_tui.domain.safety import Answer, Obstacle
from reflect_tui.screens.change_facts import NO_CHANGE, NOT_YET, checked_words, lasted_words
from reflect_tui.screens.dealing import when_words
from reflect_tui.screens.held_words import labels_of, live_labels
from reflect_tui.screens.no_change import no_change_words
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.opportunities import Everything
from reflect_tui.widgets.facts import Fact

WHILE_HELD = "When they agree that you may talk: H lifts the hold."
OUTSIDE = "outside"
"""Key of the question whether anyone else has looked into it."""
FORMATS = {
    Format.WHOLE_TEAM: "Whole team",
    Format.SMALL_GROUPS: "Small group",
    Format.ONE_TO_ONE: "One-to-one",
}
UNDECIDED = "! No actions agreed yet, and no reason why none are needed"
SAFE = {
    Obstacle.NOT_CHECKED: "! Not answered yet",
    Obstacle.NOT_SAFE: "! Not safe yet",
    Obstacle.NOT_REFERRED: "! Not referred to the local authority yet",
    Obstacle.REASON_NEEDED: "! The person is safe, but not everything is done yet",
}
STATES = {
    State.TO_DECIDE: "! to be decided",
    State.LATER: "when there is something to tell",
    State.TOLD: "told",
    State.NOT_NEEDED: "not needed",
    State.NOT_POSSIBLE: "not possible",
}

ELSEWHERE = (
    (Standing.DONE, "done"),
    (Standing.NOT_NEEDED, "not needed"),
    (Standing.NOT_YET, "not yet"),
)


@dataclass(frozen=True)
class EventFacts:
    """Turns what is known of one event into facts."""

    known: Everything
    chapter: Chapter
    today: date

    def facts(self) -> list[Fact]:
        """Every part of the line, in its order."""
        known = self.known
        talked = "\n".join(self.meeting(meeting) for meeting in known.meetings)
        missing = groups_words(known.not_heard, self.chapter.meeting.groups)
        settle = "\n".join(f"! {flag.open_words}" for flag in known.to_settle)
        return [
            *self.closed_words(),
            Fact("What happened", self.event()),
            self.safe(),
            *([Fact("On hold", self.held(), "alert")] if known.held else []),
            *self.lifted(),
            *self.checked_in(),
            *([Fact("To be settled", settle, "alert")] if settle else []),
            *([Fact("Others looked", others)] if (others := self.others()) else []),
            Fact("Talked about", talked or NOT_YET),
            *([Fact("Not yet heard", f"! {missing}", "alert")] if missing else []),
            Fact("We learned", self.learned()),
            Fact("We changed", self.changed(), "alert" if known.undecided else ""),
            Fact("Checked", checked_words(known.actions, nothing=self.nothing)),
            Fact("Told", self.told()),
            *([Fact("Told elsewhere", elsewhere)] if (elsewhere := self.elsewhere()) else []),
            Fact("Did it last", lasted_words(known.actions, self.today, nothing=self.nothing)),
            *self.closed(),
        ]

    def day(self, day: date) -> str:
        """A day as it is shown here."""
        return short_day(day, self.today)

    def event(self) -> str:
        """Kinds, day, whether it happened before, and the regulations."""
        event = self.known.opportunity
        labels = {kind.key: kind.label for kind in self.chapter.kinds}
        kinds = ", ".join(labels.get(key, key) for key in event.kinds)
        again = " · has happened before" if event.happened_before else ""
        found = regulations(self.chapter.event.regulation, event)
        numbers = ", ".join(each.label.split()[0] for each in found)
        under = f" · Reg {numbers}" if numbers else ""
        return f"{kinds} · {happened(event.happened_on, event.precision)}{again}{under}"

    def safe(self) -> Fact:
        """Whether everyone is safe."""
        known = self.known
        if known.obstacle in SAFE:
            return Fact("Made safe", SAFE[known.obstacle], "alert")
        check = known.safety
        assert check is not None
        said = "Not needed" if check.person is Answer.NOT_NEEDED else "Yes"
        open_points = [f"{label}: {answer}" for label, answer in check.open_points]
        said = "Partly" if open_points else said
        words = f"{said} · {check.confirmed_by}, {self.day(check.checked_on)}"
        words = "\n".join((words, *open_points))
        if check.go_ahead_reason:
            words += f"\nGoing ahead because: {check.go_ahead_reason}"
        if check.support_missing:
            words += "\nStaff may still need support"
        return Fact("Made safe", words)

    def held(self) -> str:
        """Who is still looking into it."""
        who = ", ".join(words for _, words in live_labels(self.known.opportunity, self.chapter))
        return f"! Still looking into it: {who}\n{WHILE_HELD}"

    def lifted(self) -> list[Fact]:
        """That a hold was lifted, by whom, and with which limits."""
        lifted = self.known.opportunity.lifted
        if lifted is None:
            return []
        limits = f"\nLimits: {lifted.limits}" if lifted.limits else ""
        said = f"{lifted.by}, {self.day(lifted.on)}{limits}"
        if not self.known.held:
            return [Fact("Hold lifted", said)]
        who = ", ".join(words for _, words in labels_of(lifted.for_whom, self.chapter))
        return [Fact("Have agreed", f"{who}: {said}")]

    def checked_in(self) -> list[Fact]:
        """The wellbeing check-ins with staff: when, by whom, with how many."""
        lines = [
            f"{self.day(made.held_on)}, {made.by}, "
            f"{made.people} {'person' if made.people == 1 else 'people'}"
            for made in self.known.check_ins
        ]
        return [Fact("Checked in", "\n".join(lines))] if lines else []

    def others(self) -> str:
        """What others found, and whether it is decided; empty where nobody would look."""
        found, event = self.known.findings, self.known.opportunity
        if not found:
            asks = any(flag.key == OUTSIDE for flag in asked(self.chapter.event.flag, event))
            said = {"no": "No", "yes": f"! {NOT_YET} written down"}
            return said.get(event.detail(OUTSIDE), NOT_YET) if asks else ""
        who = ", ".join(dict.fromkeys(each.organisation for each in found))
        undecided = len(self.known.findings_left)
        count = f"{len(found)} finding{'' if len(found) == 1 else 's'}"
        left = f"\n! {undecided} without a decision" if undecided else ""
        return f"{who}: {count}{left}"

    def meeting(self, meeting: Meeting) -> str:
        """One meeting in a line."""
        unfinished = " · on hold" if meeting.on_hold else " · not finished"
        state = "" if meeting.stage is Stage.ENDED else unfinished
        people = "" if meeting.one_to_one else f", {meeting.people} people"
        groups = self.chapter.meeting.groups
        group = f": {group_words(meeting.for_group, groups)}" if meeting.for_group else ""
        return f"{FORMATS[meeting.format]}{group}{people}, {self.day(meeting.held_on)}{state}"

    def learned(self) -> str:
        """What was learned; or why it does not stand here."""
        known = self.known
        lines = [point.text for point in known.learning]
        kept = [meeting for meeting in known.ended if meeting.keep is Keep.NOTHING]
        if any(meeting.saved_nothing for meeting in kept):
            lines.append("Nothing was saved of a one-to-one, as both wanted.")
        if not all(meeting.saved_nothing for meeting in kept):
            lines.append("Not kept: the group chose to keep only the actions.")
        if not lines and known.ended:
            lines.append("Nothing was written down.")
        return "\n".join(lines) or NOT_YET

    def changed(self) -> str:
        """The changes that were made, those to come, or why there are none; while neither was
        agreed it says so."""
        known = self.known
        lines = [UNDECIDED] if known.undecided else []
        made = [action for action in known.actions if action.progress.implemented]
        others = [action for action in known.actions if not action.progress.implemented]
        lines += [NOT_YET] if not made and any(action.progress.open for action in others) else []
        lines += [self.action(action) for action in (*made, *others)]
        lines += [
            f"{no_change_words(meeting.form).short}: {meeting.no_change_because}"
            for meeting in known.ended
            if meeting.no_change_because
        ]
        return "\n".join(lines) or NOT_YET

    def action(self, action: AgreedAction) -> str:
        """One action in a line, what has become of it, and whether its day has gone."""
        progress = action.progress
        first = "" if progress.implemented else "To do: " if progress.open else "Will not come: "
        late = "! Overdue · " if action.overdue(self.today) else ""
        so_far = when_words(action, self.today)
        because = f"\n  Takes longer: {action.late_because}" if action.late_because else ""
        alone = f"\n  Decided outside a meeting: {action.decided_because}"
        alone = alone if action.meeting_id is None else ""
        return f"{late}{first}{action.what}\n  {action.owner} · {so_far}{because}{alone}"

    @property
    def nothing(self) -> bool:
        """Whether no change was made and none is to come: it needs none, or all were dropped."""
        known = self.known
        still = known.undecided or known.unfinished is not None
        over = all(action.progress.dropped_on is not None for action in known.actions)
        return bool(known.ended) and over and not still

    def told(self) -> str:
        """Who was told, who has to be, and what is still to be decided; a line for each."""
        by_rule: dict[str, list[Duty]] = {}
        for duty in self.known.duties:
            by_rule.setdefault(duty.short, []).append(duty)
        lines = [f"{short}: {self.duties(found)}" for short, found in by_rule.items()]
        return "\n".join(lines) or (f"Nothing to tell{NO_CHANGE}" if self.nothing else NOT_YET)

    def duties(self, found: list[Duty]) -> str:
        """How far the duties of one rule are."""
        if found[0].rule.each_change:
            all_told = sum(d.state is State.TOLD for d in found)
            to_tell = sum(d.state is State.TO_TELL for d in found)
            not_told = sum(d.state > State.TOLD for d in found)
            left = f" · ! {to_tell} to tell" if to_tell else ""
            reason = f" · {not_told} not told, with a reason" if not_told else ""
            return f"{all_told} of {len(found)}{left}{reason}"
        (duty,) = found
        late = " · ! overdue" if duty.overdue(self.today) else ""
        by = f"by {self.day(duty.due_on)}{late}" if duty.due_on else ""
        if duty.state is State.TO_TELL:
            since = f"since {self.day(duty.since)}" if duty.since else ""
            missed = lacking(duty, self.chapter.meeting.groups)
            return " · ".join(filter(None, (f"! not yet, {by or since}", duty.what, *missed)))
        why = f": {duty.because}" if duty.state in (State.NOT_NEEDED, State.NOT_POSSIBLE) else ""
        on = f" {self.day(duty.last.on)}" if duty.state is State.TOLD and duty.last else ""
        early = "told in part, the rest " if duty.state is State.LATER and duty.told else ""
        early = f"{by} · {early}" if by and duty.state is State.LATER else early
        return f"{early}{STATES[duty.state]}{on}{why}"

    def elsewhere(self) -> str:
        """How many others were told outside the app; empty where nobody may need telling."""
        event, known = self.known.opportunity, self.known.elsewhere
        lines = checklist(self.chapter.event.elsewhere, event, event.id, known)
        counts = Counter(made.standing for _, made in lines)
        words = " · ".join(f"{counts[each]} {said}" for each, said in ELSEWHERE if counts[each])
        return f"{words} (L: see them)" if counts[Standing.NOT_YET] else words

    def closed_words(self) -> list[Fact]:
        """First of all that it is closed, and why if something was open."""
        closed = self.known.opportunity.closed
        if closed is None:
            return []
        if not closed.because:
            return [Fact("Closed", self.signed(closed), "good")]
        over = f"with {len(closed.open_points)} open"
        words = f"{self.signed(closed)}, {over}, because: {closed.because}"
        return [Fact("Closed", words, "alert")]

    def closed(self) -> list[Fact]:
        """Over what it was closed; and exceptions before it was opened again."""
        event = self.known.opportunity
        found = [Fact("Closed before", self.exception(each)) for each in event.closed_before]
        if event.closed is not None and event.closed.open_points:
            found.append(Fact("Closed over", "\n".join(event.closed.open_points)))
        return found

    def exception(self, closed: Closed) -> str:
        """When and by whom it was closed, and over what."""
        lines = [self.signed(closed)]
        if closed.because:
            lines.append(f"With something open, because: {closed.because}")
            lines += [f"  {point}" for point in closed.open_points]
        return "\n".join(lines)

    def signed(self, closed: Closed) -> str:
        """When and by whom it was closed."""
        return f"{self.day(closed.on)}, {closed.by}"
