"""What every table row can do, and what several of them need.

No ``from __future__ import annotations`` here: SQLModel reads the annotations.
"""

from typing import Any, Self

from sqlalchemy import text
from sqlmodel import SQLModel

NOTHING = text("''")
"""What a text column that was added later holds in the rows of before."""
NO_KEYS = text("'[]'")
"""The same for a column with a JSON list."""


class Row(SQLModel):
    """What every table row can do."""

    @classmethod
    def of(cls, value: object, **others: Any) -> Self:
        """The row of a domain value; ``others`` are columns that the value does not have."""
        same = {name: getattr(value, name) for name in cls.model_fields if name not in others}
        return cls(**same, **others)


def number(year: int, serial: int) -> str:
    """An opportunity's number as people say it: ``2026-014``."""
    return f"{year}-{serial:03d}"
