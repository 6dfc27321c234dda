"""The chapter's questions, sets, kinds of event and kinds of change, as they should be."""

from __future__ import annotations

import re

import pytest

from reflect_tui.domain.question import Form, Step
from reflect_tui.services.chapter import Chapter
from tests.kinds import KINDS

QUESTIONS = """\
D1 When and where did this happen?
D2 Why were you/we there?
D3 Who else was there?
D4 What happened?
D5 What did you/we do?
D6 What did other people do?
D7 What was the result of this situation?
F1 What did you/we feel before this situation took place?
F2 What did you/we feel while this situation took place?
F3 What do you/we think other people felt during this situation?
F4 What did you/we feel after the situation?
F5 What do you/we think about the situation now?
F6 What do you/we think other people feel about the situation now?
E1 What was positive about this situation?
E2 What was negative?
E3 What went well?
E4 What didn't go so well?
E5 What did you/we and other people do to contribute to the situation \
(either positively or negatively)?
C1 How could this have been a more positive experience for everyone involved?
C2 If you/we were faced with the same situation again, what could you/we do differently?
C3 What skills do you/we need to develop, so that you/we can handle this type of situation better?
C4 What changes to you/we need to make to any plans, assessments etc.?
C5 What help do you/we need to make any changes?
"""
ORIGINALS = dict(line.split(" ", 1) for line in QUESTIONS.splitlines())
STEP_OF = {"D": 1, "F": 2, "E": 3, "C": 4}


def test_the_chapter_s_questions_stand_word_for_word(chapter: Chapter) -> None:
    from_chapter = [question for question in chapter.bank.questions if not question.extra]
    assert {question.key: question.original for question in from_chapter} == ORIGINALS
    assert [question.key for question in from_chapter] == list(ORIGINALS)
    assert sum("you/we" in question.original for question in from_chapter) == 13
    assert all(question.step == STEP_OF[question.key[0]] for question in from_chapter)


def test_we_and_you_differ_from_the_original_only_in_the_pronoun_and_one_slip(
    chapter: Chapter,
) -> None:
    for key, original in ORIGINALS.items():
        corrected = original.replace("What changes to", "What changes do")
        question = chapter.bank.question(key)
        assert question.text(Form.WE) == corrected.replace("you/we", "we")
        assert question.text(Form.YOU) == corrected.replace("you/we", "you")


def test_every_form_asks_something_in_the_right_pronoun(chapter: Chapter) -> None:
    for question in chapter.bank.questions:
        for form in Form:
            assert question.text(form).endswith("?")
            other = r"\byou\b|\byour\b" if form.value.endswith("we") else r"\bwe\b|\bour\b"
            assert not re.search(other, question.text(form), re.IGNORECASE), question.key


def test_the_extra_questions_say_that_they_are_extra(chapter: Chapter) -> None:
    extras = [question for question in chapter.bank.questions if question.extra]
    assert [(question.key, int(question.step)) for question in extras] == [
        ("X1", 1),
        ("X2", 3),
        ("X3", 3),
        ("X4", 3),
    ]


def test_names_are_asked_for_in_neither_wording_without_a_warning(chapter: Chapter) -> None:
    risky = [question for question in chapter.bank.questions if question.risks.get("names")]
    assert {question.key for question in risky} == {"D3", "D6", "F3", "F6", "E5", "C4"}
    for question in risky:
        assert question.warning_for(Form.WE)
        assert question.warning_for(Form.POSITIVE_YOU)
    assert "agrees to be praised" in chapter.bank.question("D3").warning_for(Form.POSITIVE_WE)


def test_sets_hold_the_questions_and_times_they_should(chapter: Chapter) -> None:
    sets = {item.key: item for item in chapter.bank.sets}
    assert {key: len(item.questions) for key, item in sets.items()} == {
        "full": 23,
        "standard": 12,
        "short": 8,
        "huddle": 6,
        "aar": 8,
        "positive_full": 23,
        "positive_short": 8,
    }
    assert sets["full"].minutes == (75, 90)
    assert {key for key, item in sets.items() if item.positive} == {
        "positive_full",
        "positive_short",
    }


def test_a_set_without_feelings_says_so(chapter: Chapter) -> None:
    for item in chapter.bank.sets:
        steps = {chapter.bank.question(key).step for key in item.questions}
        assert steps | {Step.FEELINGS} == set(Step) - {Step.ACTION}
        assert ("step 2" in item.note) is (Step.FEELINGS not in steps)


def test_kinds_are_those_of_the_chapter_common_ones_first_and_fit_the_log(chapter: Chapter) -> None:
    assert [kind.key for kind in chapter.kinds] == [
        "ACCIDENT",
        "NEAR_MISS",
        "COMPLAINT",
        "COMPLIMENT",
        "ABUSE_NEGLECT",
        "GOOD_PRACTICE",
        "INSPECTION_AUDIT",
        "QA",
        "POLICE",
        "WHISTLE",
        "SAR",
        "OTHER",
    ]
    assert all(len(kind.label) <= 12 for kind in chapter.kinds)
    assert "histle" not in KINDS["WHISTLE"].label + KINDS["WHISTLE"].title
    assert [kind.key for kind in chapter.kinds if kind.positive] == ["COMPLIMENT", "GOOD_PRACTICE"]


@pytest.mark.parametrize(
    ("kind", "field", "choice"),
    [
        ("COMPLAINT", "complaint_from", "family_member"),
        ("NEAR_MISS", "near_miss", "health_and_safety"),
        ("ACCIDENT", "accident_to", "person_using_the_service"),
        ("COMPLIMENT", "compliment_from", "professional"),
        ("ABUSE_NEGLECT", "enquiry_status", "not_yet_referred"),
        ("ABUSE_NEGLECT", "enquiry_status", "no_enquiry"),
        ("POLICE", "police", "live"),
        ("INSPECTION_AUDIT", "inspection_by", "commissioner"),
        ("INSPECTION_AUDIT", "inspection_poor", "not_sure"),
        ("QA", "qa_activity", "spot_check"),
        ("SAR", "sar", "published_elsewhere"),
    ],
)
def test_what_is_asked_about_a_kind(kind: str, field: str, choice: str) -> None:
    asked = {item.key: item for item in KINDS[kind].fields}[field]
    assert choice in [item.key for item in asked.choices]
    assert asked.several is (field == "inspection_by")


def test_another_event_is_named_in_a_few_own_words() -> None:
    (asked,) = KINDS["OTHER"].fields
    assert (asked.key, asked.choices) == ("other_label", ())


def test_changes_say_how_strongly_they_work(chapter: Chapter) -> None:
    assert {change.key: change.strength.value for change in chapter.change_types} == {
        "CARE_PLAN": "medium",
        "RISK_ASSESSMENT": "medium",
        "ROTA": "medium",
        "TRAINING": "weaker",
        "POLICY": "weaker",
        "EQUIPMENT_ENVIRONMENT": "stronger",
        "HANDOVER_COMMS": "medium",
        "SUPERVISION": "weaker",
        "SHARE_GOOD_PRACTICE": "medium",
        "OTHER": "medium",
    }
    assert [change.key for change in chapter.change_types if change.affects_care] == ["ROTA"]
    assert [change.label for change in chapter.change_types if change.affects_care] == ["Rota"]
