"""A screen where words are typed: before they are kept, another way to say them is whispered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Generic, TypeVar

from textual import events, on
from textual.screen import Screen

from reflect_tui.domain.guard.found import EVERY_FAMILY, ONE_TO_ONE, Family
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.services import guard_words, whisper

T = TypeVar("T")


def always() -> bool:
    """Every whisper is said."""
    return True


class Whispering(Screen[T], Generic[T]):
    """Once about the words of each field (§6.5); where they tell of harm after that, then too."""

    _whispered: frozenset[tuple[str, bool]] = frozenset()
    """The fields about which something was said, and whether that was how to get help."""

    @on(events.Mount)
    def make_guard(self) -> None:
        """Have the guard ready when the first words are typed."""
        guard_words.warm()

    @property
    def whispers(self) -> frozenset[Family]:
        """What may be whispered about: all that nobody has turned off."""
        on_: frozenset[Family] = getattr(self.app, "whispers", EVERY_FAMILY)
        alone = any(getattr(place, "one_to_one", False) for place in self.app.screen_stack)
        return on_ & ONE_TO_ONE if alone else on_

    async def whispered(
        self,
        field: str,
        text: str,
        go_on: Callable[[], Awaitable[object]],
        change: Callable[[], object] = lambda: None,
        *,
        may: Callable[[], bool] = always,
        looks_back: bool = False,
    ) -> bool:
        """Whether something is whispered now; then ``go_on`` keeps the words if they stay.

        ``change`` goes back to them. ``may`` is asked first, but not for a telling of harm.
        """
        if not text.strip():
            return False
        look = partial(whisper.whisper, text, self.whispers, looks_back=looks_back)
        found = look() if guard_words.ready() else await asyncio.to_thread(look)
        if found is None or (field, found.harm) in self._whispered:
            return False
        if not (found.harm or may()):
            return False
        self._whispered |= {(field, found.harm)}

        async def answer(stays: bool | None) -> None:
            if stays:
                await go_on()
            else:
                change()

        dialog = Confirm(found.title, found.words, found.keep, found.change)
        self.app.push_screen(dialog, answer)
        return True
