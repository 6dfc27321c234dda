"""A fault in the app itself: what is left on the terminal is a code, and nothing that was typed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reflect_tui.screens.note import Note
from reflect_tui.screens.question import QuestionPlace
from tests.pictures import files
from tests.pictures.hand import opened
from tests.screens.asking import add, asking

ROOT = Path(__file__).parent.parent.parent
SECRETS = ("zqhanded in", "zqstill typed", "zqparked")
TOLD = ("Traceback", "locals", "RuntimeError(", "_handed_in", "typed =", "place =", "│ ")


def test_a_crash_in_a_real_terminal_prints_a_code_alone(tmp_path: Path) -> None:
    pytest.importorskip("ptyprocess", reason="needs a pseudo-terminal")
    from tests.terminal.harness import Terminal

    path = files.put(files.meeting(), tmp_path)
    argv = [sys.executable, "-m", "tests.screens.crashing", "--file", str(path)]
    env = {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    with Terminal(argv, env=env, cwd=tmp_path) as terminal:
        terminal.wait_for("Continue where you were")
        terminal.press("enter")
        terminal.wait_for("Write on your slip")
        terminal.press("f7")
        terminal.wait_for("Park an idea")
        terminal.type(SECRETS[2])
        terminal.wait_for(SECRETS[2])
        terminal.press("f3")
        terminal.wait_for("Parked")
        terminal.type(SECRETS[0])
        terminal.wait_for("•{11}")
        terminal.press("enter")
        terminal.wait_gone("•")
        terminal.type(SECRETS[1])
        terminal.wait_for("•{13}")
        terminal.press("f2")
        assert terminal.wait_exit() == 1
        left = terminal.text
        after = terminal.raw.rpartition(b"\x1b[?1049l")[2].decode()
    assert "Everything shown or agreed is in the file." in left
    assert "RuntimeError at " in left
    for printed in (left, after):
        assert [told for told in (*SECRETS, *TOLD) if told in printed] == []
    raw = terminal.raw.decode()
    assert SECRETS[0] not in raw
    assert SECRETS[1] not in raw
    found = b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file())
    assert [told for told in SECRETS if told.encode() in found] == [SECRETS[2]]


async def crash(folder: Path) -> None:
    """Show a slip, then go on to a question that cannot be drawn."""

    def fails(_: QuestionPlace) -> str:
        raise RuntimeError("zqwhat was typed")

    with pytest.MonkeyPatch.context() as patch:
        async with asking(folder) as hand:
            await add(hand, "zqseen by all")
            await hand.press("f2")
            patch.setattr(QuestionPlace, "show_answers", fails)
            await hand.press("f3")
            await hand.until(lambda: not hand.app.is_running)


async def test_after_a_crash_the_meeting_goes_on_with_what_was_shown(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        await crash(tmp_path)
    async with opened(tmp_path / "learning.reflect") as hand:
        await hand.press("enter")
        await hand.see("question 2 of 2")
        await hand.press("f4")
        await hand.see("zqseen by all")


async def leave_a_note(path: Path, printed: list[str]) -> None:
    """Type a title and leave; what would be printed at the end is added to the list."""
    with pytest.MonkeyPatch.context() as patch:
        async with opened(path) as hand:
            app = hand.app
            last = lambda: printed.extend(map(str, app._exit_renderables))  # noqa: E731
            patch.setattr(app, "_print_error_renderables", last)
            await hand.press("n")
            await hand.at("Note")
            await hand.write("zqtitle")
            await hand.press("escape")
            await hand.until(lambda: not app.is_running)


@pytest.mark.parametrize("fault", [RuntimeError("zqtyped"), KeyError("zqtyped")])
async def test_what_is_to_be_printed_has_no_word_of_the_fault(
    fault: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: Note) -> None:
        typed = "zqlocal"
        raise fault from ValueError(typed)

    printed: list[str] = []
    monkeypatch.setattr(Note, "action_leave", fails)
    with pytest.raises(type(fault)):
        await leave_a_note(tmp_path / "learning.reflect", printed)
    assert len(printed) == 1
    assert type(fault).__name__ in printed[0]
    assert "zq" not in printed[0]
