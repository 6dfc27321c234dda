"""The chapter's words: nothing that nobody should see, short sentences, and no promise untrue."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from reflect_tui.domain.groups import Group, groups_words
from reflect_tui.services.chapter import Chapter

PACKAGED = Path(str(files("reflect_tui"))) / "chapter"


def words(value: object) -> Iterator[str]:
    """Every text inside a parsed TOML file, without the keys of things, which nobody sees.

    The glossary names the words that people meet elsewhere; we do not use them ourselves.
    """
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from () if name in ("key", "term", "also") else words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words(inner)


def shown_words() -> list[str]:
    return [
        text
        for path in PACKAGED.glob("*.toml")
        for text in words(tomllib.loads(path.read_text(encoding="utf-8")))
    ]


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
