"""What only some systems can do, each call guarded: on Windows these do nothing."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn


def only_where_it_is(module: str) -> Any:
    """A module of the system, or ``None`` where the system does not have it."""
    try:
        return importlib.import_module(module)
    except ImportError:
        return None


resource = only_where_it_is("resource")
termios = only_where_it_is("termios")


def make_private_folder(folder: Path) -> None:
    """Create the folder (and those above it) so that only this user can look into it."""
    for missing in reversed([f for f in (folder, *folder.parents) if not f.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Create an empty file that only this user can read. Raises ``FileExistsError``."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def put_private(path: Path, text: str) -> bool:
    """Put a text in the place of a file at once, for this user alone; whether that was possible."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        make_private_folder(path.parent)
        try:
            make_private_file(new)
            new.write_text(text, encoding="utf-8")
            os.replace(new, path)
        finally:
            new.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def forget_typed_ahead() -> None:
    """Throw away keys that were typed but not read, so that they cannot run in the shell."""
    if termios is None or not sys.stdin.isatty():
        return
    with contextlib.suppress(termios.error, OSError):
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def end_now(code: int) -> NoReturn:
    """End the process at once: until the very end, no key reaches the shell that comes after.

    Everything must be saved and let go of before; nothing of the interpreter is tidied up.
    """
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    forget_typed_ahead()
    os._exit(code)


def on_being_ended(call: Callable[[], object]) -> None:
    """Make the call when the system or a closing terminal asks this process to end.

    To be called from the running event loop; Windows has no such signals.
    """
    loop = asyncio.get_running_loop()
    for name in ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"):
        number = getattr(signal, name, None)
        if number is not None:
            with contextlib.suppress(NotImplementedError):
                loop.add_signal_handler(number, call)


def no_core_dumps() -> None:
    """Ask the system not to write this process's memory to disk if it crashes.

    Linux gives a dump to a program that collects them whatever the limit is, unless it is 1.
    """
    if resource is None:
        return
    most = 1 if sys.platform == "linux" else 0
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
