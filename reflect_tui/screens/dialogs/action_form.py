"""The form of one action: what, who, by when (S39–S44)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from reflect_tui.domain.agreed_action import (
    AffectsCare,
    AgreedAction,
    agreed,
    leaves_open,
    takes_long,
)
from reflect_tui.domain.change_type import ChangeType
from reflect_tui.domain.days import long_day
from reflect_tui.domain.finding import repeats
from reflect_tui.domain.progress import Progress
from reflect_tui.domain.refusals import Refusals
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.dialog import Dialog
from reflect_tui.screens.filling import FIELD_BEFORE, NEXT_FIELD, Filling, choice_field, line_field
from reflect_tui.services import by_when
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from reflect_tui.services.meeting_content import Suggestion
    from reflect_tui.services.outside import Agreeing

AFFECTS = (
    (AffectsCare.YES.value, "Yes"),
    (AffectsCare.NO.value, "No"),
    (AffectsCare.NOT_SURE.value, "Not sure"),
)
AGREED = (("group", "The group"), ("manager", "The manager"))
AGREED_BY_TWO = (("group", "You both"), AGREED[1])
TITLE = "An action: what, who, by when"
TITLE_OUTSIDE = "An action outside a meeting"
ASK = "What will be done?"
WHY, WHY_OUTSIDE = "Why the manager?", "Why is it decided outside a meeting?"
ABOUT_IT = "Write what will be done about it."
LIKE = "Like: in 2 weeks, next friday, 12/1, end of month."
LATE = "Why so late, or what is done until then?"
FAR_OFF = "That is more than 28 days away. Say below why, or a first step that comes sooner."


class ActionForm(Dialog[AgreedAction], Filling[AgreedAction]):
    """Gives the action once it is saved. What is typed stays while it cannot be saved."""

    FOR = "Say what will be done, who will do it, and by when. A role, not a name."
    AUTO_FOCUS = "#what"
    BINDINGS = [
        Binding("f3,ctrl+n", "keep", "Agree this"),
        NEXT_FIELD,
        FIELD_BEFORE,
        Binding("escape", "leave", "Leave"),
    ]
    DEFAULT_CSS = """
    ActionForm {
        & > .box { height: 100%; max-width: 90; width: 100%; }
        & .fields { height: 1fr; scrollbar-size-vertical: 1; }
        & KeyLine { margin-top: 0; }
        & .complaint { margin-top: 1; }
    }
    """

    def __init__(
        self,
        run: Agreeing,
        change_types: tuple[ChangeType, ...],
        vague: tuple[str, ...],
        today: date,
        *,
        action: AgreedAction | None = None,
        idea: Suggestion | None = None,
    ) -> None:
        super().__init__()
        self.run_ = run
        self._types = {change.key: change for change in change_types}
        self._vague = vague
        self._today = today
        self._action = action
        self._idea = idea
        self._affects_said = action is not None
        self._outside = run.meeting is None
        """Then the registered person decides it."""
        self._alone = run.meeting is not None and run.meeting.one_to_one
        if self._outside:  # nobody agrees it there
            self._bindings = self._bindings.copy()
            self._bindings.key_to_bindings["f3"] = [Binding("f3", "keep", "Keep this")]

    affects = getters.query_one("#affects", Choices)
    by = getters.query_one("#by", LineInput)
    change = getters.query_one("#change", Choices)

    def compose(self) -> ComposeResult:
        """The fields."""
        known = self._action
        what = known.what if known else self.begins_with
        due = long_day(known.due_on) if known else ""
        types = tuple((change.key, change.label) for change in self._types.values())
        with Vertical(classes="box"):
            yield PlainText(TITLE_OUTSIDE if self._outside else TITLE, classes="title")
            with VerticalScroll(classes="fields", can_focus=False):
                found = self.found_note()
                yield line_field("what", ASK, what, note=found)
                owner = known.owner if known else ""
                yield line_field("who", "Who will do it?", owner, note=self.role_note())
                yield line_field("by", "By when?", due, note=LIKE, replace=True)
                yield line_field("late", LATE, known.late_because if known else "")
                change = known.change if known else ""
                yield choice_field("change", "What kind of change?", types, change)
                affects = known.affects_care if known else AffectsCare.NOT_SURE
                yield choice_field(
                    "affects", "Will it affect anyone's care or support?", AFFECTS, affects
                )
                by = "group" if known is None or known.agreed_by_group else "manager"
                alone = self._alone
                if not self._outside:
                    yield choice_field(
                        "agreed", "Who agreed it?", AGREED_BY_TWO if alone else AGREED, by
                    )
                because = known.decided_because if known else ""
                yield line_field("because", WHY_OUTSIDE if self._outside else WHY, because)
                yield line_field(
                    "how",
                    self.how_words(done=False),
                    known.how_we_know if known else "",
                )
            yield PlainText(classes="complaint")
            yield from self.foot()

    @property
    def begins_with(self) -> str:
        """The words of an idea; none where it follows from a finding, which is no action yet."""
        idea = self._idea
        return idea.text if idea is not None and idea.finding is None else ""

    def found_note(self) -> str:
        """What others found, to be read while the action is written; empty for anything else."""
        finding = self._idea.finding if self._idea else None
        return f"{finding.organisation} found: {finding.text}" if finding else ""

    def role_note(self) -> str:
        """What to write for who; a one-to-one was never called anonymous to begin with."""
        like = "A role, like deputy manager."
        return like if self._alone else f"{like} Actions are not anonymous."

    def on_mount(self) -> None:
        """Show what belongs to the values so far."""
        self.ask_how()
        self.query_one("#late-field").display = False
        if self.by.value:
            self.resolve()
        self.follow()
        self.tell_strength()
        self.remember()

    @on(LineInput.Changed, "#what")
    def ask_how(self) -> None:
        """Ask at once how anybody will know, where the words leave it open; else at the end."""
        vague = leaves_open(self.line("what"), self._vague)
        how, fields = self.query_one("#how-field", Field), self.query_one(".fields")
        how.ask(self.how_words(done=vague))
        if vague and how is not fields.children[1]:
            fields.move_child(how, after=0)
        elif not vague and how is not fields.children[-1]:
            fields.move_child(how, after=-1)

    def how_words(self, *, done: bool) -> str:
        """The question how anybody will know that it is done, or that it works."""
        who = "you" if self._alone else "we"
        if done:
            return f"How will {who} know that it is done?"
        return f"How will {who} know that it works? (optional)"

    @on(LineInput.Changed, "#by")
    @on(LineInput.Blurred, "#by")
    def resolve(self) -> None:
        """Say which day was understood, before anything is saved."""
        self.say_day(self.by, self.due_words)

    def due_words(self, said: str) -> str:
        """The day that is meant, and a question where it is far off. Raises ``WordsRefused``."""
        self.query_one("#late-field").display = False
        day = by_when.due(said, self._today)
        known = self._action
        far_off = takes_long(known.agreed_on if known else self._today, day)
        self.query_one("#late-field").display = far_off
        return long_day(day) + (f"\n{FAR_OFF}" if far_off else "")

    @on(Choices.Changed, "#change")
    def begin_affects(self) -> None:
        """A rota change affects somebody's care unless they say otherwise (S44)."""
        change = self._types.get(self.change.value or "")
        if change is not None and not self._affects_said:
            self.affects.choose(AffectsCare.YES if change.affects_care else AffectsCare.NOT_SURE)
        self.tell_strength()

    @on(Choices.Changed, "#affects")
    def affects_said(self) -> None:
        """They have answered it themselves."""
        self._affects_said = True

    def tell_strength(self) -> None:
        """Say how strongly this kind of change works; information, not a score."""
        change = self._types.get(self.change.value or "")
        words = f"→ As a change: {change.strength.words}" if change else " "
        self.echo("change", words)

    @on(Choices.Changed, "#agreed")
    def follow(self) -> None:
        """Ask for the reason only when the manager decided."""
        self.query_one("#because-field").display = not self.by_group

    @property
    def by_group(self) -> bool:
        """Whether those who met agreed it."""
        return not self._outside and self.picked("agreed") != "manager"

    def filled_in(self) -> AgreedAction:
        """What is in the fields. Raises ``WordsRefused`` for everything that cannot be kept."""
        known, refused = self._action, Refusals()
        due = refused.of(lambda: by_when.due(self.line("by"), self._today), self._today)
        action = AgreedAction(
            id=known.id if known else "",
            opportunity_id=self.run_.opportunity.id,
            meeting_id=self.run_.meeting.id if self.run_.meeting else None,
            position=known.position if known else 0,
            what=self.line("what"),
            change=self.change.value or "",
            owner=self.line("who"),
            due_on=due,
            agreed_by_group=self.by_group,
            decided_because=self.line("because"),
            affects_care=AffectsCare(self.affects.value or AffectsCare.NOT_SURE),
            how_we_know=self.line("how"),
            late_because=self.line("late"),
            agreed_on=known.agreed_on if known else self._today,
            progress=known.progress if known else Progress(),
        )
        refused.of(lambda: agreed(action, self._today), action)
        finding = self._idea.finding if self._idea else None
        if finding is not None and repeats(action, finding):
            refused.add(ABOUT_IT, "what")
        refused.raise_any()
        return action

    def action_leave(self) -> None:
        """Close it without saving."""
        self.leave()

    async def may_quit(self) -> bool:
        """Ask before the app ends with something half-written."""
        return await self.may_leave()

    async def action_keep(self) -> None:
        """Save it; stay while it cannot be saved."""
        idea = self._idea.idea if self._idea else None
        finding = self._idea.finding if self._idea else None
        try:
            action = self.filled_in()
            if await self.whispered_about("what", self.action_keep):
                return
            kept = await self.run_.agree(action, idea, finding)
        except ReflectError as fault:
            self.complain(fault)
            return
        self.dismiss(kept)
