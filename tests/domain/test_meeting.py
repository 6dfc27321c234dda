"""Where a team is in its meeting, and where it can go from there."""

from __future__ import annotations

import pytest

from reflect_tui.domain.meeting import (
    Asked,
    Format,
    Gather,
    Keep,
    Meeting,
    Plan,
    Stage,
    agenda,
)
from reflect_tui.domain.question import Form, Question, QuestionBank, QuestionSet, Step
from reflect_tui.errors import NotYet, WordsRefused
from tests.domain.examples import meeting


def walk(start: Meeting) -> list[tuple[Stage, str]]:
    """Every place from here on."""
    places = [(start.stage, start.question.key)]
    while (following := start.onward()) != start:
        start = following
        places.append((start.stage, start.question.key))
    return places


def test_onward_leads_through_every_question_to_the_closing_and_no_further() -> None:
    assert walk(meeting(1, 3)) == [
        (Stage.OPENING, "Q1"),
        (Stage.QUESTIONS, "Q1"),
        (Stage.QUESTIONS, "Q2"),
        (Stage.ACTIONS, "Q2"),
        (Stage.CLOSING, "Q2"),
    ]


def test_back_undoes_every_step_onward() -> None:
    here = meeting(1, 1, 2)
    trail = [here]
    while (following := trail[-1].onward()) != trail[-1]:
        trail.append(following)
    for expected in reversed(trail[:-1]):
        here = trail.pop().back()
        assert here == expected
    assert here.back() == here


def test_a_closed_meeting_goes_nowhere() -> None:
    closed = meeting(stage=Stage.ENDED)
    assert closed.onward() == closed
    assert closed.back() == closed


def test_a_jump_stays_within_the_step() -> None:
    here = meeting(1, 1, 2, stage=Stage.QUESTIONS)
    assert here.at("Q2").position == 1
    for key in ("Q3", "no-such-key"):
        with pytest.raises(NotYet, match="another step"):
            here.at(key)


def test_a_question_counts_within_its_step() -> None:
    here = meeting(1, 1, 2, stage=Stage.QUESTIONS)
    assert [here.place_in_step, here.onward().place_in_step] == [(1, 2), (2, 2)]
    assert here.onward().onward().place_in_step == (1, 1)


def test_a_skip_keeps_its_reason_and_goes_on() -> None:
    skipped = meeting(1, 2, stage=Stage.QUESTIONS).skipped("  No time ")
    assert skipped.question.key == "Q2"
    assert (skipped.questions[0].state, skipped.questions[0].skip_reason) == (
        Asked.SKIPPED,
        "No time",
    )
    assert skipped.unasked == 2


def test_an_answered_question_is_not_skipped_any_more() -> None:
    answered = meeting(1, 2, stage=Stage.QUESTIONS).revealed(3)
    assert answered.skipped("Changed our mind") == answered.onward()


def test_an_answer_to_a_skipped_question_takes_the_skip_back() -> None:
    answered = meeting(1, 2, stage=Stage.QUESTIONS).skipped("No time").back().revealed(2)
    assert (answered.question.state, answered.question.skip_reason) == (Asked.REVEALED, "")


@pytest.mark.parametrize(("count", "state"), [(0, Asked.NOTHING_TO_ADD), (1, Asked.REVEALED)])
def test_a_reveal_of_nothing_is_an_answer_too(count: int, state: Asked) -> None:
    assert meeting(1, stage=Stage.QUESTIONS).revealed(count).question.state is state


@pytest.mark.parametrize(
    ("answered", "silent"),
    [
        ((), (Step.DESCRIPTION, Step.EVALUATION, Step.CONCLUSIONS)),
        ((1, 2), (Step.DESCRIPTION, Step.EVALUATION, Step.CONCLUSIONS)),
        ((0,), (Step.EVALUATION, Step.CONCLUSIONS)),
        ((0, 3, 4), ()),
    ],
)
def test_steps_without_an_answer_are_named(
    answered: tuple[int, ...], silent: tuple[Step, ...]
) -> None:
    """Steps 1, 3 and 4 need one (S04); feelings may stay unsaid."""
    here = meeting(1, 2, 2, 3, 4, stage=Stage.QUESTIONS)
    for index in range(5):
        here = here.revealed(index) if index in answered else here.skipped()
        if here.position == index:
            here = here.onward()
    assert here.silent_steps == silent


def test_a_question_of_ones_own_comes_next_and_in_the_same_step() -> None:
    here = meeting(1, 2, 3, stage=Stage.QUESTIONS, position=1)
    asked = here.with_own_question("  Was the night long? ")
    assert [q.key for q in asked.questions] == ["Q1", "Q2", "own-1", "Q3"]
    assert (asked.question.text, asked.question.step) == ("Was the night long?", Step.FEELINGS)
    assert asked.question.own
    assert [q.key for q in asked.with_own_question("And now?").questions if q.own] == [
        "own-1",
        "own-2",
    ]


@pytest.mark.parametrize("text", ["", "  ", "x" * 201, "red \x1b[31m"])
def test_a_question_of_ones_own_needs_words_that_can_be_shown(text: str) -> None:
    with pytest.raises(WordsRefused):
        meeting(stage=Stage.QUESTIONS).with_own_question(text)


@pytest.mark.parametrize("people", [2, 3, 4])
@pytest.mark.parametrize("keep", Keep)
def test_fewer_than_five_never_keep_contributions(people: int, keep: Keep) -> None:
    ended = meeting(people=people).ended(keep)
    assert ended.stage is Stage.ENDED
    assert ended.keep is (Keep.LEARNING if keep is Keep.EVERYTHING else keep)


@pytest.mark.parametrize("people", [5, 6, 200])
@pytest.mark.parametrize("keep", Keep)
def test_five_and_more_keep_what_they_agreed(people: int, keep: Keep) -> None:
    assert meeting(people=people).ended(keep).keep is keep


def test_a_one_to_one_never_keeps_contributions_whatever_number_it_says() -> None:
    assert meeting(people=9, format=Format.ONE_TO_ONE).ended(Keep.EVERYTHING).keep is Keep.LEARNING


@pytest.mark.parametrize("text", ["", " ", "\x00"])
def test_no_change_needs_a_reason(text: str) -> None:
    with pytest.raises(WordsRefused):
        meeting().without_change(text)
    assert meeting().without_change(" All was done ").no_change_because == "All was done"


def bank(*steps: int) -> QuestionBank:
    """A set ``all`` with a question for each of the steps given."""
    made = tuple(
        Question(
            key=f"Q{number}",
            step=Step(step),
            original="",
            we="we",
            you="you",
            positive_we="positive we",
            positive_you="positive you",
            warning="No names.",
            positive_warning="Say thank you.",
            risks={},
        )
        for number, step in enumerate(steps, 1)
    )
    every = QuestionSet(
        key="all",
        title="All",
        use="Always",
        minutes=(10, 20),
        positive=False,
        questions=tuple(q.key for q in made),
    )
    return QuestionBank(questions=made, sets=(every,))


def plan(form: Form, *own: tuple[Step, str]) -> Plan:
    return Plan(
        format=Format.WHOLE_TEAM,
        gather=Gather.SLIPS,
        people=8,
        form=form,
        set_key="all",
        decided_by="Registered manager",
        own_questions=own,
    )


@pytest.mark.parametrize(
    ("form", "text", "warning"),
    [
        (Form.WE, "we", "No names."),
        (Form.YOU, "you", "No names."),
        (Form.POSITIVE_WE, "positive we", "Say thank you."),
        (Form.POSITIVE_YOU, "positive you", "Say thank you."),
    ],
)
def test_the_agenda_keeps_the_words_of_its_form(form: Form, text: str, warning: str) -> None:
    asked = agenda(plan(form), bank(1, 2))
    assert [(q.key, q.text, q.warning) for q in asked] == [
        ("Q1", text, warning),
        ("Q2", text, warning),
    ]


def test_planned_questions_of_ones_own_end_their_step() -> None:
    own = ((Step.CONCLUSIONS, "Last?"), (Step.DESCRIPTION, "First?"), (Step.DESCRIPTION, "More?"))
    asked = agenda(plan(Form.WE, *own), bank(1, 2, 4))
    assert [q.key for q in asked] == ["Q1", "own-2", "own-3", "Q2", "Q3", "own-1"]
    assert [q.text for q in asked if q.own] == ["First?", "More?", "Last?"]
