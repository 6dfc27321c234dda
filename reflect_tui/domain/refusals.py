"""Everything that is wrong with a form, gathered so that all of it can be said at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from reflect_tui.errors import FormRefused, WordsRefused

T = TypeVar("T")


class Refusals:
    """What was refused so far."""

    def __init__(self) -> None:
        self._faults: list[WordsRefused] = []

    def of(self, make: Callable[[], T], instead: T) -> T:
        """What ``make`` gives; ``instead`` when it raises ``WordsRefused``, which is gathered."""
        try:
            return make()
        except WordsRefused as refused:
            self._faults += refused.faults
            return instead

    def add(self, sentence: str, field: str) -> None:
        """Gather a refusal of one field."""
        self._faults.append(WordsRefused(sentence, field))

    def raise_any(self) -> None:
        """Raise what was gathered: ``WordsRefused``, or ``FormRefused`` for more than one."""
        if len(self._faults) > 1:
            raise FormRefused(self._faults)
        if self._faults:
            raise self._faults[0]
