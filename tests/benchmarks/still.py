"""The smallest Textual app that only shows something: what a window that is looked at costs."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Label


class Still(App[None]):
    """One label."""

    def compose(self) -> ComposeResult:
        """Say that it stands."""
        yield Label("ready")


if __name__ == "__main__":
    Still().run()
