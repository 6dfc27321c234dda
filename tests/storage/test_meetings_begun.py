"""Which meeting is offered to go on with, where several have begun."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from reflect_tui.domain.meeting import Stage
from reflect_tui.storage.learning_file import LearningFile
from tests.domain.examples import TODAY, meeting, noted
from tests.storage.test_log import met, safe


def test_of_several_meetings_the_one_of_the_latest_day_is_offered_first(file: LearningFile) -> None:
    store = file.store
    older, newer = (store.opportunities.add(noted(), TODAY) for _ in range(2))
    for about in (older, newer):
        safe(store, about)
    met(store, older, Stage.QUESTIONS)
    assert file.glance(TODAY, 1).attention.begun == ()
    met(store, newer, Stage.OPENING)
    last = replace(meeting(), id=f"m-{newer.id}", opportunity_id=newer.id, stage=Stage.OPENING)
    store.meetings.save(replace(last, held_on=TODAY + timedelta(days=1)))
    found = file.glance(TODAY, 1).attention.begun
    assert [event for _, event in found] == [newer.id, older.id]
