"""The opening: read out how we talk, and what we keep and do not keep."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.chapter import MeetingWords, Policy, SafetyWords
from reflect_tui.domain.since import Since
from reflect_tui.errors import ReflectError
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.screens.moves import BackRowWanted, FollowUpWanted
from reflect_tui.screens.read_out import read_out
from reflect_tui.screens.since import since_items
from reflect_tui.services import by_when
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.plain_text import PlainText

PROJECT = (
    "For you who lead: project this window. With so few people the answers stand here alone, "
    "and are not kept."
)


class ReadOut(FollowedPages):
    """FollowedPages whose later ones may change while they are read."""

    def change(self, items: Sequence[Item]) -> None:
        """Show these items; what stands before the page in sight has been read."""
        self.set_items(items)
        self._seen = set(range(self.page - 1))


class Opening(MeetingPlace):
    """Before the first question (S03, S23, S27)."""

    PURPOSE = (
        "Read this out together before you start: how we talk, what we keep, "
        "and what has happened since the meetings before."
    )
    BINDINGS = [
        commands.ONWARD.binding(),
        commands.FOLLOW_UP.binding(),
        commands.BACK_ROW.binding(),
    ]
    AUTO_FOCUS = "FollowedPages"

    def __init__(
        self,
        run: MeetingRun,
        words: MeetingWords,
        safety: SafetyWords,
        policy: Policy,
        today: date,
    ) -> None:
        super().__init__(run, words, safety)
        self._policy = policy
        self._today = today
        self._since = Since()
        self._watched = False

    def compose(self) -> ComposeResult:
        """Title, pages, keys."""
        yield PlainText("Before we start", classes="heading")
        yield ReadOut(self.items(), points=False)
        yield from self.foot()

    def on_mount(self) -> None:
        """Have the days of the actions ready before anybody types one."""
        by_when.warm()

    async def on_screen_resume(self) -> None:
        """Read what has happened since the meetings before; it may have changed in Follow up."""
        try:
            found = await self.run_.since()
        except ReflectError as fault:
            self.say(str(fault))
            return
        if found != self._since:
            self._since = found
            self.query_one(ReadOut).change(self.items())
            self.refresh_bindings()

    def action_back_row(self) -> None:
        """See from how far away this can be read."""
        self.post_message(BackRowWanted())

    def action_follow_up(self) -> None:
        """See the actions that belong here, and say what has happened."""
        self.post_message(FollowUpWanted(meeting=self.run_.meeting))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The actions are there to be opened where there are any."""
        return action != "follow_up" or bool(self._since)

    async def action_onward(self) -> None:
        """Turn the page; after the last one, ask the first question."""
        if not self.query_one(FollowedPages).read_on():
            await super().action_onward()

    def show_time(self) -> None:
        """Look now and then whether another window is open, which would have no answers."""
        super().show_time()
        room = self.run_.room
        watched = room is not None and room.watched
        if watched != self._watched:
            self._watched = watched
            if not self.run_.stores_contributions:
                self.query_one(ReadOut).set_items(self.items())

    def items(self) -> list[Item]:
        """What is read out, in its order; first what must be known before it begins."""
        here = self._watched and not self.run_.stores_contributions
        return [*([Item("project", PROJECT)] if here else []), *self.read_out()]

    def read_out(self) -> list[Item]:
        """What is read out, in its order."""
        said = read_out(self.run_.meeting, self.words, self._policy)
        return [*said, *since_items(self._since, self._today)]
