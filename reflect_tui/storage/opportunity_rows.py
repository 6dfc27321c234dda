"""The tables of learning opportunities, and of what is done about them outside the meetings.

A row has the fields of its domain value under the same names. Going back, ``value`` names the
fields whose type SQLite does not know. A test saves, loads and compares every field of each.

No ``from __future__ import annotations`` here: SQLModel reads the annotations.
"""

import json
from datetime import date
from typing import Any, Self

from sqlalchemy import Index, PrimaryKeyConstraint, UniqueConstraint, text
from sqlmodel import Field

from reflect_tui.domain.check_in import CheckIn
from reflect_tui.domain.days import Precision
from reflect_tui.domain.elsewhere import Elsewhere, Standing
from reflect_tui.domain.finding import Decision, Finding
from reflect_tui.domain.opportunity import Closed, Harm, Lifted, Opportunity
from reflect_tui.domain.safety import Answer, SafetyCheck
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.storage.row import NO_KEYS, NOTHING, Row, number

NOT_SAID = "happened_before not said"
"""A key that no question has, among the details of an event of which nobody has said that."""
OPEN = text("closed_on IS NULL")
LIFTED = ("lifted_on", "lifted_by", "lifted_limits", "lifted_for")
CLOSED = ("closed_on", "closed_by", "closed_because", "closed_points")


class OpportunityRow(Row, table=True):
    """A learning opportunity. ``year`` and ``serial`` make its number."""

    __tablename__ = "opportunity"
    __table_args__ = (
        UniqueConstraint("year", "serial"),
        Index("ix_opportunity_open", "year", "serial", sqlite_where=OPEN),
    )

    id: str = Field(primary_key=True)
    year: int
    serial: int
    noted_on: date
    kinds: str
    """JSON list of kind keys."""
    details: str
    """JSON object: field key → list of answers."""
    title: str
    happened_on: date
    precision: str
    harm: str
    happened_before: bool
    """False also while nobody has said; then ``details`` has the key ``NOT_SAID``."""
    lifted_on: date | None = None
    lifted_by: str = Field("", sa_column_kwargs={"server_default": NOTHING})
    lifted_limits: str = Field("", sa_column_kwargs={"server_default": NOTHING})
    lifted_for: str = Field("[]", sa_column_kwargs={"server_default": NO_KEYS})
    """JSON list of those who were still looking into it."""
    closed_on: date | None = None
    closed_by: str = Field("", sa_column_kwargs={"server_default": NOTHING})
    closed_because: str = Field("", sa_column_kwargs={"server_default": NOTHING})
    closed_points: str = Field("[]", sa_column_kwargs={"server_default": NO_KEYS})
    """JSON list of what was open then."""
    closed_before: str = Field("[]", sa_column_kwargs={"server_default": NO_KEYS})
    """JSON list of the exceptions before: day, role, reason and what was open, each a list."""

    @classmethod
    def of(cls, value: object, **others: Any) -> Self:
        """The row of an opportunity."""
        assert isinstance(value, Opportunity)
        year, serial = value.number.split("-")
        kinds = json.dumps(value.kinds)
        marks = {NOT_SAID: ()} if value.happened_before is None else {}
        details = json.dumps({**value.details, **marks}, ensure_ascii=False, sort_keys=True)
        lifted, closed = value.lifted, value.closed
        return super().of(
            value,
            year=int(year),
            serial=int(serial),
            kinds=kinds,
            details=details,
            happened_before=bool(value.happened_before),
            lifted_on=lifted.on if lifted else None,
            lifted_by=lifted.by if lifted else "",
            lifted_limits=lifted.limits if lifted else "",
            lifted_for=json.dumps(lifted.for_whom if lifted else ()),
            closed_on=closed.on if closed else None,
            closed_by=closed.by if closed else "",
            closed_because=closed.because if closed else "",
            closed_points=json.dumps(closed.open_points if closed else (), ensure_ascii=False),
            closed_before=json.dumps(
                [(c.on.isoformat(), c.by, c.because, c.open_points) for c in value.closed_before],
                ensure_ascii=False,
            ),
            **others,
        )

    def value(self) -> Opportunity:
        """The domain value of the row."""
        fields = self.model_dump(exclude={"year", "serial", *LIFTED, *CLOSED})
        fields["number"] = number(self.year, self.serial)
        fields["kinds"] = tuple(json.loads(self.kinds))
        details = {key: tuple(said) for key, said in json.loads(self.details).items()}
        if details.pop(NOT_SAID, None) is not None:
            fields["happened_before"] = None
        fields["details"] = details
        fields["precision"] = Precision(self.precision)
        fields["harm"] = Harm(self.harm)
        fields["closed_before"] = tuple(
            Closed(on=date.fromisoformat(on), by=by, because=because, open_points=tuple(points))
            for on, by, because, points in json.loads(self.closed_before)
        )
        if self.lifted_on is not None:
            agreed = tuple(json.loads(self.lifted_for))
            by, limits = self.lifted_by, self.lifted_limits
            fields["lifted"] = Lifted(on=self.lifted_on, by=by, limits=limits, for_whom=agreed)
        if self.closed_on is not None:
            points = tuple(json.loads(self.closed_points))
            by, because = self.closed_by, self.closed_because
            fields["closed"] = Closed(on=self.closed_on, by=by, because=because, open_points=points)
        return Opportunity(**fields)


class SafetyCheckRow(Row, table=True):
    """The latest safety check of an opportunity."""

    __tablename__ = "safety_check"

    opportunity_id: str = Field(primary_key=True, foreign_key="opportunity.id")
    checked_on: date
    confirmed_by: str
    light: str | None
    person: str | None
    stopped: str | None
    reported: str | None
    supported: str | None
    go_ahead_reason: str

    def value(self) -> SafetyCheck:
        """The domain value of the row."""
        fields = self.model_dump()
        for name in ("light", "person", "stopped", "reported", "supported"):
            fields[name] = None if fields[name] is None else Answer(fields[name])
        return SafetyCheck(**fields)


class FindingRow(Row, table=True):
    """What somebody outside found."""

    __tablename__ = "finding"

    id: str = Field(primary_key=True)
    opportunity_id: str = Field(foreign_key="opportunity.id", index=True)
    position: int
    organisation: str
    found_on: date
    text: str
    decision: str | None
    because: str
    action_id: str | None

    def value(self) -> Finding:
        """The domain value of the row."""
        decision = Decision(self.decision) if self.decision else None
        return Finding(**{**self.model_dump(), "decision": decision})


class TellingRow(Row, table=True):
    """One time that something was done about somebody who must be told."""

    __tablename__ = "telling"

    id: str = Field(primary_key=True)
    opportunity_id: str = Field(foreign_key="opportunity.id", index=True)
    action_id: str | None
    position: int
    duty: str
    outcome: str
    on: date
    by: str
    ways: str
    """JSON list."""
    learning: bool
    changes: bool
    covers: str
    """JSON list."""
    reference: str
    because: str
    details: str
    """JSON object: key → list of answers."""

    @classmethod
    def of(cls, value: object, **others: Any) -> Self:
        """The row of a telling."""
        assert isinstance(value, Telling)
        details = json.dumps(dict(value.details), ensure_ascii=False, sort_keys=True)
        lists = {"ways": json.dumps(value.ways), "covers": json.dumps(value.covers)}
        return super().of(value, **lists, details=details, **others)

    def value(self) -> Telling:
        """The domain value of the row."""
        fields = self.model_dump()
        fields["outcome"] = Outcome(self.outcome)
        fields["ways"] = tuple(json.loads(self.ways))
        fields["covers"] = tuple(json.loads(self.covers))
        fields["details"] = {key: tuple(said) for key, said in json.loads(self.details).items()}
        return Telling(**fields)


class ElsewhereRow(Row, table=True):
    """Whether somebody was told outside the app."""

    __tablename__ = "told_elsewhere"
    __table_args__ = (PrimaryKeyConstraint("opportunity_id", "key"),)

    opportunity_id: str = Field(foreign_key="opportunity.id")
    key: str
    standing: str
    done_on: date | None
    reference: str

    def value(self) -> Elsewhere:
        """The domain value of the row."""
        return Elsewhere(**{**self.model_dump(), "standing": Standing(self.standing)})


class CheckInRow(Row, table=True):
    """A wellbeing check-in with staff."""

    __tablename__ = "check_in"

    id: str = Field(primary_key=True)
    opportunity_id: str = Field(foreign_key="opportunity.id", index=True)
    held_on: date
    by: str
    people: int

    def value(self) -> CheckIn:
        """The domain value of the row."""
        return CheckIn(**self.model_dump())
