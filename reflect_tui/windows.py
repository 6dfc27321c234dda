"""The windows, each run to its end: the terminal is left as it was found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn

from reflect_tui import machine
from reflect_tui.paths import room_folder, settings_file
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.room import Room
from reflect_tui.settings import Settings


def open_app(path: Path, chapter: Chapter, today: Callable[[], date]) -> NoReturn:
    """Open the app, and end the process with its code."""
    machine.no_core_dumps()
    file = FileThread(path, lambda: chapter.duties)
    room = Room(room_folder(), path)
    settings = Settings(settings_file())
    try:
        from reflect_tui.app import ReflectApp
        from reflect_tui.pasted import guard_pastes

        guard_pastes()
        app = ReflectApp(file, chapter, today, settings, room)
        app.run()
    finally:
        try:
            room.leave()
            file.close()
        finally:
            machine.forget_typed_ahead()
    machine.end_now(app.return_code or 0)


def open_audience(path: Path, chapter: Chapter, today: Callable[[], date]) -> NoReturn:
    """Open the window on the wall, and end the process with its code."""
    from reflect_tui.audience import AudienceApp
    from reflect_tui.services.on_the_wall import Watch, may_become

    may_become(path)
    machine.no_core_dumps()
    watch = Watch(path, Room(room_folder(), path))
    try:
        app = AudienceApp(watch, chapter, today, Settings(settings_file()))
        app.run()
    finally:
        watch.close()
        machine.forget_typed_ahead()
    machine.end_now(app.return_code or 0)
