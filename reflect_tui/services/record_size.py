"""How much stands in a record: brief, standard or full (S49)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.errors import RecordRefused
from reflect_tui.record.audience import Audience, Part, Size, SizeKey

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter

ONE_SIZE = "For {audience} there is one size only. Leave --size out."
LEFT_OUT = "This is a {size} record. It leaves out: {parts}."
SUGGESTED = "After such harm a {size} record is suggested: --size {size}. You decide."


def size_of(key: str, audience: Audience, chapter: Chapter) -> Size | None:
    """The size with this key; ``None`` for no key, when everything stands in it.

    Raises ``RecordRefused`` for an audience that has one size only.
    """
    if not key:
        return None
    if not audience.sized:
        raise RecordRefused(ONE_SIZE.format(audience=audience.label))
    return next(each for each in chapter.audiences.size if each.key == key)


def suggested(event: Opportunity, chapter: Chapter) -> Size:
    """The size that is suggested from the harm."""
    return next(each for each in chapter.audiences.size if event.harm in each.harm)


def suggestion(event: Opportunity, audience: Audience, chapter: Chapter) -> tuple[str, ...]:
    """What is said where nobody has chosen a size; nothing where all of it is suggested."""
    size = suggested(event, chapter)
    if not audience.sized or size.key is SizeKey.FULL:
        return ()
    return (SUGGESTED.format(size=size.key.value),)


def left_out(size: Size | None, audience: Audience, parts: frozenset[Part]) -> tuple[str, ...]:
    """What is said of the parts that the size alone leaves out."""
    if size is None:
        return ()
    found = [
        each.heading.rstrip("?").strip()
        for each in audience.sections
        if each.part in parts and each.part not in size.parts
    ]
    said = LEFT_OUT.format(size=size.key.value, parts="; ".join(found))
    return (said,) if found else ()
