"""Signs for a console that cannot draw ``●``, ``✓`` or ``▸``: every one has a plain one.

A plain sign takes as many cells as the one it stands for, so that nothing moves. Letters that
the console has, such as ``£``, ``é`` and ``ł``, stay as they were typed.
"""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from io import TextIOWrapper

EXPLICIT = "REFLECT_ASCII"
"""The environment variable that says it: ``0`` for all signs, anything else for plain ones."""
EVERY = "●○■✓▸·…–—→»•▌▟╭"
"""Signs that a console must have to be given them all."""
OLD_CONSOLES = frozenset({"linux", "vt100", "vt102", "vt220", "ansi", "cygwin"})
"""Values of ``TERM``: their font has a few hundred letters, whatever the encoding."""
SIGNS = {
    **dict.fromkeys("●•∙◉", "*"),
    **dict.fromkeys("○◦", "o"),
    "■": "#",
    **dict.fromkeys("✓✔", "+"),
    **dict.fromkeys("▸▶►→›", ">"),
    **dict.fromkeys("◂◀◄←«‹", "<"),
    **dict.fromkeys("·–—‐‑‒―−─━", "-"),
    **dict.fromkeys("│┃║", "|"),
    **dict.fromkeys("╭╮╰╯┌┐└┘├┤┬┴┼", "+"),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("“”„", '"'),
    "»": "*",
    "…": ".",
    "×": "x",
    "\xa0": " ",
    "�": "?",
    **dict.fromkeys("▁▂▃▅▆▇▉▊▋▌▍▎▏▐▔▕", " "),
    "🮂": " ",
}
"""What the app draws, and marks of writing that are seldom in an old font."""
LIKE = {
    **{"ł": "l", "Ł": "L", "ß": "s", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "€": "E"},
    **dict.fromkeys("▀▄█", " "),
}
"""What stands for letters that do not come apart, and for half blocks, where they are missing."""


def console_encoding() -> str:
    """The encoding in which lines go to the console."""
    stream = sys.__stdout__ if sys.platform == "win32" else sys.__stderr__
    return (getattr(stream, "encoding", "") or "utf-8").lower()


def draws_all(encoding: str) -> bool:
    """Whether every sign of the app can be written in an encoding."""
    return can_write(encoding, EVERY)


def can_write(encoding: str, text: str) -> bool:
    """Whether a text can be written in an encoding."""
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def said(environment: Mapping[str, str] = os.environ) -> bool | None:
    """Whether plain signs are asked for by the environment; ``None`` where it says nothing."""
    word = environment.get(EXPLICIT, "").strip()
    return word != "0" if word else None


def needed(encoding: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether this console needs plain signs, as far as can be told from here."""
    return not draws_all(encoding) or environment.get("TERM", "") in OLD_CONSOLES


@lru_cache(maxsize=4096)
def plain(text: str, encoding: str = "utf-8") -> str:
    """A text with plain signs, as wide as before, of which all can be written in ``encoding``."""
    if text.isascii():
        return text
    return "".join(_plain_sign(sign, encoding) for sign in text)


@lru_cache(maxsize=1024)
def _plain_sign(sign: str, encoding: str) -> str:
    """What stands for one character."""
    if sign.isascii():
        return sign
    if sign in SIGNS:
        return SIGNS[sign]
    if can_write(encoding, sign):
        return sign
    letter = LIKE.get(sign) or unicodedata.normalize("NFD", sign)[0]
    return letter if letter.isascii() else "?" * cells_of(sign)


def cells_of(sign: str) -> int:
    """How many cells one character takes."""
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def print_what_can_be_written(*, json: bool) -> None:
    """Have printed what a stream cannot encode as plain signs, or escaped in ``json``."""
    codecs.register_error("plain", _in_plain_signs)
    codecs.register_error("escaped", _escaped)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not draws_all(stream.encoding):
            stream.reconfigure(errors="escaped" if json else "plain")


def _in_plain_signs(fault: UnicodeError) -> tuple[str, int]:
    """For ``codecs``: what stands for characters that cannot be encoded."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    return plain(fault.object[fault.start : fault.end], "ascii"), fault.end


def _escaped(fault: UnicodeError) -> tuple[str, int]:
    """For ``codecs``: characters that cannot be encoded, as in a text of JSON."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    units = fault.object[fault.start : fault.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), fault.end
