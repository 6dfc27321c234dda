"""What large letters cost: to lay out every question, and when the terminal gets another size."""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path
from statistics import median

from reflect_tui.app import ReflectApp
from reflect_tui.domain.question import Form
from reflect_tui.services.chapter import Chapter
from reflect_tui.widgets.letters.choice import Letters
from reflect_tui.widgets.letters.fitting import laid_out
from tests.benchmarks.files import Files
from tests.benchmarks.probes import ALONE, Note
from tests.pictures.places import STOPS

SIZES = ((40, 12), (53, 15), (80, 24), (120, 40), (240, 67))
AGAIN = 5
RESIZES = 16
CHOICES = (Letters.LARGE, Letters.PLAIN)


def letters(files: Files, note: Note) -> None:  # noqa: ARG001
    """Laying out the slowest question, and a resize in large letters against one in plain words."""
    note("letters", slowest_question(), ALONE)
    large, plain = resizes()
    note("resize", large, plain)
    note("resize-more", large - plain, ALONE)


def slowest_question() -> float:
    """Processor seconds of laying out the question that takes longest, at any size."""
    bank = Chapter().bank
    every = {question.text(form) for question in bank.questions for form in Form}
    return max(laying_out(text, *size) for text in every for size in SIZES)


def laying_out(text: str, width: int, height: int) -> float:
    """Processor seconds of laying out a text anew."""
    found = []
    for _ in range(AGAIN):
        laid_out.cache_clear()
        began = time.process_time()
        laid_out(text, width, height)
        found.append(time.process_time() - began)
    return median(found)


def resizes() -> tuple[float, float]:
    """Processor seconds of a resize at a question: in large letters, and in plain words."""
    return asyncio.run(resized())


async def resized() -> tuple[float, float]:
    """The same; both take turns in one app, and nothing laid out before is kept."""
    found: dict[Letters, list[float]] = {letters: [] for letters in CHOICES}
    question = next(stop for stop in STOPS if stop.title == "All shown at once")
    with tempfile.TemporaryDirectory() as folder:
        async with question.stand(Path(folder), (120, 40)) as hand:
            app = hand.app
            assert isinstance(app, ReflectApp)
            for number in range(2 * RESIZES + 2):
                app.letters = letters = CHOICES[number // 2 % 2]
                await hand.pilot.pause()
                laid_out.cache_clear()
                began = time.process_time()
                await hand.pilot.resize_terminal(*((100, 30), (120, 40))[number % 2])
                if number > 1:
                    found[letters].append(time.process_time() - began)
    large, plain = (median(times) for times in found.values())
    return large, plain
