"""The end of a meeting by hand: what is agreed, what is read back, what is kept."""

from __future__ import annotations

import re

from reflect_tui.domain.agreed_action import takes_long
from reflect_tui.domain.days import long_day
from reflect_tui.domain.meeting import Format, Keep
from reflect_tui.screens.dialogs.action_form import AFFECTS
from reflect_tui.screens.dialogs.not_heard import ASK as NOT_HEARD
from reflect_tui.screens.honest import KEEPS, SAVES
from reflect_tui.services import by_when
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.scenario import Scenario, ToAgree
from tests.terminal.harness import Terminal
from tests.terminal.reading import read
from tests.terminal.watching import (
    choose,
    fill,
    focus,
    see,
)

CHAPTER = Chapter()
CHANGES = tuple((change.key, change.label) for change in CHAPTER.change_types)


def agree(terminal: Terminal, scenario: Scenario) -> None:
    """Write every action, the first ones in the place of parked ideas; ends at the closing."""
    see(terminal, "Step 5 of 5", *scenario.parked)
    for number, action in enumerate(scenario.actions):
        parked = number < len(scenario.parked)
        terminal.press("enter" if parked else "n")
        see(terminal, "An action: what, who, by when")
        focus(terminal, "What will be done?")
        if parked:
            see(terminal, scenario.parked[number])
            terminal.press("ctrl+u")
            terminal.wait_gone(re.escape(scenario.parked[number][-12:]))
        write_action(terminal, scenario, action)
        see(terminal, f"Agreed: {action.who}, by")
    terminal.press("f3")
    see(terminal, "Read this back together")


def write_action(terminal: Terminal, scenario: Scenario, action: ToAgree) -> None:
    """Fill in the form of an action and agree it; the day is echoed before it is kept."""
    fill(terminal, "What will be done?", action.what)
    terminal.press("tab")
    fill(terminal, "Who will do it?", action.who)
    terminal.press("tab")
    fill(terminal, "By when?", action.by)
    see(terminal, f"→ {long_day(due := by_when.due(action.by, scenario.held_on))}")
    terminal.settle()  # the day is a line more, and moves what is below
    terminal.press("tab")
    if takes_long(scenario.held_on, due):
        fill(terminal, "Why so late, or what is done until then?", action.late)
        terminal.press("tab")
    choose(terminal, "What kind of change?", CHANGES, action.change)
    terminal.settle()  # how strongly it works is a line more, and moves what is below
    terminal.press("tab")
    choose(terminal, "Will it affect anyone's care or support?", AFFECTS, action.affects_care)
    terminal.press("f3")


def close(terminal: Terminal, scenario: Scenario) -> None:
    """Read the actions and the learning back, and end the meeting; ends at the opportunity."""
    said = [action.what for action in scenario.actions]
    said += [learned.text for learned in scenario.learning]
    terminal.settle()
    read(terminal, said)
    if scenario.people >= 5:
        terminal.press("tab")
        choose(terminal, "Ask the group: what shall we keep?", KEEPS, Keep.EVERYTHING)
    elif scenario.format is Format.ONE_TO_ONE:
        terminal.press("tab")
        choose(terminal, "What do you both want to save?", SAVES, Keep.LEARNING)
    terminal.press("f3")
    see(terminal, NOT_HEARD)
    terminal.press("enter")
    see(terminal, "End the meeting?")
    terminal.press("enter")
    see(terminal, "Next:", scenario.noted.title)
