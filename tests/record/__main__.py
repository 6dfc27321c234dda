"""``python -m tests.record`` draws the records in ``golden/`` anew."""

from __future__ import annotations

from tests.record.followed import draw

if __name__ == "__main__":
    draw()
