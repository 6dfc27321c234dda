"""How a mistake in the rules of a provider's copy is named: who must be told, and what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect_tui.errors import ChapterFault
from reflect_tui.services.chapter import PACKAGED, Chapter

BROKEN = {
    "a name that nothing has": (
        "duties.toml",
        'when = ["candour=yes"]',
        'when = ["candor=yes"]',
        'duty "DOC" when',
        'names of questions, but "candor" is none; perhaps "candour"',
    ),
    "a value that nothing has": (
        "duties.toml",
        'when = ["kind=COMPLAINT"]',
        'when = ["kind=COMPLAINTS"]',
        'duty "COMPLAINANT" when',
        'values of kind, but "COMPLAINTS" is none',
    ),
    "no value": (
        "duties.toml",
        'when = ["kind=COMPLAINT"]',
        'when = ["COMPLAINT"]',
        'duty "COMPLAINANT" when',
        'name=value, but "COMPLAINT" has no "="',
    ),
    "undecided by nothing": (
        "duties.toml",
        "harm=minor|serious|death and candour=not_asked|unanswered",
        "harm=minor|terrible and candour=not_asked|unanswered",
        'duty "DOC" undecided',
        'values of harm, but "terrible" is none',
    ),
    "a change by what is known of an event": (
        "duties.toml",
        'when = ["affects_care=yes|not_sure"]',
        'when = ["kind=COMPLAINT"]',
        'duty "PEOPLE" when',
        'names of questions, but "kind" is none',
    ),
    "a day that nobody asks for": (
        "duties.toml",
        'due = "la_due"',
        'due = "la_date"',
        'duty "LA" due',
        'the key of a question for a day, but "la_date" is none; perhaps "la_due"',
    ),
    "a step that nothing lets out": (
        "duties.toml",
        'unless = ["enquiries=no"]',
        'unless = ["enquiries=none"]',
        'duty "DOC" ask "results_on" unless',
        'values of enquiries, but "none" is none',
    ),
    "a question asked when nothing can be": (
        "event.toml",
        'when = ["candour=yes|no"]',
        'when = ["candour=yes|nay"]',
        'flag "candour_asked" when',
        'values of candour, but "nay" is none',
    ),
    "a meeting that waits for an answer that nobody is asked for": (
        "event.toml",
        'before_meeting = ["kind=POLICE|ABUSE_NEGLECT|SAR|WHISTLE", "harm=serious|death"]',
        'before_meeting = ["kind=POLICE|ABUSE_NEGLECT|SAR|WHISTLE", "harm=death"]',
        'flag "live_enquiry" before_meeting',
        'lines that stand in "when" too, but "harm=death" does not',
    ),
    "an answer that cannot be given, with which it is asked anew": (
        "event.toml",
        'anew = ["candour=no"]\nopen',
        'anew = ["candour=none"]\nopen',
        'flag "candour" anew',
        'values of candour, but "none" is none',
    ),
    "a regulation": (
        "event.toml",
        'when = ["kind=COMPLAINT"]\n\n[[regulation]]',
        'when = ["kinds=COMPLAINT"]\n\n[[regulation]]',
        'regulation "R16" when',
        'names of questions, but "kinds" is none; perhaps "kind"',
    ),
    "somebody else to tell": (
        "event.toml",
        'when = ["kind=SAR"]',
        'when = ["sar=yes"]',
        'elsewhere "SAB" when',
        'values of sar, but "yes" is none',
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A provider's own copy of the chapter, right in everything."""
    for path in PACKAGED.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    Chapter(tmp_path).check()
    return tmp_path


@pytest.mark.parametrize("name", BROKEN)
def test_a_condition_that_could_never_hold_is_named(folder: Path, name: str) -> None:
    file, right, wrong, key, expected = BROKEN[name]
    content = (folder / file).read_text(encoding="utf-8")
    assert right in content
    (folder / file).write_text(content.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(ChapterFault) as caught:
        Chapter(folder).check()
    fault = caught.value
    assert (fault.file, fault.key) == (file, key)
    assert fault.expected.startswith(expected)


@pytest.mark.parametrize("name", ["duties", "event"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / f"{name}.toml").unlink()
    with pytest.raises(ChapterFault) as caught:
        Chapter(folder).check()
    assert (caught.value.file, caught.value.key) == (f"{name}.toml", "whole file")
