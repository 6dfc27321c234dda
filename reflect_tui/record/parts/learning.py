"""The parts about what came of it: talked about, learned, changed, and whether it lasted."""

from __future__ import annotations

from collections import Counter

from reflect_tui.domain.groups import capital
from reflect_tui.domain.meeting import Format, Keep, Stage
from reflect_tui.domain.progress import Holding
from reflect_tui.record.parts.about import NOT_YET, About, because, is_dropped, on
from reflect_tui.record.sieve import Day, Seen

Lines = tuple[str, ...]
FORMATS = {
    Format.WHOLE_TEAM: "Whole team",
    Format.SMALL_GROUPS: "Small group",
    Format.ONE_TO_ONE: "One-to-one",
}
HELD = {Holding.YES: "holding", Holding.PARTLY: "holding in part", Holding.NO: "not holding"}
NO_CHANGE = "no change was made"


def talked(known: About) -> Lines:
    """Each meeting in a line, and which groups have had no chance yet.

    There is no number of people in all: a small one could be worked out from it.
    """
    lines = list(map(meeting, known.known.many("meetings")))
    if left := known.worked_out.value("not_heard"):
        groups = ", ".join(known.labels.groups.get(key, key) for key in left)
        lines.append(f"Not yet heard: {groups}")
    return tuple(lines)


def meeting(seen: Seen) -> str:
    """One meeting: what sort, how many people, when."""
    sort = FORMATS.get(seen.value("format"), "Meeting")
    alone = seen.value("format") is Format.ONE_TO_ONE
    people = "" if alone or not seen.text("people") else f"{seen.text('people')} people"
    guest = f"guest: {seen.text('guest')}" if seen.text("guest") else ""
    ended = "" if seen.value("stage") in (None, Stage.ENDED) else "not finished"
    return on(sort, seen.day("held_on"), people, guest, ended)


def learned(known: About) -> Lines:
    """What the team agreed it learned, or why it does not stand here."""
    lines = tuple(text for each in known.known.many("learning") if (text := each.text("text")))
    kept = [each.value("keep") for each in known.known.many("meetings")]
    if Keep.NOTHING in kept:
        return (*lines, "Not kept: only the actions were to be kept.")
    return lines


def counted(known: About) -> Lines:
    """How many changes there are, and how far they are; or why there are none."""
    if known.worked_out.value("undecided"):
        return (f"{NOT_YET}: no change agreed, and no reason why none is needed",)
    lines = [no_change] if (no_change := reasons(known)) else []
    if known.changes:
        progress = [each.one("progress") for each in known.made]
        count = len(known.changes)
        late = sum(map(known.late, known.to_come))
        parts = {
            "done": len(known.made),
            "checked": sum(each.day("checked_on") is not None for each in progress),
            "overdue": late,
            "dropped": len(known.dropped),
        }
        always = ("done", "checked")
        said = ", ".join(f"{n} {words}" for words, n in parts.items() if n or words in always)
        lines.insert(0, f"{count} change{'' if count == 1 else 's'} agreed: {said}")
    return tuple(lines)


def reasons(known: About) -> str:
    """Why nothing needed to change, as the meetings said."""
    said = [each.text("no_change_because") for each in known.known.many("meetings")]
    return "; ".join(f"No change needed: {each}" for each in said if each)


def made(known: About) -> Lines:
    """The changes that were made, and since when."""
    lines = []
    for each in known.made:
        done = each.one("progress").day("done_on")
        lines.append(f"{each.text('what')} (since {done})")
    if not lines and (said := reasons(known)):
        return (said,)
    return tuple(lines)


def to_come(known: About) -> Lines:
    """The changes that are agreed and not made yet."""
    return tuple(coming(change, late=known.late(change)) for change in known.to_come)


def coming(change: Seen, *, late: bool) -> str:
    """One change that is to come: who, by when, and why it takes long, as far as it is known."""
    due = change.day("due_on")
    when = on(change.text("owner"), f"{'was due' if late else 'by'} {due}" if due else "")
    words = f"{change.text('what')} ({when})" if when else change.text("what")
    return because(words, change.text("late_because"))


def dropped(known: About) -> Lines:
    """The changes that do not come, and why."""
    lines = []
    for each in known.dropped:
        reason = each.one("progress").text("dropped_because")
        what = each.text("what")
        lines.append(f"{what}. Why not: {reason}" if reason else what)
    return tuple(lines)


def lasted(known: About) -> Lines:
    """Whether the changes hold, and when somebody looks next."""
    progress = [each.one("progress") for each in known.changes if not is_dropped(each)]
    counts = Counter(each.value("holding") for each in progress)
    lines = [f"{counts[held]} {words}" for held, words in HELD.items() if counts[held]]
    if ahead := [day for each in progress if (day := to_look(each))]:
        lines.append(f"to be looked at on {min(ahead, key=lambda day: day.on)}")
    if not lines and known.nothing:
        return (f"Nothing to look at: {NO_CHANGE}",)
    return (capital(", ".join(lines)),) if lines else ()


def to_look(progress: Seen) -> Day | None:
    """When somebody looks next; nothing where that has been done."""
    look, looked = progress.day("look_on"), progress.day("looked_on")
    return look if look and (looked is None or look.on > looked.on) else None


def how_far(known: About, change: Seen) -> str:
    """What has become of one change, for a table."""
    progress = change.one("progress")
    if is_dropped(change):
        return because("Will not be done", progress.text("dropped_because"))
    if held := HELD.get(progress.value("holding")):
        return on(f"Looked at: {held}", progress.day("looked_on"))
    if checked := progress.day("checked_on"):
        return on("Checked", progress.text("checked_by"), checked)
    if done := progress.day("done_on"):
        return f"Done {done}, not checked yet"
    late = because("Overdue", change.text("late_because"))
    return late if known.late(change) else because("To do", change.text("late_because"))
