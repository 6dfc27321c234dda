"""With which letters a pattern can begin: so that few are tried at each word of a text."""

from __future__ import annotations

OPTIONAL = ("?", "*", "{0")
EVERY = frozenset("abcdefghijklmnopqrstuvwxyz")


def first_letters(pattern: str) -> frozenset[str] | None:
    """The small letters that can stand first where a pattern fits; ``None`` if others can too."""
    found: set[str] = set()
    for way in ways(pattern):
        letters = _of_one(way)
        if letters is None:
            return None
        found |= letters
    return frozenset(found)


def _of_one(way: str) -> frozenset[str] | None:
    if not way:
        return None
    if way[0] in EVERY:
        own, rest = frozenset(way[0]), way[1:]
    elif way.startswith("(?:"):
        end = closing(way)
        inside = first_letters(way[3:end])
        if inside is None:
            return None
        own, rest = inside, way[end + 1 :]
    else:
        return None
    if not rest.startswith(OPTIONAL):
        return own
    rest = rest[rest.index("}") + 1 :] if rest[0] == "{" else rest[1:]
    more = _of_one(rest)
    return None if more is None else own | more


def ways(pattern: str) -> list[str]:
    """The parts of a pattern between the ``|`` that stand in no bracket."""
    parts, start = [], 0
    for at, depth in _depths(pattern):
        if pattern[at] == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
    return [*parts, pattern[start:]]


def closing(pattern: str) -> int:
    """Where the bracket with which a pattern begins is closed."""
    return next(at for at, depth in _depths(pattern) if pattern[at] == ")" and depth == 0)


def _depths(pattern: str) -> list[tuple[int, int]]:
    """Every sign that means something, with the number of brackets that are open behind it."""
    found, depth, at, listed = [], 0, 0, False
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 2
            continue
        if listed:
            listed = sign != "]"
        else:
            listed = sign == "["
            depth += (sign == "(") - (sign == ")")
            found.append((at, depth))
        at += 1
    return found
