"""Whatever course a meeting takes, the file holds what was shown and not a word of anything else.

A machine makes up courses: slips handed in and shown, late ones, answers changed, regrouped and
taken out, the app closed or left in the middle, meetings ended. After every step the file is
compared with what it should hold, and looked at by the app's own check.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reflect_tui.domain.contribution import Contribution
from reflect_tui.domain.meeting import Gather, Keep, Stage
from reflect_tui.errors import NotYet
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.services.self_check import broken_promises
from tests.anonymity.forensics import places, words_in
from tests.domain.examples import TODAY
from tests.storage.begun import at_first_question
from tests.storage.files import every_byte

T = TypeVar("T")
WORDS = st.sampled_from((1, 1, 2, 30, 400))
"""How many words a text has; 400 of them are nearly 5,000 characters."""
COUNT = st.integers(1, 9)
"""How many are handed in at a time."""
NUMBER = st.integers(0, 200)
"""Stands for one of those that are there."""


class Course(RuleBasedStateMachine):
    """A file, the meeting in it, and what the file should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "private" / "learning.reflect"
        self.loop = asyncio.new_event_loop()
        self.file = FileThread(self.path)
        self.run: MeetingRun
        self.kept: dict[tuple[str, str], dict[str, str | None]] = {}
        """Meeting and question → text → the learning point it is under."""
        self.hidden: dict[str, list[str]] = {}
        """Question → what was handed in and not shown."""
        self.others: set[str] = set()
        """Learning points, and ideas that are parked."""
        self.written = 0

    def teardown(self) -> None:
        self.file.close()
        self.loop.close()
        shutil.rmtree(self.folder)

    def do(self, verb: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(verb)

    def text(self, words: int) -> str:
        """A text of words that were never there before."""
        self.written += words
        return " ".join(f"q{number:09x}q" for number in range(self.written - words, self.written))

    @property
    def here(self) -> dict[str, str | None]:
        """What the file should hold of the present question."""
        place = self.run.meeting.id, self.run.meeting.question.key
        return self.kept.setdefault(place, {})

    @property
    def waiting(self) -> list[str]:
        """What was handed in for the present question and not shown."""
        return self.hidden.setdefault(self.run.meeting.question.key, [])

    def one(self, number: int) -> Contribution:
        return sorted(self.run.shown, key=lambda shown: shown.text)[number % len(self.run.shown)]

    @initialize(spoken=st.booleans(), words=WORDS, count=COUNT)
    def begin(self, spoken: bool, words: int, count: int) -> None:
        gather = Gather.SPOKEN if spoken else Gather.SLIPS
        self.run = self.do(at_first_question(self.file, gather=gather))
        self.hidden.clear()
        self.gather(words, count)

    @rule(words=WORDS, count=COUNT)
    def gather(self, words: int, count: int) -> None:
        """Slips are handed in and shown together, or things are said."""
        for _ in range(count):
            self.hand_in(words)
        self.reveal()

    @precondition(lambda self: self.run.meeting.gathering.hidden)
    @rule()
    def hand_nothing_in(self) -> None:
        """Somebody passes."""
        self.run.hand_in("")

    @rule(words=WORDS)
    def hand_in(self, words: int) -> None:
        text = self.text(words)
        if self.run.meeting.gathering.hidden:
            self.run.hand_in(text)
            self.waiting.append(text)
        else:
            self.do(self.run.say(text))
            self.here[text] = None

    def reveal(self) -> None:
        if self.run.revealed and len(self.waiting) < 2:
            with pytest.raises(NotYet):
                self.do(self.run.reveal())
        elif self.run.meeting.gathering.hidden:
            self.do(self.run.reveal())
            self.here.update(dict.fromkeys(self.waiting))
            self.waiting.clear()

    @precondition(lambda self: self.run.shown)
    @rule(words=WORDS, numbers=st.lists(NUMBER, max_size=3))
    def learn(self, words: int, numbers: list[int]) -> None:
        text = self.text(min(words, 30))
        point = self.do(self.run.learn(text))
        self.others.add(text)
        for number in numbers:
            moved = self.one(number)
            self.do(self.run.put_under(moved, point))
            self.here[moved.text] = point.id

    @precondition(lambda self: self.run.points)
    @rule(number=NUMBER)
    def unlearn(self, number: int) -> None:
        point = self.run.points[number % len(self.run.points)]
        self.do(self.run.remove_point(point))
        self.others.discard(point.text)
        for found in self.kept.values():
            for text, under in found.items():
                found[text] = None if under == point.id else under

    @precondition(lambda self: self.run.shown)
    @rule(number=NUMBER, words=WORDS)
    def edit(self, number: int, words: int) -> None:
        one, text = self.one(number), self.text(words)
        self.do(self.run.reword(one, text))
        self.here[text] = self.here.pop(one.text)

    @precondition(lambda self: self.run.shown)
    @rule(number=NUMBER)
    def delete(self, number: int) -> None:
        one = self.one(number)
        self.do(self.run.take_out(one))
        del self.here[one.text]

    @rule(words=WORDS)
    def park(self, words: int) -> None:
        """An idea is parked in the place of the one before."""
        for idea in self.run.ideas:
            self.do(self.run.unpark(idea))
            self.others.discard(idea.text)
        text = self.text(words)
        self.do(self.run.park(text))
        self.others.add(text)

    @rule(words=WORDS, count=COUNT, onward=st.booleans())
    def move(self, words: int, count: int, onward: bool) -> None:
        if onward and self.run.meeting.position + 1 < len(self.run.meeting.questions):
            self.do(self.run.onward())
            self.gather(words, count)
        elif not onward and self.run.meeting.position:
            self.do(self.run.back())

    @rule(killed=st.booleans())
    def reopen(self, killed: bool) -> None:
        """Close the app and open it again, or find another one opened beside it."""
        if not killed:
            self.file.close()
        opened = FileThread(self.path)
        self.run = self.do(MeetingRun.resume(opened, self.run.meeting.id, TODAY))
        if killed:
            self.file.close()
        self.file = opened
        self.hidden.clear()

    @precondition(lambda self: len(self.kept) > 1)
    @rule(keep=st.sampled_from(Keep), spoken=st.booleans(), words=WORDS, count=COUNT)
    def end(self, keep: Keep, spoken: bool, words: int, count: int) -> None:
        """End the meeting, and begin another one in the same file."""
        self.do(self.run.no_change("All was done"))
        self.do(self.run.end(keep))
        if keep is not Keep.EVERYTHING:
            self.kept = {k: v for k, v in self.kept.items() if k[0] != self.run.meeting.id}
            self.others -= {idea.text for idea in self.run.ideas}
        if keep is Keep.NOTHING:
            self.others -= {point.text for point in self.run.points}
        assert self.run.meeting.stage is Stage.ENDED
        self.begin(spoken, words, count)

    @invariant()
    def the_file_holds_what_was_shown(self) -> None:
        wanted = {
            (*place, text, str(under))
            for place, of in self.kept.items()
            for text, under in of.items()
        }
        found = {(p.meeting, p.question, p.text, p.under) for p in places(self.path)}
        assert found == wanted
        assert {shown.text for shown in self.run.shown} == set(self.here)

    @invariant()
    def the_file_holds_not_a_word_more(self) -> None:
        texts = [*self.others, *(text for of in self.kept.values() for text in of)]
        assert words_in(every_byte(self.folder)) <= words_in(" ".join(texts).encode())
        assert [found.name for found in self.path.parent.iterdir()] == [self.path.name]

    @invariant()
    def the_file_is_as_promised(self) -> None:
        assert broken_promises(self.path) == []


TestAnyCourse = Course.TestCase
TestAnyCourse.settings = settings(
    max_examples=6,
    stateful_step_count=30,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
