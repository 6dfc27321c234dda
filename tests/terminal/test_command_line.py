"""The command line as a person at a shell meets it: what is printed, where, and the exit code."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from reflect_tui import __version__
from tests.terminal.harness import Terminal

Ran = subprocess.CompletedProcess[str]
Run = Callable[..., Ran]

SLOW_TO_LOAD = ("textual", "rich", "sqlmodel", "sqlalchemy", "sqlcipher3", "alembic", "dateparser")
COMMAND = [sys.executable, "-m", "reflect_tui"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the command, without a terminal, in a home of its own."""

    def run(*arguments: str | Path, **variables: str) -> Ran:
        return subprocess.run(
            [*COMMAND, *map(str, arguments)],
            env={"HOME": str(tmp_path), "LANG": "C.UTF-8", **variables},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "demo.reflect"
    subprocess.run([*COMMAND, "demo", str(path)], check=True, capture_output=True)
    return path


@pytest.fixture
def own_chapter(tmp_path: Path) -> Path:
    """A provider's copy of the packaged chapter."""
    with as_file(files("reflect_tui") / "chapter") as packaged:
        return Path(shutil.copytree(packaged, tmp_path / "chapter"))


def refused(ran: Ran, *words: str) -> None:
    """Nothing on stdout, one plain sentence on stderr, exit code 2."""
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr.endswith("\n")
    assert len(ran.stderr.splitlines()) == 1
    assert "Traceback" not in ran.stderr
    for word in words:
        assert word in ran.stderr


def nothing_made(home: Path) -> None:
    """No file was made for the asking."""
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    ("option", "words"), [("--help", "questions"), ("--version", f"reflect-tui {__version__}")]
)
def test_help_and_version_load_nothing_that_is_slow(
    run: Run, tmp_path: Path, option: str, words: str
) -> None:
    ran = run(option, PYTHONPROFILEIMPORTTIME="1")
    assert (ran.returncode, words in ran.stdout) == (0, True)
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in ran.stderr.splitlines()}
    assert "reflect_tui" in loaded
    assert not loaded & set(SLOW_TO_LOAD)
    nothing_made(tmp_path)


@pytest.mark.parametrize(
    "arguments",
    [["--nonsense"], ["nonsense"], ["demo"], ["questions", "--form", "they"], ["actions", "--all"]],
)
def test_what_is_not_known_is_one_sentence(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    refused(run(*arguments), "For help: reflect-tui")
    nothing_made(tmp_path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_what_cannot_be_written_is_one_sentence() -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reflect_tui", "questions"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "It could not be written: no space left on device.\n"


def test_actions_of_a_missing_file(run: Run, tmp_path: Path) -> None:
    refused(run("actions", "--file", tmp_path / "none.reflect"), "none.reflect")
    refused(run("actions"), str(tmp_path))
    refused(run("actions", REFLECT_FILE=str(tmp_path / "asked.reflect")), "asked.reflect")
    nothing_made(tmp_path)


def test_actions_are_printed_soonest_first(run: Run, demo: Path) -> None:
    before = demo.read_bytes()
    ran = run("actions", REFLECT_FILE=str(demo))
    assert (ran.returncode, ran.stderr) == (0, "")
    lines = [line for line in ran.stdout.splitlines() if line.startswith("    by ")]
    days = [line.strip().removesuffix(", overdue") for line in lines]
    assert days == [
        "by Wed 30 Sep 2026",
        "by Thu 1 Oct 2026",
        "by Fri 27 Nov 2026",
        "by Thu 3 Dec 2026",
        "by Fri 4 Dec 2026",
        "by Fri 15 Jan 2027",
    ]
    assert "2026-003  Fit a socket at the front of the bed" in ran.stdout
    assert demo.read_bytes() == before


def test_actions_of_a_file_without_any_change_nothing(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.reflect"
    empty.touch(0o640)
    before = empty.stat().st_mode, empty.stat().st_mtime_ns
    ran = run("actions", "--file", empty)
    assert (ran.returncode, ran.stdout) == (0, "No actions have been agreed yet.\n")
    assert json.loads(run("actions", "--json", "--file", empty).stdout) == []
    assert (empty.read_bytes(), empty.stat().st_mode, empty.stat().st_mtime_ns) == (b"", *before)
    assert list(tmp_path.iterdir()) == [empty]


def test_actions_for_other_programs(run: Run, demo: Path) -> None:
    ran = run("actions", "--json", "--file", demo)
    assert (ran.returncode, ran.stderr) == (0, "")
    found = json.loads(ran.stdout)
    days = [action["by"] for action in found]
    assert days == sorted(days)
    assert found[2].pop("waits_for") in ("open", "overdue")
    assert found[2] | {"what": ""} == {
        "number": "2026-003",
        "what": "",
        "who": "Senior on nights",
        "by": "2026-11-27",
        "change": "HANDOVER_COMMS",
        "affects_care": "not_sure",
        "agreed_by_group": True,
        "decided_because": "",
        "how_we_know": "",
        "agreed_on": "2026-11-19",
        "late_because": "",
        "done_on": None,
        "checked_on": None,
        "checked_by": "",
        "checked_how": None,
        "look_on": None,
        "looked_on": None,
        "holding": None,
        "dropped_on": None,
        "dropped_because": "",
    }


def test_questions_in_every_form(run: Run, tmp_path: Path) -> None:
    texts = {}
    for form in ("we", "you", "positive-we", "positive-you"):
        ran = run("questions", "--form", form, "--json")
        assert (ran.returncode, ran.stderr) == (0, "")
        steps = json.loads(ran.stdout)
        asked = [question for step in steps for question in step["questions"]]
        assert sum(bool(question["original"]) for question in asked) == 23
        texts[form] = {question["key"]: question["text"] for question in asked}
    assert texts["you"]["D2"] == "Why were you there?"
    assert texts["we"]["D2"] == "Why were we there?"
    assert texts["positive-we"] != texts["we"]
    nothing_made(tmp_path)


def test_a_demonstration_never_writes_over_anything(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "demo one.reflect"
    ran = run("demo", path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert f'reflect-tui --file "{path}"' in ran.stdout
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes(), path.stat().st_mtime_ns
    refused(run("demo", path), str(path), "Nothing was changed")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [entry for entry in tmp_path.rglob("*") if entry.is_file()] == [path]


def test_a_place_where_no_file_can_be_made(run: Run, tmp_path: Path) -> None:
    refused(run("demo", tmp_path / "none" / "x" / "demo.reflect"), "There is no folder", "none/x")
    nothing_made(tmp_path)
    (tmp_path / "file").write_text("in the way", "utf-8")
    refused(run("demo", tmp_path / "file" / "demo.reflect"), "No file can be made")
    refused(run("actions", "--file", tmp_path / "file" / "folder" / "a.reflect"))
    assert (tmp_path / "file").read_text("utf-8") == "in the way"


def test_a_file_that_is_not_ours(run: Run, tmp_path: Path) -> None:
    strange = tmp_path / "notes.txt"
    strange.write_text("hello " * 500, "utf-8")
    before = strange.read_bytes()
    refused(run("actions", "--file", strange), "not a learning file", "not been changed")
    refused(run("actions", "--file", tmp_path), str(tmp_path))
    assert strange.read_bytes() == before


def test_a_mistake_in_a_providers_chapter_is_told_before_the_app_opens(
    own_chapter: Path, tmp_path: Path
) -> None:
    questions = own_chapter / "questions.toml"
    text = questions.read_text("utf-8")
    questions.write_text(text.replace("step = 1", "step = 9", 1), "utf-8")
    argv = [*COMMAND, "--chapter", str(own_chapter)]
    with Terminal(argv, env={"HOME": str(tmp_path)}, cwd=tmp_path) as terminal:
        assert terminal.wait_exit() == 2
        assert b"\x1b[?1049h" not in terminal.raw
        assert 'questions.toml: question "D1" step: expected one of 1, 2, 3, 4.' in terminal.text


@pytest.mark.parametrize("name", ["policy", "questions", "sets", "kinds", "changes", "meeting"])
def test_questions_of_a_providers_chapter_check_all_of_it(
    run: Run, own_chapter: Path, name: str
) -> None:
    assert run("questions", "--chapter", own_chapter).returncode == 0
    (own_chapter / f"{name}.toml").write_text("mistake = true\n", "utf-8")
    refused(run("questions", "--chapter", own_chapter), f"{name}.toml: mistake: expected")


def test_a_chapter_that_is_not_there(run: Run, tmp_path: Path) -> None:
    refused(run("questions", "--chapter", tmp_path / "none"), "policy.toml", "expected")
    nothing_made(tmp_path)


def test_without_a_terminal_the_app_does_not_open(run: Run, tmp_path: Path) -> None:
    refused(run(), "needs a terminal")
    nothing_made(tmp_path)
    script = 'echo | "$@" > out 2> err; echo "code $?"; "$@" > out 2>> err; echo "code $?"'
    argv = ["sh", "-c", script, "sh", *COMMAND]
    with Terminal(argv, env={"HOME": str(tmp_path)}, cwd=tmp_path) as terminal:
        terminal.wait_for("code 2\n+code 2")
    assert (tmp_path / "out").read_bytes() == b""
    assert (tmp_path / "err").read_text("utf-8").count("needs a terminal") == 2
