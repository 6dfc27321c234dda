"""The closing: read back what was agreed, decide what is kept, end the meeting."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.contribution import Keeping
from reflect_tui.domain.days import long_day
from reflect_tui.domain.learning_point import hands_words
from reflect_tui.domain.meeting import Keep
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.filling import choice_field
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.screens.moves import MeetingMoved
from reflect_tui.screens.no_change import no_change_words
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.step_line import StepLine

KEEPS = (
    (Keep.EVERYTHING.value, "Answers, learning and actions"),
    (Keep.LEARNING.value, "Learning and actions"),
    (Keep.NOTHING.value, "Only the actions"),
)
NOTES = {
    Keep.EVERYTHING: "Answers, learning and actions are kept. Nothing says who wrote what.",
    Keep.LEARNING: "The answers are deleted now. Learning and actions are kept.",
    Keep.NOTHING: "Answers and learning are deleted now. The actions are kept.",
}
ASK = "Ask the group first. Then pick what they say."
KEPT = {
    Keeping.NOTHING: "Kept: only what you both agreed you learned, and the actions.",
    Keeping.LEARNING_ONLY: "Kept: what we agreed we learned, and the actions. No answers.",
}


class Closing(MeetingPlace):
    """The last place of a meeting."""

    CSS_PATH = "closing.tcss"
    PURPOSE = "Read the actions back. Decide together what is kept. Then end the meeting."
    BINDINGS = [
        commands.ONWARD.binding("End the meeting"),
        commands.BACK.binding(),
        commands.LEARN.binding(),
    ]
    AUTO_FOCUS = "Pages"

    def compose(self) -> ComposeResult:
        """Title, what was agreed, what is kept, keys."""
        yield StepLine(5)
        yield PlainText("Read this back together", classes="heading")
        yield Pages(self.items(), points=False)
        if self.run_.meeting.keeping is Keeping.GROUP_DECIDES:
            yield choice_field("keep", "Ask the group: what shall we keep?", KEEPS)
        else:
            yield PlainText(KEPT[self.run_.meeting.keeping], id="kept")
        yield from self.foot()

    def items(self) -> list[Item]:
        """Actions, learning, and what was left out."""
        run = self.run_
        texts = [
            f"{action.what}\n{action.owner} · by {long_day(action.due_on)}"
            for action in run.actions
        ]
        if run.meeting.no_change_because:
            because = no_change_words(run.meeting.form).because
            texts.append(f"{because}: {run.meeting.no_change_because}")
        texts += [f"We learned: {point.text}{hands_words(point.hands)}" for point in run.points]
        silent = ", ".join(step.title for step in run.meeting.silent_steps)
        if silent:
            texts.append(f"Nothing has been said yet in: {silent}. F4 goes back.")
        if run.meeting.unasked:
            count = run.meeting.unasked
            texts.append(f"{count} question{'' if count == 1 else 's'} left out.")
        if run.ideas:
            count = len(run.ideas)
            texts.append(
                f"{count} parked idea{' is' if count == 1 else 's are'} not an action yet. "
                "F4 goes back."
            )
        return [Item(str(index), text) for index, text in enumerate(texts)]

    def content_changed(self) -> None:
        """A learning point was written, corrected or taken out: it is read back as it is now."""
        self.query_one(Pages).set_items(self.items())

    @on(Choices.Changed)
    def decided(self) -> None:
        """The group has said what it keeps."""
        self.query_one("#keep-field", Field).clear()

    @work
    async def action_onward(self) -> None:  # type: ignore[override]
        """End the meeting, after asking; not before the group has said what is kept."""
        try:
            self.run_.check_end()
        except ReflectError as refused:
            self.say(str(refused))
            return
        keep, note = Keep.LEARNING, "Learning and actions are kept."
        for choices in self.query("#keep").results(Choices):
            if choices.value is None:
                self.query_one("#keep-field", Field).complain(ASK)
                choices.focus()
                return
            keep = Keep(choices.value)
            note = NOTES[keep]
        if not await self.app.push_screen_wait(
            Confirm("End the meeting?", note, "End it", "Not yet")
        ):
            return
        if await self.attempt(self.run_.end(keep)):
            self.post_message(MeetingMoved(self.run_))
