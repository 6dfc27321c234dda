"""What is pasted stays one paste, whatever characters it holds.

Textual reads an escape character inside a bracketed paste as the beginning of a key: the text
comes out of order, and its letters are pressed as keys. A null is left out without a word. Both
are marked here before Textual takes the text apart, and an input then refuses the whole paste.
"""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from textual._xterm_parser import XTermParser
from textual.message import Message

START = "\x1b[200~"
END = "\x1b[201~"
MARK = "\x80"
"""Stands for a character that no line may hold; a control character, so no input takes it."""
_MARKED = str.maketrans({"\x1b": MARK, "\0": MARK})


class PasteGuard:
    """What a terminal sends, piece by piece, with every escape and null in a paste marked."""

    def __init__(self) -> None:
        self._inside = False
        self._tail = ""
        """Inside a paste: held back, as it may begin its end. Outside: passed on already."""

    def clean(self, data: str) -> str:
        """The next piece as it may be read."""
        clean = ""
        while data:
            text, before = self._tail + data, len(self._tail)
            mark = END if self._inside else START
            behind = text.find(mark) + len(mark)
            if behind < len(mark):
                self._tail = text[len(text) - _begun(text, mark) :]
                held = len(self._tail) if self._inside else 0
                return clean + self._passed(text, before, len(text) - held)
            clean += self._passed(text, before, behind - (len(mark) if self._inside else 0))
            clean += mark if self._inside else ""
            data, self._tail = text[behind:], ""
            self._inside = not self._inside
        return clean

    def _passed(self, text: str, before: int, end: int) -> str:
        """The new part of a text, up to ``end``."""
        return text[:end].translate(_MARKED) if self._inside else text[before:end]


def _begun(text: str, mark: str) -> int:
    """How many characters at the end of a text could be the beginning of a mark."""
    return next(size for size in range(len(mark) - 1, -1, -1) if text.endswith(mark[:size]))


def guard_pastes() -> None:
    """Have every parser of this process read through a guard."""
    guards: WeakKeyDictionary[XTermParser, PasteGuard] = WeakKeyDictionary()
    read = XTermParser.feed

    def feed(parser: XTermParser, data: str) -> Iterable[Message]:
        clean = guards.setdefault(parser, PasteGuard()).clean(data)
        return read(parser, clean) if clean or not data else ()

    XTermParser.feed = feed  # type: ignore[method-assign, assignment]
