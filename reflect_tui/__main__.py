"""``python -m reflect_tui``: the same as ``reflect-tui``."""

from __future__ import annotations

import sys

from reflect_tui.cli import main

sys.exit(main())
