"""Asking before an opportunity is closed or opened again, and before a hold is lifted.

Used inside a worker of the place. Each gives the sentence to say, empty when nothing was kept.
"""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.close_form import CloseForm, LiftForm
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.points import Points
from reflect_tui.screens.held_words import live_labels
from reflect_tui.screens.place import Place
from reflect_tui.services import closing
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.opportunities import Everything

ALL_DONE = "Nothing that must be done, checked or told is open."
LIMITED = " The limits stand on every screen of its meetings."
STILL_OPEN = "This is still open (!). To close it all the same, you must say why:"
WORTH_KNOWING = "Good to know first. None of this stops you:"


async def ask_to_close(
    place: Place, file: FileThread, known: Everything, chapter: Chapter, today: date
) -> str:
    """Close it; what is open, and what is worth saying, stands above the fields."""
    if known.obstacle in closing.UNSAFE:
        place.say(closing.NOT_SAFE)
        return ""

    points, warned = closing.open_points(known), closing.warnings(known, chapter)
    if points or warned:
        lines = [STILL_OPEN, *(f"! {point}" for point in points)] if points else [ALL_DONE]
        lines += [WORTH_KNOWING, *(f"· {said}" for said in warned)] if warned else []
        title, go_on = ("Not yet", "Close with a reason") if points else ("Close it?", "Go on")
        if not await place.app.push_screen_wait(Points(title, lines, go_on)):
            return ""

    async def keep(made: Opportunity) -> None:
        await file.do(lambda store: closing.keep(store, known, made, chapter))

    made: Opportunity | None = await place.app.push_screen_wait(CloseForm(known, today, keep))
    return "" if made is None else "Kept: it is closed. D opens it again."


TAKEN_BACK = "The day on which it was closed is taken back."
STAYS = f"{TAKEN_BACK} The reason for closing it with something open stays to be seen."


async def ask_to_open_again(place: Place, file: FileThread, about: Opportunity) -> str:
    """Open a closed one again."""
    note = STAYS if about.closed is not None and about.closed.because else TAKEN_BACK
    if not await place.app.push_screen_wait(Confirm("Open it again?", note, "Open", "Not now")):
        return ""
    try:
        await file.do(lambda store: closing.open_again(store, about))
    except ReflectError as fault:
        place.say(str(fault))
        return ""
    return "Kept: it is open again."


async def ask_to_lift(
    place: Place, file: FileThread, about: Opportunity, chapter: Chapter, today: date
) -> str:
    """Lift the hold: who agreed, when, and with which limits."""
    looking = live_labels(about, chapter)

    async def keep(made: Opportunity) -> None:
        await file.do(lambda store: store.opportunities.save(made, about))

    made: Opportunity | None = await place.app.push_screen_wait(
        LiftForm(about, looking, today, keep)
    )
    if made is None:
        return ""
    left = live_labels(made, chapter)
    if left:
        return f"Kept. It is still on hold: {', '.join(words for _, words in left)}."
    limited = made.lifted is not None and made.lifted.limits
    return f"Kept: the hold is lifted.{LIMITED if limited else ''}"
