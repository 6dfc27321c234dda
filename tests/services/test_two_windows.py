"""Two windows on one meeting: the one that is behind writes over nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.errors import SaveFailed
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.domain.examples import TODAY
from tests.storage.begun import at_first_question


async def test_a_window_that_is_behind_saves_nothing_over_the_other(tmp_path: Path) -> None:
    file = FileThread(tmp_path / "learning.reflect")
    ahead = await at_first_question(file)
    behind = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    ahead.hand_in("shown in the first window")
    await ahead.reveal()
    behind.hand_in("typed in the second window")
    for late in (behind.reveal, behind.onward):
        with pytest.raises(SaveFailed, match="gone on in another window"):
            await late()
    again = await MeetingRun.resume(file, ahead.meeting.id, TODAY)
    assert [shown.text for shown in again.shown] == ["shown in the first window"]
    assert behind.something_hidden
    file.close()
