"""What is said when the app itself fails: a code and what to do, never what was on the screen."""

from __future__ import annotations

CRASHED = (
    "Something went wrong in the app. Everything shown or agreed is in the file.\n"
    "Start the app again and go on where you were. Code: {code}"
)


def last_words(fault: BaseException | None) -> str:
    """The sentence for a fault. The code is its type and the line of the app it came from."""
    code = "unknown" if fault is None else type(fault).__name__
    step = fault.__traceback__ if fault is not None else None
    while step is not None:
        name = str(step.tb_frame.f_globals.get("__name__", "?"))
        if name.startswith("reflect_tui") or step.tb_next is None:
            code = f"{code.partition(' ')[0]} at {name}:{step.tb_lineno}"
        step = step.tb_next
    return CRASHED.format(code=code)
