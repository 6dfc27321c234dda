"""``reflect-tui actions`` and ``duties``: printed, or as a sheet. Loads nothing but this."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reflect_tui.plain_parser import harmless

if TYPE_CHECKING:
    from reflect_tui.record.sheet import Sheet
    from reflect_tui.services.chapter import Chapter

NO_ACTIONS = "No actions have been agreed yet."
NO_DUTIES = "Nobody waits to be told. Closed events are listed with --all."
NONE_OPEN = "Nobody waits to be told in open events."
NONE_OVERDUE = "No action is overdue."
FORMATS = ("csv", "xlsx")


def add(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the commands to the others."""
    soonest = "print agreed actions, soonest first, or make a sheet of them"
    actions = commands.add_parser("actions", parents=[shared], help=soonest)
    actions.add_argument("--overdue", action="store_true", help="only those whose day has gone")
    told = "print who must be told, the most pressing first, or make a sheet of it"
    duties = commands.add_parser("duties", parents=[shared], help=told)
    duties.add_argument("--all", action="store_true", help="also those of closed events")
    for made in (actions, duties):
        made.add_argument("--json", action="store_true", help="for other programs")
        made.add_argument("--format", choices=FORMATS, help="a sheet, for a spreadsheet program")
        made.add_argument(
            "-o",
            dest="path",
            type=Path,
            metavar="PATH",
            help="a new file, or a folder; without it csv is printed",
        )
        made.add_argument(
            "--reviewed",
            action="store_true",
            help="somebody has read it, and every word that could name or blame has to stay",
        )


def run(asked: argparse.Namespace, file: Path, chapter: Chapter, today: date) -> str:
    """What to print. Raises ``ReflectError`` with a sentence when there is nothing to be had."""
    made = actions_list if asked.command == "actions" else duties_list
    text, sheet = made(asked, file, chapter, today)
    if asked.format is None and asked.path is None:
        return text().rstrip("\n")
    return sheet_of(asked, sheet(), today)


Made = tuple[Callable[[], str], Callable[[], "Sheet"]]
"""What makes the text, and what makes the sheet."""


def actions_list(
    asked: argparse.Namespace,
    file: Path,
    chapter: Chapter,  # noqa: ARG001
    today: date,
) -> Made:
    """Agreed actions."""
    from reflect_tui.services import listing, sheets

    found, nothing = listing.agreed_actions(file), NO_ACTIONS
    if asked.overdue:
        found, nothing = listing.overdue(found, today), NONE_OVERDUE
    if asked.json:
        return lambda: listing.actions_json(found, today), lambda: sheets.actions(found, today)
    return lambda: listing.actions_text(found, today, nothing), lambda: sheets.actions(found, today)


def duties_list(asked: argparse.Namespace, file: Path, chapter: Chapter, today: date) -> Made:
    """Who must be told."""
    from reflect_tui.services import closed_over, duty_listing, sheets

    found = duty_listing.duties_of(file, chapter.duties, today, closed=asked.all)
    groups = chapter.meeting.groups

    def text() -> str:
        if asked.json:
            return duty_listing.duties_json(found, today)
        untold = (
            ""
            if asked.all
            else closed_over.untold_words(closed_over.closed_untold(file, chapter.duties))
        )
        nothing = NONE_OPEN if untold else NO_DUTIES
        said = duty_listing.duties_text(found, groups, today, nothing).rstrip("\n")
        return f"{said}\n\n{untold}" if untold else said

    return text, lambda: sheets.duties(found, groups, today)


def sheet_of(asked: argparse.Namespace, sheet: Sheet, today: date) -> str:
    """Make the sheet; what somebody has to look at first stops it."""
    from reflect_tui.services import sheet_file, stranger

    path = asked.path.expanduser() if asked.path is not None else None
    form = sheet_file.format_for(asked.format, path)
    if not asked.reviewed:
        stranger.refuse_flagged(sheet.document)
    if path is None:
        return sheet_file.printed(sheet).rstrip("\r\n")
    return harmless(f"Made {sheet_file.keep(sheet, path, form, today)}.")
