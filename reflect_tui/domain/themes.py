"""What several events have in common, as the home names it by hand (§8.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reflect_tui.domain import words
from reflect_tui.errors import WordsRefused

THEMES = "themes"
"""Key of an event's themes among the answers about it."""
NEW = "new_themes"
"""The field in which a theme is written that no event had before."""
LIMIT = 30
"""Characters of one theme."""
MOST = 5
"""Themes of one event."""
OFFERED = 8
"""Earlier themes that are offered."""
TOO_MANY = f"{MOST} themes at most for one event. Pick those that say the most."


def written(line: str, known: Iterable[str]) -> tuple[str, ...]:
    """The themes of a line, with commas between them; one that is known is spelt as before.

    Raises ``WordsRefused`` that names ``new_themes``.
    """
    spelt = {theme.casefold(): theme for theme in known}
    found: dict[str, str] = {}
    for part in line.split(","):
        theme = words.optional(part, limit=LIMIT, field=NEW)
        if theme:
            found.setdefault(theme.casefold(), spelt.get(theme.casefold(), theme))
    return tuple(found.values())


def together(picked: Iterable[str], more: Iterable[str]) -> tuple[str, ...]:
    """Those that were picked and those that were written, each once. Raises ``WordsRefused``."""
    found = tuple({theme.casefold(): theme for theme in (*picked, *more)}.values())
    if len(found) > MOST:
        raise WordsRefused(TOO_MANY, NEW)
    return found


def offered(used: Iterable[str], own: Iterable[str] = ()) -> tuple[str, ...]:
    """The themes to pick from: an event's ``own``, then those used most."""
    own = tuple(own)
    known = {theme.casefold() for theme in own}
    common = [theme for theme, _ in Counter(used).most_common() if theme.casefold() not in known]
    return (*own, *common[:OFFERED])
