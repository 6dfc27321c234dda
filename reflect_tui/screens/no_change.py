"""How a group says that nothing needs to change (S39): after something good, in good words."""

from __future__ import annotations

from dataclasses import dataclass

from reflect_tui.domain.question import Form


@dataclass(frozen=True, slots=True)
class NoChange:
    """The words around a reason."""

    because: str
    """Stands before the reason when it is asked for and read back."""
    short: str
    """The same where there is little room."""
    note: str
    """What to write."""


WENT_WRONG = NoChange(
    "No change needed, because",
    "No change",
    "Write in one line why nothing needs to change. It stays in the record.",
)
WENT_WELL = NoChange(
    "We keep it as it is, because",
    "We keep it as it is",
    "Write in one line what works well as it is. It stays in the record.",
)


def no_change_words(form: Form) -> NoChange:
    """The words for a meeting with questions in this form."""
    return WENT_WELL if form.positive else WENT_WRONG
