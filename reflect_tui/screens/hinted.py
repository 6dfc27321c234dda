"""A hint for the person who leads: on this screen alone, and only when it is asked for (§5.2)."""

from __future__ import annotations

from textual import events, on

from reflect_tui import commands
from reflect_tui.domain.chapter import MeetingWords, SafetyWords
from reflect_tui.domain.question import QuestionBank
from reflect_tui.screens.dialogs.hint_words import HintWords
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.plain_text import PlainText


class Hinted(MeetingPlace):
    """A place where the person who leads may want a hint."""

    BINDINGS = [commands.HINTS.binding(show=False, priority=True)]

    @property
    def hint(self) -> str:
        """The hint that fits what is on the screen; empty for none."""
        return ""

    @property
    def looks_there(self) -> bool:
        """Whether the room looks at the other window now, so that this one is not seen."""
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is a hint where the chapter has one."""
        return bool(self.hint) if action == "hints" else super().check_action(action, parameters)

    def action_hints(self) -> None:
        """Show the hint."""
        self.app.push_screen(HintWords(self.hint, seen_by_all=not self.looks_there))


class HintedQuestion(Hinted):
    """A place where a question is asked. It shows the hint by itself where only one looks."""

    def __init__(
        self, run: MeetingRun, words: MeetingWords, safety: SafetyWords, bank: QuestionBank
    ) -> None:
        super().__init__(run, words, safety)
        self._bank = bank

    @property
    def hint(self) -> str:
        """The hint for the question; the team's own questions have none."""
        meeting = self.run_.meeting
        return self._bank.hint(meeting.question.key, meeting.form)

    def show_answers(self) -> None:
        """Show everything below the question as it is now."""
        raise NotImplementedError

    @on(events.Resize)
    def look_for_room(self) -> None:
        """Another size may have room for the hint, or none."""
        if self.looks_there:
            self.call_after_refresh(self.show_answers)

    def show_hint(self) -> None:
        """Have the hint ready while the room looks at the other window.

        It stands there where there is room for it. What the room is asked to do stands in the
        other window then.
        """
        line = self.query_one("#hint", PlainText)
        line.show(f"Hint: {self.hint}" if self.looks_there and self.hint else "")
