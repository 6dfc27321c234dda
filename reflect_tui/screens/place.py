"""What every place has: a purpose, its keys at the foot, and one line to say something in."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from reflect_tui import commands
from reflect_tui.errors import ReflectError
from reflect_tui.screens.limits import limits_line
from reflect_tui.screens.moves import GlossaryWanted
from reflect_tui.screens.sized import wear_size
from reflect_tui.widgets.key_line import KeyLine
from reflect_tui.widgets.plain_text import PlainText


class Place(Screen[None]):
    """A place where a person stands."""

    PURPOSE: ClassVar[str] = ""
    """What the place is for, in one or two sentences, for help and for ``screens.md``."""
    BINDINGS: ClassVar[list[BindingType]] = [
        commands.HELP.binding(),
        commands.GLOSSARY.binding(show=False),
    ]
    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Place {
        layout: vertical;
        padding: 0 1;
        background: $background;
        color: $foreground;
        &.-tall { padding: 1 2 0 2; }
        & > .heading { text-style: bold; color: $primary; margin-bottom: 1; }
        & > #foot { height: auto; }
        & #foot > #notice { color: $error; text-style: bold; display: none; }
        & #foot > #notice.-said { display: block; }
        & #foot > #notice.-good { color: $success; }
        & #foot > KeyLine { dock: none; margin-bottom: 0; }
        &.-tall #foot > KeyLine { margin-top: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        wear_size(self)

    notice = getters.query_one("#notice", PlainText)

    def foot(self) -> ComposeResult:
        """Limits of the meeting, the notice and the keys; every place composes them last."""
        from textual.containers import Vertical

        yield from limits_line(self)
        with Vertical(id="foot"):
            yield PlainText(id="notice")
            yield KeyLine()

    def say(self, sentence: str, *, good: bool = False) -> None:
        """Show a sentence above the keys until the next thing happens."""
        self.notice.show(sentence if good or not sentence else f"! {sentence}")
        self.notice.set_class(bool(sentence), "-said")
        self.set_class(bool(sentence), "-saying")
        self.notice.set_class(good, "-good")

    @on(events.Click, "#notice")
    def take_away(self) -> None:
        """A click takes away what is said."""
        self.say("")

    def uncover_keys(self) -> None:
        """Take away what is said in the place of the keys."""
        if self.notice.text and not self.query_one(KeyLine).display:
            self.say("")

    async def may_quit(self) -> bool:
        """Whether the app may end now; a place may ask first."""
        return True

    async def attempt(self, doing: Awaitable[object]) -> bool:
        """Do something that may be refused: the sentence is then shown, and nothing is lost."""
        try:
            await doing
        except ReflectError as refused:
            self.say(str(refused))
            return False
        self.say("")
        return True

    def action_blank(self) -> None:
        """Blank the screen at once."""
        from reflect_tui.screens.dialogs.blank import Blank

        self.app.push_screen(Blank())

    def action_glossary(self) -> None:
        """Look up what a word means."""
        self.post_message(GlossaryWanted())

    @work
    async def action_help(self) -> None:
        """Show what this place is for, and do what is picked there."""
        from reflect_tui.screens.dialogs.help import Help

        action = await self.app.push_screen_wait(Help(self))
        if action:
            await self.run_action(action)
