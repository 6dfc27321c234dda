"""Nothing but the screen may tell what was typed: no log, no trace of a fault, no debugging aid."""

from __future__ import annotations

import logging
import os
import sys
import threading
import warnings

from reflect_tui.crash import last_words

AIDS = "TEXTUAL"
"""Variables that begin with this have Textual write keys, messages or pictures to files."""


def keep_silent() -> None:
    """Close every way in which this process could write down what somebody typed.

    To be called before Textual is loaded, which reads its variables then.
    """
    for name in [name for name in os.environ if name.startswith(AIDS)]:
        del os.environ[name]
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    sys.excepthook = lambda _kind, fault, _trace: say_code(fault)
    threading.excepthook = lambda told: say_code(told.exc_value)
    sys.unraisablehook = lambda _told: None


def say_code(fault: BaseException | None) -> None:
    """Say on stderr that something failed, and its code."""
    sys.stderr.write(f"{last_words(fault)}\n")
