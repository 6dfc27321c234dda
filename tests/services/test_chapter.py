"""The chapter's words, and how a mistake in them is named."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from reflect_tui.domain.groups import Group, groups_words
from reflect_tui.domain.question import Form, Step
from reflect_tui.services.chapter import Chapter
from tests.kinds import KINDS

PACKAGED = Path(str(files("reflect_tui"))) / "chapter"
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


@pytest.fixture(scope="module")
def chapter() -> Chapter:
    return Chapter()


def words(value: object) -> Iterator[str]:
    """Every text inside a parsed TOML file, without the keys of things, which nobody sees."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from () if name == "key" else words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)


def shown_words() -> list[str]:
    return [
        text
        for path in PACKAGED.glob("*.toml")
        for text in words(tomllib.loads(path.read_text(encoding="utf-8")))
    ]


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


def test_the_policy_in_use_is_named(chapter: Chapter) -> None:
    assert chapter.policy.version == "v17"
    assert chapter.policy.updated == "13 August 2025"
    assert chapter.policy.name.startswith("Learning from Safeguarding Enquiries")
    assert "We are in this together" in chapter.policy.quotation
    assert "law" in chapter.policy.duty_to_learn


def test_learning_from_something_good_is_not_called_law(chapter: Chapter) -> None:
    """The chapter says should, and names no duty in law for it (S20, S21)."""
    said = chapter.policy.positive_duty_to_learn
    assert said.startswith("We learn from what goes well")
    assert not {"law", "duty", "must"} & set(said.casefold().replace(".", "").split())


def test_groups_are_promised_what_is_true_for_their_size(chapter: Chapter) -> None:
    meeting = chapter.meeting
    for texts in (meeting.team, meeting.small_group, meeting.very_small_group):
        assert "We do not record who wrote what." in " ".join(texts)
    assert "few of us" in meeting.very_small_group[0]
    assert "not kept" in " ".join(meeting.very_small_group)
    assert "gone at the next question" in " ".join(meeting.two_people)
    assert "The other person knows it is you." in meeting.one_to_one[0]
    assert 5 <= len(meeting.ground_rules) <= 6
    assert len(meeting.positive_actions) == 3


def test_groups_that_may_have_had_no_chance_are_no_names(chapter: Chapter) -> None:
    keys = [group.key for group in chapter.meeting.groups]
    assert keys == ["days", "nights", "agency", "leave", "part_time", "remote", "access"]
    said = groups_words(("nights", "agency"), chapter.meeting.groups)
    assert said == "nights, bank and agency"


def test_a_provider_has_groups_of_its_own(tmp_path: Path) -> None:
    for file in PACKAGED.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    words = (tmp_path / "meeting.toml").read_text(encoding="utf-8").partition("[[meeting.groups]]")
    own = f'{words[0]}[[meeting.groups]]\nkey = "sleep_in"\nlabel = "sleep-ins"\n'
    (tmp_path / "meeting.toml").write_text(own, encoding="utf-8")
    groups = Chapter(tmp_path).meeting.groups
    assert groups == (Group(key="sleep_in", label="sleep-ins"),)
    assert groups_words(("sleep_in", "nights"), groups) == "sleep-ins, nights"


def test_safety_comes_first_in_short_questions(chapter: Chapter) -> None:
    assert all(len(question) <= 110 for question in chapter.safety.questions)
    assert "999" in chapter.safety.stop


def test_sentences_are_short(chapter: Chapter) -> None:
    meeting, safety = chapter.meeting, chapter.safety
    texts = [
        *meeting.ground_rules,
        *meeting.positive_ground_rules,
        *meeting.team,
        *meeting.small_group,
        *meeting.one_group,
        *meeting.very_small_group,
        *meeting.two_people,
        *meeting.spoken_two_people,
        *meeting.spoken,
        *meeting.spoken_very_small_group,
        *meeting.one_to_one,
        meeting.left_out,
        *(step.ask for step in meeting.positive_actions),
        *safety.questions,
        *(meeting.slips, meeting.keyboard, meeting.spoken_prompt, meeting.one_to_one_prompt),
        *(safety.stop, safety.reason_needed, safety.support, safety.not_referred),
        *(safety.live_police, safety.in_meeting, safety.light_question),
    ]
    sentences = [part for text in texts for part in re.split(r"(?<=[.?!:])\s+", text)]
    assert [part for part in sentences if len(part.split()) > 15] == []


IN_LAW = "A notifiable incident, without delay (Registration Regulations 2009"
"""What CQC's own form is called."""


@pytest.mark.parametrize(
    "word", ["anonymous", "service user", "patient", "client", "session", "incident", "root cause"]
)
def test_words_that_nobody_should_see(word: str) -> None:
    allowed = ("Learning from Safeguarding Enquiries, Safety Incidents and Complaints", IN_LAW)
    assert [
        text for text in shown_words() if word in text.lower() and not text.startswith(allowed)
    ] == []


def test_the_words_load_from_a_zip(tmp_path: Path) -> None:
    package = PACKAGED.parent
    archive = tmp_path / "reflect.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for room in ("", "domain", "services", "chapter"):
            for path in (package / room).glob("*.*"):
                if path.suffix in (".py", ".toml"):
                    packed.write(path, path.relative_to(package.parent))
    code = (
        f"import sys; sys.path.insert(0, {str(archive)!r})\n"
        "from reflect_tui.services import chapter\n"
        "chapter.Chapter().check(); print(chapter.__file__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert str(archive) in done.stdout


def test_reading_the_kinds_brings_in_nothing_heavy() -> None:
    code = (
        "import sys; from reflect_tui.services.chapter import Chapter; Chapter().kinds\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"textual", "rich", "sqlmodel", "sqlalchemy", "pydantic", "difflib", "dateparser"}
    assert heavy & set(done.stdout.split()) == set()
