"""The line of slips: masked, handed in with Enter, and nothing of it left behind."""

from __future__ import annotations

import gc

import pytest

from reflect_tui.widgets.line_input import LineInput, SlipInput
from tests.drawn import lines, text
from tests.widgets.stage import Stage
from tests.widgets.typing_hand import burst, handed_in


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
