"""Reads the words of the policy chapter: packaged, or from a provider's own folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reflect_tui.domain.kind import Kind
from reflect_tui.services.toml_fields import Place, parse, read

if TYPE_CHECKING:  # the log needs the kinds alone, so the rest is loaded when it is asked for
    from reflect_tui.domain.change_type import ChangeType
    from reflect_tui.domain.chapter import MeetingWords, Policy, SafetyWords
    from reflect_tui.domain.duty_rule import DutyRule
    from reflect_tui.domain.framework import Framework
    from reflect_tui.domain.glossary import Word
    from reflect_tui.domain.question import QuestionBank
    from reflect_tui.record.audience import AudiencesFile
    from reflect_tui.record.report import ReportsFile
    from reflect_tui.services.chapter_files import EventFile, MeetingFile

T = TypeVar("T")

PACKAGED = Path(__file__).parent.parent / "chapter"


@dataclass(frozen=True)
class _KindsFile:
    """The name of the field is the name of the table in the file."""

    kind: tuple[Kind, ...]


class Chapter:
    """The words of the chapter as domain values; each file is read once, when it is first needed.

    ``folder`` holds a provider's own copy of all the files; ``None`` is the packaged one.
    Everything read is checked: any mistake raises ``ChapterFault``.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    @cached_property
    def policy(self) -> Policy:
        """Which policy is in use (S52)."""
        from reflect_tui.services.chapter_files import PolicyFile

        return self._file("policy.toml", PolicyFile).policy

    @cached_property
    def bank(self) -> QuestionBank:
        """The questions and the sets of them (S33–S38)."""
        from reflect_tui.services.chapter_files import QuestionsFile, SetsFile, made

        questions = self._file("questions.toml", QuestionsFile).question
        return made(questions, self._file("sets.toml", SetsFile).set)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of learning opportunity, in the order they are offered (S09–S20)."""
        return self._file("kinds.toml", _KindsFile).kind

    @cached_property
    def change_types(self) -> tuple[ChangeType, ...]:
        """The types of change, in the order they are offered (S41)."""
        from reflect_tui.services.chapter_files import ChangesFile

        return self._file("changes.toml", ChangesFile).change

    @cached_property
    def duties(self) -> tuple[DutyRule, ...]:
        """Who must be told, in the order in which it presses (S43–S48)."""
        from reflect_tui.services.chapter_files import DutiesFile

        return self._file("duties.toml", DutiesFile).duty

    @cached_property
    def event(self) -> EventFile:
        """What is asked about an event when it matters, and what is suggested (§2.1b, §2.5).

        Questions of the kinds that decide something come first.
        """
        from reflect_tui.domain.flag import of_kinds
        from reflect_tui.services.chapter_files import EventFile

        event = self._file("event.toml", EventFile)
        return replace(event, flag=(*of_kinds(self.kinds), *event.flag))

    @cached_property
    def glossary(self) -> tuple[Word, ...]:
        """What words mean, from A to Z (§7).

        A provider's folder may be older than this file; the packaged words are then used.
        """
        from reflect_tui.services.chapter_glossary import NAME, GlossaryFile, checked

        if self._folder is not None and not (self._folder / NAME).exists():
            return Chapter().glossary
        return checked(self._file(NAME, GlossaryFile))

    @cached_property
    def audiences(self) -> AudiencesFile:
        """Who a record may be for, and what each may see of an event (S51).

        A provider's folder may be older than this file; the packaged audiences are then used.
        """
        from reflect_tui.record.audience import AudiencesFile
        from reflect_tui.services.chapter_audiences import NAME, checked

        if self._folder is not None and not (self._folder / NAME).exists():
            return Chapter().audiences
        return checked(self._file(NAME, AudiencesFile))

    @cached_property
    def frameworks(self) -> tuple[Framework, ...]:
        """What an inspector looks for, in sets of which some are on (§3.2).

        A provider's folder may be older than this file; the packaged sets are then used.
        """
        from reflect_tui.services.chapter_files import FrameworksFile

        name = "frameworks.toml"
        if self._folder is not None and not (self._folder / name).exists():
            return Chapter().frameworks
        return self._file(name, FrameworksFile).framework

    @cached_property
    def reports(self) -> ReportsFile:
        """Which reports of several events there are, and what each may show (§8.3).

        A provider's folder may be older than this file; the packaged reports are then used.
        """
        from reflect_tui.record.report import ReportsFile
        from reflect_tui.services.chapter_reports import NAME, checked

        if self._folder is not None and not (self._folder / NAME).exists():
            return Chapter().reports
        return checked(self._file(NAME, ReportsFile), self.audiences)

    @property
    def safety(self) -> SafetyWords:
        """The texts of "Is everyone safe?" (S02)."""
        return self._meeting_file.safety

    @property
    def meeting(self) -> MeetingWords:
        """What is read out and shown around the questions (S23)."""
        return self._meeting_file.meeting

    def check(self) -> None:
        """Read every file. Raises ``ChapterFault`` for the first mistake found."""
        from reflect_tui.services.chapter_conditions import (
            check_audiences,
            check_conditions,
            check_frameworks,
        )
        from reflect_tui.services.chapter_files import check_good_practice

        for _ in (self.policy, self.bank, self.kinds, self.change_types, self._meeting_file):
            pass
        _ = self.glossary, self.reports
        check_conditions(self.kinds, self.event, self.duties)
        check_audiences(self.kinds, self.event, self.audiences.audience)
        check_frameworks(self.kinds, self.event, self.frameworks)
        check_good_practice(self.meeting, self.change_types)

    @cached_property
    def _meeting_file(self) -> MeetingFile:
        from reflect_tui.services.chapter_files import MeetingFile, checked_words

        return checked_words(self._file("meeting.toml", MeetingFile))

    def _file(self, name: str, kind: type[T]) -> T:
        return read(kind, parse(name, self._content(name)), Place(name))

    def _content(self, name: str) -> bytes:
        try:
            folder = self._folder or PACKAGED
            if self._folder is not None or folder.is_dir():
                return (folder / name).read_bytes()
            from importlib.resources import files  # for a packed program; slow to load

            return (files("reflect_tui") / "chapter" / name).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            place = self._folder or "the program's own files"
            raise Place(name, "whole file").fault(f"it in {place}, but it is not there") from None
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            raise Place(name, "whole file").fault(f"a file we can read ({reason})") from error
