"""The screen that a person in front of a terminal sees, drawn from what a program writes."""

from __future__ import annotations

import codecs
import re

import pytest

pyte = pytest.importorskip("pyte")

SEQUENCE = re.compile(
    r"\x1b\[(?P<mark>[<=>?]?)(?P<values>[0-9;:]*)(?P<middle>[ -/]*)(?P<final>[@-~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles and colours
    r"|\x1b[PX^_][^\x1b]*\x1b\\"  # strings for the terminal itself
    r"|\x1b[ -/]+[0-~]|\x1b[0-OQ-WYZ\\`-~]"
)
UNFINISHED = re.compile(
    r"\x1b(?:\[[<=>?]?[0-9;:]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?|[ -/]*)"
)
INSERT = pyte.modes.IRM
"""The mode in which new letters move the old ones on."""


def is_wide(character: str) -> bool:
    """Whether a character takes two columns."""
    return bool(pyte.screens.wcwidth(character[0]) == 2)


class Display:
    """A pyte screen, and what pyte lacks: alternate screen, whole frames, scrolling by SU and SD.

    `modes` are the private modes that are set; `kitty` is the stack of keyboard flags.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.modes: set[str] = set()
        self.kitty = [0]
        self._stream = pyte.Stream(self.screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._main: tuple[dict[int, dict[int, object]], int, int] = ({}, 0, 0)
        self._lines: list[str] = []
        self._seen = self._picture()

    def feed(self, data: bytes) -> bool:
        """Draw `data`; true if a person sees another picture now."""
        text = self._rest + self._decoder.decode(data)
        self._rest, at = "", 0
        while (start := text.find("\x1b", at)) >= 0:
            self._write(text[at:start])
            match = SEQUENCE.match(text, start)
            if match is None and UNFINISHED.fullmatch(text, start):
                self._rest = text[start:]
                break
            at = match.end() if match else start + 1
            if match:
                self._obey(match)
        else:
            self._write(text[at:])
        if self.mid_frame:
            return False
        before, self._seen = self._seen, self._picture()
        return before != self._seen

    @property
    def mid_frame(self) -> bool:
        """Whether the program holds the picture back until its frame is whole."""
        return "2026" in self.modes

    @property
    def blank(self) -> bool:
        """Whether there is nothing to read."""
        return not any(self.lines())

    def resize(self, columns: int, rows: int) -> None:
        """Give the screen another size."""
        self.screen.resize(rows, columns)

    def _write(self, text: str) -> None:
        """Draw text that no sequence is in; what is plain and fits in its row is put there whole.

        Pyte looks at every letter for its width, its place and its row.
        """
        screen, cursor = self.screen, self.screen.cursor
        columns = range(cursor.x, cursor.x + len(text))
        fits = columns.stop <= screen.columns and INSERT not in screen.mode
        if not (fits and text.isascii() and text.isprintable()):
            self._stream.feed(text)
            return
        style, make = cursor.attrs[1:], type(cursor.attrs)._make
        cells = (make((letter, *style)) for letter in text)
        screen.buffer[cursor.y].update(zip(columns, cells, strict=True))
        screen.dirty.add(cursor.y)
        cursor.x = columns.stop

    def _obey(self, match: re.Match[str]) -> None:
        """Do what one control sequence says; those that draw nothing are left out."""
        mark, values, middle, final = match.group("mark", "values", "middle", "final")
        if final in ("S", "T") and not mark:
            top = self.screen.margins.top + 1 if self.screen.margins else 1
            change = "M" if final == "S" else "L"
            self._stream.feed(f"\x1b7\x1b[{top};1H\x1b[{values or 1}{change}\x1b8")
        elif final == "u" and mark == ">":
            self.kitty.append(int(values or 0))
        elif final == "u" and mark == "<":
            self.kitty = self.kitty[: -int(values or 1)] or [0]
        elif mark == "?" and final in ("h", "l") and not middle:
            self._switch(set(values.split(";")), final == "h")
            self._stream.feed(match.group())
        elif final and not (mark or middle or ":" in values):
            if name := pyte.Stream.csi.get(final):  # the stream would take it apart once more
                getattr(self.screen, name)(*(int(value or 0) for value in values.split(";")))
        elif not final and match.group()[1] not in "PX^_":
            self._stream.feed(match.group())

    def _switch(self, modes: set[str], on: bool) -> None:
        """Set or reset private modes; 1049 shows or leaves the alternate screen."""
        if "1049" in modes and on != ("1049" in self.modes):
            cursor = self.screen.cursor
            main, self._main = self._main, (self._cells(), cursor.x, cursor.y)
            self._stream.feed("\x1b[0m\x1b[2J\x1b[H")
            if not on:
                for row, line in main[0].items():
                    self.screen.buffer[row].update(line)
                    self.screen.dirty.add(row)
                cursor.x, cursor.y = main[1:]
        self.modes = self.modes | modes if on else self.modes - modes

    def _cells(self) -> dict[int, dict[int, object]]:
        return {row: dict(self.screen.buffer[row]) for row in range(self.screen.lines)}

    def _picture(self) -> object:
        cursor = self.screen.cursor
        return self._cells(), None if cursor.hidden else (cursor.x, cursor.y)

    def characters(self, row: int) -> list[tuple[int, str]]:
        """The characters of a row, each with its column; a wide one counts once."""
        line, found = self.screen.buffer[row], list[tuple[int, str]]()
        for column in range(self.screen.columns):
            data = line[column].data
            if not data and found and found[-1][0] == column - 1 and is_wide(found[-1][1]):
                continue
            found.append((column, data or " "))
        return found

    def lines(self) -> list[str]:
        """The rows from top to bottom, without the spaces at their ends."""
        count, dirty = self.screen.lines, self.screen.dirty
        self._lines = (self._lines + [""] * count)[:count]
        for row in dirty & set(range(count)):  # pyte tells which have changed
            self._lines[row] = "".join(data for _, data in self.characters(row)).rstrip()
        dirty.clear()
        return list(self._lines)
