"""What a terminal sends when a key is pressed."""

from __future__ import annotations

PLAIN = {
    "enter": "\r",
    "tab": "\t",
    "escape": "\x1b",
    "backspace": "\x7f",
    "space": " ",
    "shift+tab": "\x1b[Z",
    "ctrl+space": "\x00",
}
LETTERED = dict(zip(("up", "down", "right", "left", "end", "home"), "ABCDFH", strict=True))
FIRST_FOUR = dict(zip(("f1", "f2", "f3", "f4"), "PQRS", strict=True))
NUMBERED = {"insert": 2, "delete": 3, "pageup": 5, "pagedown": 6, "f5": 15}
NUMBERED |= {"f6": 17, "f7": 18, "f8": 19, "f9": 20, "f10": 21, "f11": 23, "f12": 24}
MODIFIERS = {"shift": 1, "alt": 2, "ctrl": 4}


def encode(key: str) -> str:
    """What is sent for `key`: a name or one character, perhaps behind `ctrl+`, `alt+`, `shift+`.

    Raises ValueError for a name that is no key.
    """
    if key in PLAIN or len(key) == 1:
        return PLAIN.get(key, key)
    *modifiers, base = key.split("+")
    if not set(modifiers) <= MODIFIERS.keys():
        raise ValueError(f"not a key: {key!r}")
    state = 1 + sum(MODIFIERS[name] for name in modifiers)
    if letter := LETTERED.get(base) or FIRST_FOUR.get(base):
        plain = "\x1b[" if base in LETTERED else "\x1bO"
        return (plain if state == 1 else f"\x1b[1;{state}") + letter
    if number := NUMBERED.get(base):
        return f"\x1b[{number}~" if state == 1 else f"\x1b[{number};{state}~"
    if modifiers == ["ctrl"] and len(base) == 1:
        return chr(ord(base.upper()) & 0x1F)
    if modifiers == ["alt"]:
        return "\x1b" + encode(base)
    raise ValueError(f"not a key: {key!r}")
