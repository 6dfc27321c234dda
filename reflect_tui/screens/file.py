"""The file: where it is, what is stored in it, and whether it is as promised."""

from __future__ import annotations

from textual import getters
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.errors import ReflectError
from reflect_tui.screens.place import Place
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.self_check import COLUMNS
from reflect_tui.services.what_is_stored import Stored, promises
from reflect_tui.widgets.facts import Fact, Facts
from reflect_tui.widgets.plain_text import PlainText

NO_FILE = "There is no file yet. It is made when you note something."
NO_ROW = "No answer is kept in it yet."
NO_MORE = "There is nothing else: no name, no time, no order."


class FilePlace(Place):
    """Shows what anybody could find in the file, so that nobody has to take our word."""

    PURPOSE = (
        "Where your file is, and what is really stored of an answer. "
        "Enter looks whether the file is as promised."
    )
    BINDINGS = [commands.EXAMINE.binding(), commands.LEAVE.binding("Log")]
    AUTO_FOCUS = "Facts"

    def __init__(self, file: FileThread, stored: Stored | None) -> None:
        super().__init__()
        self._file = file
        self._stored = stored

    facts = getters.query_one(Facts)

    def compose(self) -> ComposeResult:
        """Title, facts, keys."""
        yield PlainText("Your file", classes="heading")
        yield Facts(self.shown())
        yield from self.foot()

    def shown(self) -> list[Fact]:
        """What is known of the file without looking at every page."""
        if self._stored is None:
            return [Fact("Where it will be", str(self._file.path)), Fact("Now", NO_FILE)]
        stored = self._stored
        row = "\n".join(
            f"{column}: {value}" for column, value in zip(stored.columns, stored.row, strict=False)
        )
        return [
            Fact("Where it is", str(stored.path)),
            Fact("How large", size_words(stored.size)),
            self.columns_fact(stored),
            Fact("One of them", row or NO_ROW),
        ]

    def columns_fact(self, stored: Stored) -> Fact:
        """The columns, and whether they are those that were promised."""
        more = set(stored.columns) - COLUMNS
        said = f"! This should not be there: {', '.join(sorted(more))}." if more else NO_MORE
        words = f"{', '.join(stored.columns)}.\n{said}"
        return Fact("An answer has", words, "alert" if more else "")

    async def action_examine(self) -> None:
        """Look at every page, and say what was found."""
        path = self._file.path
        try:
            good, sentences = await self._file.do(lambda _: promises(path))
        except ReflectError as fault:
            self.say(str(fault))
            return
        self.say(sentences[0], good=good)
        tone = "good" if good else "alert"
        found = Fact("What was found", "\n".join(sentences), tone)
        self.facts.show([*self.shown(), found])
        self.call_after_refresh(self.facts.scroll_end, animate=False)

    def action_leave(self) -> None:
        """Go back to the log."""
        self.dismiss()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """There is nothing to look at before there is a file."""
        return action != "examine" or self._stored is not None


def size_words(size: int) -> str:
    """Bytes in words: 12 KB, 3.4 MB."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1_000))} KB"
    return f"{size / 1_000_000:.1f} MB"
