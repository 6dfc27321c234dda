"""Looks after the wall on a thread of its own, so that a slow disk holds up no window."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from reflect_tui.services.on_the_wall import OnTheWall, Watch
from reflect_tui.services.room import Sight

LOOK_EVERY = 0.1
"""Seconds between two looks at the file: a change is seen within a quarter of a second."""
SAY_EVERY = 2.0
"""Seconds between two tries to say that somebody looks; the other window may ask just then."""
PATIENCE = 1.0
"""Seconds that the end waits for a look that has begun."""


class Lookout:
    """Reads what is new and hands it on; says that somebody looks, and how far they see."""

    def __init__(
        self,
        watch: Watch,
        seen: Callable[[OnTheWall], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """``seen`` is called on the thread that looks, and ``failed`` with a fault that ends it."""
        self.in_sight = Sight()
        """What is in sight; another thread may change it at any time."""
        self._watch = watch
        self._seen = seen
        self._failed = failed
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look_out, name="lookout", daemon=True)

    def begin(self) -> None:
        """Look from now on."""
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._over.set()
        self._thread.join(PATIENCE)

    def _look_out(self) -> None:
        try:
            self._look_again_and_again()
        except Exception as fault:  # without this the wall would stand still, and say nothing
            self._failed(fault)

    def _look_again_and_again(self) -> None:
        said = -SAY_EVERY
        while not self._over.is_set():
            if self._watch.news and (found := self._watch.read()) is not None:
                self._seen(found)
            self._watch.reach(self.in_sight)
            if time.monotonic() >= said + SAY_EVERY:
                said = time.monotonic()
                self._watch.open()
            self._over.wait(LOOK_EVERY)
