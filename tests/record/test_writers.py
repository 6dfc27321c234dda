"""Each format, read back with a reader of its own: all the words, none of them markup."""

from __future__ import annotations

import io
import re
import zipfile
from itertools import pairwise
from typing import Any

import html5lib
import pytest
from docx import Document as read_docx
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reflect_tui.record.document import Block, Document, Facts, Heading, Listed, Numbered, Table
from reflect_tui.record.formats import Format, written
from reflect_tui.record.html import INK, LINES, PAPER
from tests.record.odd import WORDS, document

DOCUMENT = document()
HTML = "{http://www.w3.org/1999/xhtml}"


def page(*, large: bool = False) -> Any:
    """The HTML as a browser reads it; any fault of its form is raised."""
    return html5lib.HTMLParser(strict=True).parse(written(DOCUMENT, Format.HTML, large=large))


def word(*, large: bool = False) -> Any:
    return read_docx(io.BytesIO(written(DOCUMENT, Format.WORD, large=large)))


def texts(block: Block) -> list[str]:
    """Every text of a block, in its order."""
    if isinstance(block, Numbered | Listed):
        return list(block.items)
    if isinstance(block, Facts):
        return [text for fact in block.facts for text in (fact.term, *fact.lines)]
    if isinstance(block, Table):
        return [block.caption, *block.header, *(cell for row in block.rows for cell in row)]
    return [block.text]


def everything(made: Document) -> list[str]:
    return [made.title, *(text for block in made.whole for text in texts(block))]


@pytest.mark.parametrize("form", [each for each in Format if each is not Format.PDF])
def test_the_same_document_gives_the_same_bytes(form: Format) -> None:
    assert written(DOCUMENT, form) == written(document(), form)


def test_plain_text_has_every_word_in_lines_that_fit() -> None:
    said = written(DOCUMENT, Format.TEXT).decode()
    assert max(map(len, said.splitlines())) <= 72
    joined = " ".join(said.split())
    for text in everything(DOCUMENT):
        assert " ".join(text.split()) in joined


def test_html_has_every_word_and_nothing_that_runs_or_loads() -> None:
    root = page()
    body = [text.strip() for text in root.find(f"{HTML}body").itertext() if text.strip()]
    assert body == everything(DOCUMENT)
    tags = {str(each.tag).removeprefix(HTML) for each in root.iter()}
    assert not tags & {"script", "link", "img", "iframe", "object", "form", "a"}
    attributes = {name for each in root.iter() for name in each.attrib}
    assert attributes == {"lang", "charset", "http-equiv", "content", "name", "scope"}


def test_html_says_its_language_and_its_headings_go_down_one_by_one() -> None:
    root = page()
    assert root.get("lang") == "en-GB"
    assert root.findtext(f"{HTML}head/{HTML}title") == DOCUMENT.title
    levels = [int(tag[-1]) for each in root.iter() if re.fullmatch(r".*\}h\d", tag := each.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_html_tables_have_a_caption_and_headers_with_their_scope() -> None:
    (table,) = page().iter(f"{HTML}table")
    assert table.findtext(f"{HTML}caption") == "Rows"
    head = [each.get("scope") for each in table.find(f"{HTML}thead").iter(f"{HTML}th")]
    assert head == ["col", "col"]
    body = table.find(f"{HTML}tbody")
    assert {each.get("scope") for each in body.iter(f"{HTML}th")} == {"row"}
    assert len(list(body.iter(f"{HTML}th"))) == len(WORDS)


def light(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_html_has_contrast_and_its_print_can_be_large() -> None:
    for ink, least in ((INK, 7.0), (LINES, 4.5)):
        assert (light(PAPER) + 0.05) / (light(ink) + 0.05) >= least
    sizes = [page(large=large).findtext(f".//{HTML}style") for large in (False, True)]
    assert "font: 12pt" in sizes[0]
    assert "font: 18pt" in sizes[1]


def test_markdown_takes_no_word_for_markup() -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = reader.parse(written(DOCUMENT, Format.MARKDOWN).decode())
    inline = [child for token in tokens for child in token.children or ()]
    allowed = {"text", "text_special", "strong_open", "strong_close"}
    assert {child.type for child in inline} == allowed - {"text_special"}
    bold = sum(child.type == "strong_open" for child in inline)
    assert bold == len(WORDS) + 1  # the terms of the facts
    said = [read(token) for token in tokens if token.type == "inline"]
    facts = next(block for block in DOCUMENT.blocks if isinstance(block, Facts)).facts
    wanted = []
    for text in everything(DOCUMENT):
        wanted.append(" ".join(text.split()))
    for fact in facts:
        assert f"{fact.term}: {fact.lines[0]}" in said or f"{fact.term}:" in said
    for text in wanted:
        assert any(text in each for each in said), text
    kinds = {token.type for token in tokens}
    assert not kinds & {"fence", "code_block", "blockquote_open", "hr", "html_block"}


def read(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def test_word_has_every_word_and_real_headings() -> None:
    made = word()
    headings = [
        (int(line.style.name[-1]), line.text)
        for line in made.paragraphs
        if line.style.name.startswith("Heading")
    ]
    wanted = [(block.level, block.text) for block in DOCUMENT.whole if isinstance(block, Heading)]
    assert headings == [(1, DOCUMENT.title), *wanted]
    said = [line.text for line in made.element.body.iter(qn("w:t"))]
    joined = "".join(said)
    assert all(text in joined for text in everything(DOCUMENT))


def test_word_numbers_each_list_from_one() -> None:
    made = word()
    lists: dict[str, list[str]] = {}
    for line in made.paragraphs:
        if line.style.name == "List Number":
            number = line._p.pPr.numPr.numId.val
            lists.setdefault(str(number), []).append(line.text)
    assert list(lists.values()) == [list(WORDS), ["one", "two"]]
    starts = made.part.numbering_part.element.iter(qn("w:startOverride"))
    assert [each.get(qn("w:val")) for each in starts] == ["1", "1"]


def test_word_tables_repeat_their_header_row() -> None:
    (table,) = word().tables
    marked = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert marked == [True, *(False for _ in WORDS)]
    assert [cell.text for cell in table.rows[0].cells] == ["What", "Who"]


def test_word_is_british_english_and_its_print_can_be_large() -> None:
    for large, size in ((False, 12), (True, 18)):
        made = word(large=large)
        assert made.styles["Normal"].font.size.pt == size
        languages = {each.get(qn("w:val")) for each in made.styles.element.iter(qn("w:lang"))}
        assert languages == {"en-GB"}
        assert made.core_properties.language == "en-GB"


def test_word_says_nothing_of_who_made_it_where_or_when() -> None:
    content = written(DOCUMENT, Format.WORD)
    properties = read_docx(io.BytesIO(content)).core_properties
    assert properties.title == DOCUMENT.title
    for name in ("author", "last_modified_by", "comments", "keywords", "subject", "category"):
        assert getattr(properties, name) == ""
    assert properties.created is None
    assert properties.modified is None
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        told = {entry.filename for entry in parts.infolist() if "docProps" in entry.filename}
        assert told == {"docProps/core.xml"}
        for name in parts.namelist():
            assert b"python-docx" not in parts.read(name)
            assert b"Macintosh" not in parts.read(name)
