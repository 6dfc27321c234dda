"""Is everyone safe? Nothing comes before this (S02)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from textual import on, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.chapter import SafetyWords
from reflect_tui.domain.hold import holding
from reflect_tui.domain.kind import Kind
from reflect_tui.domain.opportunity import Opportunity, went_well
from reflect_tui.domain.refusals import Refusals
from reflect_tui.domain.safety import Answer, Obstacle, SafetyCheck, confirmed, obstacle
from reflect_tui.errors import ReflectError
from reflect_tui.screens.filling import choice_field, line_field
from reflect_tui.screens.form import Fields, Form
from reflect_tui.screens.moves import OpportunityWanted
from reflect_tui.services import opportunities
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.plain_text import PlainText

ANSWERS = (
    (Answer.YES.value, "Yes"),
    (Answer.NO.value, "No"),
    (Answer.NOT_NEEDED.value, "Not needed"),
    (Answer.DONT_KNOW.value, "Don't know"),
)
LIGHT = (
    (Answer.NO.value, "No"),
    (Answer.YES.value, "Yes"),
    (Answer.DONT_KNOW.value, "Don't know"),
)
FOUR = ("person", "stopped", "reported", "supported")
MANAGER = "Registered manager"
"""Offered for a role; it can be typed over."""


class Safety(Form):
    """Four questions after something went wrong, one after something that went well."""

    CSS_PATH = "safety.tcss"
    PURPOSE = (
        "Is everyone safe now? Nothing comes before this. "
        "While somebody may not be safe, the team does not meet."
    )
    BINDINGS = [
        commands.ONWARD.binding("Save", "Keep these answers."),
        commands.BLANK.binding(show=False),
        commands.LEAVE.binding(),
    ]
    AUTO_FOCUS = "Choices"

    def __init__(
        self,
        file: FileThread,
        words: SafetyWords,
        kinds: Iterable[Kind],
        opportunity: Opportunity,
        check: SafetyCheck | None,
        today: Callable[[], date],
        *,
        anew: bool = False,
    ) -> None:
        """``check`` is what the file has; it is not shown when all is asked ``anew``."""
        super().__init__()
        self._file = file
        self._words = words
        self._opportunity = opportunity
        self._check = None if anew else check
        self._today = today
        self._light = went_well(opportunity, kinds)
        self._kept = check
        self._tried = self._check and replace(self._check, checked_on=today())

    def compose(self) -> ComposeResult:
        """The questions."""
        known = self._check
        yield PlainText("Is everyone safe now?", classes="heading")
        with Fields():
            if self._light:
                yield self.question("light", self._words.light_question, LIGHT)
            for name, words in zip(FOUR, self._words.questions, strict=True):
                yield self.question(name, words, ANSWERS)
            yield line_field(
                "reason",
                "Why can the meeting go ahead all the same?",
                known.go_ahead_reason if known else "",
            )
            yield line_field(
                "confirmed_by",
                "Who confirms this? A role.",
                known.confirmed_by if known else MANAGER,
                replace=True,
            )
            yield PlainText(id="warning")
        yield PlainText(id="verdict")
        yield from self.foot()

    def question(self, name: str, words: str, answers: tuple[tuple[str, str], ...]) -> Field:
        """One question with its answers."""
        known = getattr(self._check, name, None)
        return choice_field(name, words, answers, known if isinstance(known, Answer) else "")

    def on_mount(self) -> None:
        """Show what belongs to the answers so far."""
        self.judge()
        self.remember()

    def answered(self) -> SafetyCheck:
        """The check as it is answered now."""
        said = {name: self.picked(name) for name in FOUR}
        light = self.picked("light") if self._light else ""
        full = light != Answer.NO
        return SafetyCheck(
            opportunity_id=self._opportunity.id,
            checked_on=self._today(),
            confirmed_by=self.line("confirmed_by"),
            light=Answer(light) if light else None,
            go_ahead_reason=self.line("reason") if full else "",
            **{name: Answer(a) if a and full else None for name, a in said.items()},
        )

    @on(Choices.Changed)
    def judge(self) -> None:
        """Ask only what is needed, and say what the answers mean.

        Why it can go ahead is asked once all four are answered: nothing moves them before.
        """
        check = self.answered()
        four = not self._light or check.light in (Answer.YES, Answer.DONT_KNOW)
        for name in FOUR:
            self.query_one(f"#{name}-field").display = four
        unsafe = check.person is not None and not check.person.settled
        needs_reason = (
            four
            and not unsafe
            and (not self.held or bool(check.go_ahead_reason))
            and (not self.unanswered(check) or bool(check.go_ahead_reason))
            and any(
                answer is not None and not answer.settled
                for answer in (check.stopped, check.reported)
            )
        )
        self.query_one("#reason-field").display = needs_reason
        words = self._words
        verdict = ""
        if unsafe:
            verdict = words.stop
        elif obstacle(self._opportunity, check) is Obstacle.NOT_REFERRED:
            verdict = words.not_referred
        elif needs_reason and not check.go_ahead_reason:
            verdict = words.reason_needed
        shown = self.query_one("#verdict", PlainText)
        shown.show(f"! {verdict}" if verdict else "")
        shown.set_class(bool(verdict), "-said")
        warnings = []
        if check.supported is not None and not check.supported.settled:
            warnings.append(words.support)
        if self._opportunity.detail("police") == "live":
            warnings.append(words.live_police)
        self.query_one("#warning", PlainText).show("\n".join(warnings))

    async def action_onward(self) -> None:
        """Keep the answers, whatever they are; go on only when everyone is safe."""
        kept = await self.keep(self.answered())
        if kept is None:
            return
        found = obstacle(self._opportunity, kept)
        if found is Obstacle.NOT_SAFE:
            self.say("Your answers are kept. Come back when the person is safe (Esc).")
        elif found is Obstacle.REASON_NEEDED and not self.held:
            self.query_one("#reason").focus()
            self.say("Your answers are kept. Write the reason, or go back with Esc.")
        else:
            self.post_message(OpportunityWanted(self._opportunity.id, arrived=True))

    async def keep(self, check: SafetyCheck) -> SafetyCheck | None:
        """Keep the answers; ``None`` when they could not be kept, and it is said why."""
        self._tried, refused = check, Refusals()
        for name in self.unanswered(check):
            refused.add("This is not answered yet.", name)
        try:
            refused.of(lambda: confirmed(check), check)
            refused.raise_any()
            before, kinds = self._kept, self._opportunity.kinds
            self._kept = await self._file.do(
                lambda store: opportunities.confirm_safety(
                    store, check, before, first=before is None, kinds=kinds
                )
            )
            self.remember()
            return self._kept
        except ReflectError as fault:
            self.complain(fault)
            return None

    @property
    def held(self) -> bool:
        """Whether somebody else still looks into it: then no reason lets a meeting go ahead."""
        return bool(holding(self._opportunity, self._opportunity.lifted))

    def unanswered(self, check: SafetyCheck) -> list[str]:
        """The questions that still need an answer."""
        if check.person is not None and not check.person.settled:
            return []  # the person comes first; the rest can wait
        if self._light and check.light is None:
            return ["light"]
        if not check.needs_all_four:
            return []
        return [name for name in FOUR if getattr(check, name) is None]

    async def may_quit(self) -> bool:
        """Whether nothing is left behind: that somebody may not be safe is kept at once; where it
        could not be kept, and for anything else, somebody is asked."""
        check = self.answered()
        if check.obstacle is Obstacle.NOT_SAFE and check != self._tried:
            return await self.keep(check) is not None
        return await self.may_leave()

    @work
    async def action_leave(self) -> None:
        """Go on to the opportunity; what was saved before stands."""
        if await self.may_quit():
            self.post_message(OpportunityWanted(self._opportunity.id, arrived=True))
