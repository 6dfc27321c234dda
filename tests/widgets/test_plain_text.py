"""Words that somebody has typed, shown exactly."""

from __future__ import annotations

import pytest

from reflect_tui.widgets.plain_text import PlainText
from tests.drawn import lines, text, too_faint
from tests.widgets.bytes_written import Written
from tests.widgets.stage import ODD, SIZES, Stage


@pytest.mark.parametrize("words", ODD)
@pytest.mark.parametrize("size", SIZES)
async def test_typed_words_are_shown_exactly(words: str, size: tuple[int, int]) -> None:
    shown = PlainText()
    app = Stage(shown)
    async with app.run_test(size=size) as pilot:
        shown.show(words)
        await pilot.pause()
        assert lines(app)[0] == words
        assert shown.text == words
        assert not too_faint(app)


async def test_escape_characters_never_reach_the_terminal() -> None:
    app = Stage(PlainText("a\x1b[31mb\u202ec"))
    async with app.run_test(size=(40, 12)):
        assert lines(app)[0] == "a�[31mb�c"


async def test_long_text_wraps_and_nothing_is_lost() -> None:
    app = Stage(PlainText("word " * 80))
    async with app.run_test(size=(40, 12)):
        assert text(app).count("word") == 80


async def test_the_same_words_again_draw_nothing() -> None:
    shown = PlainText("0:41")
    app = Stage(shown)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause(0.1)
        written = Written(app)
        shown.show("0:41")
        await pilot.pause()
        assert written.take() == 0
        shown.show("0:42")
        await pilot.pause()
        assert 0 < written.take() < 200
        assert lines(app)[0] == "0:42"
