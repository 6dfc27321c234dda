"""What the README says is so: its picture is the app's, its commands are those that are run."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_it_opens_with_a_picture_that_fetches_nothing() -> None:
    """The picture is held to the app by a test of its own."""
    ((words, path),) = re.findall(r"!\[([^]]+)\]\(([^)]+)\)", README)
    assert README.index(words) < README.index("## ")
    picture = (ROOT / path).read_text(encoding="utf-8")
    root = ElementTree.fromstring(picture)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert re.findall(r"\w+://\S+|@import|@font-face|href|url\(", picture) == [
        'http://www.w3.org/2000/svg"'
    ]
    said = " ".join(root.itertext())
    for each in ("What didn't go so well?", "bell out of reach", "F12"):
        assert each in said
    assert "What didn't go so well?" in words


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
