"""Answering by hand what is asked about an event when it matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reflect_tui.domain.days import long_day
from reflect_tui.domain.flag import Flag, asked, to_settle
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.scenario import Scenario
from tests.terminal.harness import Terminal
from tests.terminal.watching import choose, fill, focus, see

CHAPTER = Chapter()


def settle(terminal: Terminal, scenario: Scenario) -> None:
    """Answer what is asked about the event, if anything is; ends at the opportunity."""
    flags, noted = CHAPTER.event.flag, scenario.noted
    if to_settle(flags, noted):
        see(terminal, "Next: answer what is asked about this event")
        terminal.press("enter")
        see(terminal, "About this event")
    done: list[str] = []
    while to_answer := [f for f in asked(flags, noted) if f.key not in done]:
        flag, said = to_answer[0], scenario.settled.get(to_answer[0].key, ())
        noted = replace(noted, details={**noted.details, flag.key: said})
        done.append(flag.key)
        settle_one(terminal, flag, said)
        terminal.settle()  # an answer may bring another question, behind which the tab would land
        terminal.press("tab")
    if done:
        terminal.press("f3")
    see(terminal, "Next: plan a meeting", scenario.noted.title)


def settle_one(terminal: Terminal, flag: Flag, said: tuple[str, ...]) -> None:
    """Answer one question about the event."""
    if flag.choices:
        options = [(choice.key, choice.label) for choice in flag.choices]
        choose(terminal, flag.question, options, *said)
    elif flag.day and said:
        day = date.fromisoformat(said[0])
        fill(terminal, flag.question, f"{day:%d/%m/%Y}")
        see(terminal, f"→ {long_day(day)}")
    elif said:
        fill(terminal, flag.question, said[0])
    else:
        focus(terminal, flag.question)
