"""What every dialog looks like: a calm box over the place it was opened from."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen, Screen

from reflect_tui import commands
from reflect_tui.screens.dialogs.blank import Blank
from reflect_tui.screens.limits import limits_line
from reflect_tui.screens.moves import GlossaryWanted
from reflect_tui.screens.sized import wear_size
from reflect_tui.widgets.key_line import KeyLine
from reflect_tui.widgets.plain_text import PlainText

T = TypeVar("T")


class Dialog(ModalScreen[T], Generic[T]):
    """A box that asks for one thing. Esc leaves it without doing anything."""

    ALLOW_SELECT = False
    FOR: ClassVar[str] = "It asks for one thing. Nothing happens until you answer."
    """What it is for, for its help."""
    AUTO_FOCUS = "LineInput, Choices, RowList"
    BINDINGS = [
        Binding("escape", "leave", "Leave"),
        commands.BLANK.binding(show=False),
        commands.SAFETY.binding(show=False),
        commands.GLOSSARY.binding(show=False),
        commands.HELP.binding(says="What this is for, and its keys.", show=False),
    ]
    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        background: $background;
        & > .box {
            width: 90%;
            max-width: 76;
            height: auto;
            max-height: 100%;
            padding: 0 2;
            border: round $primary;
            background: $background;
            color: $foreground;
        }
        & .title { text-style: bold; color: $primary; margin-bottom: 1; }
        & .note { margin-bottom: 1; }
        & .complaint { color: $error; text-style: bold; display: none; }
        & .complaint.-said { display: block; }
        & KeyLine { dock: none; margin-top: 1; }
        &.-limited.-short KeyLine, &.-limited.-tiny KeyLine { margin-top: 0; }

        /* In a meeting it stands low: what is being talked about stays in sight above it. */
        &.-low { align: center bottom; }
        &.-low > .box { width: 100%; max-width: 100%; border: none; border-top: solid $primary; }
        &.-low .title, &.-low .note { margin-bottom: 0; }
        &.-low.-short > .box, &.-low.-tiny > .box { border: none; padding: 0 1; }
        &.-low.-short .title, &.-low.-tiny .title { background: $panel; }
        &.-low.-short KeyLine, &.-low.-tiny KeyLine { margin-top: 0; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        wear_size(self)

    def foot(self) -> ComposeResult:
        """Limits of the meeting that it stands before, and the keys; the box ends with them."""
        yield from limits_line(self)
        yield KeyLine()

    def stand_low(self) -> None:
        """Stand at the foot, where it was opened in a meeting; nobody types behind it."""
        place = meeting_behind(self)
        self.set_class(place is not None, "-low")
        if place is not None:
            place.add_class("-behind")

    def on_unmount(self) -> None:
        """Somebody may type in the meeting again."""
        for place in self.app.screen_stack:
            place.remove_class("-behind")

    def object_to(self, sentence: str) -> None:
        """Show a sentence in the complaint of the box; an empty one takes it away."""
        complaint = self.query_one(".box > .complaint", PlainText)
        complaint.show(f"! {sentence}")
        complaint.set_class(bool(sentence), "-said")

    def action_blank(self) -> None:
        """Blank the screen at once."""
        self.app.push_screen(Blank())

    def action_safety(self) -> None:
        """Open the safety text of the meeting that this was opened in (§1.2: at any point)."""
        show_safety(self)

    def action_glossary(self) -> None:
        """Look up what a word means; what is being typed here stays as it is."""
        self.post_message(GlossaryWanted())

    def action_help(self) -> None:
        """Show what this is for, and its keys; what is being typed here stays as it is."""
        from reflect_tui.screens.dialogs.keys_help import KeysHelp

        self.app.push_screen(KeysHelp(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """The safety text belongs to a meeting."""
        return action != "safety" or meeting_behind(self) is not None

    def action_leave(self) -> None:
        """Close the dialog; nothing has happened."""
        self.dismiss(None)


def show_safety(before: Screen[Any]) -> None:
    """Open the safety text of the meeting that a screen stands before; without one, nothing."""
    place = meeting_behind(before)
    if place is not None:
        place.action_safety()


def meeting_behind(before: Screen[Any]) -> Any:
    """The place of the meeting that a screen stands before; ``None`` for none."""
    behind = (place for place in before.app.screen_stack if place is not before)
    return next((place for place in behind if hasattr(place, "safety_answered")), None)
