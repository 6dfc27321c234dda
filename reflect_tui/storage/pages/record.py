"""The columns of a row, as they lie in its bytes."""

from __future__ import annotations

import struct

from reflect_tui.errors import FileDamaged

Value = None | int | float | str | bytes

FIXED = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8}
"""Serial type → bytes; 1 to 6 are whole numbers, 7 is a fraction."""


def varint(data: bytes, start: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends. Raises ``FileDamaged``."""
    value = 0
    for index in range(start, min(start + 8, len(data))):
        value = value << 7 | data[index] & 0x7F
        if data[index] < 0x80:
            return value, index + 1
    if start + 8 >= len(data):
        raise cut_short()
    value = value << 8 | data[start + 8]
    return value, start + 9


def decoded(payload: bytes, encoding: str = "utf-8", first: int | None = None) -> tuple[Value, ...]:
    """The values of a row's bytes; only the ``first`` so many, for which a part may be enough.

    Raises ``FileDamaged``.
    """
    end, at = varint(payload, 0)
    if not at <= end <= len(payload):
        raise cut_short()
    kinds: list[int] = []
    while at < end and len(kinds) != first:
        kind, at = varint(payload[:end], at)
        kinds.append(kind)
    at = end
    values = []
    for kind in kinds:
        size = length(kind)
        if at + size > len(payload):
            raise cut_short()
        values.append(value_of(kind, payload[at : at + size], encoding))
        at += size
    return tuple(values)


def length(kind: int) -> int:
    """How many bytes a value of this serial type has."""
    return (kind - 12) // 2 if kind >= 12 else FIXED.get(kind, 0)


def value_of(kind: int, data: bytes, encoding: str) -> Value:
    """The value of a serial type and its bytes. Raises ``FileDamaged``."""
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind in (10, 11):
        raise FileDamaged("A row of the file is damaged: it has a value of no known sort.")
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    if kind < 7:
        return int.from_bytes(data, signed=True)
    return data if kind % 2 == 0 else data.decode(encoding, errors="replace")


def cut_short() -> FileDamaged:
    """The fault of a row that ends before its last value."""
    return FileDamaged("A row of the file is damaged: it ends too soon.")
