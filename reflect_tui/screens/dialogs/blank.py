"""A blank screen, for when somebody walks in."""

from __future__ import annotations

from textual.screen import ModalScreen

from reflect_tui import commands
from reflect_tui.screens.moves import ShownChanged


class Blank(ModalScreen[None]):
    """Nothing at all. The key that blanked the screen brings it back."""

    BINDINGS = [commands.BLANK.binding(show=False)]
    DEFAULT_CSS = "Blank { background: $background; }"

    lifted = False
    """Whether somebody has taken it away."""

    def on_mount(self) -> None:
        """The wall goes blank too."""
        self.app.post_message(ShownChanged())

    def on_unmount(self) -> None:
        """The wall comes back too."""
        self.app.post_message(ShownChanged())

    def lift(self) -> None:
        """Bring back what is behind, once."""
        if not self.lifted:
            self.lifted = True
            self.dismiss(None)

    def on_click(self) -> None:
        """A click brings it back too."""
        self.lift()

    def action_blank(self) -> None:
        """Bring the screen back."""
        self.lift()
