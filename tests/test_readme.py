"""What the README says is so: its picture is the app's, its commands are those that are run."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_picture_is_one_of_the_screens() -> None:
    """``screens.md`` is held to the app by a test of its own."""
    found = re.findall(r"```text\n.*?\n```", README, re.DOTALL)
    assert len(found) == 1
    assert found[0] in (ROOT / "screens.md").read_text(encoding="utf-8")


def test_two_commands_do_everything_and_what_runs_on_every_change_runs_the_second() -> None:
    commands = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)
    assert len(commands) == 2
    assert commands[0].endswith(".venv/bin/reflect-tui")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    install, run = commands[1].split(" && ")[1:]
    for step in (install, run):
        program, _, words = step.removeprefix(".venv/bin/").partition(" ")
        assert f'.venv/bin/{program}" {words}\n' in script


def test_every_command_of_the_program_is_named() -> None:
    for word in ("actions", "questions", "demo", "check", "--chapter", "--file", "REFLECT_FILE"):
        assert f"`{word}" in README or f"reflect-tui {word}" in README
