"""Two of the made-up events, weeks after their meetings, and every record that there is of them."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path

from reflect_tui.domain import following
from reflect_tui.domain.progress import Holding
from reflect_tui.errors import RecordRefused
from reflect_tui.record.formats import Format, written
from reflect_tui.services import record
from reflect_tui.services.demo import Until, play
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.opportunities import Everything
from reflect_tui.storage.learning_file import LearningFile
from reflect_tui.storage.store import Store
from tests.scenarios import SCENARIOS
from tests.services.an_event import Event
from tests.storage.begun import CHAPTER

GOLDEN = Path(__file__).parent / "golden"
LATE = date(2026, 12, 10)
LAST = date(2027, 1, 20)
ASKED = ("event", "outside", "learned", "made", "told")
"""What another regulator asked for."""
AUDIENCES = tuple(each.key for each in CHAPTER.audiences.audience)


@contextmanager
def store_with(key: str) -> Iterator[tuple[Store, str]]:
    """The drawers of a file with this event after its meeting, and its id."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "learning.reflect"
        thread = FileThread(path)
        about = asyncio.run(play(thread, SCENARIOS[key], CHAPTER, Until.CLOSED))
        thread.close()
        file = LearningFile(path)
        try:
            yield file.store, about
        finally:
            file.close()


@cache
def fall() -> Everything:
    """The fall: two changes are made and told, one is late, one does not come."""
    with store_with("night-fall") as (store, about):
        event = Event(store, about, LATE)
        evening, socket, _, agency = event.known.actions
        for each in (evening, socket):
            store.actions.save(following.done(each, LATE, LATE))
        event.checked(look_on=LAST)
        gone = "The agency now sends the same three people"
        store.actions.save(following.dropped(agency, gone, LATE))
        whom = iter(("6", "3"))
        for duty in event.known.duties:
            made = duty.change is not None and duty.change.progress.implemented
            if duty.rule.key == "PEOPLE" and made:
                event.tell(duty, details={"whom": (next(whom),)})
        event.tell(event.duty("DOC"))
        event.tell(event.duty("STAFF"))
        return event.known


@cache
def complaint() -> Everything:
    """The complaint: all is done, checked and looked at; it is closed over one telling."""
    with store_with("missed-visit-complaint") as (store, about):
        event = Event(store, about, LATE)
        event.done()
        event.checked(look_on=LAST)
        for duty in event.known.duties[:-1]:
            event.tell(duty)
        event.today = LAST
        for action, holding in zip(event.known.actions, (Holding.YES, Holding.PARTLY), strict=True):
            looked = following.looked_at(action, LAST, LAST, holding=holding, again_on=None)
            store.actions.save(looked)
        event.close(because="The phone rota changes next week: they are told then")
        return event.known


EVENTS = {"fall": (fall, date(2026, 12, 11)), "complaint": (complaint, LAST)}


def text_of(name: str, key: str) -> str:
    """The record as plain text, or the sentence that there is none."""
    made, today = EVENTS[name]
    audience = record.audience_of(key, CHAPTER)
    asked = ASKED if audience.named_parts else ()
    try:
        found = record.record(made(), audience, CHAPTER, today, asked)
    except RecordRefused as refusal:
        return f"{refusal}\n"
    return written(found.document, Format.TEXT).decode()


def path_of(name: str, key: str) -> Path:
    """Where it is kept."""
    return GOLDEN / f"{name}-{key}.txt"


def draw() -> None:
    """Draw every record anew."""
    GOLDEN.mkdir(exist_ok=True)
    for name in EVENTS:
        for key in AUDIENCES:
            path_of(name, key).write_text(text_of(name, key), encoding="utf-8", newline="\n")
