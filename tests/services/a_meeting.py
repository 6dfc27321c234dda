"""A meeting that is taken up again from its file, and an action that it may agree."""

from __future__ import annotations

from dataclasses import replace

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import TODAY, action


async def again(run: MeetingRun, file: FileThread) -> MeetingRun:
    return await MeetingRun.resume(file, run.meeting.id, TODAY)


def new_action(run: MeetingRun, what: str = "Check the lamps") -> AgreedAction:
    made = action(id="", opportunity_id=run.opportunity.id, meeting_id=run.meeting.id)
    return replace(made, what=what, position=0)
