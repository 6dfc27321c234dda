"""The opening: read out how we talk, and what we keep and do not keep."""

from __future__ import annotations

from textual.app import ComposeResult

from reflect_tui import commands
from reflect_tui.domain.chapter import MeetingWords, Policy, SafetyWords
from reflect_tui.domain.contribution import Keeping
from reflect_tui.screens.honest import GUEST, WE_DECIDE, honest_text
from reflect_tui.screens.meeting_place import MeetingPlace
from reflect_tui.services import by_when
from reflect_tui.services.meeting_run import MeetingRun
from reflect_tui.widgets.pages import Pages
from reflect_tui.widgets.paging import Item
from reflect_tui.widgets.plain_text import PlainText


class Opening(MeetingPlace):
    """Before the first question (S03, S23, S27)."""

    PURPOSE = "Read this out together before you start: how we talk, and what we keep."
    BINDINGS = [commands.ONWARD.binding()]
    AUTO_FOCUS = "Pages"

    def __init__(
        self, run: MeetingRun, words: MeetingWords, safety: SafetyWords, policy: Policy
    ) -> None:
        super().__init__(run, words, safety)
        self._policy = policy

    def compose(self) -> ComposeResult:
        """Title, pages, keys."""
        yield PlainText("Before we start", classes="heading")
        yield Pages(self.items(), points=False)
        yield from self.foot()

    def on_mount(self) -> None:
        """Have the days of the actions ready before anybody types one."""
        by_when.warm()

    async def action_onward(self) -> None:
        """Turn the page; after the last one, ask the first question."""
        if not self.query_one(Pages).read_on():
            await super().action_onward()

    def items(self) -> list[Item]:
        """What is read out, in its order."""
        meeting = self.run_.meeting
        duty, rules = self._policy.duty_to_learn, self.words.ground_rules
        if meeting.form.positive:
            duty, rules = self._policy.positive_duty_to_learn, self.words.positive_ground_rules
        left_out = () if self.one_to_one else (self.words.left_out,)
        if meeting.keeping is Keeping.GROUP_DECIDES:
            left_out = (WE_DECIDE, *left_out)
        guest = (GUEST,) if meeting.guest else ()
        texts = [duty, *honest_text(meeting, self.words), *left_out, *guest, *rules]
        if self._policy.quotation:
            texts.append(self._policy.quotation)
        return [Item(str(index), text) for index, text in enumerate(texts)]
