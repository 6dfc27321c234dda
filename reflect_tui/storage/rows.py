"""The tables of meetings and what comes out of them. Rows never leave this room: values do.

A row has the fields of its domain value under the same names. Going back, ``value`` names the
fields whose type SQLite does not know. A test saves, loads and compares every field of each.

No ``from __future__ import annotations`` here: SQLModel reads the annotations.
"""

import json
from dataclasses import asdict, fields
from datetime import date
from typing import Any, Self

from sqlalchemy import Index, PrimaryKeyConstraint, text
from sqlmodel import Field

from reflect_tui.domain.agreed_action import AffectsCare, AgreedAction
from reflect_tui.domain.contribution import Contribution
from reflect_tui.domain.learning_point import LearningPoint, ParkedIdea
from reflect_tui.domain.meeting import Asked, AskedQuestion, Format, Gather, Keep, Meeting, Stage
from reflect_tui.domain.progress import Holding, How, Progress
from reflect_tui.domain.question import Form, Step
from reflect_tui.storage.row import NOTHING, Row

TO_DO = text("done_on IS NULL AND dropped_on IS NULL")
DONE = text(
    "done_on IS NOT NULL AND dropped_on IS NULL AND (checked_on IS NULL OR "
    "(look_on IS NOT NULL AND (looked_on IS NULL OR look_on > looked_on)))"
)
"""The actions that wait for somebody: few of them, however many there are in the end."""
NOT_HELD = text("holding IN ('no', 'partly')")


class MeetingRow(Row, table=True):
    """A meeting and where it is; its questions are in ``asked_question``."""

    __tablename__ = "meeting"

    id: str = Field(primary_key=True)
    opportunity_id: str = Field(foreign_key="opportunity.id", index=True)
    held_on: date
    format: str
    gather: str
    people: int
    form: str
    set_key: str
    decided_by: str
    guest: str
    policy: str
    stage: str
    position: int
    no_change_because: str
    keep: str | None
    for_group: str = Field("", sa_column_kwargs={"server_default": NOTHING})
    not_reached: str = Field("[]", sa_column_kwargs={"server_default": "[]"})
    """The keys of groups, as a JSON list."""
    safety_shown: bool = Field(False, sa_column_kwargs={"server_default": "0"})
    on_hold: bool = Field(False, sa_column_kwargs={"server_default": "0"})

    @classmethod
    def of(cls, value: object, **others: Any) -> Self:
        """The row of a meeting."""
        assert isinstance(value, Meeting)
        return super().of(value, not_reached=json.dumps(value.not_reached), **others)

    def value(self, questions: tuple[AskedQuestion, ...]) -> Meeting:
        """The domain value of the row."""
        fields = self.model_dump()
        fields["format"] = Format(self.format)
        fields["gather"] = Gather(self.gather)
        fields["form"] = Form(self.form)
        fields["stage"] = Stage(self.stage)
        fields["keep"] = Keep(self.keep) if self.keep else None
        fields["not_reached"] = tuple(json.loads(self.not_reached))
        return Meeting(questions=questions, **fields)


class AskedQuestionRow(Row, table=True):
    """One question of a meeting, in the words it was asked in."""

    __tablename__ = "asked_question"

    meeting_id: str = Field(primary_key=True, foreign_key="meeting.id")
    position: int = Field(primary_key=True)
    key: str
    step: int
    text: str
    warning: str
    state: str
    skip_reason: str
    gather: str | None = None
    note: str = Field("", sa_column_kwargs={"server_default": NOTHING})

    def value(self) -> AskedQuestion:
        """The domain value of the row."""
        fields = self.model_dump(exclude={"meeting_id", "position"})
        fields["gather"] = Gather(self.gather) if self.gather else None
        fields["step"] = Step(self.step)
        fields["state"] = Asked(self.state)
        return AskedQuestion(**fields)


class LearningPointRow(Row, table=True):
    """A line the group agrees it has learned."""

    __tablename__ = "learning_point"

    id: str = Field(primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id", index=True)
    position: int
    step: int
    text: str
    hands: int | None

    def value(self) -> LearningPoint:
        """The domain value of the row."""
        return LearningPoint(**{**self.model_dump(), "step": Step(self.step)})


class ContributionRow(Row, table=True):
    """What is kept of a slip. These five columns and no other: a test holds them.

    The key keeps a question's rows together, and there is no rowid that could count them.
    """

    __tablename__ = "contribution"
    __table_args__ = (
        PrimaryKeyConstraint("meeting_id", "question_key", "id"),
        {"sqlite_with_rowid": False},
    )

    id: str
    meeting_id: str = Field(foreign_key="meeting.id")
    question_key: str
    text: str
    learning_point_id: str | None
    """No foreign key: it would need an index, a second place whose order could tell something."""

    def value(self) -> Contribution:
        """The domain value of the row."""
        return Contribution(**self.model_dump())


class ParkedIdeaRow(Row, table=True):
    """A remedy raised before its time."""

    __tablename__ = "parked_idea"

    id: str = Field(primary_key=True)
    meeting_id: str = Field(foreign_key="meeting.id", index=True)
    position: int
    text: str

    def value(self) -> ParkedIdea:
        """The domain value of the row."""
        return ParkedIdea(**self.model_dump())


class AgreedActionRow(Row, table=True):
    """One change that was agreed."""

    __tablename__ = "agreed_action"
    __table_args__ = (
        Index("ix_agreed_action_to_do", "due_on", sqlite_where=TO_DO),
        Index("ix_agreed_action_done", "done_on", sqlite_where=DONE),
        Index("ix_agreed_action_not_held", "looked_on", sqlite_where=NOT_HELD),
    )

    id: str = Field(primary_key=True)
    opportunity_id: str = Field(foreign_key="opportunity.id", index=True)
    meeting_id: str | None = Field(foreign_key="meeting.id", index=True)
    position: int
    what: str
    change: str
    owner: str
    due_on: date
    agreed_by_group: bool
    decided_because: str
    affects_care: str
    how_we_know: str
    agreed_on: date
    late_because: str = Field("", sa_column_kwargs={"server_default": NOTHING})
    done_on: date | None = None
    checked_on: date | None = None
    checked_by: str = Field("", sa_column_kwargs={"server_default": NOTHING})
    checked_how: str | None = None
    look_on: date | None = None
    looked_on: date | None = None
    holding: str | None = None
    dropped_on: date | None = None
    dropped_because: str = Field("", sa_column_kwargs={"server_default": NOTHING})

    @classmethod
    def of(cls, value: object, **others: Any) -> Self:
        """The row of an action."""
        assert isinstance(value, AgreedAction)
        return super().of(value, **asdict(value.progress), **others)

    def value(self) -> AgreedAction:
        """The domain value of the row."""
        columns = self.model_dump()
        progress = {field.name: columns.pop(field.name) for field in fields(Progress)}
        progress["checked_how"] = How(self.checked_how) if self.checked_how else None
        progress["holding"] = Holding(self.holding) if self.holding else None
        columns["affects_care"] = AffectsCare(self.affects_care)
        return AgreedAction(**columns, progress=Progress(**progress))
