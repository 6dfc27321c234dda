"""What is kept and what is not, said honestly: at the opening, and again where it is decided."""

from __future__ import annotations

from reflect_tui.domain.chapter import MeetingWords
from reflect_tui.domain.contribution import Keeping
from reflect_tui.domain.meeting import Gather, Keep, Meeting

Choice = tuple[str, str]

ASK_GROUP = "Ask the group: what shall we keep?"
ASK_TWO = "What do you both want to save?"
KEEPS: tuple[Choice, ...] = (
    (Keep.EVERYTHING.value, "Answers, learning and actions"),
    (Keep.LEARNING.value, "Learning and actions"),
    (Keep.NOTHING.value, "Only the actions"),
)
SAVES: tuple[Choice, ...] = (
    (Keep.LEARNING.value, "Learning and actions"),
    (Keep.NOTHING.value, "Save nothing"),
)
NOTES = {
    Keep.EVERYTHING: "Answers, learning and actions are kept. Nothing says who wrote what.",
    Keep.LEARNING: "The answers are deleted now. Learning and actions are kept.",
    Keep.NOTHING: "Answers and learning are deleted now. The actions are kept.",
}
NEVER_HAD = "Learning and actions are kept."
"""For a meeting so small that its answers were never in the file."""
KEPT = {
    Keeping.NOTHING: "Kept: only what we both agreed we learned, and the actions.",
    Keeping.LEARNING_ONLY: "Kept: what we agreed we learned, and the actions. No answers.",
}
WE_DECIDE = (
    "At the end we decide what is kept. It can be everything, or the learning and the actions, "
    "or only the actions."
)
"""For a group that may keep its answers, before the first question."""
GUEST = "A guest is in the room: share only what they need."
"""When a specialist takes part, at the plan and at the opening (S32)."""
SAVE_NOTHING = (
    "Everything you learned and agreed is deleted now. Only this remains: "
    "that there was a one-to-one, and on which day."
)


def honest_text(meeting: Meeting, words: MeetingWords) -> tuple[str, ...]:
    """What is kept and what is not, in the words for this format and this many people (§4.3)."""
    spoken = not meeting.gather.hidden or any(q.gather is Gather.SPOKEN for q in meeting.questions)
    if meeting.one_to_one:
        return words.one_to_one
    if meeting.people <= 2:
        return words.spoken_two_people if spoken else words.two_people
    if spoken:
        few = meeting.keeping is Keeping.LEARNING_ONLY
        return words.spoken_very_small_group if few else words.spoken
    if meeting.people <= 4:
        return words.very_small_group
    if meeting.for_group:
        return words.one_group
    return words.small_group if meeting.people <= 7 else words.team


def question_of_keeping(meeting: Meeting) -> tuple[str, tuple[Choice, ...]] | None:
    """What is asked about keeping, and the answers; nothing where there is nothing to decide."""
    if meeting.one_to_one:
        return ASK_TWO, SAVES
    return (ASK_GROUP, KEEPS) if meeting.keeping is Keeping.GROUP_DECIDES else None


def what_happens(meeting: Meeting, keep: Keep) -> str:
    """What ending the meeting keeps and deletes."""
    if meeting.keeping is not Keeping.GROUP_DECIDES:
        return SAVE_NOTHING if keep is Keep.NOTHING else NEVER_HAD
    return NOTES[keep]
