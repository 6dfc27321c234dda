"""The questions as text or JSON, for the command line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from reflect_tui.domain.question import Form, Question, QuestionBank, Step


def questions_text(bank: QuestionBank, form: Form) -> str:
    """The questions under their steps, extra ones apart, then the sets with their minutes.

    Ends with a line break.
    """
    blocks = []
    for step in Step:
        asked = [question for question in bank.questions if question.step is step]
        if asked := [question for question in asked if not question.extra]:
            blocks.append([f"Step {step:d}: {step.title}", *_lines(asked, form)])
    if extras := [question for question in bank.questions if question.extra]:
        blocks.append(["Extra questions, not from the chapter", *_lines(extras, form)])
    blocks.append(["Sets", *_set_lines(bank)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def questions_json(bank: QuestionBank, form: Form) -> str:
    """A list of steps with their questions, for other programs.

    ``original`` is empty for an extra question, which stands in the step it belongs to.
    """
    steps = [
        {
            "step": int(step),
            "title": step.title,
            "questions": [
                {
                    "key": question.key,
                    "text": question.text(form),
                    "warning": question.warning_for(form),
                    "hint": question.hint,
                    "risks": dict(question.risks),
                    "original": question.original,
                }
                for question in bank.questions
                if question.step is step
            ],
        }
        for step in Step
        if step is not Step.ACTION
    ]
    return json.dumps(steps, indent=2, ensure_ascii=False)


def _lines(questions: Iterable[Question], form: Form) -> list[str]:
    return [f"  {question.key}  {question.text(form)}" for question in questions]


def _set_lines(bank: QuestionBank) -> list[str]:
    lines = []
    for question_set in bank.sets:
        low, high = question_set.minutes
        lines += [
            f"  {question_set.title} ({question_set.key}): {low} to {high} minutes",
            f"    {question_set.use}",
            f"    {' '.join(question_set.questions)}",
            *([f"    {question_set.note}"] if question_set.note else []),
        ]
    return lines
