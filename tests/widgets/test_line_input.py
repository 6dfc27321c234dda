"""One line that is typed in: what is taken, what is refused, and what is shown of it."""

from __future__ import annotations

import pytest
from textual import events

from reflect_tui.widgets.line_input import (
    NOT_SHOWABLE,
    SEVERAL_LINES,
    LineInput,
    SlipInput,
)
from tests.drawn import lines, styles, too_faint
from tests.widgets.bytes_written import Written
from tests.widgets.stage import ODD, SIZES, Stage
from tests.widgets.typing_hand import paste, refusals


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


async def test_a_line_that_is_left_shows_its_beginning() -> None:
    long, other = LineInput("Check the mat at every handover, each night and each day"), LineInput()
    app = Stage(long, other)
    async with app.run_test(size=(40, 12)) as pilot:
        long.focus()
        await pilot.press("end", "s")
        await pilot.pause()
        assert not lines(app)[0].startswith("Check")
        other.focus()
        await pilot.pause()
        assert lines(app)[0].startswith("Check the mat")
