"""The command line. Help and version load nothing but this."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from reflect_tui import __version__, lists_command, record_command, report_command
from reflect_tui.errors import ReflectError
from reflect_tui.plain_parser import Parser, harmless

if TYPE_CHECKING:
    from reflect_tui.services.chapter import Chapter

NOTHING_DUE = "Nothing is due on a day, so no calendar was made."
STILL_THERE = "{path} is as it was, with the days of before."
FORMS = ("we", "you", "positive-we", "positive-you")


def parser() -> Parser:
    """Every command with its options."""
    top = Parser(
        prog="reflect-tui",
        description="Helps care teams learn together when something has gone wrong, or right.",
    )
    top.add_argument("--version", action="version", version=f"reflect-tui {__version__}")
    shared = Parser(add_help=False)
    for where in (top, shared):
        default = None if where is top else argparse.SUPPRESS
        where.add_argument(
            "--file",
            type=Path,
            metavar="FILE",
            default=default,
            help="the learning file (default: in your data folder)",
        )
        where.add_argument(
            "--chapter",
            type=Path,
            metavar="DIR",
            default=default,
            help="a folder with your own questions and words",
        )
    add_commands(top, shared)
    return top


def add_commands(top: Parser, shared: Parser) -> None:
    """Every command, each with the ``shared`` options and its own."""
    commands = top.add_subparsers(dest="command", metavar="COMMAND", parser_class=Parser)
    questions = commands.add_parser(
        "questions", parents=[shared], help="print the reflective questions"
    )
    questions.add_argument("--form", choices=FORMS, default="we", help="how people are addressed")
    questions.add_argument("--json", action="store_true", help="for other programs")
    lists_command.add(commands, shared)
    days = "make a calendar file of what is due; it has numbers of events, no titles and no names"
    calendar = commands.add_parser("calendar", parents=[shared], help=days)
    calendar.add_argument(
        "-o",
        dest="path",
        type=Path,
        metavar="FILE.ics",
        required=True,
        help="a new file, or a calendar that was made here before: that is made anew",
    )
    record_command.add(commands, shared)
    report_command.add(commands, shared)
    wall = "open a second window for the projector, which follows the meeting"
    commands.add_parser("audience", parents=[shared], help=wall)
    made_up = "make a file with four made-up events to try the app on"
    demo = commands.add_parser("demo", parents=[shared], help=made_up)
    demo.add_argument("path", type=Path, metavar="FILE", help="the file to make; must not exist")
    promises = "see whether a learning file keeps its promises"
    check = commands.add_parser("check", parents=[shared], help=promises)
    check.add_argument("path", type=Path, metavar="FILE", nargs="?", help="default: your own file")


def main(arguments: Sequence[str] | None = None, today: Callable[[], date] | None = None) -> int:
    """Run one command. Gives the exit code: 0, or 2 after a sentence on stderr.

    ``check`` gives 1 for a file that is not as promised.

    ``today`` is what tells the day; the computer's own calendar unless something else is given.
    """
    asked = parser().parse_args(arguments)
    try:
        code = run(asked, today or local_today)
        sys.stdout.flush()
        return code
    except ReflectError as fault:
        print(harmless(fault), file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as fault:
        if asked.command is None:
            raise
        print(
            f"It could not be written: {(fault.strerror or 'why is not known').lower()}.",
            file=sys.stderr,
        )
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2


def run(asked: argparse.Namespace, today: Callable[[], date]) -> int:
    """Run the command that was asked for; the app where none was."""
    if asked.command not in (None, "audience"):
        from reflect_tui.signs import print_what_can_be_written

        print_what_can_be_written(json=getattr(asked, "json", False))
    if asked.command == "questions":
        return print_questions(asked)
    if asked.command in ("actions", "duties"):
        return print_list(asked, today())
    if asked.command == "calendar":
        return make_calendar(asked, today())
    if asked.command in ("record", "report"):
        return make_record(asked, today())
    if asked.command == "demo":
        return make_demo(asked)
    if asked.command == "check":
        return check_file(asked)
    return open_window(asked, today)


def local_today() -> date:
    """The day on this computer."""
    from datetime import datetime

    return datetime.now().astimezone().date()


def learning_file(asked: argparse.Namespace) -> Path:
    """The file that was asked for, or the user's own."""
    from reflect_tui.paths import default_file

    chosen: Path | None = asked.file
    return chosen.expanduser() if chosen is not None else default_file()


def chapter_of(asked: argparse.Namespace) -> Chapter:
    """The packaged chapter, or the one that was asked for with all of its files checked."""
    from reflect_tui.services.chapter import Chapter

    chapter = Chapter(asked.chapter)
    if asked.chapter is not None:
        chapter.check()
    return chapter


def print_questions(asked: argparse.Namespace) -> int:
    """Print the question bank."""
    from reflect_tui.domain.question import Form
    from reflect_tui.services import listing

    bank = chapter_of(asked).bank
    form = Form(asked.form)
    write = listing.questions_json if asked.json else listing.questions_text
    print(write(bank, form).rstrip("\n"))
    return 0


def print_list(asked: argparse.Namespace, today: date) -> int:
    """Print a list, or make a file of it."""
    print(lists_command.run(asked, learning_file(asked), chapter_of(asked), today))
    return 0


def make_calendar(asked: argparse.Namespace, today: date) -> int:
    """Make a calendar file of what is due."""
    from reflect_tui.services import calendar_file

    path = asked.path.expanduser()
    days = calendar_file.days_of(learning_file(asked), chapter_of(asked).duties, today)
    if not days:
        left = calendar_file.made_here(path)
        print(NOTHING_DUE, *([harmless(STILL_THERE.format(path=path))] if left else []))
        return 0
    anew = " anew" if calendar_file.write(days, path, today) else ""
    print(harmless(f"Made {path}{anew}: {len(days)} day{'' if len(days) == 1 else 's'}."))
    return 0


def make_record(asked: argparse.Namespace, today: date) -> int:
    """Print a record or a report, or make a file of it."""
    made = record_command.run if asked.command == "record" else report_command.run
    out, beside = made(asked, learning_file(asked), chapter_of(asked), today)
    print(harmless(out))
    for sentence in beside:
        print(harmless(sentence), file=sys.stderr)
    return 0


def make_demo(asked: argparse.Namespace) -> int:
    """Make the demonstration file."""
    from reflect_tui.services.demo import make

    made = make(asked.path.expanduser(), chapter_of(asked))
    print(harmless(f'Made {made}. Open it with: reflect-tui --file "{made}"'))
    return 0


def check_file(asked: argparse.Namespace) -> int:
    """Look at a learning file without changing it, and say whether it is as promised."""
    from reflect_tui.services.self_check import AS_PROMISED, broken_promises

    path = asked.path.expanduser() if asked.path is not None else learning_file(asked)
    if path.is_file() and not path.stat().st_size:
        print("Nothing has been saved in this file yet.")
        return 0
    broken = broken_promises(path)
    print(*map(harmless, broken or AS_PROMISED), sep="\n")
    return 1 if broken else 0


def open_window(asked: argparse.Namespace, today: Callable[[], date]) -> int:
    """Open the app, or the window on the wall."""
    import gc

    gc.disable()  # until the first screen is painted; the app turns it on again
    from reflect_tui.silence import keep_silent

    keep_silent()
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        print("The app needs a terminal window. Open one and start it there.", file=sys.stderr)
        return 2
    from reflect_tui import windows

    path, chapter = learning_file(asked), chapter_of(asked)
    if asked.command == "audience":
        windows.open_audience(path, chapter, today)
    windows.open_app(path, chapter, today)


if __name__ == "__main__":
    sys.exit(main())
