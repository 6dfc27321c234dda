"""Where the user's files lie: the learning file, the settings. Nothing is created here."""

from __future__ import annotations

import os
from pathlib import Path


def default_file() -> Path:
    """``REFLECT_FILE`` if it is set, else ``learning.reflect`` in the user's data folder."""
    chosen = os.environ.get("REFLECT_FILE", "").strip()
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("reflect-tui", appauthor=False) / "learning.reflect"


def settings_file() -> Path:
    """What a person likes on this computer, in their own settings folder."""
    from platformdirs import user_config_path

    return user_config_path("reflect-tui", appauthor=False) / "settings.toml"


def room_folder() -> Path:
    """Where this user's windows say what they show."""
    from platformdirs import user_state_path

    return user_state_path("reflect-tui", appauthor=False)


def documents_folder() -> Path:
    """The user's own documents, or their home where there is no such folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()
