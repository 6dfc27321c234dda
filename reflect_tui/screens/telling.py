"""Dealing with somebody who must be told, wherever the line is seen: told, tried, or why not.

Used inside a worker of the place: it waits for what is answered.
"""

from __future__ import annotations

from datetime import date

from reflect_tui.domain.change_duty import told_together
from reflect_tui.domain.days import short_day
from reflect_tui.domain.duty import GROUPS_LEFT, Duty, State
from reflect_tui.domain.flag import why_unreachable
from reflect_tui.domain.lacks import lacking
from reflect_tui.domain.telling import Outcome, Telling
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.dialogs.telling import TellingForm
from reflect_tui.screens.moves import AboutWanted, NoteWanted
from reflect_tui.screens.place import Place
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.opportunities import Everything

EVENT, DECIDE, UNDO, KIND = "event", "decide", "undo", "kind"
WORDS = {
    Outcome.TOLD.value: "They have been told",
    Outcome.TRIED.value: "I tried, and could not reach them",
    Outcome.NOT_NEEDED.value: "It is not needed",
    Outcome.NOT_POSSIBLE.value: "It is not possible",
    DECIDE: "Answer the question that decides it",
    KIND: "Change what was noted",
    UNDO: "Take back what was kept last",
    EVENT: "Open the event it belongs to",
}
SAID = {
    Outcome.TOLD.value: "Kept: what they were told, and when.",
    Outcome.TRIED.value: "Kept: you tried. It stays here until they are told.",
    Outcome.NOT_NEEDED.value: "Kept: it is not needed, and why.",
    Outcome.NOT_POSSIBLE.value: "Kept: it is not possible, and why.",
    UNDO: "Taken back.",
}
LEFT = " left"
"""What follows the key of what was picked when some groups are still to be told."""
SAID[f"{Outcome.TOLD.value}{LEFT}"] = "Kept. Those you left ticked are still to be told."
OPENED = " opened"
"""What follows the key of what was picked when a closed event is open again by it."""
SAID |= {f"{key}{OPENED}": f"{said} The event is open again." for key, said in SAID.items()}
INSPECTED = ("cqc_due", "commissioner_due")
"""The days of duties that are decided by what was noted: who inspected."""


def offered(duty: Duty, why_not: str = "") -> tuple[str, ...]:
    """What can be said about a duty, the likeliest first; ``why_not`` they cannot be told."""
    undo = (UNDO,) if duty.tellings else ()
    if duty.state is State.TO_DECIDE:
        return ((KIND if duty.rule.due in INSPECTED else DECIDE), EVENT)
    done = [Outcome.TOLD, Outcome.TRIED, Outcome.NOT_NEEDED, Outcome.NOT_POSSIBLE]
    if duty.rule.each_change or duty.state >= State.TOLD:
        done.remove(Outcome.TRIED)
    early = duty.rule.before or duty.rule.learning or duty.due_on is not None
    if duty.state is State.LATER and not early:
        done.remove(Outcome.TOLD)
    if why_not and duty.state < State.TOLD:
        done.sort(key=lambda outcome: outcome is not Outcome.NOT_POSSIBLE)
    return (*(outcome.value for outcome in done), *undo, EVENT)


def why_not(duty: Duty, known: Everything, chapter: Chapter) -> str:
    """Why they cannot be told, as it was answered about the event; empty where they can."""
    return why_unreachable(duty.rule.unreachable, known.opportunity.details, chapter.event.flag)


async def tell(
    place: Place,
    file: FileThread,
    known: Everything,
    about: tuple[str, str],
    chapter: Chapter,
    today: date,
    *,
    here: bool = False,
) -> str:
    """Ask what was done about a duty, and keep it. Gives what was picked; empty when nothing was
    kept. The duty is the one ``about`` the rule and the change with these keys, of what is known.

    ``here`` is the place of the event: then it is not offered to open it.
    """
    duty, event = known.duty(*about), known.opportunity
    reason = why_not(duty, known, chapter)
    keys = [key for key in offered(duty, reason) if not (here and key == EVENT)]
    lines = [(key, WORDS[key], "") for key in keys]
    rule = duty.rule
    what = f"{duty.of}: {duty.what}" if duty.called_off else duty.what or duty.of
    note = f"{rule.who} · {state_words(duty, chapter, today)} · {what}"
    picked: str | None = await place.app.push_screen_wait(Pick("Who must be told", note, lines))
    if picked is None or picked == EVENT:
        return picked or ""
    if picked == DECIDE:
        place.post_message(AboutWanted(event.id, rule.decided_by))
        return ""
    if picked == KIND:
        place.post_message(NoteWanted(event))
        return ""
    if picked == UNDO:
        return await take_back(place, file, duty.tellings[-1], chapter, today)
    return await fill_in(place, file, known, duty, Outcome(picked), chapter, today)


async def fill_in(
    place: Place,
    file: FileThread,
    known: Everything,
    duty: Duty,
    outcome: Outcome,
    chapter: Chapter,
    today: date,
) -> str:
    """Ask for what came of it, and keep it: of other changes too, if they were told at once."""
    opened = left = False

    async def keep(made: tuple[Telling, ...]) -> None:
        nonlocal opened, left
        left = bool(made[0].details.get(GROUPS_LEFT))
        about = {each.action_id for each in made}
        seen = [
            each
            for one in duties
            if (one.change.id if one.change is not None else None) in about
            for each in one.tellings
        ]
        opened = await file.do(lambda store: store.tellings.add(made, chapter.duties, seen))

    others = told_together(duty, known.duties) if outcome is Outcome.TOLD else ()
    duties, groups = (duty, *others), chapter.meeting.groups
    title = WORDS[outcome.value]
    reason = why_not(duty, known, chapter) if outcome is Outcome.NOT_POSSIBLE else ""
    form = TellingForm(known.opportunity, duties, outcome, groups, today, keep, title, reason)
    kept = await place.app.push_screen_wait(form) is not None
    picked = f"{outcome.value}{LEFT if left else ''}{OPENED if opened else ''}"
    return picked if kept else ""


async def take_back(
    place: Place, file: FileThread, last: Telling, chapter: Chapter, today: date
) -> str:
    """Take back the last thing that was kept of a duty, after asking."""
    note = f"{SHORT[last.outcome]} {short_day(last.on, today)}, {last.by}"
    if not await place.app.push_screen_wait(Confirm("Take this back?", note, "Take back", "Keep")):
        return ""
    opened = await file.do(lambda store: store.tellings.remove(last, chapter.duties))
    return f"{UNDO}{OPENED if opened else ''}"


SHORT = {
    Outcome.TOLD: "Told",
    Outcome.TRIED: "Tried",
    Outcome.NOT_NEEDED: "Not needed",
    Outcome.NOT_POSSIBLE: "Not possible",
}


def state_words(duty: Duty, chapter: Chapter, today: date) -> str:
    """How far a duty is, in a line."""
    if duty.state is State.TO_DECIDE:
        return duty.rule.decide
    last = duty.last
    said = f"{SHORT[last.outcome].lower()} {short_day(last.on, today)}" if last else ""
    due = f"by {short_day(duty.due_on, today)}" if duty.due_on else ""
    if duty.state is State.LATER:
        made = "when the change is made" if duty.rule.each_change else "when there is more to tell"
        return " · ".join(filter(None, (due, said, made)))
    if duty.state is not State.TO_TELL:
        because = f": {last.because}" if last is not None and last.because else ""
        return f"{said}{because}"
    since = f"since {short_day(duty.since, today)}" if duty.since else "not yet"
    return " · ".join(filter(None, (due or since, *lacking(duty, chapter.meeting.groups), said)))
