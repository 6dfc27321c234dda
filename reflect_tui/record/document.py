"""A document as it is read, whatever it is written in: headings, facts, lists and tables."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """What follows is about this. The title of the document is the only one of level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What is asked, and the answer: a line each."""

    term: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts one below the other."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list of which people say "the second"."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list in no order that matters."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header row; the first cell of each says what the row is about."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Facts | Numbered | Listed | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document."""

    title: str
    blocks: tuple[Block, ...]
    held_back: tuple[str, ...]
    """What it does not say, and why; it stands at the end."""

    @property
    def whole(self) -> tuple[Block, ...]:
        """Everything below the title, with what is held back."""
        if not self.held_back:
            return self.blocks
        return (*self.blocks, Heading(HELD_BACK), Listed(self.held_back))


HELD_BACK = "What is held back"
