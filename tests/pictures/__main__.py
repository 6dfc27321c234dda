"""``python -m tests.pictures`` writes ``screens.md`` anew."""

from __future__ import annotations

from tests.pictures.document import write

if __name__ == "__main__":
    write()
