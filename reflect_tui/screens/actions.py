"""Step 5: ideas become actions, each with what, who and by when (S39)."""

from __future__ import annotations

from datetime import date

from textual import getters, on, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.change_type import ChangeType, Strength
from reflect_tui.domain.chapter import MeetingWords, SafetyWords
from reflect_tui.domain.days import long_day, short_day
from reflect_tui.domain.good_practice import missing
from reflect_tui.domain.question import Step
from reflect_tui.errors import ReflectError
from reflect_tui.screens.action_lines import LearnedLines, headed, idea_rows
from reflect_tui.screens.dialogs.action_form import ActionForm
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.learned import learned_words
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.finding_words import OTHERS, source_words
from reflect_tui.screens.hinted import Hinted
from reflect_tui.screens.no_change import no_change_words
from reflect_tui.services.meeting_content import Suggestion
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.row_list import RowList
from reflect_tui.widgets.rows import Column, Row
from reflect_tui.widgets.step_line import StepLine

ALL_WEAKER = "All of these ask people to remember. Could something make the right thing easier?"
NEW, NONE, LATER, REASON = "new", "none", "later", "reason"
AGREE_LATER = "The groups agree the actions together, in a meeting that you plan next."
FOUND = "Others found this. It stays with the event, whatever is decided about it."
WRITE = "Write what will be done, who does it and by when."


class Actions(Hinted):
    """What was agreed, and the ideas that may become actions."""

    CSS_PATH = "actions.tcss"
    PURPOSE = (
        "Agree what will be done, who does it and by when. "
        "Enter makes an action of an idea. Few actions, strong ones."
    )
    BINDINGS = [
        commands.PICK.binding(),
        commands.NEW_ACTION.binding(),
        commands.REMOVE.binding(),
        commands.ONWARD.binding("Closing", "Read back what was agreed, and end."),
        commands.BACK.binding(),
        commands.LEARN.binding(),
        commands.PARK.binding(),
        commands.NO_CHANGE.binding(),
    ]
    AUTO_FOCUS = "RowList"

    def __init__(
        self,
        run: MeetingRun,
        words: MeetingWords,
        safety: SafetyWords,
        change_types: tuple[ChangeType, ...],
        today: date,
    ) -> None:
        super().__init__(run, words, safety)
        self._types = {change.key: change for change in change_types}
        self._today = today
        self._ideas: tuple[Suggestion, ...] = ()
        self._learned = LearnedLines(run, words.groups, today)
        self.no_change = no_change_words(run.meeting.form)

    lines = getters.query_one(RowList)

    @property
    def hint(self) -> str:
        """The hint for step 5."""
        return self.words.actions_hint

    def compose(self) -> ComposeResult:
        """Steps, list, a gentle line, keys."""
        yield StepLine(Step.ACTION)
        columns = (Column(4), Column(0), Column(40, at=96), Column(15, at=40))
        yield RowList(columns, enter="Open")
        yield PlainText(id="whole")
        yield PlainText(id="gentle")
        yield from self.foot()

    async def on_mount(self) -> None:
        """Show what there is."""
        await self.show_lines()

    def content_changed(self) -> None:
        """An idea was parked, or a learning point written."""
        self.run_worker(self.show_news(), exclusive=True)

    async def show_news(self) -> None:
        """Show the lines as they are now; an idea that is new is marked."""
        before = {idea.text for idea in self._ideas if idea.idea}
        await self.show_lines()
        for number, idea in enumerate(self._ideas):
            if idea.idea and idea.text not in before:
                self.lines.move_to(f"idea:{number}")
                self.show_whole()

    async def show_lines(self) -> None:
        """Agreed actions, then ideas."""
        run = self.run_
        try:
            self._ideas = await run.suggestions()
        except ReflectError as fault:
            self.say(str(fault))
        because = run.meeting.no_change_because
        reason = [Row(REASON, ("", because))] if because else []
        agreed = [self.action_row(n, action) for n, action in enumerate(run.actions, start=1)]
        self._learned = LearnedLines(run, self.words.groups, self._today)
        prompts = self.words.positive_actions if run.meeting.form.positive else ()
        left = missing(prompts, run.actions)
        asks = [
            Row(f"prompt:{n}", ("?" if prompt in left else "✓", prompt.ask))
            for n, prompt in enumerate(prompts)
        ]
        rows = [
            *headed(self.no_change.because, reason),
            *headed("Agreed", agreed),
            *headed("Ideas so far", idea_rows(self._ideas, parked=True)),
            *headed(learned_words(run.meeting), self._learned.rows()),
            *headed("Said in Conclusions", idea_rows(self._ideas, parked=False)),
            *headed("Ask the group", asks),
        ]
        self.lines.set_rows([*rows, *self.further_rows()])
        self.query_one("#gentle", PlainText).show(self.gentle_words())
        self.show_whole()

    def further_rows(self) -> list[Row]:
        """What can be done that starts from nothing in the list, with the key that does it."""
        rows = [Row(NEW, ("N", "Write a new action"))]
        if self.run_.undecided:
            rows.append(Row(NONE, ("W", "No change needed")))
            if self.run_.meeting.may_leave_actions:
                rows.append(Row(LATER, ("F3", "Agree the actions later, with the others")))
        return rows

    def action_row(self, number: int, action: AgreedAction) -> Row:
        """An agreed action in a line."""
        change = self._types.get(action.change)
        strength = f" · {change.strength.words}" if change else ""
        return Row(
            f"action:{action.id}",
            (
                f"{number}",
                action.what,
                f"{action.owner}{strength}",
                short_day(action.due_on, self._today),
            ),
            tone="good",
        )

    @property
    def in_sight(self) -> str:
        """The key of the action or the point that is marked: the wall turns to its page."""
        kind, _, key = (self.lines.key or "").partition(":")
        if kind == "learned":
            return self._learned.point(int(key)).id
        return key if kind == "action" else ""

    @on(RowList.Highlighted)
    def show_whole(self) -> None:
        """Show the whole of the marked line, which the list may have cut."""
        kind, _, key = (self.lines.key or "").partition(":")
        words = {
            NEW: WRITE,
            NONE: self.no_change.note,
            LATER: AGREE_LATER,
            REASON: self.run_.meeting.no_change_because,
        }.get(kind, "")
        if kind == "prompt":
            words = self.words.positive_actions[int(key)].ask
        elif kind == "idea":
            idea = self._ideas[int(key)]
            words = idea.text
            if idea.finding is not None:
                words = f"{words}\n{OTHERS}: {source_words(idea.finding, self._today)}"
        elif kind == "learned":
            words = self._learned.words(int(key))
        elif kind == "action":
            action = next(a for a in self.run_.actions if a.id == key)
            by = long_day(action.due_on)
            change = self._types.get(action.change)
            strength = f" · {change.strength.words}" if change else ""
            words = f"{action.what}\n{action.owner} · by {by}{strength}"
        self.query_one("#whole", PlainText).show(words)
        self.refresh_bindings()
        self.tell()

    def gentle_words(self) -> str:
        """One line when everything that was agreed asks people to remember (§3.6)."""
        kinds = [
            self._types[a.change].strength for a in self.run_.actions if a.change in self._types
        ]
        return ALL_WEAKER if kinds and set(kinds) == {Strength.WEAKER} else ""

    @on(RowList.Chosen)
    @work
    async def open_line(self, event: RowList.Chosen) -> None:
        """Make an action of an idea, or change an agreed one."""
        kind, _, key = event.key.partition(":")
        if kind == "idea":
            await self.write(None, self._ideas[int(key)])
        elif kind == "learned":
            await self.write(None, Suggestion(text=self._learned.point(int(key)).text))
        elif kind == LATER:
            await self.action_onward()
        elif kind in (NEW, "prompt"):
            await self.write(None, None)
        elif kind == "action":
            await self.write(next(a for a in self.run_.actions if a.id == key), None)
        else:
            await self.ask_reason()

    @work
    async def action_new_action(self) -> None:
        """Write a new action."""
        await self.write(None, None)

    async def write(self, action: AgreedAction | None, idea: Suggestion | None) -> None:
        """Fill in the form, then show what is agreed now."""
        types, vague = tuple(self._types.values()), self.words.vague
        form = ActionForm(self.run_, types, vague, self._today, action=action, idea=idea)
        agreed = await self.app.push_screen_wait(form)
        if agreed is not None:
            self.say(
                f"Agreed: {agreed.owner}, by {short_day(agreed.due_on, self._today)}.", good=True
            )
        await self.show_lines()
        if agreed is not None:
            self.lines.move_to(f"action:{agreed.id}")
            self.show_whole()

    def action_pick(self) -> None:
        """Open the marked line."""
        self.lines.action_choose()

    @work
    async def action_remove(self) -> None:
        """Take out the marked action or idea, after asking."""
        kind, _, key = (self.lines.key or "").partition(":")
        run = self.run_
        if kind == "action":
            action = next(a for a in run.actions if a.id == key)
            if await self.sure("Take out this action?", action.what):
                await self.attempt(run.remove_action(action))
        elif kind == "idea" and (idea := self._ideas[int(key)].idea) is not None:
            if await self.sure("Take out this idea?", idea.text):
                await self.attempt(run.unpark(idea))
        elif kind == "idea" and self._ideas[int(key)].finding is not None:
            self.say(FOUND)
        elif kind == "idea":
            self.say("This is an answer to a question. It stays with its question.")
        elif kind == REASON:
            self.say("The reason goes when an action is agreed. Enter changes its words.")
        await self.show_lines()

    async def sure(self, title: str, note: str) -> bool:
        """Whether they mean it."""
        wanted = Confirm(title, note, "Take out", "Keep")
        return await self.app.push_screen_wait(wanted) is True

    @work
    async def action_no_change(self) -> None:
        """Say why nothing needs to change."""
        await self.ask_reason()

    async def ask_reason(self) -> None:
        """Ask why nothing needs to change."""
        dialog = Line(
            f"{self.no_change.because} …",
            self.no_change.note,
            self.run_.no_change,
            value=self.run_.meeting.no_change_because,
        )
        if await self.app.push_screen_wait(dialog):
            await self.show_lines()
            self.lines.move_to(REASON)
            self.show_whole()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what works now stands at the foot."""
        if not self.is_mounted:
            return True
        if action == "no_change":
            return not self.run_.actions
        kind = (self.lines.key or "").partition(":")[0]
        if action == "remove":
            return kind in ("action", "idea", REASON)
        return super().check_action(action, parameters)
