"""What may be kept of typed words: any text that can be shown exactly as it was typed."""

from __future__ import annotations

import unicodedata

from reflect_tui.errors import WordsRefused

CONTRIBUTION_LIMIT = 5_000
"""Characters of one contribution; one that is longer is better told as two."""
LINE_LIMIT = 500
"""Characters of a learning point, an idea, an action or a reason."""
TITLE_LIMIT = 120
"""Characters of a title: it must fit one line of a list."""
QUESTION_LIMIT = 200
"""Characters of a question of the facilitator's own: it must fit the shared screen."""
ROLE_LIMIT = 60
"""Characters of a role."""

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad "
"""Characters of which nothing is seen."""
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")


def cannot_be_shown(text: str) -> bool:
    """Whether the text holds a control character, a line end, or one that turns the reading."""
    return any(char in _TURNING or unicodedata.category(char) in _UNSEEN for char in text)


def optional(text: str, *, limit: int = LINE_LIMIT, field: str = "") -> str:
    """The text without blanks around it; may be empty.

    Raises ``WordsRefused`` for text that cannot be shown or is longer than ``limit`` characters.
    """
    text = text.strip()
    if cannot_be_shown(text):
        raise WordsRefused("There is a character in it that cannot be shown. Type it again.", field)
    if len(text) > limit:
        over = len(text) - limit
        letters = "letter" if over == 1 else "letters"
        raise WordsRefused(f"That is {over:,} {letters} too long. Make it shorter.", field)
    return text


def needed(text: str, ask: str, *, limit: int = LINE_LIMIT, field: str = "") -> str:
    """As ``optional``, but an empty text raises ``WordsRefused`` with the sentence ``ask``."""
    text = optional(text, limit=limit, field=field)
    if not text.strip(NO_WIDTH):
        raise WordsRefused(ask, field)
    return text


def folded(text: str) -> str:
    """The text as it is compared: no difference by case, blanks or a full stop at the end."""
    return " ".join(text.casefold().split()).rstrip(".")
