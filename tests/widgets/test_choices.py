"""Choices: picked by arrows, digits, the space bar and clicks, and drawn as wide as they may be."""

from __future__ import annotations

import pytest

from reflect_tui.widgets.choices import Choices
from tests.drawn import lines, styles, too_faint
from tests.widgets.bytes_written import Written
from tests.widgets.stage import ODD, SIZES, Stage

YES_NO = [("yes", "Yes"), ("no", "No"), ("unsure", "Not sure")]
KINDS = [(k.lower(), k) for k in ("Accident", "Complaint", "Compliment", "Safeguarding", "Near")]


async def test_one_choice_is_picked_by_moving() -> None:
    choices = Choices(YES_NO)
    app = Stage(choices)
    async with app.run_test(size=(40, 12)) as pilot:
        assert lines(app)[0] == "( ) Yes  ( ) No  ( ) Not sure"
        assert choices.value is None
        await pilot.press("left")
        assert choices.value is None
        await pilot.press("right")
        assert choices.value == "no"
        await pilot.press("right", "right", "right")
        assert list(choices.chosen) == ["unsure"]
        await pilot.press("left")
        assert lines(app)[0] == "( ) Yes  (•) No  ( ) Not sure"
        heard = [m for m in app.heard if isinstance(m, Choices.Changed)]
        assert len(heard) == len(app.heard) == 3
        assert heard[-1].control is choices
        assert heard[-1].chosen == ("no",)


async def test_several_are_toggled_by_space_digit_and_click() -> None:
    choices = Choices(KINDS, several=True, chosen=["near", "unknown"])
    app = Stage(choices)
    async with app.run_test(size=(40, 12)) as pilot:
        assert lines(app)[:2] == [
            "[ ] Accident      [ ] Complaint",
            "[ ] Compliment    [ ] Safeguarding",
        ]
        await pilot.press("1", "2", "1", "9")
        assert list(choices.chosen) == ["complaint", "near"]
        await pilot.press("right", "right", "space")
        assert list(choices.chosen) == ["complaint", "compliment", "near"]
        await pilot.click(Choices, offset=(20, 1))
        assert list(choices.chosen) == ["complaint", "compliment", "safeguarding", "near"]
        await pilot.click(Choices, offset=(38, 1))
        assert len(choices.chosen) == 4
        assert lines(app)[1] == "[x] Compliment    [x] Safeguarding"


async def test_an_answer_that_fits_no_other_takes_the_others_away_and_goes_with_them() -> None:
    who = [("none", "Nobody"), ("police", "Police"), ("hse", "HSE")]
    choices = Choices(who, several=True, alone=["none"])
    app = Stage(choices)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("2", "3")
        assert list(choices.chosen) == ["police", "hse"]
        await pilot.press("1")
        assert list(choices.chosen) == ["none"]
        assert lines(app)[0] == "[x] Nobody  [ ] Police  [ ] HSE"
        await pilot.press("3")
        assert list(choices.chosen) == ["hse"]
        assert lines(app)[0] == "[ ] Nobody  [ ] Police  [x] HSE"
        await pilot.press("1", "1")
        assert list(choices.chosen) == []


@pytest.mark.parametrize(
    ("width", "drawn"),
    [
        (80, ["[ ] Accident  [ ] Complaint  [ ] Compliment  [ ] Safeguarding  [ ] Near"]),
        (60, ["[ ] Accident      [ ] Complaint     [ ] Compliment", "[ ] Safeguarding  [ ] Near"]),
        (34, ["[ ] Accident      [ ] Complaint", "[ ] Compliment    [ ] Safeguarding", "[ ] Near"]),
        (33, [f"[ ] {title}" for _, title in KINDS]),
    ],
)
async def test_one_row_if_all_fit_else_columns_of_even_width(width: int, drawn: list[str]) -> None:
    app = Stage(Choices(KINDS, several=True))
    async with app.run_test(size=(width, 12)):
        assert [line for line in lines(app) if line] == drawn


async def test_no_more_columns_than_the_rows_need() -> None:
    """Five in four columns would leave one alone in its row; in three, two rows are full."""
    app = Stage(Choices([(word, word) for word in ("first", "second", "third", "fourth", "fifth")]))
    async with app.run_test(size=(50, 12)):
        assert lines(app)[:2] == ["( ) first   ( ) second  ( ) third", "( ) fourth  ( ) fifth"]


async def test_up_and_down_move_between_lines_and_leave_at_the_ends() -> None:
    first, second = Choices(KINDS, several=True), Choices(YES_NO)
    app = Stage(first, second)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("right", "down", "space")
        assert list(first.chosen) == ["safeguarding"]
        await pilot.press("down", "space")
        assert list(first.chosen) == ["safeguarding", "near"]
        await pilot.press("down")
        assert app.focused is second
        assert second.value is None
        await pilot.press("up")
        assert app.focused is first


async def test_enter_submits_and_toggles_nothing() -> None:
    choices = Choices(KINDS, several=True)
    app = Stage(choices)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("enter")
        (message,) = app.heard
        assert isinstance(message, Choices.Submitted)
        assert message.control is choices
        assert list(choices.chosen) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", ["cream", "dark"])
async def test_odd_labels_are_drawn_exactly(size: tuple[int, int], theme: str) -> None:
    app = Stage(Choices([(w, w) for w in ODD], several=True, chosen=ODD[:1]), theme=theme)
    async with app.run_test(size=size):
        drawn = "\n".join(lines(app))
        assert all(word in drawn for word in ODD)
        assert not too_faint(app)


async def test_a_label_longer_than_the_line_is_wrapped() -> None:
    choices = Choices([("a", "word " * 20), ("b", "Yes")])
    app = Stage(choices)
    async with app.run_test(size=(40, 12)) as pilot:
        assert lines(app)[0].startswith("( ) word")
        assert lines(app)[1].startswith("    word")
        await pilot.click(Choices, offset=(8, 1))
        assert choices.value == "a"
        assert lines(app)[0].startswith("(•) word")


async def test_focus_shows_and_moving_draws_little() -> None:
    choices = Choices(KINDS, several=True)
    app = Stage(choices)
    async with app.run_test(size=(120, 40)) as pilot:
        accident, complaint = styles(app, "[ ] Accident")[0], styles(app, "[ ] Complaint")[0]
        assert accident.bold
        assert not complaint.bold
        assert accident.bgcolor != complaint.bgcolor
        await pilot.pause(0.1)
        written = Written(app)
        await pilot.press("right")
        assert 0 < written.take() < 250
        assert styles(app, "[ ] Complaint")[0] == accident
