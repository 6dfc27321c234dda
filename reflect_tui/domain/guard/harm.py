"""Whether a text may tell of harm: by who does what to whom (§6.1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reflect_tui.domain.guard.frames import Frames, Span, sentences
from reflect_tui.domain.guard.wording import touches


@dataclass(frozen=True, slots=True)
class Harm:
    """Frames of harm, and those that quiet what they touch."""

    frames: Frames
    quiet: Frames

    def told(self, text: str, names: Sequence[Span] = ()) -> bool:
        """Whether a text in small letters may tell of harm; ``names`` are where people are named.

        What tells of harm once is enough, whatever else in the text is quieted.
        """
        said = sentences(text, names)
        spans = self.frames.spans(said)
        quiet = self.quiet.spans(said) if spans else []
        return not all(touches(span, quiet) for span in spans)
