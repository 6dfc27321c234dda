"""The second window, on the projector: ``reflect-tui audience``."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from typing import Any

from textual.screen import Screen

from reflect_tui import machine
from reflect_tui.looks import Looks
from reflect_tui.screens.audience import Audience
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.on_the_wall import Watch
from reflect_tui.settings import Settings


class AudienceApp(Looks):
    """Follows a meeting that goes on in another window, by looking at its file."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        watch: Watch,
        chapter: Chapter,
        today: Callable[[], date],
        settings: Settings | None = None,
    ) -> None:
        super().__init__(settings)
        self._today = today
        self._watch = watch
        self._chapter = chapter

    def get_default_screen(self) -> Screen[Any]:
        """The only place there is."""
        return Audience(self._watch, self._chapter.meeting, self._chapter.policy, self._today)

    def on_ready(self) -> None:
        """After the first paint: end when the system asks."""
        gc.enable()
        gc.freeze()
        machine.on_being_ended(self.exit)
