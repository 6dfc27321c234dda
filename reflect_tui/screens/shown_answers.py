"""What can be done with an answer once it is shown: put it under something learned, park it."""

from __future__ import annotations

from textual import getters, on, work

from reflect_tui import commands
from reflect_tui.domain.contribution import Contribution
from reflect_tui.screens.asking import Asking
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.line import Line
from reflect_tui.screens.dialogs.pick import Pick
from reflect_tui.widgets.followed_pages import FollowedPages

NONE = "-"
LEARN_FIRST = "First write what we learned (F5). Then answers can be put under it."
CHOOSE = "Choose an answer with the arrow keys. Enter puts it under what we learned."
MARK_FIRST = "First mark an answer, with the arrow keys or a click."


class ShownAnswers(Asking):
    """A place with the answers to a question, one of which can be marked."""

    BINDINGS = [
        commands.PARK.binding(),
        commands.UNDER.binding(),
        commands.REWORD.binding(show=False),
        commands.TAKE_OUT.binding(show=False),
    ]

    answers = getters.query_one("#answers", FollowedPages)

    def show_answers(self) -> None:
        """Show what has been revealed, as it is now."""
        raise NotImplementedError

    def may_put_under(self) -> bool:
        """Whether Enter is meant for the marked answer."""
        return True

    @on(FollowedPages.Picked)
    def picked_answer(self) -> None:
        """An answer was picked with the mouse or Enter."""
        self.action_under()

    @on(FollowedPages.Unmarked)
    def mark_first(self) -> None:
        """Mark the first answer in sight, and say what comes next."""
        if not self.may_put_under():
            return
        if not self.run_.points:
            self.say(LEARN_FIRST)
            return
        self.answers.action_move(1)
        self.say(CHOOSE, good=True)

    @work
    async def action_under(self) -> None:
        """Put the marked answer under a learning point."""
        if not self.may_put_under():
            return
        found = self.marked()
        if found is None:
            self.say(MARK_FIRST)
            return
        if not self.run_.points:
            self.say(LEARN_FIRST)
            return
        numbered = enumerate(self.run_.points, start=1)
        lines = [(p.id, p.text, f"→ {n}") for n, p in numbered]
        lines.append((NONE, "Under none of these", ""))
        picked = await self.app.push_screen_wait(Pick("Put this answer under", found.text, lines))
        if picked is None:
            return
        point = next((p for p in self.run_.points if p.id == picked), None)
        if await self.attempt(self.run_.put_under(found, point)):
            self.show_answers()

    @work
    async def action_reword(self) -> None:
        """Say the marked answer in other words."""
        found = self.marked()
        if found is None:
            self.say(MARK_FIRST)
            return
        note = "Say it plainly, without names. The room agrees on the words."
        dialog = Line(
            "Change the words",
            note,
            lambda text: self.run_.reword(found, text),
            value=found.text,
            whispers=True,
        )
        if await self.app.push_screen_wait(dialog):
            self.show_answers()

    @work
    async def action_take_out(self) -> None:
        """Take out the marked answer, after asking."""
        found = self.marked()
        if found is None:
            self.say(MARK_FIRST)
            return
        wanted = Confirm("Take out this answer?", found.text, "Take out", "Keep")
        if await self.app.push_screen_wait(wanted) and await self.attempt(
            self.run_.take_out(found)
        ):
            self.show_answers()

    def marked(self) -> Contribution | None:
        """The contribution at the cursor."""
        item = self.answers.item if self.answers.display else None
        key = item.key if item is not None else ""
        return next((c for c in self.run_.shown if c.id == key), None)

    @work
    async def action_park(self) -> None:
        """Keep an idea for step 5; it starts from the marked answer, if one is marked."""
        found = self.marked() if self.answers.has_focus else None
        dialog = Line(
            "Park an idea",
            "It waits for step 5, so that nothing is decided too early.",
            self.run_.park,
            value=found.text if found else "",
            offered=True,
            whispers=True,
        )
        if await self.app.push_screen_wait(dialog):
            self.say("Parked. It comes back in step 5.", good=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs a marked answer is there when one can be marked."""
        if action in ("under", "reword", "take_out"):
            return bool(self.run_.shown) and self.answers.has_focus
        return super().check_action(action, parameters)
