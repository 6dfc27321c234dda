"""The lines that stand beside the agreed actions: ideas, and what the meetings have learned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reflect_tui.domain.days import short_day
from reflect_tui.domain.groups import Group, capital, group_words
from reflect_tui.domain.learning_point import LearningPoint, hands_words
from reflect_tui.domain.meeting import Meeting
from reflect_tui.services.meeting_content import Suggestion
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.rows import Row


def headed(heading: str, rows: list[Row]) -> list[Row]:
    """Rows below their heading, with a blank line after them; nothing for no rows."""
    return [Row("", (heading,), heading=True), *rows, Row("", (), heading=True)] if rows else []


def idea_rows(ideas: Iterable[Suggestion], *, parked: bool) -> list[Row]:
    """Parked ideas and what others found, or what was said in Conclusions."""
    return [
        Row(f"idea:{n}", idea_cells(idea), tone="calm")
        for n, idea in enumerate(ideas)
        if idea.answer != parked
    ]


def idea_cells(idea: Suggestion) -> tuple[str, str]:
    """Where an idea comes from, and its words."""
    if idea.finding is not None:
        return "From", f"{idea.finding.organisation}: {idea.text}"
    return "Said" if idea.answer else "Idea", idea.text


class LearnedLines:
    """What each meeting about an event has learned, side by side (S29).

    A line says from which meeting it comes, and never from whom in it.
    """

    def __init__(self, run: MeetingRun, groups: tuple[Group, ...], today: date) -> None:
        self._own = run.meeting
        self._groups = groups
        self._today = today
        self._meetings = run.learned
        self._from = [(each.meeting, point) for each in run.learned for point in each.points]
        self._apart = any(each.meeting.id != run.meeting.id for each in run.learned)

    def rows(self) -> list[Row]:
        """A line for each point, below its meeting where there is more than this one."""
        rows: list[Row] = []
        number = 0
        for each in self._meetings:
            if self._apart:
                rows.append(Row("", (self.meeting_words(each.meeting),), heading=True))
            for point in each.points:
                rows.append(Row(f"learned:{number}", ("·", point.text), tone="calm"))
                number += 1
        return rows

    def point(self, number: int) -> LearningPoint:
        """The point in the line with this number."""
        return self._from[number][1]

    def words(self, number: int) -> str:
        """The whole of a line: the point, its show of hands, the meeting if there are several."""
        meeting, point = self._from[number]
        words = f"{point.text}{hands_words(point.hands)}"
        return f"{words}\n{self.meeting_words(meeting)}" if self._apart else words

    def meeting_words(self, meeting: Meeting) -> str:
        """The day of a meeting, and the group it was for."""
        if meeting.id == self._own.id:
            return "This meeting"
        day = short_day(meeting.held_on, self._today)
        if not meeting.for_group:
            return day
        return f"{capital(group_words(meeting.for_group, self._groups))}, {day}"
