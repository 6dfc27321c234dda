"""A paste is one paste, however the terminal cuts it up."""

from __future__ import annotations

import pytest

from reflect_tui.pasted import END, MARK, START, PasteGuard

PASTES = [
    (f"a{START}b{END}c", f"a{START}b{END}c"),
    (f"{START}{END}{START}x{END}", f"{START}{END}{START}x{END}"),
    (f"{START}\x1b[31mred\0{END}\x1b[A", f"{START}{MARK}[31mred{MARK}{END}\x1b[A"),
    (f"{START}\x1b\x1b[201\x1b[20{END}", f"{START}{MARK}{MARK}[201{MARK}[20{END}"),
    (f"{START}{START}x{END}y", f"{START}{MARK}[200~x{END}y"),
    ("\x1b[A\x1b\x1b[2\0", "\x1b[A\x1b\x1b[2\0"),
    (f"\x1b[20\x1b\x1b[20{START}\0{END}", f"\x1b[20\x1b\x1b[20{START}{MARK}{END}"),
]


@pytest.mark.parametrize(("sent", "read"), PASTES)
@pytest.mark.parametrize("piece", [1, 2, 3, 5, 7, 100])
def test_escapes_and_nulls_inside_are_marked(sent: str, read: str, piece: int) -> None:
    guard = PasteGuard()
    pieces = (sent[at : at + piece] for at in range(0, len(sent), piece))
    assert "".join(map(guard.clean, pieces)) == read


def test_outside_a_paste_nothing_waits() -> None:
    guard = PasteGuard()
    assert [guard.clean(character) for character in "\x1b[20"] == list("\x1b[20")
