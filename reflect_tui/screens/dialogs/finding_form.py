"""What is asked about something that another organisation found (S19)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import date

from textual import on, work

from reflect_tui.domain import words
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import long_day
from reflect_tui.domain.finding import Decision, Finding, decided, found
from reflect_tui.domain.refusals import Refusals
from reflect_tui.errors import ReflectError
from reflect_tui.screens.day_hints import gone_like
from reflect_tui.screens.dialogs.fields import FieldsDialog
from reflect_tui.screens.filling import choice_field, line_field
from reflect_tui.screens.finding_words import OTHERS, decided_words
from reflect_tui.services import by_when
from reflect_tui.services.findings import Others
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.line_input import LineInput

OTHER, OPEN = "other", "open"
ORGANISATIONS = (
    "Local authority",
    "CQC",
    "Police",
    "Coroner",
    "HSE",
    "Ombudsman",
    "Commissioner",
    "NHS",
)
WHO = (*((name, name) for name in ORGANISATIONS), (OTHER, "Another one"))
DECISIONS = (
    (Decision.ACTION.value, "An action follows from it"),
    (Decision.ALREADY_DONE.value, "It is already done"),
    (Decision.NOT_ACCEPTED.value, "We do not accept it"),
    (OPEN, "Not decided yet"),
)
NEW = "new"
NEW_ACTION = (NEW, "A new action: F3 opens its form")
SAFE_FIRST = "An action can follow once it is said whether everyone is safe (S at the event)."
WHY = {
    Decision.ALREADY_DONE: "What was done? It may stay empty.",
    Decision.NOT_ACCEPTED: "Why is it not accepted?",
}


class FindingForm(FieldsDialog[Finding]):
    """One finding, new or known, and what is decided about it."""

    FOR = "Keep what another organisation found, and what you decide about it."
    DEFAULT_CSS = """
    FindingForm {
        & > .box { height: 100%; }
        & .fields { height: 1fr; }
        &.-tiny .note { max-height: 4; }
    }
    """

    def __init__(
        self,
        known: Others,
        finding: Finding | None,
        today: date,
        keep: Callable[[Finding], Awaitable[object]],
        write_action: Callable[[Finding], Awaitable[AgreedAction | None]],
    ) -> None:
        """``write_action`` asks for a new action that follows from it, and keeps that."""
        event = f"{known.about.number}  {known.about.title}"
        found_words = f"{finding.organisation} found: {finding.text}" if finding else event
        action = known.action_of(finding) if finding is not None else None
        open_again = finding is not None and decided(finding, action) is None
        if finding is not None and action is not None and open_again:
            found_words = f"{decided_words(finding, action)}. Decide again.\n{found_words}"
        super().__init__(OTHERS, found_words, keep)
        self._actions = known.to_follow
        self._safety_said = known.safety_said
        self._write_action = write_action
        self._made: AgreedAction | None = None
        self._today = today
        self._new = finding is None
        if finding is not None and open_again:
            finding = replace(finding, decision=None, action_id=None)
        self._finding = finding or Finding(
            id="",
            opportunity_id=known.about.id,
            position=0,
            organisation="",
            found_on=today,
            text="",
        )

    def fields(self) -> Iterable[Field]:
        """Who, when, what, and what follows from it."""
        known = self._finding
        named = known.organisation in ORGANISATIONS
        who = known.organisation if named or not known.organisation else OTHER
        other = "" if named else known.organisation
        day = "" if self._new else long_day(known.found_on)
        yield choice_field("who", "Which organisation?", WHO, who)
        yield line_field("other", "Which sort of organisation? No names of people.", other)
        yield line_field(
            "when", "When did they find it?", day, note=gone_like(self._today), replace=True
        )
        yield line_field("text", "What did they find, in our own words? No names.", known.text)
        yield self.decision_field()
        actions = [(action.id, action.what) for action in self._actions]
        actions += [NEW_ACTION] if self._safety_said else []
        chosen = known.action_id or ("" if self._actions else NEW)
        yield choice_field("action", "Which action?", tuple(actions), chosen)
        yield line_field("because", WHY[Decision.NOT_ACCEPTED], known.because)

    def decision_field(self) -> Field:
        """What is decided; an action only where there is one to pick, or one can be written."""
        may_follow = bool(self._actions) or self._safety_said
        decision, offered = self._finding.decision, DECISIONS[0 if may_follow else 1 :]
        chosen = decision.value if decision is not None else OPEN
        choices = Choices(offered, chosen=[chosen], id="decision")
        note = "" if may_follow else SAFE_FIRST
        return Field("What do we decide?", choices, note=note, id="decision-field")

    def on_mount(self) -> None:
        """Show what belongs to the answers so far; who opens a known one wants to decide."""
        self.follow()
        if not self._new:
            self.query_one("#decision").focus()

    @on(Choices.Changed, "#who")
    @on(Choices.Changed, "#decision")
    def follow(self) -> None:
        """Ask only what the answers so far bring."""
        decision = self.decision
        self.query_one("#other-field").display = self.picked("who") == OTHER
        self.query_one("#action-field").display = decision is Decision.ACTION
        because = self.query_one("#because-field", Field)
        because.display = decision in WHY
        if decision in WHY:
            because.ask(WHY[decision])

    @on(LineInput.Changed, "#when")
    @on(LineInput.Blurred, "#when")
    def say_when(self) -> None:
        """Say which day was understood."""
        line = self.query_one("#when", LineInput)
        self.say_day(line, lambda said: long_day(by_when.done(said, self._today)))

    @property
    def decision(self) -> Decision | None:
        """What is decided; nothing while it is not."""
        picked = self.picked("decision")
        return Decision(picked) if picked and picked != OPEN else None

    @property
    def action_id(self) -> str | None:
        """The action that is picked; a new one has its id once it is kept."""
        picked = self.picked("action")
        return self._made.id if picked == NEW and self._made is not None else picked or None

    async def action_keep(self) -> None:
        """Save it; an action that is still to be written comes before that."""
        if await self.whispered_about("text", self.action_keep):
            return
        new = self.decision is Decision.ACTION and self.action_id == NEW
        if not new:
            await super().action_keep()
            return
        try:
            self.write_first(self.filled_in())
        except ReflectError as fault:
            self.complain(fault)

    @work
    async def write_first(self, made: Finding) -> None:
        """Write the action that follows from it, then save it; without one, stay."""
        self._made = await self._write_action(made)
        if self._made is not None:
            await super().action_keep()

    def organisation(self, refused: Refusals) -> str:
        """Which organisation was picked or written."""
        who, ask = self.picked("who"), "Write which sort of organisation it was."
        if who != OTHER:
            return who
        limit, said = words.ROLE_LIMIT, self.line("other")
        return refused.of(lambda: words.needed(said, ask, limit=limit, field="other"), who)

    def filled_in(self) -> Finding:
        """The finding. Raises ``WordsRefused`` for everything that cannot be kept."""
        refused = Refusals()
        organisation = self.organisation(refused)
        on_ = refused.of(lambda: by_when.done(self.line("when"), self._today), self._today)
        made = replace(
            self._finding,
            organisation=organisation,
            found_on=on_,
            text=self.line("text"),
            decision=self.decision,
            because=self.line("because") if self.decision in WHY else "",
            action_id=self.action_id,
        )
        refused.of(lambda: found(made, self._today), made)
        refused.raise_any()
        return made
