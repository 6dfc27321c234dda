"""The smallest Textual app: what every other one is measured against."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Input, Static


class Mini(App[None]):
    """One line and one box to type in."""

    def compose(self) -> ComposeResult:
        """Say that it stands, and wait for words."""
        yield Static("ready")
        yield Input()


if __name__ == "__main__":
    Mini().run()
