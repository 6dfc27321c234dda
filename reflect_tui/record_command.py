"""``reflect-tui record``: one event as a document for whoever asks. Loads nothing but this."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter

SIZES = ("brief", "standard", "full")
FORMATS = ("txt", "md", "html", "docx", "pdf")
AUDIENCES = "people, families, staff, professionals, cqc, commissioners, regulator, complainant"
Said = tuple[str, tuple[str, ...]]
"""What to print, and the sentences to say beside it."""


def add(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the command to the others."""
    about = "make a record of one event for whoever asks"
    made = commands.add_parser("record", parents=[shared], help=about)
    made.add_argument("number", metavar="NUMBER", help="of the event, as in the log: 2026-001")
    made.add_argument(
        "--for",
        dest="audience",
        metavar="AUDIENCE",
        required=True,
        help=f"{AUDIENCES} or candour",
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
        "--parts", default="", metavar="PART,PART", help="these alone, where less was asked for"
    )
    made.add_argument(
        "--size", choices=SIZES, default="", help="how much, for cqc and commissioners; else all"
    )
    made.add_argument(
        "--reviewed",
        action="store_true",
        help="somebody has read it, and every word that could name or blame has to stay",
    )


def run(asked: argparse.Namespace, file: Path, chapter: Chapter, today: date) -> Said:
    """Make the record. Raises ``ReflectError`` with a sentence when there is none."""
    from reflect_tui.record.formats import written
    from reflect_tui.services import record, record_file, record_size, stranger

    audience = record.audience_of(asked.audience, chapter)
    path = asked.path.expanduser() if asked.path is not None else None
    form = record_file.format_for(asked.format, path)
    record_file.check_size(form, large=asked.large)
    known = record.find(file, asked.number, chapter)
    parts = tuple(each.strip() for each in asked.parts.split(",") if each.strip())
    made = record.record(known, audience, chapter, today, parts, asked.size)
    about = known.opportunity
    perhaps = () if asked.size else record_size.suggestion(about, audience, chapter)
    mind = (*made.mind, *perhaps)
    if not asked.reviewed:
        stranger.refuse_flagged(made.document, audience.own_words)
    if path is None:
        return written(made.document, form).decode().rstrip("\n"), mind
    kept = record_file.keep(
        made.document,
        path,
        form,
        number=about.number,
        audience=audience,
        today=today,
        large=asked.large,
    )
    return f"Made {kept}, for {audience.label}.", mind
