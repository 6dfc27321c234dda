"""The closing: read back what was agreed, decide what is kept, end the meeting."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding

from reflect_tui import commands
from reflect_tui.domain.days import long_day
from reflect_tui.domain.good_practice import missing
from reflect_tui.domain.groups import groups_words
from reflect_tui.domain.learning_point import hands_words
from reflect_tui.domain.meeting import Keep
from reflect_tui.errors import ReflectError
from reflect_tui.screens.dialogs.confirm import Confirm
from reflect_tui.screens.dialogs.not_heard import NotHeard
from reflect_tui.screens.filling import choice_field
from reflect_tui.screens.honest import KEPT, honest_text, question_of_keeping, what_happens
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.screens.moves import MeetingMoved
from reflect_tui.screens.no_change import no_change_words
from reflect_tui.widgets.choices import Choices
from reflect_tui.widgets.followed_pages import FollowedPages
from reflect_tui.widgets.labelled import Field
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.plain_text import PlainText
from reflect_tui.widgets.step_line import StepLine

PICK = "Ask the group first, then pick."
PICK_TWO = "Decide it together, then pick."
LEFT_OUT = "You can ask for something to be left out. F5 corrects or takes out what we learned."
AGREE_LATER = "No actions yet. They are agreed later, together with the other groups."
HONEST = "honest"
OF_IT = "What is kept of it"
OF_IT_AGAIN = f"{OF_IT} (continued)"


class Closing(MeetingPlace):
    """The last place of a meeting."""

    CSS_PATH = "closing.tcss"
    PURPOSE = "Read the actions back. Decide together what is kept. Then end the meeting."
    BINDINGS = [
        commands.ONWARD.binding("End the meeting", "End it, after asking."),
        commands.BACK.binding(),
        commands.LEARN.binding(),
        Binding("pagedown", "page(1)", "Page on", show=False),
        Binding("pageup", "page(-1)", "Page back", show=False),
    ]
    AUTO_FOCUS = "FollowedPages"

    def compose(self) -> ComposeResult:
        """Title, what was agreed, what is kept, keys."""
        yield StepLine(5)
        yield PlainText("Read this back together", classes="heading")
        yield FollowedPages(self.items(), points=False)
        asked = question_of_keeping(self.run_.meeting)
        if asked is not None:
            yield choice_field("keep", *asked)
        else:
            yield PlainText(KEPT[self.run_.meeting.keeping], id="kept")
        yield from self.foot()

    def items(self) -> list[Item]:
        """Actions, learning, what was left out; then what is kept and what is not (§4.3)."""
        run = self.run_
        texts = []
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
        if run.meeting.form.positive and run.actions:
            left = missing(self.words.positive_actions, run.actions)
            names = ", ".join(step.label for step in left)
            texts += [f"No action yet to: {names}. That is fine; F4 goes back."] if left else []
        if run.undecided and run.meeting.may_leave_actions:
            texts.append(AGREE_LATER)
        honest = list(honest_text(run.meeting, self.words))
        if not self.one_to_one:
            honest.append(LEFT_OUT)
        return [
            *self.taken_items(),
            *(Item(str(index), text) for index, text in enumerate(texts)),
            *honest_items(honest),
        ]

    def taken_items(self) -> list[Item]:
        """Actions and learning, with the keys by which a window on the wall knows them."""
        run = self.run_
        learned = "You learned" if self.one_to_one else "We learned"
        items = [
            Item(action.id, f"{action.what}\n{action.owner} · by {long_day(action.due_on)}")
            for action in run.actions
        ]
        if run.meeting.no_change_because:
            because = no_change_words(run.meeting.form).because
            items.append(Item("none", f"{because}: {run.meeting.no_change_because}"))
        items += [
            Item(point.id, f"{learned}: {point.text}{hands_words(point.hands)}")
            for point in run.points
        ]
        return items

    def content_changed(self) -> None:
        """A learning point was written, corrected or taken out: it is read back as it is now."""
        self.query_one(FollowedPages).set_items(self.items())

    def action_page(self, by: int) -> None:
        """Turn the page, wherever the focus is."""
        self.query_one(FollowedPages).action_turn(by)

    @on(Choices.Changed)
    def decided(self) -> None:
        """The group has said what it keeps."""
        self.query_one("#keep-field", Field).clear()
        self.remove_class("-asking")
        self.say("")

    @on(FollowedPages.Turned)
    def turned(self) -> None:
        """Who reads on has read what was said."""
        self.say("")

    def decision(self) -> Keep | None:
        """What is to be kept; nothing while those who decide it have not said."""
        for choices in self.query("#keep").results(Choices):
            return Keep(choices.value) if choices.value else None
        return Keep.LEARNING

    @work
    async def action_onward(self) -> None:  # type: ignore[override]
        """End the meeting, after asking; not before it is decided what is kept."""
        run, keep = self.run_, self.decision()
        later = run.undecided and run.meeting.may_leave_actions
        nothing = self.one_to_one and keep is Keep.NOTHING
        try:
            if not later and not nothing:
                run.check_end()
        except ReflectError as refused:
            self.say(str(refused))
            return
        if keep is None:
            field = self.query_one("#keep-field", Field)
            self.say("")
            self.add_class("-asking")
            field.complain(PICK_TWO if self.one_to_one else PICK)
            field.widget.focus()
            self.query_one(FollowedPages).move_to(f"{HONEST}0")
            return
        missing: tuple[str, ...] | None = ()
        if not nothing:
            others = [g for g in self.words.groups if g.key != run.meeting.for_group]
            missing = await self.app.push_screen_wait(NotHeard(others, run.not_heard))
        if missing is None or not await self.app.push_screen_wait(self.last_word(keep, missing)):
            return
        if await self.attempt(run.end(keep, missing, actions_later=later)):
            self.post_message(MeetingMoved(run))

    def last_word(self, keep: Keep, missing: tuple[str, ...]) -> Confirm:
        """The question before the end, with what it deletes and who is still to be heard."""
        run, groups = self.run_, self.words.groups
        note = what_happens(run.meeting, keep)
        if self.one_to_one and keep is Keep.NOTHING:
            return Confirm("Save nothing?", note, "Delete and end", "Not yet")
        title = "End the meeting?"
        if run.undecided:
            title, note = "End without actions?", f"{note}\n{AGREE_LATER}"
        if missing:
            names = groups_words(missing, groups)
            note += f"\nNot yet heard: {names}. You can plan a meeting for them next."
        return Confirm(title, note, "End it", "Not yet")


def honest_items(texts: Sequence[str]) -> list[Item]:
    """What is kept and what is not, below a heading and on pages of its own."""
    return [
        Item(f"{HONEST}{n}", text, heading="" if n else OF_IT, again=OF_IT_AGAIN, apart=not n)
        for n, text in enumerate(texts)
    ]
