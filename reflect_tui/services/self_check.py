"""Whether a learning file is as promised: nobody can tell from it who wrote what, or when.

The file is only read. What is said of it names no word of what is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reflect_tui.errors import FileSpoilt
from reflect_tui.storage.inspection import Inspection, inspect

COLUMNS = frozenset({"id", "meeting_id", "question_key", "text", "learning_point_id"})

AS_PROMISED = (
    "Everything is as promised.",
    "The file is whole.",
    "An answer is kept with five things: a random number, its meeting, its question, "
    "its words, and what was learned from it. There is no name and no time.",
    "The answers to a question lie in the file by their random numbers, "
    "not in the order they came in.",
    "Nothing is left of answers, learning, ideas or actions that were changed or taken out.",
    "It keeps nothing else than what this app keeps.",
    "No file with pages of it lies beside it. Copies that somebody made are not looked at.",
)
"""What is said when nothing was found, one sentence for each thing that was looked at."""

OPEN_ONCE = "Open the file in the app and close it again. That puts it right."
END_ONE = "The next meeting that you end in the app puts it right."


def broken_promises(path: Path) -> list[str]:
    """A sentence for each thing that is not as promised; none when everything is.

    Raises ``FileRefused`` when the file is missing or cannot be read.
    """
    try:
        seen = inspect(path)
    except FileSpoilt as fault:
        return [str(fault)]
    if seen.beside:
        return [
            f"{name} lies beside it and can hold old words. {OPEN_ONCE}" for name in seen.beside
        ]
    return [*of_the_whole(seen), *of_the_table(seen), *of_the_pages(seen)]


def of_the_whole(seen: Inspection) -> Iterator[str]:
    """Whether the file is in one piece."""
    if seen.faults:
        count = len(seen.faults) - 1
        more = f" And {count:,} more." if count else ""
        first = seen.faults[0].rstrip(".")
        yield f"The file is damaged. Use your newest backup. The fault: {first}.{more}"


def of_the_table(seen: Inspection) -> Iterator[str]:
    """Whether the table of answers can hold who, when or in which order."""
    for name in sorted(set(seen.columns) - COLUMNS):
        yield f"Answers are kept with something that should not be there: {name}."
    for name in sorted(COLUMNS - set(seen.columns)):
        yield f"Answers are kept without something that should be there: {name}."
    if seen.numbered:
        yield "Answers are numbered as they come in. The numbers tell their order."
    for name in seen.extras:
        yield f"The file keeps something that could tell an order or a count: {name}."
    for name in dict.fromkeys(seen.unknown):
        shown = "".join(letter if letter.isprintable() else "?" for letter in name)
        yield f"The file keeps something that this app did not put there: {shown}."
    if seen.plain_ids or seen.alike_ids:
        yield "The numbers of the answers are not random. They could tell an order or a time."


def of_the_pages(seen: Inspection) -> Iterator[str]:
    """Whether the place of anything in the file tells, or anything is left that was taken out."""
    if seen.out_of_order:
        questions = "one question" if seen.out_of_order == 1 else f"{seen.out_of_order:,} questions"
        yield (
            f"The answers to {questions} do not lie by their random numbers. "
            f"Where they lie could tell in which order they came in. {END_ONE}"
        )
    if seen.leftovers:
        yield left("the pages of answers, learning, ideas and actions", seen.leftovers)
    if seen.free_leftovers:
        yield left("free pages", seen.free_leftovers)
    if seen.behind:
        yield "Something stands where this app writes nothing: behind the end, or in the header."
    if seen.unsettled:
        yield f"The last change was interrupted before it was tidied up. {OPEN_ONCE}"


def left(where: str, count: int) -> str:
    """That something is left where nothing should be."""
    places = "one place" if count == 1 else f"{count:,} places"
    return (
        f"Something is left in unused parts of {where}, in {places}. It can be old words. {END_ONE}"
    )
