"""Plan a meeting: how, with how many, which questions, how long."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual import on
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.groups import capital
from reflect_tui.domain.meeting import Format, Gather, Plan
from reflect_tui.domain.opportunity import Opportunity, went_well
from reflect_tui.domain.question import Step
from reflect_tui.errors import ReflectError
from reflect_tui.screens.filling import choice_field, line_field
from reflect_tui.screens.form import Fields, Form
from reflect_tui.screens.gathers import GATHERS
from reflect_tui.screens.honest import GUEST
from reflect_tui.screens.moves import MeetingWanted
from reflect_tui.services import planning
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.file_thread import FileThread
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.line_input import LineInput
from reflect_tui.widgets.plain_text import PlainText

FORMATS = (
    (Format.WHOLE_TEAM.value, "Whole team"),
    (Format.SMALL_GROUPS.value, "Small groups"),
    (Format.ONE_TO_ONE.value, "One-to-one"),
)
ANYBODY = ("", "Anybody")
GUEST_LIKE = "Like: district nurse. Share only what a guest needs to know."
WAYS = tuple((way.value, words) for way, words in GATHERS.items())


class PlanPlace(Form):
    """What is decided before a meeting."""

    PURPOSE = "Decide how to learn together, with how many people, and with which questions."
    BINDINGS = [commands.ONWARD.binding("Start", "Begin the meeting."), commands.LEAVE.binding()]
    AUTO_FOCUS = "Choices"

    def __init__(
        self,
        file: FileThread,
        chapter: Chapter,
        opportunity: Opportunity,
        today: Callable[[], date],
        for_group: str = "",
        specialist: str = "",
    ) -> None:
        """``specialist`` names roles that may help with this event; empty for none (S32)."""
        super().__init__()
        self._file = file
        self._chapter = chapter
        self._opportunity = opportunity
        self._today = today
        self._groups = chapter.meeting.groups
        self._for_group = for_group
        self._specialist = specialist
        self._positive = went_well(opportunity, chapter.kinds)
        self._sets = planning.sets_for(chapter.bank, self._positive)

    def compose(self) -> ComposeResult:
        """The fields."""
        sets = tuple((s.key, s.title) for s in self._sets)
        groups = (ANYBODY, *((group.key, capital(group.label)) for group in self._groups))
        how = Format.SMALL_GROUPS if self._for_group else Format.WHOLE_TEAM
        chosen = planning.suggested_set(self._sets, self._opportunity, Format.WHOLE_TEAM)
        yield PlainText("Plan the meeting", classes="heading")
        with Fields():
            yield choice_field("format", "How will you learn together?", FORMATS, how.value)
            yield choice_field("for_group", "Who is this meeting for?", groups, self._for_group)
            yield line_field("people", "How many people, you included?", "")
            yield choice_field("gather", "How do answers come in?", WAYS, Gather.SLIPS)
            yield choice_field("set", "Which questions?", sets, chosen)
            yield line_field(
                "own", "A question of your own, asked after step 4? (optional)", note=""
            )
            yield line_field(
                "decided_by", "Who decided this? A role.", "Registered manager", replace=True
            )
            yield line_field(
                "guest",
                "Is a specialist joining? Their role. (optional)",
                note=f"Perhaps: {self._specialist}." if self._specialist else GUEST_LIKE,
            )
        yield from self.foot()

    def on_mount(self) -> None:
        """Show what belongs to the choices so far."""
        self.follow()

    @on(Choices.Changed)
    @on(LineInput.Changed, "#own")
    def follow(self) -> None:
        """Ask only what this format needs, and say how long it takes."""
        alone = self.picked("format") == Format.ONE_TO_ONE
        small = self.picked("format") == Format.SMALL_GROUPS
        self.query_one("#for_group-field").display = small
        self.query_one("#people-field").display = not alone
        self.query_one("#gather-field").display = not alone
        chosen = self._chapter.bank.set(self.picked("set"))
        low, high = planning.estimate(chosen, bool(self.line("own").strip()))
        count = len(chosen.questions) + bool(self.line("own").strip())
        words = f"{count} questions, about {low} to {high} minutes.\nFor: {chosen.use}."
        if chosen.note:
            words += f"\n{chosen.note}"
        self.echo("set", words)

    @on(LineInput.Changed, "#guest")
    def say_guest(self) -> None:
        """Say what a guest in the room means."""
        self.echo("guest", f"→ {GUEST}" if self.line("guest").strip() else "")

    def plan(self) -> Plan:
        """What is picked. Raises ``WordsRefused`` naming the field."""
        chosen = Format(self.picked("format"))
        alone = chosen is Format.ONE_TO_ONE
        own = self.line("own").strip()
        return Plan(
            format=chosen,
            gather=Gather.SPOKEN if alone else Gather(self.picked("gather")),
            people=2 if alone else planning.people(self.line("people")),
            form=planning.form_for(chosen, self._positive),
            set_key=self.picked("set"),
            decided_by=self.line("decided_by"),
            guest=self.line("guest"),
            own_questions=((Step.CONCLUSIONS, own),) if own else (),
            for_group=self.picked("for_group"),
        )

    async def action_onward(self) -> None:
        """Make the meeting and go to its opening."""
        chapter, today = self._chapter, self._today()
        try:
            plan = self.plan()
            meeting = await self._file.do(
                lambda store: planning.begin(store, self._opportunity.id, plan, chapter, today)
            )
        except ReflectError as fault:
            self.complain(fault)
            return
        self.post_message(MeetingWanted(meeting.id, arrived=True))

    def action_leave(self) -> None:
        """Go back; nothing was planned."""
        self.dismiss()
