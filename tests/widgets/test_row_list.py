"""Rows under headings: moved over, opened, and new ones put in their place."""

from __future__ import annotations

from time import process_time

import pytest

from reflect_tui.widgets.row_list import Column, Row, RowList
from reflect_tui.widgets.rows import LazyRows
from tests.drawn import lines, styles, text, too_faint
from tests.pictures.hand import until
from tests.widgets.bytes_written import Written
from tests.widgets.stage import ODD, SIZES, Stage

COLUMNS = [Column(10), Column(0), Column(9, at=60, align_right=True)]
LOG = [
    Row("", ("Needs attention",), heading=True),
    Row("n1", ("! Overdue", "Evening check", "3 days"), "alert"),
    Row("n2", ("✓ To check", "Fit a socket", "Tue 24"), "good"),
    Row("", (), heading=True),
    Row("", ("All", "search: /"), heading=True),
    Row("14", ("2026-014", "Fall on the way to the bathroom at night", "9 people")),
    Row("13", ("2026-013", "Two visits missed", ""), "calm"),
]


def many(count: int) -> list[Row]:
    return [Row(str(i), (f"2026-{i:05}", f"Something {i}", "9 people")) for i in range(count)]


def heard(app: Stage) -> list[tuple[str, str]]:
    return [
        (type(m).__name__, m.key)
        for m in app.heard
        if isinstance(m, RowList.Highlighted | RowList.Chosen)
    ]


async def test_the_cursor_goes_over_headings_and_tells() -> None:
    rows = RowList(COLUMNS, LOG)
    app = Stage(rows)
    async with app.run_test(size=(53, 15)) as pilot:
        assert lines(app)[:7] == [
            "Needs attention",
            "▸ ! Overdue   Evening check",
            "  ✓ To check  Fit a socket",
            "",
            "All                                         search: /",
            "  2026-014    Fall on the way to the bathroom at nig…",
            "  2026-013    Two visits missed",
        ]
        await pilot.press("up", "down", "down", "enter", "end", "home")
        assert heard(app) == [
            ("Highlighted", "n2"),
            ("Highlighted", "14"),
            ("Chosen", "14"),
            ("Highlighted", "13"),
            ("Highlighted", "n1"),
        ]
        assert all(getattr(m, "control", None) is rows for m in app.heard)


async def test_a_click_opens_a_row_but_not_a_heading() -> None:
    rows = RowList(COLUMNS, LOG)
    app = Stage(rows)
    async with app.run_test(size=(53, 15)) as pilot:
        await pilot.click(RowList, offset=(5, 4))
        await pilot.click(RowList, offset=(5, 10))
        assert heard(app) == []
        await pilot.click(RowList, offset=(20, 6))
        assert heard(app) == [("Highlighted", "13"), ("Chosen", "13")]
        assert lines(app)[6].startswith("▸ 2026-013")


@pytest.mark.parametrize("theme", ["cream", "dark"])
@pytest.mark.parametrize("size", SIZES)
async def test_everything_can_be_read(size: tuple[int, int], theme: str) -> None:
    rows = LOG + [Row(word, ("2026-001", word, "x" * 5000)) for word in ODD]
    app = Stage(RowList(COLUMNS, rows), theme=theme)
    async with app.run_test(size=size) as pilot:
        assert not too_faint(app)
        seen = ""
        for _ in rows:
            seen += text(app)
            await pilot.press("down")
        seen += text(app)
        assert all(word in seen for word in ODD)
        assert not too_faint(app)


async def test_columns_show_from_their_width_on() -> None:
    for size in SIZES:
        app = Stage(RowList(COLUMNS, LOG))
        async with app.run_test(size=size):
            assert ("9 people" in text(app)) == (size[0] >= 60)
            assert all(len(line) <= size[0] for line in lines(app))


async def test_what_is_empty_at_the_end_of_a_row_leaves_its_room_to_the_others() -> None:
    words = "Somebody said so much that it takes more than the room of one column"
    rows = [Row("a", ("2026-001", words, "9 people")), Row("b", ("2026-002", words, ""))]
    app = Stage(RowList(COLUMNS, rows))
    async with app.run_test(size=(83, 12)):
        assert lines(app)[0].endswith("…   9 people")
        assert lines(app)[1].endswith(words)


async def test_tones_colour_the_first_cell() -> None:
    app = Stage(RowList(COLUMNS, LOG))
    async with app.run_test(size=(53, 15)):
        plain = styles(app, "2026-014")[0].color
        tones = {styles(app, w)[0].color for w in ("! Over", "✓ To", "2026-013", "2026-014")}
        assert len(tones) == 4
        assert styles(app, "Evening")[0].color == plain
        assert styles(app, "Evening")[0].bold
        assert styles(app, "! Over")[0].bgcolor == styles(app, "Evening")[0].bgcolor
        assert styles(app, "Fit")[0].bgcolor != styles(app, "Evening")[0].bgcolor


async def test_new_rows_keep_the_key_or_the_nearest() -> None:
    rows = RowList(COLUMNS, LOG)
    app = Stage(rows)
    async with app.run_test(size=(53, 15)) as pilot:
        assert rows.move_to("14")
        assert not rows.move_to("nothing")
        rows.set_rows(LOG[3:])
        assert rows.key == "14"
        rows.set_rows([row for row in LOG if row.key != "14"])
        assert rows.key == "n2"
        rows.set_rows(LOG[:1])
        assert rows.key is None
        await pilot.press("down", "pagedown", "enter", "end")
        rows.set_rows(LOG)
        assert rows.key == "n1"
        assert heard(app) == []


async def test_new_rows_may_be_shown_from_the_first() -> None:
    rows = RowList(COLUMNS, LOG)
    app = Stage(rows)
    async with app.run_test(size=(53, 15)):
        rows.move_to("13")
        rows.set_rows(LOG[4:], keep=False)
        assert rows.key == "14"
        assert heard(app) == []


async def test_rows_are_made_only_when_they_are_looked_at() -> None:
    made: list[int] = []

    def make(number: int) -> Row:
        made.append(number)
        return Row(str(number), (f"2026-{number:05}", f"Something {number}", ""))

    lazy = LazyRows([LOG[0]], range(10_000), make)
    app = Stage(RowList(COLUMNS, lazy))
    async with app.run_test(size=(53, 15)) as pilot:
        assert lines(app)[0].startswith("Needs attention")
        assert lines(app)[1].startswith("▸ 2026-00000  Something 0")
        await pilot.press("end")
        await pilot.pause()
        assert lines(app)[-1].startswith("▸ 2026-09999  Something 9999")
        assert set(made) <= {*range(14), *range(9_985, 10_000)}
    assert len(lazy) == 10_001
    assert [row.key for row in lazy[:3]] == ["", "0", "1"]
    assert lazy[-1].key == "9999"
    with pytest.raises(IndexError):
        _ = lazy[10_001]


async def test_a_bar_shows_where_one_is_as_soon_as_there_are_more_rows_than_lines() -> None:
    rows = RowList(COLUMNS, LOG)
    app = Stage(rows)
    async with app.run_test(size=(53, 15)) as pilot:
        assert not rows.show_vertical_scrollbar
        rows.set_rows(many(100))
        assert rows.show_vertical_scrollbar
        await pilot.pause()
        assert rows.scrollable_content_region.width == 52
        rows.set_rows(LOG)
        await pilot.pause()
        assert rows.scrollable_content_region.width == 53


async def test_an_empty_list_says_so() -> None:
    rows = RowList(COLUMNS, empty="Nothing yet. [Press N] to note what happened, good or bad.")
    app = Stage(rows)
    async with app.run_test(size=(40, 12)) as pilot:
        assert lines(app)[:2] == [
            "Nothing yet. [Press N] to note what",
            "happened, good or bad.",
        ]
        await pilot.press("down", "enter")
        rows.set_empty("Nothing found.")
        await pilot.pause()
        assert lines(app)[0] == "Nothing found."


async def test_enter_is_offered_only_where_there_is_a_row_to_choose() -> None:
    rows = RowList(COLUMNS, LOG)
    app = Stage(rows)
    async with app.run_test(size=(40, 12)):
        assert rows.row is LOG[1]
        assert rows.check_action("choose", ())
        rows.set_rows(LOG[:1])
        assert rows.row is None
        assert not rows.check_action("choose", ())
        assert rows.check_action("move", (1,))


@pytest.mark.parametrize("size", SIZES)
async def test_ten_thousand_rows_follow_the_keys(size: tuple[int, int]) -> None:
    rows = RowList(COLUMNS, many(10_000))
    app = Stage(rows)
    async with app.run_test(size=size) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert rows.key == "9999"
        assert lines(app)[-1].startswith("▸ 2026-09999")
        await pilot.press("up")
        assert lines(app)[-2].startswith("▸ 2026-09998")
        await pilot.press("pageup")
        await pilot.pause()
        assert rows.key == str(9998 - (size[1] - 1))
        assert await until(pilot, lambda: any(line.startswith("▸") for line in lines(app)))
        await pilot.press("home", "pagedown")
        assert rows.key == str(size[1] - 1)
        await pilot.resize_terminal(53, 9)
        await pilot.pause()
        assert await until(pilot, lambda: any(line.startswith("▸") for line in lines(app)))


async def test_coming_back_to_the_first_row_shows_its_heading() -> None:
    app = Stage(RowList(COLUMNS, [LOG[0], *many(100)]))
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("end", "home")
        await pilot.pause()
        assert lines(app)[0].rstrip(" ▄▁") == "Needs attention"
        assert lines(app)[1].startswith("▸ 2026-00000  Something 0")


async def test_moving_draws_two_lines_however_many_rows_there_are() -> None:
    taken: list[int] = []
    for count in (100, 10_000):
        app = Stage(RowList(COLUMNS, many(count)))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("down", "up")
            await pilot.pause(0.1)
            written = Written(app)
            await pilot.press("down")
            taken.append(written.take())
    assert abs(taken[0] - taken[1]) < 20
    assert 0 < taken[0] < 1500


def test_twenty_thousand_rows_are_taken_at_once() -> None:
    rows = many(20_000)
    start = process_time()
    RowList(COLUMNS, rows)
    assert process_time() - start < 0.05


async def test_the_theme_can_change() -> None:
    app = Stage(RowList(COLUMNS, LOG))
    async with app.run_test(size=(53, 15)) as pilot:
        before = styles(app, "! Over")[0]
        app.theme = "dark"
        await pilot.pause()
        assert styles(app, "! Over")[0] != before
        assert not too_faint(app)
