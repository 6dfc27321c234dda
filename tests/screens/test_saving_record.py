"""A record as a file: in a chosen folder, for its user alone, and never in place of another."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from reflect_tui.settings import RECORDS, Settings
from reflect_tui.storage.store import Store
from reflect_tui.widgets.line_input import LineInput
from tests.screens.a_record import SLING, for_whom, plain, read_to_the_end, reading, saved
from tests.screens.an_event import file_of, known
from tests.services.an_event import EVERYTHING_SAID, Event


async def test_other_words_leave_and_the_event_stays_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path) as hand:
        await hand.press("tab", "e")
        await hand.at("Line")
        await hand.see("Only this record says it so.")
        await hand.rewrite("Ask the person we support about the sling")
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.see("→ in other words")
        await hand.miss("marked place")
        await read_to_the_end(hand)
        await saved(hand, out, "txt")
        await hand.at("Stranger")
        await hand.see("Saved, for you alone:")
        (path,) = out.iterdir()
        assert path.name == "Record 2026-001 families 2026-11-23.txt"
        said = path.read_text(encoding="utf-8")
        assert "Ask the person we support about the sling" in said
        assert "Okafor" not in said
        assert SLING in [action.what for action in (await known(hand)).actions]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
async def test_a_second_file_stands_beside_the_first_and_both_are_for_the_user_alone(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path, file_of(plain)) as hand:
        await read_to_the_end(hand)
        await saved(hand, tmp_path / "nowhere")
        await hand.see("! There is no folder", "nowhere")
        await hand.rewrite(str(out))
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.press("f3", "enter")
        await hand.at("Line")
        assert hand.find(LineInput).value == str(out)
        await hand.press("enter")
        await hand.at("Stranger")
        await hand.see("(2).docx")
    assert sorted(path.name for path in out.iterdir()) == [
        "Record 2026-001 families 2026-11-23 (2).docx",
        "Record 2026-001 families 2026-11-23.docx",
    ]
    assert {stat.S_IMODE(path.stat().st_mode) for path in out.iterdir()} == {0o600}


async def test_enter_saves_it_once_alone_and_the_folder_is_remembered(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with for_whom(tmp_path, file_of(plain)) as hand:
        hand.app._settings = Settings(tmp_path / "settings.toml")
        await hand.press("down", "enter")
        await hand.at("Stranger")
        await read_to_the_end(hand)
        await saved(hand, out)
        await hand.at("Stranger")
        await hand.see("It is saved.", "Saved, for you alone:")
        await hand.press("enter", "enter")
        await hand.at("Stranger")
        assert len(list(out.iterdir())) == 1
        await hand.press("escape")
        await hand.at("RecordFor")
    assert Settings(tmp_path / "settings.toml").chosen(RECORDS) == str(out)


async def test_what_is_put_on_hold_while_it_is_read_does_not_leave(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path, file_of(plain)) as hand:
        await read_to_the_end(hand)
        event = (await known(hand)).opportunity.id

        def held(store: Store) -> None:
            Event(store, event).settle(**{**EVERYTHING_SAID, "live_enquiry": ("police",)})

        await hand.file.do(held)
        await saved(hand, out, "txt")
        await hand.see("! 2026-001 is on hold", "Nothing about it leaves")
        await hand.file.do(lambda store: Event(store, event).lift(limits="Rota only"))
        await hand.press("enter")
        await hand.see("! The event has changed since you began to read this")
    assert not list(out.iterdir())


async def test_limits_of_a_lifted_hold_are_read_first_and_do_not_leave(tmp_path: Path) -> None:
    def lifted(event: Event) -> None:
        plain(event)
        event.settle(**{**EVERYTHING_SAID, "live_enquiry": ("police",)})
        event.lift(by="Investigating officer", limits="Rota and equipment only")

    out = tmp_path / "out"
    out.mkdir()
    async with reading(tmp_path, file_of(lifted)) as hand:
        await hand.see("To mind, before you hand it on", "with limits: Rota and equipment only.")
        await hand.press("down", "e")
        await hand.at("Stranger")
        await hand.miss("E Change")
        await read_to_the_end(hand)
        await saved(hand, out, "txt")
        await hand.at("Stranger")
        await hand.see("Saved, for you alone:")
    (path,) = out.iterdir()
    assert "Rota and equipment" not in path.read_text(encoding="utf-8")
