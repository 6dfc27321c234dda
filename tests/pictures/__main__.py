"""``python -m tests.pictures`` writes ``screens.md`` and the picture of the README anew."""

from __future__ import annotations

from tests.pictures.document import write

if __name__ == "__main__":
    write()
