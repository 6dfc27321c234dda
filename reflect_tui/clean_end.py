"""A driver of the terminal that leaves an empty screen behind.

What stands on the alternate screen when it is left stays in the memory of some terminals.
"""

from __future__ import annotations

from textual.driver import Driver

CLEAR = "\x1b[2J"


def leaving_nothing(kind: type[Driver]) -> type[Driver]:
    """The same driver, which clears the screen before it gives the terminal back."""

    class CleanDriver(kind):  # type: ignore[valid-type, misc]
        def stop_application_mode(self) -> None:
            self.write(CLEAR)
            super().stop_application_mode()

    return CleanDriver
