"""Dealing with one agreed action, wherever it is seen: what has happened, and what is asked then.

Used inside a worker of the place: it waits for what is answered.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial

from reflect_tui.domain import following
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import short_day
from reflect_tui.domain.progress import Turn
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.following import CheckForm, DoneForm, LookForm, PutOffForm
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.place import Place
from reflect_tui.services.file_thread import FileThread

DONE, PUT_OFF, DROP = "done", "put_off", "drop"
CHECK, NOT_DONE, LOOK, EVENT = "check", "not_done", "look", "event"
WORDS = {
    DONE: "It is done",
    PUT_OFF: "It needs another day",
    DROP: "It will not be done",
    CHECK: "I have checked that it is done",
    NOT_DONE: "It is not done after all",
    LOOK: "I have looked whether it is holding",
    EVENT: "Open the event it belongs to",
}
TO_DO = (DONE, PUT_OFF, DROP, EVENT)
OFFERED = {
    Turn.OVERDUE: TO_DO,
    Turn.OPEN: TO_DO,
    Turn.TO_CHECK: (CHECK, NOT_DONE, EVENT),
    Turn.NOT_HELD: (LOOK, NOT_DONE, EVENT),
    Turn.TO_LOOK: (LOOK, NOT_DONE, EVENT),
    Turn.LATER: (LOOK, NOT_DONE, EVENT),
}
SAID = {
    DONE: "Kept: it is done. The registered person checks it next.",
    CHECK: "Kept: it is checked.",
    LOOK: "Kept: you have looked at it.",
    PUT_OFF: "Kept: the new day.",
    DROP: "Kept, and why. Whoever was told of it must hear that too (T).",
    NOT_DONE: "Kept: it is still to be done.",
}
FOUND = " found"
"""What follows the key of what was picked when it was to follow from what others found."""
SAID[f"{DROP}{FOUND}"] = f"{SAID[DROP]} What others found needs a decision again (O)."


def offered(action: AgreedAction, today: date) -> tuple[str, ...]:
    """What can be said of an action, the likeliest first."""
    turn = action.turn(today)
    if turn is Turn.OVER:
        again = NOT_DONE if action.progress.dropped_on else LOOK
        return (again, EVENT) if again is NOT_DONE else (LOOK, NOT_DONE, EVENT)
    return OFFERED[turn]


async def deal_with(
    place: Place, file: FileThread, action: AgreedAction, today: date, *, here: bool = False
) -> str:
    """Ask what has happened, and keep it. Gives what was picked; empty when nothing was kept.

    ``here`` is the place of the event: then it is not offered to open it.
    """
    keys = [key for key in offered(action, today) if not (here and key == EVENT)]
    lines = [(key, words_of(key, action), "") for key in keys]
    note = f"{action.owner} · {when_words(action, today)} · {action.what}"
    picked: str | None = await place.app.push_screen_wait(Pick("What has happened?", note, lines))
    if picked is None or picked == EVENT:
        return picked or ""
    keep = partial(save, file, action)
    form = {DONE: DoneForm, CHECK: CheckForm, LOOK: LookForm, PUT_OFF: PutOffForm}.get(picked)
    if form is not None:
        kept: AgreedAction | None = await place.app.push_screen_wait(
            form(action, today, keep, WORDS[picked])
        )
        return picked if kept is not None else ""
    if picked == DROP:
        why = Line(WORDS[DROP], f"{action.what}\nWhy not?", drop(action, today, keep))
        if not await place.app.push_screen_wait(why):
            return ""
        about = action.opportunity_id
        others = await file.do(lambda store: store.findings.of_opportunity(about))
        return f"{picked}{FOUND if any(f.action_id == action.id for f in others) else ''}"
    undone = "What was kept of it being done, checked or dropped is taken back."
    if not await place.app.push_screen_wait(Confirm(words_of(picked, action), undone, "Yes", "No")):
        return ""
    await keep(following.not_done(action))
    return picked


async def save(file: FileThread, was: AgreedAction, action: AgreedAction) -> None:
    """Keep what has become of an action, unless it was dealt with in another window since."""
    await file.do(lambda store: store.actions.save(action, was))


def drop(
    action: AgreedAction, today: date, keep: Callable[[AgreedAction], Awaitable[None]]
) -> Callable[[str], Awaitable[None]]:
    """What the line with the reason does."""

    async def dropped(because: str) -> None:
        await keep(following.dropped(action, because, today))

    return dropped


def words_of(key: str, action: AgreedAction) -> str:
    """What can be picked, in words; a dropped action comes back."""
    back = key == NOT_DONE and action.progress.dropped_on is not None
    return "It will be done after all" if back else WORDS[key]


def when_words(action: AgreedAction, today: date) -> str:
    """The day that counts now."""
    progress = action.progress
    if progress.dropped_on:
        return f"dropped {short_day(progress.dropped_on, today)}: {progress.dropped_because}"
    if progress.checked_on:
        same = ", who also did it" if following.same_person(action) else ""
        return f"checked {short_day(progress.checked_on, today)} by {progress.checked_by}{same}"
    if progress.done_on:
        return f"done {short_day(progress.done_on, today)}"
    return f"by {short_day(action.due_on, today)}"
