"""What is due as a calendar file that other programs read (RFC 5545): all-day events."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from reflect_tui.domain.calendar import BEGINS, Day, days_due
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.errors import FileRefused
from reflect_tui.services import new_file

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store

Days = tuple[Day, ...]
Rules = tuple[DutyRule, ...]

PRODUCT = "-//reflect-tui//Team reflection//EN"
OURS = UUID("5f0c9d0e-6f5b-4f0e-9a3c-2f7d1b8a4c61")
"""Drawn once, so that the same day has the same id in every calendar file."""
NAME = "Team reflection {day}.ics"
LONGEST = 50_000_000
"""Bytes; no calendar of what is due comes near."""
NOT_OURS = (
    "{path} exists already. It is not a calendar that reflect-tui made, or something was added "
    "to it. Nothing was changed. Choose another name."
)
ENDS = ".ics"
NO_CALENDAR = (
    "{path} does not end in .ics, so a calendar program would not know it. Nothing was made. "
    "Choose a name like days.ics."
)
WRITTEN = (
    b"BEGIN:VCALENDAR",
    b"BEGIN:VEVENT",
    b"VERSION:2.0",
    f"PRODID:{PRODUCT}".encode(),
    b"UID:",
    b"DTSTAMP:",
    b"DTSTART;VALUE=DATE:",
    b"SUMMARY:" + BEGINS.encode(),
    b"TRANSP:TRANSPARENT",
    b"END:VEVENT",
    b"END:VCALENDAR",
)
"""How each line of a file that is made here begins."""


def days_in(store: Store, rules: Rules, today: date) -> Days:
    """Everything that is due on a day; ``rules`` say who must be told."""
    return days_due(store.actions.followed(), store.tellings.owed(rules), today)


def days_of(path: Path, rules: Rules, today: date) -> Days:
    """The same of a file that is not changed. Raises ``FileRefused``."""
    from reflect_tui.storage.looking import look

    return look(path, lambda store: days_in(store, rules, today), ())


def calendar(days: Iterable[Day], today: date) -> bytes:
    """The content of the file. Ids are made of the keys and do not give them away."""
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    stamp = datetime(today.year, today.month, today.day, tzinfo=UTC)
    for day in days:
        event = Event()
        event.add("uid", str(uuid5(OURS, day.key)))
        event.add("dtstamp", stamp)
        event.add("dtstart", day.on)
        event.add("summary", day.title)
        event.add("transp", "TRANSPARENT")  # nobody is busy all day
        made.add_component(event)
    content: bytes = made.to_ical()
    return content


def write(days: Iterable[Day], path: Path, today: date) -> bool:
    """Make the file, or make it anew where there is one that was made here.

    Gives whether it was made anew. Raises ``FileRefused`` where something else is there,
    and for a new file with a name that does not end in ``.ics``.
    """
    content = calendar(days, today)
    if made_here(path):
        new_file.write_over(path, content)
        return True
    if os.path.lexists(path):
        raise FileRefused(NOT_OURS.format(path=path))
    if path.suffix.lower() != ENDS:
        raise FileRefused(NO_CALENDAR.format(path=path))
    new_file.write_new(path, content)
    return False


def made_here(path: Path) -> bool:
    """Whether a calendar file stands there that was made here, and that nobody has added to.

    A link, a file that must not be changed, and one that is far too long never count.
    """
    try:
        found = path.lstat()
        plain = stat.S_ISREG(found.st_mode) and found.st_mode & stat.S_IWUSR
        return bool(plain) and found.st_size < LONGEST and ours(path.read_bytes())
    except OSError:
        return False


def ours(content: bytes) -> bool:
    """Whether every line of a calendar is one that is written here."""
    lines = content.replace(b"\r\n ", b"").splitlines()
    if lines[:1] != [b"BEGIN:VCALENDAR"] or f"PRODID:{PRODUCT}".encode() not in lines:
        return False
    return all(line.startswith(WRITTEN) for line in lines)


def make_in(folder: Path, store: Store, rules: Rules, today: date) -> tuple[Path, int] | None:
    """Make a file of everything that is due, under a name of its own that names no event.

    Gives where it is, and how many days it has; nothing was made when nothing is due.
    """
    days = days_in(store, rules, today)
    if not days:
        return None
    path = new_file.unused(folder / NAME.format(day=today.isoformat()))
    write(days, path, today)
    return path, len(days)
