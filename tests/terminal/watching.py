"""The app in a terminal, and ways to wait for what a person waits for: words, marks, the focus.

Places are told apart by what is drawn. Text is compared without its blanks and frames, because
it may be wrapped anywhere.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from reflect_tui.colours import CREAM
from tests.large_letters import large_words
from tests.terminal.harness import Terminal

Options = Sequence[tuple[str, str]]
"""Key and label of every choice, in the order they are offered."""

PLAY = Path(__file__).with_name("play.py")
PANEL = (CREAM.panel or "").lstrip("#").lower()
GROUND = (CREAM.background or "").lstrip("#").lower()
FRAME = str.maketrans("", "", "│╭╮╰╯─▸")
TAIL = 12
"""Characters of a typed text that are waited for; its beginning may have scrolled away."""


def app(home: Path, day: date, *, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The app with a day and a file of its own; everything it may write is below ``home``."""
    argv = [sys.executable, str(PLAY), day.isoformat(), "--file", str(learning_file(home))]
    return Terminal(argv, size=size, env={"HOME": str(home), "TMPDIR": str(home)}, cwd=home)


def made_in(home: Path) -> list[Path]:
    """The files below a folder, in order; without what windows tell each other, which is ids."""
    room = home / ".local" / "state" / "reflect-tui"
    found = sorted(path for path in home.rglob("*") if path.is_file())
    told = [path for path in found if path.is_relative_to(room)]
    kinds = {".json", ".leading", ".watching", ".reached", ".time"}
    assert {path.suffix for path in told} <= kinds
    return [path for path in found if path not in told]


def wall(home: Path, *, size: tuple[int, int] = (80, 24)) -> Terminal:
    """The window on the wall that belongs to ``app``."""
    argv = [sys.executable, "-m", "reflect_tui", "audience", "--file", str(learning_file(home))]
    return Terminal(argv, size=size, env={"HOME": str(home), "TMPDIR": str(home)}, cwd=home)


def learning_file(home: Path) -> Path:
    """Where ``app`` puts the file: in a folder that is not there yet."""
    return home / "learning" / "team.reflect"


def until(terminal: Terminal, good: Callable[[], bool], what: str, timeout: float = 20) -> None:
    """Wait until something is true of a whole picture; it is asked of what is drawn already."""
    deadline = time.monotonic() + timeout
    while True:
        terminal.catch_up()
        if not terminal.display.mid_frame and good():
            return
        if terminal.advance(max(0.0, deadline - time.monotonic())) is None:
            raise AssertionError(terminal.account(f"waited in vain for {what}"))


def squeezed(text: str) -> str:
    """A text without blanks, line breaks and frames."""
    return "".join(text.translate(FRAME).split())


def see(terminal: Terminal, *words: str) -> str:
    """Wait until all these words are in sight, however they are wrapped; gives the screen."""
    wanted = [squeezed(said) for said in words]

    def all_there() -> bool:
        lines = terminal.display.lines()
        shown = squeezed("\n".join([*lines, large_words(lines)]))
        return all(word in shown for word in wanted)

    until(terminal, all_there, " and ".join(words))
    return terminal.text


def focus(terminal: Terminal, label: str = "") -> None:
    """Wait until the field under a label has the focus; without one, until any field has it."""
    what = f"the focus at {label or 'a field'}"
    until(terminal, lambda: focused_line(terminal, label) is not None, what)


def focused_line(terminal: Terminal, label: str) -> str | None:
    """The line that is drawn in the colour of the focus, under a label; without one, the lowest."""
    first, lines = " ".join(label.split()[:4]), terminal.display.lines()
    rows = [row for row, line in enumerate(lines) if first in line]
    inside = slice(3, terminal.size[0] - 6)  # without frames and scrollbars
    below = range(rows[0] + 1, len(lines)) if label and rows else ()
    for row in below if label else range(len(lines) - 1, -1, -1):
        cells = terminal.display.screen.buffer[row]
        grounds = [cells[x].bg for x in range(terminal.size[0])]
        if PANEL in grounds:
            return lines[row]
        if label and set(grounds[inside]) == {GROUND} and not lines[row][inside].strip():
            return None
    return None


def fill(terminal: Terminal, label: str, text: str) -> None:
    """Type into the field under a label, and wait until the words stand there.

    The last letter comes by itself: it brings the end of a long line into sight.
    """
    focus(terminal, label)
    terminal.type(text[:-1])
    typed(terminal, label, text[:-3])
    terminal.type(text[-1:])
    typed(terminal, label, text)


def typed(terminal: Terminal, label: str, text: str) -> None:
    """Wait until the end of a text stands in the line that has the focus."""
    end = squeezed(text[-TAIL:])
    until(terminal, lambda: end in squeezed(focused_line(terminal, label) or ""), text)


def choose(terminal: Terminal, label: str, options: Options, *keys: str) -> None:
    """Pick these options of the field under a label, by digit or by arrows."""
    focus(terminal, label)
    for key in keys:
        index = next(i for i, (known, _) in enumerate(options) if known == key)
        if index < 9:
            terminal.type(str(index + 1))
        else:
            terminal.press(*["right"] * index, "space")
        marked(terminal, options[index][1])


def marked(terminal: Terminal, label: str) -> None:
    """Wait until an option is marked as chosen."""
    first = re.escape(" ".join(label.split()[:3]))
    terminal.wait_for(rf"[(\[][•x][)\]] {first}")


def put_under(terminal: Terminal, text: str, answers: int) -> None:
    """Find an answer among those shown, and put it under the first learning point."""
    terminal.press("home")
    for _ in range(2 * answers):  # one that goes on over the page takes two steps
        terminal.press("down", "enter")
        asked = see(terminal, "Put this answer under", "Under none of these")
        if squeezed(text) in squeezed(asked.partition("▸")[0]):
            terminal.press("enter")
            terminal.wait_gone("Put this answer under")
            return
        terminal.press("escape")
        terminal.wait_gone("Put this answer under")
    raise AssertionError(terminal.account(f"no such answer: {text}"))


def pages(terminal: Terminal, top: int) -> str:
    """All that stands on the pages from a row on, squeezed; the last page stays in sight.

    What stands above it on the first page alone leaves its rows to the others.
    """
    found, first = "", terminal.lines
    while True:
        whole = terminal.lines
        turned = (y for y, (old, new) in enumerate(zip(first, whole, strict=True)) if old != new)
        lines = whole[min(top, next(turned, top)) :]
        turn = next((y for y, line in enumerate(lines) if PAGE.search(line)), len(lines))
        found += squeezed("\n".join(lines[:turn]))
        number = PAGE.search(lines[turn]) if turn < len(lines) else None
        if number is None or number[1] == number[2]:
            return found
        terminal.press("pagedown")
        terminal.wait_for(f"page {int(number[1]) + 1} of")


PAGE = re.compile(r"page (\d+) of (\d+)$")


def first_row(terminal: Terminal) -> int:
    """The row of the first text that stands behind a point."""
    terminal.wait_for(r"^\s*· ")
    return next(y for y, line in enumerate(terminal.lines) if line.lstrip().startswith("· "))


def files_holding(folder: Path, *texts: str) -> list[Path]:
    """The files below a folder in whose bytes, or in whose name, one of these texts is found."""
    wanted = [text.encode() for text in texts]
    return [
        path
        for path in folder.rglob("*")
        if any(text in bytes(path) for text in wanted)
        or (path.is_file() and any(text in path.read_bytes() for text in wanted))
    ]
