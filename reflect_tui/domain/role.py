"""Roles as people write them: whether two are the same, and who the registered person is (S42)."""

from __future__ import annotations

ARTICLES = frozenset({"the", "a", "an"})
REGISTERED = frozenset(
    {"registered manager", "registered provider", "registered person", "nominated individual"}
)
"""What the registered person may be called, as ``plain`` words."""


def plain(role: str) -> str:
    """The words of a role alone: lower case, no articles, no punctuation."""
    said = "".join(char if char.isalnum() else " " for char in role.casefold())
    return " ".join(word for word in said.split() if word not in ARTICLES)


def same(one: str, other: str) -> bool:
    """Whether two people wrote the same role."""
    return plain(one) == plain(other)


def registered(role: str) -> bool:
    """Whether it is the registered person, who alone may check what they did themselves."""
    return plain(role) in REGISTERED
