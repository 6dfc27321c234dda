"""A document as DOCX: real headings, header rows, British English, and nothing about who made it.

The same document gives the same bytes whoever makes it, and on whatever day.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import singledispatchmethod

from docx import Document as new_file
from docx.document import Document as WordFile
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from reflect_tui.record.document import (
    Document,
    Facts,
    Heading,
    Listed,
    Numbered,
    Paragraph,
    Table,
)
from reflect_tui.record.zipped import same_bytes

LANGUAGE, FONT = "en-GB", "Arial"
SIZE, LARGE = 12, 18
"""Points of the text."""
LARGER = {"Heading 1": 1.6, "Heading 2": 1.25}
NOT_NEEDED = ("extended-properties", "thumbnail", "stylesWithEffects", "customXml")
"""Parts of the empty file with which the library begins: they speak of another computer."""


def write(document: Document, *, large: bool = False) -> bytes:
    """The file; ``large`` is large print, 18 points."""
    made = new_file()
    dress(made, LARGE if large else SIZE)
    writer = Writer(made)
    writer.put(Heading(document.title, level=1))
    for block in document.whole:
        writer.put(block)
    forget(made, document.title)
    content = io.BytesIO()
    made.save(content)
    return same_bytes(content)


class Writer:
    """Puts one block after the other into a file."""

    def __init__(self, made: WordFile) -> None:
        self.made = made

    @singledispatchmethod
    def put(self, block: object) -> None:
        """Add one block."""
        raise TypeError(block)

    @put.register
    def _(self, block: Heading) -> None:
        self.made.add_heading(block.text, block.level)

    @put.register
    def _(self, block: Paragraph) -> None:
        self.made.add_paragraph(block.text)

    @put.register
    def _(self, block: Facts) -> None:
        for fact in block.facts:
            line = self.made.add_paragraph()
            line.add_run(f"{fact.term}: ").bold = True
            if len(fact.lines) == 1:
                line.add_run(fact.lines[0])
                continue
            line.paragraph_format.keep_with_next = True
            self.put(Listed(fact.lines))

    @put.register
    def _(self, block: Numbered) -> None:
        counts_from_one(self.made, self.lines(block.items, "List Number"))

    @put.register
    def _(self, block: Listed) -> None:
        self.lines(block.items, "List Bullet")

    def lines(self, items: Sequence[str], style: str) -> list[Line]:
        """A paragraph each; the style is looked up once: that takes most of the time."""
        id_ = self.made.styles[style].style_id
        made = [self.made.add_paragraph() for _ in items]
        for line, item in zip(made, items, strict=True):
            line._p.style = id_
            if item:
                line.add_run(item)
        return made

    @put.register
    def _(self, block: Table) -> None:
        caption = self.made.add_paragraph()
        caption.add_run(block.caption).bold = True
        caption.paragraph_format.keep_with_next = True
        table = self.made.add_table(0, len(block.header), "Table Grid")
        for number, row in enumerate((block.header, *block.rows)):
            added = table.add_row()
            properties = added._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if not number:
                properties.append(OxmlElement("w:tblHeader"))
            for place, (cell, text) in enumerate(zip(added.cells, row, strict=True)):
                cell.paragraphs[0].add_run(text).bold = not (number and place)
        self.made.add_paragraph()


def counts_from_one(made: WordFile, lines: list[Line]) -> None:
    """Make these lines a list of their own; otherwise every list goes on where the last ended."""
    numbering = made.part.numbering_part.element
    style = made.styles["List Number"].element
    number_of = style.find(f".//{qn('w:numId')}").get(qn("w:val"))
    like = next(n for n in numbering.num_lst if str(n.numId) == number_of)
    own = numbering.add_num(like.abstractNumId.val)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    for line in lines:
        properties = line._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = own.numId


def dress(made: WordFile, size: int) -> None:
    """Black on white, one plain font, and British English throughout."""
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(size)
    normal.paragraph_format.space_after = Pt(size / 2)
    normal.paragraph_format.line_spacing = 1.4
    for name, times in LARGER.items():
        font = made.styles[name].font
        font.name, font.size, font.color.rgb = FONT, Pt(round(size * times)), RGBColor(0, 0, 0)
        fonts = made.styles[name].element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    for element in (made.styles.element, made.settings.element):
        for tag in ("w:lang", "w:themeFontLang"):
            for language in element.iter(qn(tag)):
                language.set(qn("w:val"), LANGUAGE)


def forget(made: WordFile, title: str) -> None:
    """Leave nothing but the title and the language in the properties."""
    properties = made.core_properties._element
    for child in list(properties):
        properties.remove(child)
    made.core_properties.title = title
    made.core_properties.language = LANGUAGE
    for rels in (made.part.package.rels, made.part.rels):
        for key, rel in list(rels.items()):
            if rel.reltype.rsplit("/", 1)[-1] in NOT_NEEDED:
                del rels[key]
