"""A meeting that has begun, made as a team would make it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reflect_tui.domain.meeting import Format, Gather, Plan
from reflect_tui.domain.question import Form
from reflect_tui.services import opportunities, planning
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.storage.store import Store
from tests.domain.examples import TODAY, check, noted
from tests.storage.files import every_byte

CHAPTER = Chapter()


def plan(**changed: Any) -> Plan:
    """A whole team of eight with slips and the short set."""
    plain: dict[str, Any] = {
        "format": Format.WHOLE_TEAM,
        "gather": Gather.SLIPS,
        "people": 8,
        "form": Form.WE,
        "set_key": "short",
        "decided_by": "Registered manager",
    }
    return Plan(**{**plain, **changed})


def ready(store: Store, **changed: Any) -> str:
    """The id of an opportunity that a team may meet about."""
    about = opportunities.note(store, noted(**changed), CHAPTER.kinds, TODAY)
    opportunities.confirm_safety(store, check(opportunity_id=about.id), kinds=about.kinds)
    return about.id


def begin(store: Store, opportunity_id: str, **changed: Any) -> str:
    """The id of a meeting about it."""
    return planning.begin(store, opportunity_id, plan(**changed), CHAPTER, TODAY).id


async def at_first_question(file: FileThread, **changed: Any) -> MeetingRun:
    """A meeting at its first question; ``changed`` is what its plan has otherwise."""
    meeting_id = await file.do(lambda store: begin(store, ready(store), **changed))
    run = await MeetingRun.resume(file, meeting_id, TODAY)
    await run.onward()
    return run


@dataclass(frozen=True)
class Drawer:
    """The folder a file lies in."""

    path: Path

    def holds(self, text: str) -> bool:
        """Whether any byte of any file in it spells this text."""
        return text.encode() in every_byte(self.path.parent)
