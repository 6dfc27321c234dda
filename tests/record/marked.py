"""An event in which every text field of every thing carries a marker of its own.

It is made from the dataclasses themselves: a field that comes later is marked as well.
"""

from __future__ import annotations

import itertools
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from reflect_tui.domain.agreed_action import AffectsCare, AgreedAction
from reflect_tui.domain.duty import Change, Duty, State
from reflect_tui.domain.elsewhere import Standing
from reflect_tui.domain.finding import Decision
from reflect_tui.domain.meeting import Stage
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.safety import Answer
from reflect_tui.domain.telling import Outcome
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.opportunities import Everything

CHAPTER = Chapter()
OF_RECORDS = frozenset(name for each in CHAPTER.audiences.audience for name in each.fields)
LISTED = OF_RECORDS.union(*(each.fields for each in CHAPTER.reports.report))


def marker(name: str) -> str:
    """What stands in a text field: letters alone, so that no format changes it."""
    return f"zq{''.join(char for char in name if char.isalnum())}zq".casefold()


@dataclass
class Marked:
    """Makes examples, and remembers what it has marked."""

    texts: dict[str, str] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    ahead: Iterator[int] = field(default_factory=itertools.count)

    def example(self, kind: type[Any], **given: Any) -> Any:
        """One thing of this kind with every field filled."""
        hints = get_type_hints(kind)
        return kind(
            **{
                each.name: given[each.name]
                if each.name in given
                else self.value(f"{kind.__name__}.{each.name}", hints[each.name])
                for each in fields(kind)
            }
        )

    def value(self, name: str, hint: Any) -> Any:
        """A value for one field."""
        origin, inside = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return self.value(name, next(each for each in inside if each is not types.NoneType))
        if hint is Change:
            return self.example(AgreedAction)
        if is_dataclass(hint) and isinstance(hint, type):
            return self.example(hint)
        if origin is tuple:
            if Ellipsis not in inside:
                return tuple(self.value(name, each) for each in inside)
            return (self.value(name, inside[0]),)
        if origin is Mapping:
            return self.mapping(name, inside[1])
        return self.plain(name, hint)

    def mapping(self, name: str, hint: Any) -> dict[str, Any]:
        """Answers by their keys: those that somebody lists, and one that nobody does."""
        if is_dataclass(hint) and isinstance(hint, type):
            return {"one": self.example(hint)}
        if hint is date:
            return {"one": self.plain(f"{name}.one", date)}
        prefix = f"{name}."
        keys = {each.removeprefix(prefix) for each in LISTED if each.startswith(prefix)}
        return {key: self.value(f"{prefix}{key}", hint) for key in sorted({*keys, "unlisted"})}

    def plain(self, name: str, hint: type[Any]) -> Any:
        """A marker, a day of its own, or any value that says nothing."""
        if hint is str:
            return self.texts.setdefault(name, marker(name))
        if hint is date:
            new = date(2031, 1, 1) + timedelta(days=next(self.ahead))
            return self.days.setdefault(name, new)
        if issubclass(hint, Enum):
            return next(iter(hint))
        return hint(7)


def event(marked: Marked) -> Everything:
    """An event with a change in every state, so that every field has a chance to be shown."""
    known: Everything = marked.example(Everything)
    (action,), (duty,), (meeting,) = known.actions, known.duties, known.meetings
    (finding,) = known.findings
    full = action.progress
    done = Progress(done_on=full.done_on)
    checked = replace(
        full, look_on=None, looked_on=None, holding=None, dropped_on=None, dropped_because=""
    )
    actions = (
        replace(action, progress=Progress()),
        replace(action, progress=done),
        replace(action, progress=checked),
        replace(action, progress=replace(full, dropped_on=None, dropped_because="")),
        replace(action, progress=full),
    )
    assert known.safety is not None
    unasked = replace(known.safety, stopped=Answer.NO, light=None)
    return replace(
        known,
        safety=unasked,
        meetings=(replace(meeting, stage=Stage.ENDED, id="m1"), meeting),
        learning=tuple(replace(each, meeting_id="m1") for each in known.learning),
        actions=tuple(replace(each, affects_care=AffectsCare.YES) for each in actions),
        findings=tuple(replace(finding, decision=each) for each in Decision),
        duties=tuple(replace(duty, state=state, tellings=tellings(duty)) for state in State),
        elsewhere={each.value: replace(known.elsewhere["one"], standing=each) for each in Standing},
    )


def tellings(duty: Duty) -> tuple[Any, ...]:
    """One telling of every outcome."""
    return tuple(replace(duty.tellings[0], outcome=outcome) for outcome in Outcome)
