"""A scenario played by hand: every step a person takes from an empty log to the closing.

Each function begins where the one before has ended, uses keys alone, and waits for what it did
to be in sight before it goes on.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from pathlib import Path

from reflect_tui.domain.agreed_action import takes_long
from reflect_tui.domain.days import long_day
from reflect_tui.domain.meeting import Format, Gather, Keep
from reflect_tui.domain.opportunity import went_well
from reflect_tui.domain.question import Question
from reflect_tui.screens.dialogs.action_form import AFFECTS
from reflect_tui.screens.dialogs.not_heard import ASK as NOT_HEARD
from reflect_tui.screens.honest import KEEPS, SAVES
from reflect_tui.screens.note import HARM, YES_NO
from reflect_tui.screens.plan import FORMATS, WAYS
from reflect_tui.screens.safety import ANSWERS, FOUR, LIGHT
from reflect_tui.services import by_when, planning
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.scenario import Learned, Scenario, ToAgree
from tests.kinds import KINDS
from tests.scenarios import begin_meeting
from tests.terminal.harness import Terminal
from tests.terminal.settling import settle
from tests.terminal.watching import (
    choose,
    fill,
    first_row,
    focus,
    learning_file,
    pages,
    put_under,
    see,
    squeezed,
)

CHAPTER = Chapter()
CHANGES = tuple((change.key, change.label) for change in CHAPTER.change_types)


def play(terminal: Terminal, scenario: Scenario) -> None:
    """Everything, from the empty log to the end of the meeting."""
    prepare(terminal, scenario)
    meet(terminal, scenario)


def meet(terminal: Terminal, scenario: Scenario) -> None:
    """From the first question to the end of the meeting."""
    for question in questions(scenario):
        park_early(terminal, scenario, question)
        answer(terminal, scenario, question)
        learn(terminal, scenario, question)
        terminal.press("f3")
    agree(terminal, scenario)
    close(terminal, scenario)


def prepare(terminal: Terminal, scenario: Scenario) -> None:
    """From the empty log to the first question."""
    to_opening(terminal, scenario)
    open_meeting(terminal)


def to_opening(terminal: Terminal, scenario: Scenario) -> None:
    """From the empty log to the opening of the meeting."""
    note(terminal, scenario)
    make_safe(terminal, scenario)
    settle(terminal, scenario)
    plan(terminal, scenario)


def note(terminal: Terminal, scenario: Scenario) -> None:
    """Note what happened; ends at the safety questions."""
    noted = scenario.noted
    see(terminal, "Nothing here yet")
    terminal.press("n")
    fill(terminal, "What happened, in one line?", noted.title)
    terminal.press("enter")
    fill(terminal, "When did it happen?", f"{noted.happened_on:%d/%m/%Y}")
    see(terminal, f"→ {long_day(noted.happened_on)}")
    terminal.press("enter")
    kinds = [(kind.key, kind.title) for kind in CHAPTER.kinds]
    choose(terminal, "What kind of event?", kinds, *noted.kinds)
    for field in (field for key in noted.kinds for field in KINDS[key].fields):
        options = [(choice.key, choice.label) for choice in field.choices]
        terminal.press("enter")
        choose(terminal, field.question, options, *noted.details.get(field.key, ()))
    terminal.press("enter")
    choose(terminal, "Was anyone harmed?", HARM, noted.harm)
    terminal.press("enter")
    choose(terminal, "Has this happened before?", YES_NO, "yes" if noted.happened_before else "no")
    terminal.press("f3")
    see(terminal, "Is everyone safe now?")


def make_safe(terminal: Terminal, scenario: Scenario) -> None:
    """Answer the safety questions; ends at the opportunity, ready to be talked about."""
    check = scenario.safety
    if check.light is not None:
        choose(terminal, CHAPTER.safety.light_question, LIGHT, check.light)
    else:
        for name, question in zip(FOUR, CHAPTER.safety.questions, strict=True):
            choose(terminal, question, ANSWERS, getattr(check, name))
            terminal.press("enter")
    terminal.press("f3")
    see(terminal, "Next:", scenario.noted.title)


def plan(terminal: Terminal, scenario: Scenario) -> None:
    """Plan the meeting; ends at its opening."""
    sets = planning.sets_for(CHAPTER.bank, went_well(scenario.noted, CHAPTER.kinds))
    terminal.press("enter")
    choose(terminal, "How will you learn together?", FORMATS, scenario.format)
    terminal.press("enter")
    fill(terminal, "How many people, you included?", str(scenario.people))
    terminal.press("enter")
    choose(terminal, "How do answers come in?", WAYS, scenario.gather)
    terminal.press("enter")
    offered = [(found.key, found.title) for found in sets]
    choose(terminal, "Which questions?", offered, scenario.set_key)
    for label in ("A question of your own", "Who decided this?", "Is a specialist joining?"):
        terminal.press("enter")
        focus(terminal, label)
    if scenario.guest:
        fill(terminal, "Is a specialist joining?", scenario.guest)
    terminal.press("f3")
    see(terminal, "Before we start")


def open_meeting(terminal: Terminal) -> None:
    """Turn every page of the opening; ends at the first question."""
    terminal.settle()  # a place is drawn twice when it opens
    shown = pages(terminal, first_row(terminal))
    assert squeezed("Pass is always fine.") in shown
    terminal.press("f3")
    see(terminal, "Step 1 of 5", "question 1 of")


def questions(scenario: Scenario) -> list[Question]:
    """The questions of the meeting, in their order."""
    return [CHAPTER.bank.question(key) for key in CHAPTER.bank.set(scenario.set_key).questions]


def arrive(terminal: Terminal, scenario: Scenario, question: Question) -> None:
    """Wait until a question is asked, with its number in its step."""
    same = [asked.key for asked in questions(scenario) if asked.step is question.step]
    positive = went_well(scenario.noted, CHAPTER.kinds)
    form = planning.form_for(scenario.format, positive)
    number = f"question {same.index(question.key) + 1} of {len(same)}"
    see(terminal, f"Step {question.step:d} of 5", number, question.text(form))


def answer(terminal: Terminal, scenario: Scenario, question: Question) -> None:
    """Type the slips of a question unseen, then show them; ends with all of them shown."""
    arrive(terminal, scenario, question)
    texts = scenario.contributions.get(question.key, ())
    hand_in(terminal, texts, secret=scenario.gather is Gather.KEYBOARD)
    reveal(terminal, texts)


def hand_in(terminal: Terminal, texts: Iterable[str], *, secret: bool = False) -> None:
    """Type slips; none can be read on the screen, and of a ``secret`` one nothing is seen."""
    for text in texts:
        before = see(terminal, "Enter Add")
        terminal.type(text)
        if secret:
            terminal.settle()
            assert terminal.text == before
        else:
            terminal.wait_for(f"•{{{min(len(text), terminal.size[0] - 8, 70)}}}")
        assert squeezed(text) not in squeezed(terminal.text)
        terminal.press("enter")
        if not secret:
            terminal.wait_gone("••")


def reveal(terminal: Terminal, texts: Iterable[str]) -> None:
    """Show what was handed in, and read it on all its pages."""
    wanted = tuple(texts)
    terminal.press("f2")
    if wanted:
        read(terminal, wanted)
    else:
        see(terminal, "Nothing was added to this question.")


def read(terminal: Terminal, texts: Iterable[str]) -> None:
    """Find all these texts on the pages that are in sight now."""
    shown = pages(terminal, first_row(terminal))
    missing = [text for text in texts if squeezed(text) not in shown]
    assert not missing, terminal.account(f"not shown: {missing}")


def park_early(terminal: Terminal, scenario: Scenario, question: Question) -> None:
    """Park the ideas that come too early, at the first question of Evaluation."""
    if question.step != 3 or question != next(q for q in questions(scenario) if q.step == 3):
        return
    arrive(terminal, scenario, question)
    for idea in scenario.parked:
        terminal.press("f7")
        see(terminal, "Park an idea")
        fill(terminal, "", idea)
        terminal.press("enter")
        see(terminal, "Parked. It comes back in step 5.")


def learn(terminal: Terminal, scenario: Scenario, question: Question) -> None:
    """After the last question of a step, write what was learned and put answers under it."""
    last = [asked for asked in questions(scenario) if asked.step is question.step][-1]
    for number, learned in enumerate(scenario.learning, start=1):
        if question == last and learned.step is question.step:
            write_learned(terminal, learned, number)
            for text in learned.gathers:
                put_under(terminal, text, len(scenario.contributions[question.key]))


def write_learned(terminal: Terminal, learned: Learned, number: int) -> None:
    """Write down one thing that was learned, with its show of hands."""
    terminal.press("f5")
    if number > 1:
        see(terminal, "have learned", "Write a new one")
        terminal.press("enter")
    see(terminal, "learned?")
    fill(terminal, "", learned.text)
    terminal.press("tab")
    fill(terminal, "Hands up for it", "" if learned.hands is None else str(learned.hands))
    terminal.press("enter")
    see(terminal, f"Learning point {number} is kept.")


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


def go_on(terminal: Terminal) -> None:
    """Yes, where we were."""
    see(terminal, "Continue where you were?")
    terminal.press("enter")
    terminal.wait_gone("Continue where you were")


def stand_at_first_question(home: Path, scenario: Scenario) -> None:
    """Make the file of a meeting at its first question, for ``go_on`` to find."""
    asyncio.run(begin_meeting(learning_file(home), scenario, CHAPTER))
