"""Keys, pastes and clicks take effect one after the other, however fast they come.

Textual hands a key to the widget that has the focus and takes up the next one while that widget
still works: Enter may overtake the letters typed before it, and letters may land in the field
that was left. In a meeting that is a contribution lost, so here each waits for the one before.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TypeVar

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.errors import NoWidget

T = TypeVar("T")

PATIENCE = 5.0
"""Seconds until the next key is taken up although the one before is not through."""
ROUNDS = 20
"""Most times that everybody is asked again after one key."""
ORDERED = (events.Key, events.Paste, events.MouseDown, events.MouseUp)


class InOrder(App[T]):
    """An app that takes up a key when what the one before it set off is done."""

    URGENT: frozenset[str] = frozenset()
    """Keys that wait for nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[events.Event] = deque()
        self._settling: asyncio.Task[None] | None = None

    @property
    def covered(self) -> bool:
        """Whether nobody can see where keys go: urgent ones alone do anything.

        What was pressed before waits.
        """
        return False

    def pressed(self) -> None:
        """A key comes."""

    @property
    def held(self) -> bool:
        """Whether a place is on its way, so that what waits is not for the one in front."""
        return False

    def kept(self, event: events.Event) -> bool:  # noqa: ARG002
        """Whether an event waits for a place that is on its way."""
        return False

    @property
    def busy(self) -> bool:
        """Whether what was pressed, pasted or clicked is still having its effect."""
        return self._settling is not None

    def simulate_key(self, key: str) -> None:
        """Press a key from inside the app: it belongs to what is going on, and comes first."""
        if not self.busy:
            super().simulate_key(key)
        else:
            self._waiting.appendleft(events.Key(key, None))

    async def on_event(self, event: events.Event) -> None:
        """Take up one event of a person's hand, or let it wait for the one before."""
        if not isinstance(event, ORDERED) or event.is_forwarded or self._urgent(event):
            await super().on_event(event)
        elif self.covered:
            if not isinstance(event, events.Key):  # a key would be for the app, or what is behind
                await super().on_event(event)
        elif self.busy or self._waiting or self.kept(event):
            self._waiting.append(event)
            self.take_up_waiting()
        else:
            await self._take_up(event)

    def take_up_waiting(self) -> None:
        """Take up what has waited while everything was covered, or for a place."""
        if self._waiting and not self.busy and not self.covered and not self.held:
            self._settling = asyncio.create_task(self._settle(self.focused or self.screen))

    def _urgent(self, event: events.Event) -> bool:
        return isinstance(event, events.Key) and event.key in self.URGENT

    async def _take_up(self, event: events.Event) -> None:
        target = self._target(event)
        if isinstance(event, events.Key):
            self.pressed()
        await super().on_event(event)
        self._settling = asyncio.create_task(self._settle(target))

    def _target(self, event: events.Event) -> DOMNode:
        """Who an event goes to."""
        if isinstance(event, events.MouseEvent):
            try:
                return self.get_widget_at(event.x, event.y)[0]
            except NoWidget:
                return self.screen
        return self.focused or self.screen

    async def _settle(self, target: DOMNode) -> None:
        """Wait until what an event set off is done, then have the next one taken up."""
        try:
            async with asyncio.timeout(PATIENCE):
                for _ in range(ROUNDS):
                    await self._heard_by(target)
                    now = self.focused or self.screen
                    if now is target and not any(n.message_queue_size for n in self._above(now)):
                        break
                    target = now
        except TimeoutError:
            pass
        if not self.call_later(self._take_up_next):
            self._settling = None  # the app is ending

    async def _take_up_next(self) -> None:
        self._settling = None
        if self._waiting and not self.covered and not self.held:
            await self._take_up(self._waiting.popleft())

    async def _heard_by(self, target: DOMNode) -> None:
        """Wait until a node, and those that its messages rise to, have done what they had to."""
        for node in self._above(target):
            done = asyncio.Event()
            if node.call_later(done.set):
                await done.wait()

    def _above(self, node: DOMNode) -> list[DOMNode]:
        return list((node if node.is_attached else self.screen).ancestors_with_self)
