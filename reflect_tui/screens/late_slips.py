"""Slips that come after the others were shown: they join them in twos or more, or not at all."""

from __future__ import annotations

from textual import work

from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.question_room import QuestionRoom

ANOTHER, NOTE, OUT = "another", "note", "out"
WHAT_NOW = (
    (ANOTHER, "Add another late slip", ""),
    (NOTE, "Keep it as a note of the person leading", ""),
    (OUT, "Leave it out", ""),
)


class LateSlips(QuestionRoom):
    """A question whose line to type in comes back for late slips, and goes again."""

    def show_answers(self) -> None:
        """Show what has been revealed, as it is now."""
        raise NotImplementedError

    def hide_line(self) -> None:
        """Mask the line again."""
        raise NotImplementedError

    def action_late(self) -> None:
        """Bring the line back for slips that come after the others were shown."""
        self._late = True
        self.show_answers()
        self.slip.focus()

    def end_late(self) -> None:
        """Take the line for late slips away, and show the answers as they are now."""
        self._late = False
        self.hide_line()
        self.show_answers()
        (self.slip if self.slip.display else self.answers).focus()

    @work
    async def ask_about_late(self) -> None:
        """One late slip came alone: ask what becomes of it."""
        picked = await self.app.push_screen_wait(
            Pick("One late slip alone would stand out", "", self.what_now())
        )
        if picked == NOTE and await self.attempt(self.run_.note_late()):
            self.end_late()
        elif picked == OUT:
            self.run_.forget_late()
            self.end_late()

    def what_now(self) -> tuple[tuple[str, str, str], ...]:
        """What may become of a lone late slip; where answers are not kept, it is no note either."""
        kept = self.run_.stores_contributions
        return tuple(line for line in WHAT_NOW if kept or line[0] != NOTE)
