"""One line for words that a person types, and the same for a slip that nobody else may keep."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from rich.cells import cached_cell_len
from rich.segment import Segment
from textual import events, on
from textual.binding import Binding
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input
from textual.widgets.input import Selection

LIMIT = 5000
"""Most characters of one line, unless said otherwise."""
SEVERAL_LINES = "That is more than one line. Paste one line at a time."
NOT_SHOWABLE = "There is a character in it that cannot be shown. Nothing was added."
TOO_LONG = "That is too long: at most {limit:,} characters."

SECRET = 12
"""Dots in a line that looks the same whatever is typed."""

_BREAK = re.compile("[\r\n\x85\u2028\u2029]")
_LAST_BREAK = re.compile("(?:\r\n|[\r\n])\\Z")
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def showable(text: str) -> bool:
    """Whether every character can be drawn: no control, no direction override, no half pair."""
    if text.isascii() and text.isprintable():
        return True
    return not any(c in _DIRECTIONS or unicodedata.category(c) in ("Cc", "Cs") for c in text)


class LineInput(Input):
    """An input of one line. It takes a text exactly, or refuses all of it with a sentence."""

    DEFAULT_CSS = """
    LineInput {
        height: 1;
        border: none;
        padding: 0;
        background: $surface;
        color: $foreground;
        &.-textual-compact { border: none !important; height: 1; padding: 0; }
        &:focus { border: none; background: $panel; background-tint: $panel 0%; }
        &:disabled:can-focus { opacity: 1; }
        & > .input--placeholder { color: $secondary; }
        & > .input--cursor {
            background: $foreground;
            color: $background;
            text-style: none;
        }
        & > .input--selection { background: $primary; color: $background; }
    }
    """

    @dataclass
    class Refused(Message):
        """Something was not added, and why."""

        input: LineInput
        sentence: str

        @property
        def control(self) -> LineInput:
            """The input it came from."""
            return self.input

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        limit: int = LIMIT,
        password: bool = False,
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(
            None,
            placeholder,
            password=password,
            select_on_focus=False,
            compact=True,
            name=name,
            id=id,
            classes=classes,
        )
        self.limit = limit
        self.cursor_blink = False
        self.set_reactive(Input.value, value)
        self.set_reactive(Input.selection, Selection.cursor(len(value)))
        self._initial_value = False

    @property
    def max_scroll_x(self) -> int:
        """As far as the text goes; Textual only knows it after the first change."""
        return max(0, self.content_width - self.content_size.width)

    @on(events.Focus)
    @on(events.Resize)
    def show_cursor(self) -> None:
        """Keep the cursor in sight of whoever types here."""
        if self.screen.focused is self and self.content_size.width:
            cursor = Region(self._cursor_offset, 0, 1, 1)
            self.scroll_to_region(cursor, force=True, animate=False)

    @on(events.Blur)
    def show_beginning(self) -> None:
        """Where nobody types, the words are read from the first one."""
        self.scroll_to(x=0, animate=False, force=True)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in place of another; refused as a whole when it may not stand there."""
        first, last = sorted((max(0, start), min(len(self.value), end)))
        if text and not showable(text):
            self._refuse(NOT_SHOWABLE)
        elif text and len(self.value) - (last - first) + len(text) > self.limit:
            self._refuse(TOO_LONG.format(limit=self.limit))
        else:
            super().replace(text, start, end)

    def _refuse(self, sentence: str) -> None:
        self.post_message(self.Refused(self, sentence))

    def on_key(self, event: events.Key) -> None:
        """Take every character as it is, or say that it was not added; never drop one silently."""
        if event.is_printable or not event.character or event.character.isprintable():
            return
        if unicodedata.category(event.character) != "Cc":
            event.stop()
            event.prevent_default()
            self.replace(event.character, *self.selection)

    def on_paste(self, event: events.Paste) -> None:
        """Take one pasted line exactly; a last line break is dropped."""
        event.stop()
        event.prevent_default()
        self._add(event.text)

    def action_cut(self) -> None:
        """No clipboard: other programs read it, and so does what records a terminal."""

    def action_copy(self) -> None:
        """No clipboard."""

    def action_paste(self) -> None:
        """No clipboard; the terminal's own paste still arrives."""

    def _add(self, pasted: str) -> None:
        text = _LAST_BREAK.sub("", pasted)
        if _BREAK.search(text):
            self._refuse(SEVERAL_LINES)
        elif text:
            self.replace(text, *self.selection)


class SlipInput(LineInput):
    """An input that can be masked, has no clipboard and no selection, and keeps nothing."""

    ALLOW_SELECT = False
    BINDINGS = [
        Binding("enter", "submit", "Add"),
        Binding(
            "ctrl+x,ctrl+c,super+c,ctrl+v,ctrl+shift+a,up,down",
            "nothing",
            show=False,
            system=True,
        ),
        Binding("shift+left", "cursor_left", show=False, system=True),
        Binding("shift+right", "cursor_right", show=False, system=True),
        Binding("shift+home", "home", show=False, system=True),
        Binding("shift+end", "end", show=False, system=True),
        Binding("ctrl+shift+left", "cursor_left_word", show=False, system=True),
        Binding("ctrl+shift+right", "cursor_right_word", show=False, system=True),
    ]

    @dataclass
    class HandedIn(Message):
        """One line was finished with Enter; it is no longer in the input."""

        input: SlipInput
        text: str

        @property
        def control(self) -> SlipInput:
            """The input it came from."""
            return self.input

    def __init__(
        self,
        placeholder: str = "",
        *,
        masked: bool = True,
        limit: int = LIMIT,
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(
            "",
            placeholder,
            limit=limit,
            password=masked,
            name=name,
            id=id,
            classes=classes,
        )

    @property
    def masked(self) -> bool:
        """Whether every character is drawn as ``•``."""
        return self.password

    @masked.setter
    def masked(self, masked: bool) -> None:
        self.password = masked

    secret = False
    """Whether, while it is masked, the line looks the same whatever is typed, or nothing."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the terminal's own, hidden cursor is put; for a secret line always the same."""
        secret = self.secret and self.password
        return self.content_region.offset if secret else super().cursor_screen_offset

    def render_line(self, y: int) -> Strip:
        """Draw the line; a secret one always with the same dots, and no cursor."""
        if not (self.secret and self.password) or y:
            return super().render_line(y)
        dots = Segment("•" * SECRET, self.rich_style)
        return Strip([dots]).adjust_cell_length(self.size.width, self.rich_style)

    def take(self) -> str:
        """The text, which is gone from here afterwards, and from the memory of text widths."""
        text = self.value
        self.value = ""
        cached_cell_len.cache_clear()
        return text

    def give_back(self, text: str) -> None:
        """Put a text that could not be taken before whatever has been typed since."""
        at = len(text) + self.cursor_position
        self.value = text + self.value
        self.cursor_position = at

    async def action_submit(self) -> None:
        """Take the line; the input is empty for the next one."""
        self.post_message(self.HandedIn(self, self.take()))

    def validate_selection(self, selection: Selection) -> Selection:
        """Never more than a cursor."""
        return Selection.cursor(super().validate_selection(selection).end)

    def _position_to_cell(self, position: int) -> int:
        """Masked, every character is one ``•``; its true width is neither needed nor kept."""
        return position if self.password else super()._position_to_cell(position)

    def action_nothing(self) -> None:
        """Do nothing, and let no one else do something."""
