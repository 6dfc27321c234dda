"""A whisper to whoever types: there is another way to say it, and it may stay as it is."""

from __future__ import annotations

from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.services import whisper


class Whisper(Confirm):
    """Enter keeps the words as they are; Esc goes back to them."""

    FOR = (
        "A hint on the words you typed. You decide: nothing is changed for you, and that you saw "
        "this is kept nowhere. The command list (Ctrl+P) can turn these hints off."
    )

    def __init__(self, about: whisper.Whisper) -> None:
        no = "Go back" if about.harm else "Change it"
        super().__init__(about.title, about.words, "Keep as it is", no)
