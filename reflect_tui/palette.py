"""What the command palette offers: the commands of the place, colours, signs, and leaving."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from textual.app import App, ComposeResult, SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen

from reflect_tui import commands
from reflect_tui.colours import THEMES
from reflect_tui.hushed import Hushed, offered
from reflect_tui.screens.dialogs.blank import Blank
from reflect_tui.screens.dialogs.help import working
from reflect_tui.screens.limits import limits_line

SIGNS_HELP = "Plain signs are for a screen that shows boxes in place of signs."


class Palette(CommandPalette):
    """The palette; in a meeting the limits of a lifted hold stand below it (§1.3)."""

    BINDINGS = [commands.BLANK.binding(show=False, priority=True)]
    DEFAULT_CSS = """
    Palette {
        & > Limits { dock: bottom; padding: 0 1; }
        &.-limited > Vertical { margin-top: 0; }
        &.-limited CommandList { max-height: 33vh; }
    }
    """

    def __init__(self) -> None:
        super().__init__(placeholder="Search for commands", id="--command-palette")

    def compose(self) -> ComposeResult:
        """What Textual has, and the limits."""
        yield from super().compose()
        yield from limits_line(self)

    def action_blank(self) -> None:
        """Blank the screen at once; the palette is there again afterwards."""
        self.app.push_screen(Blank())


def palette(app: App[Any], screen: Screen[Any]) -> Iterator[SystemCommand]:
    """Every command that works now where the palette was opened, as help lists them."""
    for binding in working(screen):
        if binding.action != commands.QUIT.action:
            run = runs(app, screen, binding.action)
            yield SystemCommand(binding.description, binding.tooltip, run)
    if hasattr(screen, f"action_{commands.HELP.action}"):
        run = runs(app, screen, commands.HELP.action)
        yield SystemCommand(commands.HELP.label, commands.HELP.help, run)
    if isinstance(app, Hushed):
        yield from offered(app)
    for theme in THEMES:
        yield SystemCommand(f"Colours: {theme.name}", "Change the colours.", wears(app, theme.name))
    for name, plain in (("all", False), ("plain", True)):
        if plain or getattr(app, "draws_all", False):
            yield SystemCommand(f"Signs: {name}", SIGNS_HELP, shows(app, plain=plain))
    yield SystemCommand("Quit", commands.QUIT.help, app.action_quit)


def runs(app: App[Any], screen: Screen[Any], action: str) -> Callable[[], Any]:
    """A call that runs an action of a screen once the palette has closed."""
    return lambda: app.call_later(app.run_action, action, screen)


def wears(app: App[Any], name: str) -> Callable[[], None]:
    """A call that changes the colours."""
    return lambda: setattr(app, "theme", name)


def shows(app: App[Any], *, plain: bool) -> Callable[[], None]:
    """A call that changes the signs."""
    return lambda: setattr(app, "plain_signs", plain)
