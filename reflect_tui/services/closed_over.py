"""Events that were closed although somebody had not been told, for the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.domain.duty_rule import DutyRule

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store

SEE = "reflect-tui duties --all."


def closed_untold(path: Path, rules: tuple[DutyRule, ...]) -> int:
    """How many events were closed over a duty that is still open.

    The file is not changed. Raises ``FileRefused`` for one that is missing or not ours.
    """
    from reflect_tui.storage.looking import look

    def ask(store: Store) -> int:
        owed = store.tellings.owed(rules, closed=True)
        return len({each.opportunity_id for each in owed if each.duty.blocks})

    return look(path, ask, 0)


def untold_words(count: int) -> str:
    """That there are such events, and how to see them; empty for none."""
    if not count:
        return ""
    events = "1 event was" if count == 1 else f"{count:,} events were"
    return f"{events} closed with somebody untold: {SEE}"
