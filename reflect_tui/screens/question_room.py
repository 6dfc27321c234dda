"""How much room a question leaves to what stands below it, and the words there."""

from __future__ import annotations

from textual import getters

from reflect_tui.screens.gathers import prompt
from reflect_tui.screens.hinted import HintedQuestion
from reflect_tui.widgets.cells import wrap
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.line_input import SlipInput
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.sheet import Sheet, lines_below

NOT_KEPT = "These words are not kept. F5 keeps what we learned."
LATE = "Type at least two late slips, then F2 mixes them in with all the others."


class QuestionRoom(HintedQuestion):
    """A question in large letters, and what stands below it: that gives way to the letters."""

    _late = False
    """Whether late slips are typed."""

    sheet = getters.query_one(Sheet)
    question = getters.query_one("#question", LargeText)
    slip = getters.query_one("#slip", SlipInput)
    answers = getters.query_one("#answers", FollowedPages)

    def say_what_to_do(self) -> None:
        """Say what people do and what is not kept, in as many words as there is room for."""
        brief = self.sheet.close
        self.query_one("#how", PlainText).show(self.doing(brief=brief))
        note = self.query_one("#note", PlainText)
        note.show(self.note_words(brief=brief))
        note.display = bool(note.text)

    def needed_below(self, width: int, blank: int = 1, lead: bool = True) -> int:
        """How many lines must stay free for what stands below the question.

        They are as many before all is shown as after, so that the letters stay as they are. A
        sentence above the keys makes them no smaller: it goes with the next key.
        """
        run, hint = self.run_, self.query_one("#hint", PlainText)
        doing = hint.text if hint.display else self.doing(brief=not blank)
        also = self.also_below(width, blank)
        below = lines_below(
            high(run.meeting.question.warning, width),
            high(doing, width),
            blank=blank,
            lead=lead,
            also=also,
            whole=self.whole_answer(width),
        )
        said = high(self.notice.text, width)
        return below - max(0, said - self.has_class("-tall"))

    def also_below(self, width: int, blank: int) -> int:
        """How many lines stand below the answers: a note, and the line to type in."""
        note = LATE if self._late else self.note_words(expected=True, brief=not blank)
        typed = self.slip.display and self.answers.display
        return (high(note, width) + blank if note else 0) + (1 + blank if typed else 0)

    def whole_answer(self, width: int) -> int:
        """How many lines any one of the answers needs to be read in one piece; none before."""
        if not self.answers.display:
            return 0
        room = self.sheet.room
        most = room.height - self.question.least(room.width) - self.also_below(width, 0)
        return self.answers.needed_for_any(width, most)

    def close_below(self, width: int) -> int:
        """The same with no blank lines, and what people do in one sentence."""
        return self.needed_below(width, blank=0)

    def least_below(self, width: int) -> int:
        """The same where the warning goes when the answers come."""
        return self.needed_below(width, blank=0, lead=False)

    def doing(self, *, brief: bool) -> str:
        """What people are asked to do; the first sentence of it where it must be brief."""
        words = prompt(self.run_.meeting, self.words)
        return words.partition(". ")[0].rstrip(".") + "." if brief else words

    def note_words(self, *, expected: bool = False, brief: bool = False) -> str:
        """What stands below the answers: a note of the person leading, or that they will go.

        What is ``expected`` is what will stand there once they are shown.
        """
        run = self.run_
        if self._late:
            return LATE
        if run.meeting.question.note:
            return f"Note: {run.meeting.question.note}"
        if (run.shown or expected) and not run.stores_contributions:
            if brief:
                return NOT_KEPT
            who = "you" if self.one_to_one else "we"
            return f"These words are not kept. Write down what {who} learn (F5) before going on."
        return ""


def high(text: str, width: int) -> int:
    """How many lines a text takes; none for no text."""
    return len(wrap(text, width)) if text else 0
