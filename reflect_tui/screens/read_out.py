"""What is read out before the first question: why we learn, what we keep, how we talk."""

from __future__ import annotations

from reflect_tui.domain.chapter import MeetingWords, Policy
from reflect_tui.domain.contribution import Keeping
from reflect_tui.domain.meeting import Meeting
from reflect_tui.screens.honest import GUEST, WE_DECIDE, honest_text
from reflect_tui.widgets.paging import Item

BACK_ROW = "Can the person at the back read this line? If not, press Ctrl and + until they can."


def read_out(meeting: Meeting, words: MeetingWords, policy: Policy) -> list[Item]:
    """The texts in their order (S03, S23, S27)."""
    duty, rules = policy.duty_to_learn, words.ground_rules
    if meeting.form.positive:
        duty, rules = policy.positive_duty_to_learn, words.positive_ground_rules
    left_out = () if meeting.one_to_one else (words.left_out,)
    if meeting.keeping is Keeping.GROUP_DECIDES:
        left_out = (WE_DECIDE, *left_out)
    guest = (GUEST,) if meeting.guest else ()
    texts = [BACK_ROW, duty, *honest_text(meeting, words), *left_out, *guest, *rules]
    if policy.quotation:
        texts.append(policy.quotation)
    return [Item(str(index), text) for index, text in enumerate(texts)]
