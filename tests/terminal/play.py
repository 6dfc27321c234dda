"""The command line with a day of its own: ``play.py 2026-11-19 --file FILE``."""

from __future__ import annotations

import sys
from datetime import date

from reflect_tui.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[2:], today=lambda: date.fromisoformat(sys.argv[1])))
