"""One thing at a time: what changes a meeting waits until the change before it is saved.

A dialog saves in the background while the next key is already taken up. Without a turn for each,
that key would start from what the meeting was before, and be refused as if another window had
gone on with it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class TakesTurns(Protocol):
    """Something that changes by one verb after the other."""

    turn: asyncio.Lock


S = TypeVar("S", bound=TakesTurns)


def in_turn(
    verb: Callable[Concatenate[S, P], Coroutine[Any, Any, R]],
) -> Callable[Concatenate[S, P], Coroutine[Any, Any, R]]:
    """The same verb, which begins when the one before has ended; it may call none of its like."""

    @wraps(verb)
    async def waited(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        async with self.turn:
            return await verb(self, *args, **kwargs)

    return waited
