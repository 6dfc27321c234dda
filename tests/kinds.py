"""The kinds of event in the chapter, by their keys."""

from __future__ import annotations

from reflect_tui.services.chapter import Chapter

KINDS = {kind.key: kind for kind in Chapter().kinds}
