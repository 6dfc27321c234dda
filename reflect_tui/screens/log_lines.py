"""What the log says of each opportunity and of each agreed action, as rows of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from reflect_tui.domain.days import happened, narrow_day, short_day
from reflect_tui.domain.duty import State
from reflect_tui.domain.flag import Flag
from reflect_tui.domain.groups import Group, groups_words
from reflect_tui.domain.hold import QUESTION
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.log import Attention, DueAction, LogRow, Standing
from reflect_tui.domain.owed import Owed
from reflect_tui.widgets.rows import Row

WORDS = {
    Standing.NOT_SAFE: "! Not safe",
    Standing.NOT_READY: "! Not ready",
    Standing.NOT_CHECKED: "? Safe?",
    Standing.IN_MEETING: "» Go on",
    Standing.ON_HOLD: "! On hold",
    Standing.WAITING: "  Waiting",
    Standing.HELD: "! On hold",
    Standing.NOT_HEARD: "  Not heard",
    Standing.UNDECIDED: "  No action",
    Standing.TALKED: "✓ Talked",
    Standing.FINDINGS: "? Findings",
    Standing.CLOSED: "✓ Closed",
    Standing.CLOSED_OVER: "– Closed",
}
NOTES = {
    Standing.NOT_SAFE: "safety comes first",
    Standing.NOT_READY: "safety steps to do",
    Standing.NOT_CHECKED: "check safety",
    Standing.IN_MEETING: "meeting not ended",
    Standing.ON_HOLD: "is everyone safe?",
    Standing.WAITING: "no meeting yet",
    Standing.NOT_HEARD: "some not heard yet",
    Standing.UNDECIDED: "nothing agreed yet",
    Standing.TALKED: "",
    Standing.FINDINGS: "decide about them",
    Standing.CLOSED: "",
    Standing.CLOSED_OVER: "",
}
TONES = {
    Standing.NOT_SAFE: "alert",
    Standing.NOT_READY: "alert",
    Standing.NOT_CHECKED: "alert",
    Standing.IN_MEETING: "calm",
    Standing.ON_HOLD: "alert",
}
SAFETY_LEFT = "not all made safe"
"""There is a reason why it may be talked about all the same; it stays to be seen that it is so."""
FIRST = (Standing.NOT_SAFE, Standing.NOT_READY, Standing.NOT_CHECKED, Standing.ON_HOLD)
"""What comes before everything else: somebody may not be safe."""
ACTION, OWED = "action", "owed"
"""What the key of a line begins with that is dealt with on the spot."""
BLANK = Row("", (), heading=True)


class LogLines:
    """Turns what was read into rows: the kind or the urgency, title, number, and a note."""

    def __init__(
        self,
        kinds: Iterable[Kind],
        today: Callable[[], date],
        flags: Callable[[], Iterable[Flag]],
        groups: Callable[[], tuple[Group, ...]],
    ) -> None:
        """``flags`` are asked for only when an event is on hold: they say who may hold it up; the
        ``groups`` only when some of them are still to be told."""
        self._labels = {kind.key: kind.label for kind in kinds}
        self._today = today
        self._flags = flags
        self._groups = groups

    def attention(self, found: Attention) -> list[Row]:
        """What needs somebody now, and what is due next."""
        rows = [self._urgent(row) for row in found.unfinished if row.standing in FIRST]
        rows += [self._to_tell(owed) for owed in found.to_tell]
        rows += [self._overdue(action) for action in found.overdue]
        rows += [self._waits(action, "✓ To check", "done") for action in found.to_check]
        rows += [self._waits(each, "! Not held", "looked at", "alert") for each in found.not_held]
        rows += [self._waits(action, "? Holding?", "since") for action in found.to_look]
        rows += [self._urgent(row) for row in found.unfinished if row.standing not in FIRST]
        counts = (found.unfinished_count, found.to_tell_count, found.overdue_count)
        more = sum(counts) + found.to_check_count + found.to_look_count - len(rows)
        more += found.not_held_count
        if more:
            rows.append(Row("", (f"and {more:,} more",), heading=True))
        if rows:
            rows.insert(0, Row("", ("Needs attention",), heading=True))
        if found.coming:
            rows += [BLANK] if rows else []
            rows.append(Row("", ("Agreed actions, the next ones",), heading=True))
            rows += [self._coming(action) for action in found.coming]
        return rows

    def row(self, row: LogRow) -> Row:
        """A line of "All opportunities"."""
        label = self._labels.get(row.kinds[0], row.kinds[0]) if row.kinds else ""
        counts = [
            f"{n} {one if n == 1 else many}"
            for n, one, many in (
                (row.people, "person", "people"),
                (row.actions, "action", "actions"),
            )
            if n
        ]
        closed = row.standing in (Standing.CLOSED, Standing.CLOSED_OVER)
        counts += [row.standing.value] if closed else []
        note = " · ".join(counts) or happened(row.happened_on, row.precision)
        return Row(row.id, (label, row.title, row.number, note))

    def words(self, row: LogRow) -> str:
        """What a line of "All opportunities" can be found by."""
        labels = " ".join(self._labels.get(kind, kind) for kind in row.kinds)
        return f"{row.title} {row.number} {labels} {row.standing}".casefold()

    def _to_tell(self, owed: Owed) -> Row:
        """Somebody who must be told, or about whom it must be decided."""
        duty = owed.duty
        word = "! Decide" if duty.state is State.TO_DECIDE else "! To tell"
        since = f"since {short_day(duty.since, self._today())}" if duty.since else ""
        word = "! Overdue" if duty.overdue(self._today()) else word
        if duty.due_on is not None:
            since = f"by {short_day(duty.due_on, self._today())}"
        some = duty.rule.each_change and duty.lacks
        left = f" · still: {groups_words(duty.lacks, self._groups())}" if some else ""
        cells = (word, f"{owed.line}{left}", owed.number, since)
        change = duty.change.id if duty.change is not None else ""
        key = f"{OWED}:{duty.rule.key}:{change}:{owed.opportunity_id}"
        return Row(key, cells, tone="alert")

    def _overdue(self, action: DueAction) -> Row:
        """An action whose day has gone."""
        day = short_day(action.due_on, self._today())
        cells = ("! Overdue", action.what, action.number, f"since {day}")
        return Row(_key(action), cells, tone="alert")

    def _waits(self, action: DueAction, word: str, since: str, tone: str = "good") -> Row:
        """An action that the registered person has to check, or to look at again."""
        day = short_day(action.due_on, self._today())
        return Row(_key(action), (word, action.what, action.number, f"{since} {day}"), tone=tone)

    def _coming(self, action: DueAction) -> Row:
        """An action whose day is still to come: the day stands first, then who does it."""
        day = narrow_day(action.due_on, self._today())
        return Row(_key(action), (day, action.what, action.number, action.owner), tone="calm")

    def _urgent(self, row: LogRow) -> Row:
        """A line of "Needs attention"."""
        word, note = WORDS[row.standing], NOTES.get(row.standing, "")
        if row.safety_left and row.standing in (Standing.WAITING, Standing.IN_MEETING):
            word, note = f"! {word.removeprefix('» ').strip()}", SAFETY_LEFT
        if row.held_by:
            word = word if row.standing is not Standing.NOT_READY else WORDS[Standing.HELD]
            note = " · ".join(filter(None, (note, self._held(row))))
        cells = (word, row.title, row.number, note)
        return Row(f"urgent:{row.id}", cells, tone=TONES.get(row.standing, ""))

    def _held(self, row: LogRow) -> str:
        """Whom an event on hold waits for."""
        asked = (flag for flag in self._flags() if flag.key == QUESTION)
        labels = {choice.key: choice.label for flag in asked for choice in flag.choices}
        return f"waits for: {', '.join(labels.get(key, key) for key in row.held_by)}"


def whole(row: Row) -> str:
    """A row in full, where a narrow list has room for a few letters of it."""
    _, title, *rest = row.cells
    return "\n".join((title, " · ".join(cell for cell in rest if cell)))


def _key(action: DueAction) -> str:
    return f"{ACTION}:{action.id}:{action.opportunity_id}"
