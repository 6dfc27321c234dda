"""A blank screen, for when somebody walks in."""

from __future__ import annotations

from textual.screen import ModalScreen

from reflect_tui import commands


class Blank(ModalScreen[None]):
    """Nothing at all. The key that blanked the screen brings it back."""

    BINDINGS = [commands.BLANK.binding(show=False)]
    DEFAULT_CSS = "Blank { background: $background; }"

    def on_click(self) -> None:
        """A click brings it back too."""
        self.dismiss(None)

    def action_blank(self) -> None:
        """Bring the screen back."""
        self.dismiss(None)
