"""The ways through the app that are measured: which keys, and what is then on the screen.

All that the measuring knows of the screens stands here. Patterns are regular expressions over
the screen's text, in which ``^`` and ``$`` are the ends of a line.
"""

from __future__ import annotations

READY = r"^\s*Learning log · \w{3} \d+ \w{3} \d{4}\s*$|Continue where you were"
"""On the log when everything is loaded and what is written can be saved: nothing "opening"."""
LOG_LINE = r"\b20\d\d-\d{3,}\b"
"""A line of the log: the number of an opportunity."""
EMPTY_LOG = r"Nothing here yet"
"""What the log says in the place of its lines when there are none."""

LIST_KEY = "down"
"""Moves in the log's list, which has the focus after the start."""
QUIT_KEY = "ctrl+q"

TO_SEARCH = (("/", r"Type any word"),)
"""From the log to the first box that can be typed in."""

TO_EVENT = (("end", ""),)
"""To the last line of the log: an event, where the first ones are dealt with on the spot."""
OPEN_KEY, OPENED = "enter", r"What happened"
"""From a line of the log to its opportunity."""
BACK_KEY, BACK = "escape", LOG_LINE
"""From an opportunity to the log."""

TO_QUESTION = (("", r"Continue where"), ("enter", r"What happened\?"))
"""From the log, which offers to go on with a meeting, to that meeting's first question."""
ADD_KEY = "enter"
"""Takes what was typed at a question."""
REVEAL_KEY = "f2"
NEXT_KEY = "f3"
SLIP = "The call bell was out of reach, slip"
"""What is typed, with a number behind it."""
REVEALED = rf"{SLIP[:20]}"
"""On the screen only once what was typed is shown to all."""
