"""The back-row test: can the person at the back read it? (§9.1)"""

from __future__ import annotations

from collections.abc import Callable

from textual import events, getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui import commands
from reflect_tui.domain.back_row import GOOD_ROWS, farthest_seat, height_cm
from reflect_tui.errors import WordsRefused
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.moves import ShownChanged
from reflect_tui.services.room import Room, Sight
from reflect_tui.widgets.letters.choice import Letters
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText

TITLE = "Can the back row read this line?"
ZOOM = "If not: press Ctrl and + until they can. On a Mac it is Cmd and +."
ZOOM_THERE = "If not: press Ctrl and + there, in the second window, until they can."
HEIGHT = "Height of the projected picture, in cm"
ASK_EVERY = 0.5
"""Seconds after which it is looked how large the second window is."""


class BackRow(Dialog[None]):
    """A line to read from the back, how large the window is, and how far that can be read.

    Where there is a second window it is that one, and the line stands there, too.
    """

    FOR = "Find out whether the person at the back can read the screen."
    DEFAULT_CSS = """
    BackRow { &.-short .note, &.-tiny .note, &.-tiny .title { margin-bottom: 0; } }
    """
    BINDINGS = [
        Binding("enter", "leave", "Close", priority=True),
        commands.LETTERS.binding(priority=True),
    ]

    def __init__(self, height: str, keep: Callable[[str], None], room: Room | None = None) -> None:
        """``height`` is what was typed another time, and ``keep`` keeps it for the next."""
        super().__init__()
        self._room = room
        self._there = Sight()
        self._height = height
        self._keep = keep

    height_line = getters.query_one("#height", LineInput)

    def compose(self) -> ComposeResult:
        """The box."""
        with Vertical(classes="box"):
            yield PlainText(TITLE, classes="title")
            yield PlainText(ZOOM, id="zoom", classes="note")
            yield PlainText(id="rows")
            yield PlainText(id="letters", classes="note")
            yield PlainText(HEIGHT)
            yield LineInput(self._height, id="height", limit=8)
            yield PlainText(id="seat")
            yield PlainText(classes="complaint")
            yield from self.foot()

    def on_mount(self) -> None:
        """Say how it is now."""
        self.look_there()
        self.show_size()
        self.set_interval(ASK_EVERY, self.look_there)
        self.app.post_message(ShownChanged())
        self.watch(self.app, "letters", self.show_letters)

    def on_unmount(self) -> None:
        """The second window shows the place again."""
        self.app.post_message(ShownChanged())

    def look_there(self) -> None:
        """Look whether there is a second window, and how large it is now."""
        there = self._room.reached if self._room is not None and self._room.watched else Sight()
        if (there.columns, there.rows) != (self._there.columns, self._there.rows):
            self._there = there
            self.show_size()

    @on(events.Resize)
    @on(LineInput.Changed)
    def show_size(self) -> None:
        """Say how large the window is that the room looks at, and how far that can be read."""
        columns, rows = self.app.size
        window = "Now"
        if self._there.rows:
            columns, rows, window = self._there.columns, self._there.rows, "Second window"
        self.query_one("#zoom", PlainText).show(ZOOM_THERE if self._there.rows else ZOOM)
        self.query_one("#rows", PlainText).show(f"{window}: {rows} rows and {columns} columns.")
        self.object_to("")
        try:
            height = height_cm(self.height_line.value)
        except WordsRefused:
            height = None
        self.query_one("#seat", PlainText).show(seat_words(height, rows))

    def show_letters(self, letters: Letters) -> None:
        """Say how large the letters of a question may be."""
        self.query_one("#letters", PlainText).show(f"The question: {letters.words.lower()}.")

    async def action_letters(self) -> None:
        """Change how large the letters of a question may be."""
        await self.run_action("app.letters")

    def action_leave(self) -> None:
        """Keep the height and close; a height that is none is said first."""
        try:
            height = height_cm(self.height_line.value)
        except WordsRefused as refused:
            self.object_to(str(refused))
            return
        self._keep(str(height or ""))
        self.dismiss(None)


def seat_words(height: int | None, rows: int) -> str:
    """From how far away it can be read, and what would help."""
    if height is None:
        return "Then this says how far away people can sit."
    now = f"Up to {farthest_seat(height, rows):.1f} m away people can read it."
    if rows <= GOOD_ROWS:
        return now
    larger = farthest_seat(height, GOOD_ROWS)
    return f"{now} With {GOOD_ROWS} rows: up to {larger:.1f} m."
