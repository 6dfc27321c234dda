"""The app with a fault in one handler: ``python -m tests.screens.crashing --file FILE``."""

from __future__ import annotations

import sys

from reflect_tui.cli import main
from reflect_tui.screens.question import QuestionPlace
from tests.pictures.hand import TODAY


async def fails(place: QuestionPlace) -> None:
    """A handler with everything in its reach that must not be told."""
    typed = place.slip.value
    handed_in = dict(place.run_._handed_in)
    raise RuntimeError(f"{typed} {handed_in}")


if __name__ == "__main__":
    setattr(QuestionPlace, "action_reveal", fails)  # noqa: B010
    sys.exit(main(sys.argv[1:], today=lambda: TODAY))
