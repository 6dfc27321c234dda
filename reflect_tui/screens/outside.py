"""Asking for what is done about an event outside its meetings: an action, a check-in.

Used inside a worker of the place. Each gives the sentence to say, empty when nothing was kept.
"""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.check_in import CheckIn
from reflect_tui.domain.days import short_day
from reflect_tui.domain.finding import Finding
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.screens.dialogs.action_form import ActionForm
from reflect_tui.screens.dialogs.check_in import CheckInForm
from reflect_tui.screens.place import Place
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_content import Suggestion
from reflect_tui.services.outside import OutsideMeetings


async def ask_for_action(
    place: Place, file: FileThread, about: Opportunity, chapter: Chapter, today: date
) -> str:
    """Decide an action: what, who, by when, and why not in a meeting."""
    made = await write_action(place, file, about, chapter, today)
    return "" if made is None else f"Kept: {made.owner}, by {short_day(made.due_on, today)}."


async def write_action(
    place: Place,
    file: FileThread,
    about: Opportunity,
    chapter: Chapter,
    today: date,
    finding: Finding | None = None,
) -> AgreedAction | None:
    """Keep a new action outside a meeting, that may follow from a ``finding``, and give it."""
    outside, vague = OutsideMeetings(file, about, today), chapter.meeting.vague
    idea = Suggestion(text=finding.text, finding=finding) if finding is not None else None
    form = ActionForm(outside, chapter.change_types, vague, today, idea=idea)
    made: AgreedAction | None = await place.app.push_screen_wait(form)
    return made


async def ask_about_check_in(
    place: Place, file: FileThread, about: Opportunity, today: date
) -> str:
    """Keep when it was, who held it, and with how many people."""
    outside = OutsideMeetings(file, about, today)
    form = CheckInForm(about, today, outside.check_in)
    made: CheckIn | None = await place.app.push_screen_wait(form)
    return "" if made is None else "Kept: the check-in, and nothing of what was said."
