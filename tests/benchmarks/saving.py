"""What a durable save costs: through our store, and with SQLite alone in the same mode."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import median

from reflect_tui.storage import connection as opening
from reflect_tui.storage.learning_file import LearningFile

SAVES = 40


def durable_saves(original: Path, folder: Path) -> tuple[float, float]:
    """Median seconds of one save through the store, and of the same change by plain SQLite.

    Both write in turn, each into its own copy of ``original``, which needs one opportunity.
    """
    ours, plain = folder / "saved-by-us.reflect", folder / "saved-plainly.reflect"
    for copy in (ours, plain):
        shutil.copyfile(original, copy)
    file = LearningFile(ours)
    with closing(file), closing(sqlite3.connect(plain, isolation_level=None)) as raw:
        for pragma in opening.PRAGMAS:
            raw.execute(pragma)
        store = file.store
        event = store.opportunities.get(file.log_rows(0, 1)[0].id)
        times: tuple[list[float], list[float]] = ([], [])
        for number in range(SAVES + 1):
            title = f"{number} {event.title}"
            began = time.monotonic()
            store.opportunities.save(replace(event, title=title))
            between = time.monotonic()
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE opportunity SET title = ? WHERE id = ?", (title, event.id))
            raw.execute("COMMIT")
            times[0].append(between - began)
            times[1].append(time.monotonic() - between)
    return median(times[0][1:]), median(times[1][1:])
