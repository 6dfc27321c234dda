"""The line of keys: those that work, in order, none cut, each a button for the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input

from reflect_tui.widgets.key_line import Entry, KeyLine, entries
from reflect_tui.widgets.line_input import LineInput, SlipInput
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.row_list import Column, Row, RowList
from tests.drawn import lines, styles, text, too_faint
from tests.widgets.bytes_written import Written
from tests.widgets.stage import SIZES, Stage


class Place(Screen[None]):
    BINDINGS = [
        Binding("f2,ctrl+n", "do('show')", "Show all"),
        Binding("f3", "do('next')", "Next"),
        Binding("l", "do('learned')", "Learned"),
        Binding("p,f8", "do('park')", "Park an idea"),
        Binding("ctrl+o", "do('open')", "Open [b]it[/b]"),
        Binding("escape", "do('back')", "Back"),
        Binding("f9", "do('hidden')", "Hidden", show=False),
        Binding("f6", "impossible", "Impossible"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.possible = False

    def compose(self) -> ComposeResult:
        yield RowList([Column(0)], [Row("a", ("A",))])
        yield LineInput()
        yield KeyLine()

    def action_do(self, what: str) -> None:
        self.done.append(what)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        return (self.possible or None) if action == "impossible" else True


class Dialog(ModalScreen[None]):
    BINDINGS = [Binding("enter", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        yield KeyLine()


class Whole(Stage):
    BINDINGS = [Binding("f1", "help", "Help"), Binding("ctrl+q", "quit", "Quit", show=False)]

    def on_mount(self) -> None:
        self.push_screen(Place())


def place(app: Stage) -> Place:
    assert isinstance(app.screen, Place)
    return app.screen


LETTERS = "L Learned   P Park an idea   Ctrl+O Open [b]it[/b]"
NUMBERS = "F2 Show all   F3 Next"


async def test_the_keys_that_work_stand_in_order() -> None:
    app = Whole()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert lines(app)[-1] == f"{LETTERS}   {NUMBERS}   Esc Back   F1 Help"
        assert styles(app, "F2")[0].bold
        assert not styles(app, "Show all")[0].bold
        place(app).possible = True
        place(app).refresh_bindings()
        await pilot.pause()
        assert lines(app)[-1] == f"{LETTERS}   {NUMBERS}   F6 Impossible   Esc Back   F1 Help"


async def test_letters_are_left_out_while_typing() -> None:
    app = Whole()
    async with app.run_test(size=(120, 40)) as pilot:
        app.screen.query_one(Input).focus()
        await pilot.pause()
        assert "Learned" not in text(app)
        assert f"{NUMBERS}   F8 Park an idea   Esc Back   F1 Help" in text(app)
        app.screen.query_one(RowList).focus()
        await pilot.pause()
        assert "L Learned   P Park an idea" in text(app)


@pytest.mark.parametrize("size", [*SIZES, (30, 12), (53, 20), (30, 20)])
@pytest.mark.parametrize("theme", ["cream", "dark"])
async def test_no_label_is_cut(size: tuple[int, int], theme: str) -> None:
    app = Whole(theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        line = app.screen.query_one(KeyLine)
        assert line.size.height <= (1 if size[1] < 20 else 3)
        drawn = [row.rstrip() for row in lines(app)[-line.size.height :]]
        gap = "   " if size[0] >= 70 else "  "
        labels = [f"{e.shown} {e.label}" for e in entries(app.screen)]
        shown = [part for row in drawn for part in row.split(gap)]
        if len(shown) < len(labels):
            assert shown.pop() == "F1 More"
            labels.pop()
            assert "F3 Next" in shown
        assert shown == [label for label in labels if label in shown]
        assert not too_faint(app)


async def test_a_short_screen_has_one_line_of_keys_and_help_says_that_there_is_more() -> None:
    app = Whole()
    async with app.run_test(size=(53, 15)) as pilot:
        assert lines(app)[-1] == "L Learned  F2 Show all  F3 Next  Esc Back  F1 More"
        assert app.screen.query_one(KeyLine).size.height == 1
        await pilot.resize_terminal(53, 24)
        await pilot.pause()
        assert lines(app)[-2:] == [
            "L Learned  P Park an idea  Ctrl+O Open [b]it[/b]",
            "F2 Show all  F3 Next  Esc Back  F1 Help",
        ]


async def test_a_click_does_what_the_key_does() -> None:
    app = Whole()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        for words in ("F2", "Next", "Learned", "it[/b]", "Esc"):
            await pilot.click(KeyLine, offset=(lines(app)[-1].index(words), 0))
        await pilot.click(KeyLine, offset=(119, 0))
        await pilot.pause()
        assert place(app).done == ["show", "next", "learned", "open", "back"]


async def test_the_mouse_shows_what_it_would_do() -> None:
    app = Whole()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        ground = styles(app, "Next")[0].bgcolor
        await pilot.hover(KeyLine, offset=(lines(app)[-1].index("Next"), 0))
        await pilot.pause()
        assert styles(app, "Next")[0].bgcolor != ground
        assert styles(app, "F3")[0].bgcolor != ground
        assert styles(app, "Learned")[0].bgcolor == ground
        assert not too_faint(app)
        await pilot.hover(RowList)
        await pilot.pause()
        assert styles(app, "Next")[0].bgcolor == ground


async def test_a_dialog_has_its_own_keys_and_nothing_new_draws_nothing() -> None:
    app = Whole()
    async with app.run_test(size=(53, 15)) as pilot:
        await pilot.pause(0.1)
        written = Written(app)
        app.screen.refresh_bindings()
        await pilot.pause()
        assert written.take() == 0
        await app.push_screen(Dialog())
        await pilot.pause()
        assert lines(app)[-1].startswith("Enter Close")
        await pilot.click(KeyLine, offset=(1, 0))
        await pilot.pause()
        assert isinstance(app.screen, Place)


class Many(Screen[None]):
    BINDINGS = [
        Binding(key, f"go({key!r})", key)
        for key in ("f1", "escape", "f12", "f10", "f2", "f9", "z", "ctrl+f3", "full_stop")
    ]

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets

    def compose(self) -> ComposeResult:
        yield from self.widgets
        yield KeyLine()

    def action_go(self, key: str) -> None:
        pass


async def test_function_keys_stand_by_number_between_letters_and_escape() -> None:
    app = Stage()
    async with app.run_test(size=(120, 40)):
        await app.push_screen(Many(SlipInput()))
        keys = [entry.key for entry in entries(app.screen)]
        assert keys == ["enter", "ctrl+f3", "f2", "f9", "f10", "f12", "escape", "f1"]
        app.screen.set_focus(None)
        keys = [entry.key for entry in entries(app.screen)]
        assert keys[:4] == ["z", "ctrl+f3", "full_stop", "f2"]


@pytest.mark.parametrize(
    ("make", "label", "message"),
    [
        (lambda: RowList([Column(0)], [Row("a", ("A",))], enter="Open"), "Open", RowList.Chosen),
        (lambda: Pages([Item("a", "A")], enter="Put under"), "Put under", Pages.Picked),
        (SlipInput, "Add", SlipInput.HandedIn),
    ],
    ids=["rows", "pages", "slip"],
)
async def test_enter_stands_first_and_can_be_clicked(
    make: Callable[[], Widget], label: str, message: type[Message]
) -> None:
    widget, app = make(), Stage()
    async with app.run_test(size=(120, 40)) as pilot:
        await app.push_screen(Many(widget))
        await pilot.press("down")
        app.heard.clear()
        assert lines(app)[-1].startswith(f"Enter {label}   ")
        await pilot.click(KeyLine, offset=(8, 0))
        await pilot.pause()
        assert [type(m) for m in app.heard] == [message]
        assert app.focused is widget
        app.screen.set_focus(None)
        await pilot.pause()
        assert "Enter" not in text(app)


async def test_without_a_label_enter_is_not_at_the_foot() -> None:
    for widget in (RowList([Column(0)], [Row("a", ("A",))]), Pages([Item("a", "A")])):
        app = Stage()
        async with app.run_test(size=(120, 40)):
            await app.push_screen(Many(widget))
            assert app.focused is widget
            assert "enter" not in [entry.key for entry in entries(app.screen)]


@pytest.mark.parametrize(
    ("binding", "shown"),
    [
        ("f12", "F12"),
        ("ctrl+n", "Ctrl+N"),
        ("escape", "Esc"),
        ("enter", "Enter"),
        ("question_mark", "?"),
        ("pagedown", "PgDn"),
        ("shift+tab", "Shift+Tab"),
        ("A", "Shift+A"),
        ("slash", "/"),
        ("ctrl+f2", "Ctrl+F2"),
        ("down", "↓"),
    ],
)
async def test_keys_are_named_as_on_the_keyboard(binding: str, shown: str) -> None:
    class One(Screen[Any]):
        BINDINGS = [Binding(binding, "x", "Go")]

        def action_x(self) -> None:
            pass

    app = Stage()
    async with app.run_test(size=(40, 12)):
        await app.push_screen(One())
        assert entries(app.screen)[0] == Entry(entries(app.screen)[0].key, shown, "Go")
