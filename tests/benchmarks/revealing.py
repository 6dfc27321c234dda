"""What showing the answers to a question costs, in files of any size."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from reflect_tui.domain.contribution import mixed_up
from reflect_tui.domain.meeting import Meeting
from reflect_tui.storage.learning_file import LearningFile
from tests.benchmarks.files import begin_meeting
from tests.benchmarks.journeys import SLIP

SLIPS = 60
SHOWN = 8
"""Questions whose answers are shown in one meeting."""


@dataclass
class Revealing:
    """A meeting in a copy of a file: the answers to one question after the other are shown."""

    path: Path
    file: LearningFile
    meeting: Meeting

    def show(self) -> float:
        """Save the answers to the present question as shown. Gives the seconds it took."""
        key = self.meeting.question.key
        found = mixed_up(self.meeting.id, key, [f"{SLIP} {number}" for number in range(SLIPS)])
        shown = self.meeting.revealed(SLIPS)
        began = time.monotonic()
        self.file.store.contributions.reveal(shown, key, found, self.meeting)
        took = time.monotonic() - began
        self.meeting = shown.onward()
        self.file.store.meetings.save(self.meeting)
        return took


@contextmanager
def revealing(original: Path, today: date) -> Iterator[Revealing]:
    """A meeting at its first question in a copy of a file, which is there for this block."""
    copy = original.with_name(f"revealing-{original.name}")
    shutil.copyfile(original, copy)
    with closing(LearningFile(copy)) as file:
        begin_meeting(file, today)
        (meeting,) = file.store.meetings.unfinished()
        yield Revealing(copy, file, meeting)
    copy.unlink()


def reveals(originals: Sequence[Path], today: date) -> list[float]:
    """For each file, the median seconds of showing 60 answers. The files take turns."""
    times: dict[Path, list[float]] = {original: [] for original in originals}
    for _ in range(2):
        for original, found in times.items():
            with revealing(original, today) as meeting:
                found += [meeting.show() for _ in range(SHOWN)][1:]
    return [median(found) for found in times.values()]
