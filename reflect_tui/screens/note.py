"""Note a learning opportunity, or change what was noted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual import getters, on
from textual.app import ComposeResult
from textual.containers import Vertical

from reflect_tui import commands
from reflect_tui.domain.days import Precision, happened, long_day
from reflect_tui.domain.kind import KindField
from reflect_tui.domain.opportunity import Harm, Noted, Opportunity, checked
from reflect_tui.domain.refusals import Refusals
from reflect_tui.errors import ReflectError
from reflect_tui.screens.asked_fields import asked_field
from reflect_tui.screens.filling import choice_field, line_field
from reflect_tui.screens.form import Fields, Form
from reflect_tui.screens.moves import OpportunityWanted, SafetyWanted
from reflect_tui.services import by_when, opportunities
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText

HARM = (
    (Harm.NONE.value, "Nobody"),
    (Harm.MINOR.value, "A little"),
    (Harm.SERIOUS.value, "Seriously"),
    (Harm.DEATH.value, "Someone died"),
    (Harm.NOT_KNOWN.value, "Not known"),
)
YES_NO = (("yes", "Yes"), ("no", "No"))
BEFORE = {None: "", True: "yes", False: "no"}
"""The answer that is picked for what is known."""


class Note(Form):
    """A short form: what, when, what kind, who was harmed."""

    CSS_PATH = "note.tcss"
    PURPOSE = (
        "Note something that we can learn from, good or bad. One line is enough. "
        "Say roles, not names."
    )
    BINDINGS = [
        commands.ONWARD.binding("Save", "Keep what you have written."),
        commands.LEAVE.binding("Leave without saving", "Go back. Nothing of this is kept."),
    ]

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        today: Callable[[], date],
        opportunity: Opportunity | None = None,
    ) -> None:
        super().__init__()
        self._file = file
        self._chapter = chapter
        self._kinds = chapter.kinds
        self._today = today
        self._opportunity = opportunity

    details = getters.query_one("#details", Vertical)
    kinds = getters.query_one("#kinds", Choices)
    when = getters.query_one("#when", LineInput)

    def compose(self) -> ComposeResult:
        """The fields."""
        known = self._opportunity
        title = "Note something" if known is None else f"Change {known.number}"
        yield PlainText(title, classes="heading")
        with Fields():
            yield line_field(
                "title",
                "What happened, in one line?",
                known.title if known else "",
                note="No names. Like: Fall on the way to the bathroom at night.",
            )
            yield line_field("when", "When did it happen?", when_said(known), replace=True)
            yield Field(
                "What kind of event? More than one may fit.",
                Choices(
                    [(kind.key, kind.title) for kind in self._kinds],
                    several=True,
                    chosen=known.kinds if known else (),
                    id="kinds",
                ),
                id="kinds-field",
            )
            yield Vertical(id="details")
            harm = known.harm if known else Harm.NOT_KNOWN
            yield choice_field("harm", "Was anyone harmed?", HARM, harm)
            before = known.happened_before if known else None
            yield choice_field("before", "Has this happened before?", YES_NO, BEFORE[before])
        yield from self.foot()

    async def on_mount(self) -> None:
        """Show the questions of the kinds that are already picked."""
        by_when.warm()
        self.resolve()
        await self.ask_details()
        self.remember()

    @on(LineInput.Changed, "#when")
    @on(LineInput.Blurred, "#when")
    def resolve(self) -> None:
        """Say which day was understood."""
        self.say_day(self.when, lambda said: happened(*by_when.happened(said, self._today())))

    @on(Choices.Changed, "#kinds")
    async def ask_details(self) -> None:
        """Ask what belongs to the kinds that are picked now, and keep what is answered."""
        wanted = {
            field.key: field
            for kind in self._kinds
            if kind.key in self.kinds.chosen
            for field in kind.fields
        }
        for field in self.details.query(Field):
            if (field.id or "").removesuffix("-field") not in wanted:
                await field.remove()
        here = {(field.id or "").removesuffix("-field") for field in self.details.query(Field)}
        for key, asked in wanted.items():
            if key not in here:
                await self.details.mount(self.detail(asked))
        notes = [k.note for k in self._kinds if k.key in self.kinds.chosen and k.note]
        self.echo("kinds", notes[-1] if notes else "")

    def detail(self, asked: KindField) -> Field:
        """The field for one question of a kind."""
        said = self._opportunity.details.get(asked.key, ()) if self._opportunity else ()
        return asked_field(asked, self._today(), said)

    def noted(self) -> Noted:
        """What is in the fields. Raises ``WordsRefused`` for everything that cannot be kept."""
        refused, today = Refusals(), self._today()
        day, precision = refused.of(
            lambda: by_when.happened(self.line("when"), today), (today, Precision.DAY)
        )
        details = {
            str(widget.id): widget.chosen
            if isinstance(widget, Choices)
            else tuple(filter(None, [widget.value.strip()]))
            for widget in (field.widget for field in self.details.query(Field))
            if isinstance(widget, Choices | LineInput)
        }
        noted = Noted(
            kinds=self.kinds.chosen,
            details=details,
            title=self.line("title"),
            happened_on=day,
            precision=precision,
            harm=Harm(self.picked("harm") or Harm.NOT_KNOWN),
            happened_before=next(b for b, key in BEFORE.items() if key == self.picked("before")),
        )
        kept = refused.of(lambda: checked(noted, self._kinds, today), noted)
        refused.raise_any()
        return kept

    async def action_onward(self) -> None:
        """Save it; then ask whether everyone is safe."""
        today, chapter, known = self._today(), self._chapter, self._opportunity
        try:
            noted = self.noted()
            if await self.whispered_about("title", self.action_onward):
                return
            if known is None:
                made = await self._file.do(
                    lambda store: opportunities.note(store, noted, chapter.kinds, today)
                )
                self.post_message(SafetyWanted(made.id, arrived=True))
            else:
                await self._file.do(
                    lambda store: opportunities.renote(store, known, noted, chapter, today)
                )
                self.post_message(OpportunityWanted(known.id, arrived=True))
        except ReflectError as fault:
            self.complain(fault)

    async def may_quit(self) -> bool:
        """Ask before the app ends with something half-written."""
        return await self.may_leave()

    def action_leave(self) -> None:
        """Go back without saving."""
        self.leave()


def when_said(known: Opportunity | None) -> str:
    """The day as it would be typed."""
    if known is None:
        return "today"
    if known.precision is Precision.MONTH:
        return happened(known.happened_on, known.precision)
    return long_day(known.happened_on)
