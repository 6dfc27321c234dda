"""The learning files that are measured with."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from reflect_tui.domain.contribution import random_id
from reflect_tui.domain.meeting import Format, Gather, Meeting, Plan, Stage, agenda
from reflect_tui.domain.opportunity import Noted
from reflect_tui.domain.question import Form
from reflect_tui.domain.safety import Answer, SafetyCheck
from reflect_tui.services.chapter import Chapter
from reflect_tui.storage.learning_file import LearningFile
from tests.benchmarks.ten_years import Scale, make_file

LEADER = "Registered manager"
PLAN = Plan(
    format=Format.WHOLE_TEAM,
    gather=Gather.SLIPS,
    people=12,
    form=Form.WE,
    set_key="standard",
    decided_by=LEADER,
)


@dataclass(frozen=True)
class Files:
    """A folder of learning files; each is made when it is first asked for."""

    folder: Path
    today: date

    @property
    def ten_years(self) -> Path:
        """5,000 meetings, 500,000 contributions, 20,000 actions; nothing open."""
        return self._made("ten-years", Scale())

    @property
    def empty(self) -> Path:
        """All the tables, and nothing in them."""
        return self._made("empty", Scale(opportunities=0))

    def rows(self, count: int) -> Path:
        """A log with so many lines, and no contributions."""
        scale = Scale(opportunities=count, contributions=0, actions=count, learning_points=0)
        return self._made(f"rows-{count}", scale)

    @property
    def in_meeting(self) -> Path:
        """A new copy of the ten-year file, in which a meeting is at its first question."""
        path = self.folder / "in-meeting.reflect"
        shutil.copyfile(self.ten_years, path)
        file = LearningFile(path)
        begin_meeting(file, self.today)
        file.close()
        return path

    @property
    def small_meeting(self) -> Path:
        """A new file with nothing in it but a meeting of every question, at its first."""
        path = self.folder / "small-meeting.reflect"
        shutil.copyfile(self.empty, path)
        with closing(LearningFile(path)) as file:
            begin_meeting(file, self.today, replace(PLAN, set_key="full"))
        return path

    def _made(self, name: str, scale: Scale) -> Path:
        path = self.folder / f"{name}.reflect"
        if not path.exists():
            make_file(path, scale, self.today)
        return path


def begin_meeting(file: LearningFile, today: date, plan: Plan = PLAN) -> None:
    """Note an event that is safe, and begin a meeting of twelve about it."""
    store = file.store
    noted = Noted(kinds=("ACCIDENT",), title="Fall on the way to the bathroom", happened_on=today)
    event = store.opportunities.add(noted, today)
    yes = Answer.YES
    check = SafetyCheck(
        opportunity_id=event.id,
        checked_on=today,
        confirmed_by=LEADER,
        person=yes,
        stopped=yes,
        reported=yes,
        supported=yes,
    )
    store.opportunities.save_safety(check)
    chapter = Chapter()
    meeting = Meeting(
        id=random_id(),
        opportunity_id=event.id,
        held_on=today,
        format=plan.format,
        gather=plan.gather,
        people=plan.people,
        form=plan.form,
        set_key=plan.set_key,
        decided_by=plan.decided_by,
        policy=f"{chapter.policy.name} {chapter.policy.version}",
        questions=agenda(plan, chapter.bank),
        stage=Stage.QUESTIONS,
    )
    store.meetings.save(meeting)
