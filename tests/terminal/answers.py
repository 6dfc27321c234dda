"""What a modern terminal answers when a program asks what it can do."""

from __future__ import annotations

import re

FIXED = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[0c": b"\x1b[?62;22c",
    b"\x1b[>c": b"\x1b[>1;10;0c",
    b"\x1b[>0c": b"\x1b[>1;10;0c",
    b"\x1b[5n": b"\x1b[0n",
    b"\x1b[?u": b"\x1b[?0u",
    b"\x1b[>q": b"\x1bP>|harness\x1b\\",
    b"\x1b[>0q": b"\x1bP>|harness\x1b\\",
}
QUESTION = re.compile(
    rb"\x1b\[(?:>?0?c|[56]n|\?(?P<mode>\d+)\$p|\?u|>0?q)"
    rb"|\x1b\](?P<colour>1[0-2]);\?(?:\x07|\x1b\\)"
)
KNOWN_MODES = {b"7", b"25", b"1000", b"1003", b"1004", b"1006", b"1049", b"2004", b"2026"}
SHADES = {b"10": b"eeee", b"11": b"1111", b"12": b"eeee"}
LONGEST = 32


def answer(asked: bytes, column: int, row: int) -> tuple[bytes, bytes]:
    """The answers to what is asked with the cursor there (from 0), and what may be half a question.

    Resizes are told by signal alone: mode 2048 is one this terminal does not know.
    """
    replies, end = b"", 0
    for match in QUESTION.finditer(asked):
        end = match.end()
        if mode := match.group("mode"):
            replies += b"\x1b[?%s;%d$y" % (mode, 2 if mode in KNOWN_MODES else 0)
        elif colour := match.group("colour"):
            replies += b"\x1b]%s;rgb:%s\x1b\\" % (colour, b"/".join([SHADES[colour]] * 3))
        else:
            place = b"\x1b[%d;%dR" % (row + 1, column + 1)
            replies += FIXED.get(match.group(), place)
    start = asked.rfind(b"\x1b", end)
    half = asked[start:] if start >= 0 and len(asked) - start < LONGEST else b""
    return replies, half
