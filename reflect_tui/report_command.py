"""``reflect-tui report``: what happened and came of it in some weeks. Loads nothing but this."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflect_tui.record_command import FORMATS, Said

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter

REPORTS = (
    *(
        "governance",
        "evidence",
        "said",
        "pir",
        "staff",
        "people",
        "complaints",
        "candour",
        "oversight",
    ),
    *("themes", "retention"),
)
SAMPLES = ("newest", "serious", "closed", "positive")
HELP = (
    "governance (manager, provider), evidence (inspector), said (you said, we did), pir (provider "
    "information return), staff or people (a brief), complaints, candour, oversight, themes, or "
    "retention (what is old enough to be looked at)"
)
NAME = "Report {report} {first} to {last}.{form}"


def add(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command to the others."""
    about = "make a report of what happened, and what came of it"
    made = commands.add_parser("report", parents=[shared], help=about)
    made.add_argument("report", choices=REPORTS, metavar="REPORT", help=HELP)
    first = "default: a month before --to, or more, as the report needs"
    made.add_argument("--from", dest="first", metavar="DAY", help=first)
    made.add_argument("--to", dest="last", metavar="DAY", help="default: today")
    made.add_argument(
        "--sample", choices=SAMPLES, default="", help="which events, for evidence; default: newest"
    )
    made.add_argument(
        "--for",
        dest="audience",
        metavar="AUDIENCE",
        default="",
        help="people, families or staff, for said",
    )
    made.add_argument(
        "--format", choices=FORMATS, help="default: by the name of the file, or else txt"
    )
    made.add_argument(
        "-o",
        dest="path",
        type=Path,
        metavar="PATH",
        help="a new file, or a folder; without it txt and md are printed",
    )
    made.add_argument("--large", action="store_true", help="large print (html, docx and pdf)")
    made.add_argument(
        "--reviewed",
        action="store_true",
        help="somebody has read it, and every word that could name or blame has to stay",
    )


def run(asked: argparse.Namespace, file: Path, chapter: Chapter, today: date) -> Said:
    """Make the report. Raises ``ReflectError`` with a sentence when there is none."""
    from reflect_tui.record.formats import written
    from reflect_tui.services import record_file, reports, stranger

    wish = reports.wish(asked.report, chapter, asked.audience, asked.sample)
    period = reports.period(wish, asked.first or "", asked.last or "", today)
    path = asked.path.expanduser() if asked.path is not None else None
    form = record_file.format_for(asked.format, path)
    record_file.check_size(form, large=asked.large)
    made = reports.report(file, chapter, wish, period, today)
    if not asked.reviewed:
        stranger.refuse_flagged(made.document, wish.own_words)
    if path is None:
        return written(made.document, form).decode().rstrip("\n"), made.mind
    first, last = period
    name = NAME.format(report=asked.report, first=first, last=last, form=form)
    kept = record_file.put(made.document, path, form, name, large=asked.large)
    return f"Made {kept}.", made.mind
