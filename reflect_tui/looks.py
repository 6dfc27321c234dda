"""How the app looks in each of its windows: the colours, the letters, the signs, the sizes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from textual.driver import Driver
from textual.reactive import reactive
from textual.widget import Widget

from reflect_tui import commands, signs
from reflect_tui.clean_end import leaving_nothing
from reflect_tui.colours import NEVER_BOLD, NOT_BOLD, THEMES, themes_for
from reflect_tui.covering import Covering
from reflect_tui.plain_signs import PlainSigns
from reflect_tui.settings import COLOURS, LETTERS, SIGNS, Settings
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.letters.blocks import HALVES
from reflect_tui.widgets.letters.choice import Letters, drawable, letters_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter

PLAIN, ALL = "plain", "all"
"""Names of signs, as they are kept."""


class Looks(Covering[None]):
    """An app in the colours and letters that somebody chose on this computer."""

    TITLE = "Team reflection"
    CSS_PATH = ["app.tcss", *sorted(Path(__file__).parent.glob("screens/*.tcss"))]
    """All sheets are read at the start: one that is read later has all of them read again."""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide"), (110, "-broad")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (14, "-short"), (20, "-tall")]
    ALLOW_SELECT = False
    URGENT = frozenset(commands.BLANK.keys.split(","))
    letters: reactive[Letters] = reactive(Letters.LARGE, init=False)
    plain_signs: reactive[bool] = reactive(False, init=False)

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.animation_level = "none"
        for theme in themes_for(self.console.color_system):
            self.register_theme(theme)
        self._settings = settings or Settings()
        self.theme = self.chosen_theme
        encoding = signs.console_encoding()
        self.draws_all = signs.draws_all(encoding)
        self._draws_halves = signs.can_write(encoding, HALVES)
        self._plain_signs = PlainSigns(encoding)
        self.set_reactive(Looks.plain_signs, self.chosen_signs(encoding))
        self.letters = self.chosen_letters

    def get_driver_class(self) -> type[Driver]:
        """The driver of this terminal, which leaves nothing on the screen."""
        return leaving_nothing(super().get_driver_class())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every drawn line goes through."""
        filters = list(super().get_line_filters())
        if self.current_theme in NEVER_BOLD:
            filters.append(NOT_BOLD)
        if self.plain_signs:
            filters.append(self._plain_signs)
        return filters

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

    def chosen_signs(self, encoding: str) -> bool:
        """Whether signs are plain at the start: said for this start, chosen once, or needed."""
        if not self.draws_all:
            return True
        said, chosen = signs.said(), self._settings.chosen(SIGNS)
        if said is not None:
            return said
        return chosen == PLAIN if chosen else signs.needed(encoding)

    def watch_plain_signs(self, plain: bool) -> None:
        """Draw everything with other signs, and keep that for the next start."""
        self._settings.keep(SIGNS, PLAIN if plain else ALL)
        self.letters = self.chosen_letters
        for screen in self.screen_stack:
            for widget in screen.walk_children(Widget, with_self=True):
                widget.refresh()

    @property
    def drawable(self) -> tuple[Letters, ...]:
        """The letters that can be drawn on this console; no blocks where plain signs are said."""
        plain = self.plain_signs
        return drawable(
            quarters=not plain, halves=self._draws_halves and not (plain and signs.said())
        )

    @property
    def chosen_letters(self) -> Letters:
        """The letters of another start, as far as this console can draw them."""
        letters = letters_named(self._settings.chosen(LETTERS))
        return letters if letters in self.drawable else Letters.PLAIN

    def action_letters(self) -> None:
        """Change how large the letters of a question may be, and keep that for the next start.

        What would not be seen here is passed over.
        """
        large = next(iter(self.screen.query(LargeText)), None)
        letters = self.letters.next
        while letters is not self.letters:
            if letters in self.drawable and (large is None or large.changed_by(letters)):
                self.letters = letters
                self._settings.keep(LETTERS, letters)
                return
            letters = letters.next

    def _fatal_error(self) -> None:
        """End after a fault in the app with a code alone: no local values, nothing typed."""
        from reflect_tui.crash import last_words

        self._exit_renderables.clear()
        self._exit_renderables.append(last_words(sys.exc_info()[1] or self._exception))
        self._close_messages_no_wait()
