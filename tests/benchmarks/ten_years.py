"""A learning file as it looks after ten years: ``python -m tests.benchmarks.ten_years FILE``.

The app's own code makes the file and its tables; the rows then go in with one transaction, the
contributions in the order of their keys, as the app writes them, and the pages are laid as the
app lays them. Every meeting has ended.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from pathlib import Path

from reflect_tui.domain.question import Form
from reflect_tui.services.chapter import Chapter
from reflect_tui.storage import connection as opening
from reflect_tui.storage import tidy
from reflect_tui.storage.learning_file import LearningFile
from tests.benchmarks import phrases

Columns = Mapping[str, object]
YEARS = 10
SEED = 2026
NEWEST = 50
"""Events whose actions are not done yet; all earlier ones are done, checked, told and closed."""
TOLD_AFTER = timedelta(days=2)
CLOSED_AFTER = timedelta(days=60)


@dataclass(frozen=True, kw_only=True)
class Scale:
    """How much there is. Each opportunity has one meeting; the rest is spread evenly."""

    opportunities: int = 5_000
    contributions: int = 500_000
    actions: int = 20_000
    learning_points: int = 10_000


class History:
    """Invented rows, the same ones for the same scale and last day."""

    def __init__(self, scale: Scale, until: date) -> None:
        self._scale = scale
        self._until = until
        self._chance = random.Random(SEED)
        bank = Chapter().bank
        self._questions = [bank.question(key) for key in bank.set("full").questions]
        self._ids = [self._id() for _ in range(scale.opportunities)]
        self._meetings = [self._id() for _ in range(scale.opportunities)]
        self._told: list[tuple[str, str, date, str]] = []
        """Event, action, day and duty of those who were told."""

    def _id(self) -> str:
        return f"{self._chance.getrandbits(128):032x}"

    def _pick(self, *choices: tuple[str, ...]) -> str:
        return " ".join(filter(None, map(self._chance.choice, choices)))

    @cached_property
    def days(self) -> list[date]:
        """When each opportunity was noted, oldest first."""
        span = YEARS * 365
        count = len(self._ids)
        return [self._until - timedelta(days=span - span * (i + 1) // count) for i in range(count)]

    def opportunities(self) -> Iterator[Columns]:
        """The events, numbered within their years."""
        serials: dict[int, int] = {}
        for event, (id_, day) in enumerate(zip(self._ids, self.days, strict=True)):
            over = event < len(self._ids) - NEWEST
            serial = serials[day.year] = serials.get(day.year, 0) + 1
            yield {
                "id": id_,
                "year": day.year,
                "serial": serial,
                "noted_on": day,
                "kinds": json.dumps(self._chance.choice(phrases.KINDS)),
                "details": "{}",
                "title": self._pick(phrases.EVENTS, phrases.WHERE),
                "happened_on": day - timedelta(days=self._chance.randrange(5)),
                "precision": "day",
                "harm": self._chance.choice(phrases.HARMS),
                "happened_before": self._chance.random() < 0.2,
                "closed_on": day + CLOSED_AFTER if over else None,
                "closed_by": "Registered manager" if over else "",
            }

    def safety_checks(self) -> Iterator[Columns]:
        """One check for each event, with nothing left to do."""
        for id_, day in zip(self._ids, self.days, strict=True):
            yield {
                "opportunity_id": id_,
                "checked_on": day,
                "confirmed_by": "Registered manager",
                "person": "yes",
                "stopped": "yes",
                "reported": "yes",
                "supported": "yes",
                "go_ahead_reason": "",
            }

    def meetings(self) -> Iterator[Columns]:
        """One ended meeting of the whole team about each event."""
        for id_, opportunity, day in zip(self._meetings, self._ids, self.days, strict=True):
            yield {
                "id": id_,
                "opportunity_id": opportunity,
                "held_on": day,
                "format": "whole_team",
                "gather": "slips",
                "people": self._chance.randrange(5, 15),
                "form": Form.WE.value,
                "set_key": "full",
                "decided_by": "Registered manager",
                "guest": "",
                "policy": "v17",
                "stage": "ended",
                "position": len(self._questions) - 1,
                "no_change_because": "",
                "keep": "everything",
            }

    def asked_questions(self) -> Iterator[Columns]:
        """All questions of the full set in each meeting."""
        for meeting in self._meetings:
            for position, question in enumerate(self._questions):
                yield {
                    "meeting_id": meeting,
                    "position": position,
                    "key": question.key,
                    "step": int(question.step),
                    "text": question.text(Form.WE),
                    "warning": question.warning_for(Form.WE),
                    "state": "revealed",
                    "skip_reason": "",
                }

    def contributions(self) -> Iterator[Columns]:
        """What was offered, in the order of the table's key."""
        keys = sorted(question.key for question in self._questions)
        places = [(meeting, key) for meeting in sorted(self._meetings) for key in keys]
        for index, (meeting, key) in enumerate(places):
            for id_ in sorted(self._id() for _ in self._share(self._scale.contributions, index)):
                text = self._pick(phrases.STARTS, phrases.ENDS)
                yield {"meeting_id": meeting, "question_key": key, "id": id_, "text": text}

    def _share(self, total: int, index: int) -> range:
        """The part of ``total`` that falls to one question of one meeting."""
        places = len(self._meetings) * len(self._questions)
        return range(total * (index + 1) // places - total * index // places)

    def learning_points(self) -> Iterator[Columns]:
        """What was learned, spread over the meetings."""
        for number in range(self._scale.learning_points):
            yield {
                "id": self._id(),
                "meeting_id": self._meetings[number % len(self._meetings)],
                "position": number // len(self._meetings) + 1,
                "step": self._chance.choice((3, 4)),
                "text": self._pick(phrases.LEARNED),
                "hands": self._chance.randrange(3, 12),
            }

    def actions(self) -> Iterator[Columns]:
        """What was agreed, spread over the meetings."""
        for number in range(self._scale.actions):
            event = number % len(self._ids)
            due_on = self.days[event] + timedelta(days=self._chance.randrange(3, 40))
            done_on = due_on if event < len(self._ids) - NEWEST else None
            id_, care = self._id(), self._chance.choice(("yes", "no", "not_sure"))
            for duty in ("STAFF", "PEOPLE") if done_on else ():
                if duty == "STAFF" or care != "no":
                    self._told.append((self._ids[event], id_, due_on + TOLD_AFTER, duty))
            yield {
                "id": id_,
                "opportunity_id": self._ids[event],
                "meeting_id": self._meetings[event],
                "position": number // len(self._ids) + 1,
                "what": self._pick(phrases.CHANGES),
                "change": self._chance.choice(phrases.CHANGE_TYPES),
                "owner": self._chance.choice(phrases.ROLES),
                "due_on": due_on,
                "done_on": done_on,
                "checked_on": done_on,
                "checked_by": "Registered manager" if done_on else "",
                "checked_how": "saw_it" if done_on else None,
                "agreed_by_group": True,
                "decided_because": "",
                "affects_care": care,
                "how_we_know": self._pick(phrases.SIGNS),
                "agreed_on": self.days[event],
            }

    def tellings(self) -> Iterator[Columns]:
        """Who was told of every change that was made; after the actions."""
        for position, (event, action, day, duty) in enumerate(self._told):
            yield {
                "id": self._id(),
                "opportunity_id": event,
                "action_id": action,
                "position": position,
                "duty": duty,
                "outcome": "told",
                '"on"': day,
                '"by"': "Deputy manager",
                "ways": '["handover"]',
                "learning": False,
                "changes": True,
                "covers": "[]",
                "reference": "",
                "because": "",
                "details": "{}",
            }

    def tables(self) -> Iterator[tuple[str, Iterator[Columns]]]:
        """Every table with its rows, those that are pointed at first."""
        yield "opportunity", self.opportunities()
        yield "safety_check", self.safety_checks()
        yield "meeting", self.meetings()
        yield "asked_question", self.asked_questions()
        yield "learning_point", self.learning_points()
        yield "contribution", self.contributions()
        yield "agreed_action", self.actions()
        yield "telling", self.tellings()


def make_file(path: Path, scale: Scale, until: date) -> None:
    """Make a learning file with as much in it as ``scale`` says, the last of it on ``until``."""
    empty = LearningFile(path)
    _ = empty.store
    empty.close()
    connection = opening.connect(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for table, rows in History(scale, until).tables() if scale.opportunities else ():
            first = next(rows, None)
            if first is None:
                continue
            names, marks = ", ".join(first), ", ".join("?" * len(first))
            insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"
            connection.execute(insert, plain(first))
            connection.executemany(insert, map(plain, rows))
        connection.execute("COMMIT")
        tidy.settle(connection, tidy.EVERY_PAGE)
    finally:
        connection.close()


def plain(row: Columns) -> tuple[object, ...]:
    """A row's values as SQLite keeps them: days as text."""
    return tuple(v.isoformat() if isinstance(v, date) else v for v in row.values())


def today() -> date:
    """The day on this computer's calendar."""
    return datetime.now(UTC).astimezone().date()


def main() -> None:
    """Make the ten-year file at the place that is named."""
    parser = argparse.ArgumentParser(description=make_file.__doc__)
    parser.add_argument("file", type=Path)
    make_file(parser.parse_args().file, Scale(), today())


if __name__ == "__main__":
    main()
