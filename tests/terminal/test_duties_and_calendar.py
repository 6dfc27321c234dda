"""Who must be told, and the calendar, from a shell."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar

from reflect_tui.domain.agreed_action import AffectsCare
from reflect_tui.domain.opportunity import Closed, Harm
from reflect_tui.services import calendar_file
from reflect_tui.services.file_thread import FileThread
from reflect_tui.storage.learning_file import LearningFile
from tests.pictures import files
from tests.pictures.hand import TODAY
from tests.scenarios import ask
from tests.services.an_event import EVERYTHING_SAID, NOT_TOLD, Event

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command, without a terminal, in a home of its own."""

    def run(*arguments: str | Path) -> Ran:
        return subprocess.run(
            [sys.executable, "-m", "reflect_tui", *map(str, arguments)],
            env={"HOME": str(tmp_path), "LANG": "C.UTF-8", "PYTHONPATH": ":".join(sys.path)},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four events; some actions are done."""
    return files.put(files.played("followed"), tmp_path)


def refused(ran: Ran, *words: str) -> None:
    """Nothing on stdout, one plain sentence on stderr, exit code 2."""
    assert (ran.returncode, ran.stdout) == (2, "")
    assert len(ran.stderr.splitlines()) == 1
    assert [word for word in words if word not in ran.stderr] == []


def test_who_must_be_told_is_printed_with_what_presses_most_first(run: Run, path: Path) -> None:
    before = path.read_bytes()
    ran = run("duties", "--file", path)
    assert (ran.returncode, ran.stderr) == (0, "")
    blocks = [block.splitlines() for block in ran.stdout.rstrip("\n").split("\n\n")]
    assert {len(block) for block in blocks} == {3}
    assert blocks[0] == [
        "2026-003  The relevant person (Duty of Candour)",
        "    what we learned and what we changed",
        "    to tell, since Thu 12 Nov 2026; still to do: tell them in person, say sorry, "
        "send the written notice, send the results of further enquiries",
    ]
    assert [
        "2026-001  The whole staff team",
        "    that the change has been made: Tell the sister home how we did it",
        "    to tell, since Mon 28 Sep 2026",
    ] in blocks
    waits = [block[2].startswith(("    to tell", "    to decide")) for block in blocks]
    assert waits == sorted(waits, reverse=True)
    assert not re.search(r"\bS\d\d\b", ran.stdout)
    assert path.read_bytes() == before


def test_who_must_be_told_for_other_programs(run: Run, path: Path) -> None:
    ran = run("duties", "--json", "--file", path)
    assert (ran.returncode, ran.stderr) == (0, "")
    found = json.loads(ran.stdout)
    assert found[0] == {
        "number": "2026-003",
        "duty": "D-DOC",
        "who": "The relevant person (Duty of Candour)",
        "of": "what we learned and what we changed",
        "change": None,
        "source": "S46",
        "state": "to_tell",
        "since": "2026-11-12",
        "by": None,
        "overdue": False,
        "lacks": ["learning", "changes", "told_on", "sorry_on", "notice_on", "results_on"],
        "last_on": None,
        "closed": False,
    }
    staff = next(each for each in found if each["duty"] == "D-STAFF")
    assert (staff["state"], staff["since"]) == ("to_tell", "2026-09-28")


async def close_first(path: Path) -> None:
    """Close the first event with something open."""
    file = FileThread(path)
    (id_,) = ask(path, "SELECT id FROM opportunity WHERE serial = 1")[0]
    about = await file.do(lambda store: store.opportunities.get(str(id_)))
    closed = replace(about, closed=Closed(on=TODAY, by="Registered manager", because="why"))
    await file.do(lambda store: store.opportunities.save(closed))
    file.close()


async def test_those_of_closed_events_only_where_they_are_wanted(run: Run, path: Path) -> None:
    await close_first(path)
    some = json.loads(run("duties", "--json", "--file", path).stdout)
    every = json.loads(run("duties", "--json", "--all", "--file", path).stdout)
    assert "2026-001" not in {each["number"] for each in some}
    assert every[: len(some)] == some
    assert {(each["number"], each["closed"]) for each in every[len(some) :]} == {("2026-001", True)}
    assert "to tell, since Mon 28 Sep 2026, closed" in run("duties", "--all", "--file", path).stdout


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "1 event was closed"), (2, "2 events were closed")],
)
def test_it_says_that_events_were_closed_over_somebody_untold(
    count: int, words: str, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "learning.reflect"
    file = LearningFile(path)
    for _ in range(count):
        to_decide_and_closed(Event.noted(file.store, "ACCIDENT", harm=Harm.MINOR))
    file.close()
    said = f"{words} with somebody untold: reflect-tui duties --all.\n"
    ran = run("duties", "--file", path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"Nobody waits to be told in open events.\n\n{said}"
    assert said not in run("duties", "--all", "--file", path).stdout
    assert json.loads(run("duties", "--json", "--file", path).stdout) == []
    file = LearningFile(path)
    told_in_part(Event.noted(file.store, "OTHER", harm=Harm.NONE))
    file.close()
    assert run("duties", "--file", path).stdout.endswith(f"nights, bank and agency\n\n{said}")


def test_nothing_is_said_of_events_that_were_closed_with_everybody_told(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "learning.reflect"
    file = LearningFile(path)
    not_told_and_closed(Event.noted(file.store, "COMPLAINT", harm=Harm.NONE))
    file.close()
    assert "untold" not in run("duties", "--file", path).stdout


def test_each_line_of_those_who_must_be_told_reads_as_a_sentence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "learning.reflect"
    file = LearningFile(path)
    for play in (to_decide_and_closed, not_told_and_closed, told_in_part, told_early):
        play(Event.noted(file.store, "COMPLAINT", harm=Harm.MINOR))
    file.close()
    printed = run("duties", "--all", "--file", path).stdout
    assert not re.search(r"[.,;:] ?[.,;:]", printed)
    for line in (
        "to decide, since Mon 23 Nov 2026, closed: "
        "Ask a health professional whether the Duty of Candour applies.",
        "not possible Mon 23 Nov 2026, closed: She gave no address",
        "to tell, since Mon 23 Nov 2026; still to tell: nights, bank and agency",
        "later, when there is something to tell; "
        "still to tell: what we learned and what we changed",
    ):
        assert f"    {line}\n" in printed


def to_decide_and_closed(event: Event) -> None:
    event.safe()
    event.settle(**{**EVERYTHING_SAID, "candour": ("not_asked",)})
    event.close("We had to.")


def not_told_and_closed(event: Event) -> None:
    event.safe()
    event.settle(**EVERYTHING_SAID)
    event.tell(event.duty("COMPLAINANT"), **NOT_TOLD)
    event.close("We had to.")


def told_in_part(event: Event) -> None:
    event.safe()
    event.settle(**EVERYTHING_SAID)
    event.agree(affects_care=AffectsCare.NO)
    event.done()
    event.tell(event.duty("STAFF"), details={"groups_left": ("nights", "agency")})


def told_early(event: Event) -> None:
    event.settle(**EVERYTHING_SAID)
    event.tell(event.duty("COMPLAINANT"), changes=False)


@pytest.mark.parametrize("command", [("duties",), ("duties", "--json"), ("calendar", "-o", "x")])
def test_a_file_that_is_missing_or_not_ours(
    command: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    refused(run(*command, "--file", tmp_path / "none.reflect"), "There is no learning file")
    strange = tmp_path / "notes.txt"
    strange.write_text("hello " * 500, "utf-8")
    refused(run(*command, "--file", strange), "not a learning file")
    assert [entry.name for entry in tmp_path.iterdir()] == ["notes.txt"]


def test_nothing_saved_yet(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.reflect"
    empty.touch()
    ran = run("duties", "--file", empty)
    assert (ran.returncode, ran.stdout) == (
        0,
        "Nobody waits to be told. Closed events are listed with --all.\n",
    )
    assert json.loads(run("duties", "--json", "--file", empty).stdout) == []
    ran = run("calendar", "--file", empty, "-o", tmp_path / "days.ics")
    assert ran.returncode == 0
    assert ran.stdout == "Nothing is due on a day, so no calendar was made.\n"
    assert list(tmp_path.iterdir()) == [empty]
    days = tmp_path / "days.ics"
    days.write_bytes(calendar_file.calendar((), TODAY))
    ran = run("calendar", "--file", empty, "-o", days)
    assert ran.stdout.endswith(f"{days} is as it was, with the days of before.\n")


def test_a_calendar_is_made_each_week_and_never_over_anything_else(
    run: Run, path: Path, tmp_path: Path
) -> None:
    before, days = path.read_bytes(), tmp_path / "my days.ics"
    ran = run("calendar", "--file", path, "-o", days)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"Made {days}: 6 days.\n"
    assert len(Calendar.from_ical(days.read_bytes()).events) == 6
    assert days.stat().st_mode & 0o777 == 0o600
    kept = days.read_bytes()
    again = run("calendar", "--file", path, "-o", days)
    assert (again.returncode, again.stdout) == (0, f"Made {days} anew: 6 days.\n")
    theirs = tmp_path / "theirs.ics"
    theirs.write_bytes(kept.replace(b"reflect-tui", b"Another"))
    refused(run("calendar", "--file", path, "-o", theirs), str(theirs), "Nothing was changed")
    assert b"Another" in theirs.read_bytes()
    refused(run("calendar", "--file", path, "-o", path), "exists already")
    text = tmp_path / "days.txt"
    refused(run("calendar", "--file", path, "-o", text), "does not end in .ics", "days.ics")
    assert not text.exists()
    refused(run("calendar", "--file", path, "-o", tmp_path / "no" / "x.ics"), "There is no folder")
    refused(run("calendar", "--file", path), "-o", "reflect-tui calendar --help")
    assert (days.read_bytes(), path.read_bytes()) == (kept, before)


def test_only_a_calendar_loads_what_makes_one(path: Path) -> None:
    code = (
        "import sys; from reflect_tui.cli import main; "
        f"main(['duties', '--file', {str(path)!r}]); "
        "print('icalendar' in sys.modules, 'textual' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "False False"


EVIL = "new\x1b[31m\x1b]0;owned\x07\u202e.x"


@pytest.mark.parametrize("command", ["calendar", "demo", "again", "missing", "unknown"])
def test_the_name_of_a_file_steers_no_terminal(
    command: str, run: Run, path: Path, tmp_path: Path
) -> None:
    odd = tmp_path / f"{EVIL}.ics"
    runs = {
        "calendar": ("calendar", "--file", path, "-o", odd),
        "demo": ("demo", odd),
        "again": ("demo", odd),
        "missing": ("actions", "--file", odd),
        "unknown": ("actions", EVIL),
    }
    if command == "again":
        odd.write_bytes(b"x")
    ran = run(*runs[command])
    said = ran.stdout + ran.stderr
    assert "new?[31m?]0;owned??.x" in said
    assert all(char.isprintable() or char == "\n" for char in said)
    assert odd.exists() == (command in ("calendar", "demo", "again"))
