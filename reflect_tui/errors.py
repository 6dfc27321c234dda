"""Faults as plain sentences: what is wrong and what to do, for the person at the keyboard."""

from __future__ import annotations

from collections.abc import Sequence


class ReflectError(Exception):
    """Something the person can be told. ``str(error)`` is the sentence that is shown."""


class WordsRefused(ReflectError):
    """Typed words that cannot be kept as they are. Nothing is lost: they stay in their field."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field
        """Which field of a form it is about; empty where there is only one."""

    @property
    def faults(self) -> tuple[WordsRefused, ...]:
        """Every refusal that it stands for."""
        return (self,)


class FormRefused(WordsRefused):
    """More than one field of a form cannot be kept; its own words are those of the first."""

    def __init__(self, faults: Sequence[WordsRefused]) -> None:
        super().__init__(str(faults[0]), faults[0].field)
        self._faults = tuple(faults)

    @property
    def faults(self) -> tuple[WordsRefused, ...]:
        """Each of them."""
        return self._faults


class NotYet(ReflectError):
    """A step that the chapter does not allow yet, with what has to come first."""


class RecordRefused(ReflectError):
    """A record that there is not, not yet, or not for whom it was asked."""


class ChapterFault(ReflectError):
    """A mistake in the chapter's data, named by file, key and what was expected."""

    def __init__(self, file: str, key: str, expected: str) -> None:
        super().__init__(f"{file}: {key}: expected {expected}.")
        self.file = file
        self.key = key
        self.expected = expected


class FileRefused(ReflectError):
    """The learning file cannot be opened, or is not ours; it has not been changed."""


class FileSpoilt(FileRefused):
    """It is a learning file, but damaged or changed by another program; it is as it was."""


class FileDamaged(ReflectError):
    """The pages of a file do not fit together. ``str(error)`` says where."""


class SaveFailed(ReflectError):
    """A save did not happen; the file is as it was before it."""
