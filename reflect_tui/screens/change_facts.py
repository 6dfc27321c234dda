"""What became of the changes of one event, as parts of its line of facts (§3.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import short_day
from reflect_tui.domain.progress import Holding

NOT_YET = "Not yet"
NO_CHANGE = ": no change was made"
NO_DAY = "Nobody set a day to look"
HELD = {Holding.YES: "holding", Holding.PARTLY: "in part", Holding.NO: "not holding"}


def checked_words(actions: Sequence[AgreedAction], *, nothing: bool) -> str:
    """How many of the changes that were made the registered person has checked.

    ``nothing`` says that no change was made and none is to come.
    """
    made = [action for action in actions if action.progress.implemented]
    if not made:
        return f"Nothing to check{NO_CHANGE}" if nothing else NOT_YET
    checked = sum(action.progress.checked_on is not None for action in made)
    how_far = (
        "checked" if checked == len(made) else f"{checked} checked" if checked else "not checked"
    )
    to_come = sum(action.progress.open for action in actions)
    return f"{len(made)} done: {how_far}" + (f" · {to_come} still to do" if to_come else "")


def lasted_words(actions: Sequence[AgreedAction], today: date, *, nothing: bool) -> str:
    """Whether the changes hold, and when somebody looks next.

    ``nothing`` says that no change was made and none is to come.
    """
    progress = [action.progress for action in actions]
    counts = Counter(p.holding for p in progress if p.holding)
    words = [f"{count} {HELD[held]}" for held, count in counts.items()]
    coming = [p.to_look_on for p in progress if p.to_look_on]
    if coming:
        words.append(f"to be looked at {short_day(min(coming), today)}")
    if words:
        return " · ".join(words)
    kept = [each for each in progress if each.dropped_on is None]
    checked = bool(kept) and all(each.checked_on for each in kept)
    return f"Nothing to look at{NO_CHANGE}" if nothing else NO_DAY if checked else NOT_YET
