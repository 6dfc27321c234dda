"""Other people who may need telling about one event: a checklist of what is done elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from textual import on, work
from textual.app import ComposeResult

from reflect_tui.domain.days import short_day
from reflect_tui.domain.elsewhere import Elsewhere, Line, Prompt, Standing, checklist
from reflect_tui.domain.opportunity import Opportunity
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.elsewhere import ElsewhereForm
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.screens.list_place import ListPlace
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row

NOTHING_SENT = "This app reports nothing to anybody. It is done elsewhere."
MARKS = {
    Standing.NOT_YET: "? Not yet",
    Standing.DONE: "✓ Done",
    Standing.NOT_NEEDED: "– Not needed",
}
WORDS = {
    Standing.DONE: "It was done elsewhere",
    Standing.NOT_NEEDED: "It is not needed",
    Standing.NOT_YET: "It is not done yet",
}
SAID = {
    Standing.DONE: "Kept: it was done elsewhere.",
    Standing.NOT_NEEDED: "Kept: it is not needed.",
    Standing.NOT_YET: "Kept: not yet.",
}
TONES = {Standing.NOT_YET: "calm", Standing.DONE: "good"}


class ToldElsewhere(ListPlace):
    """A prompt and no more: nothing waits for it, and no day is made up (§2.5, §2.6)."""

    PURPOSE = (
        "Others who may need telling about this event. It is done outside this app, which reports "
        "nothing to anybody. Enter notes that it was done, or that it is not needed."
    )
    TITLE_WORDS = "Told elsewhere"
    EMPTY = "Nobody else may need telling, as far as this event is known."
    COLUMNS = (Column(18), Column(0))
    DEFAULT_CSS = """
    ToldElsewhere {
        & > .heading { margin-bottom: 0; }
        & > #sent { color: $secondary; margin-bottom: 1; }
        &.-short > #sent, &.-tiny > #sent { margin-bottom: 0; }
        & > RowList { min-height: 2; }
        & > #whole { height: auto; min-height: 3; max-height: 6; }
        &.-tiny > #whole { padding: 0 1; }
    }
    """

    def __init__(
        self,
        file: FileThread,
        prompts: tuple[Prompt, ...],
        about: Opportunity,
        today: Callable[[], date],
    ) -> None:
        super().__init__(file, today)
        self._prompts = prompts
        self._event = about
        self._lines: dict[str, Line] = {}

    def compose(self) -> ComposeResult:
        """Title, what the app does not do, list, the marked line, keys."""
        for place, part in enumerate(super().compose()):
            yield part
            if place == 0:
                yield PlainText(NOTHING_SENT, id="sent")

    async def read(self) -> None:
        """Read the event and what is known of each line."""
        id_ = self._event.id
        about, kept = await self._file.do(
            lambda store: (store.opportunities.get(id_), store.tellings.elsewhere(id_))
        )
        lines = checklist(self._prompts, about, id_, kept)
        self._event, self._lines = about, {prompt.key: (prompt, made) for prompt, made in lines}

    def rows(self, wanted: Sequence[str]) -> Sequence[Row]:
        """The checklist, in its own order."""
        found = [
            (prompt, made)
            for prompt, made in self._lines.values()
            if all(word in self.words_of(prompt, made) for word in wanted)
        ]
        return [self.row(prompt, made) for prompt, made in found]

    def row(self, prompt: Prompt, made: Elsewhere) -> Row:
        """The line of one prompt."""
        cells = (self.state(made), f"{prompt.who}: {prompt.what}")
        return Row(prompt.key, cells, TONES.get(made.standing, ""))

    def words_of(self, prompt: Prompt, made: Elsewhere) -> str:
        """What a line can be found by."""
        return f"{prompt.who} {prompt.what} {MARKS[made.standing]} {made.reference}".casefold()

    def state(self, made: Elsewhere) -> str:
        """How far it is, as a symbol and a word; a day of another year without its weekday."""
        if made.done_on is None:
            return MARKS[made.standing]
        day = short_day(made.done_on, self._today())
        this_year = made.done_on.year == self._today().year
        return f"{MARKS[made.standing]} {day if this_year else day.partition(' ')[2]}"

    def whole(self, row: Row) -> str:
        """Who, how far, the reference, and all of what."""
        prompt, made = self._lines[row.key]
        on_ = f" {short_day(made.done_on, self._today())}" if made.done_on else ""
        reference = f" · {made.reference}" if made.reference else ""
        return f"{prompt.who} · {MARKS[made.standing]}{on_}{reference}\n{prompt.what}"

    @on(RowList.Chosen)
    def open_line(self, event: RowList.Chosen) -> None:
        """Ask about one line."""
        self.deal(*self._lines[event.key])

    @work
    async def deal(self, prompt: Prompt, made: Elsewhere) -> None:
        """Ask how far it is, and keep it."""
        now = made.standing
        lines = [
            (standing.value, words, "")
            for standing, words in WORDS.items()
            if standing is not now or standing is Standing.DONE  # another day, or its reference
        ]
        picked = await self.app.push_screen_wait(Pick(prompt.who, prompt.what, lines))
        if picked is None:
            return
        standing = Standing(picked)
        try:
            if not await self.keep(prompt, replace(made, standing=standing)):
                return
        except ReflectError as fault:
            self.say(str(fault))
            return
        await self.on_screen_resume()
        self.say(SAID[standing], good=True)

    async def keep(self, prompt: Prompt, made: Elsewhere) -> bool:
        """Keep it, once the day is known that it was done on. Says whether it was kept."""

        async def save(made: Elsewhere) -> None:
            await self._file.do(lambda store: store.tellings.save_elsewhere(made))

        if made.standing is Standing.DONE:
            form = ElsewhereForm(prompt, made, self._today(), save, WORDS[Standing.DONE])
            return await self.app.push_screen_wait(form) is not None
        await save(replace(made, done_on=None, reference=""))
        return True
