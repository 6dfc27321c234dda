"""Nothing leaves that is not listed: every field of everything about an event carries a marker."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, make_dataclass, replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import Precision, long_day
from reflect_tui.record.audience import Audience
from reflect_tui.record.formats import Format, written
from reflect_tui.record.report import Report, Shape
from reflect_tui.services import record
from reflect_tui.services.chapter_audiences import THINGS
from reflect_tui.services.opportunities import Everything
from reflect_tui.services.reports import Reading
from tests.record.marked import CHAPTER, Marked, event, marker

MARKED = Marked()
EVENT = event(MARKED)
UNCHANGED = replace(EVENT, actions=())
TODAY = date(2026, 11, 23)
AUDIENCES = {each.key: each for each in CHAPTER.audiences.audience}
NUMBERS = (Shape.OVERSIGHT, Shape.RETENTION)
EXACT = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d+ [A-Z][a-z]{2}|\d{4}-\d\d-\d\d")


def said(known: Everything, audience: Audience, form: Format) -> str:
    """All that stands in the file, without its packing."""
    wanted = frozenset(each.part for each in audience.sections)
    content = written(record.drawn(known, audience, CHAPTER, TODAY, wanted), form)
    if form is Format.PDF:
        pages = (page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
        return "".join("".join(pages).split())
    if form is not Format.WORD:
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "\n".join(parts.read(name).decode() for name in parts.namelist())


def met(thing: object) -> Iterator[type[Any]]:
    """Every sort of thing that belongs to it."""
    if is_dataclass(thing):
        yield type(thing)
        for each in fields(thing):
            yield from met(getattr(thing, each.name))
    elif isinstance(thing, tuple):
        for each in thing:
            yield from met(each)
    elif isinstance(thing, dict):
        for each in thing.values():
            yield from met(each)


def test_every_text_field_of_every_thing_is_marked() -> None:
    found = {kind.__name__ for kind in met(EVENT)}
    assert {kind.__name__ for kind in THINGS} - {"WorkedOut"} <= found
    assert len(MARKED.texts) > 90
    for name in ("Opportunity.title", "AskedQuestion.note", "Telling.by", "Lifted.limits"):
        assert MARKED.texts[name] == marker(name)
    assert len(set(MARKED.texts.values())) == len(MARKED.texts)


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("key", AUDIENCES)
def test_the_listed_fields_leave_and_no_other(key: str, form: Format) -> None:
    audience = AUDIENCES[key]
    text = (said(EVENT, audience, form) + said(UNCHANGED, audience, form)).casefold()
    left = {name for name, mark in MARKED.texts.items() if mark in text}
    listed = set(audience.fields) & set(MARKED.texts)
    number = {"Opportunity.number"} if audience.days is Precision.DAY else set()
    asked_only = {"Opportunity.details.outside"}  # it is looked at, and never shown as it is
    assert left == (listed | number) - asked_only


@pytest.mark.parametrize("key", AUDIENCES)
def test_only_listed_days_leave_and_to_some_only_months(key: str) -> None:
    audience = AUDIENCES[key]
    text = said(EVENT, audience, Format.TEXT)
    joined = " ".join(text.split())
    left = {name for name, day in MARKED.days.items() if long_day(day) in joined}
    assert left <= set(audience.fields)
    if audience.days is Precision.MONTH:
        assert not EXACT.search(joined)
    else:
        assert left


@pytest.mark.parametrize("form", Format)
def test_a_field_that_comes_later_leaves_for_nobody(form: Format) -> None:
    new = make_dataclass(
        "AgreedAction",
        [("nickname", str, "zqnicknamezq"), ("people", tuple[str, ...], ("zqpeoplezq",))],
        bases=(AgreedAction,),
        frozen=True,
        kw_only=True,
    )
    given = {each.name: getattr(EVENT.actions[1], each.name) for each in fields(AgreedAction)}
    known = replace(EVENT, actions=(new(**given),))
    for audience in AUDIENCES.values():
        text = said(known, audience, form)
        assert MARKED.texts["AgreedAction.what"] in text
        assert "zqnickname" not in text
        assert "zqpeople" not in text


def test_without_a_list_nothing_leaves_at_all() -> None:
    for audience in AUDIENCES.values():
        text = said(EVENT, replace(audience, fields=()), Format.TEXT)
        assert set(re.findall(r"zq\w+zq", text)) <= {marker("Opportunity.number")}
        assert not any(long_day(day) in text for day in MARKED.days.values())


@pytest.mark.parametrize("report", CHAPTER.reports.report, ids=lambda report: report.key)
def test_of_a_report_too_the_listed_fields_leave_and_no_other(report: Report) -> None:
    if report.shape in NUMBERS:
        return  # they are made of numbers, and see no event
    (*_, doc) = EVENT.duties
    doc = replace(doc, rule=replace(doc.rule, key="DOC"))
    candour = report.shape is Shape.CANDOUR
    known = replace(EVENT, duties=(doc,)) if candour else EVENT
    for key in (report.audience, *report.others):
        reader = AUDIENCES.get(key)
        reading = Reading(CHAPTER, report, reader, (date(2030, 1, 1), date(2060, 1, 1)), TODAY)
        text = written(reading.drawn([known] * 5, 5), Format.TEXT).decode().casefold()
        joined = " ".join(text.split())
        allowed = report.read_by(reader)
        left = {name for name, mark in MARKED.texts.items() if mark in text}
        days = {name for name, day in MARKED.days.items() if long_day(day).casefold() in joined}
        number = {"Opportunity.number"} if allowed.days is Precision.DAY else set()
        assert left <= set(allowed.fields) | number
        assert days <= set(allowed.fields)
        assert left - number
        if allowed.days is Precision.MONTH:
            assert not re.search(EXACT.pattern, joined, re.IGNORECASE)
