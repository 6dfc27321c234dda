"""A record as PDF: every word, tagged for reading aloud, and nothing about who made it."""

from __future__ import annotations

import getpass
import io
import platform
from datetime import date
from importlib import util
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from reflect_tui.cli import main
from reflect_tui.errors import RecordRefused
from reflect_tui.record.document import Document, Heading, Paragraph
from reflect_tui.record.formats import Format, can_be_made, written
from reflect_tui.record.lines import lines
from reflect_tui.screens.saving_record import forms
from reflect_tui.services.chapter import Chapter
from reflect_tui.services.demo import make
from tests.record.odd import WORDS, document

SHOWN = tuple(each.replace("🙂 ", "") for each in WORDS)
"""No font that is everywhere has a smile."""
DOCUMENT = document(SHOWN)
TODAY = date(2026, 11, 23)


def read(made: Document, *, large: bool = False) -> PdfReader:
    return PdfReader(io.BytesIO(written(made, Format.PDF, large=large)))


def root_of(reader: PdfReader) -> Any:
    """What a reading program looks at first."""
    return reader.trailer["/Root"]


def text(reader: PdfReader) -> str:
    """Every letter, wherever a line or a page is broken."""
    return "".join("".join(page.extract_text() for page in reader.pages).split())


def tags(node: Any, found: list[str]) -> list[str]:
    """The sorts of every element of the structure, from the top."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            tags(each, found)
    elif hasattr(node, "get"):
        if "/S" in node:
            found.append(str(node["/S"]))
        if "/K" in node:
            tags(node["/K"], found)
    return found


def test_every_word_is_there_and_none_is_markup() -> None:
    said = text(read(DOCUMENT))
    for line in lines(DOCUMENT):
        assert "".join(line.text.split()) in said, line.text


def test_it_says_that_it_is_made_for_reading_aloud_and_in_which_language() -> None:
    root = root_of(read(DOCUMENT))
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_headings_lists_and_tables_are_tagged_as_what_they_are() -> None:
    found = tags(root_of(read(DOCUMENT))["/StructTreeRoot"]["/K"], [])
    assert found[0] == "/Document"
    assert found.count("/H1") == 1
    assert found.count("/H2") == 3  # two of its own, and what is held back
    assert found.count("/H3") == 1
    assert found.count("/TH") == 2
    assert found.count("/Table") == 1
    assert found.count("/LI") > 50


def test_it_says_nothing_of_who_made_it_where_or_when() -> None:
    content = written(DOCUMENT, Format.PDF)
    assert content == written(document(SHOWN), Format.PDF)
    about = PdfReader(io.BytesIO(content)).metadata
    assert about is not None
    assert set(about) == {"/Title", "/Creator"}
    more = root_of(PdfReader(io.BytesIO(content)))["/Metadata"].get_data().decode()
    assert "Date" not in more
    for word in (platform.node(), str(Path.home()), str(Path.cwd()), f">{getpass.getuser()}<"):
        assert word.encode() not in content + more.encode()


def test_large_print_is_larger() -> None:
    small, large = (len(read(DOCUMENT, large=large).pages) for large in (False, True))
    assert large > small


def test_signs_that_cannot_be_shown_are_said_with_their_line() -> None:
    blocks = (Heading("What we learned"), Paragraph("fine"), Paragraph("Well done 🙂 all"))
    made = Document(title="A record", blocks=blocks, held_back=())
    with pytest.raises(RecordRefused) as found:
        written(made, Format.PDF)
    assert "A PDF cannot show all the signs in “Well done 🙂 all”." in str(found.value)


def test_without_the_extra_it_is_not_offered_and_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert Format.PDF in can_be_made()
    assert "pdf large" in [key for key, _, _ in forms()]
    real = util.find_spec
    monkeypatch.setattr(
        "reflect_tui.record.pdf.find_spec",
        lambda name: None if name == "typst" else real(name),
    )
    assert Format.PDF not in can_be_made()
    assert not [key for key, _, _ in forms() if key.startswith("pdf")]
    with pytest.raises(RecordRefused, match="the extra “pdf” has to be installed"):
        written(DOCUMENT, Format.PDF)


def test_the_command_makes_one(tmp_path: Path) -> None:
    demo, out = make(tmp_path / "demo.reflect", Chapter()), tmp_path / "out.pdf"
    asked = ["record", "--file", str(demo), "2026-003", "--for", "families", "-o", str(out)]
    assert main([*asked, "--large"], lambda: TODAY) == 0
    assert "Whatwelearned" in text(PdfReader(out))
