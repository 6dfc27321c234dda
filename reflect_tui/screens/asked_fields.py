"""Fields for questions that are data: choices, a short text, or a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reflect_tui.domain import words
from reflect_tui.domain.days import long_day
from reflect_tui.domain.kind import KindField
from reflect_tui.domain.refusals import Refusals
from reflect_tui.screens.filling import line_field
from reflect_tui.services import by_when
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput

DAY_LIKE = "Like: today, 18 Dec. It may stay empty."


def asked_field(asked: KindField, said: tuple[str, ...] = (), more: str = "") -> Field:
    """The field for one question, with the answer that is known, and ``more`` to read below."""
    first = said[0] if said else ""
    if asked.day:
        day = long_day(date.fromisoformat(first)) if first else ""
        return line_field(asked.key, asked.question, day, note=DAY_LIKE, more=more)
    if not asked.choices:
        return line_field(asked.key, asked.question, first, more=more)
    choices = Choices(
        [(choice.key, choice.label) for choice in asked.choices],
        several=asked.several,
        chosen=said,
        id=asked.key,
    )
    return Field(asked.question, choices, more=more, id=f"{asked.key}-field")


def answer(field: Field, asked: KindField, today: date, refused: Refusals) -> tuple[str, ...]:
    """What stands in the field, as it is kept; a fault is gathered under the question's key."""
    widget = field.widget
    if isinstance(widget, Choices):
        return widget.chosen
    typed = widget.value.strip() if isinstance(widget, LineInput) else ""
    if not typed:
        return ()
    if asked.day:
        day = refused.of(lambda: by_when.given(typed, today, asked.key), None)
        return (day.isoformat(),) if day is not None else ()
    return (refused.of(lambda: words.optional(typed, field=asked.key), ""),)


def say_days(field: Field, asked: Iterable[KindField], today: date) -> None:
    """Say below a field which day was understood, if it asks for one."""
    line = field.widget
    if not isinstance(line, LineInput) or not any(a.day and a.key == line.id for a in asked):
        return
    refused, typed = Refusals(), line.value.strip()
    day = refused.of(lambda: by_when.given(typed, today, str(line.id)), None) if typed else None
    field.echo(f"→ {long_day(day)}" if day is not None else "")
