"""Fields for questions that are data: choices, a short text, or a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reflect_tui.domain import words
from reflect_tui.domain.days import long_day
from reflect_tui.domain.kind import KindField
from reflect_tui.domain.refusals import Refusals
from reflect_tui.errors import WordsRefused
from reflect_tui.screens.day_hints import given_like, step_like
from reflect_tui.screens.filling import line_field
from reflect_tui.services import by_when
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput


def asked_field(
    asked: KindField, today: date, said: tuple[str, ...] = (), more: str = "", heading: str = ""
) -> Field:
    """The field for one question, with the answer that is known, and ``more`` to read below.

    A ``heading`` stands above the first of several that belong together.
    """
    first = said[0] if said else ""
    if asked.day:
        day = long_day(date.fromisoformat(first)) if first else ""
        note = step_like(today) if asked.gone else given_like(today)
        return line_field(asked.key, asked.question, day, note=note, more=more, heading=heading)
    if not asked.choices:
        return line_field(asked.key, asked.question, first, more=more, heading=heading)
    choices = Choices(
        [(choice.key, choice.label) for choice in asked.choices],
        several=asked.several,
        alone=(choice.key for choice in asked.choices if choice.alone),
        chosen=said,
        id=asked.key,
    )
    return Field(asked.question, choices, more=more, heading=heading, id=f"{asked.key}-field")


def answer(field: Field, asked: KindField, today: date, refused: Refusals) -> tuple[str, ...]:
    """What stands in the field, as it is kept; a fault is gathered under the question's key."""
    widget = field.widget
    if isinstance(widget, Choices):
        return widget.chosen
    typed = widget.value.strip() if isinstance(widget, LineInput) else ""
    if not typed:
        return ()
    if asked.day:
        day = refused.of(lambda: day_of(asked, typed, today), None)
        return (day.isoformat(),) if day is not None else ()
    return (refused.of(lambda: words.optional(typed, field=asked.key), ""),)


def day_of(asked: KindField, typed: str, today: date) -> date:
    """The day that is meant by an answer. Raises ``WordsRefused`` under the question's key."""
    if asked.gone:
        return by_when.done(typed, today, asked.key)
    return by_when.given(typed, today, asked.key)


def say_days(field: Field, asked: Iterable[KindField], today: date) -> None:
    """Say below a field which day was understood, if it asks for one; why none, once it is left."""
    line = field.widget
    about = next((a for a in asked if a.day and a.key == field.widget.id), None)
    if about is None or not isinstance(line, LineInput):
        return
    typed = line.value.strip()
    try:
        field.echo(f"→ {long_day(day_of(about, typed, today))}" if typed else "")
    except WordsRefused as refused:
        field.echo("")
        if not line.has_focus:
            field.complain(str(refused))
