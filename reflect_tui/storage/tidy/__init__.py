"""After a change: the pages it wrote are laid in order, with nothing left in their unused bytes.

SQLite keeps copies of rows in the unused bytes of a page when it moves them to another one, and
lays a row wherever on its page there is room. ``secure_delete`` and ``VACUUM`` change neither.
So each change is followed by a second step. It is bounded by the pages that the change wrote,
however large the file is:

1. While the change is not saved yet, SQLite's journal tells which pages it has written. With
   the change itself a mark is saved that they are not in order yet (``user_version`` 1).
2. The file is held against other writers; those pages are read and laid anew, each with the
   same rows (``packed``). They go into a journal of our own, together with a first page
   without the mark.
3. SQLite finds that journal, and plays it back as it does after a power cut.

The step cannot lose anything: nothing but SQLite writes the file, and every new page has been
compared with the old one. If it is interrupted or fails, the change is saved all the same; the
mark stays, and the next change, or the next opening, sees to every page of the file.

Pages of a locked file cannot be read here yet, so there the step does nothing, and the mark stays.
"""

from __future__ import annotations

from reflect_tui.storage.tidy.steps import (
    EVERY_PAGE,
    MARK,
    Unsettled,
    clear,
    finish,
    settle,
    unsettled,
)

__all__ = ["EVERY_PAGE", "MARK", "Unsettled", "clear", "finish", "settle", "unsettled"]
