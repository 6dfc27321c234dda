"""Offer to continue a meeting that was interrupted."""

from __future__ import annotations

from reflect_tui.domain.meeting import Meeting, Stage
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.widgets.plain_text import PlainText

PLACES = {
    Stage.OPENING: "At the opening",
    Stage.ACTIONS: "Step 5 of 5: actions",
    Stage.CLOSING: "At the closing",
}


class GoOn(Confirm):
    """Which meeting it was, and where it stood once that is known."""

    def __init__(self, number: str, title: str) -> None:
        self._about = f"{number}  {title}"
        self._agreed = self._known = False
        super().__init__("Continue where you were?", f"{self._about}\n", "Continue", "Not now")

    def show_where(self, meeting: Meeting | None) -> None:
        """Say where the meeting stood, in the line that was kept free; go there if that was
        wanted before. There may be none any more."""
        self._known = True
        if self._agreed or meeting is None:
            self.dismiss(self._agreed)
        else:
            self._note = f"{self._about}\n{where(meeting)}"
            self.on_mount()

    def action_agree(self) -> None:
        """Yes; as long as the meeting cannot be opened this stays, so that no key goes astray."""
        if self._known:
            super().action_agree()
        elif not self._agreed:
            self._agreed = True
            self._note = f"{self._about}\nOne moment."
            self.on_mount()

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
