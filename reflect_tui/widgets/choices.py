"""Pick one or several from a few words that stand in a row, or in columns where they are many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from reflect_tui.widgets.flow import MARK, Flow, flow
from reflect_tui.widgets.in_sight import bring_into_sight


class Choices(Widget, can_focus=True):
    """Options in a row, or in even columns where they do not fit in one; see ``flow``.

    ``options`` are pairs of key and label. One choice: moving picks. Several: space toggles.
    Digits 1 to 9 pick the option at that place. Changes by a program post no message.
    ``alone`` are keys that fit no other beside them: picking one takes the others away, and
    picking another takes it away.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"choices--cursor"}
    DEFAULT_CSS = """
    Choices {
        width: 100%;
        height: auto;
        color: $foreground;
        &:disabled:can-focus { opacity: 1; }
        & > .choices--cursor { background: $panel; color: $foreground; text-style: bold; }
    }
    """
    BINDINGS = [
        Binding("left", "move(-1)", "Previous", show=False),
        Binding("right", "move(1)", "Next", show=False),
        Binding("up", "row(-1)", "Line above", show=False),
        Binding("down", "row(1)", "Line below", show=False),
        Binding("space", "pick", "Pick"),
        Binding("enter", "submit", "Go on", show=False),
    ]

    @dataclass
    class Changed(Message):
        """The person picked something else."""

        choices: Choices

        @property
        def chosen(self) -> tuple[str, ...]:
            """The chosen keys, in the order of the options."""
            return self.choices.chosen

        @property
        def control(self) -> Choices:
            """The widget it came from."""
            return self.choices

    @dataclass
    class Submitted(Message):
        """Enter was pressed: go on to what comes next."""

        choices: Choices

        @property
        def control(self) -> Choices:
            """The widget it came from."""
            return self.choices

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        several: bool = False,
        chosen: Iterable[str] = (),
        alone: Iterable[str] = (),
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._options = tuple(options)
        self._several = several
        self._alone = frozenset(alone)
        self._chosen: set[str] = set()
        self._cursor = 0
        self._typed_on = False
        self._layout_now = Flow(-1, [], [])
        self.choose(*chosen)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen keys, in the order of the options."""
        return tuple(key for key, _ in self._options if key in self._chosen)

    @property
    def value(self) -> str | None:
        """The first chosen key, or nothing."""
        return next(iter(self.chosen), None)

    def choose(self, *keys: str) -> None:
        """Choose exactly these keys; unknown ones are left out, and one choice takes the first."""
        known = [key for key, _ in self._options if key in keys]
        self._chosen = set(known if self._several else known[:1])
        for index, (key, _) in enumerate(self._options):
            if key in self._chosen:
                self._cursor = index
                break
        self.refresh()

    def _laid_out(self, width: int) -> Flow:
        if self._layout_now.width != width:
            self._layout_now = flow([label for _, label in self._options], width)
        return self._layout_now

    def get_content_height(
        self,
        container: Size,  # noqa: ARG002
        viewport: Size,  # noqa: ARG002
        width: int,
    ) -> int:
        """As many lines as the options take at this width."""
        return len(self._laid_out(width).lines)

    def render_line(self, y: int) -> Strip:
        """Draw one line of options."""
        base = self.rich_style
        width = self.size.width
        lines = self._laid_out(width).lines
        segments: list[Segment] = []
        x = 0
        for piece in lines[y] if y < len(lines) else []:
            segments.append(Segment(" " * (piece.x - x), base))
            text = (self._mark(piece.option) if piece.first else " " * MARK) + piece.text
            segments.append(Segment(text, self._style(piece.option, base)))
            x = piece.x + cell_len(text)
        return Strip([s for s in segments if s.text]).adjust_cell_length(width, base)

    def _mark(self, option: int) -> str:
        on = self._options[option][0] in self._chosen
        if self._several:
            return "[x] " if on else "[ ] "
        return "(•) " if on else "( ) "

    def _style(self, option: int, base: Style) -> Style:
        if self.has_focus and option == self._cursor:
            return self.get_component_rich_style("choices--cursor")
        return base + Style(bold=True) if self._options[option][0] in self._chosen else base

    def _repaint(self, *options: int) -> None:
        layout = self._laid_out(self.size.width)
        regions = [region for option in options for region in layout.regions(option)]
        if regions:
            self.refresh(*regions)

    @property
    def cursor_region(self) -> Region:
        """The part of this widget that the option at the cursor takes."""
        lines = self._laid_out(self.size.width).regions(self._cursor)
        return Region.from_union(lines) if lines else Region()

    def _keep_in_sight(self) -> None:
        """Scroll the line of the cursor into sight, where the options take more lines than fit."""
        if self.has_focus:
            bring_into_sight(self, self.cursor_region)

    def _pick(self, option: int) -> None:
        """Pick an option, or toggle it where several may be chosen."""
        before = self.chosen
        key = self._options[option][0]
        old = [index for index, (other, _) in enumerate(self._options) if other in self._chosen]
        if self._several and key in self._chosen:
            self._chosen -= {key}
        elif self._several and key not in self._alone:
            self._chosen = (self._chosen - self._alone) | {key}
        else:
            self._chosen = {key}
        old.append(self._cursor)
        self._cursor = option
        self._repaint(option, *old)
        if self.chosen != before:
            self.post_message(self.Changed(self))

    def _go(self, option: int) -> None:
        if self._several:
            old, self._cursor = self._cursor, option
            self._repaint(old, option)
        else:
            self._pick(option)
        self._keep_in_sight()

    def action_move(self, by: int) -> None:
        """Move to the option before or behind; with one choice that picks it."""
        if 0 <= self._cursor + by < len(self._options):
            self._go(self._cursor + by)

    def action_row(self, by: int) -> None:
        """Move to the line above or below; beyond the last one, to another field."""
        layout = self._laid_out(self.size.width)
        row = layout.row_of(self._cursor)
        if not 0 <= row + by < len(layout.rows):
            if by < 0:
                self.screen.focus_previous()
            else:
                self.screen.focus_next()
            return
        x = layout.regions(self._cursor)[0].x
        places = {option: layout.regions(option)[0].x for option in layout.rows[row + by]}
        self._go(min(places, key=lambda option: abs(places[option] - x)))

    def action_pick(self) -> None:
        """Pick or toggle the option at the cursor."""
        if self._options:
            self._pick(self._cursor)

    def action_submit(self) -> None:
        """Say that the person wants to go on."""
        self.post_message(self.Submitted(self))

    def on_key(self, event: events.Key) -> None:
        """Digits pick the option at that place."""
        character = event.character or ""
        if event.is_printable and not character.isdigit():
            self._typed_on = character != " "  # somebody types words: no digit of them picks
        if self._typed_on and event.is_printable:
            return
        self._typed_on = False
        if character in set("123456789") and int(character) <= len(self._options):
            event.stop()
            event.prevent_default()
            self._pick(int(character) - 1)

    def on_click(self, event: events.Click) -> None:
        """Pick or toggle the option under the mouse."""
        offset = event.get_content_offset(self)
        layout = self._laid_out(self.size.width)
        for option in range(len(self._options)):
            if offset is not None and any(r.contains(*offset) for r in layout.regions(option)):
                event.stop()
                self._pick(option)
                return
