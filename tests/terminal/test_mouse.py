"""A short meeting with the mouse alone; the keyboard is for words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reflect_tui.domain.question import Question
from tests.scenarios import SCENARIOS, ask, texts_in
from tests.terminal import journey
from tests.terminal.harness import Terminal
from tests.terminal.watching import app, fill, focus, learning_file, marked, see, squeezed

NIGHT = replace(SCENARIOS["night-fall"], set_key="huddle")
WHEEL_UP = b"\x1b[<64;20;17M"
WHEEL_DOWN = b"\x1b[<65;20;12M"
ACTION, LEARNED, IDEA = NIGHT.actions[0], "Check bell and mat together.", NIGHT.parked[0]


def click_under(terminal: Terminal, label: str, option: str) -> None:
    """Click an option that stands under a label, after turning the wheel down to it."""
    for _ in range(20):
        lines = terminal.settle().splitlines()
        labels = [row for row, line in enumerate(lines) if label in line]
        rows = [row for row, line in enumerate(lines) if f") {option}" in line and labels]
        below = [row for row in rows if row > labels[0]]
        if below:
            click(terminal, lines[below[0]].index(f") {option}") + 2, below[0])
            see(terminal, f"(•) {option}")
            return
        terminal.send(WHEEL_DOWN)
    raise AssertionError(terminal.account(f"out of sight: {label} {option}"))


def click_on(terminal: Terminal, words: str) -> None:
    """Click words as soon as they are in sight."""
    see(terminal, words)
    terminal.click(words)


def click(terminal: Terminal, x: int, y: int) -> None:
    """Click a cell."""
    place = f"{x + 1};{y + 1}"
    terminal.send(f"\x1b[<0;{place}M\x1b[<0;{place}m".encode())


def test_a_meeting_with_the_mouse_alone(tmp_path: Path) -> None:
    with app(tmp_path, NIGHT.held_on) as terminal:
        note(terminal)
        make_safe(terminal)
        plan(terminal)
        first, *others = journey.questions(NIGHT)
        answer(terminal, first)
        park_and_learn(terminal, first)
        click_on(terminal, "Next")
        for question in others:
            skip(terminal, question)
        agree(terminal)
        close(terminal)
        assert terminal.wait_exit() == 0
    kept_everything(learning_file(tmp_path))


def note(terminal: Terminal) -> None:
    see(terminal, "Nothing here yet")
    click_on(terminal, "Note something")
    see(terminal, "What happened, in one line?")
    fill(terminal, "", NIGHT.noted.title)
    click_on(terminal, "An accident")
    marked(terminal, "An accident")
    click_under(terminal, "Who had the accident?", "Person using the service")
    click_under(terminal, "Was anyone harmed?", "A little")
    click_under(terminal, "Has this happened before?", "Yes")
    click_on(terminal, "Save")


def make_safe(terminal: Terminal) -> None:
    see(terminal, "Is everyone safe now?")
    for label in ("Is the person safe", "Has something been", "Has it been reported", "Are staff"):
        click_under(terminal, label, "Yes")
    click_on(terminal, "Save")
    see(terminal, "Next: answer what is asked")


def plan(terminal: Terminal) -> None:
    click_on(terminal, "P Plan a meeting")
    see(terminal, "Plan the meeting")
    click_under(terminal, "How will you learn together?", "Small groups")
    click_under(terminal, "How will you learn together?", "Whole team")
    click_field(terminal, "How many people")
    terminal.type("9")
    click_under(terminal, "Which questions?", "Huddle")
    see(terminal, "This leaves out step 2, Feelings.")
    click_on(terminal, "Start")
    see(terminal, "Before we start", "page 1 of 2")
    terminal.send(WHEEL_DOWN)
    see(terminal, "page 2 of 2", "Pass is always fine.")
    click_on(terminal, "F3 Next")


def click_field(terminal: Terminal, label: str) -> None:
    """Click into the line that is to be filled in under a label."""
    lines = see(terminal, label).splitlines()
    row = next(row for row, line in enumerate(lines) if label in line)
    click(terminal, 10, row + 1)
    focus(terminal, label)


def answer(terminal: Terminal, question: Question) -> None:
    journey.arrive(terminal, NIGHT, question)
    for text in NIGHT.contributions[question.key]:
        terminal.type(text)
        terminal.wait_for("••")
        click_on(terminal, "Add")
        terminal.wait_gone("••")
    click_on(terminal, "Show all")
    journey.read(terminal, NIGHT.contributions[question.key])


def park_and_learn(terminal: Terminal, question: Question) -> None:
    click_on(terminal, "Park")
    see(terminal, "Park an idea")
    fill(terminal, "", IDEA)
    click_on(terminal, "Keep")
    see(terminal, "Parked. It comes back in step 5.")
    click_on(terminal, "Learned")
    see(terminal, "What have we learned?")
    fill(terminal, "", LEARNED)
    click_field(terminal, "Hands up for it")
    terminal.type("7")
    click_on(terminal, "Keep")
    see(terminal, "Learning point 1 is kept.")
    turn_to(terminal, NIGHT.contributions[question.key][1])
    click_on(terminal, NIGHT.contributions[question.key][1])
    terminal.wait_for(r"^\s+▸ ")
    click_on(terminal, "Put under")
    see(terminal, "Put this answer under", NIGHT.contributions[question.key][1])
    click_on(terminal, "Pick")
    see(terminal, "→ 1")


def turn_to(terminal: Terminal, words: str) -> None:
    """Turn the wheel until these words are in sight; the last page stood there."""
    for _ in range(5):
        terminal.settle()
        if squeezed(words) in squeezed(terminal.text):
            return
        terminal.send(WHEEL_UP)


def skip(terminal: Terminal, question: Question) -> None:
    journey.arrive(terminal, NIGHT, question)
    click_on(terminal, "Skip")
    see(terminal, "Skip this question")
    click_on(terminal, "Keep")
    terminal.wait_gone("Skip this question")


def agree(terminal: Terminal) -> None:
    see(terminal, "Step 5 of 5", IDEA)
    click_on(terminal, "New action")
    see(terminal, "An action: what, who, by when")
    fill(terminal, "", ACTION.what)
    click_field(terminal, "A role, like")
    terminal.type(ACTION.who)
    click_field(terminal, "Like: in 2 weeks")
    terminal.type("in 2 weeks")
    see(terminal, "→ Thu 3 Dec 2026")
    click_under(terminal, "What kind of change?", "Rota")
    click_under(terminal, "What kind of change?", "Equipment or place")
    click_under(terminal, "Will it affect", "Yes")
    click_on(terminal, "Agree this")
    see(terminal, f"Agreed: {ACTION.who}")
    click_on(terminal, IDEA)  # a click opens the line; left alone, it stays marked
    see(terminal, "An action: what, who, by when", IDEA)
    click_on(terminal, "Leave")
    terminal.wait_gone("An action: what")
    click_on(terminal, "Take out")
    see(terminal, "Take out this idea?", "Keep")
    click_on(terminal, "Enter Take out")
    terminal.wait_gone(IDEA)


def close(terminal: Terminal) -> None:
    click_on(terminal, "Closing")
    see(terminal, "Read this back together", ACTION.what)
    click_under(terminal, "Ask the group", "Answers, learning and actions")
    click_on(terminal, "End the meeting")
    see(terminal, "Who has not had a chance to contribute yet?")
    click_on(terminal, "Go on")
    see(terminal, "End the meeting?")
    click_on(terminal, "End it")
    see(terminal, "Next: answer what is asked", NIGHT.noted.title)
    click_on(terminal, "Esc Back")
    see(terminal, "Learning log", NIGHT.noted.title)
    click_on(terminal, "Quit")


def kept_everything(file: Path) -> None:
    first = journey.questions(NIGHT)[0].key
    wanted = sorted((first, text) for text in NIGHT.contributions[first])
    assert texts_in(file, NIGHT.noted.title) == wanted
    assert ask(file, "SELECT text, hands FROM learning_point") == [(LEARNED, 7)]
    assert ask(file, "SELECT what, owner, due_on, change, affects_care FROM agreed_action") == [
        (ACTION.what, ACTION.who, "2026-12-03", "EQUIPMENT_ENVIRONMENT", "yes")
    ]
    gathered = ask(file, "SELECT text FROM contribution WHERE learning_point_id IS NOT NULL")
    assert gathered == [(NIGHT.contributions[first][1],)]
