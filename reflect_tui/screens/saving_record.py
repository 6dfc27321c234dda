"""In which form a record is kept as a file, and in which folder."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from pathlib import Path

from reflect_tui.errors import FileRefused
from reflect_tui.record.formats import Format, can_be_made
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.place import Place
from reflect_tui.services import record_file
from reflect_tui.services.reading import Reading

LARGE = "large"
FORMS = (
    (Format.WORD, "Word", "to change it, or to print it"),
    (Format.PDF, "PDF", "to print it, or to send it; tagged for reading aloud"),
    (Format.HTML, "Web page", "opens without a network, prints well"),
    (Format.TEXT, "Plain text", "for an e-mail"),
    (Format.MARKDOWN, "Markdown", "for other programs"),
)
WHICH = "In which form?"
WHERE = "Into which folder?"
NAMED = "It is named by its number and the day, and is for you alone. It takes no other's place."
NO_FOLDER = "There is no folder {folder}. Make it first, or choose another one."


def forms() -> list[tuple[str, str, str]]:
    """Each form that can be made here, and in large print where it knows sizes."""
    found: list[tuple[str, str, str]] = []
    known = can_be_made()
    for form, name, use in FORMS:
        if form not in known:
            continue
        found.append((form.value, f"{name}: {use}", f".{form}"))
        if form.sized:
            found.append((f"{form} {LARGE}", f"{name}, large print", f".{form}"))
    return found


Check = Callable[[Reading], Awaitable[None]]
"""Raises ``RecordRefused`` when a record may not leave any more, or is not as it was read."""


async def save(
    place: Place, reading: Reading, check: Check, today: date, folder: str
) -> Path | None:
    """Ask for the form and the folder; gives where it was kept, or ``None``."""
    picked = await place.app.push_screen_wait(Pick(WHICH, "", forms()))
    if picked is None:
        return None
    form, _, large = picked.partition(" ")
    made: list[Path] = []

    async def keep(typed: str) -> None:
        path = folder_of(typed)
        await check(reading)
        writing = partial(
            record_file.keep,
            reading.document,
            path,
            Format(form),
            number=reading.number,
            audience=reading.audience,
            today=today,
            large=bool(large),
        )
        made.append(await asyncio.to_thread(writing))

    asked = Line(WHERE, NAMED, keep, value=folder, offered=True)
    await place.app.push_screen_wait(asked)
    return made[-1] if made else None


def folder_of(typed: str) -> Path:
    """The folder that was typed. Raises ``FileRefused`` for one that is not there."""
    folder = Path(typed.strip()).expanduser()
    if not typed.strip() or not folder.is_dir():
        raise FileRefused(NO_FOLDER.format(folder=folder if typed.strip() else "without a name"))
    return folder.resolve()
