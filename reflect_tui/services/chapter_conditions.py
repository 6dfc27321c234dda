"""Checks that the conditions in the chapter's data name only what there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.conditions import UNANSWERED, parts
from reflect_tui.domain.duty_rule import DutyRule
from reflect_tui.domain.framework import Framework
from reflect_tui.domain.kind import Kind, KindField
from reflect_tui.domain.opportunity import Harm
from reflect_tui.record.audience import Audience
from reflect_tui.services.chapter_files import EventFile
from reflect_tui.services.toml_fields import Place, nearest

Known = Mapping[str, Iterable[str]]
"""The values of each name."""


def check_conditions(
    kinds: tuple[Kind, ...], event: EventFile, duties: tuple[DutyRule, ...]
) -> None:
    """Raise ``ChapterFault`` for a condition that could never hold, or a day nobody asks for."""
    known = known_of(kinds, event)
    conditions = [
        *((f'flag "{flag.key}" when', flag.when) for flag in event.flag),
        *((f'flag "{flag.key}" anew', flag.anew) for flag in event.flag),
        *((f'regulation "{each.key}" when', each.when) for each in event.regulation),
        *((f'elsewhere "{prompt.key}" when', prompt.when) for prompt in event.elsewhere),
    ]
    for where, when in conditions:
        check_lines(when, known, Place("event.toml", where))
    for flag in event.flag:
        if apart := sorted(set(flag.before_meeting) - set(flag.when)):
            place = Place("event.toml", f'flag "{flag.key}" before_meeting')
            raise place.fault(f'lines that stand in "when" too, but "{apart[0]}" does not')
    days = {flag.key for flag in event.flag if flag.day}
    for rule in duties:
        place = Place("duties.toml", f'duty "{rule.key}"')
        of_change: Known = {"affects_care": list(AffectsCare)}
        check_lines(rule.when, of_change if rule.each_change else known, place.at("when"))
        check_lines(rule.undecided, known, place.at("undecided"))
        of_rule: Known = {ask.key: [choice.key for choice in ask.choices] for ask in rule.asks}
        for ask in rule.asks:
            check_lines(ask.unless, of_rule, place.at(f'ask "{ask.key}" unless'))
        if rule.due and rule.due not in days:
            expected = f'the key of a question for a day, but "{rule.due}" is none'
            raise place.at("due").fault(f"{expected}{nearest(rule.due, days)}")
        if rule.unreachable and rule.unreachable not in known:
            expected = f'the key of a question, but "{rule.unreachable}" is none'
            raise place.at("unreachable").fault(f"{expected}{nearest(rule.unreachable, known)}")


def check_audiences(
    kinds: tuple[Kind, ...], event: EventFile, audiences: tuple[Audience, ...]
) -> None:
    """Raise ``ChapterFault`` for a record that there could never be."""
    for each in audiences:
        place = Place("audiences.toml", f'audience "{each.key}" when')
        check_lines(each.when, known_of(kinds, event), place)


def check_frameworks(
    kinds: tuple[Kind, ...], event: EventFile, frameworks: tuple[Framework, ...]
) -> None:
    """Raise ``ChapterFault`` for a tag that could never fit."""
    known = known_of(kinds, event)
    for each in frameworks:
        for tag in each.tag:
            where = f'framework "{each.key}" tag "{tag.key}" when'
            check_lines(tag.when, known, Place("frameworks.toml", where))


def known_of(kinds: tuple[Kind, ...], event: EventFile) -> Known:
    """The answers that there can be about an event."""
    fields: list[KindField] = [field for kind in kinds for field in kind.fields]
    fields += event.flag
    return {
        "kind": [kind.key for kind in kinds],
        "harm": list(Harm),
        **{field.key: [choice.key for choice in field.choices] for field in fields},
    }


def check_lines(lines: Iterable[str], known: Known, place: Place) -> None:
    """Raise ``ChapterFault`` for a name or a value that nothing has."""
    for line in lines:
        try:
            found = parts(line)
        except ValueError as wrong:
            raise place.fault(f'name=value, but "{wrong}" has no "="') from None
        for name, values in found:
            if name not in known:
                expected = f'names of questions, but "{name}" is none'
                raise place.fault(f"{expected}{nearest(name, known)}")
            fit = {*known[name], UNANSWERED}
            for value in sorted(values - fit):
                expected = f'values of {name}, but "{value}" is none'
                raise place.fault(f"{expected}{nearest(value, fit)}")
