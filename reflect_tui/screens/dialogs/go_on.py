"""Offer to continue a meeting that was interrupted."""

from __future__ import annotations

import asyncio

from textual.binding import Binding

from reflect_tui.domain.meeting import Meeting, Stage
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.widgets.plain_text import PlainText

PLACES = {
    Stage.OPENING: "At the opening",
    Stage.ACTIONS: "Step 5 of 5: actions",
    Stage.CLOSING: "At the closing",
}


GONE = "It was ended or put on hold in another window."


class GoOn(Confirm):
    """Which meeting it was, and where it stood once that is known.

    It stays until the meeting is there, or somebody leaves it: no key goes to what is behind.
    """

    BINDINGS = [Binding("ctrl+j", "agree", show=False, system=True)]
    """What Enter becomes that was pressed before the terminal was the app's."""

    def __init__(self, number: str, title: str) -> None:
        self._about = f"{number}  {title}"
        self.agreed = self.left = self._over = False
        self._answered, self._in_front = asyncio.Event(), asyncio.Event()
        super().__init__("Continue where you were?", f"{self._about}\n", "Continue", "Not now")

    async def wanted(self) -> bool:
        """Wait for the answer."""
        await self._answered.wait()
        return self.agreed

    async def in_front(self) -> None:
        """Wait until nothing stands before this, such as a blank screen."""
        await self._in_front.wait()

    def show_where(self, meeting: Meeting | None, led: str = "") -> None:
        """Say where the meeting stood, in the line that was kept free, or that it is over.

        Where another window leads it, that is said instead.
        """
        if meeting is None:
            self.refuse(GONE)
        elif not self.agreed:
            self._say(led or where(meeting))

    def not_now(self, sentence: str) -> None:
        """Say why the meeting cannot be opened yet; they may ask again."""
        self.agreed = False
        self._answered.clear()
        self._say(sentence)

    def refuse(self, sentence: str) -> None:
        """Say why the meeting cannot be opened; nothing is left but to go."""
        self.agreed, self._over = False, True
        self._answered.set()
        self._say(sentence)

    def action_agree(self) -> None:
        """Yes; but not where Enter only ends words that somebody has typed."""
        typed_on, self._typed_on = self._typed_on, False
        if not typed_on and not self.agreed:
            self.agreed = True
            self._say("One moment.")
            self._answered.set()

    def action_leave(self) -> None:
        """No; after a yes the meeting is on its way."""
        if not self.agreed:
            self.left = True
            self._answered.set()
            super().action_leave()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to continue where the meeting cannot be opened."""
        if action == "agree" and self._over:
            return False
        return super().check_action(action, parameters)

    def on_screen_resume(self) -> None:
        """Nothing stands before this."""
        self._in_front.set()

    def on_screen_suspend(self) -> None:
        """Something stands before this."""
        self._in_front.clear()

    def _say(self, sentence: str) -> None:
        self._note = f"{self._about}\n{sentence}"
        if self.is_attached:
            self.on_mount()
            self.refresh_bindings()

    def on_mount(self) -> None:
        """Show what is known by now: that may have come before the box."""
        for note in self.query(".note").results(PlainText):
            note.show(self._note)


class Lift(Confirm):
    """Whether a meeting that is on hold goes on."""

    def __init__(self) -> None:
        note = (
            "It was put on hold because somebody may not be safe. "
            "Go on only when they are safe, and those who must know have been told."
        )
        super().__init__("This meeting is on hold. Go on?", note, "Go on", "Not yet")


def where(meeting: Meeting) -> str:
    """The place of a meeting in words."""
    asked = meeting.question
    return PLACES.get(meeting.stage, f"Step {asked.step} of 5: {asked.text}")
