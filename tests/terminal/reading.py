"""Reading what is in sight on all its pages."""

from __future__ import annotations

from collections.abc import Iterable

from tests.terminal.harness import Terminal
from tests.terminal.watching import (
    first_row,
    pages,
    squeezed,
)


def read(terminal: Terminal, texts: Iterable[str]) -> None:
    """Find all these texts on the pages that are in sight now."""
    shown = pages(terminal, first_row(terminal))
    missing = [text for text in texts if squeezed(text) not in shown]
    assert not missing, terminal.account(f"not shown: {missing}")
