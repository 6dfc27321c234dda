"""The command line, held up at its end: ``python -m tests.terminal.ending HOW DAY --file FILE``.

When the learning file has been let go of, it says so and waits for a signal: what is typed then
is typed while the app ends, however fast the computer is.
"""

from __future__ import annotations

import signal
import sys
from datetime import date

from reflect_tui import machine
from reflect_tui.cli import main
from reflect_tui.screens.question import QuestionPlace
from reflect_tui.services.file_thread import FileThread
from tests.screens.crashing import fails

HELD_UP = "The app is held up."
GO_ON = signal.SIGUSR1
AS_IT_IS, PARK_FAILS, CLOSING_FAILS, UNGUARDED = "as-it-is", "park", "closing", "unguarded"

let_go = FileThread.close


def hold_up(file: FileThread) -> None:
    """Let go of the file, and wait."""
    let_go(file)
    print(HELD_UP, flush=True)
    signal.sigwait([GO_ON])


def hold_up_and_fail(file: FileThread) -> None:
    """Wait, and then fail as a disk does that has gone."""
    hold_up(file)
    raise OSError(5, "Input/output error")


def run(how: str, day: date, arguments: list[str]) -> int:
    """Run the command line with this fault in it."""
    signal.pthread_sigmask(signal.SIG_BLOCK, [GO_ON])
    changes = {
        AS_IT_IS: (FileThread, "close", hold_up),
        PARK_FAILS: (QuestionPlace, "action_park", fails),
        CLOSING_FAILS: (FileThread, "close", hold_up_and_fail),
        UNGUARDED: (machine, "forget_typed_ahead", lambda: None),
    }
    for where, name, other in (changes[AS_IT_IS], changes[how]):
        setattr(where, name, other)
    return main(arguments, today=lambda: day)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], date.fromisoformat(sys.argv[2]), sys.argv[3:]))
