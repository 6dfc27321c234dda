from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from reflect_tui.widgets.line_input import (
    NOT_SHOWABLE,
    SEVERAL_LINES,
    LineInput,
    SlipInput,
)
from tests.drawn import lines, styles, text, too_faint
from tests.widgets.bytes_written import Written
from tests.widgets.stage import ODD, SIZES, Stage


async def paste(pilot: Pilot[Any], pasted: str) -> None:
    pilot.app.post_message(events.Paste(pasted))
    await pilot.pause()


async def burst(app: Stage, keys: str) -> None:
    """All keys at once, as a terminal sends them when a hand is fast or the line is slow."""
    names = {"\r": "enter", "\x7f": "backspace"}
    for key in keys:
        app.post_message(events.Key(names.get(key, key), key))
    await asyncio.sleep(0)
    while app.busy:
        await asyncio.sleep(0)


def handed_in(app: Stage) -> list[str]:
    return [m.text for m in app.heard if isinstance(m, SlipInput.HandedIn)]


def refusals(app: Stage) -> list[str]:
    return [m.sentence for m in app.heard if isinstance(m, LineInput.Refused)]


@pytest.mark.parametrize("kind", [LineInput, SlipInput])
@pytest.mark.parametrize("words", ODD)
async def test_one_pasted_line_is_taken_exactly(kind: type[LineInput], words: str) -> None:
    line = kind()
    app = Stage(line)
    async with app.run_test(size=(53, 15)) as pilot:
        for end in ("", "\n", "\r\n", "\r"):
            line.value = "at: "
            await pilot.press("end")
            await paste(pilot, words + end)
            assert line.value == "at: " + words
        line.password = False
        await pilot.pause()
        assert lines(app)[0] == "at: " + words
        assert refusals(app) == []


@pytest.mark.parametrize("pasted", ["a\nb", "a\n\n", "a\rb\r", "a\r\nb", "a\u2028b"])
async def test_several_lines_are_refused(pasted: str) -> None:
    line = LineInput("kept")
    app = Stage(line)
    async with app.run_test(size=(40, 12)) as pilot:
        await paste(pilot, pasted)
        assert refusals(app) == [SEVERAL_LINES]
        assert line.value == "kept"
        assert getattr(app.heard[0], "control", None) is line


@pytest.mark.parametrize("character", ["\x1b", "\x00", "\t", "\x9b", "\u202e", "\u2066", "\ud800"])
async def test_what_cannot_be_shown_is_refused(character: str) -> None:
    line = LineInput("kept")
    app = Stage(line)
    async with app.run_test(size=(40, 12)) as pilot:
        await paste(pilot, f"a{character}b")
        assert refusals(app) == [NOT_SHOWABLE]
        assert line.value == "kept"


async def test_a_typed_direction_override_is_refused() -> None:
    line = LineInput("kept")
    app = Stage(line)
    async with app.run_test(size=(40, 12)) as pilot:
        app.post_message(events.Key("\u202e", "\u202e"))
        await pilot.pause()
        assert refusals(app) == [NOT_SHOWABLE]
        assert line.value == "kept"


async def test_nothing_grows_beyond_the_limit() -> None:
    line = LineInput(limit=10)
    app = Stage(line)
    sentence = "That is too long: at most 10 characters."
    async with app.run_test(size=(40, 12)) as pilot:
        await paste(pilot, "x" * 11)
        assert (line.value, refusals(app)) == ("", [sentence])
        await paste(pilot, "x" * 10)
        await pilot.press("y")
        assert (line.value, refusals(app)) == ("x" * 10, [sentence] * 2)
        await pilot.press("backspace", "y")
        assert line.value == "x" * 9 + "y"


async def test_five_thousand_characters_are_allowed() -> None:
    line = LineInput()
    app = Stage(line)
    async with app.run_test(size=(40, 12)) as pilot:
        await paste(pilot, "word " * 1000)
        assert len(line.value) == 5000
        await pilot.press("x")
        assert refusals(app) == ["That is too long: at most 5,000 characters."]


@pytest.mark.parametrize("kind", [LineInput, SlipInput])
async def test_nothing_typed_is_ever_copied(kind: type[LineInput]) -> None:
    """Every program reads the clipboard, and what records a terminal sees what is put there."""
    line = kind()
    app = Stage(line)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*"words", "shift+home")
        for key in ("ctrl+c", "super+c", "ctrl+x"):
            await pilot.press(key)
            assert (line.value, app.clipboard) == ("words", "")
        app._clipboard = "other"
        await pilot.press("end", "ctrl+v")
        assert line.value == "words"


@pytest.mark.parametrize("theme", ["cream", "dark"])
@pytest.mark.parametrize("size", SIZES)
async def test_it_is_one_line_that_can_be_read(size: tuple[int, int], theme: str) -> None:
    first, second = LineInput(placeholder="for example: a fall"), LineInput("[b]x[/b]")
    app = Stage(first, second, theme=theme)
    async with app.run_test(size=size) as pilot:
        assert lines(app)[:2] == ["for example: a fall", "[b]x[/b]"]
        assert styles(app, "example")[0].bgcolor != styles(app, "[b]x")[0].bgcolor
        for _ in range(2):
            assert not too_faint(app)
            await pilot.press("tab")
        second.focus()
        await pilot.press("shift+home")
        await pilot.pause()
        assert not too_faint(app)


async def test_enter_submits_and_the_cursor_is_where_it_should_be() -> None:
    line = LineInput("ab")
    app = Stage(line)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("left", "x", "enter")
        assert line.value == "axb"
        assert line.cursor_position == 2
        assert [type(m).__name__ for m in app.heard] == ["Submitted"]


async def test_an_idle_input_writes_nothing_and_a_key_little() -> None:
    app = Stage(SlipInput())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.1)
        written = Written(app)
        await pilot.pause(0.6)
        assert written.take() == 0
        await pilot.press("a")
        assert 0 < written.take() < 1500


async def test_a_slip_is_masked_and_taken() -> None:
    slip = SlipInput("Write on your slip")
    app = Stage(slip)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*"no bell", "日")
        assert lines(app)[0] == "••••••••"
        assert slip.cursor_screen_offset.x <= 9
        slip.masked = False
        await pilot.pause()
        assert lines(app)[0] == "no bell日"
        assert slip.take() == "no bell日"
        await pilot.pause()
        assert (slip.value, slip.cursor_position) == ("", 0)
        assert lines(app)[0] == "Write on your slip"


async def test_enter_hands_the_line_in_and_nothing_else() -> None:
    slip = SlipInput("Write on your slip")
    app = Stage(slip)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*"bell", "left", "enter")
        (message,) = app.heard
        assert isinstance(message, SlipInput.HandedIn)
        assert (message.text, message.input, message.control) == ("bell", slip, slip)
        assert (slip.value, slip.cursor_position) == ("", 0)
        assert lines(app)[0] == "Write on your slip"


@pytest.mark.parametrize("masked", [True, False])
async def test_a_fast_hand_never_joins_two_slips(masked: bool) -> None:
    slip = SlipInput(masked=masked)
    app = Stage(slip)
    async with app.run_test(size=(40, 12)) as pilot:
        await burst(app, "one\rtwo\rthr")
        await pilot.pause()
        assert handed_in(app) == ["one", "two"]
        assert slip.value == "thr"
        await burst(app, "ee\r\r")
        await pilot.pause()
        assert handed_in(app) == ["one", "two", "three", ""]
        assert len(app.heard) == 4
        assert slip.value == ""


@pytest.mark.parametrize("kind", [LineInput, SlipInput])
async def test_a_fast_hand_rubs_out_the_letter_it_meant(kind: type[LineInput]) -> None:
    line = kind()
    app = Stage(line)
    async with app.run_test(size=(40, 12)) as pilot:
        await burst(app, "\x7fbat\x7fd\x7f\x7fll")
        await pilot.pause()
        assert line.value == "bll"
        await pilot.press("left", "backspace", "a")
        assert line.value == "bal"


async def test_what_could_not_be_taken_comes_before_what_was_typed_since() -> None:
    slip = SlipInput(masked=False)
    app = Stage(slip)
    async with app.run_test(size=(40, 12)) as pilot:
        await burst(app, "one\rtwo")
        await pilot.pause()
        slip.give_back("one")
        await pilot.press("!")
        assert lines(app)[0] == "onetwo!"
        assert slip.take() == "onetwo!"
        await pilot.press("a", "c", "left")
        slip.give_back("[/ ")
        await pilot.press("b")
        assert slip.value == "[/ abc"


async def test_a_slip_has_no_clipboard_and_no_selection() -> None:
    slip = SlipInput(masked=False)
    app = Stage(slip)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*"secret")
        for keys in (["shift+home", "ctrl+c"], ["ctrl+shift+a", "ctrl+x"], ["shift+left"]):
            await pilot.press(*keys)
            assert slip.selection.is_empty
        await pilot.mouse_down(SlipInput, offset=(0, 0))
        await pilot.hover(SlipInput, offset=(4, 0))
        await pilot.mouse_up(SlipInput, offset=(4, 0))
        assert slip.selection.is_empty
        assert app.clipboard == ""
        app._clipboard = "other"
        await pilot.press("ctrl+v", "up", "down")
        slip.action_paste()
        slip.action_copy()
        slip.action_cut()
        assert slip.value == "secret"
        shown = [b.binding for b in app.screen.active_bindings.values() if not b.binding.system]
        assert not {"cut", "copy", "paste"} & {binding.action for binding in shown}
        assert app.focused is slip


def _strings() -> list[str]:
    """Every string that is still held; tuples of plain values are unknown to the collector."""
    found: list[str] = []
    holders: list[object] = list(gc.get_objects())
    while holders:
        for each in gc.get_referents(holders.pop()):
            if type(each) is str:
                found.append(each)
            elif isinstance(each, tuple) and not gc.is_tracked(each):
                holders.append(each)
    return found


@pytest.mark.parametrize("masked", [True, False])
@pytest.mark.parametrize("by_key", [True, False])
async def test_nothing_of_a_slip_is_left_behind(masked: bool, by_key: bool) -> None:
    word = "zebra" + "finch"
    slip = SlipInput(masked=masked)
    app = Stage(slip)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*word)
        assert any(word in each and len(each) < 20 for each in _strings())
        if by_key:
            await pilot.press("enter")
            assert handed_in(app) == [word]
            app.heard.clear()
        else:
            assert slip.take() == word
        await pilot.press("x", "backspace")
        await pilot.pause()
        gc.collect()
        known = [word, word[:6]]
        left = [e for e in _strings() if known[1] in e and not any(e is k for k in known)]
        assert left == []
        assert word not in text(app)
