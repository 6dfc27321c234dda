"""The questions and the agreed actions as text or JSON, for the command line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path

from reflect_tui.domain.agreed_action import AgreedAction
from reflect_tui.domain.days import long_day
from reflect_tui.domain.progress import Holding
from reflect_tui.domain.question import Form, Question, QuestionBank, Step

HOLDING = {
    Holding.YES: "it is holding",
    Holding.PARTLY: "it holds in part",
    Holding.NO: "it does not hold",
}
Found = tuple[tuple[str, AgreedAction], ...]
"""Actions, each with its opportunity's number."""


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
                    "hint": question.hint_for(form),
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


def agreed_actions(path: Path) -> Found:
    """Every agreed action of a file with its opportunity's number, soonest first.

    The file is not changed. Raises ``FileRefused`` for one that is missing or not ours.
    """
    from reflect_tui.storage.looking import look

    return look(path, lambda store: store.actions.soonest_first(), ())


def overdue(found: Found, today: date) -> Found:
    """Those that are still to be done although their day has gone."""
    return tuple((number, action) for number, action in found if action.overdue(today))


def actions_text(found: Found, today: date, nothing: str) -> str:
    """The actions as plain text, three lines each; ``nothing`` for none. Ends with a line break."""
    blocks = [
        f"{number}  {action.what}\n    {action.owner}\n    {standing(action, today)}"
        for number, action in found
    ]
    return ("\n\n".join(blocks) or nothing) + "\n"


def standing(action: AgreedAction, today: date) -> str:
    """What has become of an action, in a line."""
    since = action.progress
    if since.dropped_on is not None:
        return f"dropped {long_day(since.dropped_on)}: {since.dropped_because}"
    if since.holding is not None:
        looked = f"looked at {long_day(since.looked_on)}: " if since.looked_on else ""
        again = f", to be looked at again {long_day(since.to_look_on)}" if since.to_look_on else ""
        return f"{looked}{HOLDING[since.holding]}{again}"
    if since.checked_on is not None:
        return f"checked {long_day(since.checked_on)} by {since.checked_by}"
    if since.done_on is not None:
        return f"done {long_day(since.done_on)}, waiting for the check"
    return f"by {long_day(action.due_on)}{', overdue' if action.overdue(today) else ''}"


def actions_json(found: Found, today: date) -> str:
    """The actions as a list for other programs; days as ``YYYY-MM-DD``, or null."""
    listed = [
        {
            "number": number,
            "what": action.what,
            "who": action.owner,
            "by": action.due_on.isoformat(),
            "change": action.change,
            "affects_care": action.affects_care.value,
            "agreed_by_group": action.agreed_by_group,
            "decided_because": action.decided_because,
            "how_we_know": action.how_we_know,
            "agreed_on": action.agreed_on.isoformat(),
            "late_because": action.late_because,
            "waits_for": action.turn(today).name.lower(),
            **{name: plain(value) for name, value in asdict(action.progress).items()},
        }
        for number, action in found
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"


def plain(value: object) -> object:
    """A value as JSON has it: a day as text."""
    return value.isoformat() if isinstance(value, date) else value
