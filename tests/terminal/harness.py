"""A program in a real pseudo-terminal, with the screen that a person would see.

Only the thread of `_talk` reads the terminal: it stamps each piece of output and answers what
a program asks of its terminal. The caller's thread draws those pieces when it wants to look.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import shutil
import signal
import sys
import tempfile
import threading
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

import pytest

from tests.large_letters import large_words
from tests.terminal.answers import answer
from tests.terminal.display import Display
from tests.terminal.keys import encode
from tests.terminal.processes import at_work

ptyprocess = pytest.importorskip("ptyprocess")

STOP, MORE = b"s", b"m"
ALONE = 0.25  # seconds after which a bare escape is that key
ON_ITS_WAY = 0.05  # seconds after which all that a program has written has come


class Output(NamedTuple):
    """A piece of output, and the monotonic time at which it arrived."""

    at: float
    data: bytes


class Shown(NamedTuple):
    """That a piece of output was drawn, and whether the picture is another one now."""

    at: float
    changed: bool


class Terminal:
    """Runs `argv` in a terminal of its own. Every failed wait shows the screen as it was.

    `env` is added to an environment made from scratch; without a HOME in it, the program
    gets an empty folder that is deleted at the end.
    """

    def __init__(
        self,
        argv: Sequence[str],
        *,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
    ) -> None:
        self.size = size
        self.display = Display(*size)
        self.output: list[Output] = []
        self.ended: float | None = None
        self._shown, self._over, self._code = 0, False, 0
        self._waiting, self._news, self._lock = b"", threading.Condition(), threading.Lock()
        self._home = tempfile.TemporaryDirectory(prefix="home-")
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.defpath}"
        basics = {"HOME": self._home.name, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        variables = {**basics, "LANG": "C.UTF-8", "PATH": path, **(env or {})}
        command = [shutil.which(argv[0], path=variables["PATH"]) or argv[0], *argv[1:]]
        self.started = time.monotonic()
        with warnings.catch_warnings():
            # Newer Pythons warn of a fork beside threads; this child only calls exec.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = ptyprocess.PtyProcess.spawn(
                command, env=variables, cwd=cwd and os.fspath(cwd), dimensions=size[::-1]
            )
        self.pid: int = self._process.pid
        self._fd: int = self._process.fd
        os.set_blocking(self._fd, False)
        self._wake = os.pipe()
        tasks = (self._talk, self._await_end)
        self._threads = [threading.Thread(target=task, daemon=True) for task in tasks]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.ended is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
        os.write(self._wake[1], STOP)
        for thread in self._threads:
            thread.join()
        self._process.closed = True
        self._process.fileobj.close()
        for end in self._wake:
            os.close(end)
        self._home.cleanup()

    @property
    def lines(self) -> list[str]:
        """The screen's rows, without the spaces at their ends."""
        self.catch_up()
        return self.display.lines()

    @property
    def text(self) -> str:
        """The whole screen; below it the words that stand there in large letters."""
        large = large_words(self.lines)
        return "\n".join([*self.lines, large] if large else self.lines)

    @property
    def raw(self) -> bytes:
        """Everything the program has written so far."""
        return b"".join(piece.data for piece in list(self.output))

    def press(self, *keys: str) -> None:
        """Send keys by name (`f3`, `ctrl+q`, `shift+tab`, `a`), without waiting for the screen.

        Textual lets letters overtake keys that are bound to actions (Home, Enter, Backspace)
        when both come in one breath: where their order matters, wait between them.
        """
        for key in keys:
            if key != "escape":
                self.send(encode(key).encode())
                continue
            self.catch_up()
            self.send(b"\x1b[27u" if self.display.kitty[-1] else b"\x1b")
            if not self.display.kitty[-1]:
                time.sleep(ALONE)  # or the next key would look like alt and that key

    def type(self, text: str) -> None:
        """Type `text`; a new line is Enter."""
        self.send(text.replace("\n", "\r").encode())

    def paste(self, text: str) -> None:
        """Paste `text` as a terminal does: in brackets, if the program asked for them."""
        self.catch_up()
        before, after = ("\x1b[200~", "\x1b[201~") if "2004" in self.display.modes else ("", "")
        self.send((before + text.replace("\n", "\r") + after).encode())

    def click(self, text: str) -> None:
        """Press and let go of the left button at the first place where `text` stands."""
        for row, line in enumerate(self.lines):
            if (at := line.find(text)) >= 0:
                widths = [(c, ch) for c, ch in self.display.characters(row) for _ in ch]
                place = f"{widths[at][0] + 1};{row + 1}"
                self.send(f"\x1b[<0;{place}M\x1b[<0;{place}m".encode())
                return
        raise AssertionError(self.account(f"nowhere to click: {text!r}"))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a person who drags or zooms its window."""
        self.catch_up()
        self.size = (columns, rows)
        self.display.resize(columns, rows)
        self._process.setwinsize(rows, columns)

    def wait_for(self, pattern: str, timeout: float = 20) -> str:
        """Wait until the regular expression is on the screen; returns the screen's text."""
        return self._wait(lambda text: bool(re.search(pattern, text, re.M)), pattern, timeout)

    def wait_gone(self, pattern: str, timeout: float = 20) -> str:
        """Wait until the regular expression is no longer on the screen; returns its text."""
        gone = f"{pattern} (gone)"
        return self._wait(lambda text: not re.search(pattern, text, re.M), gone, timeout)

    def settle(self, quiet: float = 0.15, timeout: float = 20) -> str:
        """Wait until nothing was written for `quiet` seconds; returns the screen's text.

        A program that only waits for its turn on a busy computer is waited for, and so is the
        way to here of what it wrote last.
        """
        deadline = time.monotonic() + timeout
        while self.hush(quiet - ON_ITS_WAY, deadline - time.monotonic()):
            count = len(self.output)
            if not at_work(self.pid) and self.hush(ON_ITS_WAY) and len(self.output) == count:
                return self.text
        raise AssertionError(self.account(f"not quiet within {timeout} s"))

    def wait_exit(self, timeout: float = 20) -> int:
        """Wait for the end of the program; returns its code, or minus the signal's number."""
        with self._news:
            over = self._news.wait_for(lambda: self.ended and self._over, timeout)
        if not over:
            raise AssertionError(self.account(f"still running after {timeout} s"))
        return self._code

    def kill(self, number: int = signal.SIGKILL) -> None:
        """Send the program a signal."""
        if self.ended is None:
            os.kill(self.pid, number)

    def send(self, data: bytes) -> float:
        """Send bytes as they are; what does not fit now follows by itself. Returns when."""
        with self._lock:
            self._waiting += data
            now = time.monotonic()
            try:
                self._waiting = self._waiting[os.write(self._fd, self._waiting) :]
            except BlockingIOError:
                pass
            except OSError:  # the program has ended
                self._waiting = b""
            if self._waiting:
                os.write(self._wake[1], MORE)
        return now

    def advance(self, timeout: float) -> Shown | None:
        """Draw the next piece of output; None if none comes in `timeout` seconds."""
        with self._news:
            ready = lambda: len(self.output) > self._shown or self._over  # noqa: E731
            self._news.wait_for(ready, timeout)
            if len(self.output) == self._shown:
                return None
            piece = self.output[self._shown]
        self._shown += 1
        return Shown(piece.at, self.display.feed(piece.data))

    def catch_up(self) -> None:
        """Draw all output that is there."""
        while self.advance(0):
            pass

    def hush(self, quiet: float, timeout: float = 20) -> bool:
        """Wait, without drawing, for `quiet` seconds of silence; false if there is none."""
        since, count = time.monotonic(), len(self.output)
        deadline = since + timeout
        with self._news:
            while not self._over and (now := time.monotonic()) < since + quiet:
                if now >= deadline:
                    return False
                self._news.wait(min(since + quiet, deadline) - now)
                if len(self.output) > count:
                    since, count = self.output[-1].at, len(self.output)
        return True

    def _wait(self, good: Callable[[str], bool], what: str, timeout: float) -> str:
        deadline = time.monotonic() + timeout
        while True:
            text = self.text
            if good(text) and not self.display.mid_frame:
                return text
            if self._over and self._shown == len(self.output):
                raise AssertionError(self.account(f"ended without: {what}"))
            if not self.advance(max(0.0, deadline - time.monotonic())) and not self._over:
                raise AssertionError(self.account(f"not within {timeout} s: {what}"))

    def account(self, complaint: str) -> str:
        """A complaint with the state of the program and its screen."""
        state = "running" if self.ended is None else f"ended with {self._code}"
        frame = "-" * self.size[0]
        return f"{complaint} ({state})\n{frame}\n{self.text}\n{frame}"

    def _await_end(self) -> None:
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        with self._news:
            self._code, self.ended = code, time.monotonic()
            self._news.notify_all()

    def _talk(self) -> None:
        asked, data = b"", b"?"
        while data:
            writable = [self._fd] if self._waiting else []
            readable, writable, _ = select.select([self._fd, self._wake[0]], writable, [])
            now = time.monotonic()
            if self._wake[0] in readable and os.read(self._wake[0], 1) == STOP:
                break
            if writable:
                self.send(b"")
            if self._fd in readable:
                data = self._read()
                with self._news:
                    self.output += [Output(now, data)] if data else []
                    self._news.notify_all()
                cursor = self.display.screen.cursor
                reply, asked = answer(asked + data, cursor.x, cursor.y)
                self.send(reply)
        with self._news:
            self._over = True
            self._news.notify_all()

    def _read(self) -> bytes:
        try:
            return os.read(self._fd, 65536)
        except OSError:  # how Linux says that the other end is closed
            return b""
