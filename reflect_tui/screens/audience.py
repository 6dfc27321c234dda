"""The window on the wall: the question, and what has been shown of it. Nothing is done here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.message import Message

from reflect_tui import commands
from reflect_tui.domain.chapter import MeetingWords, Policy
from reflect_tui.screens.dialogs.blank import Blank
from reflect_tui.screens.limits import Limits
from reflect_tui.screens.place import Place
from reflect_tui.screens.question_room import first_sentence, high
from reflect_tui.screens.wall_room import wall_before, wall_below, wall_must
from reflect_tui.screens.wall_words import LEARNED, LEARNED_SO, YOU_LEARNED, sheet_of
from reflect_tui.screens.wall_words import Sheet as Shown
from reflect_tui.services.lookout import Lookout
from reflect_tui.services.meeting_clock import counted
from reflect_tui.services.on_the_wall import OnTheWall, Watch
from reflect_tui.services.room import Now, Sight, Taken
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.large_text import LargeText
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.sheet import CLOSE, Sheet, lines_before
from reflect_tui.widgets.step_line import StepLine

LEARNED_LINES = 2
"""Lines of what was learned last, at most."""


class Audience(Place):
    """What the team looks at while somebody leads the meeting in another window."""

    CSS_PATH = "audience.tcss"
    PURPOSE: ClassVar[str] = (
        "For a second window, on the projector: it follows the meeting, and shows nothing that "
        "the room has not been shown."
    )
    BINDINGS = [
        commands.BLANK.binding(show=False),
        commands.LETTERS.binding(show=False),
        commands.COLOURS.binding(show=False),
        commands.QUIT.binding(show=False),
    ]
    AUTO_FOCUS = ""

    @dataclass
    class Seen(Message):
        """Something new was read."""

        wall: OnTheWall

    @dataclass
    class Failed(Message):
        """Something went wrong while it was read."""

        fault: Exception

    def __init__(
        self, watch: Watch, words: MeetingWords, policy: Policy, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._lookout = Lookout(
            watch,
            lambda found: self.post_message(self.Seen(found)),
            lambda fault: self.post_message(self.Failed(fault)),
        )
        self._words = words
        self._policy = policy
        self._today = today
        self._sheet: Shown | None = None
        self._now: Now | None = None
        self._blank = watch.blank
        self._known: frozenset[str] = frozenset()
        self._taken = Taken()

    steps = getters.query_one(StepLine)
    title_line = getters.query_one("#question", LargeText)
    items = getters.query_one("#answers", FollowedPages)

    def compose(self) -> ComposeResult:
        """Steps, the large words, the warning, the texts; no keys: nobody types here."""
        yield StepLine()
        with Sheet(self.make_room, id="sheet"):
            yield LargeText(
                self.needed_below,
                self.close_below,
                before=self.needed_before,
                must=self.must_below,
                id="question",
            )
            yield PlainText(id="warning")
            yield PlainText(id="how")
            yield FollowedPages(id="answers", points=False)
            yield PlainText(id="learned")
        yield Limits("", all_of_it="")

    def on_mount(self) -> None:
        """Say that the meeting will be here, or be blank; then look for it again and again."""
        if self._blank:
            self.app.push_screen(Blank())
        self.items.can_focus = False
        self.show_sheet(self.sheet_of(OnTheWall(now=Now())))
        self.call_after_refresh(self._lookout.begin)

    def on_unmount(self) -> None:
        """Look no more."""
        self._lookout.end()

    @property
    def shown(self) -> Now | None:
        """What was told last of all that is shown; nothing until the first was read."""
        return self._now

    @property
    def time(self) -> tuple[str, ...]:
        """How long it has taken, as the other window told it last; only where a question is."""
        if self._sheet is None or self._sheet.step is None or not self._taken.clock:
            return ()
        return counted(self._taken.here, self._taken.minutes)

    def sheet_of(self, wall: OnTheWall) -> Shown:
        """What to show of what was read."""
        return sheet_of(wall, self._words, self._policy, self._today())

    @on(Seen)
    async def show(self, event: Seen) -> None:
        """Show what is there now, or nothing while the screen is blank."""
        wall = event.wall
        turned = wall.now.blank != self._blank  # blanked here it stays so until the key here
        self._blank = wall.now.blank
        if turned and self._blank:
            await self.blank(wanted=True)
        sheet = self.sheet_of(wall)
        self._taken = wall.taken
        if sheet != self._sheet:
            if self._sheet is None or sheet.where != self._sheet.where:
                self._known = frozenset(point.id for point in sheet.points)
            self._sheet = sheet
            self.show_sheet(sheet)
        self.steps.show_time(self.time)
        if not sheet.ended and not wall.now.item:
            self.items.action_first()
        elif not sheet.ended:  # a text that stands in the other window alone turns no page here
            self.items.show_from(wall.now.item, wall.now.before)
        if turned and not self._blank:
            await self.blank(wanted=False)
        self._now = wall.now
        self.say_how_far()

    @on(Failed)
    def fail(self, event: Failed) -> None:
        """End this window with a code, as any fault does."""
        raise event.fault

    @on(events.Resize)
    @on(FollowedPages.Sized)
    @on(FollowedPages.Turned)
    def say_how_far(self) -> None:
        """Let the other window know how large this one is, and which text is the last in sight."""
        columns, rows = self.app.size
        shown = self.items if self.items.display and self.items.size.height else None
        self._lookout.in_sight = Sight(
            begins=shown.begins if shown else (),
            columns=columns,
            rows=rows,
            page=shown.page if shown else 1,
            pages=shown.page_count if shown else 1,
        )

    def show_sheet(self, sheet: Shown) -> None:
        """Put everything in its place. No widget is made or removed."""
        self.steps.display = sheet.step is not None
        if sheet.step is not None:
            self.steps.show(*sheet.step)
            self.steps.show_time(self.time)
        self.items.set_lead(sheet.warning if sheet.items else "")
        self.items.set_items(sheet.items)
        self.items.can_focus = sheet.ended
        self.set_focus(self.items if sheet.ended else None)
        if sheet.ended:
            self.items.action_first()
        self.items.display = bool(sheet.items)
        for name, words in (
            ("warning", "" if sheet.items else sheet.warning),
            ("how", sheet.how),
            ("learned", self.just_learned(sheet)),
        ):
            line = self.query_one(f"#{name}", PlainText)
            line.show(words)
            line.display = bool(words) and (name != "learned" or self.room_for_learned())
        limits = self.query_one(Limits)
        limits.show(sheet.limits)
        limits.display = bool(sheet.limits)
        self.title_line.show(sheet.title)
        self.title_line.fit()

    def needed_below(self, width: int) -> int:
        """How many lines must stay free for what stands below the large words."""
        return self.below(width, blank=1)

    def needed_before(self, width: int) -> int:
        """How many lines must stay free while the answers to a question come in."""
        sheet = self._sheet
        if sheet is None or not sheet.asks:
            return self.needed_below(width)
        return wall_before(sheet, width)

    def close_below(self, width: int) -> int:
        """The same with no blank lines; a list keeps them, and has smaller letters above it."""
        sheet = self._sheet
        if sheet is not None and sheet.step is None and sheet.items:
            return self.query_one(Sheet).room.height
        return self.below(width, blank=0)

    def below(self, width: int, blank: int) -> int:
        """How many lines must stay free, with so many blank ones above each text."""
        room, margin = self.query_one(Sheet).room, self.title_line.styles.base.margin.height
        most = room.height - self.title_line.least(room.width) - margin
        return wall_below(self._sheet, self.items, width, most, blank=blank)

    def must_below(self, width: int) -> int:
        """How many lines come before the whole of the large words."""
        return wall_must(self._sheet, width)

    def limits_most(self, width: int) -> int:
        """How many lines the limits may take: the large words and what must be read come first."""
        if self.has_class("-tall"):
            return self.size.height
        above = self.steps.display + self.query_one(Sheet).styles.margin.top
        return self.size.height - above - self.title_line.least(width) - self.must_below(width)

    def make_room(self) -> int:
        """Show what was learned last where that moves no answer to another page."""
        learned = self.query_one("#learned", PlainText)
        learned.display = bool(learned.text) and self.room_for_learned()
        if self._sheet is None or self._sheet.step is None or self.items.display:
            return 0
        self.query_one("#how", PlainText).show(self.how_in(self._sheet))
        return -CLOSE

    def how_in(self, shown: Shown) -> str:
        """What people do: in one sentence where the question is cut for it."""
        sheet = self.query_one(Sheet)
        below = high(shown.warning, sheet.room.width) + high(shown.how, sheet.room.width)
        whole = self.title_line.taken + below <= sheet.room.height
        return shown.how if whole else first_sentence(shown.how)

    def room_for_learned(self) -> bool:
        """Whether it takes no line that something else needs."""
        sheet = self.query_one(Sheet)
        width, blank = sheet.room.width, not sheet.close
        left = sheet.room.height - self.title_line.taken - blank
        lines = min(LEARNED_LINES, high(self.query_one("#learned", PlainText).text, width)) + blank
        if self.items.display:
            return self.items.pages_in(left - lines) == self.items.pages_in(left)
        texts = (self.query_one(f"#{name}", PlainText).text for name in ("warning", "how"))
        return lines_before(*(high(each, width) for each in texts), blank=blank) + lines <= left

    def just_learned(self, sheet: Shown) -> str:
        """What was learned last since this question came; not where all of it stands above."""
        if sheet.title in (LEARNED, YOU_LEARNED):
            return ""
        new = [point.text for point in sheet.points if point.id not in self._known]
        return f"✓ {LEARNED_SO}: {new[-1]}" if new else ""

    async def blank(self, *, wanted: bool) -> None:
        """Blank the wall with the other window, and bring it back with it."""
        there = next((s for s in self.app.screen_stack if isinstance(s, Blank)), None)
        if wanted and there is None:
            await self.app.push_screen(Blank())
        elif not wanted and there is not None:
            there.lift()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nobody types here, so no word is looked up here."""
        return action != "glossary" and super().check_action(action, parameters)

    async def action_letters(self) -> None:
        """Change how large the letters of a question may be."""
        await self.run_action("app.letters")

    async def action_colours(self) -> None:
        """Change the colours."""
        await self.run_action("app.colours")

    async def action_quit(self) -> None:
        """Close this window; the meeting goes on in the other one."""
        self.app.exit()
