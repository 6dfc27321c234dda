"""The glossary: every word that people meet here, in plain sentences; replaceable."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from reflect_tui.domain.glossary import found
from reflect_tui.services.chapter import Chapter

PACKAGED = Path(str(files("reflect_tui"))) / "chapter"
MET = """\
learning opportunity, person using the service, person we support, carer, registered person,
registered provider, registered manager, nominated individual, regulated activity, near miss,
incident, accident, adverse event, safeguarding, adult at risk, abuse, neglect, self-neglect,
section 42 enquiry, s42, provider-led enquiry, safeguarding adults board, SAB,
safeguarding adult review, SAR, making safeguarding personal, whistleblowing,
freedom to speak up, complaint, concern, compliment, complainant, duty of candour,
notifiable safety incident, relevant person, commissioner, commissioner's audit,
contract monitoring, CQC, quality statement, KLOE, key question, rating, requirement notice,
warning notice, conditions, action plan, learning response, learning, finding, theme,
safety action, SMART, hierarchy of effectiveness, just culture, psychological safety,
hindsight bias, root cause, PSIRF, LFPSE, SEIPS, RIDDOR, notification, DoLS, best interests,
mental capacity, advocate, IMCA, PIR, LGSCO, DBS referral, prevention of future deaths report,
personal data, special category data, anonymous, pseudonymous, confidential, DSPT, DPIA, ROPA,
DSAR, retention period, closed culture, care plan, support plan, risk assessment, handover,
facilitator, contribution, learning point, parked idea, reveal, role, specialist, supervision
"""
"""The words of the domain's glossary (§7), and those of the app itself."""
ABBREVIATION = re.compile(r"\b(?:[A-Z]{2,}|DoLS)\b")
NO_WORDS = {"OK", "KEY", "TOML", "UTF"}


@pytest.mark.parametrize("term", [" ".join(term.split()) for term in MET.split(",")])
def test_every_word_that_people_meet_is_there_by_its_name(chapter: Chapter, term: str) -> None:
    assert term.casefold() in found(term, chapter.glossary)[0].names


def test_every_short_form_in_the_chapter_is_explained(chapter: Chapter) -> None:
    """In what people read: texts with a blank in them, or labels of several letters."""
    names = {name for word in chapter.glossary for name in word.names}
    parts = {part for name in names for part in re.split(r"\W+", name)}
    for path in PACKAGED.glob("*.toml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            what, _, text = line.partition("=")
            if line.startswith("#") or "when" in what or "key" in what or "|" in text:
                continue
            for text in re.findall(r'"([^"]* [^"]*)"', line):
                unknown = set(ABBREVIATION.findall(text)) - NO_WORDS
                assert {short for short in unknown if short.casefold() not in parts} == set(), text


def test_words_stand_from_a_to_z_each_with_its_meaning(chapter: Chapter) -> None:
    terms = [word.term.casefold() for word in chapter.glossary]
    assert terms == sorted(terms)
    assert len(terms) > 80
    assert all(word.meaning.endswith(".") for word in chapter.glossary)


def test_meanings_are_short_sentences(chapter: Chapter) -> None:
    sentences = [
        part for word in chapter.glossary for part in re.split(r"(?<=[.?!:])\s+", word.meaning)
    ]
    assert [part for part in sentences if len(part.split()) > 15] == []


def test_the_law_of_other_nations_is_left_to_them(chapter: Chapter) -> None:
    said = " ".join(word.whole for word in chapter.glossary)
    for elsewhere in ("Wales", "Welsh", "Scotland", "Care Inspectorate", "Northern Ireland"):
        assert elsewhere not in said


def own_folder(folder: Path) -> Path:
    for path in PACKAGED.glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_a_provider_has_words_of_its_own(tmp_path: Path) -> None:
    own = own_folder(tmp_path)
    words = '[[word]]\nkey = "huddle"\nterm = "Huddle"\nmeaning = "Our talk at two o\'clock."\n'
    (own / "glossary.toml").write_text(words, encoding="utf-8")
    chapter = Chapter(own)
    chapter.check()
    assert [(word.term, word.also) for word in chapter.glossary] == [("Huddle", ())]


def test_a_folder_from_before_there_was_a_glossary_has_the_packaged_one(
    tmp_path: Path, chapter: Chapter
) -> None:
    own = own_folder(tmp_path)
    (own / "glossary.toml").unlink()
    older = Chapter(own)
    older.check()
    assert older.glossary == chapter.glossary


def test_a_folder_from_before_there_were_more_hints_still_works(tmp_path: Path) -> None:
    own = own_folder(tmp_path)
    for name in ("questions", "meeting"):
        path = own / f"{name}.toml"
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [each for each in lines if not each.startswith(("positive_hint", "actions_hint"))]
        assert len(kept) < len(lines)
        path.write_text("\n".join(kept), encoding="utf-8")
    older = Chapter(own)
    older.check()
    assert older.meeting.actions_hint == ""
    assert all(question.hint for question in older.bank.questions)
