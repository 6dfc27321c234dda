"""``reflect-tui report``: what happened and came of it in some weeks. Loads nothing but this."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflect_tui.record_command import FORMATS, Said

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter

REPORTS = ("governance",)
NAME = "Report {report} {first} to {last}.{form}"


def add(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command to the others."""
    about = "make a report of what happened, and what came of it"
    made = commands.add_parser("report", parents=[shared], help=about)
    made.add_argument("report", choices=REPORTS, help="governance: for the manager, the provider")
    made.add_argument("--from", dest="first", metavar="DAY", help="default: a month before --to")
    made.add_argument("--to", dest="last", metavar="DAY", help="default: today")
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
    from reflect_tui.services import governance, record_file, stranger
    from reflect_tui.services.record import STRANGER

    period = governance.period(asked.first or "", asked.last or "", today)
    path = asked.path.expanduser() if asked.path is not None else None
    form = record_file.format_for(asked.format, path)
    record_file.check_size(form, large=asked.large)
    document = governance.report(file, chapter, period, today)
    if not asked.reviewed:
        stranger.refuse_flagged(document, governance.OWN_WORDS)
    if path is None:
        return written(document, form).decode().rstrip("\n"), (STRANGER,)
    first, last = period
    name = NAME.format(report=asked.report, first=first, last=last, form=form)
    kept = record_file.put(document, path, form, name, large=asked.large)
    return f"Made {kept}.", (STRANGER,)
