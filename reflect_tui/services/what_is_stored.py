"""What is stored of an answer: the real columns and one real row, as they are in the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui.services.self_check import AS_PROMISED, broken_promises

if TYPE_CHECKING:
    from reflect_tui.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What the file shows of itself."""

    path: Path
    size: int
    """Bytes; 0 for a file that is not there yet."""
    columns: tuple[str, ...]
    """Names of the columns of the table of answers, as the file gives them."""
    row: tuple[str, ...]
    """One answer, in the same order; nothing while there is none."""


def what_is_stored(store: Store, path: Path) -> Stored:
    """Read the columns and one row from the file."""
    columns, row = store.contributions.as_stored()
    return Stored(path=path, size=path.stat().st_size, columns=columns, row=row)


def promises(path: Path) -> tuple[bool, tuple[str, ...]]:
    """Whether the file is as promised, and the sentences that say so or say what is not.

    Raises ``FileRefused`` when it cannot be read. Run it where the file is owned: looking at a
    file lets go of the locks on it.
    """
    broken = broken_promises(path)
    return not broken, tuple(broken) or AS_PROMISED
