"""Sentences as staff might type them, with the words in them that a guard ought to find.

The two files beside this one say at their top what each mark means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
OPEN = HERE / "open.txt"
HELD_OUT = HERE / "held_out.txt"

IDENTIFIERS = frozenset({"room", "nhs", "born", "phone", "email", "postcode", "staff_no"})
KINDS = IDENTIFIERS | {"name", "initials", "blame", "self"}

HARM = "!harm "
MARK = re.compile(r"\{(?P<kind>[a-z_]+):(?P<words>[^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one kind: where they begin in the plain text, and where they have ended."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing typed, as plain text, and what was marked in it."""

    text: str
    spans: tuple[Span, ...]
    harm: bool
    group: str = ""

    def words(self, *kinds: str) -> list[str]:
        """The marked words of these kinds, in their order."""
        return [self.text[span.start : span.end] for span in self.spans if span.kind in kinds]

    def has(self, *kinds: str) -> bool:
        """Whether anything of these kinds is marked."""
        return any(span.kind in kinds for span in self.spans)


def sentence(line: str, group: str = "") -> Sentence:
    """Read one line; marks that are not whole, or of no known kind, are a ValueError."""
    marked = line.removeprefix(HARM)
    text = ""
    spans: list[Span] = []
    read = 0
    for mark in MARK.finditer(marked):
        if mark["kind"] not in KINDS:
            raise ValueError(f"{mark['kind']} is not a kind: {line}")
        text += marked[read : mark.start()]
        spans.append(Span(mark["kind"], len(text), len(text) + len(mark["words"])))
        text += mark["words"]
        read = mark.end()
    text += marked[read:]
    if "{" in text or "}" in text:
        raise ValueError(f"a brace stands alone: {line}")
    return Sentence(text, tuple(spans), marked != line, group)


def sentences(path: Path) -> list[Sentence]:
    """Every sentence of a file, each with the group under whose comment it stands."""
    found: list[Sentence] = []
    group = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            group = line.removeprefix("#").strip()
        elif line:
            found.append(sentence(line, group))
    return found
