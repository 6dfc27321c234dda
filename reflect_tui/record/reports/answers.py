"""Help with the provider information return: four answers, none with more words than fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reflect_tui.domain.progress import Holding
from reflect_tui.record.document import Block, Document, Heading, Listed, Paragraph
from reflect_tui.record.parts import learning
from reflect_tui.record.parts.about import About
from reflect_tui.record.reports.reported import Reported, document, once
from reflect_tui.record.worked_out import Sort

MOST = 500
"""Words of an answer (§8.3)."""
NOTHING = "Nothing stands in the file for this."
FITS = "{words} words of {most} at most."
TOO_MANY = "{left} more would not fit: the newest stand here."
TOO_LONG = "This has more words than fit an answer: say it in fewer."
OWN_WORDS = frozenset({NOTHING, TOO_LONG})
Lines = tuple[str, ...]


def well(about: About) -> Lines:
    """What was learned from what went well, and the changes that hold."""
    good = about.worked_out.value("sort") is Sort.WENT_WELL
    learned = tuple(each.text("text") for each in about.known.many("learning")) if good else ()
    held = tuple(
        f"{each.text('what')}: looked at again, and it is holding"
        for each in about.made
        if each.one("progress").value("holding") is Holding.YES
    )
    return tuple(filter(None, (*learned, *held)))


def barriers(about: About) -> Lines:
    """Why something takes long, did not hold, or will not be done."""
    late = (
        f"{each.text('what')}: {reason}"
        for each in about.to_come
        if (reason := each.text("late_because"))
    )
    failed = (
        f"{each.text('what')}: looked at again, and it is not holding"
        for each in about.made
        if each.one("progress").value("holding") in (Holding.NO, Holding.PARTLY)
    )
    return (*late, *failed, *learning.dropped(about))


def planned(about: About) -> Lines:
    """The changes that are to come, without why they take long."""
    lines = []
    for each in about.to_come:
        by = "was due" if about.late(each) else "by"
        lines.append(f"{each.text('what')} ({by} {each.day('due_on')})")
    return tuple(lines)


def improved(about: About) -> Lines:
    """The changes that were made."""
    return learning.made(about) if about.made else ()


ANSWERS: dict[str, Callable[[About], Lines]] = {
    "What went well": well,
    "What got in the way": barriers,
    "Improvements we made": improved,
    "Improvements we plan": planned,
}


def made(of: Reported) -> Document:
    """The document."""
    blocks: list[Block] = []
    for heading, said in ANSWERS.items():
        lines = once(line for about in of.abouts for line in said(about))
        blocks += (Heading(heading), *answer(lines))
    return document(of, blocks)


def answer(lines: Lines) -> Iterable[Block]:
    """As many lines as fit, and how many words they have."""
    if not lines:
        return (Paragraph(NOTHING),)
    fit = fitting(lines)
    words = sum(map(count, fit))
    said = [FITS.format(words=words, most=MOST)]
    if left := len(lines) - len(fit):
        said.append(TOO_MANY.format(left=left))
    return (Paragraph(" ".join(said)), *([Listed(fit)] if fit else [Paragraph(TOO_LONG)]))


def fitting(lines: Lines) -> Lines:
    """The first lines, as many as have no more words together than fit."""
    total, found = 0, []
    for line in lines:
        total += count(line)
        if total > MOST:
            break
        found.append(line)
    return tuple(found)


def count(text: str) -> int:
    """How many words a text has, as a form counts them: whatever has a blank on both sides."""
    return len(text.split())
