"""The terminal of these tests shows what a person would see, and waits as one would."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.answers import answer
from tests.terminal.display import Display
from tests.terminal.harness import Terminal
from tests.terminal.keys import encode

pyte = pytest.importorskip("pyte")

MINI = [sys.executable, str(Path(__file__).parents[1] / "benchmarks" / "mini.py")]


@pytest.fixture
def mini() -> Iterator[Terminal]:
    with Terminal(MINI) as terminal:
        terminal.wait_for("^ready")
        yield terminal


def test_typed_and_pasted_words_appear_where_they_are_typed(mini: Terminal) -> None:
    mini.type("slip ")
    mini.paste("of paper")
    assert "slip of paper" in mini.wait_for("of paper").splitlines()[2]
    assert b"\x1b[?1049h" in mini.raw


def test_named_keys_reach_the_program(mini: Terminal) -> None:
    # Textual lets letters overtake editing keys that come in the same breath.
    mini.type("bcd")
    mini.press("backspace")
    mini.wait_for("bc ")
    mini.press("home")
    mini.settle()
    mini.press("escape", "a")
    mini.wait_for("abc")
    mini.press("end")
    mini.settle()
    mini.press("space", "d")
    mini.wait_for("abc d")


def test_a_resized_program_draws_for_its_new_size(mini: Terminal) -> None:
    mini.resize(53, 15)
    mini.settle()
    mini.wait_for("▀▀▎?$|▁▁▎?$|▔▔▎?$")
    assert len(mini.lines) == 15
    assert 50 <= max(map(len, mini.lines)) <= 53


def test_a_click_moves_the_focus() -> None:
    code = "from textual.app import App; from textual.widgets import Button, Label\n"
    code += "class Clicked(App[None]):\n"
    code += "    def compose(self): yield Label('日本 text'); yield Button('Press me')\n"
    code += "    def on_button_pressed(self): self.exit(return_code=7)\n"
    code += "app = Clicked(); app.run(); raise SystemExit(app.return_code)"
    with Terminal([sys.executable, "-c", code]) as terminal:
        terminal.wait_for("日本 text")
        with pytest.raises(AssertionError, match="Press me"):
            terminal.click("not there")
        terminal.click("Press me")
        assert terminal.wait_exit() == 7


def test_the_program_ends_and_leaves_the_screen_as_it_was(mini: Terminal) -> None:
    mini.press("ctrl+q")
    assert mini.wait_exit() == 0
    assert mini.text.strip() == ""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="work is read from /proc")
@pytest.mark.parametrize("started", [[], ["sh", "-c", '"$@"; exit', "sh"]])
def test_a_silent_program_at_work_has_not_settled(started: list[str]) -> None:
    code = "import time; print('go', flush=True); until = time.process_time() + 0.6\n"
    code += "while time.process_time() < until: pass\nprint('done', flush=True); time.sleep(60)"
    with Terminal([*started, sys.executable, "-c", code]) as terminal:
        terminal.wait_for("go")
        assert "done" in terminal.settle()


def test_a_killed_program_is_known_to_be_killed(mini: Terminal) -> None:
    mini.kill(signal.SIGKILL)
    assert mini.wait_exit() == -signal.SIGKILL
    with pytest.raises(AssertionError, match=r"ended without: never[\s\S]*ready"):
        mini.wait_for("never")


def test_nothing_of_the_real_surroundings_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_THE_TESTER", "1")
    with Terminal(["env"], env={"GIVEN": "yes"}) as terminal:
        assert terminal.wait_exit() == 0
        names = {line.partition("=")[0] for line in terminal.lines if "=" in line}
    assert names == {"HOME", "TERM", "COLORTERM", "LANG", "PATH", "GIVEN"}


def test_a_long_paste_arrives_whole() -> None:
    code = "import sys, termios, tty; tty.setraw(0); print('go', flush=True)\n"
    code += "n = 0\nwhile n < 200_000: n += len(sys.stdin.buffer.raw.read(1000))\nprint('all', n)"
    with Terminal([sys.executable, "-c", code]) as terminal:
        terminal.wait_for("go")
        terminal.paste("x" * 200_000)
        terminal.wait_for("all 200000")


def test_a_display_draws_what_pyte_alone_does_not() -> None:
    display = Display(10, 4)
    display.feed("one\r\ntwo\r\n日本x\x1b".encode())
    assert display.feed(b"[1S")
    assert display.lines() == ["two", "日本x", "", ""]
    assert display.characters(1)[:3] == [(0, "日"), (2, "本"), (4, "x")]
    assert not display.feed(b"\x1b[?2026h\x1b[Hnew")
    assert display.feed(b"\x1b[?2026l")
    assert not display.feed(b"\x1b[>25u\x1b[?2048$p\x1bPtext\x1b\\\x1b]0;title\x07")
    display.feed(b"\x1b[?1049hother")
    assert display.lines() != ["new", "日本x", "", ""]
    display.feed(b"\x1b[?1049l")
    assert display.lines() == ["new", "日本x", "", ""]


def test_a_display_draws_the_rest_as_pyte_alone_does() -> None:
    display, alone = Display(10, 4), pyte.Screen(10, 4)
    stream = pyte.Stream(alone)
    for piece in (
        "plain\r\n\x1b[1;31mred\x1b[m and plain",
        "\x1b[2;8Hover the edge",
        "\x1b[4h\x1b[1;2Hput in\x1b[4l",
        "\x1b[H日本 e\u0301\tx\x1b[38;2;1;2;3mabcdefgh\x1b[48;5;7mi",
        "\x1b[2;3H\x1b[1K\x1b[2P\x1b[2@ab\x1b[B\x1b[Dc\x1b[K\x1b[7m \x1b[X",
        "\x1b[2;3r\x1b[3;1H\nup\x1b[r\x1b[1;1H\x1b[L\x1b[4;1H\x1b[M\x1b[3G*\x1b[;4Hy",
        "\x1b[4;9Hlast row\x1b[J",
    ):
        display.feed(piece.encode())
        stream.feed(piece)
        for row in range(4):
            assert dict(display.screen.buffer[row]) == dict(alone.buffer[row]), (piece, row)
        assert display.lines() == [line.rstrip() for line in alone.display], piece
        cursors = [screen.cursor for screen in (display.screen, alone)]
        assert len({(cursor.x, cursor.y) for cursor in cursors}) == 1, piece


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (b"\x1b[c", b"\x1b[?62;22c"),
        (b"\x1b[6n", b"\x1b[3;8R"),
        (b"\x1b[?2026$p\x1b[?2048$p", b"\x1b[?2026;2$y\x1b[?2048;0$y"),
        (b"\x1b]11;?\x07", b"\x1b]11;rgb:1111/1111/1111\x1b\\"),
        (b"\x1b[?u", b"\x1b[?0u"),
        (b"\x1b[>25u\x1b[?2026h\x1b[1;1Htext", b""),
    ],
)
def test_what_programs_ask_is_answered(asked: bytes, told: bytes) -> None:
    assert answer(asked, 7, 2)[0] == told
    first, rest = answer(asked[:3], 7, 2)
    assert first + answer(rest + asked[3:], 7, 2)[0] == told


@pytest.mark.parametrize(
    ("key", "sent"),
    [
        ("f3", "\x1bOR"),
        ("f12", "\x1b[24~"),
        ("ctrl+x", "\x18"),
        ("shift+up", "\x1b[1;2A"),
        ("ctrl+pagedown", "\x1b[6;5~"),
        ("alt+a", "\x1ba"),
        ("+", "+"),
        ("é", "é"),
    ],
)
def test_keys_are_sent_as_terminals_send_them(key: str, sent: str) -> None:
    assert encode(key) == sent


@pytest.mark.parametrize("key", ["f13", "enterr", "hyper+a", "shift+"])
def test_a_misspelt_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not a key"):
        encode(key)
