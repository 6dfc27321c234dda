"""The single door for words that a person typed: shown exactly, never read as markup."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from reflect_tui.widgets.cells import safe


class PlainText(Static):
    """A piece of text that is shown as it is."""

    DEFAULT_CSS = """
    PlainText {
        height: auto;
        color: $foreground;
    }
    """

    def __init__(
        self,
        text: str = "",
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        self._text = safe(text)
        super().__init__(Content(self._text), markup=False, name=name, id=id, classes=classes)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def show(self, text: str) -> None:
        """Show another text. Nothing is drawn when it is the same."""
        text = safe(text)
        if text == self._text:
            return
        same_size = "\n" not in text + self._text and cell_len(text) == cell_len(self._text)
        same_words = same_size and " " not in text + self._text
        self._text = text
        self.update(Content(text), layout=self.styles.auto_dimensions and not same_words)
