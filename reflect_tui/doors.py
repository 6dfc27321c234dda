"""The doors between places: a place says where somebody wants to go, and here they arrive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Any

from textual import on
from textual.screen import Screen

from reflect_tui.errors import ReflectError
from reflect_tui.hushed import Hushed
from reflect_tui.screens.moves import (
    AboutWanted,
    ElsewhereWanted,
    FileWanted,
    FollowUpWanted,
    GlossaryWanted,
    InsightsWanted,
    NoteWanted,
    OpportunityWanted,
    OthersWanted,
    PlanWanted,
    ReadingWanted,
    RecordWanted,
    SafetyWanted,
    TellWanted,
)
from reflect_tui.screens.place import Place
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.settings import RECORDS, Settings


class Doors(Hushed):
    """An app whose places are reached by what other places ask for."""

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        today: Callable[[], date],
        settings: Settings | None = None,
    ) -> None:
        super().__init__(settings)
        self._file = file
        self._chapter = chapter
        self._today = today

    def pressed(self) -> None:
        """What is said in the place of the keys, for want of room, goes with the next key."""
        if isinstance(self.screen, Place):
            self.screen.uncover_keys()

    @contextmanager
    def faults_said(self) -> Iterator[None]:
        """Say a fault in the place where somebody stands; they stay there."""
        try:
            yield
        except ReflectError as fault:
            self.say(str(fault))

    def say(self, sentence: str, *, good: bool = False) -> None:
        """Say something in the place where somebody stands."""
        for place in reversed(self.screen_stack):
            if isinstance(place, Place):
                place.say(sentence, good=good)
                return

    @on(NoteWanted)
    def to_note(self, event: NoteWanted) -> None:
        """Note something, or change what was noted."""
        from reflect_tui.screens.note import Note

        self.push_screen(Note(self._file, self._chapter, self._today, event.opportunity))

    @on(SafetyWanted)
    async def to_safety(self, event: SafetyWanted) -> None:
        """Is everyone safe?"""
        from reflect_tui.screens.meeting_place import MeetingPlace
        from reflect_tui.screens.safety import Safety
        from reflect_tui.services.opportunities import safety_of

        with self.faults_said():
            about, known = await self._file.do(lambda s: safety_of(s, event.opportunity_id))
            words, kinds = self._chapter.safety, self._chapter.kinds
            anew = any(isinstance(screen, MeetingPlace) for screen in self.screen_stack)
            place = Safety(self._file, words, kinds, about, known, self._today, anew=anew)
            await self.arrive(place, event.arrived)

    @on(OpportunityWanted)
    async def to_opportunity(self, event: OpportunityWanted) -> None:
        """One opportunity; a place that is done gives way to it."""
        from reflect_tui.screens.meeting_place import MeetingPlace
        from reflect_tui.screens.opportunity import OpportunityPlace
        from reflect_tui.services.opportunities import everything

        below = self.behind[-2] if event.arrived else None
        if isinstance(below, MeetingPlace):  # the safety questions were answered in a meeting
            await self.pop_screen()
            below.safety_answered()
            return
        if isinstance(below, OpportunityPlace):
            await self.pop_screen()
            return
        with self.faults_said():
            id_, chapter = event.opportunity_id, self._chapter
            known = await self._file.do(lambda store: everything(store, id_, chapter))
            place = OpportunityPlace(self._file, known, chapter, self._today)
            await self.arrive(place, event.arrived)

    @on(FollowUpWanted)
    async def to_follow_up(self, event: FollowUpWanted) -> None:
        """All agreed actions."""
        from reflect_tui.screens.follow_up import FollowUp

        meeting = event.meeting
        place = FollowUp(self._file, self._chapter, self._today, event.words, meeting)
        await self.push_screen(place)

    @on(TellWanted)
    async def to_who_told(self, event: TellWanted) -> None:
        """Everybody who must be told."""
        from reflect_tui.screens.who_told import WhoTold

        await self.push_screen(WhoTold(self._file, self._chapter, self._today, event.words))

    @on(InsightsWanted)
    async def to_insights(self, _event: InsightsWanted) -> None:
        """The numbers at a glance."""
        from reflect_tui.screens.insights import InsightsPlace

        await self.push_screen(InsightsPlace(self._file, self._chapter, self._today))

    @on(ElsewhereWanted)
    async def to_elsewhere(self, event: ElsewhereWanted) -> None:
        """Who else may need telling about an event."""
        from reflect_tui.screens.elsewhere import ToldElsewhere

        prompts = self._chapter.event.elsewhere
        with self.faults_said():
            about = await self._file.do(lambda store: store.opportunities.get(event.opportunity_id))
            await self.push_screen(ToldElsewhere(self._file, prompts, about, self._today))

    @on(AboutWanted)
    async def to_about(self, event: AboutWanted) -> None:
        """What is asked about an event."""
        from reflect_tui.screens.about import About

        with self.faults_said():
            about = await self._file.do(lambda store: store.opportunities.get(event.opportunity_id))
            used = await self._file.do(lambda store: store.numbers.themes())
            place = About(self._file, self._chapter, about, self._today, event.first, used)
            await self.push_screen(place)

    @on(OthersWanted)
    async def to_others(self, event: OthersWanted) -> None:
        """What others found about an event."""
        from reflect_tui.screens.findings import Findings
        from reflect_tui.services.findings import others

        with self.faults_said():
            known = await self._file.do(lambda store: others(store, event.opportunity_id))
            await self.push_screen(Findings(self._file, known, self._chapter, self._today))

    @on(RecordWanted)
    async def to_record(self, event: RecordWanted) -> None:
        """Whom there may be a record for."""
        from reflect_tui.screens.record_for import RecordFor
        from reflect_tui.services.opportunities import everything

        id_, chapter = event.opportunity_id, self._chapter
        with self.faults_said():
            known = await self._file.do(lambda store: everything(store, id_, chapter))
            await self.push_screen(RecordFor(self._file, known, chapter, self._today))

    @on(ReadingWanted)
    async def to_reading(self, event: ReadingWanted) -> None:
        """A record as it will leave, to be read as a stranger would."""
        from reflect_tui.paths import documents_folder
        from reflect_tui.screens.stranger import Stranger
        from reflect_tui.services import reading

        id_, chapter, today = event.opportunity_id, self._chapter, self._today()
        with self.faults_said():
            begun = await self._file.do(
                lambda store: reading.begin(
                    store, id_, event.audience, chapter, today, event.parts, event.size
                )
            )
            folder = self._settings.chosen(RECORDS) or str(documents_folder())
            keep = partial(self._settings.keep, RECORDS)

            async def check(now: reading.Reading) -> None:
                await self._file.do(lambda store: reading.check_again(store, now, chapter, today))

            await self.push_screen(Stranger(begun, check, today, folder, keep))

    @on(FileWanted)
    async def to_file(self) -> None:
        """Where the file is, and what is stored in it."""
        from reflect_tui.screens.file import FilePlace
        from reflect_tui.services.what_is_stored import what_is_stored

        with self.faults_said():
            look = partial(what_is_stored, path=self._file.path)
            stored = await self._file.do(look) if self._file.path.exists() else None
            await self.push_screen(FilePlace(self._file, stored))

    @on(PlanWanted)
    async def to_plan(self, event: PlanWanted) -> None:
        """Plan a meeting."""
        from reflect_tui.domain.specialist import suggested
        from reflect_tui.screens.plan import PlanPlace

        chapter, file, today = self._chapter, self._file, self._today
        with self.faults_said():
            about = await file.do(lambda store: store.opportunities.get(event.opportunity_id))
            perhaps = suggested(chapter.event.specialist, about.title)
            await self.push_screen(PlanPlace(file, chapter, about, today, event.for_group, perhaps))

    @on(GlossaryWanted)
    def to_glossary(self) -> None:
        """What words mean, over whatever somebody is doing."""
        from reflect_tui.screens.dialogs.glossary import Glossary

        with self.faults_said():
            self.push_screen(Glossary(self._chapter.glossary))

    async def arrive(self, place: Screen[Any], arrived: bool) -> None:
        """Open a place, on top of this one or instead of it."""
        if arrived and len(self.screen_stack) > 1:
            await self.switch_screen(place)
        else:
            await self.push_screen(place)
