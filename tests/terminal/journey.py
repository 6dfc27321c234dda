"""A scenario played by hand: every step a person takes from an empty log to the closing.

Each function begins where the one before has ended, uses keys alone, and waits for what it did
to be in sight before it goes on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

from reflect_tui.domain.days import long_day
from reflect_tui.domain.meeting import Gather
from reflect_tui.domain.opportunity import went_well
from reflect_tui.domain.question import Question
from reflect_tui.screens.note import HARM, YES_NO
from reflect_tui.screens.plan import FORMATS, WAYS
from reflect_tui.screens.safety import ANSWERS, FOUR, LIGHT
from reflect_tui.services import planning
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.scenario import Learned, Scenario
from tests.kinds import KINDS
from tests.scenarios import begin_meeting
from tests.terminal.harness import Terminal
from tests.terminal.journey_end import CHANGES as CHANGES
from tests.terminal.journey_end import agree as agree
from tests.terminal.journey_end import close as close
from tests.terminal.journey_end import write_action as write_action
from tests.terminal.reading import read as read
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
    see(terminal, "Step 1 of 5", " 1 of ")


def questions(scenario: Scenario) -> list[Question]:
    """The questions of the meeting, in their order."""
    return [CHAPTER.bank.question(key) for key in CHAPTER.bank.set(scenario.set_key).questions]


def arrive(terminal: Terminal, scenario: Scenario, question: Question) -> None:
    """Wait until a question is asked, with its number in its step."""
    same = [asked.key for asked in questions(scenario) if asked.step is question.step]
    positive = went_well(scenario.noted, CHAPTER.kinds)
    form = planning.form_for(scenario.format, positive)
    number = f" {same.index(question.key) + 1} of {len(same)}"
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
        terminal.press("left")  # on a small screen it stood in the place of the keys
        see(terminal, "Enter Add")


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


def go_on(terminal: Terminal) -> None:
    """Yes, where we were."""
    see(terminal, "Continue where you were?")
    terminal.press("enter")
    terminal.wait_gone("Continue where you were")


def stand_at_first_question(home: Path, scenario: Scenario) -> None:
    """Make the file of a meeting at its first question, for ``go_on`` to find."""
    asyncio.run(begin_meeting(learning_file(home), scenario, CHAPTER))
