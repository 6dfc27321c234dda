"""Which place belongs to which stage of a meeting; each is loaded when it is first needed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from reflect_tui.domain.meeting import Stage

if TYPE_CHECKING:
    from textual.screen import Screen

    from reflect_tui.services.chapter import Chapter
    from reflect_tui.services.meeting_run import MeetingRun


def place_of(run: MeetingRun, chapter: Chapter, today: date) -> Screen[None]:
    """The place for the stage a meeting is at."""
    words, safety = chapter.meeting, chapter.safety
    stage = run.meeting.stage
    if stage is Stage.OPENING:
        from reflect_tui.screens.opening import Opening

        return Opening(run, words, safety, chapter.policy, today)
    if stage is Stage.QUESTIONS:
        from reflect_tui.screens.question import QuestionPlace

        return QuestionPlace(run, words, safety, chapter.bank)
    if stage is Stage.ACTIONS:
        from reflect_tui.screens.actions import Actions

        return Actions(run, words, safety, chapter.change_types, today)
    from reflect_tui.screens.closing import Closing

    return Closing(run, words, safety)
