"""A field of a form: its question, what is filled in, and what is wrong with it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget

from reflect_tui.widgets.plain_text import PlainText


class Field(Vertical):
    """A label above a widget, with an optional note, and below it how it was understood or why
    it cannot be taken; at the end there may be ``more`` to read. Where a group of fields begins
    there is a heading above the first."""

    DEFAULT_CSS = """
    Field {
        width: 1fr;
        height: auto;
        margin-bottom: 1;
        & > .field--heading { color: $primary; text-style: bold; margin-bottom: 1; }
        & > .field--label { text-style: bold; }
        & > .field--echo { color: $primary; text-style: bold; display: none; }
        & > .field--echo.-said { display: block; }
        & > .field--complaint { color: $error; text-style: bold; display: none; }
        &.-wrong > .field--complaint { display: block; }
        &.-wrong > .field--echo.-said { display: none; }
    }
    """

    def __init__(
        self,
        label: str,
        widget: Widget,
        *,
        note: str = "",
        more: str = "",
        heading: str = "",
        name: str | None = None,
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.widget = widget
        self._heading = PlainText(heading, classes="field--heading") if heading else None
        self._label = PlainText(label, classes="field--label")
        self._note = PlainText(note, classes="field--note") if note else None
        self._more = PlainText(more, classes="field--more") if more else None
        self._echo = PlainText(classes="field--echo")
        self._complaint = PlainText(classes="field--complaint")

    def compose(self) -> ComposeResult:
        """Heading, label, note, widget, echo, complaint, more."""
        if self._heading is not None:
            yield self._heading
        yield self._label
        if self._note is not None:
            yield self._note
        yield self.widget
        yield self._echo
        yield self._complaint
        if self._more is not None:
            yield self._more

    @property
    def complaint(self) -> str:
        """The sentence that is shown below the widget; empty for none."""
        return self._complaint.text if self.has_class("-wrong") else ""

    @property
    def complaint_line(self) -> Widget:
        """Where the complaint stands."""
        return self._complaint

    def ask(self, label: str) -> None:
        """Ask something else above the widget."""
        self._label.show(label)

    def echo(self, sentence: str) -> None:
        """Say how what is filled in was understood; nothing for an empty sentence."""
        self._echo.show(sentence)
        self._echo.set_class(bool(sentence), "-said")

    def complain(self, sentence: str) -> None:
        """Say what is wrong."""
        self._complaint.show(f"! {sentence}")
        self.add_class("-wrong")

    def clear(self) -> None:
        """Nothing is wrong any more."""
        self.remove_class("-wrong")
