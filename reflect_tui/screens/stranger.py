"""A record as it will leave, page by page, with every word lit at which a stranger would stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from textual import getters, on, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.place import Place
from reflect_tui.screens.saving_record import Check, save
from reflect_tui.services.reading import Reading
from reflect_tui.services.record import STRANGER
from reflect_tui.services.stranger import Flag
from reflect_tui.widgets.brief import Note
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.reading_pages import ReadingPages, lit

STAYS, CHANGE = "stays", "change"
ONLY_HERE = "Only this record says it so. The event itself stays as it is."
NOT_STORED = "It is remembered while you read this, and written nowhere."
ALL_DONE = "You have read all of it, and every marked word is answered. F3 saves it."
SAVED = "It is saved. F3 saves it once more, in another form or elsewhere."
READ_ON = "Read it to the end first."
MIND = "To mind, before you hand it on (this does not leave)"


class Stranger(Place):
    """Read on with Enter; it may leave when all was read and every marked word is answered."""

    PURPOSE = (
        "Read this record as somebody would who does not know us. Every marked word either "
        "stays, and you say why, or is changed. Then it may leave."
    )
    BINDINGS = [
        commands.PROCEED.binding("Read on", "The next page, or the next marked words."),
        commands.NEXT_FLAG.binding(),
        commands.KEEP.binding(),
        commands.EDIT.binding("Change", "Say the marked line in other words. Only here."),
        commands.ONWARD.binding("Save", "Keep it as a file, when all was read and answered."),
        commands.BLANK.binding(show=False),
        commands.LEAVE.binding("Back"),
    ]
    AUTO_FOCUS = "ReadingPages"
    needed = ("f1", "f3", "enter", "tab", "y", "e", "escape")
    DEFAULT_CSS = """
    Stranger {
        & #reason { width: 100%; background: $panel; padding: 0 2; height: 3; }
        &.-tiny #reason { padding: 0 1; }
        &.-tiny > .heading { height: 1; }
    }
    """

    def __init__(
        self,
        reading: Reading,
        check: Check,
        today: date,
        folder: str,
        keep_folder: Callable[[str], object],
    ) -> None:
        """``folder`` is where the last record was put; ``keep_folder`` remembers another."""
        super().__init__()
        self._reading = reading
        self._check = check
        self._today = today
        self._folder = folder
        self._keep_folder = keep_folder
        self._saved = False

    pages = getters.query_one(ReadingPages)

    def compose(self) -> ComposeResult:
        """Title, the record, why something is marked, keys."""
        about = f"For {self._reading.audience.label} · {self._reading.number}"
        yield Note(about, classes="heading")
        yield ReadingPages(enter="Read on")
        yield Note("", id="reason")
        yield from self.foot()

    def on_mount(self) -> None:
        """Show the first page."""
        self.show_reading()

    def show_reading(self) -> None:
        """Show the record in the words of now."""
        self.pages.set_items(list(self.items()))
        self.call_after_refresh(self.show_reason)

    def items(self) -> Iterator[Item]:
        """What to mind, the title, and every line below its heading."""
        mind = [each for each in self._reading.record.mind if each != STRANGER]
        for number, sentence in enumerate(mind):
            yield Item(f"mind-{number}", sentence, heading="" if number else MIND)
        yield Item("title", self._reading.document.title, heading="The record" if mind else "")
        place = ""
        for number, line in enumerate(self._reading.lines):
            spans = [(each.found.start, each.found.end) for each in self._reading.of_line(number)]
            heading = line.place if line.place != place else ""
            text = f"{line.before.removeprefix('- ')}{lit(line.text, spans)}"
            place = line.place
            yield Item(
                str(number), text, self.mark(number), heading=heading, again=heading and place
            )

    def mark(self, number: int) -> str:
        """What was decided about a line."""
        because = [self._reading.because(each) for each in self._reading.of_line(number)]
        said = [f"stays: {each}" for each in because if each]
        changed = ["in other words"] if number in self._reading.changed else []
        return ", ".join([*changed, *said])

    @on(ReadingPages.Moved)
    @on(ReadingPages.Turned)
    def look_again(self) -> None:
        """Another line is marked, or another page is in sight."""
        self.say("")
        self.call_after_refresh(self.show_reason)

    def on_resize(self) -> None:
        """More may be in sight now."""
        self.call_after_refresh(self.show_reason)

    def show_reason(self) -> None:
        """Say why the marked line is lit, and what is still to be done."""
        flag, number = self.flag, self.number
        said = self.left_words()
        if flag is not None:
            said = f"! “{flag.words}”: {flag.why} {said}"
        elif number is not None and (mark := self.mark(number)):
            said = f"✓ This line: {mark}. {said}"
        self.query_one("#reason", Note).show(said)
        self.refresh_bindings()

    def left_words(self) -> str:
        """What is still to be done before it may leave."""
        count = len(self._reading.open)
        if count:
            return f"{count} marked {'place' if count == 1 else 'places'} to answer."
        if self.pages.unread:
            return READ_ON
        return SAVED if self._saved else ALL_DONE

    @property
    def ready(self) -> bool:
        """Whether it may leave."""
        return not (self._reading.open or self.pages.unread)

    @property
    def number(self) -> int | None:
        """The number of the line that is marked, if it is one of the record."""
        key = self.pages.item.key if self.pages.item is not None else ""
        return int(key) if key.isdecimal() else None

    @property
    def flag(self) -> Flag | None:
        """What is lit in the marked line, and not answered."""
        return next((each for each in self._reading.open if each.line == self.number), None)

    @on(ReadingPages.ReadOn)
    def action_proceed(self) -> None:
        """Answer the marked words, go to those on this page, read on, or save; that once alone."""
        here = self.pages.keys_here
        lit_here = [each for each in self._reading.open if str(each.line) in here]
        if self.flag is not None:
            self.answer(self.flag)
        elif lit_here:
            self.go(lit_here[0])
        elif self.pages.turn_on():
            return
        elif self._reading.open:
            self.action_next_flag()
        elif not self._saved:
            self.action_onward()

    def go(self, flag: Flag) -> None:
        """Mark the line of a flag."""
        self.pages.move_to(str(flag.line))
        self.look_again()

    def action_next_flag(self) -> None:
        """Go to the next lit words that are not answered; after the last to the first."""
        if found := self._reading.open:
            at = self.number if self.number is not None else -1
            self.go(next((each for each in found if each.line > at), found[0]))

    @work
    async def answer(self, flag: Flag) -> None:
        """Ask whether words stay or are changed."""
        lines = ((CHANGE, "Change the words", ""), (STAYS, "They have to stay", ""))
        picked = await self.app.push_screen_wait(Pick(f"“{flag.words}”", flag.why, lines))
        if picked == STAYS:
            await self.ask_why(flag)
        elif picked == CHANGE:
            await self.ask_words(flag.line)

    @work
    async def action_keep(self) -> None:
        """The marked words stay."""
        if self.flag is not None:
            await self.ask_why(self.flag)

    @work
    async def action_edit(self) -> None:
        """The marked line in other words, whether something is lit in it or not."""
        if self.number is not None:
            await self.ask_words(self.number)

    async def ask_why(self, flag: Flag) -> None:
        """Ask why words have to stay."""

        async def stay(typed: str) -> None:
            self._reading = self._reading.keep(flag, typed)

        await self.decide(Line(f"Why does “{flag.words}” have to stay?", NOT_STORED, stay))

    async def ask_words(self, number: int) -> None:
        """Ask for other words."""

        async def say(typed: str) -> None:
            self._reading = self._reading.say(number, typed)

        text = self._reading.lines[number].text
        await self.decide(Line("Change the words", ONLY_HERE, say, value=text))

    async def decide(self, dialog: Line) -> None:
        """Show what was decided."""
        if await self.app.push_screen_wait(dialog):
            self._saved = False
            self.show_reading()

    @work
    async def action_onward(self) -> None:
        """Save it as a file."""
        made = await save(self, self._reading, self._check, self._today, self._folder)
        if made is not None:
            self._folder = str(made.parent)
            self._keep_folder(self._folder)
            self._saved = True
            self.show_reason()
            self.say(f"Saved, for you alone: {made}", good=True)

    async def may_quit(self) -> bool:
        """Ask before what was decided here is lost."""
        if self._saved or not self._reading.answered:
            return True
        lost = "What you have decided here is remembered nowhere else."
        return await self.app.push_screen_wait(
            Confirm("Leave without saving?", lost, "Leave", "Stay")
        )

    @work
    async def action_leave(self) -> None:
        """Go back to whom it is for."""
        if await self.may_quit():
            self.dismiss()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only what works now."""
        if not self.is_mounted:
            return action != "onward"
        if action == "onward":
            return self.ready
        if action == "next_flag":
            return bool(self._reading.open)
        if action == "keep":
            return self.flag is not None
        return action != "edit" or self.number is not None
