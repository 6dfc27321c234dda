"""Kinds of learning opportunity and what is asked about each (S09–S20)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer that can be picked: ``key`` is kept, ``label`` is shown."""

    key: str
    label: str
    alone: bool = False
    """Whether it fits no other answer beside it: "Nobody", where several may be picked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindField:
    """A question about one kind, asked only when that kind applies."""

    key: str
    question: str
    choices: tuple[Choice, ...]
    """The answers to pick from; empty when the answer is a short text of one's own."""
    several: bool = False
    """Whether more than one answer may be picked."""
    day: bool = False
    """Whether the short text is a day, kept as ``YYYY-MM-DD``."""
    gone: bool = False
    """Whether that day is one that has come: the day on which something was done."""
    open: tuple[str, ...] = ()
    """Answers that leave it to be settled."""
    open_words: str = ""
    """What is shown as long as it has no answer, or an open one; empty where that decides nothing.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of event; several may apply to the same one (S09)."""

    key: str
    label: str
    """What the log shows, one to three words."""
    title: str
    """What the form shows, the chapter's words made plain."""
    gloss: str = ""
    """A plain explanation for words that not everybody knows."""
    positive: bool = False
    """Whether it is something that went well: positive questions, light safety question (S20)."""
    note: str = ""
    """A sentence shown when the kind is picked, such as the confidentiality of S16."""
    fields: tuple[KindField, ...] = ()
