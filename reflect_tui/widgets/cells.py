"""Text measured in terminal cells: made safe to draw, cut with an ellipsis, wrapped at words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

# Characters that are all one cell wide, so that their number is their width.
_NARROW = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0373\u0388-\u0482\u2010-\u2027\u2030-\u205e]*"
)
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_WORDS = re.compile(" +|[^ ]+")
_TAB = 4
_EMOJI = 2
"""Cells of an emoji, of however many parts it is joined."""
_LONGEST = 32
"""Characters of the longest emoji there is, with room to spare."""


def safe(text: str) -> str:
    """The text as it may be drawn: a control or direction character becomes ``�``.

    Line breaks of any kind become newlines and tabs become spaces.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _UNSAFE.sub("\ufffd", _BREAKS.sub("\n", text))
    return text.expandtabs(_TAB) if "\t" in text else text


def one_line(text: str) -> str:
    """The text made safe, on one line."""
    return safe(text).replace("\n", " ")


def cut(text: str, width: int) -> str:
    """At most ``width`` cells of the text, ending in ``…`` where something is left out."""
    if width <= 0:
        return ""
    text, whole = text[: width * 16], len(text)
    if cell_len(text) <= width and len(text) == whole:
        return text
    if _NARROW.fullmatch(text):
        return text[: width - 1] + "…"
    kept, used = "", 0
    for cluster, size in clusters(text):
        if used + size > width - 1:
            break
        kept, used = kept + cluster, used + size
    return kept + "…"


def padded(text: str, width: int, align_right: bool = False) -> str:
    """The text cut or filled with spaces to exactly ``width`` cells."""
    text = cut(text, width).rstrip("\u200d")
    blank = " " * (width - cell_len(text))
    return blank + text if align_right else text + blank


def clusters(text: str) -> Iterator[tuple[str, int]]:
    """The text as what is drawn together (a letter and its accents, a joined emoji), with cells."""
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and _joins(text, start, index):
            continue
        if index > start:
            yield text[start:index], cell_len(text[start:index])
        start = index


def _joins(text: str, start: int, index: int) -> bool:
    """Whether a character is drawn as one with those before it, from ``start`` on.

    What a joiner leads to is so only where the whole is drawn as wide as one emoji.
    """
    character = text[index]
    if character == "\u200d" or (character > "\u02ff" and cell_len(character) == 0):
        return True
    joined = text[index - 1] == "\u200d" and index - start < _LONGEST
    return joined and cell_len(text[start : index + 1]) <= _EMOJI


def wrap(text: str, width: int) -> list[str]:
    """The safe text as lines of at most ``width`` cells, broken at spaces where there are any.

    Its own line breaks are kept, and an empty text is one empty line. A character wider than
    ``width`` stands on a line of its own.
    """
    width = max(1, width)
    lines: list[str] = []
    for paragraph in safe(text).split("\n"):
        if len(paragraph) <= width and paragraph.isascii():
            lines.append(paragraph)
        elif _NARROW.fullmatch(paragraph):
            _wrap_narrow(paragraph, width, lines)
        else:
            _wrap_wide(paragraph, width, lines)
    return lines


def _wrap_narrow(text: str, width: int, lines: list[str]) -> None:
    start, length = 0, len(text)
    while length - start > width:
        end = text.rfind(" ", start, start + width + 1)
        if end <= start or text[start:end].isspace():
            lines.append(text[start : start + width])
            start += width
            continue
        lines.append(text[start:end])
        start = end + 1
        while start < length and text[start] == " ":
            start += 1
    if start < length or not length:
        lines.append(text[start:])


def _wrap_wide(text: str, width: int, lines: list[str]) -> None:
    line, used = "", 0
    for word in _WORDS.findall(text):
        size = cell_len(word)
        if used + size <= width:
            line, used = line + word, used + size
            continue
        if line.strip():
            lines.append(line.rstrip(" "))
            line, used = "", 0
            if word.isspace():
                continue
        if size > width - used:
            line, used = _break_word(line, used, word, width, lines)
        else:
            line, used = line + word, used + size
    if line or not text:
        lines.append(line)


def _break_word(line: str, used: int, word: str, width: int, lines: list[str]) -> tuple[str, int]:
    """Fill lines with a word that is longer than one; returns what is left over and its cells."""
    kept = [line]
    for cluster, size in clusters(word):
        if used + size > width and used:
            lines.append("".join(kept))
            kept, used = [], 0
        kept.append(cluster)
        used += size
    return "".join(kept), used
