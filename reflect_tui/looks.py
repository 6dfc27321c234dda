"""How the app looks in each of its windows: the colours, the letters, the sizes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.driver import Driver
from textual.reactive import reactive

from reflect_tui import commands
from reflect_tui.clean_end import leaving_nothing
from reflect_tui.colours import NEVER_BOLD, NOT_BOLD, THEMES, themes_for
from reflect_tui.in_order import InOrder
from reflect_tui.settings import COLOURS, LETTERS, Settings
from reflect_tui.widgets.letters.choice import Letters, letters_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter


class Looks(InOrder[None]):
    """An app in the colours and letters that somebody chose on this computer."""

    TITLE = "Team reflection"
    CSS_PATH = ["app.tcss", *sorted(Path(__file__).parent.glob("screens/*.tcss"))]
    """All sheets are read at the start: one that is read later has all of them read again."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide"), (110, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (14, "-short"), (20, "-tall")]
    ALLOW_SELECT = False
    URGENT = frozenset(commands.BLANK.keys.split(","))
    letters: reactive[Letters] = reactive(Letters.LARGE, init=False)

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        for theme in themes_for(self.console.color_system):
            self.register_theme(theme)
        self._settings = settings or Settings()
        self.theme = self.chosen_theme
        self.letters = letters_named(self._settings.chosen(LETTERS))

    def get_driver_class(self) -> type[Driver]:
        """The driver of this terminal, which leaves nothing on the screen."""
        return leaving_nothing(super().get_driver_class())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every drawn line goes through."""
        filters = super().get_line_filters()
        return [*filters, NOT_BOLD] if self.current_theme in NEVER_BOLD else filters

    def watch_theme(self, name: str) -> None:
        """Keep the colours that somebody chose for the next start."""
        if name != self.chosen_theme:
            self._settings.keep(COLOURS, name)

    @property
    def chosen_theme(self) -> str:
        """The colours of another start; the first where nobody chose any that there are."""
        name = self._settings.chosen(COLOURS)
        return name if name in {theme.name for theme in THEMES} else THEMES[0].name

    def action_colours(self) -> None:
        """Change to the next colours."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def action_letters(self) -> None:
        """Change how large the letters of a question may be, and keep that for the next start."""
        self.letters = self.letters.next
        self._settings.keep(LETTERS, self.letters)
