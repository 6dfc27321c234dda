"""From the closing of a meeting to a closed event, over weeks of moved dates, with keys alone."""

from __future__ import annotations

import asyncio
import re
from datetime import date
from pathlib import Path

from reflect_tui.domain.meeting import Stage
from reflect_tui.services.demo import Until, answer, begin, learn, play, ready
from reflect_tui.services.file_thread import FileThread
from reflect_tui.services.meeting_run import MeetingRun
from tests.scenarios import SCENARIOS, ask
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.journey import CHAPTER
from tests.terminal.watching import (
    app,
    choose,
    fill,
    focus,
    focused_line,
    learning_file,
    see,
    squeezed,
)

SCENARIO = SCENARIOS["night-fall"]
RELEVANT = "The relevant person (Duty of Candour)"
HOW = [(way.key, way.label) for rule in CHAPTER.duties for way in rule.ways if rule.key == "DOC"]
WHAT = [("learning", "What we learned"), ("changes", "What we changed")]
STEPS = tuple(ask.question for rule in CHAPTER.duties for ask in rule.asks if ask.needed)
CHECKS = [("saw_it", "I saw it"), ("record", "Looked at the records")]


async def to_closing(path: Path) -> None:
    """Play the meeting as far as its last place; it has not ended."""
    file = FileThread(path)
    try:
        about = await play(file, SCENARIO, CHAPTER, Until.SAFE)
        meeting = await begin(file, SCENARIO, CHAPTER, about)
        run = await MeetingRun.resume(file, meeting.id, SCENARIO.held_on)
        await run.onward()
        while run.meeting.stage is Stage.QUESTIONS:
            number, count = run.meeting.place_in_step
            step = run.meeting.question.step
            await answer(run, SCENARIO)
            if number == count:
                await learn(run, SCENARIO, step)
            await run.onward()
        for action in SCENARIO.actions:
            await run.agree(ready(action, run))
        await run.onward()
    finally:
        file.close()


def open_event(terminal: Terminal) -> None:
    """From the log to the event."""
    see(terminal, "Learning log")
    terminal.press("/")
    fill(terminal, "", "Fall on the way")
    terminal.press("enter")
    see(terminal, SCENARIO.noted.title, "Next:")


def try_to_close(terminal: Terminal, *why: str) -> None:
    """Try to close the event, and be stopped with these sentences."""
    terminal.press("d")
    first, *others = why
    see(terminal, "To close it all the same, you must say why:", first)
    for sentence in others:
        if squeezed(sentence) not in squeezed(terminal.text):
            terminal.press("pagedown")
        see(terminal, sentence)
    terminal.press("escape")
    terminal.wait_gone("Close with a reason")


def done(terminal: Terminal, what: str) -> None:
    """Say in Follow up that an action is done today."""
    found(terminal, "a", what)
    see(terminal, "What has happened?", "It is done")
    terminal.press("enter")
    see(terminal, "When was it done?")
    terminal.press("f3")
    see(terminal, "Kept: it is done.")
    back(terminal)


def check(terminal: Terminal, what: str) -> None:
    """Check in Follow up that an action was done."""
    found(terminal, "a", what)
    see(terminal, "I have checked that it is done")
    terminal.press("enter")
    choose(terminal, "How did you check it?", CHECKS, "saw_it")
    terminal.press("f3")
    see(terminal, "Kept: it is checked.")
    back(terminal)


def found(terminal: Terminal, key: str, *words: str) -> None:
    """Open a list from the event and deal with the one line that has these words."""
    terminal.press(key)
    see(terminal, "Follow up: agreed actions" if key == "a" else "Must be told")
    terminal.press("/")
    focus(terminal)
    terminal.type(" " + " ".join(words))
    terminal.settle()
    terminal.press("enter")


def back(terminal: Terminal) -> None:
    """From a list to the event."""
    terminal.press("escape")
    terminal.settle()
    terminal.press("escape")
    see(terminal, SCENARIO.noted.title, "Next:")


def tell(
    terminal: Terminal, *words: str, what: tuple[str, ...] = (), steps: tuple[str, ...] = ()
) -> None:
    """Say that somebody was told today, and that the ``steps`` were done today too."""
    found(terminal, "t", *words)
    see(terminal, "They have been told")
    terminal.press("enter")
    if what:
        choose(terminal, "What were they told?", WHAT, *what)
    reach(terminal, "How?")
    terminal.type("1")
    for step in steps:
        reach(terminal, step)
        fill(terminal, step, "today")
    terminal.press("f3")
    see(terminal, "Kept:")
    back(terminal)


def reach(terminal: Terminal, label: str) -> None:
    """Go from field to field, as far as the one under this label."""
    terminal.settle()
    while focused_line(terminal, label) is None:
        terminal.press("tab")
        terminal.settle()


def test_a_fall_is_followed_until_it_is_closed(tmp_path: Path) -> None:
    asyncio.run(to_closing(learning_file(tmp_path)))
    whats = [action.what for action in SCENARIO.actions]
    with app(tmp_path, SCENARIO.held_on) as terminal:
        see(terminal, "Continue where you were?")
        terminal.press("escape")
        open_event(terminal)
        try_to_close(terminal, "A meeting is not finished.")
        terminal.press("enter")
        see(terminal, "Read this back together")
        journey.close(terminal, SCENARIO)
        try_to_close(terminal, f"Not done: {whats[0]}", f"{RELEVANT}: not told")
        tell(terminal, "relevant", what=("learning",), steps=STEPS[:2])
        leave(terminal)
    for day, what in zip(DAYS, whats, strict=True):
        with app(tmp_path, day) as terminal:
            open_event(terminal)
            done(terminal, what[:20])
            leave(terminal)
    with app(tmp_path, date(2027, 1, 18)) as terminal:
        open_event(terminal)
        try_to_close(terminal, f"Not checked: {whats[0]}", "The whole staff team: not told")
        for what in whats:
            check(terminal, what[:20])
        see(terminal, "Next: tell the relevant person")
        leave(terminal)
    with app(tmp_path, date(2027, 1, 25)) as terminal:
        open_event(terminal)
        try_to_close(terminal, "Local authority safeguarding: not told")
        tell(terminal, "relevant", what=("changes",))
        left = "still to do: send the written notice, send the results of further enquiries"
        try_to_close(terminal, f"{RELEVANT}: {left}")
        tell(terminal, "relevant", steps=STEPS[2:])
        tell(terminal, "local authority")
        for what in whats[:3]:
            tell(terminal, "people", what[:20])
        for what in whats:
            tell(terminal, "staff", what[:20])
        leave(terminal)
    with app(tmp_path, date(2027, 2, 11)) as terminal:
        open_event(terminal)
        close_it(terminal)
        see(terminal, "Kept: it is closed.", "D Open again")
        leave(terminal)
    path = learning_file(tmp_path)
    assert ask(path, "SELECT closed_on, closed_because FROM opportunity") == [("2027-02-11", "")]
    told = ask(path, "SELECT duty, count(DISTINCT ifnull(action_id, '')) FROM telling GROUP BY 1")
    assert dict(told) == {"DOC": 1, "LA": 1, "PEOPLE": 3, "STAFF": 4}


DAYS = (date(2026, 12, 2), date(2026, 12, 4), date(2026, 12, 11), date(2027, 1, 15))


def close_it(terminal: Terminal) -> None:
    """Close the event; nothing is open, but something is worth saying."""
    terminal.press("d")
    text = see(terminal, "Nothing that must be done, checked or told is open.")
    assert not re.search(r"^\W*!", text, re.MULTILINE)
    terminal.press("f3")
    see(terminal, "Who closes it?")
    terminal.press("f3")


def leave(terminal: Terminal) -> None:
    """Out of the event, the search and the app."""
    terminal.press("escape")
    see(terminal, "Learning log")
    terminal.settle()
    terminal.press("escape")
    terminal.settle()
    terminal.press("q")
    assert terminal.wait_exit() == 0
