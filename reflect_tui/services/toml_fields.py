"""Reads TOML into dataclasses, driven by their fields; every fault names its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from types import EllipsisType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from reflect_tui.domain.question import Step
from reflect_tui.errors import ChapterFault

T = TypeVar("T")

LONGEST_TEXT = 300
"""Characters; more does not fit the shared screen."""
LENGTHS = {
    ("Kind", "label"): 12,
    ("Group", "label"): 30,
    ("Word", "term"): 40,
    ("Word", "meaning"): 180,
    ("Blame", "patterns"): 1_500,
    ("Blame", "unless"): 1_500,
    ("Patterns", "patterns"): 1_500,
    ("Patterns", "unless"): 1_500,
    ("HarmWords", "lists"): 1_500,
    ("HarmFile", "frames"): 1_500,
    ("QuietFile", "quiet"): 1_500,
}
"""Characters, for texts that stand in a narrow column, or several in one line; and for patterns,
which nobody is shown."""
MAY_BE_EMPTY = frozenset({"original", "quotation", "choices", "risks"})
KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
# A bidirectional override or a terminal escape in a text would change what the room reads.
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
KINDS_OF_VALUE = {bool: "true or false", int: "a whole number"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the chapter's data a value stands."""

    file: str
    key: str = ""

    def at(self, name: str) -> Place:
        """The place of a named value inside this one."""
        return Place(self.file, f"{self.key} {name}".strip())

    def item(self, value: object, number: int) -> Place:
        """The place of one part of a list: by its own key, or by its number counted from 1."""
        key = value.get("key") if isinstance(value, dict) else None
        if isinstance(key, str) and KEY.fullmatch(key):
            return Place(self.file, f'{self.key.removesuffix("s")} "{key}"')
        return self.at(str(number))

    def fault(self, expected: str) -> ChapterFault:
        """What to raise: ``expected`` ends the sentence "… expected …"."""
        return ChapterFault(self.file, self.key, expected)


def nearest(name: str, known: Iterable[str]) -> str:
    """The end of a sentence that suggests the known name closest to a mistyped one, or nothing."""
    from difflib import get_close_matches  # only a fault needs it

    found = get_close_matches(name, list(known), 1, 0.5)
    return f'; perhaps "{found[0]}"' if found else ""


def parse(file: str, content: bytes) -> dict[str, Any]:
    """The tables of a TOML file. Raises ``ChapterFault`` with the line of a mistake."""
    try:
        # Notepad on Windows may put a byte order mark first.
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Place(file, f"line {line}").fault("text saved as UTF-8") from None
    except RecursionError:
        raise Place(file, "whole file").fault("lists that are not so deep") from None
    except tomllib.TOMLDecodeError as error:
        what, _, where = str(error).partition(" (at ")
        found = re.match(r"line \d+", where)
        key = found[0] if found else "end of the file"
        raise Place(file, key).fault(f"TOML without mistakes ({what.rstrip('.')})") from None


def read(kind: type[T], value: object, place: Place) -> T:
    """A ``kind`` (a dataclass) made from a TOML table.

    Raises ``ChapterFault`` for a key that is unknown or missing, or a value that does not fit.
    """
    if not isinstance(value, dict):
        raise place.fault("a table with its own keys")
    shape: Any = kind
    hints, required = _hints(shape), _required(shape)
    for name in value:
        if name not in hints:
            suggestion = nearest(name, hints) or f": {', '.join(hints)}"
            raise place.at(_shown(name)).fault(f"a known key{suggestion}")
    for name in hints:
        if name in required and name not in value:
            raise place.at(name).fault("this key, but it is missing")
    return kind(
        **{
            name: _convert(
                hints[name],
                given,
                place.at(name),
                LENGTHS.get((kind.__name__, name), LONGEST_TEXT),
                name in MAY_BE_EMPTY or name not in required,
            )
            for name, given in value.items()
        }
    )


@cache
def _hints(kind: type[Any]) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _required(kind: type[Any]) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind) if field.default is MISSING)


def _shown(name: str) -> str:
    """A name from the file as it can safely stand in a sentence."""
    return UNSEEN.sub("?", name[:40])


def _convert(hint: Any, value: object, place: Place, longest: int, may_be_empty: bool) -> Any:
    origin = get_origin(hint)
    if origin is tuple:
        return _list(get_args(hint), value, place, longest, may_be_empty)
    if origin is Mapping:
        return _words(value, place)
    if is_dataclass(hint):
        return read(hint, value, place)  # type: ignore[arg-type]
    if hint is str:
        return _text(value, place, longest, may_be_empty)
    if issubclass(hint, Enum):
        return _member(hint, value, place)
    # A bool is an int in Python; it is not a number to the person who wrote the file.
    if type(value) is not hint:
        raise place.fault(KINDS_OF_VALUE[hint])
    return value


def _text(value: object, place: Place, longest: int, may_be_empty: bool) -> str:
    if not isinstance(value, str):
        raise place.fault("a text in quotation marks")
    text = value.strip()
    if not text and not may_be_empty:
        raise place.fault("a text, but it is empty")
    if len(text) > longest:
        raise place.fault(f"at most {longest} characters, but it has {len(text)}")
    if found := UNSEEN.search(text):
        raise place.fault(f"one line without hidden characters, but it has U+{ord(found[0]):04X}")
    if place.key.endswith(" key") and not KEY.fullmatch(text):
        raise place.fault("a letter, then letters, digits and _ only")
    return text


def _member(hint: type[Enum], value: object, place: Place) -> Enum:
    # The chapter has no questions in step 5: it is a form.
    members = {member.value: member for member in hint if member is not Step.ACTION}
    if type(value) in (int, str) and value in members:
        return members[value]
    raise place.fault(f"one of {', '.join(str(known) for known in members)}")


def _words(value: object, place: Place) -> dict[str, str]:
    if not isinstance(value, dict):
        raise place.fault('a table such as { names = "high" }')
    return {
        _text(name, place, 40, False): _text(word, place.at(_shown(name)), 40, False)
        for name, word in value.items()
    }


def _list(
    hints: tuple[Any | EllipsisType, ...],
    value: object,
    place: Place,
    longest: int,
    may_be_empty: bool,
) -> tuple[Any, ...]:
    count = None if hints[-1] is Ellipsis else len(hints)
    if not isinstance(value, list):
        raise place.fault("a list in [ ], or tables that begin with [[ ]]")
    if count is not None and len(value) != count:
        raise place.fault(f"a list of {count}, but it has {len(value)}")
    if not value and not may_be_empty:
        raise place.fault("at least one, but it is empty")
    items = tuple(
        _convert(hints[0], item, place.item(item, number), longest, False)
        for number, item in enumerate(value, 1)
    )
    keys = [item.key for item in items if hasattr(item, "key")]
    for number, key in enumerate(keys):
        if key in keys[:number]:
            raise place.item(value[number], number + 1).fault(
                "each key once, but this one stands there twice"
            )
    return items
