"""One word and what it means, for the back row too."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui import commands
from reflect_tui.domain.glossary import Word
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.widgets.cells import wrap
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.plain_text import PlainText


class Meaning(Dialog[None]):
    """A word, its meaning in the largest letters that fit, and what else it is called."""

    FOR = "It shows what one word means, in large letters."
    AUTO_FOCUS = ""
    BINDINGS = [
        Binding(f"escape,enter,{commands.GLOSSARY.keys}", "leave", "Back"),
        commands.LETTERS.binding(show=False),
    ]
    DEFAULT_CSS = """
    Meaning {
        & > .box { height: 100%; width: 100%; max-width: 100%; border: none; padding: 1 3; }
        & #sheet { height: 1fr; }
        & #also { margin-top: 1; color: $secondary; }
        &.-tiny > .box, &.-short > .box { padding: 0 1; }
    }
    """

    def __init__(self, word: Word) -> None:
        super().__init__()
        self._word = word

    def compose(self) -> ComposeResult:
        """The box."""
        also = f"Also: {', '.join(self._word.also)}." if self._word.also else ""
        with Vertical(classes="box"):
            yield PlainText(self._word.term, classes="title")
            with Vertical(id="sheet"):
                yield LargeText(self.below, id="meaning")
                if also:
                    yield PlainText(also, id="also")
            yield from self.foot()

    def on_mount(self) -> None:
        """Show the meaning."""
        self.query_one("#meaning", LargeText).show(self._word.meaning)

    def below(self, width: int) -> int:
        """How many lines stay free for what else the word is called."""
        also = self.query("#also").results(PlainText)
        return sum(1 + len(wrap(each.text, width)) for each in also)

    async def action_letters(self) -> None:
        """Change how large the letters may be."""
        await self.run_action("app.letters")
