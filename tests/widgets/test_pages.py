"""Items on pages: turned, moved over, pointed at and picked."""

from __future__ import annotations

import pytest
from textual import events

from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item, pack, wrap_items
from tests.drawn import lines, styles, text, too_faint
from tests.pictures.hand import until
from tests.widgets.bytes_written import Written
from tests.widgets.stage import ODD, SIZES, Stage

SAID = "Frightened to walk to the bathroom now, and the family upset they heard at 9"


def said(count: int) -> list[Item]:
    return [Item(str(i), f"{i} {SAID}") for i in range(count)]


def heard(app: Stage) -> list[tuple[str, str]]:
    return [
        (type(m).__name__, m.item.key)
        for m in app.heard
        if isinstance(m, Pages.Moved | Pages.Picked)
    ]


async def test_items_stand_in_pages_with_a_hanging_indent() -> None:
    app = Stage(Pages([Item("a", SAID, "2"), *said(9)]))
    async with app.run_test(size=(53, 9)) as pilot:
        assert lines(app) == [
            "· Frightened to walk to the bathroom now, and the",
            "  family upset they heard at 9 → 2",
            "",
            "· 0 Frightened to walk to the bathroom now, and the",
            "  family upset they heard at 9",
            "",
            "· 1 Frightened to walk to the bathroom now, and the",
            "  family upset they heard at 9",
            "                             PgDn turns · page 1 of 4",
        ]
        assert styles(app, "→ 2")[0].color != styles(app, "0 Fright")[0].color
        assert not styles(app, "Fright")[0].bold
        await pilot.press("down")
        assert lines(app)[0] == "▸ Frightened to walk to the bathroom now, and the"
        assert lines(app)[3] == "· 0 Frightened to walk to the bathroom now, and the"
        assert styles(app, "Fright")[0].bold


async def test_keys_move_and_turn_pages() -> None:
    pages = Pages(said(7))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        assert pages.page_count == 3
        await pilot.press("down", "up", "down", "down", "down")
        assert (pages.page, pages.item) == (2, said(7)[3])
        await pilot.press("up")
        assert (pages.page, pages.item) == (1, said(7)[2])
        await pilot.press("right", "pagedown", "pagedown", "enter")
        assert lines(app)[0].startswith("▸ 6")
        await pilot.press("left", "home", "end", "pageup")
        assert heard(app) == [
            ("Moved", "0"),
            ("Moved", "1"),
            ("Moved", "2"),
            ("Moved", "3"),
            ("Moved", "2"),
            ("Moved", "3"),
            ("Moved", "6"),
            ("Picked", "6"),
            ("Moved", "3"),
            ("Moved", "0"),
            ("Moved", "6"),
            ("Moved", "3"),
        ]
        assert all(getattr(m, "control", None) is pages for m in app.heard)


@pytest.mark.parametrize(("key", "first"), [("down", "3"), ("up", "5")])
async def test_nothing_stands_out_until_the_cursor_is_moved(key: str, first: str) -> None:
    pages = Pages(said(7))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        await pilot.press("right", "end", "home", "right", "enter")
        assert (pages.page, pages.item, heard(app)) == (2, None, [])
        assert "▸" not in text(app)
        await pilot.press(key)
        assert heard(app) == [("Moved", first)]
        assert (pages.page, pages.item) == (2, said(7)[int(first)])
        assert f"▸ {first} Fright" in text(app)


async def test_the_first_click_points_and_a_double_click_picks() -> None:
    pages = Pages(said(7))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        await pilot.click(Pages, offset=(5, 0))
        assert heard(app) == [("Moved", "0")]
        assert lines(app)[0].startswith("▸ 0")
    pages = Pages(said(7))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        await pilot.double_click(Pages, offset=(5, 3))
        assert heard(app) == [("Moved", "1"), ("Picked", "1")]


async def test_a_program_that_points_shows_the_cursor_at_once() -> None:
    pages = Pages(said(7))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        assert "▸" not in text(app)
        assert pages.move_to("0")
        await pilot.pause()
        assert lines(app)[0].startswith("▸ 0")
        assert not pages.move_to("nothing")
        assert (pages.item, heard(app)) == (said(7)[0], [])


async def test_other_items_are_shown_from_the_first_without_a_cursor() -> None:
    pages = Pages(said(7))
    app = Stage(pages)
    other = [Item(f"n{i}", f"new {i} {SAID}") for i in range(7)]
    async with app.run_test(size=(53, 9)) as pilot:
        for items, keys in ((other, ["end"]), (said(7), ["down", "end"])):
            await pilot.press(*keys)
            assert pages.page == 3
            pages.set_items(items)
            await pilot.pause()
            assert (pages.page, pages.item) == (1, None)
            assert "▸" not in text(app)
        await pilot.press("down")
        assert pages.item == said(7)[0]


async def test_without_a_cursor_the_page_stays_where_it_was_read() -> None:
    pages = Pages(said(7))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        await pilot.press("right")
        pages.set_items([*(Item(f"b{i}", f"before {i}") for i in range(12)), *said(9)])
        await pilot.pause()
        assert pages.item is None
        assert "· 3 Fright" in text(app)


async def test_pages_that_do_not_point_are_only_turned() -> None:
    pages = Pages(said(7), points=False)
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        for key, page in [
            ("down", 2),
            ("down", 3),
            ("down", 3),
            ("up", 2),
            ("home", 1),
            ("end", 3),
        ]:
            await pilot.press(key)
            assert pages.page == page
        await pilot.press("enter")
        await pilot.double_click(Pages, offset=(5, 0))
        pages.move_to("3")
        await pilot.pause()
        assert (pages.page, pages.item, heard(app)) == (2, None, [])
        assert "▸" not in text(app)


async def test_the_mouse_selects_picks_and_turns() -> None:
    pages = Pages(said(7))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        await pilot.click(Pages, offset=(5, 4))
        await pilot.click(Pages, offset=(5, 5))
        assert heard(app) == [("Moved", "1")]
        await pilot.double_click(Pages, offset=(5, 6))
        assert heard(app)[1:] == [("Moved", "2"), ("Picked", "2")]
        await pilot._post_mouse_events([events.MouseScrollDown], Pages)
        assert pages.page == 2
        await pilot._post_mouse_events([events.MouseScrollUp], Pages)
        assert pages.page == 1


async def test_without_the_focus_no_cursor_is_drawn() -> None:
    app = Stage(Pages(said(2)))
    async with app.run_test(size=(53, 9)) as pilot:
        await pilot.press("down")
        assert "▸" in text(app)
        app.set_focus(None)
        await pilot.pause()
        assert "▸" not in text(app)
        assert text(app).count("·") == 2


@pytest.mark.parametrize("theme", ["cream", "dark"])
@pytest.mark.parametrize("size", SIZES)
async def test_odd_text_is_shown_exactly(size: tuple[int, int], theme: str) -> None:
    app = Stage(Pages([Item(w, w, "[/") for w in ODD]), theme=theme)
    async with app.run_test(size=size) as pilot:
        seen = ""
        for _ in ODD:
            seen += text(app)
            assert not too_faint(app)
            await pilot.press("down")
        assert all(f" {word} → [/" in seen for word in ODD)


@pytest.mark.parametrize("size", SIZES)
async def test_a_long_item_is_read_to_its_end(size: tuple[int, int]) -> None:
    words = " ".join(f"word{i}" for i in range(700))[:5000]
    pages = Pages([Item("a", "short"), Item("b", words), Item("c", "after")])
    app = Stage(pages)
    async with app.run_test(size=size) as pilot:
        seen: list[str] = []
        for _ in range(pages.page_count + 3):
            seen.extend(text(app).split())
            await pilot.press("down")
        assert set(words.split()) <= set(seen)
        assert pages.item == Item("c", "after")
        assert [k for _, k in heard(app)] == ["a", "b", "c"]
        for _ in range(pages.page_count + 3):
            await pilot.press("up")
        assert pages.item == Item("a", "short")
        assert pages.page == 1


async def test_lines_and_tabs_are_shown_as_given() -> None:
    app = Stage(Pages([Item("a", "one\n  two\tthree\n\nfour")]))
    async with app.run_test(size=(40, 12)):
        assert lines(app)[:4] == ["· one", "    two   three", "", "  four"]


async def test_new_items_keep_the_cursor_and_resizing_keeps_it_in_sight() -> None:
    pages = Pages(said(20))
    app = Stage(pages)
    async with app.run_test(size=(53, 9)) as pilot:
        assert pages.move_to("11")
        pages.set_items(said(12))
        await pilot.pause()
        assert any(line.startswith("▸ 11 ") for line in lines(app))
        for size in [(40, 12), (120, 40), (41, 5)]:
            await pilot.resize_terminal(*size)
            assert await until(pilot, lambda: any(x.startswith("▸ 11 ") for x in lines(app)))
        pages.set_items(said(5))
        await pilot.pause()
        assert (pages.page, pages.item) == (5, None)
        pages.set_items([])
        pages.set_empty("Nothing was written.")
        await pilot.press("down", "enter", "pagedown", "end", "home")
        assert pages.item is None
        assert lines(app)[0] == "Nothing was written."
        assert heard(app) == []


async def test_enter_is_offered_only_where_there_is_an_item_to_pick() -> None:
    pages = Pages(said(2))
    async with Stage(pages).run_test():
        assert pages.check_action("pick", ())
        pages.set_items([])
        assert not pages.check_action("pick", ())
        assert pages.check_action("turn", (1,))


def test_a_huge_evening_is_laid_out_whole() -> None:
    items = [Item(str(i), ("We said “this” and that. " * 250)[:5000]) for i in range(200)]
    book = pack(wrap_items(items, 80), 20)
    assert len(book.pages) == 200 * 4


async def test_moving_draws_two_items_only() -> None:
    app = Stage(Pages(said(20)))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("down")
        await pilot.pause(0.1)
        written = Written(app)
        await pilot.press("down")
        assert 0 < written.take() < 1500


def test_long_words_use_a_broad_screen_and_stay_short_on_a_usual_one() -> None:
    item = Item("a", "It was late and the mat had been unplugged to charge the hoist. " * 3)
    longest = {
        width: max(len(line.text) for line in wrap_items([item], width)[0])
        for width in (60, 80, 112, 200)
    }
    assert longest[80] <= 72 < longest[112] <= 100
    assert longest[200] == longest[112]
