"""Which parts of a record were asked for, where nothing else is handed on (§1.7)."""

from __future__ import annotations

from collections.abc import Iterable

from reflect_tui.errors import WordsRefused
from reflect_tui.record.audience import Audience
from reflect_tui.screens.dialogs.fields import FieldsDialog
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field

PARTS = "parts"
NOTE = "They get what you tick here, and nothing else."


class AskedParts(FieldsDialog[tuple[str, ...]]):
    """Gives the keys of the parts."""

    FOR = "Tick what was asked for. Everything else is held back."

    def __init__(self, audience: Audience) -> None:
        super().__init__(f"For {audience.label}", NOTE, nothing_to_keep)
        self._audience = audience

    def fields(self) -> Iterable[Field]:
        """One field with all parts."""
        parts = [(each.part.value, each.heading) for each in self._audience.sections]
        choices = Choices(parts, several=True, id=PARTS)
        yield Field("What did they ask for?", choices, id=f"{PARTS}-field")

    def filled_in(self) -> tuple[str, ...]:
        """The ticked parts. Raises ``WordsRefused`` for none."""
        chosen = self.query_one(Choices).chosen
        if not chosen:
            raise WordsRefused("Tick at least one.", PARTS)
        return chosen


async def nothing_to_keep(parts: tuple[str, ...]) -> None:
    """They are for this record alone."""
