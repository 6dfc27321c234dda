"""The questions as the command line prints them."""

from __future__ import annotations

import json

import pytest

from reflect_tui.domain.question import Form, QuestionBank
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.listing import questions_json, questions_text


@pytest.fixture(scope="module")
def bank() -> QuestionBank:
    return Chapter().bank


def test_the_text_goes_from_steps_to_extras_to_sets(bank: QuestionBank) -> None:
    text = questions_text(bank, Form.WE)
    headings = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert headings == [
        "Step 1: Description",
        "Step 2: Feelings",
        "Step 3: Evaluation",
        "Step 4: Conclusions",
        "Extra questions, not from the chapter",
        "Sets",
    ]
    assert text.index("  C5  ") < text.index("Extra questions") < text.index("  X1  ")
    assert "  Short (short): 20 to 30 minutes\n" in text
    assert text.endswith("\n")


@pytest.mark.parametrize("form", Form)
def test_the_text_has_every_question_once_in_the_form_asked_for(
    bank: QuestionBank, form: Form
) -> None:
    lines = questions_text(bank, form).splitlines()
    for question in bank.questions:
        assert lines.count(f"  {question.key}  {question.text(form)}") == 1


def test_a_bank_without_extras_has_no_heading_for_them(bank: QuestionBank) -> None:
    own = QuestionBank(questions=bank.questions[:3], sets=())
    text = questions_text(own, Form.YOU)
    assert "Extra" not in text
    assert "Step 2" not in text


@pytest.mark.parametrize("form", Form)
def test_the_json_has_steps_with_their_questions(bank: QuestionBank, form: Form) -> None:
    steps = json.loads(questions_json(bank, form))
    assert [(step["step"], step["title"]) for step in steps] == [
        (1, "Description"),
        (2, "Feelings"),
        (3, "Evaluation"),
        (4, "Conclusions"),
    ]
    listed = {question["key"]: question for step in steps for question in step["questions"]}
    assert set(listed) == {question.key for question in bank.questions}
    for question in bank.questions:
        assert listed[question.key] == {
            "key": question.key,
            "text": question.text(form),
            "warning": question.warning_for(form),
            "hint": question.hint_for(form),
            "risks": dict(question.risks),
            "original": question.original,
        }


def test_the_json_keeps_letters_readable(bank: QuestionBank) -> None:
    assert "“may have felt”" in questions_json(bank, Form.WE)
