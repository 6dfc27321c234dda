"""What is asked about an event when it matters, whatever its kind (§2.1b)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical

from reflect_tui import commands
from reflect_tui.domain.flag import Flag, asked, left, regulations
from reflect_tui.domain.kind import Choice, KindField
from reflect_tui.domain.opportunity import Noted, Opportunity
from reflect_tui.domain.refusals import Refusals
from reflect_tui.domain.themes import NEW, THEMES, offered, together, written
from reflect_tui.errors import ReflectError
from reflect_tui.screens.asked_fields import answer, asked_field, say_days
from reflect_tui.screens.form import Fields, Form
from reflect_tui.screens.moves import OpportunityWanted
from reflect_tui.screens.theme_fields import theme_fields
from reflect_tui.services import by_when, opportunities
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText

REGULATIONS = "regulations"
TITLE = "About this event"


class About(Form):
    """Only the questions that matter for this event; each answer may bring another question."""

    PURPOSE = (
        "A few questions that decide who must be told, and whether the team may talk about it. "
        "Answer what you know. You can come back."
    )
    BINDINGS = [
        commands.ONWARD.binding("Save", "Keep these answers."),
        commands.LEAVE.binding("Leave without saving", "Go back. Nothing of this is kept."),
        Binding("pagedown", "turn(1)", "Page on", show=False),
        Binding("pageup", "turn(-1)", "Page back", show=False),
    ]

    DEFAULT_CSS = """
    About Fields { padding-right: 1; }
    About #asked { height: auto; }
    """

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        opportunity: Opportunity,
        today: Callable[[], date],
        first: Collection[str] = (),
        used: Iterable[str] = (),
    ) -> None:
        """``first`` are the keys of questions of which one is to be answered before the rest;
        ``used`` the themes of all events, as often as they have them."""
        super().__init__()
        self._file = file
        self._event = chapter.event
        self._opportunity = opportunity
        self._today = today
        self._first = first
        self._offered = offered(used, opportunity.details.get(THEMES, ()))
        self._said = dict(opportunity.details)
        """The answers, those among them that are not asked now."""

    def compose(self) -> ComposeResult:
        """The questions, then the regulations."""
        yield PlainText(f"{TITLE} · {self._opportunity.number}", classes="heading")
        with Fields():
            yield Vertical(*map(self.field, self.asked()), id="asked")
            yield self.regulations_field()
            yield from theme_fields(self._offered, self._said.get(THEMES, ()))
        yield from self.foot()

    def on_mount(self) -> None:
        """Have the days ready before anybody types one."""
        by_when.warm()
        self.remember()
        wanted = [flag for flag in self.asked() if flag.key in self._first]
        open_ = [flag for flag in wanted if left(flag, self.answered())]
        for flag in (open_ or wanted)[:1]:
            self.query_one(f"#{flag.key}").focus()

    def asked(self) -> tuple[Flag, ...]:
        """The questions that matter with the answers so far."""
        return asked(self._event.flag, self.answered())

    def answered(self) -> Noted:
        """The event with the answers so far."""
        return replace(self._opportunity, details=self._said)

    def field(self, flag: Flag) -> Field:
        """The field of one question, with what helps to answer it."""
        return asked_field(flag, self._today(), self._said.get(flag.key, ()), help_words(flag))

    def regulations_field(self) -> Field:
        """Which regulations it touches; those that are proposed stand picked."""
        known = self._event.regulation
        choices = tuple(Choice(key=each.key, label=each.label) for each in known)
        question = "Which regulations does it touch? Change it if need be."
        asked_ = KindField(key=REGULATIONS, question=question, choices=choices, several=True)
        return asked_field(asked_, self._today(), self.proposed())

    def proposed(self) -> tuple[str, ...]:
        """The regulations that are picked, or proposed with the answers so far."""
        return tuple(each.key for each in regulations(self._event.regulation, self.answered()))

    @on(Choices.Changed)
    async def follow(self, event: Choices.Changed) -> None:
        """Ask what the new answer brings, and no more what it takes away."""
        key = str(event.choices.id)
        if key in (REGULATIONS, THEMES):
            self._said[key] = event.chosen
            return
        self.gather(Refusals())
        wanted = {flag.key: flag for flag in self.asked()}
        box = self.query_one("#asked", Vertical)
        here = [str(field.id).removesuffix("-field") for field in box.query(Field)]
        for name in here:
            if name not in wanted:
                await box.query_one(f"#{name}-field").remove()
        before: Field | None = None
        for name, flag in wanted.items():
            if name not in here:
                field = self.field(flag)
                if before is None:
                    await box.mount(field, before=0 if box.children else None)
                else:
                    await box.mount(field, after=before)
            before = box.query_one(f"#{name}-field", Field)
        if REGULATIONS not in self._said:
            self.query_one(f"#{REGULATIONS}", Choices).choose(*self.proposed())

    @on(LineInput.Changed)
    @on(LineInput.Blurred)
    def say_day(self, event: LineInput.Changed | LineInput.Blurred) -> None:  # type: ignore[override]
        """Say which day was understood."""
        if event.input.id == NEW:
            return
        field = self.query_one(f"#{event.input.id}-field", Field)
        say_days(field, self._event.flag, self._today())

    def gather(self, refused: Refusals) -> None:
        """Take what stands in the fields for the answers."""
        box, flags = self.query_one("#asked", Vertical), {f.key: f for f in self._event.flag}
        for field in box.query(Field):
            flag = flags[str(field.id).removesuffix("-field")]
            self._said[flag.key] = answer(field, flag, self._today(), refused)

    async def action_onward(self) -> None:
        """Save it; what is not asked any more stays as it was."""
        refused = Refusals()
        self.gather(refused)
        picked, line = self._said.get(THEMES, ()), self.query_one(f"#{NEW}", LineInput).value
        themes = refused.of(lambda: together(picked, written(line, self._offered)), picked)
        said, flags = {**self._said, THEMES: themes}, self._event.flag
        try:
            refused.raise_any()
            about = self._opportunity
            await self._file.do(lambda store: opportunities.settle(store, about, flags, said))
        except ReflectError as fault:
            self.complain(fault)
            return
        self.post_message(OpportunityWanted(self._opportunity.id, arrived=True))

    def action_turn(self, by: int) -> None:
        """Turn a page, to read a long help on a small screen."""
        fields = self.query_one(Fields)
        fields.scroll_relative(y=by * max(1, fields.size.height - 1), animate=False)

    async def may_quit(self) -> bool:
        """Ask before the app ends with something half-written."""
        return await self.may_leave()

    def action_leave(self) -> None:
        """Go back without saving."""
        self.leave()


def help_words(flag: Flag) -> str:
    """What helps to answer a question: a sentence, and what belongs to it as a list."""
    first, *points = flag.help or ("",)
    return "\n".join((first, *(f"· {point}" for point in points)))
