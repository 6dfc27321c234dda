"""A place where an action, or somebody who must be told, is dealt with in the line it stands in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from textual import work

from reflect_tui.errors import ReflectError
from reflect_tui.screens.moves import OpportunityWanted
from reflect_tui.screens.place import Place
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread

Said = Mapping[str, str]


class OnTheSpot(Place):
    """What the dialogs need is loaded when the first of them is opened."""

    _file: FileThread
    _today: Callable[[], date]
    here = False
    """Whether this is the place of the event, so that opening it is not offered."""

    def on_screen_suspend(self) -> None:
        """What was said here is over."""
        self.say("")

    async def renew(self) -> None:
        """Show what is in the file now."""
        raise NotImplementedError

    @work
    async def deal(self, action_id: str) -> None:
        """Ask what has happened to an action."""
        from reflect_tui.screens.dealing import EVENT, SAID, deal_with

        with self.faults_said():
            action = await self._file.do(lambda store: store.actions.get(action_id))
            picked = deal_with(self, self._file, action, self._today(), here=self.here)
            await self.dealt_with(action.opportunity_id, picked, EVENT, SAID)

    @work
    async def tell_them(self, chapter: Chapter, about: str, rule: str, change: str) -> None:
        """Ask whether those were told whom a rule names, of one change or of the event."""
        from reflect_tui.screens.telling import EVENT, SAID, tell
        from reflect_tui.services.opportunities import everything

        with self.faults_said():
            known = await self._file.do(lambda store: everything(store, about, chapter))
            today = self._today()
            picked = tell(self, self._file, known, (rule, change), chapter, today, here=self.here)
            await self.dealt_with(about, picked, EVENT, SAID)

    async def dealt_with(self, about: str, picking: Awaitable[str], event: str, said: Said) -> None:
        """Open the event, or show what is in the file now and say what was kept."""
        picked = await picking
        if picked == event:
            self.post_message(OpportunityWanted(about))
        elif picked:
            await self.renew()
            self.say(said[picked], good=True)

    @contextmanager
    def faults_said(self) -> Iterator[None]:
        """Say a fault above the keys."""
        try:
            yield
        except ReflectError as fault:
            self.say(str(fault))
        except KeyError:
            self.say("This has been taken out in another window.")
