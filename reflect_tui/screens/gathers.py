"""The ways to gather answers, in the words they are offered in."""

from __future__ import annotations

from reflect_tui.domain.chapter import MeetingWords
from reflect_tui.domain.meeting import Asked, Gather, Meeting

NOTHING_ADDED = "Nothing was added to this question."

GATHERS = {
    Gather.SLIPS: "Paper slips, typed by one person",
    Gather.KEYBOARD: "Pass the keyboard, each types unseen",
    Gather.SPOKEN: "Spoken, typed as we talk",
}


def prompt(meeting: Meeting, words: MeetingWords) -> str:
    """What people are asked to do at the present question, or that there was nothing to add."""
    if meeting.question.state is Asked.NOTHING_TO_ADD:
        return NOTHING_ADDED
    if meeting.one_to_one:
        return words.one_to_one_prompt
    return {
        Gather.SLIPS: words.slips,
        Gather.KEYBOARD: words.keyboard,
        Gather.SPOKEN: words.spoken_prompt,
    }[meeting.gathering]
