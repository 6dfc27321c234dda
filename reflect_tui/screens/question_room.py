"""How much room a question leaves to what stands below it, and the words there."""

from __future__ import annotations

from collections.abc import Sequence

from textual import getters

from reflect_tui.screens.gathers import prompt
from reflect_tui.screens.hinted import HintedQuestion
from reflect_tui.screens.limits import Limits
from reflect_tui.widgets.cells import wrap
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.line_input import SlipInput
from reflect_tui.widgets.paging import Item, lines_in_all
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.sheet import CLOSE, ROOM, Sheet, lines_after, lines_before

NOT_KEPT = "These words are not kept. F5 keeps what we learned."
LEAST_ANSWERS = 3
"""Lines of the answers that come before the whole of a question: two, and the page of them."""
NOTE_LINES = 2
"""Lines of a note of the person leading, at most, where there is little room."""
NO_ANSWER = 2
"""Lines that say that there is none to show."""
LATE = "Type at least two late slips, then F2 mixes them in with all the others."


class QuestionRoom(HintedQuestion):
    """A question in large letters, and what stands below it: that gives way to the letters."""

    _late = False
    """Whether late slips are typed."""

    sheet = getters.query_one(Sheet)
    question = getters.query_one("#question", LargeText)
    slip = getters.query_one("#slip", SlipInput)
    answers = getters.query_one("#answers", FollowedPages)
    hint_line = getters.query_one("#hint", PlainText)

    def say_what_to_do(self) -> int:
        """Say what people do and what is not kept, in as many words as there is room for.

        Gives how many of the lines left over they take.
        """
        how, hint, spare = self.query_one("#how", PlainText), self.hint_line, self.sheet.spare
        note = self.query_one("#note", PlainText)
        note.show(self.note_words(brief=self.sheet.close))
        note.display = bool(note.text)
        seen, width = self.answers.display, self.question.size.width
        words, taken = self.doing(), 0
        if spare is not None:
            given = self.given_way(width, high(self.sentences[0], width))
            spare += (0 if seen else CLOSE) - given
            words, taken = self.doing_in(width, spare - 1 if spare > 0 else spare)
            taken += given - CLOSE
        hint.display = bool(hint.text) and self.room_for_hint()
        how.show(words)
        how.display = bool(words) and not (seen or hint.display)
        return 0 if seen else taken

    def room_for_hint(self) -> bool:
        """Whether the hint takes no line of the letters, and moves no answer to another page."""
        room = self.sheet.room
        if not self.has_class("-tall") or not room.height:
            return False
        width = self.question.size.width
        blank = not self.sheet.close
        lines, left = high(self.hint_line.text, width), room.height - self.question.taken
        if self.answers.display:
            left -= self.also_below(width, blank) + blank
            return self.answers.pages_in(left - lines - blank) == self.answers.pages_in(left)
        warning = high(self.run_.meeting.question.warning, width)
        return lines_before(warning, lines, 1, blank=blank) <= left

    def needed_below(self, width: int, blank: int = 1) -> int:
        """How many lines must stay free for what stands below the question.

        Once the answers are shown it gives way to them, and is never larger than before. A
        sentence above the keys makes it no smaller: it goes with the next key.
        """
        warning = high(self.run_.meeting.question.warning, width)
        doing = self.doing() if blank else self.sentences[0]
        below = lines_before(warning, high(doing, width), 1, blank=blank)
        if self.answers.display:
            also, whole = self.also_below(width, blank), self.whole_answer(width)
            after = lines_after(warning, blank=blank, also=also, whole=whole, count=self.expected)
            below = max(below, after)
        return below - self.given_way(width, high(doing, width))

    @property
    def expected(self) -> int:
        """How many answers the question makes room for: where they come one by one, for more."""
        run = self.run_
        return len(run.shown) if run.meeting.gathering.hidden else ROOM

    def needed_before(self, width: int) -> int:
        """How many lines must stay free while answers come in."""
        warning, doing = self.run_.meeting.question.warning, self.doing()
        return lines_before(high(warning, width), high(doing, width), 1, blank=1)

    def given_way(self, width: int, doing: int) -> int:
        """How many lines a sentence above the keys takes from the answers or from the ``doing``.

        One line of it stands in the place of the keys, or of the blank line above them.
        """
        more = max(0, high(self.notice.text, width) - 1)
        return more if self.answers.display else min(more, doing)

    def also_below(self, width: int, blank: int) -> int:
        """How many lines stand below the answers: a note, and the line to type in.

        Late slips take none of the question's: while they are typed, the answers have fewer.
        """
        note = self.lasting_note(expected=True, brief=not blank)
        typed = not self.run_.meeting.gathering.hidden
        return (self.note_lines(note, width) + blank if note else 0) + (1 + blank if typed else 0)

    def note_lines(self, note: str, width: int) -> int:
        """How many lines of a note are shown."""
        return high(note, width) if self.has_class("-tall") else min(NOTE_LINES, high(note, width))

    def whole_answer(self, width: int) -> int:
        """How many lines any one of the answers needs to be read in one piece."""
        room = self.sheet.room
        most = room.height - self.question.least(room.width) - self.also_below(width, 0)
        return self.answers.needed_for_any(width, most)

    def must_below(self, width: int) -> int:
        """How many lines below the question come before the whole of it: the line to type in."""
        note = self.note_lines(self.note_words(brief=True), width)
        typed = 1 if self.slip.display else 0
        if not self.answers.display:
            return high(self.run_.meeting.question.warning, width) + note + typed
        seen = least_answers(self.answers.items, width) - self.given_way(width, 0)
        return max(0, seen) + note + typed

    def limits_most(self, width: int) -> int:
        """How many lines of the foot the limits of the meeting may take.

        The question and its warning, or a page of answers, and the line to type in come first.
        """
        if self.has_class("-tall"):
            return self.size.height
        warning = high(self.run_.meeting.question.warning, width) + bool(self.slip.display)
        needed = (
            1,
            self.question.least(width),
            max(warning, self.must_below(width)),
            high(self.notice.text, width) or 1,
        )
        return self.size.height - sum(needed)

    def say(self, sentence: str, *, good: bool = False) -> None:
        """Show a sentence above the keys; the limits give way to it."""
        super().say(sentence, good=good)
        self.fit_limits()

    def fit_limits(self) -> None:
        """Look again how many lines there are for the limits."""
        for limits in self.query(Limits):
            limits.refresh(layout=True)

    def close_below(self, width: int) -> int:
        """The same with no blank lines, and what people do in one sentence."""
        return self.needed_below(width, blank=0)

    def doing(self) -> str:
        """What people are asked to do."""
        return prompt(self.run_.meeting, self.words)

    @property
    def sentences(self) -> list[str]:
        """The same, one sentence each."""
        return sentences_of(self.doing())

    def doing_in(self, width: int, spare: int) -> tuple[str, int]:
        """As many sentences of it as fit, and the lines that they take of the ``spare`` ones.

        One has its place already. It is given up where there are too few lines for it. The blank
        line above it comes before more words.
        """
        if spare < 0:
            return "", 0
        all_of_it, least = self.sentences, high(self.sentences[0], width)
        for count in range(len(all_of_it), 0, -1):
            words = " ".join(all_of_it[:count])
            taken = high(words, width) - least
            if taken <= spare:
                return words, taken
        return "", 0

    def note_words(self, *, brief: bool = False) -> str:
        """What stands below the answers: a note of the person leading, or that they will go.

        While late slips are typed, it says how.
        """
        return LATE if self._late else self.lasting_note(brief=brief)

    def lasting_note(self, *, expected: bool = False, brief: bool = False) -> str:
        """What stands there at other times.

        What is ``expected`` is what will stand there once they are shown.
        """
        run = self.run_
        if run.meeting.question.note:
            return f"Note: {run.meeting.question.note}"
        if (run.shown or expected) and not run.stores_contributions:
            if brief:
                return NOT_KEPT
            who = "you" if self.one_to_one else "we"
            return f"These words are not kept. Write down what {who} learn (F5) before going on."
        return ""


def sentences_of(text: str) -> list[str]:
    """A text, one sentence each."""
    return [f"{each.rstrip('.')}." for each in text.split(". ")]


def first_sentence(text: str) -> str:
    """The first sentence of a text; empty for none."""
    return sentences_of(text)[0] if text else ""


def least_answers(items: Sequence[Item], width: int) -> int:
    """How many lines of answers stand below a question that is cut for them; all if few do."""
    return min(LEAST_ANSWERS, lines_in_all(items, "", width)) if items else NO_ANSWER


def high(text: str, width: int) -> int:
    """How many lines a text takes; none for no text."""
    return len(wrap(text, width)) if text else 0
